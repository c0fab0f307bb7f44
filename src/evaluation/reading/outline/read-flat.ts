import type { Indicator } from '../../evaluation';
import type { CountedLabels } from './counted-labels';
import { FlatLevels } from './flat-levels';
import { type Fragment, fragmentHeading, fragmentsIn } from './outline-fragments';
import { indicatorAt, type TableIndicators } from './read-indicator';
import { headsKinds, headsSerialNumbers } from '../../vocabulary/headings/heading-words';
import { RowRecogniser } from '../table/rows/row-kind';
import type { SheetGrid } from '../sheet-grid';
import type { TableColumns } from '../table/columns/table-columns';
import type { ColumnHeading, EvaluationHeading } from '../table/heading-block';
import type { TableBody } from '../table/table-body';
import { levelAt, type LevelColumns } from '../table/columns/level-columns';
import { tableRuns } from './table-runs';
import { titleFragments } from './table-title';

/** The indicators of tables whose levels stand on the indicators' own rows. */
export function readFlat(grid: SheetGrid, blocks: readonly TableBody[], counted: CountedLabels): TableIndicators[] {
  const bodies = blocks.map((block) => asFlat(grid, block));
  return tableRuns(grid, bodies, counted).flatMap((run) => readRun(grid, run, counted));
}

/** The rows as a flat table has them: one with a name alone is an indicator whose figures nobody has typed yet. */
function asFlat(grid: SheetGrid, block: TableBody): TableBody {
  if (block.table.cellsAt !== undefined) return block;
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

/** Tables whose levels run on from one to the next. */
function readRun(grid: SheetGrid, run: readonly TableBody[], counted: CountedLabels): TableIndicators[] {
  const columns = run[0] === undefined ? [] : levelsOf(run[0]);
  const levels = new FlatLevels(grid, columns, run.map(indicatorRows));
  return run.map((block) => {
    const { table, first, readings } = block;
    const indicators: Indicator[] = [];
    for (const title of titleFragments(grid, block, counted)) levels.enter(fragmentHeading(title));
    let row = first;
    for (const { kind, offset } of readings) {
      if (kind === 'indicator') indicators.push(indicatorAt(grid, table, row, offset, levels.at(row)));
      else if (kind === 'heading')
        enterHeadingRow(levels, columns, fragmentsIn(grid, row, table.columns.indicator + 1, table.mayHoldHeading), row);
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
  else if (fragments.length === 1) levels.enter(fragmentHeading(first));
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
