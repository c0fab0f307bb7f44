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
 * Leaves a note on a cell: a note where Excel has them (ExcelApi 1.18), a comment (1.10) otherwise. An existing
 * text stays, above the new one.
 * @throws ExcelError
 */
export async function leaveNote(excel: ExcelEntry, capabilities: Capabilities, cell: NotedCell, text: string): Promise<NoteReceipt> {
  try {
    return await excel.run({ delayForCellEdit: true }, async (context) => {
      const range = context.workbook.worksheets.getItem(cell.sheetId).getRangeByIndexes(cell.row, cell.column, 1, 1);
      range.load('address');
      const remarks = await readRemarks(context, capabilities);
      const { address } = range;
      const existing = remarks.at(address);
      const before = existing?.content ?? null;
      const after = before === null ? text : `${before}\n${text}`;
      if (existing === undefined) remarks.add(address, text);
      else existing.content = after;
      await context.sync();
      return { address, before, after };
    });
  } catch (error) {
    throw toExcelError(error);
  }
}

/**
 * Takes a note back. Rows may have moved meanwhile: then it is known by its text. One that is gone already is no failure.
 * @throws ExcelError `changed-meanwhile` when somebody has changed it since
 */
export async function takeBackNote(excel: ExcelEntry, capabilities: Capabilities, { address, before, after }: NoteReceipt): Promise<void> {
  try {
    await excel.run({ delayForCellEdit: true }, async (context) => {
      const remarks = await readRemarks(context, capabilities);
      const there = remarks.at(address);
      const remark = there?.content === after ? there : remarks.withContent(after);
      if (remark === undefined) {
        if ((there?.content ?? null) === before) return;
        throw cellsError('changed-meanwhile', [address]);
      }
      if (before === null) remark.delete();
      else remark.content = before;
      await context.sync();
    });
  } catch (error) {
    throw toExcelError(error);
  }
}

async function readRemarks({ workbook }: Excel.RequestContext, capabilities: Capabilities): Promise<Remarks> {
  const { comments, notes } = workbook;
  const collection: { readonly items: readonly Remark[]; load(names: string): unknown } = capabilities.notes ? notes : comments;
  collection.load('items/content');
  await workbook.context.sync();
  const places = collection.items.map((remark) => ({ remark, place: remark.getLocation() }));
  for (const { place } of places) place.load('address');
  if (places.length > 0) await workbook.context.sync();
  return {
    at: (address) => places.find(({ place }) => place.address === address)?.remark,
    withContent: (content) => {
      const found = places.filter(({ remark }) => remark.content === content);
      return found.length === 1 ? found[0]?.remark : undefined;
    },
    add: (address, content) => {
      if (capabilities.notes) notes.add(address, content);
      else comments.add(address, content);
    },
  };
}
