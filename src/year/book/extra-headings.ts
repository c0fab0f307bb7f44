import { matchKey } from '../../evaluation/vocabulary/clean-text';
import { isOfThePlan } from './of-the-plan';

/** What a column beside the evaluation's own holds. */
export type ExtraColumn =
  | 'division'
  | 'section'
  | 'section-related'
  | 'remark'
  | 'cause'
  | 'issue'
  | 'kind'
  | 'as-of'
  | 'last-year'
  | 'last-progress'
  | 'last-status';

/** A year in brackets says when, and not what. */
const YEAR = /\((?:令和|平成|昭和|[rhs]\.?)?(?:元|\d{1,4})(?:年度?)?末?\)/g;

/** Of persons, not of departments. */
const PERSONS = /担当者|職員|氏名|責任者|記入者/;

/**
 * Headings by what their columns hold; the first that fits decides. A division (部) and a section (課) that stand in columns of
 * their own make one department.
 */
const WORDS: readonly (readonly [ExtraColumn, RegExp])[] = [
  ['division', /^(?:担当|所管|主管)?部(?:局|門)?名?$/],
  [
    'section',
    /担当|所管|主管|^(?:部署|課|課名|課等|室|課・室|所属)名?$|部署|^部課名?$|(?:責任|回答|取りまとめ|とりまとめ|取纏め|幹事|実施|主担)(?:課|室|部署|部課)名?$|^department$/,
  ],
  ['section-related', /^(?:関係|関連|協力)(?:課|室|部署|部課)名?$|^実施主体$/],
  ['last-progress', /^(?:前年度?|前回|昨年度?)の?(?:進捗率|達成率|達成度)$/],
  ['last-status', /^(?:前年度?|前回|昨年度?)の?(?:進捗)?(?:評価|判定|状況|評定|ランク|進捗区分|達成区分)(?:結果|区分)?$/],
  ['last-year', /前年度?の?(?:実績|数値|値|$)|昨年度?の?(?:実績|値)|前回の?(?:実績|数値|値)|(?:実績|値)\((?:前年度?|前回|昨年度?)\)/],
  ['cause', /要因|理由|原因|分析/],
  ['issue', /課題|今後|方向性|方針|改善策/],
  ['kind', /^(?:数値|実績|値)?の?(?:区分|確定区分|種別)$|速報.*確定|確定.*速報/],
  ['as-of', /時点|基準日|集計日/],
  ['remark', /備考|摘要|コメント|特記/],
];

/** What a heading's column holds besides figures; undefined where it is none of these. */
export function extraColumn(heading: string): ExtraColumn | undefined {
  const key = matchKey(heading).replace(YEAR, '');
  if (key === '' || PERSONS.test(key)) return undefined;
  const kind = WORDS.find(([, word]) => word.test(key))?.[0];
  return (kind === 'cause' || kind === 'issue' || kind === 'remark') && isOfThePlan(key) ? undefined : kind;
}
