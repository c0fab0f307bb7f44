import { isOwnFormula } from '../../../src/evaluation/vocabulary/statuses/own-formula';
import { parseProfile } from '../../../src/evaluation/profile/profile-schema';
import type { CellValue } from '../../../src/evaluation/workbook/snapshot';
import { runRow } from '../plan/results/result-row';

const profile = parseProfile({
  statuses: [
    { label: '維持', when: { direction: 'keep', change: 'none', tolerancePoints: 2 } },
    { label: '◎', when: { direction: 'met', changeAtLeast: 5 } },
    { label: '○', when: { direction: 'met' } },
    { label: '数', when: { progressAtLeast: 0 } },
    { label: '増×', when: { direction: 'up' } },
    { label: '×', when: 'otherwise' },
  ],
  notMeasured: { label: '未' },
});

test.each<[string, [CellValue, CellValue, CellValue], string]>([
  ['up, much', [10, 15, '↗'], '◎'],
  ['up, a little', [10, 12, '増加'], '○'],
  ['up, and it fell', [10, 9, '増加'], '増×'],
  ['down, much', [20, 10, '減少を目指す'], '◎'],
  ['down, and it rose', [20, 21, '↘'], '×'],
  ['to be kept, within the tolerance', [30, 31, '維持'], '維持'],
  ['to be kept, and it is not', [30, 33, '→'], '×'],
  ['a number', [10, 15, 20], '数'],
  ['not measured', [10, '未集計', '↗'], '未'],
  ['no baseline to tell from', ['-', 10, '↗'], '未'],
  ['an actual that is no number', [10, 'あとで入力', '↗'], '要確認'],
])('%s', (_, figures, status) => {
  const { judgement, cells } = runRow({ figures }, { profile });
  expect(judgement.status).toBe(status);
  for (const cell of [cells['J'], cells['K']]) expect(isOwnFormula(String(cell))).toBe(true);
});

test('no status for directions leaves such a target to a person', () => {
  expect(runRow({ figures: [10, 15, '↗'] }).judgement).toMatchObject({ status: '要確認', noProgress: 'unreadable' });
});

test('the formula holds as long as the target says so', () => {
  const { cells } = runRow(
    { figures: [10, 9, '↗'] },
    {
      profile: parseProfile({
        statuses: [
          { label: '○', when: { direction: 'met' } },
          { label: '×', when: 'otherwise' },
        ],
      }),
    },
  );
  expect(cells['K']).toBe('=IFERROR(IF(OR(H5="",H5="-",G5="",G5="-"),"-",IF(I5="↗",IF(ROUND(H5-G5,10)>0,"○","×"),"要確認")),"要確認")');
  expect(cells['J']).toBe('=IFERROR(IF(OR(H5="",H5="-",I5="",I5="↗"),"-",(H5-G5)/(I5-G5)),"要確認")');
});
