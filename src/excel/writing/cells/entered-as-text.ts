import { ERA_NAMES, ERAS } from '../../../evaluation/vocabulary/figures/eras';

/** What Excel would take for the beginning of a formula, an apostrophe that it would swallow, or a number, date or amount: in plain signs. */
const READ_AS_SOMETHING_ELSE = /^[=+\-@'\d.,(¥$£€%#\s]/;
/** Words that Excel turns into values, and eras (`R2.4.1`, `令和2年`), which Japanese Excel turns into dates. */
const VALUE_WORD = new RegExp(`^(true|false|[${ERAS.map(({ letter }) => letter).join('')}]\\d.*|(${ERA_NAMES}).*)$`, 'i');

/**
 * What to write so that the cell holds exactly this text: Excel reads what it is given as if it were typed, and a
 * leading apostrophe is its own way to say that text is meant. Text that cannot be misread is left as it is, a lone
 * dash included, because the apostrophe shows in the formula bar.
 */
export function enteredAsText(text: string): string {
  if (text === '' || text === '-') return text;
  // Excel reads a wide, circled or bold 1 as 1: what counts is what a sign stands for.
  const plain = text.normalize('NFKC');
  return READ_AS_SOMETHING_ELSE.test(plain) || VALUE_WORD.test(plain) ? `'${text}` : text;
}
