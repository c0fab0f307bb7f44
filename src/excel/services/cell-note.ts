import type { Capabilities } from '../capabilities';
import { toExcelError } from '../errors';
import type { ExcelEntry } from '../excel-entry';

/** A cell on a sheet, from 0. */
export interface NotedCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** {@link leaveNotes} on one cell. @throws ExcelError */
export function leaveNote(excel: ExcelEntry, capabilities: Capabilities, cell: NotedCell, text: string): Promise<void> {
  return leaveNotes(excel, capabilities, [cell], text);
}

/**
 * Leaves a note on cells, all at once: a note where Excel has them (ExcelApi 1.18), a comment (1.10) otherwise. An existing
 * text stays, above the new one.
 * @throws ExcelError
 */
export async function leaveNotes(excel: ExcelEntry, capabilities: Capabilities, cells: readonly NotedCell[], text: string): Promise<void> {
  if (cells.length === 0) return;
  try {
    await excel.run({ delayForCellEdit: true }, async (context) => {
      const ranges = cells.map(({ sheetId, row, column }) =>
        context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(row, column, 1, 1),
      );
      if (capabilities.notes) await leaveOnNotes(context, ranges, text);
      else await leaveOnComments(context, ranges, text);
    });
  } catch (error) {
    throw toExcelError(error);
  }
}

async function leaveOnNotes(context: Excel.RequestContext, ranges: readonly Excel.Range[], text: string): Promise<void> {
  const { notes } = context.workbook;
  for (const range of ranges) range.load('address');
  notes.load('items/content');
  await context.sync();
  const places = notes.items.map((note) => ({ note, place: note.getLocation() }));
  for (const { place } of places) place.load('address');
  await context.sync();
  const existing = new Map(places.map(({ note, place }) => [place.address, note]));
  for (const { address } of ranges) {
    const note = existing.get(address);
    if (note === undefined) notes.add(address, text);
    else note.content = `${note.content}\n${text}`;
  }
  await context.sync();
}

async function leaveOnComments(context: Excel.RequestContext, ranges: readonly Excel.Range[], text: string): Promise<void> {
  const { comments } = context.workbook;
  for (const range of ranges) range.load('address');
  comments.load('items/content');
  await context.sync();
  const places = comments.items.map((comment) => ({ comment, place: comment.getLocation() }));
  for (const { place } of places) place.load('address');
  await context.sync();
  const existing = new Map(places.map(({ comment, place }) => [place.address, comment]));
  for (const range of ranges) {
    const comment = existing.get(range.address);
    if (comment === undefined) comments.add(range, text);
    else comment.content = `${comment.content}\n${text}`;
  }
  await context.sync();
}
