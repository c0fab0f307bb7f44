import { isOwnFormula } from '../../../../src/evaluation/vocabulary/statuses/own-formula';
import { parseProfile } from '../../../../src/evaluation/profile/profile-schema';
import type { CellValue } from '../../../../src/evaluation/workbook/snapshot';
import { runRow } from '../../plan/results/result-row';

const rows: [string, [CellValue, CellValue, CellValue], object, string, string][] = [
  ['nothing, where nothing is the target', [3, '-', 0], {}, '100.0%', '目標達成'],
  ['nothing, where the target is a dash, too', [3, '－', '－'], {}, '100.0%', '目標達成'],
  ['a zero, where the target is a dash', [3, 0, '―'], { rule: 'ratio' }, '100.0%', '目標達成'],
  ['something, where nothing is the target', [4, 1, '-'], {}, '75.0%', '改善↑'],
  ['something, of which b/c cannot be computed', [4, 1, 0], { rule: 'ratio' }, '-', '要確認'],
  ['a dash, where something is the target', [3, '-', 5], {}, '-', '-'],
  ['an empty cell says nothing', [3, null, 0], {}, '-', '-'],
  ['not yet counted says nothing', [3, '集計中', 0], {}, '-', '-'],
];

test.each(rows)('%s', (_, figures, progress, text, status) => {
  const { judgement, cells } = runRow({ figures }, { profile: parseProfile({ progress, noneIsGood: true }) });
  expect(judgement).toMatchObject({ progressText: text, status });
  expect(isOwnFormula(String(cells['J']))).toBe(true);
});

test('by default a dash is no figure', () => {
  expect(runRow({ figures: [3, '-', 0] }).judgement).toMatchObject({ progress: null, status: '-' });
});

test('the formula reads the dash as nothing', () => {
  const { cells } = runRow({ figures: [3, '-', 0] }, { profile: parseProfile({ noneIsGood: true }) });
  expect(cells['J']).toBe(
    '=IFERROR(IF(OR(H5="",I5=""),"-",IF(AND(ROUND(IF(H5="-",0,H5),10)=0,ROUND(I5,10)=0),1,(IF(H5="-",0,H5)-G5)/(I5-G5))),"要確認")',
  );
});
