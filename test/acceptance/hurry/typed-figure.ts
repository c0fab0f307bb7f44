import { printedFigure } from '../expected';
import type { DraftValue } from '../../workbook-draft';

/** What somebody typed into a cell, and what it has to be read as. */
export interface TypedFigure {
  readonly cell: DraftValue;
  readonly numberFormat?: string;
  readonly value: number | null;
  readonly note: string | null;
}

/** A way to type a figure of the report; undefined where this way does not suit the figure. */
export type Typist = (printed: string, unit: string) => TypedFigure | undefined;

/** The ways in which people type the same figure, one for each row in turn. Notes are compared in half width. */
export const TYPISTS: readonly Typist[] = [
  plain((text) => fullWidth(text)),
  plain((text) => `約${text}`),
  plain((text) => `　${text} `),
  plain((text) => text.replaceAll(',', '')),
  plain((text) => `${text}＊`, '*'),
  plain((text) => `累計 ${text}`),
  plain((text) => `延べ${text}`),
  withUnit((text, unit) => `${text}${unit}`),
  withUnit((text, unit) => `${fullWidth(text)} ${unit}`),
  withUnit((text, unit) => `約 ${text}${unit}`),
  withUnit((text, unit) => `${text}${unit}（見込み）`, '見込み'),
  numeric((unit) => `#,##0.##"${unit}"`),
  numeric(() => '#,##0.0_);[Red]\\(#,##0.0\\)'),
  numeric(() => '#,##0.0;▲#,##0.0'),
  percentBehindFormat,
  plain((text) => `${text}\n(R2.3月末)`, 'R2.3月末'),
  plain((text) => `${text}【速報値】`, '速報値'),
];

/** How people type a note: `3,560(H29)` with full-width brackets, on a line of its own, in the number format, behind a blank. */
export const NOTE_TYPISTS: readonly Typist[] = [
  noted((number, note) => `${number}（${note}）`),
  noted((number, note) => `${number}\n(${note})`),
  noted((number, note) => `${fullWidth(number)}（${fullWidth(note)}）`),
  noted((number, note) => `${number} ${note}`),
  noted((number, note) => `${number}〔${note}〕`),
  (printed) => {
    const { value, note } = printedFigure(printed);
    return value === null || note === null ? undefined : { cell: value, numberFormat: `#,##0.0"(${note})"`, value, note };
  },
];

/** What people type where there is no figure. */
export const NOTHINGS: readonly string[] = ['―', '－', '−', 'ー', '‐', '—', '–', '─', '...', '…', '／', '--'];

/** What people type where something has not been measured. */
export const NOT_MEASURED: readonly string[] = ['調査中', '未集計', '調査なし', 'N/A', '未集計（R3.3公表予定）'];

const PLAIN = /^[\d,]+(?:\.\d+)?$/;

function plain(type: (text: string) => string, note: string | null = null): Typist {
  return (printed) => (PLAIN.test(printed) ? { cell: type(printed), value: printedFigure(printed).value, note } : undefined);
}

function withUnit(type: (text: string, unit: string) => string, note: string | null = null): Typist {
  return (printed, unit) => {
    // 万人 multiplies; a unit column that says it as well would make that ambiguous.
    if (!PLAIN.test(printed) || unit === '-' || unit.startsWith('万')) return undefined;
    const bare = unit.replace(/ <sup>2<\/sup>/, '2');
    return { cell: type(printed, bare), value: printedFigure(printed).value, note };
  };
}

function numeric(format: (unit: string) => string): Typist {
  return (printed, unit) => {
    const { value } = printedFigure(printed);
    if (!PLAIN.test(printed) || value === null || unit === '%' || /[<万-]/.test(unit)) return undefined;
    return { cell: value, numberFormat: format(unit), value, note: null };
  };
}

function percentBehindFormat(printed: string, unit: string): TypedFigure | undefined {
  if (!PLAIN.test(printed) || unit !== '%') return undefined;
  const decimals = printed.split('.')[1] ?? '';
  return {
    cell: Number(`${printed}e-2`),
    numberFormat: decimals === '' ? '0%' : `0.${'0'.repeat(decimals.length)}%`,
    value: Number(printed),
    note: null,
  };
}

function noted(type: (number: string, note: string) => string): Typist {
  return (printed) => {
    const parts = /^([\d,.]+) *\((.*)\)$/.exec(printed);
    const { value, note } = printedFigure(printed);
    return parts === null ? undefined : { cell: type(parts[1] ?? '', parts[2] ?? ''), value, note };
  };
}

/** Half-width characters as their full-width counterparts. */
export function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}
