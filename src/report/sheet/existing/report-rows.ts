import type { RowAfter, RowBefore } from '../../../evaluation/plan/remarks/sheet-rows';
import { cellKey } from '../../../evaluation/workbook/address';
import { type CellRange, type CellValue, isBlank, type SheetSnapshot, valueAt } from '../../../evaluation/workbook/snapshot';
import { type ReportWords, STRATEGY_BOXES } from '../../content/report-words';
import type { ReportLayout } from '../report-layout';
import type { OwnReportSheet } from './own-report-sheet';
import type { Renames } from './renames';

/** A report's rows, whether they stand on a sheet or are to be written. */
interface Rows {
  readonly words: ReportWords;
  readonly count: number;
  /** The last column, and that of the names. */
  readonly last: number;
  readonly names: number;
  readonly merges: readonly CellRange[];
  readonly value: (row: number, column: number) => CellValue;
}

/** What a row is about. */
interface About {
  /** The part of the report: a caption, in no language; '' within a strategy's pages before its boxes. */
  readonly part: string;
  /** The strategy that it belongs to; '' for none. */
  readonly strategy: string;
  /** What it says, or the last row above it that says anything; captions in no language. */
  readonly text: string;
  /** The same as it stands there. */
  readonly said: string;
  /** How many rows it stands below the last one with a text. */
  readonly below: number;
}

/** The rows of the report of an earlier run: what stands beside them goes along when it is laid out anew. */
export function reportRowsBefore(sheet: SheetSnapshot, own: OwnReportSheet): RowBefore[] {
  const rows = rowsAbout({
    words: own.words,
    count: own.end + 1,
    last: own.columns - 1,
    names: own.levels,
    merges: own.merges,
    value: (row, column) => valueAt(sheet, row, column),
  });
  const keyOf = keyMaker();
  return rows.map((about): RowBefore => {
    const label = [about.strategy, about.said].filter((text, index, all) => text !== '' && all.indexOf(text) === index).join('\u3000');
    return { key: keyOf(about), width: own.columns, ...(label === '' ? {} : { label }) };
  });
}

/** The rows of the report as it will be. @param renames what is called otherwise now */
export function reportRowsAfter(
  { writes, setup, rows: count, columns }: ReportLayout,
  words: ReportWords,
  names: number,
  renames: Renames,
): RowAfter[] {
  const cells = new Map(writes.map(({ row, column, value }) => [cellKey(row, column), value]));
  const rows = rowsAbout({
    words,
    count,
    last: columns - 1,
    names,
    merges: setup.layout.merges ?? [],
    value: (row, column) => cells.get(cellKey(row, column)) ?? null,
  });
  const [keyOf, keyBefore] = [keyMaker(), keyMaker()];
  return rows.map((about): RowAfter => {
    const strategy = renames.strategies.get(about.strategy) ?? about.strategy;
    const text = renames.indicators.get(about.text) ?? renames.strategies.get(about.text) ?? about.text;
    return { keys: [keyOf(about), keyBefore({ ...about, strategy, text })], width: columns, fills: (column) => column < columns };
  });
}

/** By what a row is known again: what it is about, as often as that has come before. */
function keyMaker(): (about: About) => string {
  const times = new Map<string, number>();
  return ({ part, strategy, text, below }) => {
    const key = JSON.stringify([part, strategy, text, below]);
    const time = times.get(key) ?? 0;
    times.set(key, time + 1);
    return `${key}${String(time)}`;
  };
}

function rowsAbout({ words, count, last, names, merges, value }: Rows): About[] {
  const isWhole = new Set(merges.flatMap(({ top, bottom, left, right }) => (top === bottom && left === 0 && right === last ? [top] : [])));
  const parts = partsIn(words);
  const boxes: readonly string[] = STRATEGY_BOXES;
  const rows: About[] = [];
  let [part, strategy, text, said, below] = ['', '', '', '', 0];
  for (let row = 0; row < count; row++) {
    const now = saidIn(row, names, value);
    if (row < 2) [part, strategy, text, said, below] = ['front', '', '', now, row];
    else if (isWhole.has(row) && now !== '') {
      const caption = parts.get(now);
      if (caption === undefined) [part, strategy] = ['', now];
      else [part, strategy] = [caption, boxes.includes(caption) ? strategy : ''];
      [text, said, below] = [caption ?? now, now, 0];
    } else if (now === '' || part === 'additions' || part === 'summary' || boxes.includes(part)) below++;
    else [text, said, below] = [saidAs(now, words), now, 0];
    rows.push({ part, strategy, text, said, below });
  }
  return rows;
}

/** A row's last text up to the column of names: a person may have written into the empty cells before. */
function saidIn(row: number, names: number, value: Rows['value']): string {
  for (let column = names; column >= 0; column--) {
    const said = value(row, column);
    if (!isBlank(said)) return String(said);
  }
  return '';
}

/** The captions by which parts begin, each with a name that is the same in every language. */
function partsIn(words: ReportWords): ReadonlyMap<string, string> {
  const { contents, classes, overall, notes, comparison, worsened, additions, boxes, changesByStrategy, comparedList } = words;
  const own = { contents, classes, overall, notes, comparison, worsened, additions, changesByStrategy, comparedList, ...boxes };
  return new Map(Object.entries(own).map(([name, caption]) => [caption, name]));
}

/** What rows of every table say is known in every language. */
function saidAs(said: string, words: ReportWords): string {
  if (said.startsWith(`${words.bar}  `)) return 'bar';
  const fixed = [words.total, words.share, words.nothingWorsened, words.worsenedStale].indexOf(said);
  return fixed < 0 ? said : `fixed ${String(fixed)}`;
}
