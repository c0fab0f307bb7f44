import { readFigure } from '../../evaluation/figures/read-figure';
import type { Figure } from '../../evaluation/figures/figure';
import { isDittoOfFigure, isDittoOfLeft } from '../../evaluation/vocabulary/figures/ditto-marks';
import { numberFormatOf } from '../../evaluation/figures/formats/number-format';
import type { CellValue } from '../../evaluation/workbook/snapshot';
import type { YearIndicator } from '../book/year-book';
import type { YearCell } from '../book/year-cell';
import type { AskedRow } from '../status/status-book';

/** A figure as the form shows it. */
export interface FormFigure {
  readonly value: CellValue;
  readonly numberFormat: string | null;
  readonly figure: Figure;
}

const NOTHING: FormFigure = { value: null, numberFormat: null, figure: readFigure(null, 'General', null) };

/**
 * A figure of the sheet for the form: as it stands, but for percentages behind a number format, which the form shows as the number
 * that people type (12, not 0.12), and ditto marks.
 * @param meant the figure as the sheet's own row means it; absent: the cell's own
 */
export function formFigure(cell: YearCell | null, meant?: Figure): FormFigure {
  if (cell === null) return NOTHING;
  const { value, numberFormat } = cell;
  const own = readFigure(value, numberFormat, null);
  const figure = meant ?? own;
  if (typeof value === 'number' && own.kind === 'number' && numberFormatOf(numberFormat).percent) return percentage(own.value, own.text);
  if (isDittoOfFigure(value) || isDittoOfLeft(value)) {
    const said = figure.kind === 'number' ? figure.value : figure.text;
    return { value: said, numberFormat: null, figure };
  }
  return { value, numberFormat: typeof value === 'number' && numberFormat !== 'General' ? numberFormat : null, figure };
}

function percentage(value: number, text: string): FormFigure {
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  const format = `0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}"%"`;
  return { value, numberFormat: format, figure: readFigure(value, 'General', null) };
}

/** The number format of a cell that a figure is typed into: a percentage is typed as a number, anything else as on the sheet. */
export function inputFormat(cell: YearCell | null): string | null {
  if (cell === null || cell.numberFormat === 'General' || cell.numberFormat === '@') return null;
  const { percent, kind } = numberFormatOf(cell.numberFormat);
  return percent || kind === 'date' ? null : cell.numberFormat;
}

/** The figures that are asked for, as they are compared with what is there later. */
export function askedFigures({
  indicator,
  table,
  actual,
  last,
}: YearIndicator): Pick<AskedRow, 'askedActual' | 'askedLast' | 'askedBaseline' | 'askedTarget'> {
  return {
    askedActual: asAsked(actual?.value ?? null),
    askedLast: asAsked(last?.value ?? null),
    askedBaseline: asAsked(formFigure(table.cell(indicator, 'baseline'), indicator.baseline).value),
    askedTarget: asAsked(formFigure(table.cell(indicator, 'target'), indicator.target).value),
  };
}

/** What a cell holds, as one text that can be compared later. */
export function asAsked(value: CellValue): string {
  return value === null ? '' : typeof value === 'string' ? value.trim() : String(value);
}
