/** What a figure is summed up over. */
export type Basis = 'single' | 'cumulative';

/** Words for a figure of one year and for the sum of all years so far. */
export const BASIS_WORDS: Readonly<Record<Basis, readonly string[]>> = {
  cumulative: ['累計', '累積', '通算'],
  single: ['単年度', '単年'],
};

/** A heading of a part of a year: 上半期, 第1四半期, 3Q, 4月. */
export const PART_OF_YEAR = /[上下]半期|[上下]期|[前後]半(?:期|年)|後期実績|四半期|[1-4１-４][qQＱ]|^[0-9０-９]{1,2}月$/;

/** A heading of the year so far: R6.9末, 令和6年9月末現在, R6（途中）; the end of March is the year's. */
export const YEAR_SO_FAR = /途中|(?<=[./年度(]\s*)(?:[124-9]|1[0-2])月?末|(?<![0-9])(?:[124-9]|1[0-2])月(?:末|現在|時点)/;

/** What a heading says that its figures are summed up over; null where it says nothing. */
export function basisIn(heading: string): Basis | null {
  const bases = Object.entries(BASIS_WORDS) as [Basis, readonly string[]][];
  return bases.find(([, words]) => words.some((word) => heading.includes(word)))?.[0] ?? null;
}

/** Whether a heading says no more than that its figures are sums of years. */
export function isBasisAlone(heading: string): boolean {
  const key = heading.normalize('NFKC').replace(/\s|値$/g, '');
  return BASIS_WORDS.cumulative.includes(key);
}

/** Words for groups of figures that are the body's own, and for those of others beside them. */
export const OWN_FIGURES = [
  '本市',
  '本町',
  '本村',
  '本県',
  '本区',
  '本都',
  '本府',
  '当市',
  '当町',
  '当村',
  '当県',
  '当区',
  '自市',
  '市全体',
];
export const OTHERS_FIGURES = ['^(?:全国|国|県|府|都|道)(?:$|の|値|\\()', '平均', '他市', '他団体', '近隣', '類似', '参考'];

/** What says in a heading that the target is the one that a plan ends with, or one on the way there. */
export const FINAL = /最終|終了|満了|目標年度|final/i;
export const HALFWAY = /中間|interim|mid-?term/i;
/** Words in a figure's heading for a part of it, or for one that is there to compare with. */
export const PART_WORDS = ['うち', '内訳', '内数', '再掲', '参考'];

/** Words for a figure that another one has taken the place of, and for that one. */
export const SUPERSEDED_WORDS = ['当初', '変更前', '見直し前', '改定前', '改訂前', '修正前', '旧'];
export const REVISED_WORDS = ['変更', '見直し', '見直', '改定', '改訂', '修正', '訂正', '補正', '再設定'];
/** What may stand beside these: 上方修正, 変更後. */
export const BESIDE_REVISED = ['第[0-9][回次]', '新', '上方', '下方', '後', '済', '済み', '版'];

/** Whether a heading is over revised figures. */
export const REVISED = new RegExp(`(?:${REVISED_WORDS.join('|')})(?!前|日|年|時)|(?<![最更])新(?![規型年た])`);
/** What a heading says of several years together, or of each year: 5年間計, 年平均. */
const SUMMED = /累計|累積|通算|期間計|\d\s*(?:年間|[かヶカケヵ]年)(?!平均)|[~～-].*計$/;
const OF_EACH_YEAR = /単年|年平均|各年|毎年|(?<!\d)年間/;

/** What the figures of a heading are of, as far as it says so in any words. */
export function spanIn(heading: string): Basis | null {
  const plain = heading.normalize('NFKC').replace(/[)\s]/g, '');
  return SUMMED.test(plain) ? 'cumulative' : OF_EACH_YEAR.test(plain) ? 'single' : null;
}

/** Words for a target that is this year's although no year is named. */
export const YEARLY_WORDS = ['目安', '期待値', '年間', '単年', '本年度', '当年度', '今年度', '各年度'];
