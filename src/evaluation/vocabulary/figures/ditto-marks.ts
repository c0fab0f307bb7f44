/** What stands for the cell above. */
const ABOVE = ['〃', '〻', '″', '〟', '々', '仝', '同上', '同'];
/** The same among names and units; in a figure's place they are no more than slips. */
const QUOTES = ['"', '＂', '”', '“', '′′', "''"];
/** The same where no figure can be meant: arrows and bars drawn downwards. */
const DRAWN = ['↓', '⇩', '⇓', '↑', '｜', '│', '|'];
/** What stands for the cell to the left. */
const LEFT = ['同左'];

const above = new Set(ABOVE);
const quoted = new Set([...ABOVE, ...QUOTES]);
const drawn = new Set([...ABOVE, ...QUOTES, ...DRAWN]);
const left = new Set(LEFT);

/** The words by use, for whoever lists them. */
export const DITTO_MARKS = { above: ABOVE, quoted: QUOTES, drawn: DRAWN, left: LEFT } as const;

/** No mark is longer, spaces around it included. */
const LONGEST = 8;

/** Whether a cell of names or units stands for the one above. */
export function isDitto(value: unknown): boolean {
  return typeof value === 'string' && value.length <= LONGEST && quoted.has(bare(value));
}

/** Whether a cell of figures stands for the one above. */
export function isDittoOfFigure(value: unknown): boolean {
  return typeof value === 'string' && value.length <= LONGEST && above.has(bare(value));
}

/** The same for a cell of a level's name, where arrows say it, too. */
export function isDittoOfLevel(value: unknown): boolean {
  return typeof value === 'string' && value.length <= LONGEST && drawn.has(bare(value));
}

/** Whether a cell of figures stands for the one to its left. */
export function isDittoOfLeft(value: unknown): boolean {
  return typeof value === 'string' && value.length <= LONGEST && left.has(bare(value));
}

/** Without brackets and white space: （同上）. */
function bare(text: string): string {
  return text.replace(/[\s　()（）]/g, '');
}
