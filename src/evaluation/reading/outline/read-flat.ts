import type { Heading, Indicator } from '../../evaluation';
import type { CountedLabels } from './counted-labels';
import { FlatLevels } from './flat-levels';
import { type Fragment, fragmentHeading, fragmentsIn, fragmentsOfHeading } from './outline-fragments';
import { indicatorAt, type TableIndicators } from './read-indicator';
import { headsKinds, headsSerialNumbers } from '../../vocabulary/headings/heading-words';
import { RowRecogniser } from '../table/rows/row-kind';
import type { SheetGrid } from '../sheet-grid';
import type { TableColumns } from '../table/columns/table-columns';
import type { ColumnHeading, EvaluationHeading } from '../table/heading-block';
import type { TableBody } from '../table/table-body';
import { levelAt, type LevelColumns } from '../table/columns/level-columns';
import type { UnclearHeading } from './outline-entry';
import { type TableRun, tableRuns } from './table-runs';
import { isCaption } from '../../vocabulary/headings/captions';
import { levelBeforeNumber, wordBeforeNumber } from '../../vocabulary/headings/level-words';

/** The indicators of tables whose levels stand on the indicators' own rows, and the texts between tables that may name what follows. */
export function readFlat(
  grid: SheetGrid,
  blocks: readonly TableBody[],
  counted: CountedLabels,
): { byTable: TableIndicators[]; unclear: UnclearHeading[] } {
  const bodies = blocks.map((block) => asFlat(grid, block));
  const byTable: TableIndicators[] = [];
  const unclear: UnclearHeading[] = [];
  let before: FlatLevels | null = null;
  let hadStrategy = false;
  for (const run of tableRuns(grid, bodies, counted)) {
    const columns = columnsBelow(grid, run, run.goesOn ? (before?.titled ?? null) : null);
    const levels: FlatLevels = new FlatLevels(grid, columns, run.bodies.map(indicatorRows), run.goesOn ? before : null);
    const read = readRun(grid, run, levels, columns);
    const indicators = read.flatMap((table) => table.indicators);
    const [fragment] = run.unknown === null ? [] : fragmentsIn(grid, run.unknown, grid.width(run.unknown), () => true);
    if (fragment !== undefined && indicators[0]?.strategy === null && (hadStrategy || fragment.text.ordinal !== null))
      unclear.push(fragmentHeading(fragment));
    hadStrategy = indicators.some(({ strategy }) => strategy !== null);
    byTable.push(...read);
    before = levels;
  }
  return { byTable, unclear };
}

/** The rows as a flat table has them: one with a name alone is an indicator whose figures nobody has typed yet. */
function asFlat(grid: SheetGrid, block: TableBody): TableBody {
  const hasLeft = block.heading.columns.some(({ column, text }) => text !== '' && column < block.table.columns.indicator);
  if (block.table.cellsAt !== undefined || !hasLeft) return block;
  const again = new RowRecogniser(grid, block.table, true);
  const kinds = kindsInEveryRow(grid, block);
  return {
    ...block,
    readings: block.readings.map((reading, index) => {
      const row = block.first + index;
      // Where every indicator is of a kind (継続, 新規), a name without one heads those below.
      const isHeading = reading.kind !== 'heading' || kinds.some((column) => grid.mergedText(row, column) === '');
      return isHeading ? reading : again.recognise(row);
    }),
  };
}

/** The columns of kinds in which every indicator says something; none where there are too few to tell. */
function kindsInEveryRow(grid: SheetGrid, block: TableBody): readonly number[] {
  const rows = indicatorRows(block);
  if (rows.length < FEWEST_ROWS) return [];
  const kinds = block.heading.columns.filter(({ column, text }) => column < block.table.columns.indicator && headsKinds(text));
  return kinds.map(({ column }) => column).filter((column) => rows.every((row) => grid.mergedText(row, column) !== ''));
}

const FEWEST_ROWS = 3;

/** The columns of levels; below a title that is another level than the first of them, each is one level deeper. */
function columnsBelow(grid: SheetGrid, { bodies: [first] }: TableRun, above: Heading | null): readonly LevelColumns[] {
  const columns = first === undefined ? [] : levelsOf(first);
  const top = columns[0];
  if (first === undefined || top?.depth !== 0) return columns;
  const title = first.title === undefined ? (above ?? goalBetween(grid, first)) : fragmentHeading(first.title);
  if (title === null) return columns;
  const word = wordBeforeNumber(grid.text(title.row, title.column));
  const isNamed = first.table.levels.length > 0;
  if (word === undefined ? isNamed : top.heading.includes(word) || word.includes(top.heading)) return columns;
  let depth = 0;
  return columns.map((column) => levelAt((depth = Math.max(column.depth, depth + 1)), column));
}

/** The first row between indicators that holds nothing but a goal by its own word: 基本目標1. */
function goalBetween(grid: SheetGrid, { first, readings, table }: TableBody): Heading | null {
  for (const [index, { kind }] of readings.entries()) {
    if (kind !== 'heading') continue;
    const [goal, ...others] = fragmentsOfHeading(grid, first + index, table);
    if (goal !== undefined && others.length === 0 && levelBeforeNumber(grid.text(goal.row, goal.column)) === 'strategy')
      return fragmentHeading(goal);
  }
  return null;
}

function readRun(grid: SheetGrid, { bodies }: TableRun, levels: FlatLevels, columns: readonly LevelColumns[]): TableIndicators[] {
  return bodies.map(({ table, first, readings, title, parts }) => {
    const indicators: Indicator[] = [];
    for (const heading of title === undefined ? parts : [title, ...parts]) levels.enter(fragmentHeading(heading));
    let row = first;
    for (const { kind, offset } of readings) {
      if (kind === 'indicator') indicators.push(indicatorAt(grid, table, row, offset, levels.at(row)));
      else if (kind === 'heading') enterHeadingRow(levels, columns, fragmentsOfHeading(grid, row, table), row);
      row++;
    }
    return { table, indicators };
  });
}

function indicatorRows({ first, readings }: TableBody): number[] {
  return readings.flatMap(({ kind }, index) => (kind === 'indicator' ? [first + index] : []));
}

/** A row of headings between the rows of a flat table: in the levels' own columns, or the strategy's title across the table. */
function enterHeadingRow(levels: FlatLevels, columns: readonly LevelColumns[], fragments: readonly Fragment[], row: number): void {
  const [first] = fragments;
  if (first === undefined) return;
  if (columns.some(({ level }) => level === 'strategy')) levels.at(row);
  else if (fragments.length === 1 && !(levels.titled !== null && isCaption(first.label))) levels.enter(fragmentHeading(first));
}

/** The named level columns; where the heading names none, what columns of text there are left of the names. */
function levelsOf({ heading, table, lastFilled }: TableBody): readonly LevelColumns[] {
  if (table.levels.length > 0 || lastFilled === heading.last) return table.levels;
  const unnamed = unnamedColumns(heading, table).slice(-MOST_UNNAMED);
  return unnamed.map(({ column, text }, depth) => levelAt(depth, { left: column, right: column, heading: text }));
}

/** Of more columns without a level's word, the first may be anything. */
const MOST_UNNAMED = 3;

function unnamedColumns({ columns }: EvaluationHeading, table: TableColumns): readonly ColumnHeading[] {
  return columns.filter(
    ({ column, role, text }) =>
      role === undefined &&
      column < table.columns.indicator &&
      column !== table.yearOfRow &&
      !headsKinds(text) &&
      !headsSerialNumbers(text),
  );
}

/** The column of texts next to those that were taken for levels although no heading names one; undefined where there is none. */
export function columnBesideLevels(grid: SheetGrid, { heading, table, first, lastFilled }: TableBody): ColumnHeading | undefined {
  if (table.levels.length > 0) return undefined;
  const beside = unnamedColumns(heading, table).at(-MOST_UNNAMED - 1);
  if (beside === undefined) return undefined;
  for (let row = first; row <= lastFilled; row++) if (/\p{L}{2}/u.test(grid.text(row, beside.column))) return beside;
  return undefined;
}
