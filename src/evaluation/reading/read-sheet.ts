import type { StatusMatcher } from '../counts/status-label';
import type { Heading, Indicator, IndicatorColumns, Level, TableReading } from '../evaluation';
import { inferLevels } from '../outline/infer-levels';
import { CountedLabels } from '../outline/counted-labels';
import { FlatLevels, type Headings } from '../outline/flat-levels';
import type { OutlineEntry } from '../outline/outline-entry';
import type { Mark, RuleName } from '../profile/profile';
import type { CountHeading } from './count-heading';
import { countHeadingAt } from './count-heading';
import { type CountLabelRow, countRows } from './count-rows';
import { evaluationHeadingAt, headingInRow, type EvaluationHeading } from './heading-block';
import { figuresOf } from './indicator-figures';
import { type Fragment, fragmentsIn } from './outline-fragments';
import { RowRecogniser, type RowReading } from './row-kind';
import type { SheetGrid } from './sheet-grid';
import { markInNote, ruleInText } from './stated-rule';
import { type LevelColumns, tableColumns, type TableColumns } from './table-columns';

/** What a caller says about the sheet; everything else is found. */
export interface SheetChoice {
  readonly columns: Partial<IndicatorColumns>;
  readonly year: string | null;
  readonly levels: Readonly<Record<number, Level>>;
  readonly headingRow: number | null;
}

/** An indicator with the table it stands in. */
export interface ReadIndicator {
  readonly indicator: Indicator;
  readonly table: TableColumns;
}

/** A count table of the sheet, its rows not yet matched to the outline. */
export interface ReadCountTable {
  readonly heading: CountHeading;
  readonly rows: readonly CountLabelRow[];
}

/** A heading whose place in the outline is doubtful. */
export interface UnclearHeading {
  readonly row: number;
  readonly column: number;
  readonly label: string;
}

/** What was read from one sheet. */
export interface SheetReading {
  readonly grid: SheetGrid;
  readonly tables: readonly TableReading[];
  readonly indicators: readonly ReadIndicator[];
  readonly countTables: readonly ReadCountTable[];
  readonly unclear: readonly UnclearHeading[];
  /** The rule that a footnote states for all indicators; a heading's own comes first. */
  readonly notedRule: RuleName | null;
  readonly marks: readonly Mark[];
  readonly levelHeadings: Partial<Record<Level, string>>;
}

interface Block {
  readonly heading: EvaluationHeading;
  readonly table: TableColumns;
  readonly end: number;
  readonly rows: readonly BodyRow[];
  /** The first row behind whatever stands above: where a title may begin. */
  readonly prefaceFrom: number;
}

interface BodyRow extends RowReading {
  readonly row: number;
}

/** Reads a sheet: its evaluation tables with the outline, and its count tables. */
export function readSheet(grid: SheetGrid, matcher: StatusMatcher, choice: SheetChoice): SheetReading {
  const { evaluations, counts } = findHeadings(grid, matcher, choice);
  const starts = [...evaluations.map(({ first }) => first), ...counts.map(({ row }) => row), grid.rowCount].sort(
    (one, other) => one - other,
  );
  const endOf = (row: number): number => starts.find((start) => start > row) ?? grid.rowCount;
  const countTables = counts
    .map((heading) => ({ heading, rows: countRows(grid, heading, endOf(heading.row)) }))
    .filter(({ rows }) => rows.length > 0);
  const blocks = evaluations.flatMap((heading) => {
    const end = endOf(heading.last);
    const table = tableColumns(grid, heading, end, choice);
    return table === undefined ? [] : [bodyOf(grid, heading, table, end, prefaceStart(heading, evaluations, countTables))];
  });
  const flat = isFlat(grid, blocks);
  const counted = countedLabels(countTables);
  const read = flat ? readFlat(grid, blocks, counted) : readOutline(grid, blocks, counted, choice);
  const notes = statedInNotes(grid, blocks);
  return {
    grid,
    tables: blocks.map((block) => tableReading(grid, block, read.indicators)),
    indicators: read.indicators,
    countTables,
    unclear: read.unclear,
    ...notes,
    levelHeadings: Object.fromEntries(blocks.flatMap(({ table }) => table.levels.map(({ level, heading }) => [level, heading]))),
  };
}

function findHeadings(
  grid: SheetGrid,
  matcher: StatusMatcher,
  choice: SheetChoice,
): { evaluations: EvaluationHeading[]; counts: CountHeading[] } {
  const evaluations: EvaluationHeading[] = [];
  const counts: CountHeading[] = [];
  for (let row = 0; row < grid.rowCount; row++) {
    const evaluation =
      choice.headingRow === null ? evaluationHeadingAt(grid, row) : row === choice.headingRow ? headingInRow(grid, row) : undefined;
    if (evaluation) {
      evaluations.push(evaluation);
      row = evaluation.last;
      continue;
    }
    const count = countHeadingAt(grid, row, matcher);
    if (count) counts.push(count);
  }
  if (evaluations.length === 0 && choice.headingRow === null) {
    const pointed = headingAboveColumns(grid, choice.columns);
    if (pointed) evaluations.push(pointed);
  }
  return { evaluations, counts };
}

/** Where a person named the columns and no heading is recognised: the row above the first with figures in them. */
function headingAboveColumns(grid: SheetGrid, columns: Partial<IndicatorColumns>): EvaluationHeading | undefined {
  const figures = [columns.baseline, columns.actual, columns.target].filter((column) => column != null);
  if (figures.length < 2) return undefined;
  for (let row = 0; row < grid.rowCount; row++) {
    const filled = figures.filter((column) => /[0-9０-９]/.test(grid.text(row, column)));
    if (filled.length < 2) continue;
    if (row > 0) return headingInRow(grid, row - 1);
    return { first: -1, last: -1, columns: [] };
  }
  return undefined;
}

function prefaceStart(
  heading: EvaluationHeading,
  evaluations: readonly EvaluationHeading[],
  countTables: readonly ReadCountTable[],
): number {
  const before = evaluations.filter(({ last }) => last < heading.first).map(() => heading.first);
  const counted = countTables.flatMap(({ heading: { row }, rows }) => (row < heading.first ? [(rows.at(-1)?.row ?? row) + 1] : []));
  // Rows below an earlier evaluation table are that table's body.
  return Math.max(0, ...counted, ...(counted.length === 0 ? before : []));
}

function bodyOf(grid: SheetGrid, heading: EvaluationHeading, table: TableColumns, end: number, prefaceFrom: number): Block {
  const recogniser = new RowRecogniser(grid, table, false);
  const rows: BodyRow[] = [];
  for (let row = heading.last + 1; row < end; row++) {
    const reading = recogniser.recognise(row);
    if (reading.kind !== 'blank') rows.push({ row, kind: reading.kind, drift: reading.drift });
  }
  return { heading, table, end, rows, prefaceFrom };
}

/** Whether the levels stand on the indicators' own rows rather than on rows of their own. */
function isFlat(grid: SheetGrid, blocks: readonly Block[]): boolean {
  let own = 0;
  let carried = 0;
  for (const { table, rows } of blocks) {
    for (const { row, kind, drift } of rows) {
      if (kind === 'heading') own++;
      else if (kind === 'indicator' && hasLevelText(grid, row, table, drift)) carried++;
    }
  }
  return carried > own;
}

function hasLevelText(grid: SheetGrid, row: number, { columns, mayHoldLevel }: TableColumns, drift: number): boolean {
  for (let column = 0; column < columns.indicator + drift; column++) {
    const value = grid.value(row, column);
    if (typeof value === 'string' && /\p{Lo}/u.test(value) && mayHoldLevel(column)) return true;
  }
  return false;
}

function readFlat(
  grid: SheetGrid,
  blocks: readonly Block[],
  counted: CountedLabels,
): { indicators: ReadIndicator[]; unclear: UnclearHeading[] } {
  const indicators: ReadIndicator[] = [];
  for (const block of blocks) {
    const { table } = block;
    const again = new RowRecogniser(grid, table, true);
    const rows = block.rows.map((row) => (row.kind === 'heading' ? { row: row.row, ...again.recognise(row.row) } : row));
    const columns = levelsOf(block);
    const levels = new FlatLevels(
      grid,
      columns,
      rows.flatMap(({ row, kind }) => (kind === 'indicator' ? [row] : [])),
    );
    for (const title of titleFragments(grid, block, counted)) levels.enter(headingOf(title));
    for (const { row, kind, drift } of rows) {
      if (kind === 'indicator') indicators.push(indicatorAt(grid, table, row, drift, levels.at(row)));
      else if (kind === 'heading')
        enterHeadingRow(levels, columns, fragmentsIn(grid, row, table.columns.indicator + 1, table.mayHoldHeading), row);
    }
  }
  return { indicators, unclear: [] };
}

/** A row of headings between the rows of a flat table: in the levels' own columns, or the strategy's title across the table. */
function enterHeadingRow(levels: FlatLevels, columns: readonly LevelColumns[], fragments: readonly Fragment[], row: number): void {
  const [first] = fragments;
  if (first === undefined) return;
  if (columns.some(({ level }) => level === 'strategy')) levels.at(row);
  else if (fragments.length === 1) levels.enter(headingOf(first));
}

function headingOf({ text: { number, name }, label, row, column }: Fragment): Heading {
  return { number, name, label, row, column };
}

/** The named level columns; where the heading names none, what columns of text there are left of the names. */
function levelsOf({ heading, table, rows }: Block): readonly LevelColumns[] {
  if (table.levels.length > 0 || rows.length === 0) return table.levels;
  const unnamed = heading.columns
    .filter(({ column, role }) => role === undefined && column < table.columns.indicator && column !== table.yearOfRow)
    .slice(-3);
  const depths: readonly Level[] = ['strategy', 'direction', 'measure'];
  return unnamed.map(({ column, text }, index) => ({ level: depths[index] ?? 'measure', left: column, right: column, heading: text }));
}

function countedLabels(countTables: readonly ReadCountTable[]): CountedLabels {
  return new CountedLabels(
    countTables.flatMap(({ rows }) =>
      rows.flatMap(({ kind, name, number }) => (kind === 'strategy' || kind === 'direction' ? [{ kind, name, number }] : [])),
    ),
  );
}

function readOutline(
  grid: SheetGrid,
  blocks: readonly Block[],
  counted: CountedLabels,
  choice: SheetChoice,
): { indicators: ReadIndicator[]; unclear: UnclearHeading[] } {
  const items: OutlineItem[] = [];
  for (const block of blocks) addOutlineItems(items, grid, block, counted, choice);
  const entries: OutlineEntry[] = [];
  for (const { entry } of items) if (entry !== null) entries.push(entry);
  const named = new Set(blocks.flatMap(({ table }) => table.levels.map(({ level }) => level)));
  const levels = inferLevels(entries, { namedLevels: named, directionsCounted: counted.hasDirections });
  const indicators: ReadIndicator[] = [];
  const unclear: UnclearHeading[] = [];
  let current: Headings = { strategy: null, direction: null, measure: null };
  let next = 0;
  for (const { entry, table, row, drift } of items) {
    if (entry !== null) {
      const inferred = levels[next++];
      const { heading } = entry;
      if (inferred === undefined) continue;
      if (inferred.outOfSequence) unclear.push({ row: heading.row, column: heading.column, label: heading.label });
      current = below(current, inferred.level, heading);
    } else indicators.push(indicatorAt(grid, table, row, drift, current));
  }
  return { indicators, unclear };
}

function below(current: Headings, level: Level, heading: Heading): Headings {
  if (level === 'strategy') return { strategy: heading, direction: null, measure: null };
  if (level === 'direction') return { strategy: current.strategy, direction: heading, measure: null };
  return { ...current, measure: heading };
}

/** A heading, or (without an entry) an indicator's row. */
interface OutlineItem {
  /** Whether indicators follow is known only when the next row has been read. */
  readonly entry: (OutlineEntry & { hasIndicators: boolean }) | null;
  readonly table: TableColumns;
  readonly row: number;
  readonly drift: number;
}

/** Adds headings and indicators of one table in the order of its rows, a title above it first. */
function addOutlineItems(items: OutlineItem[], grid: SheetGrid, block: Block, counted: CountedLabels, choice: SheetChoice): void {
  const { table, rows } = block;
  for (const fragment of titleFragments(grid, block, counted)) items.push(headingItem(grid, table, fragment, true, counted, choice));
  for (const { row, kind, drift } of rows) {
    if (kind === 'heading') {
      for (const fragment of fragmentsIn(grid, row, table.columns.indicator + 1, table.mayHoldHeading)) {
        items.push(headingItem(grid, table, fragment, false, counted, choice));
      }
    } else if (kind === 'indicator') {
      for (const fragment of fragmentsIn(grid, row, table.columns.indicator + drift, table.mayHoldLevel)) {
        items.push(headingItem(grid, table, fragment, false, counted, choice));
      }
      const above = items.at(-1)?.entry;
      if (above) above.hasIndicators = true;
      items.push({ entry: null, table, row, drift });
    }
  }
}

/** A title above the table that names its strategy: 「重点戦略1 …」, or what the count table calls a strategy. */
function titleFragments(grid: SheetGrid, { heading, prefaceFrom, rows, table }: Block, counted: CountedLabels): Fragment[] {
  const titles: Fragment[] = [];
  for (let row = prefaceFrom; row < heading.first; row++) {
    for (const fragment of fragmentsIn(grid, row, grid.width(row), () => true)) {
      const { text } = fragment;
      const named =
        text.style === 'prefixed' && text.number === null && /^(?:重点戦略|基本戦略|戦略|基本目標|政策目標|重点目標)/.test(text.name);
      const quoted = text.ordinal !== null && /^[「『]/.test(text.name);
      if (named || quoted || counted.kindOf(text.number, text.name) === 'strategy') titles.push(fragment);
    }
  }
  const last = titles.at(-1);
  const first = rows.find(({ kind }) => kind === 'heading' || kind === 'indicator');
  // The table says it again: the title adds nothing.
  const repeated =
    first &&
    last &&
    fragmentsIn(grid, first.row, table.columns.indicator + 1, table.mayHoldHeading).some(({ label }) => label === last.label);
  return last === undefined || repeated ? [] : [last];
}

function headingItem(
  grid: SheetGrid,
  table: TableColumns,
  fragment: Fragment,
  title: boolean,
  counted: CountedLabels,
  choice: SheetChoice,
): OutlineItem {
  const { row, column, startColumn, text } = fragment;
  const style = grid.style(row, column);
  const entry = {
    heading: headingOf(fragment),
    text,
    startColumn: title ? 0 : startColumn,
    bold: style.bold,
    indent: style.indent + leadingSpaces(grid, row, column),
    columnLevel: table.levels.find(({ left, right }) => startColumn >= left && startColumn <= right)?.level ?? null,
    fixedLevel: choice.levels[row] ?? (title ? 'strategy' : null),
    countedAs: counted.kindOf(text.number, text.name),
    hasIndicators: false,
  };
  return { entry, table, row, drift: 0 };
}

/** People indent with spaces, too: a full-width one, or two. */
function leadingSpaces(grid: SheetGrid, row: number, column: number): number {
  const value = grid.value(row, column);
  const spaces = typeof value === 'string' ? (/^[\s　]*/.exec(value)?.[0] ?? '') : '';
  return [...spaces].reduce((width, space) => width + (space === '　' ? 1 : 0.5), 0);
}

function indicatorAt(grid: SheetGrid, table: TableColumns, row: number, drift: number, headings: Headings): ReadIndicator {
  const columns = drift === 0 ? table.columns : drifted(table.columns, drift);
  const { name, baseline, actual, target } = figuresOf(grid, row, columns);
  const unit = columns.unit === null ? '' : grid.text(row, columns.unit);
  return {
    table,
    indicator: {
      sheet: grid.name,
      row,
      columns,
      strategy: headings.strategy,
      direction: headings.direction,
      measure: headings.measure,
      name,
      unit: unit === '' ? null : unit,
      baseline,
      actual,
      target,
    },
  };
}

function drifted(columns: TableColumns['columns'], drift: number): TableColumns['columns'] {
  const moved = (column: number | null): number | null => (column === null ? null : column + drift);
  return {
    indicator: columns.indicator + drift,
    unit: moved(columns.unit),
    baseline: moved(columns.baseline),
    actual: moved(columns.actual),
    target: moved(columns.target),
    progress: moved(columns.progress),
    status: moved(columns.status),
  };
}

/** Marks and rules that footnotes and titles of the sheet state. */
function statedInNotes(grid: SheetGrid, blocks: readonly Block[]): { marks: Mark[]; notedRule: RuleName | null } {
  const marks = new Map<string, Mark>();
  let notedRule: RuleName | null = null;
  const look = (row: number, letters: TableColumns['letters']): void => {
    let text = '';
    for (let column = 0; column < grid.width(row); column++) text += ` ${grid.text(row, column)}`;
    const mark = markInNote(text, letters);
    if (mark !== undefined && 'mark' in mark) marks.set(mark.mark, mark);
    else if (/進捗率|達成率|進捗度|達成度/.test(text)) notedRule ??= ruleInText(text, letters) ?? null;
  };
  for (const { heading, rows, table, prefaceFrom } of blocks) {
    for (let row = prefaceFrom; row < heading.first; row++) look(row, table.letters);
    for (const { row, kind } of rows) if (kind === 'note' || kind === 'heading') look(row, table.letters);
  }
  return { marks: [...marks.values()], notedRule };
}

function tableReading(grid: SheetGrid, { heading, table, end, rows }: Block, indicators: readonly ReadIndicator[]): TableReading {
  return {
    sheet: grid.name,
    range: {
      top: heading.first,
      left: heading.columns[0]?.column ?? 0,
      bottom: rows.at(-1)?.row ?? heading.last,
      right: heading.columns.at(-1)?.column ?? 0,
    },
    headingRows: [heading.first, heading.last],
    columns: table.columns,
    year: table.year?.label ?? null,
    indicators: indicators.reduce((count, { indicator: { row } }) => count + (row > heading.last && row < end ? 1 : 0), 0),
  };
}
