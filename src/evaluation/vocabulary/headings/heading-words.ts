import type { Level } from '../../evaluation';
import { matchKey } from '../clean-text';
import { BASIS_WORDS } from './basis-words';
import { LEVEL_WORDS } from './level-words';
import { isStatusWord } from '../statuses/status-words';
import { yearIn } from '../figures/year';

/** What a column of an evaluation table holds, as its heading says. */
export type ColumnRole =
  | Level
  | 'indicator'
  | 'unit'
  | 'baseline'
  | 'actual'
  | 'target'
  | 'progress'
  | 'status'
  /** Serial numbers, departments, remarks, forecasts, last year's results: nothing to evaluate. */
  | 'other';

/** Columns of numbers that only number the rows. */
export const SERIAL_WORDS = ['番号', '項番', '通番', '連番', 'コード', 'no\\.?', '#', 'id'];

/** Today's figure: a baseline, or beside one the actual. */
export const CURRENT_WORDS = ['現状', '現況'];

/** Whether a heading is over today's figure. */
export const CURRENT = new RegExp(`${CURRENT_WORDS.join('|')}|現在`);

/** Words for a rate of progress. */
export const PROGRESS_WORDS = [
  ...['進捗率', '達成率', '進捗度', '達成度', '進ちょく率', '到達率', '到達度', '達成割合', '進捗割合'],
  ...['対計画比', '対目標比', '計画比', '目標比'],
];

/**
 * The words of column headings, by role. The first group with a word in the heading decides, so that what is more telling
 * stands first. A word is found anywhere in the heading; `^` before it ties it to the beginning, `$` behind it to the end.
 * Headings are looked at in half-width lower case, without white space, formula and what brackets hold.
 */
export const COLUMN_WORDS: readonly (readonly [role: ColumnRole, words: readonly string[]])[] = [
  ['other', SERIAL_WORDS.map((word) => `^${word}$`)],
  ['other', ['前年', '前回', '昨年', '前々年', '前期']],
  ['other', ['事業費', '予算', '決算', '参考', '(?:全国|国|県内?|都道府県|市町村|他市)(?:の?平均|の?実績|の?値)']],
  ['other', ['見込', '予定', '見通し', '推計', '予測', '次年度']],
  ['other', ['備考', '摘要', '担当', '所管', '部局', '主管', 'コメント', '理由', '要因', '分析', '(?<!重点|基本的?)課題', '今後', '出典']],
  [
    'other',
    ['資料', '算出方法', '算定方法', '把握方法', '定義', '説明', '増減', '伸び率', '差引', '対比', '考え方', '根拠', '概要', 'との差'],
  ],
  ['other', ['内容$', 'sdgs']],
  ['status', ['達成状況', '進捗状況', '進捗評価', '達成評価', '評価区分', '達成区分', '判定', '評定', 'ランク', '評価結果', '自己評価']],
  ['status', ['総合評価', '達成度評価', '達成度区分', '進捗区分', 'ステータス']],
  ['progress', [...PROGRESS_WORDS, '^進捗$', '^進ちょく$', '^比率$', 'progress', '^achievement(?: ?rate)?$']],
  ['unit', ['^単位', '^\\(単位\\)$', '^(?:計測|測定|数値)の?単位$', '^units?$']],
  // 基本目標 is a level although it ends like a target.
  ['strategy', headsOf('strategy').filter(namesGoal)],
  ['target', ['目標値', '^kpi値', '^kpi目標$']],
  ['indicator', ['^目標名$']],
  ['indicator', ['指標', 'kpi', '重要業績', '成果目標', '目標項目', '評価項目', 'indicator']],
  ['direction', headsOf('direction')],
  ['target', ['目標', '目指す値', 'めざす値', '計画値', '将来値', '到達点', 'target']],
  ['target', ['当初計画[値額数量]?$', 'めざそう値', '目指そう値', '^ゴール', '期待値', '目安', '^goals?$']],
  ['actual', ['実績', '実測', '達成値', '現在値', '最新値', '直近', '確定値', '速報値', '中間評価値', '中間値']],
  ['actual', ['^今回(?:調査)?値?$', '^[今本当]年度値?$', '^評価時値?$', 'actual']],
  ['actual', ['評価(?:時|年度)の?値', '最終評価値', '(?:中間|最終)評価時$', '到達値', '確定数値', '実施後', '導入後', '取組後', '整備後']],
  ['baseline', ['基準', '当初', '策定時', '計画時', '開始時', '初期値', '従前値', 'スタート値', 'ベースライン', 'baseline']],
  ['baseline', ['^スタート', '改定時', '改訂時', '開始前', '着手前', '実施前', '導入前', '整備前']],
  ['baseline', CURRENT_WORDS],
  ['strategy', headsOf('strategy').filter((word) => !namesGoal(word))],
  ['measure', headsOf('measure')],
  ['status', ['^状況$', '^評価$', '^区分評価$', 'status']],
  ['indicator', ['^項目名?$', '^名称$']],
];

function headsOf(level: Level): string[] {
  return LEVEL_WORDS.flatMap(({ word, level: own, heads }) =>
    own !== level || heads === undefined ? [] : [heads === 'anywhere' ? word : heads === 'beginning' ? `^${word}` : `^${word}$`],
  );
}

function namesGoal(word: string): boolean {
  return word.endsWith('目標');
}

const PATTERNS = COLUMN_WORDS.map(([role, words]) => [role, new RegExp(words.join('|'))] as const);

/** The figures' words without what ties them to a place: 基準, 今回値?. */
export function figureWords(...roles: readonly ('baseline' | 'actual' | 'target')[]): string[] {
  return COLUMN_WORDS.flatMap(([role, words]) => (roles.some((figure) => figure === role) ? words : [])).map((word) =>
    word.replace(/^\^|\$$/g, ''),
  );
}

/** Roles whose columns make a table one of evaluation. */
export const OF_EVALUATION: ReadonlySet<ColumnRole> = new Set(['indicator', 'unit', 'baseline', 'actual', 'target']);
/** Characters that most of their words have, years of actuals, and Latin letters. */
const COMMON_SIGNS = '標績状準単位率度況価kK値初定年ＫｋA-Za-z';

/** Tells at a quick look that a text may be a heading of an evaluation table: every word of those roles has such a character. */
export const TELLING_SIGN = new RegExp(
  `[${COMMON_SIGNS}${COLUMN_WORDS.flatMap(([role, words]) => (OF_EVALUATION.has(role) ? words.map(rareSign) : [])).join('')}]`,
);

/** The last character of a word that has none of the common ones. */
function rareSign(word: string): string {
  const plain = word.replace(/.\?|[\^$]/g, '');
  return new RegExp(`[${COMMON_SIGNS}]`).test(plain) ? '' : plain.slice(-1);
}

/** What stands in the second row of a heading and names no role by itself. */
const SECOND_ROW = [
  '年度',
  '年月',
  '時点',
  '値',
  '数値',
  '令和',
  '平成',
  '直近',
  '最終',
  '中間',
  '単位',
  '名称',
  '番号',
  '計画',
  '%',
  '率',
  '評価時',
  '[a-z]',
  ...Object.values(BASIS_WORDS).flat(),
  '[男女]性?',
  '[本当]?[都道府県市区町村]',
  '全?国',
  '[上下]半?期',
  '第?[1-4](?:q|四半期)',
  '年度?計',
  '通年',
  '年間計?',
  '全体',
  '合計',
  '計',
];
/** The same where 年度 and 数値 stand side by side below one heading. */
const PART_OF_FIGURE = ['年度', '年月', '時点', '数値', '値'];

const SECOND_ROW_TEXT = new RegExp(`^\\(?(?:${SECOND_ROW.join('|')})\\)?$`, 'i');
const PART_OF_FIGURE_TEXT = new RegExp(`^(?:${PART_OF_FIGURE.join('|')})$`);

/** Whether a text (NFKC-normalised) is no more than a second row of a heading. */
export function isSecondRow(text: string): boolean {
  return SECOND_ROW_TEXT.test(text);
}

/** Whether a text (NFKC-normalised) names part of what the heading above it is about: 年度 and 数値 below 実績. */
export function isPartOfFigure(text: string): boolean {
  return PART_OF_FIGURE_TEXT.test(text);
}

/** 基準年, 実績年度, 目標年次: a column of years where another one holds the figures. */
const YEARS_OF_FIGURES = /(?:基準|計画|策定|現状|実績|目標|達成|測定|評価)(?:年度?|年次|時期|時点|年?月?日|年月)$/;
/** 年度, 実績年度: a column that says which year a row is of. */
const YEAR_OF_ROW = /^(?:実績|評価|対象)?年度?$/;

/** Whether a heading is over the years of figures that stand beside it. */
export function headsYearsOfFigures(text: string): boolean {
  return YEARS_OF_FIGURES.test(matchKey(text));
}

/** Whether a heading is over the years that the rows are of. */
export function headsYearOfRow(text: string): boolean {
  return YEAR_OF_ROW.test(matchKey(text));
}

/** 目標(基準値比), 目標増減率: targets that are changes of the baseline. */
const RELATIVE_TARGETS =
  /(?:基準|現状|現況|当初|策定時|開始時)(?:年度?|値)?(?:対?比|から)|対(?:基準|現状)|増減率|増加率|削減率|減少率|伸び率/;

/** Whether a heading is over targets that are changes of the baseline. */
export function headsRelativeTargets(text: string): boolean {
  return RELATIVE_TARGETS.test(matchKey(text));
}

const SERIAL = new RegExp(`番号|コード|(?:${SERIAL_WORDS.join('|')})$`);

/** 区分, 種別: a column of kinds of indicators, which is no level. */
const KINDS = /^(?:区分|種別|種類|指標区分|指標種別|指標の種類)$/;

/** Whether a heading is over kinds: 活動指標, 成果指標. */
export function headsKinds(text: string): boolean {
  return KINDS.test(matchKey(text));
}

const KIND = /^(?:数値目標|kpi|kgi|(?:成果|活動|参考|補助|代表|主要|目標|重要業績評価)指標|アウト(?:カム|プット)(?:指標)?)[0-9①-⑨]?$/;

/** Whether a text says no more than what kind of indicator something is. */
export function isKind(text: string): boolean {
  return KIND.test(matchKey(text));
}

/** Whether a heading is over numbers and codes: 整理番号, 指標コード. */
export function headsSerialNumbers(text: string): boolean {
  return SERIAL.test(matchKey(text));
}

/** A heading as understood. */
export interface HeadingWord {
  readonly role: ColumnRole;
  /** The heading's key without brackets and formula. */
  readonly key: string;
  /** What in the heading decided. */
  readonly word: string;
}

/** A heading over what an indicator is about: of a table without a column of names these are the names. */
export const ABOUT_INDICATORS = /^内容$|(?:指標|kpi|目標).*(?:内容|説明|概要)$/;

/** A formula over letters or words, such as `(b-a)/(c-a)`, `b/c`, `実績/目標`. */
const FORMULA = /(?:2-)?\(?[a-z①-⑨](?:-[a-z①-⑨])?\)?[/÷]\(?[a-z①-⑨](?:-[a-z①-⑨])?\)?/g;

/** Headings repeat from table to table; the bound keeps a sheet of distinct texts from filling memory. */
const CACHE_LIMIT = 2_000;
const cache = new Map<string, HeadingWord | null>();

/**
 * What a heading says that its column holds; undefined when it says nothing known.
 * @param text heading text; of a heading over several rows the texts joined from top to bottom
 */
export function headingWord(text: string): HeadingWord | undefined {
  const known = cache.get(text);
  if (known !== undefined) return known ?? undefined;
  const word = wordIn(text);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(text, word ?? null);
  return word;
}

function wordIn(text: string): HeadingWord | undefined {
  const whole = matchKey(text);
  const key = whole.replace(FORMULA, '').replace(/\([^()]*\)/g, '');
  // 「KPI(R6目標)」 heads figures, as a year tells; 「数値目標(KPI)」 and 「目標(値)」 say it only in the brackets.
  const kpi = /^kpi\((.+?)目標/.exec(whole);
  if (kpi !== null && yearIn(kpi[1] ?? '') !== undefined) return { role: 'target', key, word: '目標' };
  for (const candidate of key === whole ? [whole] : [key, whole]) {
    if (candidate === '' || isStatusWord(candidate)) continue;
    // 数値目標 heads the names where it stands alone, the figures where it does not: 数値目標値.
    if (candidate === '数値目標') return { role: 'indicator', key, word: candidate };
    for (const [role, pattern] of PATTERNS) {
      const found = pattern.exec(candidate);
      if (found !== null) return { role, key, word: found[0] };
    }
  }
  return undefined;
}
