import type { Evaluation } from '../../src/evaluation/evaluation';
import { displayText } from '../../src/evaluation/figures/formats/display-text';
import { cellAddress } from '../../src/evaluation/workbook/address';
import { formulaInRow } from '../../src/evaluation/workbook/plan';
import { valueAt, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from '../../src/evaluation/workbook/snapshot';

/** How often something was compared, and where it differed. */
export interface Comparison {
  readonly compared: number;
  readonly differences: readonly string[];
}

/**
 * Compares what another program computed with what the engine said: every formula that was written, and what every
 * indicator's progress and status cell displays.
 */
export function differences(evaluation: Evaluation, recalculated: WorkbookSnapshot): Comparison {
  const sheets = new Map(recalculated.sheets.map((sheet) => [sheet.name, sheet]));
  const found: string[] = [];
  let compared = 0;
  const compare = (place: string, expected: CellValue, got: CellValue, formula: string): void => {
    compared++;
    if (!isSame(expected, got)) found.push(`${place}: ${JSON.stringify(expected)} expected, got ${JSON.stringify(got)} ${formula}`);
  };
  for (const { name, writes } of evaluation.plan.sheets) {
    for (const { row, column, formula, value } of writes) {
      if (formula === null) continue;
      compare(`${name}!${cellAddress(row, column)}`, value, at(sheets.get(name), row, column), formulaInRow(formula, row));
    }
  }
  for (const { indicator, recorded } of evaluation.results) {
    const sheet = sheets.get(indicator.sheet);
    const { progress, status } = indicator.columns;
    for (const [column, text] of [
      [progress, recorded.progressText],
      [status, recorded.status],
    ] as const) {
      if (column === null || sheet === undefined) continue;
      const shown = displayed(recalculated, sheet, indicator.row, column);
      compare(`${indicator.sheet}!${cellAddress(indicator.row, column)} displays`, comparable(text), comparable(shown), '');
    }
  }
  return { compared, differences: found };
}

function at(sheet: SheetSnapshot | undefined, row: number, column: number): CellValue {
  return sheet === undefined ? '(no such sheet)' : valueAt(sheet, row, column);
}

function displayed({ styles, date1904 }: WorkbookSnapshot, sheet: SheetSnapshot, row: number, column: number): string {
  const format = styles[sheet.styles[row]?.[column] ?? 0]?.numberFormat ?? 'General';
  return displayText(valueAt(sheet, row, column), format, date1904);
}

/** Typed results are recorded in the profile's own words: a dash is a dash, `▲` a minus, blanks and percent signs nothing. */
function comparable(text: string): string {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  if (/^[-―−ー‐—–─]*$/.test(plain)) return '-';
  const number = /^([-▲△]?)(\d+(?:\.\d+)?)%$/.exec(plain);
  return number === null ? plain : `${number[1] === '' ? '' : '-'}${String(Number(number[2]))}%`;
}

/** Two programs add up floating-point numbers in their own order. */
function isSame(expected: CellValue, got: CellValue): boolean {
  if (typeof expected === 'number' && typeof got === 'number') return Math.abs(expected - got) <= 1e-9 * Math.max(1, Math.abs(expected));
  return expected === got;
}
