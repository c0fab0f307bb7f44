/** What an A4 page across has between its margins, in points. */
const PAGE = { width: 741, height: 487 };

/**
 * Points that a character of a column's width may take: 7 pixels in Calibri, 8 in 游ゴシック, more in larger fonts and other programs.
 * A sheet is fitted to the page's width, so that more rows find room the wider its columns are.
 */
const CHARACTERS = [5.25, 6, 6.75, 7.5] as const;

/** Points of rows on an A4 page across, the sheet fitted to its width, by how wide a program may draw a character; the fewest first. */
export function pageHeights(widths: readonly number[]): number[] {
  const characters = widths.reduce((sum, width) => sum + width, 0);
  return CHARACTERS.map((points) => PAGE.height / Math.min(1, PAGE.width / (characters * points)));
}
