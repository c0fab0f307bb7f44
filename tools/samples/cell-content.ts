import type { CellValue } from './writer/sheet-draft';

/** What goes into a cell: its value, and the number format when it is a number. */
export interface CellContent {
  readonly value: CellValue;
  readonly numberFormat: string | null;
}

/**
 * A printed figure as staff type it: `3,560` becomes a number behind `#,##0`, `60.0` one behind `#,##0.0`; with a note
 * (`3,560(H29)`) or without a number (`-`) it stays text.
 */
export function figureContent(printed: string): CellContent {
  const number = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/.exec(printed);
  if (number === null) return { value: printed === '' ? null : printed, numberFormat: null };
  const decimals = number[1] ?? '';
  return {
    value: Number(printed.replaceAll(',', '')),
    numberFormat: decimals === '' ? '#,##0' : `#,##0.${'0'.repeat(decimals.length)}`,
  };
}

/** A printed progress: `-71.4%` becomes -0.714 behind `0.0%`, anything else stays text. */
export function progressContent(printed: string): CellContent {
  const percent = /^(-?\d+)\.(\d)%$/.exec(printed);
  if (percent === null) return { value: printed === '' ? null : printed, numberFormat: null };
  // By way of an integer: 56.7 / 100 is not the number that typing 56.7% gives.
  return { value: Number(`${percent[1] ?? ''}${percent[2] ?? ''}`) / 1000, numberFormat: '0.0%' };
}

/** A unit; the markup of `m <sup>2</sup>` becomes what it stands for, a raised figure. */
export function unitContent(printed: string): CellContent {
  const raised = /^(.*?)\s*<sup>(.*)<\/sup>$/.exec(printed);
  if (raised === null) return { value: printed, numberFormat: null };
  const runs = [{ text: raised[1] ?? '' }, { font: { vertAlign: 'superscript' as const }, text: raised[2] ?? '' }];
  return { value: { richText: runs }, numberFormat: null };
}
