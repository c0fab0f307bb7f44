import { renameSheets } from '../../../evaluation/workbook/formula/rename-sheets';
import { cellAddress } from '../../../evaluation/workbook/address';
import { formulaAt, valueAt, type CellRange, type SheetSnapshot } from '../../../evaluation/workbook/snapshot';
import { readContents } from '../../reading/read-contents';
import { type CellChange, type CellContent, holds } from '../cells/cell-change';
import type { Draft } from '../draft';
import { rectangles } from '../cells/rectangles';

/**
 * Makes the copies that a plan asks for, at the end of the workbook, each in a sync of its own: Excel has no undo for it, and after a
 * failure it must be known which sheets are ours.
 * @param made is given each copy as soon as Excel has it
 * @throws what Excel throws
 */
export async function makeCopies(
  context: Excel.RequestContext,
  drafts: readonly Draft[],
  made: Map<Draft, Excel.Worksheet>,
): Promise<void> {
  const wanted = drafts.filter(({ copyOf }) => copyOf !== null);
  if (wanted.length === 0) return;
  const { worksheets } = context.workbook;
  worksheets.load('items/id');
  await context.sync();
  const known = new Set(worksheets.items.map(({ id }) => id));
  for (const one of wanted) {
    const copy = worksheets.getItem(one.copyOf ?? '').copy('End');
    copy.load('id');
    try {
      await context.sync();
    } catch (error) {
      const late = await newSheet(context, known);
      if (late !== null) made.set(one, late);
      throw error;
    }
    known.add(copy.id);
    made.set(one, copy);
  }
}

/** The one sheet that has come since, after a failure: Excel may have copied and failed to say so. null: there is none, or no telling. */
async function newSheet(context: Excel.RequestContext, known: ReadonlySet<string>): Promise<Excel.Worksheet | null> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id');
  try {
    await context.sync();
  } catch {
    return null;
  }
  const [found, ...others] = worksheets.items.filter(({ id }) => !known.has(id));
  return found === undefined || others.length > 0 ? null : found;
}

/** What a copy holds before anything is written to it, as `formulas` says it, row by row. */
export function contentsOf(sheet: SheetSnapshot): CellContent[][] {
  return sheet.values.map((row, r) =>
    Array.from(
      { length: Math.max(row.length, sheet.formulas[r]?.length ?? 0) },
      (_, c) => formulaAt(sheet, r, c) ?? valueAt(sheet, r, c) ?? '',
    ),
  );
}

/**
 * The formulas of a sheet that name the sheet itself, as they have to stand in its copy. Excel is not documented to say whether they
 * name the copy then; one that still read the old year's figures would be wrong without a word.
 */
export function ownReferences(sheet: SheetSnapshot, name: string): { row: number; column: number; formula: string }[] {
  const names = new Map([[sheet.name, name]]);
  const found: { row: number; column: number; formula: string }[] = [];
  const isNamed = namedIn(sheet.name);
  for (const [row, line] of sheet.formulas.entries())
    for (const [column, formula] of (line ?? []).entries()) {
      if (formula === null || !isNamed(formula)) continue;
      const renamed = renameSheets(formula, names);
      if (renamed !== formula) found.push({ row, column, formula: renamed });
    }
  return found;
}

function namedIn(sheet: string): (formula: string) => boolean {
  const written = sheet.replaceAll("'", "''").toUpperCase();
  return (formula) => formula.toUpperCase().includes(written);
}

/**
 * Lets the formulas of copies that name their own sheet read the copy. No sync where none does.
 * @throws what Excel throws
 */
export async function mendOwnReferences(context: Excel.RequestContext, made: ReadonlyMap<Draft, Excel.Worksheet>): Promise<void> {
  const wanted = [...made].flatMap(([{ copyOf, snapshot, name, changes }, sheet]) => {
    if (copyOf === null || snapshot === null) return [];
    const written = new Set(changes.map(({ row, column }) => cellAddress(row, column)));
    const formulas = ownReferences(snapshot, name).filter(({ row, column }) => !written.has(cellAddress(row, column)));
    return formulas.length === 0 ? [] : [{ sheet, formulas }];
  });
  if (wanted.length === 0) return;
  const contents = await readContents(context, new Map(wanted.map(({ sheet, formulas }) => [sheet, rectangles(formulas)])));
  for (const { sheet, formulas } of wanted) {
    for (const { row, column, formula } of formulas) {
      if (holds(contents.get(sheet)?.(row, column), formula, true)) continue;
      const cell = sheet.getRangeByIndexes(row, column, 1, 1);
      cell.untrack();
      cell.formulas = [[formula]];
    }
  }
  await context.sync();
}

/** What each copy holds once everything is written, as Excel says it: what is not so any more later was changed by somebody. */
export async function readCopies(
  context: Excel.RequestContext,
  made: ReadonlyMap<Draft, Excel.Worksheet>,
): Promise<Map<Draft, CellContent[][]>> {
  const copies = [...made].flatMap(([one, sheet]) =>
    one.copyOf === null || one.snapshot === null ? [] : [{ one, sheet, size: sizeOf(one.snapshot, one.changes) }],
  );
  const filled = copies.filter(({ size }) => size.bottom >= 0 && size.right >= 0);
  const contents = await readContents(context, new Map(filled.map(({ sheet, size }) => [sheet, [size]])));
  return new Map(
    copies.map(({ one, sheet, size }) => [
      one,
      Array.from({ length: size.bottom + 1 }, (_, row) =>
        Array.from({ length: size.right + 1 }, (__, column) => (contents.get(sheet)?.(row, column) ?? '') as CellContent),
      ),
    ]),
  );
}

function sizeOf({ values, formulas }: SheetSnapshot, changes: readonly CellChange[]): CellRange {
  let rows = Math.max(values.length, formulas.length);
  let columns = 0;
  for (const line of [...values, ...formulas]) columns = Math.max(columns, line?.length ?? 0);
  for (const { row, column } of changes) [rows, columns] = [Math.max(rows, row + 1), Math.max(columns, column + 1)];
  return { top: 0, left: 0, bottom: rows - 1, right: columns - 1 };
}
