import { groupedNumber } from './grouped-number';

/** Made for the first sentence that needs it. */
let english: Intl.PluralRules | undefined;

/**
 * A number with its noun, for English sentences. What else depends on the number (was, were) goes into the two forms.
 * @param other the plural where it is not `one` with an s
 * @param number as it is printed
 * @example counted(1, 'cell was', 'cells were') // '1 cell was'
 */
export function counted(number: number | string, one: string, other = `${one}s`): string {
  english ??= new Intl.PluralRules('en');
  return `${number} ${english.select(Number(number)) === 'one' ? one : other}`;
}

/** The same of a number that may be large: its thousands are separated. */
export function countedMany(number: number, one: string, other = `${one}s`): string {
  return `${groupedNumber(number)} ${number === 1 ? one : other}`;
}
