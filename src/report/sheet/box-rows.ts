import type { reportFormats } from './report-formats';
import type { SheetRows } from './sheet-rows';

/** Rows of a box that nobody has written in yet. */
const BOX_ROWS = 4;

/** Rows that a box takes with its caption. */
export function boxRows(text: string, rows: SheetRows): number {
  return 1 + Math.max(BOX_ROWS, rows.linesOf(text, 0, rows.columns - 1));
}

/** Lays out boxes with their captions, together on one page where they find room there; else each box is on one page. */
export function layOutBoxes(
  boxes: readonly (readonly [title: string, text: string])[],
  { rows, formats }: { readonly rows: SheetRows; readonly formats: ReturnType<typeof reportFormats> },
): void {
  const last = rows.columns - 1;
  const heights = boxes.map(([, text]) => boxRows(text, rows));
  const all = heights.reduce((sum, height) => sum + height + 1, -1);
  const isTogether = rows.fitsOnPage(all);
  if (isTogether && !rows.fits(all)) rows.newPage();
  boxes.forEach(([title, text], index) => {
    if (!isTogether && !rows.fits(heights[index] ?? 0)) rows.newPage();
    rows.span(0, last, { formula: null, value: title, numberFormat: null, format: formats.caption });
    rows.next();
    const value = text === '' ? null : text;
    rows.block(0, last, { formula: null, value, numberFormat: null, format: formats.box }, BOX_ROWS);
    rows.gap();
  });
}
