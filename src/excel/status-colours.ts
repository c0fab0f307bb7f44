import { columnLetters } from '../evaluation/workbook/address';
import { roomError } from './errors';
import type { ExcelEntry } from './excel-entry';

/** How one status is coloured; colours as `#RRGGBB`. */
export interface StatusColour {
  readonly label: string;
  readonly fill: string;
  readonly font: string;
}

/** A column of statuses, rows from 0. */
export interface StatusColumn {
  readonly sheetId: string;
  readonly top: number;
  readonly bottom: number;
  readonly column: number;
}

/** N of a text is 0: it changes nothing in the formula, and says whose the format is. */
const OURS = 'N("進捗")';

/**
 * Colours statuses by conditional formats, so that the colour follows the status. The product's earlier ones are taken
 * away first, wherever they are; nobody else's are touched.
 * @param colours none: the colours are only taken away
 * @throws ExcelRoomError
 */
export async function colourStatuses(excel: ExcelEntry, columns: readonly StatusColumn[], colours: readonly StatusColour[]): Promise<void> {
  try {
    await excel.run({ delayForCellEdit: true }, async (context) => {
      await removeOurs(context);
      for (const { sheetId, top, bottom, column } of columns) {
        const range = context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(top, column, bottom - top + 1, 1);
        for (const { label, fill, font } of colours) {
          const { custom } = range.conditionalFormats.add('Custom');
          custom.rule.formula = `=${OURS}+($${columnLetters(column)}${String(top + 1)}="${label.replaceAll('"', '""')}")`;
          custom.format.fill.color = fill;
          custom.format.font.color = font;
        }
      }
      await context.sync();
    });
  } catch (error) {
    throw roomError(error);
  }
}

async function removeOurs(context: Excel.RequestContext): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id');
  await context.sync();
  const formats = worksheets.items.map((sheet) => sheet.getRange().conditionalFormats);
  for (const one of formats) one.load('items/id,items/type');
  await context.sync();
  const custom = formats.flatMap(({ items }) => items.filter(({ type }) => type === 'Custom'));
  for (const { custom: one } of custom) one.rule.load('formula');
  await context.sync();
  for (const format of custom) if (format.custom.rule.formula.startsWith(`=${OURS}`)) format.delete();
}
