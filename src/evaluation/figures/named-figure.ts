import { alternatives, ROUGHLY } from '../vocabulary/figures/amount-words';
import { cleanText } from '../vocabulary/clean-text';
import { DIGITS, HYPHENS } from '../vocabulary/signs';
import { readFigure } from './read-figure';

/** A name and the figure behind it, out of one cell. */
export interface NamedFigure {
  readonly name: string;
  readonly figureText: string;
}

/** Where a figure may begin: behind a colon, a line break or a space, and at a digit with its sign or 約. */
const BOUNDARY = new RegExp(
  `[:：=＝\\n\\r\\t 　]+|(?:${alternatives(ROUGHLY)}|[${HYPHENS}▲△])*(?<![${DIGITS}.．,，A-Za-z])[${DIGITS}]`,
  'g',
);
/** A name has at least two characters, one of them a letter, and no bracket left open. */
const NAME = /^(?=.*\p{L})(?!.*[(（[【〔][^)）\]】〕]*$).{2,}$/su;
const SEPARATOR_BEHIND = /[\s:：=＝…・]+$/u;

/**
 * Splits a cell that holds a name and its figure (`観光入込客数 98.6万人`, `就業者数：1,200人（H27）`, `合計特殊出生率1.38`).
 * The figure is everything from the first place where what follows reads as one figure, so that digits in the name
 * (`65歳以上の割合 12.3%`) stay in the name. Behind a separator the figure may also be missing (`出生数：－`).
 * @returns undefined when the text is not a name with a figure behind it
 */
export function splitNamedFigure(text: string): NamedFigure | undefined {
  if (text.length > 200) return undefined;
  for (const boundary of text.matchAll(BOUNDARY)) {
    const separated = /^[\s:：=＝]/u.test(boundary[0]);
    const name = text.slice(0, boundary.index).trim().replace(SEPARATOR_BEHIND, '');
    if (!NAME.test(name)) continue;
    const figureText = text.slice(boundary.index + (separated ? boundary[0].length : 0)).trim();
    const { kind } = readFigure(figureText, 'General', null);
    if (figureText !== '' && (kind === 'number' || (separated && kind === 'missing'))) return { name: cleanText(name), figureText };
  }
  return undefined;
}
