import { cellKey } from '../../../evaluation/workbook/address';
import type { Draft } from '../draft';

/** What notes and comments have in common. */
interface Remark {
  delete(): void;
  getLocation(): Excel.Range;
}

/**
 * Takes from copies the notes and comments that the originals keep for themselves: Excel copies all of a sheet. What it refuses to
 * take away does not undo what was written.
 * @param hasNotes whether this Excel knows notes (ExcelApi 1.18), and not only comments
 * @returns whether some may still stand there
 */
export async function dropCopiedNotes(
  { workbook }: Excel.RequestContext,
  made: ReadonlyMap<Draft, Excel.Worksheet>,
  hasNotes: boolean,
): Promise<boolean> {
  const gone = new Map(
    [...made.keys()].flatMap(({ name, withoutNotes }) =>
      withoutNotes.length === 0 ? [] : [[name, new Set(withoutNotes.map(({ row, column }) => cellKey(row, column)))] as const],
    ),
  );
  if (gone.size === 0) return false;
  // A client that is served from one's own origin may be older than the Excel around it.
  const knowsNotes = hasNotes && 'notes' in workbook;
  try {
    const kinds = knowsNotes ? [workbook.comments, workbook.notes] : [workbook.comments];
    for (const collection of kinds) collection.load('items/id');
    await workbook.context.sync();
    const remarks: readonly Remark[] = kinds.flatMap((collection): readonly Remark[] => collection.items);
    const places = remarks.map((remark) => ({ remark, place: remark.getLocation() }));
    for (const { place } of places) place.load('address,rowIndex,columnIndex');
    if (places.length > 0) await workbook.context.sync();
    const due = places.filter(({ place }) => gone.get(sheetIn(place.address))?.has(cellKey(place.rowIndex, place.columnIndex)) === true);
    for (const { remark } of due) remark.delete();
    if (due.length > 0) await workbook.context.sync();
    return !knowsNotes;
  } catch {
    return true;
  }
}

/** The sheet that an address names. */
function sheetIn(address: string): string {
  return address.slice(0, address.lastIndexOf('!')).replace(/^'|'$/g, '').replaceAll("''", "'");
}
