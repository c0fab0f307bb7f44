import type { CellRange, SheetSnapshot } from '../../../evaluation/workbook/snapshot';
import { valueAt } from '../../../evaluation/workbook/snapshot';
import { type BoxName, type ReportWords, STRATEGY_BOXES } from '../../content/report-words';
import { type OldLine, readTypedRemarks } from './typed-remarks';

/** A report sheet of an earlier run. */
export interface OwnReportSheet {
  /** In whose words it was made. */
  readonly words: ReportWords;
  /** Columns of levels, before that of the name. */
  readonly levels: number;
  /** How many columns it takes, from the first. */
  readonly columns: number;
  /** Its last row, from 0. */
  readonly end: number;
  /** What it has merged. */
  readonly merges: readonly CellRange[];
  readonly boxes: readonly OldBox[];
  readonly lines: readonly OldLine[];
}

/** A box as it was found: whose it is, and what stands in it. */
interface OldBox {
  readonly name: BoxName | null;
  /** The strategy's label; '' for none. */
  readonly strategy: string;
  readonly title: string;
  readonly text: string;
}

/**
 * Recognises a report sheet of an earlier run, in whatever language it was made, by its captions.
 * @returns undefined for any other sheet
 */
export function readOwnReportSheet(sheet: SheetSnapshot, languages: readonly ReportWords[]): OwnReportSheet | undefined {
  const captions = new Map<string, number>();
  for (let row = sheet.values.length - 1; row >= 0; row--) {
    const text = valueAt(sheet, row, 0);
    if (typeof text === 'string' && text !== '') captions.set(text, row);
  }
  const words = languages.find((own) =>
    [own.classes, own.overall, own.boxes.summary, own.worsened].every((caption) => captions.has(caption)),
  );
  if (words === undefined) return undefined;
  const overall = captions.get(words.overall) ?? 0;
  const width = sheet.merges.find(({ top, left, bottom }) => left === 0 && top === overall && bottom === overall);
  if (width === undefined) return undefined;
  const merges = sheet.merges.filter(({ right }) => right <= width.right);
  const whole = merges.filter(({ left, right }) => left === 0 && right === width.right);
  const end = Math.max(...whole.map(({ bottom }) => bottom));
  const label = sheet.merges.find(({ top, left, bottom }) => left === 0 && top === overall + 1 && bottom === overall + 1);
  return {
    words,
    levels: label?.right ?? 1,
    columns: width.right + 1,
    end,
    merges: merges.filter(({ top }) => top <= end),
    boxes: readBoxes(sheet, words, whole),
    lines: readTypedRemarks(sheet, words, merges, width.right),
  };
}

function readBoxes(sheet: SheetSnapshot, words: ReportWords, whole: readonly CellRange[]): OldBox[] {
  const names = new Map((['summary', ...STRATEGY_BOXES] as const).map((name) => [words.boxes[name], name]));
  const captions = new Set([...names.keys(), words.contents, words.classes, words.overall, words.notes, words.comparison, words.worsened]);
  const boxes: OldBox[] = [];
  let strategy = '';
  for (const { top, bottom } of [...whole].sort((one, other) => one.top - other.top)) {
    const text = textAt(sheet, top);
    if (bottom === top) {
      if (top > 1 && text !== '') strategy = captions.has(text) ? (text === words.worsened ? '' : strategy) : text;
      continue;
    }
    const title = textAt(sheet, top - 1);
    const name = names.get(title) ?? null;
    if (text !== '') boxes.push({ name, strategy: name === null || name === 'summary' ? '' : strategy, title, text });
  }
  return boxes;
}

function textAt(sheet: SheetSnapshot, row: number): string {
  return String(valueAt(sheet, row, 0) ?? '');
}
