import { type CellRange, formulaAt, type SheetSnapshot, valueAt } from '../../../evaluation/workbook/snapshot';
import type { ReportWords } from '../../content/report-words';

/** Columns from an indicator's name to its remark. */
const FROM_NAME = 7;

/** A row of an earlier report's tables, and what was typed beside it; '' for nothing. */
export interface OldLine {
  /** The strategy of the table; null: the list of what fell. */
  readonly strategy: string | null;
  readonly indicator: string;
  readonly text: string;
}

/**
 * The indicators of an earlier report, with what people typed into the last column of an earlier report's tables, 備考 and 要因: texts where the report had written nothing or
 * a formula.
 * @param last the report's last column
 */
export function readTypedRemarks(sheet: SheetSnapshot, words: ReportWords, merges: readonly CellRange[], last: number): readonly OldLine[] {
  const lines: OldLine[] = [];
  // Which column the last one begins in, row by row: it takes what is left of the page's width.
  const starts = new Map(
    merges.flatMap(({ top, left, bottom, right }) => (top === bottom && right === last && left > 0 ? [[top, left] as const] : [])),
  );
  const captions = new Set([words.contents, words.classes, words.overall, words.notes, words.comparison, ...Object.values(words.boxes)]);
  const whole = new Set(merges.flatMap(({ top, left, bottom, right }) => (top === bottom && left === 0 && right === last ? [top] : [])));
  let list: string | null = null;
  let column: number | null = null;
  for (let row = 0; row < sheet.values.length; row++) {
    const caption = whole.has(row) ? valueAt(sheet, row, 0) : null;
    if (typeof caption === 'string' && caption !== '') {
      if (column === null || captions.has(caption) || caption === words.worsened) [list, column] = [caption, null];
      continue;
    }
    const start = starts.get(row);
    if (start === undefined || start < FROM_NAME) continue;
    const text = valueAt(sheet, row, start);
    if (text === words.remarks || text === words.reason) {
      column = start;
      continue;
    }
    const name = valueAt(sheet, row, start - FROM_NAME);
    if (list === null || column !== start || typeof name !== 'string' || name === '') continue;
    const isTyped = typeof text === 'string' && text.trim() !== '' && formulaAt(sheet, row, start) === null;
    lines.push({ strategy: list === words.worsened ? null : list, indicator: name, text: isTyped ? text : '' });
  }
  return lines;
}
