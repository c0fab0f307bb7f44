import { type Heading, type Indicator, type IndicatorLevel, LEVELS } from '../../evaluation';
import { type CountedLabels } from './counted-labels';
import { deepLevels, type EntryDepth } from './deep-levels';
import type { Headings } from './flat-levels';
import { isCaption } from '../../vocabulary/headings/captions';
import { isOverallGoal } from '../../vocabulary/headings/heading-text';
import { inferLevels } from './infer-levels';
import { levelBeforeNumber } from '../../vocabulary/headings/level-words';
import { levelTitle } from './level-title';
import type { OutlineContext, OutlineEntry, UnclearHeading } from './outline-entry';
import { type Fragment, fragmentHeading, fragmentsIn, fragmentsOfHeading } from './outline-fragments';
import { indicatorAt, type TableIndicators } from './read-indicator';
import type { RowReading } from '../table/rows/row-kind';
import type { SheetChoice } from '../../options';
import { ROWS_A_STEP, type Steps } from '../../steps';
import type { SheetGrid } from '../sheet-grid';
import type { TableBody } from '../table/table-body';
import type { TableColumns } from '../table/columns/table-columns';
import { siblingTitle, titleFragments } from './table-title';

/** The indicators of tables whose headings stand on rows of their own, and the headings whose place is doubtful. */
export function* readOutline(
  grid: SheetGrid,
  blocks: readonly TableBody[],
  counted: CountedLabels,
  choice: SheetChoice,
): Steps<{ byTable: TableIndicators[]; unclear: UnclearHeading[] }> {
  const items: OutlineItem[] = [];
  for (const block of blocks) {
    const titles = titleFragments(grid, block, counted);
    if (titles.length === 0 && block === blocks[0]) titles.push(...siblingTitle(grid, blocks));
    for (const fragment of titles) items.push(headingItem(grid, block.table, fragment, true, counted, choice));
    yield* addOutlineItems(items, grid, block, counted, choice);
  }
  if (items.some(({ entry }) => entry !== null && levelBeforeNumber(entry.text.name) === 'strategy')) withoutCaptions(items);
  const entries: OutlineEntry[] = [];
  for (const { entry } of items) if (entry !== null) entries.push(entry);
  const named = new Set(blocks.flatMap(({ table }) => table.levels.flatMap(({ level }) => level ?? [])));
  const deep = deepLevels(
    grid,
    entries,
    blocks.flatMap(({ table }) => table.levels),
  );
  const wordless = holdsSeveralLevels(entries, named.size);
  const levels = deep.depths === null ? inferred(entries, wordless, named, counted) : deep.depths;
  const titleOf = titles(grid, wordless ? [] : blocks);
  const unclear: UnclearHeading[] = [...deep.unread];
  let current = NO_HEADINGS;
  let next = 0;
  let nextEntry = 0;
  /** Takes the headings of a table up to a row. */
  const takeHeadings = (table: TableColumns, to: number): void => {
    for (let item = items[next]; item !== undefined && item.table === table && item.row <= to; item = items[++next]) {
      const { entry } = item;
      if (entry === null) current = toDepth(current, 1);
      else {
        const level = levels[nextEntry++];
        if (level === undefined) continue;
        const { heading } = entry;
        if (level.outOfSequence) unclear.push({ row: heading.row, column: heading.column, label: heading.label });
        current = below(current, level.depth, heading, titleOf(heading, level.depth, current));
      }
    }
  };
  const byTable: TableIndicators[] = [];
  for (const { table, first, readings, end } of blocks) {
    const indicators: Indicator[] = [];
    for (let index = 0; index < readings.length; index++) {
      if (index % ROWS_A_STEP === 0) yield;
      const reading = readings[index];
      if (reading?.kind !== 'indicator') continue;
      takeHeadings(table, first + index);
      indicators.push(indicatorAt(grid, table, first + index, reading.offset, current));
    }
    takeHeadings(table, end);
    byTable.push({ table, indicators });
  }
  return { byTable, unclear };
}

/** Below a goal, what only says what kind of table follows (KPI, 具体的施策) is no level of its own. */
function withoutCaptions(items: OutlineItem[]): void {
  const kept = items.filter(({ entry }) => entry === null || entry.fixedLevel !== null || !isCaption(entry.heading.label));
  if (kept.length < items.length) items.splice(0, items.length, ...kept);
}

/** The depth of every heading by evidence, on a sheet of three levels at most. */
function inferred(
  entries: readonly OutlineEntry[],
  wordless: boolean,
  named: OutlineContext['namedLevels'],
  counted: CountedLabels,
): EntryDepth[] {
  const levels = inferLevels(wordless ? entries.map((entry) => ({ ...entry, columnLevel: null })) : entries, {
    namedLevels: wordless ? new Set() : named,
    directionsCounted: counted.hasDirections,
  });
  return levels.map(({ level, outOfSequence }) => ({ depth: LEVELS.indexOf(level), outOfSequence }));
}

/** Names the level of a heading; what columns' headings say is the same for all of a depth. */
function titles(grid: SheetGrid, blocks: readonly TableBody[]): (heading: Heading, depth: number, above: Headings) => string {
  const ofColumns = new Map(blocks.flatMap(({ table }) => table.levels.map(({ depth, heading }) => [depth, heading] as const)));
  return (heading, depth, { levels: [top] }) => levelTitle(grid, heading, depth, ofColumns.get(depth) ?? '', top?.title);
}

const NO_HEADINGS: Headings = { strategy: null, direction: null, measure: null, levels: [] };

/** What of the headings holds above a depth. */
function toDepth({ strategy, direction, measure, levels }: Headings, depth: number): Headings {
  return {
    strategy: depth > 0 ? strategy : null,
    direction: depth > 1 ? direction : null,
    measure: depth > 2 ? measure : null,
    levels: levels.filter((level) => level.depth < depth),
  };
}

function below(current: Headings, depth: number, heading: Heading, title: string): Headings {
  const above = toDepth(current, depth);
  const own: IndicatorLevel = { depth, title, name: heading.label };
  const level = LEVELS[depth];
  return { ...above, ...(level === undefined ? {} : { [level]: heading }), levels: [...above.levels, own] };
}

/** A heading, or a heading 基本目標, which says that the strategy's own indicators follow. */
interface OutlineItem {
  /** Whether indicators follow is known only when the next row has been read. null: 基本目標. */
  readonly entry: (OutlineEntry & { hasIndicators: boolean }) | null;
  readonly table: TableColumns;
  readonly row: number;
}

/** Adds the headings of one table in the order of its rows. */
function* addOutlineItems(
  items: OutlineItem[],
  grid: SheetGrid,
  block: TableBody,
  counted: CountedLabels,
  choice: SheetChoice,
): Steps<void> {
  const { table, first, readings } = block;
  for (let index = 0; index < readings.length; index++) {
    if (index % ROWS_A_STEP === 0) yield;
    const reading = readings[index];
    if (reading === undefined || (reading.kind !== 'heading' && reading.kind !== 'indicator')) continue;
    for (const fragment of fragmentsOf(grid, table, first + index, reading)) {
      items.push(headingItem(grid, table, fragment, false, counted, choice));
    }
    if (reading.kind === 'indicator') {
      const above = items.at(-1)?.entry;
      if (above) above.hasIndicators = true;
    }
  }
}

/** The headings of a row: all that a heading row holds, or what stands left of an indicator's name. */
function fragmentsOf(grid: SheetGrid, table: TableColumns, row: number, { kind, offset }: RowReading): readonly Fragment[] {
  return kind === 'heading'
    ? fragmentsOfHeading(grid, row, table)
    : fragmentsIn(grid, row, table.columns.indicator + offset, table.mayHoldLevel);
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
  if (text.number === null && isOverallGoal(text.name)) return { entry: null, table, row };
  const style = grid.style(row, column);
  const entry = {
    heading: fragmentHeading(fragment),
    text,
    startColumn: title ? 0 : startColumn,
    bold: style.bold,
    indent: style.indent + leadingSpaces(grid, row, column),
    columnLevel: table.levels.find(({ left, right }) => startColumn >= left && startColumn <= right)?.level ?? null,
    fixedLevel: choice.levels[row] ?? (title ? 'strategy' : null),
    countedAs: counted.kindOf(text.number, text.name),
    hasIndicators: false,
  };
  return { entry, table, row };
}

/** People indent with spaces, too: a full-width one, or two. */
function leadingSpaces(grid: SheetGrid, row: number, column: number): number {
  const value = grid.value(row, column);
  const spaces = typeof value === 'string' ? (/^[\s　]*/.exec(value)?.[0] ?? '') : '';
  return [...spaces].reduce((width, space) => width + (space === '　' ? 1 : 0.5), 0);
}

/**
 * Whether headings of several levels stand in one column, so that its word (施策体系, 重点戦略) names the whole outline or
 * one level of it and tells no heading's level. The sign is a heading directly above another that is not its next sibling.
 * @param entries all headings of the sheet from top to bottom
 * @param namedLevels how many levels have a column of their own
 */
function holdsSeveralLevels(entries: readonly OutlineEntry[], namedLevels: number): boolean {
  return (
    namedLevels === 1 &&
    entries.every(({ columnLevel, fixedLevel }) => columnLevel !== null || fixedLevel !== null) &&
    entries.some((entry, index) => {
      const next = entries[index + 1];
      return next !== undefined && !entry.hasIndicators && entry.fixedLevel === null && !isNextSibling(entry, next);
    })
  );
}

function isNextSibling(one: OutlineEntry, next: OutlineEntry): boolean {
  const { ordinal } = one.text;
  return (
    one.text.style === next.text.style &&
    one.bold === next.bold &&
    one.indent === next.indent &&
    (ordinal === null || next.text.ordinal === ordinal + 1)
  );
}
