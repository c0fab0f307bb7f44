import { cellAddress } from '../../../evaluation/workbook/address';
import { formulaAt, valueAt, type CellRange, type SheetSnapshot } from '../../../evaluation/workbook/snapshot';
import { holds } from '../cells/cell-change';
import { cellsError, ExcelError } from '../../excel-error';
import { ROWS_A_STEP, type Steps } from '../../../evaluation/steps';
import { inSlices, pageTurn } from '../../in-slices';
import { readContents, type ContentAt } from '../../reading/read-contents';

/** A sheet that is to be written, and the rows (from 0) in which. */
export interface TouchedSheet {
  readonly id: string;
  readonly sheet: SheetSnapshot;
  readonly rows: readonly number[];
}

/** What a filter hides on a sheet. */
export interface FilterNow {
  readonly isFiltered: boolean;
  /** The rows that are hidden, of those that are to be written. */
  readonly filteredRows: readonly number[];
}

/** Rows that lie between are read along rather than asking once more. */
const BRIDGED_ROWS = 20;

/**
 * Reads the rows that are to be written once more, whole: a row inserted above shifts cells that were blank before and
 * are blank now, and only what stands beside them tells. One sync.
 * @param created names of sheets that are to be made
 * @returns what a filter hides by now, by sheet id
 * @throws ExcelError `changed-meanwhile` naming the cells that no longer hold what the snapshot saw, `gone` naming
 * sheets that are no longer there by that name, `name-taken` naming sheets that are there now
 */
export async function checkUnchanged(
  context: Excel.RequestContext,
  touched: readonly TouchedSheet[],
  created: readonly string[],
): Promise<Map<string, FilterNow>> {
  const { worksheets } = context.workbook;
  const clashes = created.map((name) => ({ name, sheet: worksheets.getItemOrNullObject(name) }));
  const found = touched.map((one) => ({ ...one, proxy: worksheets.getItemOrNullObject(one.id) }));
  const ask = (): void => {
    for (const { sheet } of clashes) sheet.load('id');
    for (const { proxy } of found) proxy.load('name,tables/count,autoFilter/isDataFiltered');
  };
  ask();
  const spans = found.map(({ proxy, sheet, rows }): [Excel.Worksheet, CellRange[]] => [proxy, rowSpans(sheet, rows)]);
  const hidden = spans.map(([proxy, areas]) => areas.map((area) => ({ top: area.top, rows: requestHidden(proxy, area) })));
  const contents = await readContents(context, new Map(spans), ask);
  if (found.length === 0) await context.sync();
  const taken = clashes.filter(({ sheet }) => !sheet.isNullObject);
  if (taken.length > 0) throw new ExcelError('name-taken', { sheets: taken.map(({ name }) => name) });
  // Formulas elsewhere name the sheet as it was called: under another name they would read nothing.
  const gone = found.filter(({ proxy, sheet }) => proxy.isNullObject || proxy.name !== sheet.name);
  if (gone.length > 0) throw new ExcelError('gone', { sheets: gone.map(({ sheet }) => sheet.name) });
  await pageTurn();
  const changed: string[] = [];
  for (const { proxy, sheet, rows } of found) changed.push(...(await inSlices(changedCells(sheet, rows, contents.get(proxy)))));
  if (changed.length > 0) throw cellsError('changed-meanwhile', changed);
  return new Map(
    found.map(({ id, proxy }, index) => {
      const filteredRows = (hidden[index] ?? []).flatMap(({ top, rows }) =>
        rows.value.flatMap(({ rowHidden }, row) => (rowHidden === true ? [top + row] : [])),
      );
      const isFiltered = proxy.autoFilter.isDataFiltered || (proxy.tables.count > 0 && filteredRows.length > 0);
      return [id, { isFiltered, filteredRows }];
    }),
  );
}

function requestHidden(sheet: Excel.Worksheet, { top, bottom }: CellRange): OfficeExtension.ClientResult<Excel.RowProperties[]> {
  const range = sheet.getRangeByIndexes(top, 0, bottom - top + 1, 1);
  range.untrack();
  return range.getRowProperties({ rowHidden: true });
}

function* changedCells(sheet: SheetSnapshot, rows: readonly number[], contentAt: ContentAt | undefined): Steps<string[]> {
  const columns = width(sheet);
  const changed: string[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % ROWS_A_STEP === 0) yield;
    for (let column = 0; column < columns; column++) {
      const formula = formulaAt(sheet, row, column);
      if (!holds(contentAt?.(row, column), formula ?? valueAt(sheet, row, column) ?? '', formula !== null))
        changed.push(`${sheet.name}!${cellAddress(row, column)}`);
    }
  }
  return changed;
}

function width(sheet: SheetSnapshot): number {
  return sheet.values.reduce((widest, row) => Math.max(widest, row.length), 1);
}

function rowSpans(sheet: SheetSnapshot, rows: readonly number[]): CellRange[] {
  const right = width(sheet) - 1;
  const spans: CellRange[] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last !== undefined && row - last.bottom <= BRIDGED_ROWS) spans[spans.length - 1] = { ...last, bottom: row };
    else spans.push({ top: row, bottom: row, left: 0, right });
  }
  return spans;
}
