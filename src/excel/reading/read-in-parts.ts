import { isTooLarge } from '../errors';
import type { Progress } from '../progress';
import { requestFrame, requestPart, requestWorkbook, type PartRead, type SheetRead, type WorkbookRead } from './sheet-read';

/** Cells read at once when the whole is too large: 5 MB hold about twice as many with ordinary texts. */
const CELLS_A_PART = 40_000;

/**
 * Reads every sheet in parts of some rows. A part that is still too large is halved.
 * @throws what Excel throws, `ResponsePayloadSizeLimitExceeded` when a single row is too large
 */
export async function readInParts(context: Excel.RequestContext, withMerges: boolean, progress?: Progress): Promise<WorkbookRead> {
  const workbook = requestWorkbook(context);
  const { worksheets } = workbook.workbook;
  await context.sync();
  const frames: Omit<SheetRead, 'parts'>[] = [];
  for (const { id } of worksheets.items) {
    frames.push(requestFrame(worksheets.getItem(id), withMerges));
    await context.sync();
  }
  const total = frames.reduce((sum, { used }) => sum + (used.isNullObject ? 0 : used.rowCount * used.columnCount), 0);
  let done = 0;
  const reads: SheetRead[] = [];
  for (const frame of frames) {
    const parts: PartRead[] = [];
    if (!frame.used.isNullObject) {
      const { rowIndex, columnIndex, rowCount, columnCount } = frame.used;
      let size = Math.max(1, Math.floor(CELLS_A_PART / columnCount));
      for (let row = 0; row < rowCount;) {
        const count = Math.min(size, rowCount - row);
        const range = frame.sheet.getRangeByIndexes(rowIndex + row, columnIndex, count, columnCount);
        range.untrack();
        const part = requestPart(range);
        try {
          await context.sync();
        } catch (error) {
          if (!isTooLarge(error) || count === 1) throw error;
          size = Math.ceil(count / 2);
          continue;
        }
        parts.push(part);
        row += count;
        done += count * columnCount;
        progress?.(done / total);
      }
    }
    reads.push({ ...frame, parts });
  }
  return { ...workbook, sheets: reads };
}
