import { matchKey } from '../clean-text';

/** Words for a sum of everything above or beside. */
const SUMS = ['合計', '計', '総計', '総合計', '全体計', '全体合計'];
/** Words for a sum of some of it. */
const PARTIAL_SUMS = ['小計', '中計'];
/** Words for everything together. */
const WHOLES = ['全体'];
/** Words for a mean over several indicators. */
const MEANS = ['平均', '単純平均', '平均値', '平均進捗率', '進捗率平均', '平均達成率', '達成率平均', '全体平均'];
/** Words for how many there are, over a count table's column of sums. */
const NUMBERS_OF = ['指標数', '件数', '総数', '合計数'];

/** Sums over years or places, which no indicator is called by alone. */
const RUNNING_SUMS = ['累計', '延べ計'];
/** Whose figures, but the body's own, a mean or a sum is of: 県平均, 市全体の合計. */
const OF_OTHERS = [
  '全国',
  '国',
  '都',
  '道',
  '府',
  '県',
  '区',
  '市',
  '町',
  '村',
  '市町村',
  '県内市町村',
  '圏域',
  '管内',
  '類似団体',
  '全施設',
];

/** What ends like a sum and is none. */
const NO_SUMS = ['設計', '会計', '統計', '家計', '時計', '推計', '生計'];

/** What a total's row ends with that says first what it sums: 施策1の計, 戦略2 合計. */
const ENDS = ['合計', '総計', 'の計', 'の平均', '平均進捗率'];

/** Rows that count the indicators above them. */
const NUMBERS_OF_INDICATORS = ['指標総数', '総指標数', '達成指標数', '未達成指標数', '達成数', '未達成数'];

/** The words by use, for whoever lists them. */
export const TOTAL_WORDS = {
  heading: new Set([...SUMS, ...NUMBERS_OF]),
  row: new Set([...SUMS, ...WHOLES]),
  name: new Set([...SUMS, ...PARTIAL_SUMS, ...RUNNING_SUMS, ...WHOLES, ...MEANS, ...NUMBERS_OF_INDICATORS]),
  ending: ENDS,
  ofOthers: OF_OTHERS,
} as const;

const NAMES_SUM = new RegExp(`(?<!${NO_SUMS.map((word) => word.slice(0, -1)).join('|')})計$`);

/** Whether a level's text, in a row without a name, names what the row's figures sum up: 部門計, 本庁計. */
export function sumsLevel(text: string): boolean {
  return text.includes('計') && NAMES_SUM.test(matchKey(text));
}

/** What may stand between a level's name and the word for its sum: 福祉分野計, 健康 合計. */
const OF_LEVEL = /^(?:分野|部門|部会|関係|関連|地区|施策)?の?[小合総]?計[)]?$/;

/** Whether a text names the sum of one level: 福祉分野計 or 【福祉計】 of 福祉, and not 福祉バス利用者計. @param level as `matchKey` gives it */
export function namesSumOf(text: string, level: string): boolean {
  const name = matchKey(text).replace(/^[(]/, '');
  return level !== '' && name.startsWith(level) && OF_LEVEL.test(name.slice(level.length).trimStart());
}

const NAMES_OTHERS = new RegExp(`(?:${[...PARTIAL_SUMS, '合計', '総計', '平均'].join('|')})$`);

/** Whether a level's text, before a name, says that the row sums or averages others' figures: 合計, 市平均. */
export function sumsOthers(text: string): boolean {
  return MAY_BE_TOTAL.test(text) && NAMES_OTHERS.test(matchKey(text));
}

/** Whether a text heads the column of sums of a count table. */
export function isTotalHeading(text: string): boolean {
  return TOTAL_WORDS.heading.has(matchKey(text));
}

/** Whether a text labels the row of sums of a count table. */
export function isTotalRow(text: string): boolean {
  return TOTAL_WORDS.row.has(matchKey(text));
}

/** What every word above has one of, as a quick look. */
const MAY_BE_TOTAL = /計|均|体|(?:指標|達成|総)数/;
const LONGEST_TOTAL = 30;
/** No indicator is called so, whatever stands before it and beside it. */
const PART_OF_SUM = new RegExp(`(?:${PARTIAL_SUMS.join('|')})$`);
const IS_OF_OTHERS = new RegExp(`^(?:\\(参考\\))?(?:${OF_OTHERS.join('|')})(?:の?平均値?|全体の?合?計)$`);
const ENDING = new RegExp(`(?:${ENDS.join('|')})$`);

/**
 * Whether a text in an indicator's place says that its row sums or averages others: `is` by itself, `ends` when it names
 * first what is summed, which some indicators' names do, too.
 */
export function totalOfRows(text: string): 'is' | 'ends' | undefined {
  if (text.length > LONGEST_TOTAL || !MAY_BE_TOTAL.test(text)) return undefined;
  const key = matchKey(text).replace(/^[(「](?!参考)|[)」]$/g, '');
  if (TOTAL_WORDS.name.has(key) || IS_OF_OTHERS.test(key) || PART_OF_SUM.test(key.replace(/\(.*\)?$/, ''))) return 'is';
  return ENDING.test(key) ? 'ends' : undefined;
}
