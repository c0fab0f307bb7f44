import { withoutTags } from '../../vocabulary/clean-text';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const RAISED = /(\d*)[ \u3000]*(?:<sup>\s*([^<>]*?)\s*<\/sup>|([⁰¹²³⁴-⁹]+))/gi;

/**
 * A cell's text made uniform for reading: markup gone, widths unified (NFKC), digits that belong to no number (footnote
 * numbers, the 2 of m²) marked as such, every white space a single space, `〜` and its kin `~`.
 */
export function uniformText(text: string): string {
  let uniform = text;
  if (/[<⁰-⁹¹²³]/.test(uniform)) uniform = withoutTags(uniform.replace(RAISED, raised));
  if (/[^\u0020-\u007e\u3041-\u3096\u30a1-\u30fe\u4e00-\u9fff]/.test(uniform)) {
    uniform = uniform
      .replace(/(?<=\d)[\u00a0\u2007\u2009\u202f](?=\d{3}(?!\d))/g, ',')
      .replace(/[\u2460-\u2473]/g, (circled) => ` ※${circled.charCodeAt(0) - 0x245f} `)
      .normalize('NFKC')
      .replace(/[〜∼]/g, '~');
  }
  return uniform.replace(/\s+/g, ' ').trim();
}

/** A raised digit behind a number is a footnote mark, behind a unit part of the unit; 10 to a power stays visible as such. */
function raised(_match: string, number: string, tagged: string | undefined, characters: string | undefined): string {
  const content = tagged ?? [...(characters ?? '')].map((digit) => SUPERSCRIPTS.indexOf(digit)).join('');
  if (number === '') return content;
  if (!/^\d+$/.test(content)) return `${number} ${content}`;
  return number === '10' ? `${number}^${content}` : `${number} ※${content} `;
}
