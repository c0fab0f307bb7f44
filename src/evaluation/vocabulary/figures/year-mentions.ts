import { ERA_INITIALS, ERA_LETTERS, ERAS, westernYear } from './eras';

/** A year in a text, where it stands, with a way to write another year in the same notation. */
export interface YearMention {
  readonly start: number;
  readonly end: number;
  readonly year: number;
  /** The same notation for another year. */
  write(year: number): string;
}

const ERA = ERAS.slice(0, 3);
const NAMES = ERA.map(({ name }) => name).join('|');
const INITIALS = ERA_INITIALS;
const LETTERS = ERA_LETTERS;
const WIDE_LETTERS = wide(LETTERS);
const DIGIT = '[0-9０-９]';
const MENTION = new RegExp(
  `(${NAMES}|[${INITIALS}](?=${DIGIT}|元)|(?<![A-Za-zＡ-Ｚａ-ｚ])[${LETTERS}${LETTERS.toLowerCase()}${WIDE_LETTERS}](?=\\.?(?:元(?![気来町素祖])|${DIGIT}{1,2}(?!${DIGIT}))))(\\.?[ 　]?)(元|${DIGIT}{1,2})(?!${DIGIT})` +
    `|(?<!${DIGIT})((?:19|20|１９|２０)${DIGIT}{2})(?!${DIGIT})`,
  'g',
);

/** All years that a text names, from left to right. */
export function yearMentions(text: string): YearMention[] {
  return [...text.matchAll(MENTION)].flatMap((match): YearMention[] => {
    const [whole, era, gap = '', number = '', western] = match;
    const place = { start: match.index, end: match.index + whole.length };
    if (western !== undefined) {
      const isWide = /[０-９]/.test(western);
      return [{ ...place, year: Number(western.normalize('NFKC')), write: (year) => (isWide ? wide(String(year)) : String(year)) }];
    }
    const plain = (era ?? '').normalize('NFKC');
    const year = westernYear(plain, number === '元' ? 1 : Number(number.normalize('NFKC')));
    if (year === undefined) return [];
    return [{ ...place, year, write: (wanted) => inEra(wanted, era ?? '', gap, number) }];
  });
}

/** A year in an era's notation like another one's. */
function inEra(year: number, era: string, gap: string, number: string): string {
  const known = ERA.find(({ firstYear }) => year >= firstYear) ?? ERA[ERA.length - 1];
  if (known === undefined) return String(year);
  const ofEra = year - known.firstYear + 1;
  const isWide = /[０-９]/.test(number) || /^[Ａ-Ｚａ-ｚ]元$/.test(era + number);
  // R05 moves on to R06.
  if (/^[0０]/.test(number) && ofEra < 10) return inEra(year, era, `${gap}${number.slice(0, 1)}`, number.slice(1));
  if (era.length > 1) return `${known.name}${gap}${ofEra === 1 ? '元' : digits(ofEra, isWide)}`;
  const plain = era.normalize('NFKC');
  const written = ofEra === 1 && number === '元' ? '元' : digits(ofEra, isWide);
  if (INITIALS.includes(plain)) return `${known.name.slice(0, 1)}${gap}${written}`;
  const letter = plain === plain.toLowerCase() ? known.letter.toLowerCase() : known.letter;
  return `${era === plain ? letter : wide(letter)}${gap}${written}`;
}

function digits(number: number, isWide: boolean): string {
  return isWide ? wide(String(number)) : String(number);
}

function wide(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

/** A year as forms and file names write it. @example shortYear(2020) // 'R2' */
export function shortYear(year: number): string {
  const era = ERAS.find(({ firstYear }) => year >= firstYear);
  return era === undefined ? String(year) : `${era.letter}${String(year - era.firstYear + 1)}`;
}

/** A label that names a calendar year: 令和5年, 2023年. */
const CALENDAR = /[0-9０-９元]\s*年(?!度)/;

/**
 * A year as offices write it out, a fiscal one but where the sheet's label names a calendar year.
 * @example longYear(2019) // '令和元年度'
 */
export function longYear(year: number, label = ''): string {
  const era = ERAS.find(({ firstYear }) => year >= firstYear);
  const ofEra = era === undefined ? year : year - era.firstYear + 1;
  return `${era?.name ?? ''}${ofEra === 1 ? '元' : String(ofEra)}${CALENDAR.test(label) ? '年' : '年度'}`;
}
