import type { Indicator } from '../../evaluation';
import type { SheetReading } from '../../reading/read-sheet';
import { matchKey } from '../../vocabulary/clean-text';
import { isOwnReport, isOwnSheetTitle } from '../../vocabulary/headings/own-sheets';
import { FormulaScanner } from '../../workbook/formula/formula-scanner';
import { sheetsRead } from '../../workbook/formula/sheets-read';
import type { SheetSnapshot, WorkbookSnapshot } from '../../workbook/snapshot';
import type { Finding } from '../finding';

/**
 * Sheets that were made out of the evaluation sheets and show the figures of one indicator beside the name of another, or lack one:
 * their names are texts and their figures references to rows, and a sheet that is sorted afterwards takes its rows along, not the
 * references. One finding a sheet, on the first row that does not fit.
 */
export function outdatedSheets(snapshot: WorkbookSnapshot, readings: readonly SheetReading[]): Finding[] {
  const evaluated = new Set(
    readings.filter(({ byTable }) => byTable.some(({ indicators }) => indicators.length > 0)).map(({ grid }) => grid.name),
  );
  const made = snapshot.sheets.filter((sheet) => !evaluated.has(sheet.name) && (isReport(sheet) || isOwnSheetTitle(sheet.values[0]?.[0])));
  if (made.length === 0) return [];
  const indicators = readings.flatMap(({ byTable }) => byTable.flatMap((table) => table.indicators));
  const rows = new Map<string, Indicator>();
  for (const indicator of indicators) rows.set(keyOf(indicator.sheet, indicator.row), indicator);
  return made.flatMap((sheet) => outdated(sheet, rows) ?? (isReport(sheet) ? lacking(sheet, indicators) : null) ?? lost(sheet) ?? []);
}

function isReport({ values }: SheetSnapshot): boolean {
  return isOwnReport(new Set(values.map(([first]) => first)));
}

/** The rows whose figures are of another indicator than the one that stands there. */
function outdated(sheet: SheetSnapshot, rows: ReadonlyMap<string, Indicator>): Finding | null {
  const wrong: { readonly row: number; readonly column: number; readonly text: string; readonly indicator: Indicator }[] = [];
  for (const [row, formulas] of sheet.formulas.entries()) {
    const shown = formulas === null ? null : shownIndicator(formulas, rows);
    if (shown === null) continue;
    const name = matchKey(shown.name);
    const texts = (sheet.values[row] ?? []).flatMap((value, column) =>
      typeof value === 'string' && value.trim() !== '' && (formulas?.[column] ?? null) === null ? [{ row, column, text: value }] : [],
    );
    const [first] = texts;
    if (first !== undefined && !texts.some(({ text }) => matchKey(text).includes(name))) wrong.push({ ...first, indicator: shown });
  }
  const [first] = wrong;
  if (first === undefined) return null;
  const { row, column, text, indicator } = first;
  return { ...found(sheet, 'moved', wrong.length), row, column, recorded: text, computed: indicator.name };
}

/** The only indicator whose figures a row's formulas show; null where there are none, or several, as in counts. */
function shownIndicator(formulas: readonly (string | null)[], rows: ReadonlyMap<string, Indicator>): Indicator | null {
  const scanner = new FormulaScanner();
  let shown: Indicator | null = null;
  let isFigure = false;
  for (const formula of formulas) {
    if (formula?.includes('!') !== true) continue;
    scanner.begin(formula);
    for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
      const { sheet, from, isRange } = scanner;
      const indicator = token !== 'reference' || sheet === null ? undefined : rows.get(keyOf(sheet, from.row));
      if (indicator === undefined) continue;
      if (isRange || (shown !== null && shown !== indicator)) return null;
      shown = indicator;
      const { baseline, actual, target } = indicator.columns;
      isFigure ||= [baseline, actual, target].includes(from.column);
    }
  }
  return isFigure ? shown : null;
}

/** The indicators that a report does not have, of the sheets that it shows. */
function lacking(sheet: SheetSnapshot, indicators: readonly Indicator[]): Finding | null {
  const shown = sheetsRead(sheet);
  const texts = new Set(sheet.values.flatMap((row) => row.flatMap((value) => (typeof value === 'string' ? [matchKey(value)] : []))));
  const missing = indicators.filter(({ sheet: own, name }) => shown.has(own.toLowerCase()) && !texts.has(matchKey(name)));
  const [first] = missing;
  return first === undefined ? null : { ...found(sheet, 'lacking', missing.length), computed: first.name };
}

/** What a formula reads that is no more: last year's sheet was deleted, or a row. */
const LOST = '#REF!';

/** The formulas of a sheet that read what is no more. */
function lost(sheet: SheetSnapshot): Finding | null {
  const cells = sheet.formulas.flatMap((formulas, row) =>
    (formulas ?? []).flatMap((formula, column) => (formula?.includes(LOST) === true ? [{ row, column }] : [])),
  );
  const [first] = cells;
  return first === undefined ? null : { ...found(sheet, 'lost', cells.length), ...first };
}

function found({ name }: SheetSnapshot, variant: 'moved' | 'lacking' | 'lost', count: number): Finding {
  return {
    code: 'outdated-sheet',
    severity: 'warning',
    sheet: name,
    row: 0,
    column: 0,
    indicator: null,
    recorded: null,
    computed: null,
    variant,
    details: { sheet: name, count },
  };
}

function keyOf(sheet: string, row: number): string {
  return `${String(row)} ${sheet.toLowerCase()}`;
}
