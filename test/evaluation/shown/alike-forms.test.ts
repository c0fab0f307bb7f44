import { evaluateWorkbook } from '../../../src/evaluation/evaluate';
import { parseProfile } from '../../../src/evaluation/profile/profile-schema';
import type { WorkbookSnapshot } from '../../../src/evaluation/workbook/snapshot';
import { rowsOf, workbookOf } from '../snapshot-of';

/** What is said of a workbook, but for remarks on single rows. */
function said(workbook: WorkbookSnapshot): string[] {
  const { findings } = evaluateWorkbook(workbook, { profile: parseProfile({}) });
  return findings.map(({ code, severity, sheet }) => `${severity} ${code} ${sheet}`);
}

test('alike forms are one list: what they follow of their own is said once', () => {
  const form = (name: string, actual: number, rate: number, word: string): WorkbookSnapshot =>
    workbookOf(
      rowsOf(
        `施策評価調書\n指標名 | ${name}\n単位 | 件\n基準値 | 10\n実績値 | ${String(actual)}\n目標値 | 20\n達成率 | ${String(rate)}\n評価 | ${word}`,
      ),
      { name },
    );
  const forms = [
    form('相談件数', 18, 0.9, '順調'),
    form('講座数', 12, 0.6, '遅れ'),
    form('訪問件数', 17, 0.85, '順調'),
    form('会議数', 11, 0.55, '遅れ'),
  ];
  const [first] = forms;
  if (first === undefined) throw new Error('there are forms');
  const workbook = { ...first, sheets: forms.flatMap(({ sheets }) => sheets) };
  expect(said(workbook)).toEqual(['info rule-shown 相談件数']);
});

test('rates in rows of their own show the rule as those in a column do', () => {
  const pairs = [
    ['相談件数', 10, 20, 18, 0.9],
    ['講座数', 10, 20, 12, 0.6],
    ['訪問件数', 10, 20, 17, 0.85],
    ['会議数', 10, 20, 11, 0.55],
  ].map(
    ([name, baseline, target, actual, rate]) =>
      `${name} | 件 | ${baseline} | 目標 | ${target}\n | | | 実績 | ${actual}\n | | | 達成率 | ${rate}`,
  );
  const rows = rowsOf(`指標 | 単位 | 基準値 | 区分 | R5\n${pairs.join('\n')}`);
  expect(said(workbookOf(rows))).toEqual(['info rule-shown 評価']);
});
