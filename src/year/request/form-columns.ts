import { matchKey } from '../../evaluation/vocabulary/clean-text';

/** The sheet that departments fill in. */
export const FORM_SHEET = '回答様式';

/** What a column of the form holds. Levels are as many as the workbook has. */
export type FormColumn =
  | 'number'
  | 'level'
  | 'name'
  | 'unit'
  | 'baseline'
  | 'last'
  | 'target'
  | 'actual'
  | 'kind'
  | 'asOf'
  | 'expected'
  | 'lastFinal'
  | 'status'
  | 'needed'
  | 'cause'
  | 'issue'
  | 'remark'
  | HiddenColumn;

/** What only the machine reads: it may be cleaned away, and then visible cells do the same. */
export type HiddenColumn = 'id' | 'askedActual' | 'askedLast' | 'askedBaseline' | 'askedTarget' | 'role';

/** What people fill in. */
export const INPUTS = [
  'actual',
  'kind',
  'asOf',
  'expected',
  'lastFinal',
  'cause',
  'issue',
  'remark',
] as const satisfies readonly FormColumn[];

/** One of the columns that people fill in. */
export type InputColumn = (typeof INPUTS)[number];

/** The headings. Those of baseline, last year, target and actual also carry their years. */
export const HEADINGS: Readonly<Record<Exclude<FormColumn, 'level'>, string>> = {
  number: 'No.',
  name: '目標指標',
  unit: '単位',
  baseline: '基準値',
  last: '前年度実績',
  target: '目標',
  actual: '実績',
  kind: '区分',
  asOf: '時点',
  expected: '確定見込時期',
  lastFinal: '前年度確定値',
  status: '状況',
  needed: '要因の記入',
  cause: '要因',
  issue: '課題・今後の方向性',
  remark: '備考',
  id: '照会ID',
  askedActual: '照会時の実績',
  askedLast: '照会時の前年度実績',
  askedBaseline: '照会時の基準値',
  askedTarget: '照会時の目標',
  role: '回答の別',
};

/** Whether a figure is final: what can be chosen under 区分. */
export const KINDS = { final: '確定', preliminary: '速報', estimate: '見込', pending: '集計中', otherYear: '調査年度外' } as const;

/** Whether the final figure is still to come, as 区分 says it; people write 速報値 and 集計中（8月）, too. */
export function isNotFinal(kind: string): boolean {
  return /速報|見込|暫定|概数|集計中|未確定/.test(kind);
}

/** Whether 区分 says why there is no figure: that it is still to come, or that there is none this year. */
export function saysWhyNone(kind: string): boolean {
  return isNotFinal(kind) || /調査|未公表|未発表|公表前|対象外|該当な[しい]/.test(kind);
}

/** Whether something stands under 区分 that does not belong there: a figure, or beside no figure a word that says nothing of it. */
export function isStrayKind(kind: string, actual: string): boolean {
  if (kind === '') return false;
  return /^[\d０-９,.，．\s%％▲△+-]+$/.test(kind) || (actual === '' && kind !== KINDS.final && !saysWhyNone(kind));
}

/** Rows that a department answers, and rows that it gets to read. */
export const ROLES = { answers: '主', reads: '関' } as const;

/** Before the number of a row that is there to be read. */
export const READING_PREFIX = '参';

/** What the form's head asks and says, by label. */
export const HEAD = {
  plan: '計画',
  year: '対象年度',
  due: '提出期限',
  department: '所属',
  person: '記入者',
  phone: '内線',
  date: '回答日',
  confirmed: '所属長確認',
  contact: '連絡先',
} as const;

/** What says that a hidden cell is a form's, and of which version. */
export const FORM_MARK = 'shinchoku-request-1';

/** 要因 where a reason is owed. */
export const REASON_OWED = '要記入';

/** The years that some headings carry, in brackets or before the word. */
const YEAR = /\((?:令和|平成|年度?末?|元|[rh\d.~～-])+\)|(?:令和|平成|[rh])(?:元|\d{1,2})(?:年度?)?|\d{4}年度?/g;
/** What people write behind a heading. */
const ADDED = /\([^()]*\)/g;

const BY_KEY = new Map(Object.entries(HEADINGS).map(([column, heading]) => [matchKey(heading), column as FormColumn]));

/**
 * What a heading of a form says that its column holds; undefined where it is none of the form's.
 * @returns `isExact`: whether it says nothing besides
 */
export function formHeading(heading: string): { readonly column: FormColumn; readonly isExact: boolean } | undefined {
  const key = matchKey(heading);
  const column = BY_KEY.get(key) ?? BY_KEY.get(key.replace(YEAR, ''));
  if (column !== undefined) return { column, isExact: true };
  const loose = BY_KEY.get(key.replace(ADDED, '').replace(YEAR, ''));
  return loose === undefined ? undefined : { column: loose, isExact: false };
}
