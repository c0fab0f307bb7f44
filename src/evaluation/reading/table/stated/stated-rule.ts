import type { Mark, RuleName } from '../../../profile/profile';
import { alternatives } from '../../../vocabulary/figures/amount-words';
import { figureWords } from '../../../vocabulary/headings/heading-words';
import { DASHES, DIGITS, FOOTNOTE_SIGNS, MARKS } from '../../../vocabulary/signs';

/** Which of the three figures a letter or word stands for. */
export type FigureRole = 'baseline' | 'actual' | 'target';

const DEFAULT_LETTERS: Readonly<Record<string, FigureRole>> = { a: 'baseline', b: 'actual', c: 'target' };

const WORD_ROLES: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`(?:当該年度|今年度|本年度)?の?(?:${alternatives(figureWords('actual'))})値?`, 'g'), 'b'],
  [new RegExp(`(?:${alternatives(figureWords('baseline'))})(?:の?値)?`, 'g'), 'a'],
  [new RegExp(`(?:最終)?(?:${alternatives(figureWords('target'))})値?`, 'g'), 'c'],
];
/** A minus of any kind before what a formula subtracts. */
const MINUS = new RegExp(`[${DASHES}](?=[(a-z①-⑨])`, 'g');

/**
 * The rule that a text states as a formula, or undefined: `進捗率 (b-a)/(c-a)`, `b/cにより算出`,
 * `（実績値－基準値）÷（目標値－基準値）`. Source: docs/rules.md, "Progress and status".
 * @param text heading or footnote as on the sheet
 * @param letters which figure a letter stands for on this sheet (`達成率(B/A)` beside `目標値(A)`); default a, b, c
 */
export function ruleInText(text: string, letters: Readonly<Record<string, FigureRole>> = {}): RuleName | undefined {
  const wordless = halfWidth(text)
    .toLowerCase()
    .replace(/[\s　×]|100%?/g, '');
  return formulaRule(wordless, { ...DEFAULT_LETTERS, ...letters }) ?? formulaRule(wordsToLetters(wordless), DEFAULT_LETTERS);
}

function wordsToLetters(text: string): string {
  return WORD_ROLES.reduce((rest, [pattern, letter]) => rest.replace(pattern, letter), text);
}

const CHANGE = /\(?([a-z①-⑨])-([a-z①-⑨])\)?[/÷]\(?([a-z①-⑨])-([a-z①-⑨])\)?/;
const RATIO = /(2-)?(?<![a-z])([a-z①-⑨])[/÷]([a-z①-⑨])(?![a-z])/;

function formulaRule(stated: string, letters: Readonly<Record<string, FigureRole>>): RuleName | undefined {
  const text = stated.replace(MINUS, '-');
  const change = CHANGE.exec(text);
  if (change) {
    const [actual, baseline, target, again] = change.slice(1).map((letter) => letters[letter]);
    if (actual === 'actual' && target === 'target' && baseline === 'baseline' && again === 'baseline') return 'change';
    return undefined;
  }
  const ratio = RATIO.exec(text);
  if (ratio && letters[ratio[2] ?? ''] === 'actual' && letters[ratio[3] ?? ''] === 'target') return ratio[1] ? 'inverse-ratio' : 'ratio';
  return undefined;
}

/** A sign, of footnote signs with the number behind it: ※1 is another mark than ※. The 2 of ※2-b/c is the formula's. */
const SIGN = new RegExp(`[${FOOTNOTE_SIGNS}＊][${DIGITS}]{1,2}(?![-−－]|[${DIGITS}])|[${MARKS}]`, 'g');

/** What a note says of marks, it says behind one of its first signs. */
const MOST_SIGNS = 6;

/** Behind a sign: it is a mark of indicators, and not only how the note begins. */
const IS_MARK = /^[」』）)]?\s*(?:印|マーク|のつい|の付い|がつい|が付|付き|を付|のある)/;

/** Behind a sign: the note is about the indicators without it. */
const IS_WITHOUT = /^[」』）)]?(?:印|マーク)?(?:以外|のない|の無い|なし|を除|が(?:つい|付い)ていない|の(?:つい|付い)ていない)/;

/**
 * The rule that a footnote states for marked indicators, or undefined: 「目標指標の※印の進捗率は、b/cにより算出」, or, where names
 * are marked so, 「※ 進捗率＝b/c」. A note that begins with the sign and states `(b-a)/(c-a)` is for all.
 * @param text the footnote as on the sheet
 * @param isUsed whether a sign stands in the name of an indicator
 */
export function markInNote(
  text: string,
  letters: Readonly<Record<string, FigureRole>> = {},
  isUsed: (sign: string) => boolean = () => false,
): Mark | undefined {
  let signs = 0;
  for (const { 0: mark, index } of text.matchAll(SIGN)) {
    if (++signs > MOST_SIGNS) return undefined;
    const behind = text.slice(index + mark.length);
    if (IS_WITHOUT.test(behind)) return undefined;
    const isMark = IS_MARK.test(behind);
    if (!isMark && !isUsed(mark)) continue;
    const rule = ruleInText(behind, letters);
    if (rule !== undefined && (isMark || rule !== 'change')) return { mark, rule };
  }
  return undefined;
}

/** Behind a sign: what it stands for, and that is no rule. */
const MEANS = /^(?:印|マーク)?(?:の?(?:つい|付い|付し)た(?:もの|指標|項目)?|のある(?:もの|指標|項目)?)?[\s　]*(?:[はが:：=＝…]|\.{3})/;
/** Words that a sign stands for where nothing joins them to it: ※ 速報値. */
const MEANING = /^[\s　]*(?:再掲|速報|暫定|参考|推計|推定|概算|見込|累計|新規|重点|重複|独自|未確定|任意|県|国|他)/;

/**
 * The signs to which a footnote gives a meaning that is no rule of progress: 「※は、他の計画にも掲げる指標を示す」, 「※ 速報値」.
 * @param isUsed whether a sign stands in the name of an indicator
 */
export function signsExplained(text: string, isUsed: (sign: string) => boolean): readonly string[] {
  const signs: string[] = [];
  let looked = 0;
  for (const { 0: mark, index } of text.matchAll(SIGN)) {
    if (++looked > MOST_SIGNS) break;
    const behind = text.slice(index + mark.length);
    if (mark.length === 1 && (MEANS.test(behind) || MEANING.test(behind)) && isUsed(mark)) signs.push(mark);
  }
  return signs;
}

/**
 * The letter that a heading gives its figure (`現状 a`, `実績値(B)`, `目標値 ①`), or undefined.
 */
export function letterInHeading(text: string): string | undefined {
  const match = /(?:^|[\s　(（\u3000-\u9fff])([a-zA-Zａ-ｚＡ-Ｚ①-⑨])[)）]?$/.exec(text.trim());
  const letter = match?.[1];
  return letter === undefined ? undefined : halfWidth(letter).toLowerCase();
}

/** Full-width Latin letters, digits and signs made half-width; circled numbers, which NFKC would make digits, stay. */
function halfWidth(text: string): string {
  return text.replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}
