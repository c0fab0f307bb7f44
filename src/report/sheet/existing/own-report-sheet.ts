import type { CellRange, SheetSnapshot } from '../../../evaluation/workbook/snapshot';
import { valueAt } from '../../../evaluation/workbook/snapshot';
import { type BoxName, type ReportWords, STRATEGY_BOXES } from '../../content/report-words';
import type { KeptBoxes } from '../../content/kept-boxes';
import { readTypedRemarks } from './typed-remarks';

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
  readonly remarks: ReadonlyMap<string, string>;
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
    remarks: readTypedRemarks(sheet, words, merges, width.right),
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

/** Gives what was written to the strategies of a new report: by their labels, renamed ones by their place, the rest to nobody. */
export function keptBoxes({ boxes, remarks }: OwnReportSheet, labels: readonly string[]): KeptBoxes {
  const strategies: Partial<Record<BoxName, string>>[] = labels.map(() => ({}));
  const old = [...new Set(boxes.flatMap(({ name, strategy }) => (name === null || name === 'summary' ? [] : [strategy])))];
  const gone = old.filter((label) => !labels.includes(label));
  const come = labels.filter((label) => !old.includes(label));
  const unplaced: { title: string; text: string }[] = [];
  for (const { name, strategy, title, text } of boxes) {
    if (name === 'summary') continue;
    const renamed = gone.length === come.length ? come[gone.indexOf(strategy)] : undefined;
    const own = strategies[labels.indexOf(gone.includes(strategy) ? (renamed ?? '') : strategy)];
    if (name !== null && own !== undefined) own[name] = text;
    else unplaced.push({ title: name === null ? title : `${strategy} ${title}`, text });
  }
  return { summary: boxes.find(({ name }) => name === 'summary')?.text ?? '', strategies, unplaced, remarks };
}
