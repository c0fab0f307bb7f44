import type { PlannedFormat, SheetCell } from '../../../evaluation/workbook/plan';
import type { LiveSheet } from '../../reading/live-snapshot';

/** What of a cell's look others take over. */
export interface ModelLook {
  /** null: Excel does not say, because the cell's letters are not all in one. */
  readonly font: string | null;
  /** Of the letters, `RRGGBB`. */
  readonly colour: string;
  /** `RRGGBB`; null: none. */
  readonly fill: string | null;
}

/** The look of a cell that was read; undefined for any other. */
export type LookOf = (cell: SheetCell) => ModelLook | undefined;

/** Excel says so of a cell without a fill, and of one that is filled in white. */
const WHITE = 'FFFFFF';
const BLACK = '000000';

/** Reads the looks of the cells that formats name, in one sync; in none where they name no cell. */
export async function readModelLooks(
  context: Excel.RequestContext,
  sheets: ReadonlyMap<string, Pick<LiveSheet, 'id'>>,
  formats: Iterable<PlannedFormat>,
): Promise<LookOf> {
  const asked = new Map<string, Excel.Range>();
  for (const { like } of formats) {
    if (like === undefined || asked.has(keyOf(like))) continue;
    const id = sheets.get(like.sheet)?.id;
    if (id === undefined) continue;
    const cell = context.workbook.worksheets.getItem(id).getRangeByIndexes(like.row, like.column, 1, 1);
    cell.untrack();
    cell.load('format/font/name,format/font/color,format/fill/color');
    asked.set(keyOf(like), cell);
  }
  if (asked.size > 0) await context.sync();
  const looks = new Map(
    Array.from(asked, ([key, { format }]): [string, ModelLook] => {
      const { name, color } = format.font as { readonly name: string | null; readonly color: string | null };
      const fill = hexOf(format.fill.color);
      return [key, { font: name, colour: hexOf(color) ?? BLACK, fill: fill === WHITE ? null : fill }];
    }),
  );
  return (cell) => looks.get(keyOf(cell));
}

/** Colours come as `#RRGGBB`; as a name, empty or null where there is none, or not one. */
function hexOf(colour: string | null): string | null {
  const hex = colour === null ? null : /^#([0-9a-f]{6})$/i.exec(colour);
  return hex?.[1]?.toUpperCase() ?? null;
}

function keyOf({ sheet, row, column }: SheetCell): string {
  return `${String(row)} ${String(column)} ${sheet}`;
}
