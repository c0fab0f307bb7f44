import { evaluateWorkbook } from '../../src/evaluation/evaluate';
import { type ExplainedTable, explainReading } from '../../src/evaluation/explain-reading';
import type { EvaluateOptions } from '../../src/evaluation/options';
import { parseProfile } from '../../src/evaluation/profile/profile-schema';
import type { Language } from '../../src/i18n/language';
import { readingLines } from '../../src/i18n/explanation/reading';
import { rowsOf, workbookOf } from './snapshot-of';

function explained(text: string, options: Partial<EvaluateOptions> = {}): ExplainedTable {
  const evaluation = evaluateWorkbook(workbookOf(rowsOf(text)), { profile: parseProfile({}), ...options });
  const [sheet] = explainReading(evaluation);
  const [table] = sheet?.tables ?? [];
  if (table === undefined) throw new Error('no table');
  return table;
}

/** Each column as `role letter evidence word`. */
function columns({ columns }: ExplainedTable): string[] {
  return columns.map(({ role, column, by, word }) => [role, column, by, ...(word === null ? [] : [word])].join(' '));
}

const ROW = '相談件数 | 件 | 10 | 15 | 20';

test.each<[string, string, Partial<EvaluateOptions>, string]>([
  ['its heading’s word', `指標 | 単位 | 従前値 | 実績値 | 目標値\n${ROW}`, {}, 'baseline C heading 従前値'],
  ['a person', `指標 | 単位 | 基準値 | 実績値 | 目標値\n${ROW}`, { columns: { baseline: 2 } }, 'baseline C person'],
  ['today’s figure beside a baseline', `指標 | 単位 | 基準値 | 現状値 | 目標値\n${ROW}`, {}, 'actual D current'],
  ['a year alone', `指標 | 単位 | 基準値 | R1 | 目標値\n${ROW}`, {}, 'actual D year'],
  ['the earlier of two years', `指標 | 単位 | H27実績 | R1実績 | 目標値\n${ROW}`, {}, 'baseline C earlier-year'],
  ['the texts in it', `内訳 | 単位 | 基準値 | 実績値 | 目標値\n${ROW}`, {}, 'indicator A texts'],
])('a column is taken for what it is by %s', (_what, text, options, wanted) => {
  expect(columns(explained(text, options))).toContain(wanted);
});

test('the whole of a table is explained: range, year, levels, rule, marks, rows passed over', () => {
  const table = explained(`
    重点戦略 | 目標指標 | 単位 | 現状 a | H30実績 | R1実績 b | 目標 c | 担当課 | 進捗率 b/c
    1 「働く」
      | 相談件数 | 件 | 10 | 12 | 15 | 20 | 福祉課
      | 小計 | | 10 | 12 | 15 | 20
      | 人口※ | 人 | 10 | 12 | 15 | 20 | 企画課
    備考 | ※印の進捗率は 2-b/c により算出`);
  expect(table).toMatchObject({
    range: 'A1:I6',
    headingRows: [1, 1],
    missing: ['status'],
    leftAside: [
      { column: 'E', heading: 'H30実績' },
      { column: 'H', heading: '担当課' },
    ],
    year: { chosen: 'R1', among: ['H30', 'R1'], by: 'last' },
    outline: 'rows',
    levels: [{ level: 'strategy', columns: 'A', heading: '重点戦略' }],
    rule: { name: 'ratio', by: 'heading', at: 'I1' },
    marks: [{ mark: '※', rule: 'inverse-ratio', row: 6 }],
    passedOver: [
      { row: 4, kind: 'subtotal', text: '小計 10 12 15 20' },
      { row: 6, kind: 'note', text: '備考 ※印の進捗率は 2-b/c により算出' },
    ],
    indicators: 2,
  });
});

test.each<[string, string, Partial<EvaluateOptions>, object]>([
  ['a note', `指標 | 単位 | 基準値 | 実績値 | 目標値\n${ROW}\n備考 進捗率は b/c`, {}, { name: 'ratio', by: 'note', at: '3' }],
  ['nothing', `指標 | 単位 | 基準値 | 実績値 | 目標値\n${ROW}`, {}, { name: 'change', by: 'default', at: null }],
  [
    'the profile',
    `指標 | 単位 | 基準値 | 実績値 | 目標値 | 進捗率 b/c\n${ROW}`,
    { profile: parseProfile({ progress: { rule: 'change' } }) },
    { name: 'change', by: 'profile', at: null },
  ],
])('the rule is stated by %s', (_what, text, options, rule) => {
  expect(explained(text, options).rule).toEqual(rule);
});

test('a mark that only the profile knows is said where it is used', () => {
  expect(explained(`指標 | 単位 | 基準値 | 実績値 | 目標値\n相談件数※ | 件 | 20 | 15 | 20`).marks).toEqual([
    { mark: '※', rule: 'ratio', row: null },
  ]);
  expect(explained(`指標 | 単位 | 基準値 | 実績値 | 目標値\n${ROW}`).marks).toEqual([]);
});

function said(language: Language, text: string, options?: Partial<EvaluateOptions>): string[] {
  return readingLines(language, explained(text, options)).map(({ name, text: fact }) => `${name}: ${fact}`);
}

const WHOLE = `
  重点戦略 | 目標指標 | 単位 | 現状 a | H30実績 | R1実績 b | 目標 c | 担当課 | 進捗率 b/c
  1 「働く」
    | 相談件数※ | 件 | 10 | 12 | 15 | 20 | 福祉課
    | 小計 | | 10 | 12 | 15 | 20
  備考 | ※印の進捗率は 2-b/c により算出`;

test('a whole table in sentences, in English', () => {
  expect(said('en', WHOLE)).toEqual([
    'Table: A1:I5, heading in row 1, 1 indicator',
    'indicator: column B 「目標指標」: the heading says 「指標」',
    'unit: column C 「単位」: the heading says 「単位」',
    'baseline: column D 「現状 a」: the heading says 「現状」',
    'actual: column F 「R1実績 b」: the heading says 「実績」',
    'target: column G 「目標 c」: the heading says 「目標」',
    'progress: column I 「進捗率 b/c」: the heading says 「進捗率」',
    'No column: status',
    'Year: R1 (the last with figures; on the sheet: H30, R1)',
    'Outline: from rows of headings (by their numbers, what follows, labels of count tables, 「」, indentation and bold type): strategy A「重点戦略」',
    'Rule: b/c (the heading in I1 says so)',
    'Marks: indicators with ※ in the name: 2-b/c (the note in row 5 says so)',
    'Left aside: E「H30実績」, H「担当課」',
    'Passed over: 4 total or mean「小計 10 12 15 20」, 5 note「備考 ※印の進捗率は 2-b/c により算出」',
  ]);
});

test('a whole table in sentences, in Japanese', () => {
  expect(said('ja', WHOLE)).toEqual([
    '表: A1:I5、見出しは 1 行目、指標 1 件',
    '指標: B 列「目標指標」 … 見出しの「指標」による',
    '単位: C 列「単位」 … 見出しの「単位」による',
    '基準値: D 列「現状 a」 … 見出しの「現状」による',
    '実績値: F 列「R1実績 b」 … 見出しの「実績」による',
    '目標値: G 列「目標 c」 … 見出しの「目標」による',
    '進捗率: I 列「進捗率 b/c」 … 見出しの「進捗率」による',
    '列なし: 状況',
    '年度: R1（数値のある最後の年度。シートにある年度：H30, R1）',
    '体系: 見出しの行から（番号の続き方、次に続く行、集計表の見出し、「」、字下げ、太字を手がかりに）：重点戦略 A「重点戦略」',
    '計算式: b/c（I1 の見出しによる）',
    '印: 名称に ※ のある指標は 2-b/c（5 行目の注記による）',
    '使わない列: E「H30実績」、H「担当課」',
    '読み飛ばした行: 4 合計・平均「小計 10 12 15 20」、5 注記「備考 ※印の進捗率は 2-b/c により算出」',
  ]);
});

test.each<[string, Partial<EvaluateOptions>, string, string]>([
  [
    `指標 | 単位 | 基準値 | R1 | 目標値\n${ROW}`,
    { columns: { baseline: 2 } },
    '基準値: C 列「基準値」 … 指定による',
    'baseline: column C 「基準値」: named by hand',
  ],
  [
    `指標 | 単位 | 基準値 | 現状値 | 目標値\n${ROW}`,
    {},
    '実績値: D 列「現状値」 … 基準値の列がほかにあるため、現在の値を実績とした',
    "actual: column D 「現状値」: today's figure beside a baseline",
  ],
  [
    `指標 | 単位 | 基準値 | R1 | 目標値\n${ROW}`,
    {},
    '実績値: D 列「R1」 … 見出しが年度だけの列のうち、評価する年度',
    'actual: column D 「R1」: headed by nothing but a year, the one evaluated',
  ],
  [`指標 | 単位 | 基準値 | R1 | 目標値\n${ROW}`, {}, '体系: 見出しの行も列もなし', 'Outline: neither rows nor columns of headings'],
  [
    `戦略 | 施策 | 指標 | 単位 | 基準値 | 実績値 | 目標値\n1 働く | 1 雇用 | ${ROW}`,
    {},
    '体系: 各行の列から：重点戦略 A「戦略」、施策 B「施策」',
    'Outline: from columns of each row: strategy A「戦略」, measure B「施策」',
  ],
  [
    `指標 | 単位 | 基準値 | 実績値 | 目標値\n${ROW}\n備考 進捗率は b/c`,
    {},
    '計算式: b/c（3 行目の注記による）',
    'Rule: b/c (the note in row 3 says so)',
  ],
])('%# %j with %j', (text, options, japanese, english) => {
  expect(said('ja', text, options)).toContain(japanese);
  expect(said('en', text, options)).toContain(english);
});
