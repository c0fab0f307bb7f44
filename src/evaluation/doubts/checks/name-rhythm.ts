import { columnLetters } from '../../workbook/address';
import { wordsIn } from '../../reading/table/columns/distinguishing-columns';
import type { Doubt, ReadTable } from '../doubt';

/** Names repeat from the beginning or not at all. */
const ROWS = 300;

/**
 * Every name stands two or more times running, and nothing beside the names tells the rows apart: each name has several
 * rows of figures. Nearly all must, in groups of one size, and two groups at least: a single row that somebody copied is
 * no rhythm.
 */
export function nameRhythm({ grid, body: { table }, indicators }: ReadTable): Doubt | undefined {
  const runs: number[] = [];
  let before = '';
  for (const { name, row, unit, levels } of indicators.slice(0, ROWS)) {
    const year = table.yearOfRow === null ? '' : grid.text(row, table.yearOfRow);
    const key = [name, unit, year, ...levels.map((level) => level.name), ...wordsIn(grid, row, table.distinguishing)].join('\n');
    if (key === before) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
    else runs.push(1);
    before = key;
  }
  const [size = 1] = runs;
  const alike = runs.filter((run) => run === size).length;
  if (size < 2 || runs.length < 2 || alike < 0.8 * runs.length) return undefined;
  const [first] = indicators;
  const column = table.columns.indicator;
  return {
    kind: 'name-rhythm',
    row: first?.row ?? 0,
    column,
    about: [],
    details: { column: columnLetters(column), times: size, name: first?.name ?? '' },
  };
}
