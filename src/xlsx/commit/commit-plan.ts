import { cellKey, cellAddress } from '../../evaluation/workbook/address';
import type { CellWrite, Plan, SheetPlan } from '../../evaluation/workbook/plan';
import { formulaAt } from '../../evaluation/workbook/snapshot';
import type { PackageParts } from '../parts/package-parts';
import type { ListedSheet, WorkbookPart } from '../parts/workbook-part';
import type { ReadSheet } from '../sheet/sheet-reader';
import { StyleAdder } from '../styles/style-adder';
import { emptyStyleSheet } from '../styles/style-sheet';
import { readTables } from '../parts/tables';
import { WorkbookFileError } from '../workbook-file-error';
import { encodePart, parseXml, type XmlPart } from '../xml/xml-tree';
import { pack, rewriteZip, type Packed } from '../zip/rewrite-zip';
import type { ZipEntry } from '../zip/zip-archive';
import { patchCalcChain, type FormulaChanges } from './calc-chain';
import { newSheet } from './new-sheet';
import { patchSheet, type SheetPatch } from './patch-sheet';
import { findStaleValues } from './stale-values';
import { WorkbookEdits } from './workbook-edits';

/** A workbook file as it was read. */
export interface ReadWorkbook {
  readonly parts: PackageParts;
  readonly workbook: WorkbookPart;
  /** In the order of `workbook.sheets`. */
  readonly sheets: readonly ReadSheet[];
  readonly styles: XmlPart | undefined;
}

/** Bytes of a calculation chain that is kept; a longer one is left out, and Excel makes it anew. */
const MAX_CALC_CHAIN = 16 * 1024 * 1024;

type Creating = SheetPlan & { readonly create: NonNullable<SheetPlan['create']> };

/**
 * Carries out a plan on a workbook file.
 * @returns the new file; the very same bytes when there is nothing to do
 * @throws WorkbookFileError `structure-protected`, `sheet-not-found`, `array-formula`, `cells-out-of-order`
 */
export async function commitPlan(read: ReadWorkbook, plan: Plan): Promise<Uint8Array> {
  const { parts, workbook } = read;
  const sheetPlans = plan.sheets.filter(({ create, writes }) => create !== null || writes.length > 0);
  if (sheetPlans.length === 0) return parts.archive.bytes;
  const creating = mustBePossible(read, sheetPlans);

  const edits = new WorkbookEdits(parts, workbook);
  const changes = new Map<ZipEntry, Packed | null>();
  const additions = new Map<string, Packed>();
  const addition = async (part: string, pieces: Iterable<Uint8Array>) => additions.set(part, await pack(pieces, parts.codec));
  const change = async (part: string, pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>) =>
    changes.set(parts.get(part), await pack(pieces, parts.codec));

  const needsStyles = sheetPlans.some(({ writes }) => writes.some(({ numberFormat, look }) => numberFormat !== null || look !== null));
  const { namespace } = workbook.xml.root;
  const styleSheet = read.styles ?? (needsStyles ? parseXml('', emptyStyleSheet(namespace)) : undefined);
  const styles = needsStyles && styleSheet !== undefined ? new StyleAdder(styleSheet) : undefined;
  const styleOf = (write: CellWrite, base: number) => styles?.style(base, write.numberFormat, write.look) ?? base;

  const stale = findStaleValues(
    read.sheets.map(({ snapshot }) => snapshot),
    plan,
    {
      sheets: workbook.sheets.map(({ name }) => name),
      defined: workbook.definedNames.map(({ name, formula, sheetIndex }) => ({
        name,
        formula,
        sheet: worksheetIndex(workbook.sheets, sheetIndex),
      })),
      tables: await readTables(parts, workbook.sheets),
    },
  );
  for (const [index, listed] of workbook.sheets.entries()) {
    const sheet = read.sheets[index];
    const writes = sheetPlans.find(({ name }) => name === listed.name)?.writes ?? [];
    const staleCells = stale.get(index) ?? new Map<number, Set<number>>();
    if (sheet === undefined || (writes.length === 0 && staleCells.size === 0)) continue;
    const patch: SheetPatch = { writes, stale: staleCells, unshared: overwrittenMasters(sheet, writes), styleOf };
    await change(listed.part, patchSheet(parts.chunks(listed.part), sheet, listed.part, patch));
  }

  const newIds = new Map<string, string>();
  for (const sheetPlan of creating) {
    const { part, id } = await edits.addSheet(sheetPlan.name);
    newIds.set(sheetPlan.name, id);
    await addition(part, newSheet(sheetPlan, styleOf, namespace, hasWindow(workbook)));
  }
  await changeCalcChain(read, sheetPlans, newIds, edits, changes);
  if (stale.size > 0) edits.calculateOnLoad();

  const newStyles = styles?.result();
  const stylesPart = workbook.related('styles');
  if (newStyles !== undefined) {
    if (stylesPart === undefined) await addition(await edits.addStyleSheet(), [encodePart(newStyles)]);
    else await change(stylesPart, [encodePart(newStyles)]);
  }
  for (const [part, text] of await edits.results()) await change(part, [encodePart(text)]);
  return rewriteZip(parts.archive, changes, additions);
}

/** Refuses what cannot be done, before anything is. @returns the plans for new sheets */
function mustBePossible({ workbook, sheets }: ReadWorkbook, plans: readonly SheetPlan[]): readonly Creating[] {
  const creating: Creating[] = [];
  for (const plan of plans) {
    const { name, create, writes } = plan;
    const index = workbook.sheets.findIndex((sheet) => sheet.name === name);
    const sheet = sheets[index];
    if (sheet === undefined) {
      if (create === null) throw new WorkbookFileError('sheet-not-found', { sheet: name });
      if (workbook.structureProtected) throw new WorkbookFileError('structure-protected', { sheet: name });
      creating.push({ ...plan, create });
      continue;
    }
    for (const { top, left, bottom, right } of sheet.blocks) {
      const hit = writes.find(({ row, column }) => row >= top && row <= bottom && column >= left && column <= right);
      if (hit !== undefined) throw new WorkbookFileError('array-formula', { sheet: name, cell: cellAddress(hit.row, hit.column) });
    }
  }
  return creating;
}

/** Defined names count chart sheets too; the snapshot does not. */
function worksheetIndex(sheets: readonly ListedSheet[], index: number | null): number | null {
  return index === null ? null : sheets.findIndex((sheet) => sheet.index === index);
}

function hasWindow({ xml }: WorkbookPart): boolean {
  return xml.root.children.some(({ local, children }) => local === 'bookViews' && children.length > 0);
}

function overwrittenMasters(sheet: ReadSheet, writes: readonly CellWrite[]): ReadonlySet<string> {
  if (sheet.sharedMasters.length === 0) return new Set();
  const written = new Set(writes.map(({ row, column }) => cellKey(row, column)));
  return new Set(sheet.sharedMasters.filter(({ row, column }) => written.has(cellKey(row, column))).map(({ id }) => id));
}

async function changeCalcChain(
  { parts, workbook, sheets }: ReadWorkbook,
  plans: readonly SheetPlan[],
  newIds: ReadonlyMap<string, string>,
  edits: WorkbookEdits,
  changes: Map<ZipEntry, Packed | null>,
): Promise<void> {
  const part = workbook.related('calcChain');
  const entry = part === undefined ? undefined : parts.find(part);
  if (part === undefined || entry === undefined) return;
  const lost = new Map<string, Set<number>>();
  const gained = new Map<string, number[]>();
  for (const { name, writes } of plans) {
    const index = workbook.sheets.findIndex((sheet) => sheet.name === name);
    const id = workbook.sheets[index]?.id ?? newIds.get(name) ?? '';
    const snapshot = sheets[index]?.snapshot;
    const without = new Set<number>();
    const withFormula: number[] = [];
    for (const { row, column, formula } of writes) {
      const had = snapshot !== undefined && formulaAt(snapshot, row, column) !== null;
      if (had && formula === null) without.add(cellKey(row, column));
      if (!had && formula !== null) withFormula.push(cellKey(row, column));
    }
    if (without.size > 0) lost.set(id, without);
    if (withFormula.length > 0) gained.set(id, withFormula);
  }
  if (lost.size === 0 && gained.size === 0) return;
  const formulaChanges: FormulaChanges = { lost, gained };
  const pieces = entry.size > MAX_CALC_CHAIN ? null : await patchCalcChain(parts.chunks(part), part, formulaChanges);
  if (pieces === null) await edits.removePart(part);
  changes.set(entry, pieces === null ? null : await pack(pieces, parts.codec));
}
