/** A piece of a cell's text that has a look of its own. */
export interface TextRun {
  readonly text: string;
  /** Struck through. */
  readonly struck: boolean;
  readonly superscript: boolean;
}

/** What people mean by a text of several looks. */
export interface MeantText {
  readonly text: string;
  /** The characters that are struck out: all of the text, or none of it. */
  readonly struck: string;
}

/** The number of a footnote: ¹, ¹⁾, ¹,². */
const NOTE_NUMBER = /^\s*[（(]?\s*\p{Nd}{1,2}(\s*[,、，・]\s*\p{Nd}{1,2})*\s*[)）]?\s*$/u;

/**
 * The text that is meant: what is struck out has been replaced by what stands beside it (見え消し), and a raised number is a footnote's and
 * no digit of the figure before it. Behind a letter it stays: m² is a unit. A text that is struck out as a whole stays as it is, for
 * nothing has taken its place.
 */
export function meantText(runs: readonly TextRun[]): MeantText {
  const whole = runs.every(({ text, struck }) => struck || text.trim() === '');
  const left = whole ? runs : runs.filter(({ struck }) => !struck);
  const struck = runs.flatMap((run) => (run.struck ? [run.text] : [])).join('');
  let text = '';
  for (const [index, run] of left.entries()) text += run.superscript ? raised(run.text, text, index < left.length - 1) : run.text;
  return { text, struck };
}

/** @param before what the cell says before it */
function raised(text: string, before: string, goesOn: boolean): string {
  if (!NOTE_NUMBER.test(text)) return text;
  const last = before.trimEnd();
  // A cell of a raised number alone is a figure that somebody raised.
  if (last === '') return goesOn ? '' : text;
  if (/\p{Nd}$/u.test(last)) return `(${text.replace(/[()（）\s]/g, '')})`;
  return /[A-Za-zＡ-Ｚａ-ｚ]$/.test(last) ? text : '';
}
