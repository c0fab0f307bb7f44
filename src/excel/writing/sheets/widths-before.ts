import { columnLetters } from '../../../evaluation/workbook/address';
import type { ColumnWidth } from '../../../evaluation/workbook/plan';
import type { Step } from '../write-changes';

/** How wide a column was, in points. */
export interface WidthBefore {
  readonly column: number;
  readonly points: number;
}

/** The sheets of a commit with the widths that their columns have before these are changed. A sync only where some are. */
export async function withWidthsBefore<One extends { readonly id: string | null; readonly columnWidths: readonly ColumnWidth[] }>(
  context: Excel.RequestContext,
  drafts: readonly One[],
): Promise<(One & { readonly widthsBefore: readonly WidthBefore[] })[]> {
  const asked = drafts.map((one) => {
    const { id } = one;
    const sheet = id === null ? null : context.workbook.worksheets.getItem(id);
    const columns =
      sheet === null
        ? []
        : one.columnWidths.map(({ column }) => {
            const { format } = columnOf(sheet, column);
            format.load('columnWidth');
            return { column, format };
          });
    return { one, columns };
  });
  if (asked.some(({ columns }) => columns.length > 0)) await context.sync();
  return asked.map(({ one, columns }) => ({
    ...one,
    widthsBefore: columns.map(({ column, format }) => ({ column, points: format.columnWidth })),
  }));
}

/** The step that gives columns their widths of before again. */
export function widthsBack(sheet: Excel.Worksheet, widths: readonly WidthBefore[]): Step {
  return {
    bytes: 400 * widths.length,
    cells: 0,
    queue: () => {
      for (const { column, points } of widths) columnOf(sheet, column).format.columnWidth = points;
    },
  };
}

function columnOf(sheet: Excel.Worksheet, column: number): Excel.Range {
  const letters = columnLetters(column);
  const range = sheet.getRange(`${letters}:${letters}`);
  range.untrack();
  return range;
}
