import type { Finding } from '../../../evaluation/findings/finding';
import { cellAddress, cellKey } from '../../../evaluation/workbook/address';
import { isSameFormula } from '../../../evaluation/workbook/formula-meaning';
import { formulaAt, valueAt, type SheetSnapshot, type WorkbookSnapshot } from '../../../evaluation/workbook/snapshot';
import { cellsError, ExcelError } from '../../../excel/excel-error';
import type { EvaluatedWorkbook } from '../../state/workbook-state';

/**
 * A button beside a finding means the row that it was about when it was shown. Where rows have come in above since, or
 * somebody has typed into the row, another indicator or another figure stands there. What was written by what is shown is ours.
 * @throws ExcelError `changed-meanwhile` naming the cells, `gone` naming sheets that are no longer there
 */
export function refuseChangedRows(
  { live: { workbook: shown }, evaluation: { plan } }: EvaluatedWorkbook,
  now: WorkbookSnapshot,
  rows: readonly Pick<Finding, 'sheet' | 'row'>[],
): void {
  const names = [...new Set(rows.map(({ sheet }) => sheet))];
  const gone = names.filter((name) => sheetOf(now, name) === undefined);
  if (gone.length > 0) throw new ExcelError('gone', { sheets: gone });
  const changed = names.flatMap((name) => {
    const [before, after] = [sheetOf(shown, name), sheetOf(now, name)];
    if (before === undefined || after === undefined) return [];
    const own = new Set(rows.flatMap(({ sheet, row }) => (sheet === name ? [row] : [])));
    const written = new Set(
      plan.sheets.flatMap((one) => (one.name === name ? one.writes.map(({ row, column }) => cellKey(row, column)) : [])),
    );
    return [...own].flatMap((row) => changedCells(before, after, row, written));
  });
  if (changed.length > 0) throw cellsError('changed-meanwhile', changed);
}

function sheetOf({ sheets }: WorkbookSnapshot, name: string): SheetSnapshot | undefined {
  return sheets.find((sheet) => sheet.name === name);
}

function changedCells(before: SheetSnapshot, after: SheetSnapshot, row: number, written: ReadonlySet<number>): string[] {
  const width = Math.max(before.values[row]?.length ?? 0, after.values[row]?.length ?? 0);
  return Array.from({ length: width }, (_, column) => column).flatMap((column) =>
    written.has(cellKey(row, column)) || isSameContent(before, after, row, column) ? [] : [`${after.name}!${cellAddress(row, column)}`],
  );
}

/** What formulas come to is not looked at: it follows from what stands elsewhere. */
function isSameContent(before: SheetSnapshot, after: SheetSnapshot, row: number, column: number): boolean {
  const [was, is] = [formulaAt(before, row, column), formulaAt(after, row, column)];
  if (was !== null && is !== null) return was === is || isSameFormula(was, is);
  return was === is && (valueAt(before, row, column) ?? '') === (valueAt(after, row, column) ?? '');
}
