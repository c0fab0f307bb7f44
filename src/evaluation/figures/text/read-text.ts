import { isErrorValue } from '../../workbook/error-value';
import { amountAtStart } from './amount';
import { isYear, takeBrackets, takeMarks, takeYears } from './figure-notes';
import {
  alternatives,
  type Bound,
  BOUND_SIGNS,
  BOUND_WORDS,
  KINDS_OF_FIGURE,
  LARGE_MULTIPLIERS,
  ROUGHLY,
  SMALL_MULTIPLIERS,
} from '../../vocabulary/figures/amount-words';
import { isMilestone, saysNothing, saysNotMeasured } from '../../vocabulary/figures/figure-words';
import { ARROWS, DASHES, MINUS_SIGNS } from '../../vocabulary/signs';
import { uniformText } from './uniform-text';
import type { ReadFigure, UnreadableFigure } from '../figure';

/** What a text says, without the text itself. */
export type TextReading =
  | {
      readonly kind: 'number';
      readonly note: string | null;
      readonly value: number;
      /** What 万, 億 or 兆 multiply by, else 1. */
      readonly multiplier: number;
      readonly percent: boolean;
      readonly bound: ReadFigure['bound'];
      /** What stands behind the number and its 万: 人, 百万円, 回/年. */
      readonly unit: string;
    }
  | { readonly kind: 'missing'; readonly note: string | null; readonly reason: 'blank' | 'dash' | 'not-measured' }
  | { readonly kind: 'milestone'; readonly note: string | null }
  | { readonly kind: 'unreadable'; readonly note: string | null; readonly why: UnreadableFigure['why'] };

/** Longer texts are remarks, not figures (and this bounds the work of the patterns below). */
const LONGEST = 300;

/**
 * Reads a text as a figure: one number with its notes, nothing (dash, blank, a word), or a milestone; what is none of
 * these is unreadable. Source: docs/rules.md, "Cells as typed".
 */
export function readText(text: string): TextReading {
  if (text.length > LONGEST && text.trim().length > LONGEST) return { kind: 'unreadable', note: null, why: 'text' };
  const uniform = uniformText(text.trim());
  if (uniform === '') return { kind: 'missing', note: null, reason: 'blank' };
  if (isErrorValue(uniform)) return { kind: 'unreadable', note: null, why: 'error' };
  const word = readWord(uniform, null);
  if (word) return word;
  if (MONTH.test(uniform))
    return WORD_WITH_DIGITS.test(uniform)
      ? { kind: 'missing', note: null, reason: 'not-measured' }
      : { kind: 'unreadable', note: null, why: 'date' };
  if (LETTER_AS_DIGIT.test(uniform)) return { kind: 'unreadable', note: null, why: 'text' };

  const unbracketed = takeBrackets(uniform);
  const only = unbracketed.notes[0];
  if (unbracketed.rest === '') {
    // A cell that holds nothing but a bracket: `(未集計)` says a word; whether `(120)` is the figure or a reference value is not told.
    const bracketed = unbracketed.notes.length === 1 && only !== undefined ? readWord(only, null) : undefined;
    return bracketed ?? { kind: 'unreadable', note: null, why: only !== undefined && isYear(only) ? 'date' : 'text' };
  }
  // (15)※: whether 15 is the figure is not told.
  if (only !== undefined && /^\d[\d,.]*$/.test(only) && /^[※*]+$/.test(unbracketed.rest))
    return { kind: 'unreadable', note: null, why: 'text' };
  const unmarked = takeMarks(unbracketed.rest);
  const notes = [...unbracketed.notes, ...unmarked.notes];
  if (isYear(unmarked.rest)) return { kind: 'unreadable', note: joined(notes), why: 'date' };
  const unmarkedWord = readWord(unmarked.rest, joined(notes));
  if (unmarkedWord) return unmarkedWord;

  const undated = takeYears(unmarked.rest);
  notes.push(...undated.notes);
  if (undated.rest === '') return { kind: 'unreadable', note: joined(notes), why: 'date' };
  return readWord(undated.rest, joined(notes)) ?? readNumber(undated.rest, notes);
}

function joined(notes: readonly string[]): string | null {
  if (notes.length === 0) return null;
  const note = notes.join(' ');
  return note.includes('~') ? note.replaceAll('~', '～') : note;
}

/** The only words with digits in them tell when there will be a figure: `8月公表予定`. */
const WORD_WITH_DIGITS = /公表|調査|集計|確定|算定|測定/;

/** A month and a word is a time: 9月公表, 4月開館. */
const MONTH = /^\d{1,2}月(?!間)[^\d]{2,}$/;

/** A letter where a digit is meant: 1O5, 13I. */
const LETTER_AS_DIGIT = /\d[OoI](?![A-Za-z])|\d[lSB]\d/;

/** ゼロ, ゼロを維持, ゼロにする. */
const ZERO_WORD = /^(?:ゼロ|零)(?:件|人|回|台)?(?:を?維持|を目指す|にする|とする)?$/;

function readWord(text: string, note: string | null): TextReading | undefined {
  if (/\d/.test(text))
    return WORD_WITH_DIGITS.test(text) && saysNotMeasured(text) ? { kind: 'missing', note, reason: 'not-measured' } : undefined;
  if (ZERO_WORD.test(text)) return { kind: 'number', note, value: 0, multiplier: 1, percent: false, bound: null, unit: '' };
  if (saysNothing(text)) return { kind: 'missing', note, reason: 'dash' };
  if (saysNotMeasured(text)) return { kind: 'missing', note, reason: 'not-measured' };
  return isMilestone(text) ? { kind: 'milestone', note } : undefined;
}

/** Which way a figure went, drawn behind it: 87.2↗. */
const TREND = new RegExp(`(?<=[\\d%]) ?[${ARROWS}]$`, 'u');

/** Among whom a rank is: 全国98位, 1,741団体中120位. */
const RANKED_AMONG =
  '(?:(?:(?:全国|世界|国内|全県|[都道府県市区町村]内|県下)|\\d[\\d,]*(?:[都道府県市区町村]+|団体|自治体|校|位)中)(?: ?第)?|第)(?=\\d+ ?位)';

/** Words before a number that leave it as it is. */
const PREFIX = new RegExp(
  `^(?:${RANKED_AMONG}|(?:計画)?期間中?(?:の|に)?(?:累計|延べ|計)?|${alternatives(ROUGHLY)}|年間延べ|延べ|のべ|延|累計|累積|通算|年間|月間|年平均|月平均|平均|合計|総計|小計|計|全部で|1日平均|1日(?:当たり|あたり)|全|各年度|各|単年度|毎年度|毎年|毎月|毎週|年に|月に|年|月|週|[¥$])[ :]*`,
);
const KIND_OF_FIGURE = `(?:${alternatives(KINDS_OF_FIGURE)})値?`;
const NOTE_BEFORE = new RegExp(`^(${KIND_OF_FIGURE})[ :]*(?=[^ ])`);
const SIGN = new RegExp(`^(?:([${MINUS_SIGNS}])|[+±]) ?(?=[\\d.¥約])`);
const BOUND_BEFORE = new RegExp(`^([${Object.keys(BOUND_SIGNS).join('')}])(=?) ?`);

function readNumber(text: string, notes: string[]): TextReading {
  let rest = text.replace(TREND, '');
  let negative = false;
  let signed = false;
  let bound: Bound | null = null;
  for (;;) {
    const before: RegExpExecArray | null = PREFIX.exec(rest);
    if (before) {
      rest = rest.slice(before[0].length);
      continue;
    }
    const noted: RegExpExecArray | null = NOTE_BEFORE.exec(rest);
    if (noted?.[1] !== undefined) {
      notes.push(noted[1]);
      rest = rest.slice(noted[0].length);
      continue;
    }
    const limit: RegExpExecArray | null = bound === null ? BOUND_BEFORE.exec(rest) : null;
    if (limit) {
      // With = behind it, a sign includes the number.
      bound = limit[2] === '' ? (BOUND_SIGNS[limit[1] ?? ''] ?? null) : limit[1] === '<' ? 'at-most' : 'at-least';
      rest = rest.slice(limit[0].length);
      continue;
    }
    const sign = signed ? null : SIGN.exec(rest);
    if (!sign) break;
    signed = true;
    negative = sign[1] !== undefined;
    rest = rest.slice(sign[0].length);
  }
  const amount = amountAtStart(rest);
  const suffix = amount && readSuffix(amount.rest.trim(), amount.value, amount.bare);
  if (suffix === 'date') return { kind: 'unreadable', note: joined(notes), why: 'date' };
  if (!amount || !suffix || (suffix.bound !== null && bound !== null)) {
    return { kind: 'unreadable', note: joined(notes), why: (text.match(/\d[\d,.]*/g)?.length ?? 0) > 1 ? 'several' : 'text' };
  }
  if (suffix.note !== null) notes.push(suffix.note);
  return {
    kind: 'number',
    note: joined(notes),
    value: negative && amount.value !== 0 ? -amount.value : amount.value,
    multiplier: amount.multiplier,
    percent: suffix.percent || notes.includes('%'),
    bound: bound ?? suffix.bound,
    unit: suffix.unit,
  };
}

interface Suffix {
  readonly percent: boolean;
  readonly bound: ReadFigure['bound'];
  readonly note: string | null;
  readonly unit: string;
}

const NOTE_BEHIND = new RegExp(` ?(${KIND_OF_FIGURE}|概数|予定|達成|現在|時点)$`);
const IN_PASSING = / ?(?:程度|前後|くらい|ぐらい|余り?|強|弱|累計|延べ|のべ|平均|合計|(?:を|の)?(?:維持|確保|目指す))$/;
const BOUNDS = new Map(BOUND_WORDS);
const BOUND_BEHIND = new RegExp(`^(.*?) ?(${alternatives(BOUNDS.keys())})(.*)$`);
/** A change, a comparison or a vague number, not an amount. */
const NO_UNIT = new RegExp(
  `増|減|向上|低下|改善|上昇|下落|アップ|ダウン|短縮|延伸|比|${alternatives(BOUNDS.keys())}|[%人件円]台|年度|^[${DASHES}数割]|^e\\d|^k$`,
  'i',
);
const UNIT =
  /^(?:[\p{Script=Han}\p{Script=Katakana}ーヶ々A-Za-zμΩ%‰°・/· ¥$']|(?<=[A-Za-z])-(?=[A-Za-z])|か(?=[所月国年店村校箇])|つ|当?たり|あたり|につき|(?:m|CO|NO|SO|CH|N|O)\d(?![\d.])|PM ?2\.5)*$/iu;
/** Marks say what the best is. */
const POINTS = '点';
const PER = new RegExp(`^([^\\d/]+)/ ?(\\d[\\d,]*)([十${SMALL_MULTIPLIERS}]?[${LARGE_MULTIPLIERS}]|[${SMALL_MULTIPLIERS}])?([^\\d/]*)$`);

/** What may stand behind a number: unit, bound, words in passing; undefined when it is something else. */
function readSuffix(suffix: string, value: number, bare: boolean): Suffix | 'date' | undefined {
  let rest = suffix;
  let note: string | null = null;
  let bound: Bound | null = null;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(IN_PASSING, '');
    const noted = NOTE_BEHIND.exec(rest);
    if (noted?.[1] !== undefined) {
      note = note === null ? noted[1] : `${noted[1]} ${note}`;
      rest = rest.slice(0, noted.index);
    }
    const limit: RegExpExecArray | null = bound === null ? BOUND_BEHIND.exec(rest) : null;
    // The unit may stand behind the bound (`30以上%`); of a unit on both sides only `10件以上/年` makes sense.
    if (limit && (limit[1] === '' || limit[3] === '' || limit[3]?.startsWith('/'))) {
      bound = BOUNDS.get(limit[2] ?? '') ?? null;
      rest = `${limit[1] ?? ''}${limit[3] ?? ''}`.trim();
    }
  }
  if (rest === '') return { percent: false, bound, note, unit: '' };
  if (rest === '月' || (bare && rest.startsWith('年') && !rest.startsWith('年間') && value >= 1900 && value < 2200)) return 'date';
  return isUnit(rest) ? { percent: /^(?:%|パーセント)/.test(rest), bound, note, unit: rest } : undefined;
}

function isUnit(text: string): boolean {
  if (text.length > 16 || NO_UNIT.test(text)) return false;
  const per = PER.exec(text);
  if (!per) return UNIT.test(text);
  const [, above = '', count = '', scale, below = ''] = per;
  // `3件/10件` is three of ten; `4人/10万人` and `2回/1年` are rates; `3.2点/5点` is a mark out of five.
  if (above.trim() === below.trim() && above.trim() !== POINTS && scale === undefined && Number(count.replaceAll(',', '')) < 1000)
    return false;
  return UNIT.test(above) && UNIT.test(below);
}
