import type { reportFormats } from './report-formats';
import type { SheetRows } from './sheet-rows';

/** Rows of a box that nobody has written in yet; somewhat fewer where that keeps a strategy's boxes behind its table. */
const BOX_ROWS = 4;
const FEWEST_ROWS = 3;

/** Rows that a box takes with its caption. */
export function boxRows(text: string, rows: SheetRows, fewest = BOX_ROWS): number {
  return 1 + Math.max(fewest, rows.linesOf(text, 0, rows.columns - 1));
}

type Box = readonly [title: string, text: string];

/**
 * Lays out boxes with their captions: behind what is there where they find room, else on a page of their own, or as many of them as there
 * is room for and the rest on the next page. No box is divided, and none stands on a page alone.
 */
export function layOutBoxes(
  boxes: readonly Box[],
  { rows, formats }: { readonly rows: SheetRows; readonly formats: ReturnType<typeof reportFormats> },
): void {
  const last = rows.columns - 1;
  const fewest = [BOX_ROWS, FEWEST_ROWS].find((least) => rows.fits(heightOf(boxes, rows, least))) ?? BOX_ROWS;
  const here = fitting(boxes, rows, fewest);
  boxes.forEach(([title, text], index) => {
    const begins = index === here || (index > here && !rows.fits(boxRows(text, rows, fewest)));
    if (begins) rows.newPage();
    rows.span(0, last, { formula: null, value: title, numberFormat: null, format: formats.caption });
    rows.next();
    const value = text === '' ? null : text;
    rows.block(0, last, { formula: null, value, numberFormat: null, format: formats.box }, fewest);
    rows.gap();
  });
}

/** Rows that boxes take with what is left free between them. */
function heightOf(boxes: readonly Box[], rows: SheetRows, fewest: number): number {
  return boxes.reduce((sum, [, text]) => sum + boxRows(text, rows, fewest) + 1, -1);
}

/** How many boxes stand on the page that is being filled: all, none, or so many that two at least are left for the next one. */
function fitting(boxes: readonly Box[], rows: SheetRows, fewest: number): number {
  for (let count = boxes.length; count > 0; count--) {
    const left = boxes.length - count;
    if (left !== 1 && rows.fits(heightOf(boxes.slice(0, count), rows, fewest))) return count;
  }
  return 0;
}
