import type { StatusMatcher } from '../vocabulary/statuses/status-label';
import type { TableEvidence, TableReading } from '../evaluation';
import { CountedLabels } from './outline/counted-labels';
import type { Mark, RuleName } from '../profile/profile';
import { formCards } from './form/key-value-form';
import { headingsOf, labelledLevels } from './form/labelled-cell';
import { readForm } from './form/read-form';
import { PairReader } from './pairs/pair-reader';
import { namedYear } from './table/named-year';
import { transposedTable } from './form/transposed';
import { type UnreadLayout, unreadLayout } from './unread-layout';
import { countHeadingAt, type CountHeading } from './count-table/count-heading';
import { type CountLabelRow, countRows } from './count-table/count-rows';
import { evaluationHeadingAt, headingInRow, type EvaluationHeading } from './table/heading-block';
import { headingOfNamed } from './table/heading-of-named';
import { readFlat } from './outline/read-flat';
import type { TableIndicators } from './outline/read-indicator';
import type { UnclearHeading } from './outline/outline-entry';
import { readOutline } from './outline/read-outline';
import type { SheetChoice } from '../options';
import type { SheetGrid } from './sheet-grid';
import { statedInNotes } from './table/stated/stated-in-notes';
import { type OpenColumns, openColumns } from './table/columns/open-columns';
import { bodyOf, isFlat, type TableBody } from './table/table-body';
import { tableColumns } from './table/columns/table-columns';
import { tableEvidence } from './table/table-evidence';

/** A count table of the sheet, its rows not yet matched to the outline. */
export interface ReadCountTable {
  readonly heading: CountHeading;
  readonly rows: readonly CountLabelRow[];
}

/** What was read from one sheet. */
export interface SheetReading {
  readonly grid: SheetGrid;
  readonly tables: readonly TableReading[];
  readonly byTable: readonly TableIndicators[];
  /** The rows and headings of each of these tables. */
  readonly bodies: readonly TableBody[];
  readonly countTables: readonly ReadCountTable[];
  readonly unclear: readonly UnclearHeading[];
  /** A layout that is recognised and could not be read for certain; null: none. */
  readonly unread: UnreadLayout | null;
  readonly openColumns: readonly OpenColumns[];
  /** The rule that a footnote states for all indicators; a heading's own comes first. */
  readonly notedRule: RuleName | null;
  readonly marks: readonly Mark[];
  readonly foreignSigns: readonly string[];
  /** Whether the sheet holds the same indicators as another one for another year, which is evaluated in its place. */
  readonly otherYear?: boolean;
}

/** Reads a sheet: its evaluation tables with the outline, and its count tables. */
export function readSheet(grid: SheetGrid, matcher: StatusMatcher, choice: SheetChoice): SheetReading {
  const found = findHeadings(grid, matcher, choice);
  const { counts } = found;
  const pairs = new PairReader(grid, found.evaluations, choice);
  const evaluations = pairs.headings;
  const candidates = counts.map((heading) => ({
    heading,
    rows: countRows(grid, heading, nextStart(grid, evaluations, counts, heading.row)),
  }));
  // Statuses side by side with no counts below are a row of some table, and end none.
  const countTables = candidates.filter(({ rows }) => rows.length > 0);
  const countHeadings = countTables.map(({ heading }) => heading);
  const blocks = evaluations.flatMap((heading) => {
    const end = nextStart(grid, evaluations, countHeadings, heading.last);
    const preface = prefaceStart(heading, evaluations, countTables);
    const bodies = pairs.bodies(heading, end, preface);
    if (bodies !== undefined) return bodies;
    const table = tableColumns(grid, heading, end, choice);
    return table === undefined ? [] : [bodyOf(grid, heading, table, end, preface)];
  });
  const flat = isFlat(grid, blocks);
  const counted = countedLabels(countTables);
  const read = flat ? { byTable: readFlat(grid, blocks, counted), unclear: [] } : readOutline(grid, blocks, counted, choice);
  const notes = statedInNotes(grid, blocks);
  const hasIndicators = read.byTable.some(({ indicators }) => indicators.length > 0);
  const transposed = hasIndicators || pairs.namesStandBefore ? undefined : transposedTable(grid);
  const cards = hasIndicators || transposed !== undefined || pairs.namesStandBefore ? null : formCards(grid);
  const form = cards === null || cards.cards.length === 0 ? null : readForm(grid, cards.cards);
  const tables = blocks.map((block, index) =>
    tableReading(grid, block, read.byTable[index]?.indicators.length ?? 0, tableEvidence(grid, block, choice, flat, notes)),
  );
  return {
    grid,
    tables: form?.tables ?? tables,
    byTable: form?.byTable ?? withFormLevels(grid, blocks, read.byTable),
    bodies: form === null ? blocks : [],
    countTables,
    unclear: [...read.unclear, ...pairs.unpaired],
    unread: unreadLayout(transposed, form === null ? pairs.unread : null, cards?.unread ?? null),
    openColumns: blocks.flatMap(openColumns),
    notedRule: notes.notedRule,
    marks: notes.marks,
    foreignSigns: notes.foreignSigns,
  };
}

/** The first heading row below a row; the end of the sheet where there is none. */
function nextStart(grid: SheetGrid, evaluations: readonly EvaluationHeading[], counts: readonly CountHeading[], row: number): number {
  let next = grid.rowCount;
  for (const { first } of evaluations) if (first > row && first < next) next = first;
  for (const count of counts) if (count.row > row && count.row < next) next = count.row;
  return next;
}

function findHeadings(
  grid: SheetGrid,
  matcher: StatusMatcher,
  choice: SheetChoice,
): { evaluations: EvaluationHeading[]; counts: CountHeading[] } {
  const evaluations: EvaluationHeading[] = [];
  const counts: CountHeading[] = [];
  const isResult = (column: number): boolean =>
    evaluations
      .at(-1)
      ?.columns.some((heading) => heading.column === column && (heading.role === 'progress' || heading.role === 'status')) ?? false;
  for (let row = 0; row < grid.rowCount; row++) {
    const evaluation =
      choice.headingRow === null ? evaluationHeadingAt(grid, row) : row === choice.headingRow ? headingInRow(grid, row) : undefined;
    if (evaluation) {
      evaluations.push(evaluation);
      row = evaluation.last;
      continue;
    }
    const count = countHeadingAt(grid, row, matcher, isResult);
    if (count) counts.push(count);
  }
  if (evaluations.length === 0 && choice.headingRow === null) {
    const pointed = headingOfNamed(grid, choice.columns);
    if (pointed) evaluations.push(pointed);
  }
  return { evaluations, counts };
}

function prefaceStart(
  heading: EvaluationHeading,
  evaluations: readonly EvaluationHeading[],
  countTables: readonly ReadCountTable[],
): number {
  const counted = countTables.filter(({ heading: { row } }) => row < heading.first);
  // Rows below an earlier evaluation table are that table's body.
  if (counted.length === 0) return evaluations.some(({ last }) => last < heading.first) ? heading.first : 0;
  return counted.reduce((start, { heading: { row }, rows }) => Math.max(start, (rows.at(-1)?.row ?? row) + 1), 0);
}

function tableReading(
  grid: SheetGrid,
  { heading, table, lastFilled }: TableBody,
  indicators: number,
  evidence: TableEvidence,
): TableReading {
  return {
    sheet: grid.name,
    range: {
      top: heading.first,
      left: heading.columns[0]?.column ?? 0,
      bottom: lastFilled,
      right: heading.columns.at(-1)?.column ?? 0,
    },
    headingRows: [heading.first, heading.last],
    columns: table.columns,
    year: table.year?.label ?? null,
    ...(table.layout === undefined ? {} : { layout: table.layout, targetYear: targetYear(heading, table) }),
    indicators,
    evidence,
  };
}

/** The year that the heading above the targets names. */
function targetYear({ columns }: EvaluationHeading, { columns: { target } }: TableBody['table']): string | null {
  return namedYear(columns.find(({ column }) => column === target)?.text ?? '').label;
}

/** What a form says of levels in labelled cells above a table, for indicators that have none of their own. */
function withFormLevels(grid: SheetGrid, blocks: readonly TableBody[], tables: readonly TableIndicators[]): readonly TableIndicators[] {
  let from = 0;
  return tables.map((table, index) => {
    const block = blocks[index];
    if (block === undefined || block.table.layout === undefined) return table;
    const headings = headingsOf(labelledLevels(grid, from, block.heading.last));
    from = block.lastFilled + 1;
    const indicators = table.indicators.map((indicator) => (indicator.levels.length > 0 ? indicator : { ...indicator, ...headings }));
    return { ...table, indicators };
  });
}

function countedLabels(countTables: readonly ReadCountTable[]): CountedLabels {
  return new CountedLabels(
    countTables.flatMap(({ rows }) =>
      rows.flatMap(({ kind, name, number }) => (kind === 'strategy' || kind === 'direction' ? [{ kind, name, number }] : [])),
    ),
  );
}
