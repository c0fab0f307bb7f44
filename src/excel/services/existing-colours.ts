/** Begins the formula of the product's conditional formats: N of a text is 0, so it changes nothing and says whose they are. */
export const OURS = 'N("進捗")';

/** A conditional format of the product's, with where it stands. */
export interface ExistingFormat {
  readonly format: Excel.ConditionalFormat;
  readonly custom: Excel.CustomConditionalFormat;
  /** A null object where moved rows have torn it into several ranges. */
  readonly range: Excel.Range;
}

/** The product's conditional formats on a sheet; null: Excel could not read the sheet's conditional formats. */
export type SheetFormats = readonly ExistingFormat[] | null;

/**
 * Finds the product's conditional formats on sheets. Excel may be unable to read those of a sheet where cells carry several
 * of somebody else's (OfficeDev/office-js #6827, #6835, #5222): then the others are read all the same.
 */
export async function existingColours(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<Map<Excel.Worksheet, SheetFormats>> {
  try {
    return await readTogether(context, sheets);
  } catch (error) {
    if (sheets.length === 1 && sheets[0] !== undefined) return new Map([[sheets[0], await readOneByOne(context, sheets[0])]]);
    if (sheets.length === 0) throw error;
  }
  const found = new Map<Excel.Worksheet, SheetFormats>();
  for (const sheet of sheets) for (const [one, formats] of await existingColours(context, [sheet])) found.set(one, formats);
  return found;
}

async function readTogether(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<Map<Excel.Worksheet, SheetFormats>> {
  const collections = sheets.map((sheet) => ({ sheet, formats: sheet.getRange().conditionalFormats }));
  for (const { formats } of collections) formats.load('items/id,items/type');
  await context.sync();
  const custom = collections.map(({ sheet, formats }) => ({ sheet, asked: formats.items.filter(isCustom).map(ask) }));
  if (custom.some(({ asked }) => asked.length > 0)) await context.sync();
  return new Map(custom.map(({ sheet, asked }) => [sheet, asked.filter(isOurs)]));
}

/** What cannot be read of a sheet's conditional formats is nobody's that we could tell, and so not ours. */
async function readOneByOne(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<SheetFormats> {
  const { conditionalFormats } = sheet.getRange();
  conditionalFormats.load('items/id,items/type');
  try {
    await context.sync();
  } catch {
    return null;
  }
  const ours: ExistingFormat[] = [];
  for (const format of conditionalFormats.items.filter(isCustom)) {
    const asked = ask(format);
    try {
      await context.sync();
    } catch {
      continue;
    }
    if (isOurs(asked)) ours.push(asked);
  }
  return ours;
}

function isCustom({ type }: Excel.ConditionalFormat): boolean {
  return type === 'Custom';
}

function ask(format: Excel.ConditionalFormat): ExistingFormat {
  const { custom } = format;
  const range = format.getRangeOrNullObject();
  custom.rule.load('formula');
  custom.format.fill.load('color');
  custom.format.font.load('color');
  range.load('rowIndex,rowCount,columnIndex,columnCount');
  return { format, custom, range };
}

function isOurs({ custom }: ExistingFormat): boolean {
  return custom.rule.formula.startsWith(`=${OURS}`);
}
