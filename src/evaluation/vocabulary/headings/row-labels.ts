import { matchKey } from '../clean-text';
import { PROGRESS_WORDS } from './heading-words';

/** What a row says that its figures are, where plan and actual stand in rows. */
export type RowLabel = 'target' | 'actual' | 'progress' | 'status' | 'other';

/** The words by what they label, one line a kind. */
export const ROW_LABEL_WORDS: readonly (readonly [label: RowLabel, words: readonly string[]])[] = [
  ['target', ['目標', '計画', '見込', '見込み', '量の見込み', 'プラン', '予定', '当初計画', '計画目標', '数値目標', '期待', '目安']],
  ['target', ['年度目標', '各年度目標', '各年度の目標', '単年度目標', '年次目標', '年間目標', '年度計画', 'plan', 'target']],
  ['actual', ['実績', '実数', '実測', '決算', '結果', '実施', '達成', '到達', 'actual', 'result']],
  ['progress', [...PROGRESS_WORDS, '目標達成率', '計画達成率', '計画比', '対計画比', '目標比', '対目標比', '対計画', '対目標', '進捗']],
  ['progress', ['実績/計画', '実績/目標', '実績÷計画', '実績÷目標', '計画対比', '目標対比', '対比率', '実施率']],
  ['status', ['評価', '判定', '評定', '状況', '達成状況', '進捗状況', '達成評価', '評価区分', '達成区分', '自己評価', '達成度評価']],
  [
    'other',
    [
      '確保方策',
      '確保の内容',
      '確保量',
      '供給量',
      '提供量',
      '差',
      '差引',
      '差異',
      '差額',
      '増減',
      '過不足',
      '乖離',
      '乖離率',
      '計画との差',
      '目標との差',
      '前年比',
      '前年度比',
      '前年度実績',
    ],
  ],
  ['other', ['備考', '要因', '理由', '差の理由', 'コメント', '分析', '単位']],
];

/** What may follow such a word without changing what it labels: 目標値, 見込量. */
const TAIL = '(?:の?(?:値|量|数|数値|額|回数|件数|人数))?';
/** Before it: a number in a list, the place in the cell. */
const HEAD = '(?:[0-9](?![0-9])|\\(?[0-9a-zァ-ン]\\)|[0-9a-z][.、:]|[・･※■□○◇◆●]|上段:?|中段:?|下段:?)?';
/** Behind it: the letter that formulas call it by. */
const LETTER = '(?:[a-c1-9])?';

const WORDS = ROW_LABEL_WORDS.flatMap(([, words]) => words);

const PATTERNS = ROW_LABEL_WORDS.map(
  ([label, words]) =>
    [label, new RegExp(`^${HEAD}(?:${words.join('|')})${label === 'progress' || label === 'other' ? '' : TAIL}${LETTER}$`)] as const,
);

/** A label is no longer than this. */
const LONGEST_ROW_LABEL = 16;

/** What the words begin with, and what may stand before them, in any width. */
const FIRST = new Set([...WORDS.map((word) => word.charAt(0)), ...'上中下・･※■□○◇◆●[【〔']);

/** What the words, or what may follow them, end with; behind it there is the letter alone. */
const LAST = new Set([...WORDS.map((word) => word.charAt(word.length - 1)), ...'値量数額']);
const LETTER_BEHIND = /[a-c1-9]$/;

function endsAsWord(key: string): boolean {
  return LAST.has(key.charAt(key.length - 1));
}

/** What none of the words is without: a figure with its year, 3,560(H29), names nothing. */
const MAY_NAME_LABEL = /[a-z]\s*[a-z]|[^\x20-\x7e]/i;

/** A quick look at a text's first character: nearly all names, figures and remarks are out at once. */
export function mayLabelRow(text: string): boolean {
  if (text === '' || text.length > LONGEST_ROW_LABEL) return false;
  const code = text.charCodeAt(0);
  // White space, signs, digits and letters of either width; circled numbers; half-width kana.
  if (code < 0x80) return MAY_NAME_LABEL.test(text);
  return (code >= 0x2460 && code <= 0x2473) || code === 0x3000 || code >= 0xff00 || FIRST.has(text.charAt(0));
}

/**
 * What a cell at a row's beginning says that the row's figures are; undefined when it says nothing of the kind.
 * @example rowLabel('②実績値') // 'actual'
 */
export function rowLabel(text: string): RowLabel | undefined {
  if (text.length > LONGEST_ROW_LABEL) return undefined;
  const whole = matchKey(text);
  const key = /^\([^()]*\)$/.test(whole) ? whole.slice(1, -1) : whole.replace(/\([^()]*\)$/, '').replace(/[:：]$/, '');
  // The patterns are long, and few texts have the right end.
  if (!endsAsWord(key) && !endsAsWord(key.replace(LETTER_BEHIND, ''))) return undefined;
  if (!WORDS.some((word) => key.includes(word))) return undefined;
  return PATTERNS.find(([, pattern]) => pattern.test(key))?.[0];
}
