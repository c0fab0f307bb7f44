import { formulaAt, isBlank, type SheetSnapshot, valueAt } from '../../../evaluation/workbook/snapshot';
import type { KeptBoxes } from '../../content/kept-boxes';
import type { Report } from '../../content/report';
import type { OwnReportSheet } from './own-report-sheet';

/** What a person wrote over the explanations of an earlier report, and what of it has no place any more, a line each. */
export interface TypedExplanations {
  readonly kept: Pick<KeptBoxes, 'meanings' | 'notes'>;
  readonly replaced: readonly string[];
}

/**
 * What statuses mean and the notes below, where a person wrote them into an earlier report. What a report could have said itself, of
 * whatever rules, is said anew.
 */
export function typedExplanations(
  sheet: SheetSnapshot,
  { words, levels, columns, merges }: OwnReportSheet,
  report: Report,
): TypedExplanations {
  const rowOf = (caption: string, from: number): number => sheet.values.findIndex((cells, row) => row >= from && cells[0] === caption);
  const classes = rowOf(words.classes, 0);
  const notes = rowOf(words.notes, classes + 1);
  const end = rowOf(words.overall, notes + 1);
  if (classes < 0 || notes < 0 || end < 0) return { kept: {}, replaced: [] };
  const typedAt = (row: number, column: number, isOwn: (text: string) => boolean): string | null => {
    const value = valueAt(sheet, row, column);
    if (isBlank(value) || formulaAt(sheet, row, column) !== null || isOwn(String(value).trim())) return null;
    return String(value).trim();
  };
  const rows = (first: number, last: number): number[] => Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index);
  const explained = rows(classes + 1, notes).flatMap((row) => {
    const text = typedAt(row, levels + 1, words.isOwnMeaning);
    return text === null ? [] : [[String(valueAt(sheet, row, 1) ?? ''), text] as const];
  });
  const isThere = ([label]: readonly [string, string]): boolean => report.statuses.some((status) => status.label === label);
  const own = new Set(merges.flatMap(({ top, left, right }) => (left === 1 && right === columns - 1 ? [top] : [])));
  const lines = rows(notes + 1, end).filter((row) => own.has(row));
  const typed = lines.map((row) => typedAt(row, 1, words.isOwnNote));
  // A line that a person wrote stands where it stood.
  const all = [...report.notes];
  typed.forEach((text, index) => {
    if (text !== null) all[Math.min(index, all.length)] = text;
  });
  return {
    kept: { meanings: new Map(explained.filter(isThere)), notes: all },
    replaced: explained.filter((one) => !isThere(one)).map(([label, text]) => `${label}\u3000${text}`),
  };
}
