/** Rows that stay on one page, first and last. */
export type PageBlock = readonly [first: number, last: number];

/**
 * The rows with which pages begin, so that no block is divided that finds room on a page.
 * @param heights of all rows, in points
 * @param room points of rows on a page
 */
export function pageBreaks(heights: readonly number[], blocks: readonly PageBlock[], room: number): number[] {
  const points = (first: number, last: number): number => heights.slice(first, last + 1).reduce((sum, height) => sum + height, 0);
  const breaks: number[] = [];
  let begun = 0;
  for (const [first, last] of blocks) {
    if (first === begun || points(begun, last) <= room) continue;
    breaks.push(first);
    begun = first;
  }
  return breaks;
}
