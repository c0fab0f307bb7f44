import { evaluateWorkbook } from '../../../../src/evaluation/evaluate';
import type { Evaluation } from '../../../../src/evaluation/evaluation';
import type { EvaluateOptions } from '../../../../src/evaluation/options';
import { parseProfile } from '../../../../src/evaluation/profile/profile-schema';
import { cellAddress } from '../../../../src/evaluation/workbook/address';
import { formulaInRow } from '../../../../src/evaluation/workbook/plan';
import type { CellRange } from '../../../../src/evaluation/workbook/snapshot';
import { rowsOf, workbookOf } from '../../snapshot-of';

const evaluate = (text: string, merges: readonly string[] = [], options: Partial<EvaluateOptions> = {}): Evaluation =>
  evaluateWorkbook(workbookOf(rowsOf(text), { merges: merges.map(rangeOf) }), { profile: parseProfile({}), countSheet: null, ...options });

/** `A4:A5` as a range. */
function rangeOf(text: string): CellRange {
  const [, left = 'A', top = '1', right = left, bottom = top] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(text) ?? [];
  const column = (letter: string): number => letter.charCodeAt(0) - 65;
  return { top: Number(top) - 1, left: column(left), bottom: Number(bottom) - 1, right: column(right) };
}

/** What was read: row, name, baseline, actual, target. */
const read = ({ results }: Evaluation): string[] =>
  results.map(({ indicator: { row, name, baseline, actual, target } }) =>
    [row + 1, name, ...[baseline, actual, target].map((figure) => (figure.kind === 'number' ? figure.value : figure.text || '·'))].join(
      ' ',
    ),
  );

/** What is written: cell and formula. */
const written = ({ plan }: Evaluation): Record<string, string> =>
  Object.fromEntries(
    plan.sheets.flatMap(({ writes }) =>
      writes.map(({ row, column, formula, value }) => [
        cellAddress(row, column),
        formula === null ? String(value) : formulaInRow(formula, row),
      ]),
    ),
  );

test.each<[kind: string, sheet: string, merges: string[], expected: string[]]>([
  [
    'plan over actual, the name merged down',
    `指標 | 単位 | 区分 | R3 | R4 | R5
     参加者数 | 人 | 目標 | 100 | 110 | 120
     | | 実績 | 90 | 112 |
     相談件数 | 件 | 目標 | 50 | 55 | 60
     | | 実績 | 52 | 50 |`,
    ['A2:A3', 'B2:B3', 'A4:A5', 'B4:B5'],
    ['2 参加者数 · 112 110', '4 相談件数 · 50 55'],
  ],
  [
    'the name written once',
    `サービス名 | 区分 | 令和3年度 | 令和4年度
     生活介護 | 見込量 | 100 | 110
     | 実績 | 90 | 112
     就労移行支援 | 見込量 | 50 | 55
     | 実績 | 52 | 50`,
    [],
    ['2 生活介護 · 112 110', '4 就労移行支援 · 50 55'],
  ],
  [
    'the name on every row, actual above plan, and a row of differences',
    `事業名 | 区分 | 2021 | 2022 | 2023
     健診受診者数 | 決算 | 90 | 112 |
     健診受診者数 | プラン | 100 | 110 | 130
     健診受診者数 | 差 | -10 | 2 |
     訪問件数 | 決算 | 52 | 50 |
     訪問件数 | プラン | 50 | 55 | 60
     訪問件数 | 差 | 2 | -5 |`,
    [],
    ['2 健診受診者数 · 112 110', '5 訪問件数 · 50 55'],
  ],
  [
    'baseline and final target in columns beside',
    `指標 | 区分 | 基準値(R1) | R3 | R4 | 目標値(R6)
     参加者数 | 目標 | 80 | 100 | 110 | 150
     | 実績 | | 90 | 112 |
     相談件数 | 目標 | 40 | 50 | 55 | 70
     | 実績 | | 52 | 50 |`,
    ['A2:A3', 'C2:C3', 'F2:F3', 'A4:A5', 'C4:C5', 'F4:F5'],
    ['2 参加者数 80 112 150', '4 相談件数 40 50 70'],
  ],
  [
    'a year that says in brackets that it is the last',
    `指標 | 区分 | R4 | R5 | R6(最終目標)
     参加者数 | 目標 | 100 | 110 | 150
     | 実績 | 90 | 112 |`,
    [],
    ['2 参加者数 · 112 110'],
  ],
  [
    'the sense said in a note alone',
    `上段：計画　下段：実績
     指標 | 単位 | R3 | R4 | R5
     参加者数 | 人 | 100 | 110 | 120
     | | 90 | 112 |
     相談件数 | 件 | 50 | 55 | 60
     | | 52 | 50 |`,
    ['A3:A4', 'A5:A6'],
    ['3 参加者数 · 112 110', '5 相談件数 · 50 55'],
  ],
  [
    'the sense said in the heading, plans in brackets',
    `指標 | 基準値 | 実績値(上段は計画) | | 評価
     | R1 | R3 | R4 |
     参加者数 | 80 | (100) | (110) |
     | | 90 | 112 |`,
    ['A1:A2', 'C1:D1', 'E1:E2', 'A3:A4', 'B3:B4', 'E3:E4'],
    ['3 参加者数 80 112 110'],
  ],
  [
    'heading rows between',
    `サービス名 | 単位 | 区分 | R3年度 | R4年度
     (1) 訪問系 | | | |
     居宅介護 | 人 | 見込量 | 210 | 218
     | | 実績 | 204 | 221
     (2) 通所系 | | | |
     生活介護 | 人 | 見込量 | 48 | 52
     | | 実績 | 41 | 45`,
    [],
    ['3 居宅介護 · 221 218', '6 生活介護 · 45 52'],
  ],
  [
    'two pairs under one name, told apart by their units',
    `サービス名 | 単位 | 区分 | R3年度 | R4年度
     居宅介護 | 人 | 見込量 | 210 | 218
     | | 実績 | 204 | 221
     | 時間 | 見込量 | 2940 | 3052
     | | 実績 | 2811 | 3120`,
    ['A2:A5', 'B2:B3', 'B4:B5'],
    ['2 居宅介護 · 221 218', '4 居宅介護 · 3120 3052'],
  ],
  [
    'years from the newest to the oldest, and a forecast that is no actual',
    `指標 | 区分 | R6見込 | R5 | R4
     参加者数 | 計画 | 130 | 120 | 110
     | 実績 | 128 | 125 | 112`,
    [],
    ['2 参加者数 · 125 120'],
  ],
  [
    'one column of figures without a year',
    `指標 | 区分 | 値
     参加者数 | 目標値 | 120
     | 実績値 | 90
     相談件数 | 目標値 | 60
     | 実績値 | 66`,
    [],
    ['2 参加者数 · 90 120', '4 相談件数 · 66 60'],
  ],
  [
    'the sense said behind the name',
    `指標 | 単位 | R3 | R4
     参加者数（目標） | 人 | 100 | 110
     参加者数（実績） | 人 | 90 | 112
     相談件数(目標) | 件 | 50 | 55
     相談件数(実績) | 件 | 52 | 50`,
    [],
    ['2 参加者数 · 112 110', '4 相談件数 · 50 55'],
  ],
  [
    'costs among them',
    `事業名 | 区分 | R3 | R4
     参加者数 | 目標 | 100 | 110
     | 実績 | 90 | 112
     事業費 | 計画 | 900 | 900
     | 実績 | 850 | 910`,
    [],
    ['2 参加者数 · 112 110'],
  ],
  [
    'labels left of the names',
    `区分 | 指標 | R4 | R5
     目標 | 参加者数 | 10 | 12
     実績 | 参加者数 | 9 | 11
     目標 | 相談件数 | 20 | 22
     実績 | 相談件数 | 19 | 21`,
    [],
    ['2 参加者数 · 11 12', '4 相談件数 · 21 22'],
  ],
  [
    'a total below',
    `施策 | 指標 | 区分 | R4 | R5
     雇用 | 参加者数 | 目標 | 10 | 12
     | | 実績 | 9 | 11
     合計 | | 目標 | 10 | 12
     | | 実績 | 9 | 11`,
    [],
    ['2 参加者数 · 11 12'],
  ],
  [
    'a note that says upper and lower in a word each',
    `上：目標値　下：実績値
     指標 | 単位 | 基準値 | R4 | R5 | 目標値
     参加者数 | 人 | 8 | 10 | 12 | 20
     | | | 9 | 11 |`,
    [],
    ['3 参加者数 8 11 20'],
  ],
])('pairs of rows are one indicator each: %s', (_kind, sheet, merges, expected) => {
  expect(read(evaluate(sheet, merges))).toEqual(expected);
});

const RATED = `指標 | 単位 | 区分 | R4 | R5 | 最終目標値(R6) | 評価
   参加者数 | 人 | 目標 | 110 | 120 | 130 |
   | | 実績 | 112 | 125 | |
   | | 達成率 | 102% | 104% | |`;

test('rates of the year are of its own target, and only the own result cells are written', () => {
  const evaluation = evaluate(RATED, ['A2:A4', 'G2:G4']);
  expect(read(evaluation)).toEqual(['2 参加者数 · 125 120']);
  expect(written(evaluation)).toEqual({
    E4: '=IFERROR(IF(OR(E3="",E3="-",E2=""),"-",(E3-0)/(E2-0)),"要確認")',
    G2: expect.stringMatching(/^=IF\(ISNUMBER\(E4\)/) as string,
  });
});

test('a rate in the column of the final target is of that', () => {
  const evaluation = evaluate(RATED.replace('104% | |', '104% | 96% |'), ['A2:A4', 'G2:G4']);
  expect(read(evaluation)).toEqual(['2 参加者数 · 125 130']);
  expect(Object.keys(written(evaluation))).toEqual(['G2', 'F4']);
});

test('without cells for results nothing of the table is overwritten, and it still counts', () => {
  const evaluation = evaluate(
    `指標 | 区分 | R3 | R4
     参加者数 | 目標 | 100 | 110
     | 実績 | 90 | 112`,
  );
  expect(evaluation.plan.sheets).toEqual([]);
  expect(evaluation.counts[0]?.rows[0]?.total ?? evaluation.results.length).toBe(1);
});

test('of rates beside each year that of the evaluated one is written', () => {
  const evaluation = evaluate(
    `指標 | 区分 | R3 | 達成率 | R4 | 達成率
     参加者数 | 目標 | 100 | | 110 |
     | 実績 | 90 | | 112 |`,
    ['D2:D3', 'F2:F3'],
  );
  expect(Object.keys(written(evaluation))).toEqual(['F2']);
});

test('a second run writes nothing', () => {
  const first = evaluate(RATED, ['A2:A4', 'G2:G4']);
  const sheet = workbookOf(rowsOf(RATED), { merges: ['A2:A4', 'G2:G4'].map(rangeOf) }).sheets[0];
  if (sheet === undefined) throw new Error('one sheet is given');
  const values = sheet.values.map((row) => [...row]);
  const formulas: (string | null)[][] = values.map((row) => row.map(() => null));
  for (const { row, column, value, formula } of first.plan.sheets[0]?.writes ?? []) {
    (values[row] ?? [])[column] = value;
    (formulas[row] ?? [])[column] = formula === null ? null : formulaInRow(formula, row);
  }
  const again = evaluateWorkbook(
    { ...workbookOf([]), sheets: [{ ...sheet, values, formulas }] },
    { profile: parseProfile({}), countSheet: null },
  );
  expect(again.plan.sheets).toEqual([]);
  expect(again.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
});

test('another year is evaluated on demand, with its own target', () => {
  const sheet = `指標 | 区分 | R3 | R4
     参加者数 | 目標 | 100 | 110
     | 実績 | 90 | 112`;
  const evaluation = evaluate(sheet, [], { year: 'R3' });
  expect(read(evaluation)).toEqual(['2 参加者数 · 90 100']);
  expect(evaluation.tables).toEqual([expect.objectContaining({ layout: 'pairs', year: 'R3', targetYear: 'R3' })]);
  expect(() => evaluate(sheet, [], { year: 'R9' })).toThrow('year-not-found');
});

test('a row of figures that is no pair is told', () => {
  const evaluation = evaluate(
    `指標 | 区分 | R3 | R4
     参加者数 | 目標 | 100 | 110
     | 実績 | 90 | 112
     相談件数 | 実績 | 52 | 50`,
  );
  expect(read(evaluation)).toEqual(['2 参加者数 · 112 110']);
  expect(evaluation.findings).toContainEqual(
    expect.objectContaining({ code: 'structure-unclear', severity: 'warning', row: 3, variant: 'unpaired', recorded: '相談件数' }),
  );
});

test.each<[why: string, sheet: string]>([
  [
    'no name',
    `区分 | R3 | R4
     目標 | 100 | 110
     実績 | 90 | 112`,
  ],
  [
    'no heading',
    `参加者数 | 目標 | 100 | 110
     | 実績 | 90 | 112`,
  ],
  [
    'two plans',
    `指標 | 区分 | R3 | R4
     参加者数 | 当初計画 | 100 | 110
     | 見込 | 98 | 108
     | 実績 | 90 | 112`,
  ],
  [
    'columns without years',
    `指標 | 区分 | 第1四半期 | 第2四半期
     参加者数 | 目標 | 100 | 110
     | 実績 | 90 | 112`,
  ],
  [
    'two columns of one year',
    `指標 | 区分 | R3 | R3 | R4 | R4
     参加者数 | 目標 | 100 | 1 | 110 | 2
     | 実績 | 90 | 1 | 112 | 2`,
  ],
])('what cannot be read for certain is refused as plan and actual in rows: %s', (_why, sheet) => {
  expect(() => evaluate(sheet)).toThrow(
    expect.objectContaining({ code: 'layout-unread', details: expect.objectContaining({ layout: 'pairs' }) as object }) as Error,
  );
});

test('costs are no indicators', () => {
  expect(
    read(
      evaluate(
        `指標 | 区分 | R3 | R4
         参加者数 | 目標 | 100 | 110
         | 実績 | 90 | 112

         事業費 | | |
         区分 | 内訳 | R3 | R4
         人件費 | 計画 | 900 | 900
         | 実績 | 850 | 910`,
      ),
    ),
  ).toEqual(['2 参加者数 · 112 110']);
});

test('where words of plan and actual stand in remarks or legends, a row is an indicator as ever', () => {
  expect(
    read(
      evaluate(
        `凡例 | 目標 | 計画で定めた値
         | 実績 | 年度末の値
         目標指標 | 単位 | 基準値 | 実績値 | 目標値
         参加者数 | 人 | 80 | 112 | 150
         相談件数 | 件 | 40 | 50 | 70`,
      ),
    ),
  ).toEqual(['4 参加者数 80 112 150', '5 相談件数 40 50 70']);
});
