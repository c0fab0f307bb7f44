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

/** A quick look at a text's first character: nearly all names and remarks are out at once. */
export function mayLabelRow(text: string): boolean {
  if (text === '' || text.length > LONGEST_ROW_LABEL) return false;
  const code = text.charCodeAt(0);
  // White space, signs, digits and letters of either width; circled numbers; half-width kana.
  return code < 0x80 || (code >= 0x2460 && code <= 0x2473) || code === 0x3000 || code >= 0xff00 || FIRST.has(text.charAt(0));
}

/**
 * What a cell at a row's beginning says that the row's figures are; undefined when it says nothing of the kind.
 * @example rowLabel('②実績値') // 'actual'
 */
export function rowLabel(text: string): RowLabel | undefined {
  if (text.length > LONGEST_ROW_LABEL || !MAY_NAME_LABEL.test(text)) return undefined;
  const whole = matchKey(text);
  const key = /^\([^()]*\)$/.test(whole) ? whole.slice(1, -1) : whole.replace(/\([^()]*\)$/, '').replace(/[:：]$/, '');
  // The patterns are long, and few texts have the right end.
  if (!endsAsWord(key) && !endsAsWord(key.replace(LETTER_BEHIND, ''))) return undefined;
  if (!WORDS.some((word) => key.includes(word))) return undefined;
  return PATTERNS.find(([, pattern]) => pattern.test(key))?.[0];
}

/** Words that tell plan from actual within a sentence, what is more telling first. */
const IN_SENTENCE: readonly (readonly [label: RowLabel, pattern: RegExp])[] = [
  ['progress', /達成率|進捗率|達成度|進捗度|計画比|目標比/],
  ['status', /評価|判定/],
  ['target', /目標|計画|見込|予定|プラン/],
  ['actual', /実績|決算|結果|実数/],
];

/** Which of the words stands in a text; undefined for none, and for target and actual at once. */
export function labelInSentence(text: string): RowLabel | undefined {
  const found = IN_SENTENCE.filter(([, pattern]) => pattern.test(text)).map(([label]) => label);
  return found.includes('target') && found.includes('actual') && found.length === 2 ? undefined : found[0];
}

/** 上段, 中段 and 下段: what a text says that stands one above the other. */
const LAYER = /([上中下])(?:段|(?=\s*[:=は]))([^上中下]*)/g;
const LAYERS = ['上', '中', '下'];
/** Without 段, only both together say it: 上：目標　下：実績. */
const BOTH = /上\s*[:：=＝は].*下\s*[:：=＝は]/s;

/** A quick look at whether a text can be such a note. */
export function mayStack(text: string): boolean {
  return text.includes('段') || (text.includes('上') && text.includes('下'));
}

/**
 * What a note or a heading says that stands in upper and lower rows: 「上段：計画　下段：実績」, `実績値(上段は計画)`.
 * @returns the labels from top to bottom, or undefined
 */
export function stackedLabels(text: string): readonly RowLabel[] | undefined {
  if (!text.includes('段') && !BOTH.test(text)) return undefined;
  const plain = text.normalize('NFKC');
  const said = new Map<string, RowLabel>();
  for (const [, layer = '', words = ''] of plain.matchAll(LAYER)) {
    const label = labelInSentence(words);
    if (label !== undefined) said.set(layer, label);
  }
  if (said.size === 1) {
    const [layer = '', label] = [...said][0] ?? [];
    const other = label === 'target' ? 'actual' : label === 'actual' ? 'target' : undefined;
    if (other === undefined || layer === '中') return undefined;
    said.set(layer === '上' ? '下' : '上', other);
  }
  const labels = LAYERS.flatMap((layer) => said.get(layer) ?? []);
  return new Set(labels).size === labels.length && labels.includes('target') && labels.includes('actual') ? labels : undefined;
}

/** Names of rows of money spent: a form's table of costs is no indicator's. */
const COST =
  /^(?:総|直接|概算|年間|全体|当初|最終)?(?:事業費|人件費|経費|コスト|予算現?額?|決算額?|歳入|歳出|財源|国庫支出金|国・?県支出金|県支出金|地方債|一般財源|その他(?:特定)?財源|特定財源|物件費|委託料)(?:合計|計|総額|内訳)?$/;

/** Whether a row's name or a section's title is one of costs. */
export function namesCosts(text: string): boolean {
  return COST.test(
    matchKey(text)
      .replace(/\([^()]*\)/g, '')
      .replace(/^[■□◆◇○●・0-9.．]+/, '')
      .replace(/の?(?:推移|状況|内訳)$/, ''),
  );
}
