import type { SheetReading } from '../reading/read-sheet';
import type { SheetGrid } from '../reading/sheet-grid';
import { isOwnReport, isOwnSheetTitle } from '../vocabulary/headings/own-sheets';
import { isCountSheetTitle } from '../vocabulary/headings/report-words';
import { isInScaleOrder, isScaleLabel } from '../vocabulary/statuses/status-scales';
import { statusKey } from '../vocabulary/statuses/status-label';
import { isNote } from '../vocabulary/headings/note-words';

/** What is printed on a sheet of a status: 「A：100％以上」; null: below the others. */
export interface PrintedBand {
  readonly label: string;
  readonly atLeast: number | null;
}

/** The statuses that a sheet explains: by bands of the rate, or in words alone (◎：達成). */
export interface PrintedLegend {
  readonly bands: readonly PrintedBand[];
  readonly labels: readonly string[];
}

/** Rows beyond this are not looked through for what the sheet explains. */
const MOST_ROWS = 2000;
/** Cells of a row beyond this are not looked at, either; of a sheet whose cells nothing else explains, rows with more cells. */
const MOST_COLUMNS = 60;
const MOST_CELLS = 12;

const BOUND = /[\d０-９]\s*[%％割]?\s*(?:以上|未満|以下|超|[～〜~])/;
const NUMBER = '(\\d+(?:\\.\\d+)?)\\s*([%割]?)';
const RATE = '(?:達成率|進捗率|達成度|目標)?[のがは]?\\s*';
const LABEL = /[「『]?((?<![^\s、。,(])[1-5](?=\s*[:=])|[^\s:=、。.,()%\d「」『』~]{1,8})[」』]?/.source;
const RANGE = `(?:\\d+(?:\\.\\d+)?\\s*%?\\s*未満[、,~]?\\s*)?${NUMBER}\\s*(以上|未満|~)`;
/** 「A：100％以上　B：80％以上100％未満　E：40％未満」, 「A 100％以上」 */
const PRINTED = new RegExp(`${LABEL}\\s*(?:[\\s:=(・]|\\.{2,3})\\s*${RATE}${RANGE}`, 'g');
/** 「100％以上：A」 */
const TURNED = new RegExp(
  `${RANGE}(?:\\s*\\d+(?:\\.\\d+)?\\s*%?\\s*(?:未満|以下)?)?(?:(?:の?場合|のもの)[はが]?|[はが]|\\s*(?:[:=→]|\\.{2,3}))\\s*${LABEL}`,
  'g',
);
/** A range alone, of which a cell beside or above says the label. */
const ALONE = new RegExp(`^${RATE}${RANGE}[^「」:=]*$`);

/** What a sheet's notes, lines and small tables beside its evaluation tables explain of statuses. */
export function printedLegend(reading: SheetReading): PrintedLegend {
  const bands: PrintedBand[] = [];
  const labels: string[] = [];
  if (isOwnSheet(reading)) return { bands, labels };
  const { grid } = reading;
  const isOfTable = cellsOfTables(reading);
  for (let row = 0; row < Math.min(grid.rowCount, MOST_ROWS); row++) {
    const width = Math.min(grid.width(row), MOST_COLUMNS);
    if (isOfTable === null && filled(grid, row, width) > MOST_CELLS) continue;
    for (let column = 0; column < width; column++) {
      const value = grid.value(row, column);
      if (typeof value !== 'string' || value === '' || isOfTable?.(row, column) === true) continue;
      if (BOUND.test(value)) bands.push(...bandsIn(grid, row, column, value));
      else labels.push(...labelsIn(grid, row, column, value));
    }
  }
  return { bands, labels: distinct(bands.length > 0 ? bands.map(({ label }) => label) : labels) };
}

/** The bands that a text explains. */
export function bandsInText(text: string): readonly PrintedBand[] {
  const plain = text.normalize('NFKC').replace(/〜/g, '~');
  const printed = [...plain.matchAll(PRINTED)];
  const turned = [...plain.matchAll(TURNED)];
  const isTurned = (turned[0]?.index ?? Infinity) < (printed[0]?.index ?? Infinity) && turned.length >= printed.length;
  return isTurned
    ? turned.map(([, number, unit, bound, label = '']) => bandOf(label, number, unit, bound))
    : printed.map(([, label = '', number, unit, bound]) => bandOf(label, number, unit, bound));
}

function bandOf(label: string, number = '', unit = '', bound = ''): PrintedBand {
  const value = Number(number);
  const share = unit === '割' ? value / 10 : unit === '%' || value > 2 ? value / 100 : value;
  return { label, atLeast: bound === '未満' ? null : Number(share.toFixed(6)) };
}

function bandsIn(grid: SheetGrid, row: number, column: number, value: string): readonly PrintedBand[] {
  const found = bandsInText(value);
  if (found.length > 0) return found;
  const alone = ALONE.exec(value.normalize('NFKC').replace(/〜/g, '~').trim());
  const beside = [grid.text(row, column - 1), grid.text(row, column + 1), row > 0 ? grid.text(row - 1, column) : ''];
  const isWord = (text: string): boolean => text !== '' && text.length <= 8 && !/[\d０-９]/.test(text) && !isNote(text);
  const label = beside.find(isScaleLabel) ?? beside.find(isWord);
  return alone === null || label === undefined ? [] : [bandOf(label, alone[1], alone[2], alone[3])];
}

/** 「◎：達成　○：順調」; not 「A：策定時　B：実績」. */
const MEANING =
  /([^\s:=、。.,()「」]{1,6})\s*(?:[:=]|\.{2,3})\s*(?=[^\s:=.、,]*(?:達成|順調|遅|計画|進|未|改善|悪化|上回|下回|十分|完了|着手|良|どおり|通り))/g;

function labelsIn(grid: SheetGrid, row: number, column: number, value: string): readonly string[] {
  if (isScaleLabel(value)) {
    const beside = grid.text(row, column + 1);
    return beside.length > 1 && !isScaleLabel(beside) ? [value] : [];
  }
  return Array.from(value.normalize('NFKC').matchAll(MEANING), ([, label = '']) => label.replace(/^[【[].*[】\]]/, '')).filter(
    isScaleLabel,
  );
}

function distinct(labels: readonly string[]): readonly string[] {
  return [...new Map(labels.map((label) => [statusKey(label), label])).values()];
}

/** Whether the bands can be a body's rule: each status once, the last one open below. */
export function usableBands(printed: readonly PrintedBand[]): readonly PrintedBand[] | null {
  const once = [...new Map(printed.map((band) => [`${statusKey(band.label)}\n${String(band.atLeast)}`, band])).values()];
  const bands = once.sort((one, other) => (other.atLeast ?? -Infinity) - (one.atLeast ?? -Infinity));
  const isOnce = (values: readonly unknown[]): boolean => new Set(values).size === values.length;
  const isWhole = isOnce(bands.map(({ label }) => statusKey(label))) && isOnce(bands.map(({ atLeast }) => atLeast));
  return bands.length >= 2 && isWhole && (bands.at(-1)?.atLeast ?? 0) <= 0 && isInScaleOrder(bands.map(({ label }) => label)) !== false
    ? bands
    : null;
}

/** What the product has written about statuses explains nobody's. */
function isOwnSheet({ grid }: SheetReading): boolean {
  const title = grid.value(0, 0);
  return isOwnSheetTitle(title) || isCountSheetTitle(title) || isOwnReport(new Set(grid.sheet.values.map(([first]) => first)));
}

/** Which cells are headings or indicators; null where nothing says which. */
function cellsOfTables({ bodies }: SheetReading): ((row: number, column: number) => boolean) | null {
  if (bodies.length === 0) return null;
  const right = new Map<number, number>();
  for (const { heading, table, first, readings } of bodies) {
    // Behind a column without a heading stands something else.
    const { indicator, actual, target, progress, status } = table.columns;
    const known = Math.max(indicator, actual ?? 0, target ?? 0, progress ?? 0, status ?? 0);
    const gap = heading.columns.find(({ column, text }) => column > known && text === '');
    const last = gap === undefined ? (heading.columns.at(-1)?.column ?? 0) : gap.column;
    for (let row = Math.max(0, heading.first); row <= heading.last; row++) right.set(row, last);
    // Of a long table only the rows that are looked through.
    for (let row = first; row < Math.min(first + readings.length, MOST_ROWS); row++) {
      const kind = readings[row - first]?.kind;
      if (kind === 'indicator' || kind === 'subtotal') right.set(row, last);
    }
  }
  return (row, column) => column <= (right.get(row) ?? -1);
}

function filled(grid: SheetGrid, row: number, width: number): number {
  let cells = 0;
  for (let column = 0; column < width; column++) if (!grid.isBlank(row, column)) cells++;
  return cells;
}
