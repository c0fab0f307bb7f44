import type { CellRange } from '../../evaluation/workbook/snapshot';
import { isTooLarge } from '../errors';

/** Gives what a cell holds now, as `formulas` says it; undefined where it was not asked for. */
export type ContentAt = (row: number, column: number) => unknown;

interface Piece {
  readonly sheet: Excel.Worksheet;
  readonly range: CellRange;
}

/**
 * Reads what ranges of sheets hold now: in one sync, in halves where that is more than Excel hands out at once.
 * @param again asks once more for whatever else was asked for in the same sync: Excel forgets it when it refuses the whole
 * @throws what Excel throws
 */
export async function readContents(
  context: Excel.RequestContext,
  wanted: ReadonlyMap<Excel.Worksheet, readonly CellRange[]>,
  again: () => void = () => undefined,
): Promise<Map<Excel.Worksheet, ContentAt>> {
  const rows = new Map<Excel.Worksheet, { range: CellRange; formulas: readonly (readonly unknown[])[] }[]>();
  const read = async (pieces: readonly Piece[]): Promise<void> => {
    if (pieces.length === 0) return;
    const ranges = pieces.map(({ sheet, range }) => {
      const proxy = sheet.getRangeByIndexes(range.top, range.left, range.bottom - range.top + 1, range.right - range.left + 1);
      proxy.untrack();
      proxy.load('formulas');
      return { sheet, range, proxy };
    });
    try {
      await context.sync();
    } catch (error) {
      const halves = isTooLarge(error) ? halved(pieces) : null;
      if (halves === null) throw error;
      again();
      await read(halves[0]);
      await read(halves[1]);
      return;
    }
    for (const { sheet, range, proxy } of ranges) {
      const known = rows.get(sheet) ?? [];
      known.push({ range, formulas: proxy.formulas as unknown[][] });
      rows.set(sheet, known);
    }
  };
  await read([...wanted].flatMap(([sheet, ranges]) => ranges.map((range) => ({ sheet, range }))));
  return new Map(
    [...wanted.keys()].map((sheet) => {
      const parts = rows.get(sheet) ?? [];
      return [
        sheet,
        (row, column) => {
          const part = parts.find(({ range }) => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right);
          return part?.formulas[row - part.range.top]?.[column - part.range.left];
        },
      ];
    }),
  );
}

function halved(pieces: readonly Piece[]): [Piece[], Piece[]] | null {
  if (pieces.length > 1) {
    const middle = Math.ceil(pieces.length / 2);
    return [pieces.slice(0, middle), pieces.slice(middle)];
  }
  const [piece] = pieces;
  if (piece === undefined || piece.range.top === piece.range.bottom) return null;
  const { sheet, range } = piece;
  const middle = Math.floor((range.top + range.bottom) / 2);
  return [[{ sheet, range: { ...range, bottom: middle } }], [{ sheet, range: { ...range, top: middle + 1 } }]];
}
