import { columnLetters } from '../../evaluation/workbook/address';
import { toExcelError } from '../errors';
import type { ExcelEntry } from '../excel-entry';
import { existingColours, OURS, type SheetFormats } from './existing-colours';

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

/** One conditional format that should be there. */
interface WantedFormat {
  readonly column: StatusColumn;
  readonly formula: string;
  readonly colour: StatusColour;
}

/**
 * Colours statuses by conditional formats, so that the colour follows the status. The product's earlier ones on those sheets
 * are taken away first; nobody else's are touched. Where they are already as they should be, nothing is written. A sheet
 * without columns here, as last year's, keeps the colours that it has.
 * @param colours none: the colours are taken away, wherever they are
 * @param except ids of sheets that keep theirs all the same: copies made for others
 * @returns the names of the sheets whose colours could not be changed: protected, or Excel cannot read them
 * @throws ExcelError when Excel answers nothing at all
 */
export async function colourStatuses(
  excel: ExcelEntry,
  columns: readonly StatusColumn[],
  colours: readonly StatusColour[],
  except: readonly string[] = [],
): Promise<readonly string[]> {
  const wanted = columns.flatMap((column) => colours.map((colour) => ({ column, colour, formula: formulaFor(column, colour) })));
  try {
    return await excel.run({ delayForCellEdit: true }, async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/id,items/name');
      await context.sync();
      const existing = await existingColours(context, worksheets.items);
      const due = worksheets.items.flatMap((sheet): DueSheet[] => {
        const own = wanted.filter(({ column }) => column.sheetId === sheet.id);
        if (own.length === 0 && (colours.length > 0 || except.includes(sheet.id))) return [];
        const formats = existing.get(sheet) ?? null;
        if (formats === null) return own.length > 0 ? [{ sheet, own, formats }] : [];
        return isAsWanted(formats, own) ? [] : [{ sheet, own, formats }];
      });
      return due.length === 0 ? [] : await change(context, due);
    });
  } catch (error) {
    throw toExcelError(error);
  }
}

interface DueSheet {
  readonly sheet: Excel.Worksheet;
  readonly own: readonly WantedFormat[];
  readonly formats: SheetFormats;
}

/** @returns the names of the sheets that could not be changed */
async function change(context: Excel.RequestContext, due: readonly DueSheet[]): Promise<string[]> {
  const unreadable = due.filter(({ formats }) => formats === null);
  const readable = due.filter(({ formats }) => formats !== null);
  const failed = unreadable.map(({ sheet }) => sheet.name);
  try {
    for (const one of readable) queue(one);
    if (readable.length > 0) await context.sync();
  } catch {
    // One sheet's refusal must not cost the others theirs. What went through in the first attempt is looked at again.
    for (const { sheet, own } of readable) if (!(await changeOne(context, sheet, own))) failed.push(sheet.name);
  }
  return failed;
}

async function changeOne(context: Excel.RequestContext, sheet: Excel.Worksheet, own: readonly WantedFormat[]): Promise<boolean> {
  const formats = (await existingColours(context, [sheet])).get(sheet) ?? null;
  if (formats === null) return false;
  if (isAsWanted(formats, own)) return true;
  try {
    queue({ sheet, own, formats });
    await context.sync();
    return true;
  } catch {
    return false;
  }
}

function queue({ sheet, own, formats }: DueSheet): void {
  for (const { format } of formats ?? []) format.delete();
  for (const { column, colour, formula } of own) {
    const { top, bottom, column: index } = column;
    const range = sheet.getRangeByIndexes(top, index, bottom - top + 1, 1);
    const { custom } = range.conditionalFormats.add('Custom');
    custom.rule.formula = formula;
    custom.format.fill.color = colour.fill;
    custom.format.font.color = colour.font;
  }
}

function formulaFor({ column, top }: StatusColumn, { label }: StatusColour): string {
  return `=${OURS}+($${columnLetters(column)}${String(top + 1)}="${label.replaceAll('"', '""')}")`;
}

function isAsWanted(existing: NonNullable<SheetFormats>, wanted: readonly WantedFormat[]): boolean {
  const known = new Set(
    existing.map(({ custom, range }) => {
      const { fill, font } = custom.format;
      const place = range.isNullObject ? [] : [range.rowIndex, range.rowIndex + range.rowCount - 1, range.columnIndex, range.columnCount];
      return [...place, custom.rule.formula, fill.color.toUpperCase(), font.color.toUpperCase()].join('\n');
    }),
  );
  const asked = wanted.map(({ column: { top, bottom, column }, formula, colour: { fill, font } }) =>
    [top, bottom, column, 1, formula, fill.toUpperCase(), font.toUpperCase()].join('\n'),
  );
  return existing.length === asked.length && asked.every((one) => known.has(one));
}
