import { CIRCLED_NUMBERS, DIGITS, escaped, FOOTNOTE_SIGNS } from './signs';

/** What may close a name or begin a remark behind a bare mark. */
const END = '(?=$|印|[\\s　\\[\\]()（）［］【】〔〕「」『』・,，\\u3001])';
/** The number or letter of a footnote. */
const RAISED_DIGITS = '⁰¹²³⁴-⁹₀-₉';
const NUMBER = `[${DIGITS}${RAISED_DIGITS}${CIRCLED_NUMBERS}]`;
const LETTER = '[A-Za-zＡ-Ｚａ-ｚ](?=$|[\\s　)）※*])';
/** Counted things: 65 in ※65歳以上の割合 is the name's own number and no footnote's. */
const COUNTER = '(?:[歳日年月回件%％級次割代倍時分校世箇ヶカか]|人(?![口材権事]))';
const FOOTNOTE_NUMBER = `(?:${NUMBER}{1,2}(?!${NUMBER}|${COUNTER})|${LETTER}|注|参考|再掲)`;

const SIGN_ALONE = new RegExp(`^[${FOOTNOTE_SIGNS}＊]$`);
const ENDS_IN_NUMBER = new RegExp(`${NUMBER}$`);

const tests = new Map<string, (name: string) => boolean>();

/**
 * Whether a name bears a mark. A footnote sign (※) is a mark only where it stands bare: with a number, a letter or a word
 * behind it (※1, ※注, (※参考)) it sends to a footnote. Other marks may stand anywhere in the name.
 * @example bearsMark('利用者数(年間)※', '※') // true
 * @example bearsMark('ごみ排出量※1', '※') // false
 */
export function bearsMark(name: string, mark: string): boolean {
  let test = tests.get(mark);
  if (test === undefined) {
    if (tests.size >= 200) tests.clear();
    tests.set(mark, (test = markTest(mark)));
  }
  return test(name);
}

function markTest(mark: string): (name: string) => boolean {
  const typed = spellings(mark);
  const holds = (name: string): boolean => {
    for (const spelling of typed) if (name.includes(spelling)) return true;
    return false;
  };
  const any = `(?:${typed.map(escaped).join('|')})`;
  if (SIGN_ALONE.test(mark)) {
    const bare = new RegExp(
      `${any}${END}(?![\\s　]+${NUMBER}{1,2}(?:$|[\\s　)）]))|^[\\s　(（【\\[]*${any}(?![\\s　]*${FOOTNOTE_NUMBER})(?=[^※*])`,
    );
    return (name) => holds(name) && bare.test(name);
  }
  if (!ENDS_IN_NUMBER.test(mark)) return holds;
  // ※1 is not in ※12.
  const numbered = new RegExp(`${any}(?!${NUMBER})`);
  return (name) => holds(name) && numbered.test(name);
}

/** A mark as typed, half-width and full-width. */
function spellings(mark: string): readonly string[] {
  const half = mark.normalize('NFKC');
  const full = half.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
  // Of ※1 either part may be of either width.
  const mixed = half.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  return [...new Set([mark, half, full, mixed])];
}
