import { evaluateWorkbook } from '../../src/evaluation/evaluate';
import { parseProfile } from '../../src/evaluation/profile/profile-schema';
import { isEmptyPlan } from '../../src/evaluation/workbook/plan';
import type { WorkbookSnapshot } from '../../src/evaluation/workbook/snapshot';
import { applyPlan } from '../../src/year/book/apply-plan';
import { rowsOf, workbookOf } from './snapshot-of';

const LONG = 'S 目標を大きく上回って達成した';
const profile = parseProfile({
  version: 1,
  statuses: [
    { label: LONG, when: { progressAtLeast: 1 } },
    { label: 'B 目標に向けて着実に近づいている', when: { progressAtLeast: 0.3 } },
    { label: 'C', when: 'otherwise' },
  ],
});
const FLAT = workbookOf(
  rowsOf(`
  基本目標 | 指標 | 単位 | 基準値 | R5実績 | 目標値 | 達成率 | 評価 | 備考
  1 しごと | 創業件数 | 件 | 10 | 22 | 20 | | |
  1 しごと | 雇用者数 | 人 | 10 | 15 | 20 | | |
  2 ひと | 移住者数 | 人 | 3 | 3 | 9 | | | 転入の勢いが落ち着いたことによる
`),
);
const PAIRS = workbookOf(
  rowsOf(`
  基本目標 | 指標 | 単位 | 区分 | R4 | R5 | 達成率 | 評価
  1 しごと | 創業件数 | 件 | 目標 | 10 | 20 | |
  | | | 実績 | 9 | 22 | |
  1 しごと | 雇用者数 | 人 | 目標 | 10 | 20 | |
  | | | 実績 | 9 | 15 | |
`),
);

describe.each(['formulas', 'values'] as const)('statuses longer than a word, written as %s', (write) => {
  test.each<[string, WorkbookSnapshot]>([
    ['a row an indicator', FLAT],
    ['plan and actual as rows', PAIRS],
  ])('stay statuses, and a second run changes nothing: %s', (_what, book) => {
    const first = applyPlan(book, evaluateWorkbook(book, { profile, write }).plan);
    const again = evaluateWorkbook(first, { profile, write });
    expect(again.results.map(({ indicator }) => indicator.columns.status)).not.toContain(null);
    expect(again.results.map(({ recorded }) => recorded.status)).toContain(LONG);
    expect(isEmptyPlan(again.plan)).toBe(true);
  });
});

test('sentences that a person wrote are no statuses still', () => {
  const prose = workbookOf(
    rowsOf(`
    指標 | 単位 | 基準値 | R5実績 | 目標値 | 達成率 | 評価
    創業件数 | 件 | 10 | 22 | 20 | | 計画を上回る創業があり、目標を達成した
    雇用者数 | 人 | 10 | 15 | 20 | | 人手不足が続き、採用が進まなかった
  `),
  );
  expect(evaluateWorkbook(prose, { profile }).results.map(({ indicator }) => indicator.columns.status)).toEqual([null, null]);
});
