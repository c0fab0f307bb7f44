import { columnLetters } from '../../evaluation/workbook/address';
import { toExcelError } from '../errors';
import type { ExcelEntry } from '../excel-entry';

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

/** One conditional format that should be there. */
interface WantedFormat {
  readonly column: StatusColumn;
  readonly formula: string;
  readonly colour: StatusColour;
}

/**
 * Colours statuses by conditional formats, so that the colour follows the status. The product's earlier ones are taken
 * away first, wherever they are; nobody else's are touched. Where they are already as they should be, nothing is written.
 * @param colours none: the colours are only taken away
 * @throws ExcelError
 */
export async function colourStatuses(excel: ExcelEntry, columns: readonly StatusColumn[], colours: readonly StatusColour[]): Promise<void> {
  const wanted = columns.flatMap((column) => colours.map((colour) => ({ column, colour, formula: formulaFor(column, colour) })));
  try {
    await excel.run({ delayForCellEdit: true }, async (context) => {
      const existing = await findOurs(context);
      if (isAsWanted(existing, wanted)) return;
      for (const { format } of existing) format.delete();
      for (const { column, colour, formula } of wanted) {
        const { sheetId, top, bottom, column: index } = column;
        const range = context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(top, index, bottom - top + 1, 1);
        const { custom } = range.conditionalFormats.add('Custom');
        custom.rule.formula = formula;
        custom.format.fill.color = colour.fill;
        custom.format.font.color = colour.font;
      }
      await context.sync();
    });
  } catch (error) {
    throw toExcelError(error);
  }
}

function formulaFor({ column, top }: StatusColumn, { label }: StatusColour): string {
  return `=${OURS}+($${columnLetters(column)}${String(top + 1)}="${label.replaceAll('"', '""')}")`;
}

/** A conditional format of ours, with where it stands. */
interface ExistingFormat {
  readonly sheetId: string;
  readonly format: Excel.ConditionalFormat;
  /** A null object where moved rows have torn it into several ranges. */
  readonly range: Excel.Range;
}

async function findOurs(context: Excel.RequestContext): Promise<ExistingFormat[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id');
  await context.sync();
  const sheets = worksheets.items.map((sheet) => ({ sheetId: sheet.id, formats: sheet.getRange().conditionalFormats }));
  for (const { formats } of sheets) formats.load('items/id,items/type');
  await context.sync();
  const custom = sheets.flatMap(({ sheetId, formats }) =>
    formats.items.filter(({ type }) => type === 'Custom').map((format) => ({ sheetId, format, range: format.getRangeOrNullObject() })),
  );
  for (const { format, range } of custom) {
    format.custom.rule.load('formula');
    format.custom.format.fill.load('color');
    format.custom.format.font.load('color');
    range.load('rowIndex,rowCount,columnIndex,columnCount');
  }
  await context.sync();
  return custom.filter(({ format }) => format.custom.rule.formula.startsWith(`=${OURS}`));
}

function isAsWanted(existing: readonly ExistingFormat[], wanted: readonly WantedFormat[]): boolean {
  const known = new Set(
    existing.map(({ sheetId, format, range }) => {
      const { fill, font } = format.custom.format;
      const place = range.isNullObject ? [] : [range.rowIndex, range.rowIndex + range.rowCount - 1, range.columnIndex, range.columnCount];
      return [sheetId, ...place, format.custom.rule.formula, fill.color.toUpperCase(), font.color.toUpperCase()].join('\n');
    }),
  );
  const asked = wanted.map(({ column: { sheetId, top, bottom, column }, formula, colour: { fill, font } }) =>
    [sheetId, top, bottom, column, 1, formula, fill.toUpperCase(), font.toUpperCase()].join('\n'),
  );
  return existing.length === asked.length && asked.every((one) => known.has(one));
}
