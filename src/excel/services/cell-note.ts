import type { Capabilities } from '../capabilities';
import { toExcelError } from '../errors';
import type { ExcelEntry } from '../excel-entry';

/** A cell on a sheet, from 0. */
export interface NotedCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Leaves a note on a cell: a note where Excel has them (ExcelApi 1.18), a comment (1.10) otherwise. An existing
 * text stays, above the new one.
 * @throws ExcelError
 */
export async function leaveNote(excel: ExcelEntry, capabilities: Capabilities, cell: NotedCell, text: string): Promise<void> {
  try {
    await excel.run({ delayForCellEdit: true }, async (context) => {
      const range = context.workbook.worksheets.getItem(cell.sheetId).getRangeByIndexes(cell.row, cell.column, 1, 1);
      if (capabilities.notes) await leaveOnNote(context, range, text);
      else await leaveOnComment(context, range, text);
    });
  } catch (error) {
    throw toExcelError(error);
  }
}

async function leaveOnNote(context: Excel.RequestContext, range: Excel.Range, text: string): Promise<void> {
  const { notes } = context.workbook;
  range.load('address');
  notes.load('items/content');
  await context.sync();
  const places = notes.items.map((note) => ({ note, place: note.getLocation() }));
  for (const { place } of places) place.load('address');
  await context.sync();
  const existing = places.find(({ place }) => place.address === range.address)?.note;
  if (existing === undefined) notes.add(range.address, text);
  else existing.content = `${existing.content}\n${text}`;
  await context.sync();
}

async function leaveOnComment(context: Excel.RequestContext, range: Excel.Range, text: string): Promise<void> {
  const { comments } = context.workbook;
  range.load('address');
  comments.load('items/content');
  await context.sync();
  const places = comments.items.map((comment) => ({ comment, place: comment.getLocation() }));
  for (const { place } of places) place.load('address');
  await context.sync();
  const existing = places.find(({ place }) => place.address === range.address)?.comment;
  if (existing === undefined) comments.add(range, text);
  else existing.content = `${existing.content}\n${text}`;
  await context.sync();
}
