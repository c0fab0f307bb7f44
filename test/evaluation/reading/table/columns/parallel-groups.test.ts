import { evaluateWorkbook } from '../../../../../src/evaluation/evaluate';
import { parseProfile } from '../../../../../src/evaluation/profile/profile-schema';
import type { CellRange } from '../../../../../src/evaluation/workbook/snapshot';
import { rowsOf, workbookOf } from '../../../snapshot-of';

const across = (left: number, right: number): CellRange => ({ top: 0, bottom: 0, left, right });

/** The figures that are read, and what is told of groups. */
function read(parents: string, headings: string, figures: string, merges: readonly CellRange[]): string {
  const rows = rowsOf(`指標 | 単位 | ${parents}\n | | ${headings}\n相談件数 | 件 | ${figures}`);
  const down = [0, 1].map((column) => ({ top: 0, bottom: 1, left: column, right: column }));
  const { results, findings } = evaluateWorkbook(workbookOf(rows, { merges: [...down, ...merges] }), { profile: parseProfile({}) });
  const told = findings
    .filter(({ variant }) => variant === 'two-groups')
    .map(({ recorded, computed }) => ` ${recorded ?? ''}/${computed ?? ''}`);
  return (
    results
      .map(({ indicator: { baseline, actual, target } }) => [baseline, actual, target].map(({ text }) => text || '-').join(' '))
      .join() + told.join()
  );
}

const THREE = '基準値 | 実績値 | 目標値 | 基準値 | 実績値 | 目標値';
const SIX = '10 | 15 | 20 | 11 | 16 | 21';
const HALVES = [across(2, 4), across(5, 7)];

test.each([
  ['本市 | | | 県 | | ', '10 15 20'],
  ['全国 | | | 本市 | | ', '11 16 21'],
  ['県 | | | 市 | | ', '11 16 21'],
  ['国 | | | 本県 | | ', '11 16 21'],
  ['国保 | | | 後期高齢 | | ', '10 15 20 国保/後期高齢'],
  ['(参考)前計画 | | | 本計画 | | ', '11 16 21'],
  ['東部 | | | 西部 | | ', '10 15 20 東部/西部'],
  ['第1期計画 | | | 第2期計画 | | ', '11 16 21 第2期計画/第1期計画'],
  ['東部 | | | 全体 | | ', '11 16 21'],
])('figures of two groups are never mixed: %s', (parents, wanted) => {
  expect(read(parents, THREE, SIX, HALVES)).toBe(wanted);
});

test.each([
  ['男 | 女 | 男 | 女 | 男 | 女', '10 20 30 男/女'],
  ['全国 | 本市 | 全国 | 本市 | 全国 | 本市', '11 21 31'],
  ['男性 | 全体 | 男性 | 全体 | 男性 | 全体', '11 21 31'],
])('nor those of groups that are named below: %s', (headings, wanted) => {
  const parents = '基準値 | | 実績値 | | 目標値 | ';
  expect(read(parents, headings, '10 | 11 | 20 | 21 | 30 | 31', [across(2, 3), across(4, 5), across(6, 7)])).toBe(wanted);
});

test.each([
  ['事業費(千円) | | 活動指標 | ', '計画 | 実績 | 計画 | 実績', '1000 | 900 | 20 | 15', '- 15 20'],
  ['活動量 | | 事業費(千円) | ', '計画 | 実績 | 計画 | 実績', '20 | 15 | 1000 | 900', '- 15 20'],
  ['R4 | | R5 | ', '目標 | 実績 | 目標 | 実績', '9 | 8 | 20 | 15', '- 15 20'],
  ['実績値 | | 目標値 | ', 'R4 | R5 | R5 | R6', '9 | 15 | 18 | 20', '- 15 18'],
  ['前年度 | | 当年度 | ', '目標 | 実績 | 目標 | 実績', '9 | 8 | 20 | 15', '- 15 20'],
  ['1年目 | | 2年目 | ', '目標 | 実績 | 目標 | 実績', '9 | 8 | 20 | 15', '- 15 20'],
  ['初年度(R4) | | 2年目(R5) | ', '目標 | 実績 | 目標 | 実績', '9 | 8 | 20 | 15', '- 15 20'],
  ['R4実施分 | | R5実施分 | ', '目標 | 実績 | 目標 | 実績', '9 | 8 | 20 | 15', '- 15 20'],
  ['単年度 | | 累計 | ', '目標 | 実績 | 目標 | 実績', '9 | 8 | 20 | 15', '- 15 20'],
])('money and years are no such groups: %s', (parents, headings, figures, wanted) => {
  expect(read(parents, headings, figures, [across(2, 3), across(4, 5)])).toBe(wanted);
});
