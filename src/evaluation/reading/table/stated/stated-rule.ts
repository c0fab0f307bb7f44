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
  [new RegExp(`(?:最終)?(?:${alternatives([...figureWords('target'), '計画', 'プラン'])})値?`, 'g'), 'c'],
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
  const rule = formulaInText(text, letters);
  // 目標÷実績 of all indicators is mostly 実績÷目標 said carelessly.
  return rule === 'inverse-quotient' ? undefined : rule;
}

/** The same, c/b included, of what a text says of some indicators alone. */
export function formulaInText(text: string, letters: Readonly<Record<string, FigureRole>> = {}): RuleName | undefined {
  for (const formula of inSigns(text, letters)) {
    const rule = FORMULAS.find(([pattern]) => pattern.test(formula))?.[1];
    if (rule !== undefined) return rule;
  }
  return undefined;
}

/** Whether a text states a formula of the figures, known or not. */
export function statesFormula(text: string, letters: Readonly<Record<string, FigureRole>>): boolean {
  return inSigns(text, letters).some((formula) => /[A-C]\)?[/÷]\(?[A-C]/.test(formula));
}

/** A text with A, B and C for the figures: as its letters say, and as its words say. */
function inSigns(text: string, letters: Readonly<Record<string, FigureRole>>): readonly string[] {
  const wordless = halfWidth(text)
    .toLowerCase()
    .replace(/[\s　×]|100%?/g, '')
    .replace(/[{[〔【]/g, '(')
    .replace(/[}\]〕】]/g, ')');
  return [withSigns(wordless, { ...DEFAULT_LETTERS, ...letters }), withSigns(wordsToLetters(wordless), DEFAULT_LETTERS)];
}

function wordsToLetters(text: string): string {
  return WORD_ROLES.reduce((rest, [pattern, letter]) => rest.replace(pattern, letter), text);
}

const LETTER = /(?<![a-z])[a-z①-⑨](?![a-z])/g;
const ROLE_SIGNS: Readonly<Record<FigureRole, string>> = { baseline: 'A', actual: 'B', target: 'C' };
/** In whatever way a formula is turned, it says one of these; first what may hold another. */
const FORMULAS: readonly (readonly [RegExp, RuleName])[] = [
  [/\(?B-A\)?[/÷]\(?C-A\)?|\(?A-B\)?[/÷]\(?A-C\)?/, 'change'],
  [/2-\(?B[/÷]C|\(2C-B\)[/÷]C|\(C-\(B-C\)\)[/÷]C|[1=:は]-\(B-C\)[/÷]C|(?:1\+|\(C\+)\(C-B\)+[/÷]C/, 'inverse-ratio'],
  [/B[/÷]C|C(?:に対する|に占める)B.{0,4}[割比率]|BのCに対する.{0,2}[割比率]/, 'ratio'],
  [/C[/÷]B|Bに対するC.{0,4}[割比率]|CのBに対する.{0,2}[割比率]/, 'inverse-quotient'],
];

function withSigns(stated: string, letters: Readonly<Record<string, FigureRole>>): string {
  return stated.replace(MINUS, '-').replace(LETTER, (letter) => {
    const role = letters[letter];
    return role === undefined ? letter : ROLE_SIGNS[role];
  });
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
    const rule = formulaInText(behind, letters);
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
