import { MINUS_SIGNS } from '../../vocabulary/signs';

const LEADING_MINUS = new RegExp(`^[${MINUS_SIGNS}]`);

/** A typed number as a program writes it: half-width, without spaces, with `-` for every sign that makes a number negative. */
export function plainNumber(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').replace(LEADING_MINUS, '-');
}
