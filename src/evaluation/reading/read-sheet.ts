import type { StatusMatcher } from '../vocabulary/statuses/status-label';
import type { TableEvidence, TableReading } from '../evaluation';
import { CountedLabels } from './outline/counted-labels';
import type { Mark, RuleName } from '../profile/profile';
import { withFormLevels } from './form/form-levels';
import { holdsLabels } from './form/sheet-labels';
import type { LayoutsInSteps } from './layout-readers';
import { pairSigns } from './pairs/pair-signs';
import { namedYear } from './table/named-year';
import type { NameCell } from './pairs/spread-cells';
import { countHeadingAt, type CountHeading } from './count-table/count-heading';
import { type CountLabelRow, countRows } from './count-table/count-rows';
import { evaluationHeadingAt, headingInRow, type EvaluationHeading } from './table/heading-block';
import { withExplainedLetters } from './table/explained-letters';
import { withNamesUnderGoal } from './table/columns/names-under-goal';
import { headingOfNamed } from './table/heading-of-named';
import { readFlat } from './outline/read-flat';
import type { TableIndicators } from './outline/read-indicator';
import type { UnclearHeading } from './outline/outline-entry';
import { readOutline } from './outline/read-outline';
import { toldApart } from './outline/told-apart';
import type { SheetChoice } from '../options';
import type { SheetGrid } from './sheet-grid';
import { type StatedInNotes, statedInNotes } from './table/stated/stated-in-notes';
import type { OpenColumns } from './table/columns/open-columns';
import { bodyOf, type TableBody } from './table/table-body';
import { isFlat } from './outline/is-flat';
import { withoutReferences } from './table/reference-tables';
import { tableColumns } from './table/columns/table-columns';
import { ROWS_A_STEP, type Steps } from '../steps';
import { TableStarts } from './table-starts';
import { tableEvidence } from './table/table-evidence';
import { titleYear } from './table/title-year';

/** A count table of the sheet, its rows not yet matched to the outline. */
export interface ReadCountTable {
  readonly heading: CountHeading;
  readonly rows: readonly CountLabelRow[];
}

/** A layout that is recognised for what it is and could not be read for certain. */
export interface UnreadLayout extends NameCell {
  readonly layout: 'pairs' | 'form' | 'transposed';
}

/** What is known of a sheet's tables when it is asked what their headings leave open. */
export interface AskedHeadings {
  /** All tables, of whatever year. */
  readonly blocks: readonly TableBody[];
  /** What was said already when one of several years was chosen. */
  readonly years: readonly OpenColumns[];
  readonly unreadRule: StatedInNotes['unread'];
  readonly flat: boolean;
}

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
  /** What its headings may leave open: looked at when it is said, `findings/sheets/open-column-findings.ts`. */
  readonly asked: AskedHeadings;
  /** The rule that a footnote states for all indicators; a heading's own comes first. */
  readonly notedRule: RuleName | null;
  readonly marks: readonly Mark[];
  readonly foreignSigns: readonly string[];
  /** Whether the sheet holds no table, so that what it states is stated for others. */
  readonly isLegend: boolean;
  /** Whether the sheet holds the same indicators as another one for another year, which is evaluated in its place. */
  readonly otherYear?: boolean;
  /** The sheet that it only shows again, and that is evaluated in its place. */
  readonly shows?: string;
}

/**
 * Reads a sheet: its evaluation tables with the outline, and its count tables.
 * @param layouts asked where an indicator may be no row of the sheet
 */
export function* readSheet(grid: SheetGrid, matcher: StatusMatcher, choice: SheetChoice, layouts: LayoutsInSteps): Steps<SheetReading> {
  const found = yield* findHeadings(grid, matcher, choice);
  const { counts } = found;
  const signs = pairSigns(grid);
  const readers = signs === undefined ? null : yield* layouts();
  const pairs = readers === null || signs === undefined ? null : new readers.PairReader(grid, signs, found.evaluations, choice);
  const evaluations = pairs?.headings ?? found.evaluations;
  yield;
  const starts = new TableStarts(evaluations, counts, grid.rowCount);
  const candidates = counts.map((heading) => ({ heading, rows: countRows(grid, heading, starts.after(heading.row)) }));
  // Statuses side by side with no counts below are a row of some table, and end none.
  const countTables = candidates.filter(({ rows }) => rows.length > 0);
  const ends = new TableStarts(
    evaluations,
    countTables.map(({ heading }) => heading),
    grid.rowCount,
  );
  const prefaces = prefaceStarts(evaluations, countTables);
  const all: TableBody[] = [];
  for (const [index, found] of evaluations.entries()) {
    const end = ends.after(found.last);
    const preface = prefaces[index] ?? 0;
    const bodies = pairs?.bodies(found, end, preface);
    if (bodies !== undefined) {
      for (const body of bodies) all.push(body);
      continue;
    }
    const heading = withNamesUnderGoal(grid, found, end);
    const table = tableColumns(grid, heading, end, choice);
    yield;
    if (table !== undefined) all.push(yield* bodyOf(grid, heading, table, end, preface));
  }
  const blocks = withoutReferences(grid, all);
  const flat = isFlat(grid, blocks);
  const counted = countedLabels(countTables);
  const outline = flat ? readFlat(grid, blocks, counted) : yield* readOutline(grid, blocks, counted, choice);
  yield;
  const apart = outline.byTable.map((own) => toldApart(grid, own));
  const mayHoldYears = blocks.length > 1 || choice.year !== null || apart.some(({ table }) => table.yearOfRow !== null);
  const read = mayHoldYears ? (yield* layouts()).ofOneYear(grid, blocks, apart, choice.year) : { bodies: blocks, byTable: apart, open: [] };
  const notes = statedInNotes(grid, blocks);
  yield;
  const hasIndicators = read.byTable.some(({ indicators }) => indicators.length > 0);
  const isLabelled = !hasIndicators && pairs?.namesStandBefore !== true && holdsLabels(grid);
  const { form, unread, transposed } = isLabelled ? (yield* layouts()).readLabelled(grid) : NOT_LABELLED;
  const tables = blocks.map((block, index) =>
    tableReading(grid, block, read.byTable[index]?.indicators.length ?? 0, tableEvidence(grid, block, choice, flat, notes)),
  );
  return {
    grid,
    tables: form?.tables ?? tables,
    byTable: form?.byTable ?? withFormLevels(grid, blocks, read.byTable),
    bodies: form === null ? read.bodies : [],
    countTables,
    unclear: [...outline.unclear, ...(pairs?.unpaired ?? [])],
    unread: unreadLayout(transposed, form === null ? (pairs?.unread ?? null) : null, unread),
    asked: { blocks, years: read.open, unreadRule: notes.unread, flat },
    notedRule: notes.notedRule,
    marks: notes.marks,
    foreignSigns: notes.foreignSigns,
    isLegend: blocks.length === 0 && form === null,
  };
}

const NOT_LABELLED = { form: null, unread: null, transposed: undefined };

function* findHeadings(
  grid: SheetGrid,
  matcher: StatusMatcher,
  choice: SheetChoice,
): Steps<{ evaluations: EvaluationHeading[]; counts: CountHeading[] }> {
  const evaluations: EvaluationHeading[] = [];
  const counts: CountHeading[] = [];
  const isResult = (column: number): boolean =>
    evaluations
      .at(-1)
      ?.columns.some((heading) => heading.column === column && (heading.role === 'progress' || heading.role === 'status')) ?? false;
  for (let row = 0; row < grid.rowCount; row++) {
    if (row % ROWS_A_STEP === 0) yield;
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
    // ア, イ and ウ, which a note explains.
    const explained = counts.length > 0 ? undefined : withExplainedLetters(grid);
    for (let row = 0; explained !== undefined && row < grid.rowCount; row++) {
      const evaluation = evaluationHeadingAt(explained, row);
      if (evaluation === undefined) continue;
      evaluations.push(evaluation);
      row = evaluation.last;
    }
  }
  if (evaluations.length === 0 && choice.headingRow === null) {
    const pointed = headingOfNamed(grid, choice.columns);
    if (pointed) evaluations.push(pointed);
  }
  return { evaluations, counts };
}

/** For each table, from top to bottom, where its title may begin: behind the count tables above it. */
function prefaceStarts(evaluations: readonly EvaluationHeading[], countTables: readonly ReadCountTable[]): readonly number[] {
  let counted = 0;
  let next = 0;
  return evaluations.map(({ first }, index) => {
    for (; (countTables[next]?.heading.row ?? Infinity) < first; next++) {
      const table = countTables[next];
      if (table !== undefined) counted = Math.max(counted, (table.rows.at(-1)?.row ?? table.heading.row) + 1);
    }
    // Rows below an earlier evaluation table are that table's body.
    return next > 0 ? counted : index > 0 ? first : 0;
  });
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
    year: table.year?.label ?? (table.yearOfRow === null ? (titleYear(grid, heading.first)?.label ?? null) : null),
    ...(table.layout === undefined ? {} : { layout: table.layout, targetYear: targetYear(heading, table) }),
    indicators,
    evidence,
  };
}

/** The year that the heading above the targets names. */
function targetYear({ columns }: EvaluationHeading, { columns: { target } }: TableBody['table']): string | null {
  return namedYear(columns.find(({ column }) => column === target)?.text ?? '').label;
}

/** Of what could not be read on a sheet the layout that says most; null where there is nothing of the kind. */
function unreadLayout(transposed: NameCell | undefined, pairs: NameCell | null, form: NameCell | null): UnreadLayout | null {
  if (transposed !== undefined) return { layout: 'transposed', ...transposed };
  if (form !== null) return { layout: 'form', ...form };
  return pairs === null ? null : { layout: 'pairs', ...pairs };
}

function countedLabels(countTables: readonly ReadCountTable[]): CountedLabels {
  return new CountedLabels(
    countTables.flatMap(({ rows }) =>
      rows.flatMap(({ kind, name, number }) => (kind === 'strategy' || kind === 'direction' ? [{ kind, name, number }] : [])),
    ),
  );
}
