import { DASHES, DIGITS } from '../../vocabulary/signs';
import { isCaption } from '../../vocabulary/headings/captions';
import type { CountedLabels } from './counted-labels';
import { type Fragment, fragmentHeading, fragmentsIn } from './outline-fragments';
import type { SheetGrid } from '../sheet-grid';
import type { TableBody } from '../table/table-body';
import { isPartOf, numberedTitles, titleFragments } from './table-title';

/** A table with the title that names what stands in it, where it has one of its own, and with what stands below that as a part of it. */
export interface TitledBody extends TableBody {
  readonly title: Fragment | undefined;
  readonly parts: readonly Fragment[];
}

/** Tables whose levels run on from one to the next. */
export interface TableRun {
  readonly bodies: readonly TitledBody[];
  /** Whether the title of the run before holds for this one, too, unless it has its own. */
  readonly goesOn: boolean;
  /** The row of a text above the run that may name what follows, and is none that is known; null: there is none. */
  readonly unknown: number | null;
}

/**
 * Tables one below the other, put together where the next one's heading is only the same heading again, as at a page
 * break: whatever holds at the end of the one then holds at the beginning of the next. Not so where something else of the
 * sheet (a count table, or a text that may name what follows) stands between; a strategy's title does name what follows,
 * and is given to the next table. It holds for the tables below it, however they are headed, until another one comes.
 */
export function tableRuns(grid: SheetGrid, bodies: readonly TableBody[], counted: CountedLabels): TableRun[] {
  const pageTexts = textsAbove(grid, bodies[0]?.heading.first ?? 0);
  const prefaced = bodies.map((body, index) => prefacedBy(body, bodies[index - 1]));
  const worded = prefaced.map((body) => titleFragments(grid, body, counted).at(-1));
  const titles = worded.every((title) => title === undefined) ? numberedTitles(grid, prefaced) : worded;
  const runs: (Omit<TableRun, 'bodies'> & { readonly bodies: TitledBody[] })[] = [];
  let holds: Fragment | undefined;
  for (const [index, body] of prefaced.entries()) {
    const title = titles[index];
    if (bodies[index - 1]?.end !== body.heading.first) holds = undefined;
    holds = title ?? holds;
    const next = { ...body, title, parts: holds === undefined ? [] : partsBelow(grid, body, holds) };
    const run = runs.at(-1);
    const above = run?.bodies.pop();
    if (run === undefined || above === undefined) {
      runs.push({ bodies: [next], goesOn: false, unknown: null });
      continue;
    }
    const adjoins = above.end === body.heading.first;
    const telling = adjoins && title === undefined ? tellingRow(grid, above, body.prefaceFrom, pageTexts) : null;
    const saysNothing = title === undefined && telling === null && next.parts.length === 0;
    run.bodies.push(adjoins ? { ...above, readings: above.readings.slice(0, body.prefaceFrom - above.first) } : above);
    if (adjoins && hasSameHeading(above, body) && (title !== undefined || saysNothing)) run.bodies.push(next);
    else {
      const names = telling !== null && next.parts.length === 0 && !textsOf(grid, telling).some(isCaption);
      runs.push({ bodies: [next], goesOn: adjoins && !names, unknown: names ? telling : null });
    }
  }
  return runs;
}

/** Numbered headings between the title and the table: 基本的方向1 below 基本目標1. */
function partsBelow(grid: SheetGrid, { prefaceFrom, heading }: TableBody, title: Fragment): Fragment[] {
  const parts: Fragment[] = [];
  for (let row = Math.max(prefaceFrom, title.row + 1); row < heading.first; row++) {
    const [part, ...others] = fragmentsIn(grid, row, grid.width(row), () => true);
    if (
      part !== undefined &&
      others.length === 0 &&
      !isCaption(part.label) &&
      isPartOf(grid, fragmentHeading(part), fragmentHeading(title))
    )
      parts.push(part);
  }
  return parts;
}

/** What stands below the indicators of the table above may be the next one's title. */
function prefacedBy(body: TableBody, above: TableBody | undefined): TableBody {
  return above?.end === body.heading.first ? { ...body, prefaceFrom: behindIndicators(above) } : body;
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

/** A sentence explains; no title is so long, or ends so. */
const SENTENCE = /.{60}|。$/s;

/** The first row below the indicators that holds anything that could name what follows; null: none. */
function tellingRow(grid: SheetGrid, { first, readings }: TableBody, from: number, pageTexts: ReadonlySet<string>): number | null {
  const index = readings.findIndex(
    ({ kind }, at) =>
      at >= from - first &&
      kind === 'heading' &&
      textsOf(grid, first + at).some(
        (text) => !pageTexts.has(text.replace(OF_FURTHER_PAGES, '')) && !OF_THE_PAGE.test(text) && !SENTENCE.test(text),
      ),
  );
  return index < 0 ? null : first + index;
}

/** What is added to a title on the pages after the first: （続き）, (2/3). */
const OF_FURTHER_PAGES = /[\s　]*[(（]?(?:続き|つづき|その[0-9０-９]+|[0-9０-９]+[/／][0-9０-９]+)[)）]?$/;

/** The sheet's own title and what else stands above its first table: repeated lower down, it says nothing new. */
function textsAbove(grid: SheetGrid, end: number): ReadonlySet<string> {
  const texts = new Set<string>();
  for (let row = 0; row < end; row++) for (const text of textsOf(grid, row)) texts.add(text.replace(OF_FURTHER_PAGES, ''));
  return texts;
}

function textsOf(grid: SheetGrid, row: number): string[] {
  return Array.from({ length: grid.width(row) }, (_, column) => grid.text(row, column)).filter((text) => text !== '');
}
