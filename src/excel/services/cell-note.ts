import type { Capabilities } from '../capabilities';
import { toExcelError } from '../errors';
import type { ExcelEntry } from '../excel-entry';
import { cellsError } from '../excel-error';

/** A cell on a sheet, from 0. */
export interface NotedCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** A note that was left: enough to take it back. */
export interface NoteReceipt {
  /** Where it was left, sheet and all. */
  readonly address: string;
  /** What stood there before; null: no note. */
  readonly before: string | null;
  readonly after: string;
}

/** What notes and comments have in common. */
interface Remark {
  content: string;
  delete(): void;
  getLocation(): Excel.Range;
}

/** The remarks of a workbook, by the address at which they stand. */
interface Remarks {
  at(address: string): Remark | undefined;
  /** The remark with this content, where there is just one. */
  withContent(content: string): Remark | undefined;
  add(address: string, content: string): void;
}

/**
 * Leaves a note on cells: a note where Excel has them (ExcelApi 1.18), a comment (1.10) otherwise. An existing text stays,
 * above the new one.
 * @throws ExcelError
 */
export async function leaveNotes(
  excel: ExcelEntry,
  capabilities: Capabilities,
  cells: readonly NotedCell[],
  text: string,
): Promise<readonly NoteReceipt[]> {
  if (cells.length === 0) return [];
  try {
    return await excel.run({ delayForCellEdit: true }, async (context) => {
      const ranges = cells.map(({ sheetId, row, column }) =>
        context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(row, column, 1, 1),
      );
      for (const range of ranges) range.load('address');
      const remarks = await readRemarks(context, capabilities);
      const receipts = new Map<string, NoteReceipt>();
      // Several findings may be about one cell.
      for (const { address } of ranges) {
        if (receipts.has(address)) continue;
        const existing = remarks.at(address);
        const before = existing?.content ?? null;
        const after = before === null ? text : `${before}\n${text}`;
        if (existing === undefined) remarks.add(address, text);
        else existing.content = after;
        receipts.set(address, { address, before, after });
      }
      await context.sync();
      return [...receipts.values()];
    });
  } catch (error) {
    throw toExcelError(error);
  }
}

/**
 * Takes notes back, all or none. Rows may have moved meanwhile: then a note is known by its text. One that is gone already
 * is no failure.
 * @throws ExcelError `changed-since` when somebody has changed one since
 */
export async function takeBackNotes(excel: ExcelEntry, capabilities: Capabilities, receipts: readonly NoteReceipt[]): Promise<void> {
  try {
    await excel.run({ delayForCellEdit: true }, async (context) => {
      const remarks = await readRemarks(context, capabilities);
      const found = receipts.map((receipt) => {
        const there = remarks.at(receipt.address);
        const remark = there?.content === receipt.after ? there : remarks.withContent(receipt.after);
        return { receipt, remark, isBack: (there?.content ?? null) === receipt.before };
      });
      const changed = found.filter(({ remark, isBack }) => remark === undefined && !isBack);
      if (changed.length > 0)
        throw cellsError(
          'changed-since',
          changed.map(({ receipt }) => receipt.address),
        );
      for (const { receipt, remark } of found) {
        if (receipt.before === null) remark?.delete();
        else if (remark !== undefined) remark.content = receipt.before;
      }
      await context.sync();
    });
  } catch (error) {
    throw toExcelError(error);
  }
}

async function readRemarks({ workbook }: Excel.RequestContext, capabilities: Capabilities): Promise<Remarks> {
  const { comments } = workbook;
  // A client that is served from one's own origin may be older than the Excel around it.
  const notes = capabilities.notes && 'notes' in workbook ? workbook.notes : null;
  const collection: { readonly items: readonly Remark[]; load(names: string): unknown } = notes ?? comments;
  collection.load('items/content');
  await workbook.context.sync();
  const places = collection.items.map((remark) => ({ remark, place: remark.getLocation() }));
  for (const { place } of places) place.load('address');
  if (places.length > 0) await workbook.context.sync();
  const byAddress = new Map(places.map(({ remark, place }) => [place.address, remark]));
  return {
    at: (address) => byAddress.get(address),
    withContent: (content) => {
      const found = places.filter(({ remark }) => remark.content === content);
      return found.length === 1 ? found[0]?.remark : undefined;
    },
    add: (address, content) => {
      if (notes === null) comments.add(address, content);
      else notes.add(address, content);
    },
  };
}
