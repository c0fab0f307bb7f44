import { cellAddress } from '../../../evaluation/workbook/address';
import { formulaAt, valueAt, type CellRange, type SheetSnapshot } from '../../../evaluation/workbook/snapshot';
import { readContents } from '../../reading/read-contents';
import { holds, type CellChange, type CellContent } from '../cells/cell-change';
import type { SheetReceipt } from '../receipt';

/** A filtered sheet that was written to. */
export interface FilteredSheet {
  readonly id: string;
  readonly name: string;
  /** As it was before. */
  readonly snapshot: SheetSnapshot;
  readonly changes: readonly CellChange[];
}

/** On a filtered sheet something came to stand where it was not written to. Excel's code for it is `FilteredRangeConflict`. */
export class MisplacedError extends Error {
  readonly code = 'FilteredRangeConflict';

  /** @param changes by sheet name: what went astray, as changes that can be taken back */
  constructor(readonly changes: ReadonlyMap<string, readonly CellChange[]>) {
    super('FilteredRangeConflict');
  }
}

/** Rows below what was written that are looked at too. */
const ROWS_BELOW = 5;

/**
 * Reads back what was written to filtered sheets, with the rows between: what is written to a block of which a filter hides
 * rows may go into other rows (OfficeDev/office-js #224, xlwings #747). No sync where no sheet is filtered, else one.
 * @throws MisplacedError
 */
export async function checkFiltered(context: Excel.RequestContext, sheets: readonly FilteredSheet[]): Promise<void> {
  if (sheets.length === 0) return;
  const asked = sheets.map((one) => ({ ...one, proxy: context.workbook.worksheets.getItem(one.id), areas: columnsOf(one.changes) }));
  const contents = await readContents(context, new Map(asked.map(({ proxy, areas }) => [proxy, areas])));
  const astray = new Map<string, readonly CellChange[]>();
  for (const { name, snapshot, changes, proxy, areas } of asked) {
    const contentAt = contents.get(proxy);
    const planned = new Map(changes.map((change) => [cellAddress(change.row, change.column), change]));
    const wrong = areas.flatMap(({ top, bottom, left: column }) =>
      Array.from({ length: bottom - top + 1 }, (_, index) => top + index).flatMap((row): CellChange[] => {
        const plan = planned.get(cellAddress(row, column));
        const found = contentAt?.(row, column);
        const formula = formulaAt(snapshot, row, column);
        const before = formula ?? valueAt(snapshot, row, column) ?? '';
        const isAsItShouldBe = plan === undefined ? holds(found, before, formula !== null) : holds(found, plan.after, plan.isFormulaAfter);
        return isAsItShouldBe ? [] : [takingBack(row, column, before, formula !== null, found)];
      }),
    );
    if (wrong.length > 0) astray.set(name, wrong);
  }
  if (astray.size > 0) throw new MisplacedError(astray);
}

/** A receipt's sheets with what went astray in place of what was meant for those cells. */
export function withMisplaced(sheets: readonly SheetReceipt[], { changes: astray }: MisplacedError): SheetReceipt[] {
  return sheets.map((one) => {
    const wrong = astray.get(one.name) ?? [];
    const places = new Set(wrong.map(({ row, column }) => cellAddress(row, column)));
    return { ...one, changes: [...one.changes.filter(({ row, column }) => !places.has(cellAddress(row, column))), ...wrong] };
  });
}

function columnsOf(changes: readonly CellChange[]): CellRange[] {
  const areas = new Map<number, CellRange>();
  for (const { row, column } of changes) {
    const { top = row, bottom = row } = areas.get(column) ?? {};
    areas.set(column, { left: column, right: column, top: Math.min(top, row), bottom: Math.max(bottom, row + ROWS_BELOW) });
  }
  return [...areas.values()];
}

function takingBack(row: number, column: number, before: CellContent, isFormulaBefore: boolean, found: unknown): CellChange {
  const after = typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean' ? found : '';
  return {
    row,
    column,
    before,
    after,
    isFormulaBefore,
    isFormulaAfter: typeof after === 'string' && after.startsWith('='),
    rowFormula: null,
    formatBefore: 'General',
    formatAfter: null,
    format: null,
  };
}
