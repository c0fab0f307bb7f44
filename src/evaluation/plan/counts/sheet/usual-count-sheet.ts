import type { SheetReading } from '../../../reading/read-sheet';
import { sheetYear } from '../../../reading/sheet-year';
import { yearIn } from '../../../vocabulary/figures/year';
import { shortYear } from '../../../vocabulary/figures/year-mentions';
import { isCountSheetTitle, REPORT_WORDS } from '../../../vocabulary/headings/report-words';
import { sheetsRead } from '../../../workbook/formula/sheets-read';
import { type SheetSnapshot, valueAt, type WorkbookSnapshot } from '../../../workbook/snapshot';
import { sheetName } from './count-sheet-name';

/** The sheets of a workbook, as far as a count sheet may count them. */
interface Counted {
  readonly evaluated: readonly string[];
  /** Those that hold the same table for another year. */
  readonly otherYears: readonly string[];
  /** All others that hold cells. */
  readonly others: readonly string[];
  readonly year: number | null;
}

/**
 * The sheet for count tables where nobody named one. A count sheet belongs to the sheets and the year that it was made for: it is renewed
 * for these, and never taken for others. Where another has the name, or the workbook has sheets of several years, the name says the year.
 */
export function usualCountSheet(readings: readonly SheetReading[], { sheets }: WorkbookSnapshot): string {
  const usual = REPORT_WORDS.countSheet;
  const counted = countedSheets(readings, sheets);
  const named = (name: string): SheetSnapshot | undefined => sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  const existing = named(usual);
  if (existing !== undefined && isOwn(existing, counted)) return usual;
  const [renamed, ...more] = sheets.filter((sheet) => isRenamed(sheet, counted));
  if (renamed !== undefined && more.length === 0) return renamed.name;
  if (existing === undefined && counted.otherYears.length === 0) return usual;
  const ofYear = counted.year === null ? [] : [`${usual} ${shortYear(counted.year)}`];
  const ofSheet = sheetName(`${usual} ${counted.evaluated[0] ?? ''}`);
  const free = [...ofYear, ofSheet].find((name) => {
    const sheet = named(name);
    return sheet === undefined || isOwn(sheet, counted);
  });
  return free ?? ofYear[0] ?? usual;
}

/** The count sheets that the product made for other sheets or another year: what they hold is not to be filled anew. */
export function countSheetsOfOthers(readings: readonly SheetReading[], { sheets }: WorkbookSnapshot): ReadonlySet<string> {
  const counted = countedSheets(readings, sheets);
  const own = sheets.filter((sheet) => isOwn(sheet, counted));
  // Where each plan has one, none of them is that of all plans.
  const made = own.filter((sheet) => isCountSheetTitle(valueAt(sheet, 0, 0)) && sheetsRead(sheet).size > 0);
  const ofSome = new Set(made.length < 2 ? [] : made.filter((sheet) => !countsAll(sheet, counted)));
  return new Set(sheets.flatMap((sheet) => (own.includes(sheet) && !ofSome.has(sheet) ? [] : [sheet.name])));
}

function countsAll(sheet: SheetSnapshot, { evaluated }: Counted): boolean {
  const read = sheetsRead(sheet);
  return evaluated.every((name) => read.has(name.toLowerCase()));
}

function countedSheets(readings: readonly SheetReading[], sheets: readonly SheetSnapshot[]): Counted {
  const evaluated = readings.filter(({ byTable }) => byTable.some(({ indicators }) => indicators.length > 0));
  const names = evaluated.map(({ grid }) => grid.name);
  const otherYears = readings.flatMap(({ otherYear, grid }) => (otherYear === true ? [grid.name] : []));
  const others = sheets.flatMap(({ name }) => (names.includes(name) || otherYears.includes(name) ? [] : [name]));
  const years = evaluated.flatMap((reading) => sheetYear(reading, undefined) ?? []);
  return { evaluated: names, otherYears, others, year: years.length === 0 ? null : Math.max(...years) };
}

/** Whether a sheet is the count sheet of an earlier run, whatever a person has called it since: its formulas say what it counts. */
function isRenamed(sheet: SheetSnapshot, counted: Counted): boolean {
  if (!isCountSheetTitle(valueAt(sheet, 0, 0)) || !isOwn(sheet, counted)) return false;
  const read = sheetsRead(sheet);
  return counted.evaluated.some((name) => read.has(name.toLowerCase()));
}

/** Whether a count sheet is that of the evaluated sheets: by what its formulas count, or, where they count nothing, by its title's year. */
function isOwn(sheet: SheetSnapshot, { evaluated, otherYears, others, year }: Counted): boolean {
  const title = valueAt(sheet, 0, 0);
  // What is no count sheet at all is for whoever places it to go round.
  if (!isCountSheetTitle(title)) return true;
  const read = sheetsRead(sheet);
  const counts = (name: string): boolean => read.has(name.toLowerCase());
  if (evaluated.some(counts)) return !others.some(counts);
  if (otherYears.some(counts) || others.some(counts)) return false;
  const own = typeof title === 'string' ? yearIn(title.normalize('NFKC'))?.year : undefined;
  return own === undefined || year === null || own === year;
}
