import { evaluateWorkbook } from '../../evaluation/evaluate';
import { EvaluationError } from '../../evaluation/evaluation-error';
import { mergeSheetPlans } from '../../evaluation/plan/merge-sheet-plans';
import { sheetName } from '../../evaluation/plan/counts/sheet/count-sheet-name';
import type { CellWrite, Plan, SheetPlan } from '../../evaluation/workbook/plan';
import type { WorkbookSnapshot } from '../../evaluation/workbook/snapshot';
import { isSameTable, namesOf } from '../../evaluation/reading/same-table';
import { applyPlan } from '../book/apply-plan';
import { shortYear } from '../../evaluation/vocabulary/figures/year-mentions';
import { moveYears } from '../book/move-years';
import { resultsUpToDate } from '../book/results-up-to-date';
import type { YearBook, YearBookOptions } from '../book/year-book';
import { cellsOfTheYear, type EmptiedCell } from './emptied-cells';
import { remarksOfYears, resultHeadings } from './columns-of-years';
import { refuseExistingSuccessor } from './existing-successor';
import { bookToContinue } from './source-year';
import { refuseRowsOfYears } from './rows-of-years';
import { type LeftColumn, leftColumns } from './left-columns';
import { type LeftNote, leftNotes } from './left-notes';
import { headingReplacements, type YearReplacement } from './year-replacements';

/** A sheet that is made for the next year. */
export interface CopiedSheet {
  readonly from: string;
  readonly to: string;
}

/** A sheet with a column for each year: the column that is used next, or null where none is left. */
export interface SheetOfYears {
  readonly sheet: string;
  readonly column: number | null;
}

/** What the next year's sheets are made of. */
export interface NextYear {
  readonly book: YearBook;
  /** The year of the actuals until now, and from now on; null: nothing in the workbook says it. */
  readonly from: number | null;
  readonly to: number | null;
  readonly copies: readonly CopiedSheet[];
  readonly ofYears: readonly SheetOfYears[];
  readonly replacements: readonly YearReplacement[];
  readonly emptied: readonly EmptiedCell[];
  /** Columns of the copies that still hold what belongs to the year before. */
  readonly left: readonly LeftColumn[];
  /** Texts below their tables that speak of the year before. */
  readonly notes: readonly LeftNote[];
  readonly plan: Plan;
}

/**
 * Plans the next year (年度更新): a copy of each evaluation sheet, its years moved on in name, title and headings, with the
 * year's actuals, remarks and reasons emptied, results waiting for the new actuals, and count tables made anew. The old sheets
 * stay as they are. Sheets with a column for each year get the next year's column used.
 * @param options the `year` to go on from, or the one to make
 * @throws EvaluationError as evaluating does; `next-year-unread` where a copy would still be read as this year's,
 * `next-year-rows` where years stand in rows, `next-year-exists` where that year has its sheet, `year-without-actuals` where there is nothing to go on from
 */
export function nextYear(snapshot: WorkbookSnapshot, options: YearBookOptions): NextYear {
  const book = bookToContinue(snapshot, options);
  const sheets = [...new Set(book.tables.map(({ sheet }) => sheet))];
  const ofYears = sheets.flatMap((sheet) => yearsOf(book, sheet));
  const copied = sheets.filter((sheet) => !ofYears.some((one) => one.sheet === sheet));
  const existing = [...snapshot.sheets.map(({ name }) => name), ...(snapshot.otherSheets ?? [])];
  refuseRowsOfYears(book, copied);
  refuseExistingSuccessor(
    book,
    copied.map((from) => ({ from, to: wantedName(book, from) })),
  );
  const taken = new Set(existing.map((name) => name.toLowerCase()));
  const copies = copied.map((from): CopiedSheet => ({ from, to: nextName(book, from, taken) }));
  const replacements: YearReplacement[] = [];
  const emptied: EmptiedCell[] = [];
  const left: LeftColumn[] = [];
  const notes: LeftNote[] = [];
  const plans: SheetPlan[] = copies.map(({ from, to }) => {
    const tables = book.tables.filter(({ sheet }) => sheet === from);
    const { emptied: gone, places } = cellsOfTheYear(book, tables, to);
    const moved = headingReplacements(book, tables, from, to, gone);
    replacements.push(...moved);
    emptied.push(...gone);
    left.push(...leftColumns(book, tables, to, gone));
    notes.push(...leftNotes(book, tables, to));
    return { name: to, create: null, copyOf: from, withoutNotes: places, writes: inOrder([...moved.map(replaced), ...gone.map(cleared)]) };
  });
  for (const { sheet, column } of ofYears) {
    if (column === null) continue;
    const moved = headingReplacements(
      book,
      book.tables.filter((table) => table.sheet === sheet),
      sheet,
      sheet,
      [],
      'title',
    );
    moved.push(...resultHeadings(book, sheet));
    replacements.push(...moved);
    left.push(...remarksOfYears(book, sheet));
    plans.push({ name: sheet, create: null, writes: inOrder(moved.map(replaced)) });
  }
  const plan = withResults(book, plans, copies, ofYears);
  const to = book.year === null ? null : book.year + 1;
  return { book, from: book.year, to, copies, ofYears, replacements, emptied, left, notes, plan };
}

/** Adds the results that wait for the new actuals, and the count tables. */
function withResults(book: YearBook, plans: readonly SheetPlan[], copies: readonly CopiedSheet[], ofYears: readonly SheetOfYears[]): Plan {
  const after = applyPlan(book.snapshot, { sheets: plans });
  const { profile } = book.options;
  if (book.year !== null) mustTellApart(after, book, copies);
  const all: SheetPlan[] = [...plans];
  const year = book.year === null ? null : book.year + 1;
  const countSheet = book.options.countSheet === undefined ? {} : { countSheet: book.options.countSheet };
  const made = copies.map(({ to }) => to);
  if (made.length > 0) {
    const shown = copies.some(({ from }) => book.tables.some((table) => table.sheet === from && table.actuals.length > 1));
    const named = shown && year !== null ? { year: String(year) } : {};
    const read = { ...readAs(book, copies), ...countSheet, ...named };
    const evaluation = evaluateWorkbook(after, { profile, sheets: made, applyRule: true, confirmed: made, ...read });
    all.push(...evaluation.plan.sheets, ...resultsUpToDate(evaluation));
  }
  const used = ofYears.filter(({ column }) => column !== null).map(({ sheet }) => sheet);
  if (used.length > 0 && year !== null) {
    // The actuals are in another column now.
    const { columns: { actual: _, ...columns } = {}, ...read } = readAs(book, []);
    const { plan } = evaluateWorkbook(after, {
      profile,
      sheets: used,
      applyRule: true,
      ...countSheet,
      ...read,
      columns,
      year: String(year),
    });
    // The sheet's count table goes on to the new year; where there is none, none is made.
    all.push(...plan.sheets.filter(({ create }) => create === null));
  }
  return { sheets: mergeSheetPlans(all) };
}

/** What a person said of how the sheets are read, which holds for their copies, too. */
function readAs({ options }: YearBook, copies: readonly CopiedSheet[]): Pick<YearBookOptions, 'columns' | 'headingRows' | 'levels'> {
  const { columns, headingRows, levels } = options;
  const forCopies = <T>(said: Readonly<Record<string, T>>): Record<string, T> => {
    const known = copies.flatMap(({ from, to }): [string, T][] => {
      const own = said[from];
      return own === undefined ? [] : [[to, own]];
    });
    return { ...said, ...Object.fromEntries(known) };
  };
  return {
    ...(columns === undefined ? {} : { columns }),
    ...(headingRows === undefined ? {} : { headingRows: forCopies(headingRows) }),
    ...(levels === undefined ? {} : { levels: forCopies(levels) }),
  };
}

/** Whoever evaluates the workbook next must get the copies alone: with the sheets they were made of all would be counted twice. */
function mustTellApart(after: WorkbookSnapshot, book: YearBook, copies: readonly CopiedSheet[]): void {
  const { year, options } = book;
  if (copies.length === 0) return;
  // What other sheets hold, a later year among them, is not in question.
  const both = new Set(copies.flatMap(({ from, to }) => [from, to]));
  const sheets = after.sheets.filter(({ name }) => both.has(name));
  const { tables } = evaluateWorkbook(
    { ...after, sheets },
    { profile: options.profile, confirmed: [...both], countSheet: null, ...readAs(book, copies) },
  );
  const evaluated = new Set(tables.flatMap(({ sheet, indicators }) => (indicators === 0 ? [] : [sheet])));
  const together = copies.find(({ from, to }) => evaluated.has(from) || !evaluated.has(to));
  if (together === undefined) return;
  throw new EvaluationError('next-year-unread', { sheet: together.from, year: year === null ? '' : shortYear(year + 1) });
}

function inOrder(writes: readonly CellWrite[]): CellWrite[] {
  return [...writes].sort((one, other) => one.row - other.row || one.column - other.column);
}

function replaced({ row, column, after }: YearReplacement): CellWrite {
  return { row, column, formula: null, value: after, numberFormat: null, format: null };
}

function cleared({ row, column, carried }: EmptiedCell): CellWrite {
  return { row, column, formula: null, value: carried, numberFormat: null, format: null };
}

/** The next year's column, where the sheet has one for each year. A workbook that has a sheet for each year besides gets the next sheet. */
function yearsOf({ tables, allTables, year }: YearBook, sheet: string): SheetOfYears[] {
  const actuals = tables.filter((table) => table.sheet === sheet).flatMap((table) => (table.actuals.length > 1 ? table.actuals : []));
  // A year further back that serves as baseline is no year among others.
  const baselines = new Set(tables.map((table) => table.columns.columns.baseline));
  const years = new Set(
    actuals.flatMap((one) => (one.year === null || (one.year !== (year ?? 0) - 1 && baselines.has(one.column)) ? [] : [one.year])),
  );
  if (year === null || years.size < 2) return [];
  const column = actuals.find((one) => one.year === year + 1)?.column ?? null;
  const own = namesOf(tables.filter((table) => table.sheet === sheet));
  const hasSheetAYear = allTables.some((table) => table.sheet !== sheet && table.year !== year && isSameTable(namesOf([table]), own));
  return column === null && hasSheetAYear ? [] : [{ sheet, column }];
}

/** The copy's name: the year moved on, or added where the name has none. */
function wantedName({ year, tables }: YearBook, name: string): string {
  const moved = year === null ? name : moveYears(name, new Set([year, year + 1]), 1);
  const label = tables.find((table) => table.sheet === name)?.yearLabel ?? null;
  const added = year === null ? '' : ` ${nextLabel(label, year)}`;
  return moved === name ? sheetName(name.slice(0, 31 - added.length) + added) : sheetName(moved);
}

/** That name, with a number where it is taken. */
function nextName(book: YearBook, name: string, taken: Set<string>): string {
  const wanted = wantedName(book, name);
  let free = wanted;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = sheetName(wanted, number);
  taken.add(free.toLowerCase());
  return free;
}

function nextLabel(label: string | null, year: number): string {
  return label === null ? shortYear(year + 1) : moveYears(label, new Set([year]), 1).trim();
}
