import { cellKey, cellAddress } from '../../evaluation/workbook/address';
import {
  changesNothing,
  type CellWrite,
  type ColumnWidth,
  type Plan,
  type SheetCell,
  type SheetPlan,
} from '../../evaluation/workbook/plan';
import type { SheetRelayout } from '../../evaluation/workbook/sheet-layout';
import { formulaAt } from '../../evaluation/workbook/snapshot';
import { ChartParts } from '../chart/chart-parts';
import type { PackageParts } from '../parts/package-parts';
import type { ListedSheet, WorkbookPart } from '../parts/workbook-part';
import type { ReadSheet } from '../sheet/sheet-reader';
import { StyleAdder } from '../styles/style-adder';
import { emptyStyleSheet } from '../styles/style-sheet';
import { readTables } from '../parts/tables';
import { WorkbookFileError } from '../workbook-file-error';
import { encodePart, parseXml, type XmlPart } from '../xml/xml-tree';
import { packSheet } from '../read-back/pack-sheet';
import { readBack } from '../read-back/read-back';
import { pack, type Pieces, rewriteZip, type Packed } from '../zip/rewrite-zip';
import type { ZipEntry } from '../zip/zip-archive';
import { patchCalcChain, type FormulaCells } from './calc-chain';
import { newSheet } from './new-sheet';
import { orderRows } from './order-rows';
import { patchSheet, type SheetPatch } from './patch-sheet';
import { widenedColumns } from './layout/column-widths';
import { relaidTail } from './layout/relaid-tail';
import { findStaleValues } from './stale-values';
import { withTableHeadings } from './table-headings';
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
 * @throws WorkbookFileError `structure-protected`, `sheet-not-found`, `array-formula`, `written-unsound`
 */
export async function commitPlan(read: ReadWorkbook, plan: Plan): Promise<Uint8Array> {
  const { parts, workbook } = read;
  const wanted = plan.sheets.filter((sheet) => !changesNothing(sheet));
  if (wanted.length === 0) return parts.archive.bytes;
  const creating = mustBePossible(read, wanted);
  const { plans: sheetPlans, tables } = await withTableHeadings(read, wanted);

  const edits = new WorkbookEdits(parts, workbook);
  const charts = new ChartParts(parts, workbook.xml.root.namespace);
  const changes = new Map<ZipEntry, Packed | null>();
  const additions = new Map<string, Packed>();
  const written = new Set<string>();
  const addition = async (part: string, pieces: Pieces) => additions.set(part, await pack(pieces, parts.codec));
  const change = async (part: string, pieces: Pieces) => changes.set(parts.get(part), await pack(pieces, parts.codec));

  const needsStyles = sheetPlans.some(
    ({ create, writes }) =>
      create?.layout?.highlights !== undefined || writes.some(({ numberFormat, format }) => numberFormat !== null || format !== null),
  );
  const { namespace } = workbook.xml.root;
  const styleSheet = read.styles ?? (needsStyles ? parseXml('', emptyStyleSheet(namespace)) : undefined);
  const highestStyle = read.sheets.reduce((highest, sheet) => Math.max(highest, sheet.highestStyle), 0);
  const styleAt = ({ sheet, row, column }: SheetCell): number =>
    read.sheets.find(({ snapshot }) => snapshot.name === sheet)?.snapshot.styles[row]?.[column] ?? 0;
  const styles = needsStyles && styleSheet !== undefined ? new StyleAdder(styleSheet, highestStyle, styleAt) : undefined;
  const styleOf = (write: CellWrite, base: number) => styles?.style(base, write.numberFormat, write.format) ?? base;

  const stale = findStaleValues(
    read.sheets.map(({ snapshot }) => snapshot),
    // What changes nothing may still say what is up to date.
    { sheets: [...sheetPlans, ...plan.sheets.filter(changesNothing)] },
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
    const { writes = [], relayout, columnWidths = [], movedCharts = [] } = sheetPlans.find(({ name }) => name === listed.name) ?? {};
    if (movedCharts.length > 0) await charts.follow(listed.part, listed.name, movedCharts);
    const staleCells = stale.get(index) ?? new Map<number, Set<number>>();
    const found = read.sheets[index];
    if (found === undefined || (writes.length === 0 && staleCells.size === 0 && relayout === undefined)) continue;
    const wide = columnWidths.length === 0 ? found : widened(found, listed.part, columnWidths);
    const sheet = relayout === undefined ? wide : await laidOut(wide, listed, relayout, { charts, edits });
    const heights = new Map((relayout?.layout.rowHeights ?? []).map(({ row, points }) => [row, points]));
    const patch: SheetPatch = { writes, stale: staleCells, unshared: overwrittenMasters(sheet, writes), styleOf, heights };
    const chunks = parts.chunks(listed.part);
    const ordered = sheet.rows.ordered ? { chunks, sheet } : await orderRows(chunks, sheet);
    const pieces = patchSheet(ordered.chunks, ordered.sheet, patch);
    changes.set(parts.get(listed.part), await packSheet(pieces, listed.part, writes, parts.codec));
    written.add(listed.part);
  }

  const newIds = new Map<string, string>();
  for (const sheetPlan of creating) {
    const { layout = {} } = sheetPlan.create;
    const { part, id } = await edits.addSheet(sheetPlan.name, layout);
    newIds.set(sheetPlan.name, id);
    const highlight = (fill: string) => styles?.highlight(fill) ?? 0;
    const drawing = await charts.put(part, sheetPlan.name, layout.charts ?? []);
    const pieces = newSheet(sheetPlan, styleOf, namespace, hasWindow(workbook), highlight, drawing);
    additions.set(part, await packSheet(pieces, part, sheetPlan.writes, parts.codec));
    written.add(part);
  }
  await changeCalcChain(read, sheetPlans, newIds, edits, changes);
  if (stale.size > 0) edits.calculateOnLoad();

  const newStyles = styles?.result();
  const stylesPart = workbook.related('styles');
  if (newStyles !== undefined) {
    const hasPart = stylesPart !== undefined && parts.find(stylesPart) !== undefined;
    if (hasPart) await change(stylesPart, [encodePart(newStyles)]);
    else await addition(await edits.addStyleSheet(stylesPart), [encodePart(newStyles)]);
  }
  for (const [part, text] of tables) await change(part, [encodePart(text)]);
  for (const [part, type] of charts.types) await edits.declare(part, type);
  for (const [part, text] of charts.added) await addition(part, [encodePart(text)]);
  for (const [part, text] of charts.changed) await change(part, [encodePart(text)]);
  for (const [part, text] of await edits.results()) await change(part, [encodePart(text)]);
  const bytes = rewriteZip(parts.archive, changes, additions);
  await readBack(bytes, parts, { changes, additions, sheets: written });
  return bytes;
}

function widened(sheet: ReadSheet, part: string, widths: readonly ColumnWidth[]): ReadSheet {
  return { ...sheet, frame: { ...sheet.frame, before: widenedColumns(part, sheet, widths) } };
}

/** A sheet with what stands behind its cells laid out anew. */
async function laidOut(
  sheet: ReadSheet,
  { part, name, index }: ListedSheet,
  relayout: SheetRelayout,
  { charts, edits }: { readonly charts: ChartParts; readonly edits: WorkbookEdits },
): Promise<ReadSheet> {
  edits.setPrinted(name, index, relayout.layout);
  const { charts: now = [] } = relayout.layout;
  const gone = (relayout.chartsBefore ?? []).map((chart) => chart.name).filter((one) => now.every((chart) => chart.name !== one));
  await charts.remove(part, gone);
  const drawing = await charts.put(part, name, now, sheet.frame.prefix);
  const { frame } = widened(
    sheet,
    part,
    relayout.columnWidths.map((characters, column) => ({ column, characters })),
  );
  return { ...sheet, frame: { ...frame, after: relaidTail(part, sheet, relayout, drawing) } };
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
  if (sheet.sharedFormulas.length === 0) return new Set();
  const written = new Set(writes.map(({ row, column }) => cellKey(row, column)));
  const isWritten = (master: { row: number; column: number }) => written.has(cellKey(master.row, master.column));
  return new Set(sheet.sharedFormulas.filter(({ masters }) => masters.some(isWritten)).map(({ id }) => id));
}

async function changeCalcChain(
  read: ReadWorkbook,
  plans: readonly SheetPlan[],
  newIds: ReadonlyMap<string, string>,
  edits: WorkbookEdits,
  changes: Map<ZipEntry, Packed | null>,
): Promise<void> {
  const { parts, workbook } = read;
  const part = workbook.related('calcChain');
  const entry = part === undefined ? undefined : parts.find(part);
  if (part === undefined || entry === undefined) return;
  const cells = formulaCells(read, plans, newIds);
  if (cells === null) return;
  const pieces = entry.size > MAX_CALC_CHAIN ? null : await patchCalcChain(parts.chunks(part), part, cells);
  if (pieces === undefined) return;
  if (pieces === null) await edits.removePart(part);
  changes.set(entry, pieces === null ? null : await pack(pieces, parts.codec));
}

/** Where formulas stand once the plan is carried out; null when it changes nothing in that. */
function formulaCells(
  { workbook, sheets }: ReadWorkbook,
  plans: readonly SheetPlan[],
  newIds: ReadonlyMap<string, string>,
): FormulaCells | null {
  const gained = new Map<string, Set<number>>();
  const lost = new Map<string, Set<number>>();
  const byId = new Map(workbook.sheets.map(({ id }, index) => [id, sheets[index]?.snapshot]));
  for (const { name, writes } of plans) {
    const id = workbook.sheets.find((sheet) => sheet.name === name)?.id ?? newIds.get(name) ?? '';
    const snapshot = byId.get(id);
    const added = new Set<number>();
    const without = new Set<number>();
    for (const { row, column, formula } of writes) {
      if (formula === null) without.add(cellKey(row, column));
      else if (snapshot === undefined || formulaAt(snapshot, row, column) === null) added.add(cellKey(row, column));
    }
    if (added.size > 0) gained.set(id, added);
    if (without.size > 0) lost.set(id, without);
  }
  if (gained.size === 0 && lost.size === 0) return null;
  const holdsFormula = (id: string, row: number, column: number): boolean | undefined => {
    const key = cellKey(row, column);
    if (lost.get(id)?.has(key) === true) return false;
    if (gained.get(id)?.has(key) === true) return true;
    const snapshot = byId.get(id);
    return snapshot === undefined ? undefined : formulaAt(snapshot, row, column) !== null;
  };
  return { holdsFormula, gained };
}
