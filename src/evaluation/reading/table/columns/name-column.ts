import { matchKey } from '../../../vocabulary/clean-text';
import { ABOUT_INDICATORS, isKind } from '../../../vocabulary/headings/heading-words';
import { isCode, readNumberCell } from '../../../vocabulary/headings/heading-text';
import { type BodyRows, byRole, SAMPLE_ROWS } from './columns-by-role';
import type { EvaluationHeading } from '../heading-block';
import type { SheetGrid } from '../../sheet-grid';

/**
 * The names' column: the one called so that holds texts; without one, the nearest column of texts left of the figures,
 * first of all one that says what the indicators are about.
 * 指標 tells more than 項目. Where the column called so holds numbers alone (`1 | 観光客数` under one heading), it is the next.
 */
export function nameColumn(grid: SheetGrid, heading: EvaluationHeading, figures: readonly number[], body: BodyRows): number | undefined {
  const called = byRole(heading, 'indicator', grid);
  const telling = called.filter(({ column, text }) => !ITEM.test(matchKey(text)) && countNames(grid, column, body) > 0);
  const named = telling.length > 0 ? telling : called;
  const best = named
    .map(({ column }) => besideNumbers(grid, heading, column, body))
    .map((column) => ({ column, texts: countTexts(grid, column, body) }))
    .reduce<{ column: number; texts: number } | undefined>(
      (most, candidate) => (most === undefined || candidate.texts > most.texts ? candidate : most),
      undefined,
    );
  if (best !== undefined) return best.column;
  const first = Math.min(...figures);
  if (!Number.isFinite(first)) return undefined;
  const about = heading.columns.find(
    ({ column, text }) => column < first && ABOUT_INDICATORS.test(matchKey(text)) && countNames(grid, column, body) > 0,
  );
  if (about !== undefined) return about.column;
  const roles = new Map(heading.columns.map(({ column, role }) => [column, role]));
  for (let column = first - 1; column >= 0; column--) {
    const role = roles.get(column);
    const free = role === undefined || role === 'measure' || role === 'direction' || role === 'strategy';
    if (free && countTexts(grid, column, body) > 0) return column;
  }
  return undefined;
}

const ITEM = /^(?:項目名?|名称)$/;

/** The column of names under a heading whose first column holds numbers or codes alone. */
function besideNumbers(grid: SheetGrid, { columns }: EvaluationHeading, column: number, body: BodyRows): number {
  const own = columns.find((candidate) => candidate.column === column);
  for (let next = column; own !== undefined; next++) {
    const heading = columns.find((candidate) => candidate.column === next);
    if (heading === undefined || (heading.text !== '' && heading.text !== own.text)) return column;
    if (countNames(grid, next, body) > 0 && !holdsKinds(grid, next, body)) return next;
  }
  return column;
}

/** Whether what a column says is what kind of indicator a row is: 数値目標, KPI. */
function holdsKinds(grid: SheetGrid, column: number, { first, end }: BodyRows): boolean {
  let [kinds, others] = [0, 0];
  for (let row = first; row < Math.min(end, first + SAMPLE_ROWS); row++) {
    const text = grid.text(row, column);
    if (isKind(text)) kinds++;
    else if (text !== '') others++;
  }
  // Notes may stand below the table.
  return kinds > 1 && others * 2 < kinds;
}

function countNames(grid: SheetGrid, column: number, { first, end }: BodyRows): number {
  let names = 0;
  for (let row = first; row < Math.min(end, first + SAMPLE_ROWS); row++) {
    const value = grid.value(row, column);
    if (typeof value === 'string' && /\p{L}/u.test(value) && !isCode(value.trim()) && readNumberCell(value) === undefined) names++;
  }
  return names;
}

function countTexts(grid: SheetGrid, column: number, { first, end }: BodyRows): number {
  let texts = 0;
  for (let row = first; row < Math.min(end, first + SAMPLE_ROWS); row++) {
    const value = grid.value(row, column);
    if (typeof value === 'string' && /[^\d\s.,()（）-]/.test(value)) texts++;
  }
  return texts;
}
