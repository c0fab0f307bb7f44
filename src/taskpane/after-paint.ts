/** Excel may load a page that nobody sees, whose frames never come. */
const LONGEST_FRAME = 100;

/** Resolves when what was drawn has been painted, or would have been long since, so that heavy work does not hold it up. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      setTimeout(resolve, 0);
    });
    setTimeout(resolve, LONGEST_FRAME);
  });
}
