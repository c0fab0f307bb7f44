import { DASHES, DIGITS } from '../../vocabulary/signs';
import type { CountedLabels } from './counted-labels';
import type { SheetGrid } from '../sheet-grid';
import type { TableBody } from '../table/table-body';
import { titleFragments } from './table-title';

/**
 * Tables one below the other, put together where the next one's heading is only the same heading again, as at a page
 * break: whatever holds at the end of the one then holds at the beginning of the next. Not so where something else of the
 * sheet (a count table, or a text that may name what follows) stands between; a strategy's title does name what follows,
 * and is given to the next table as its preface.
 */
export function tableRuns(grid: SheetGrid, bodies: readonly TableBody[], counted: CountedLabels): TableBody[][] {
  const pageTexts = textsAbove(grid, bodies[0]?.heading.first ?? 0);
  const runs: TableBody[][] = [];
  for (const body of bodies) {
    const run = runs.at(-1);
    const above = run?.pop();
    if (run === undefined || above === undefined) {
      runs.push([body]);
      continue;
    }
    const behind = behindIndicators(above);
    const next = { ...body, prefaceFrom: behind };
    const runsOn =
      above.end === body.heading.first &&
      hasSameHeading(above, body) &&
      (saysNothing(grid, above, behind, pageTexts) || titleFragments(grid, next, counted).length > 0);
    if (runsOn) run.push({ ...above, readings: above.readings.slice(0, behind - above.first) }, next);
    else {
      run.push(above);
      runs.push([body]);
    }
  }
  return runs;
}

function hasSameHeading({ heading: { columns } }: TableBody, { heading: other }: TableBody): boolean {
  return (
    columns.length === other.columns.length &&
    columns.every(({ column, text }, index) => column === other.columns[index]?.column && text === other.columns[index].text)
  );
}

/** The row behind a table's last indicator. */
function behindIndicators({ first, readings }: TableBody): number {
  return first + readings.findLastIndex(({ kind }) => kind === 'indicator') + 1;
}

/** 続き, page numbers and units, as they stand above and below a page's table. */
const OF_THE_PAGE = new RegExp(`^[${DASHES}\\s${DIGITS}/／()（）]+$|^.{0,6}(?:続き|つづき|ページ|頁)|^[(（]?単位[:：]`);

/** Whether the rows below the indicators hold nothing that could name what follows. */
function saysNothing(grid: SheetGrid, { first, readings }: TableBody, from: number, pageTexts: ReadonlySet<string>): boolean {
  return readings
    .slice(from - first)
    .every(
      ({ kind }, index) => kind !== 'heading' || textsOf(grid, from + index).every((text) => pageTexts.has(text) || OF_THE_PAGE.test(text)),
    );
}

/** The sheet's own title and what else stands above its first table: repeated lower down, it says nothing new. */
function textsAbove(grid: SheetGrid, end: number): ReadonlySet<string> {
  const texts = new Set<string>();
  for (let row = 0; row < end; row++) for (const text of textsOf(grid, row)) texts.add(text);
  return texts;
}

function textsOf(grid: SheetGrid, row: number): string[] {
  const texts: string[] = [];
  for (let column = 0; column < grid.width(row); column++) {
    const text = grid.text(row, column);
    if (text !== '') texts.push(text);
  }
  return texts;
}
