import { evaluateWorkbook } from '../../../../../src/evaluation/evaluate';
import { parseProfile } from '../../../../../src/evaluation/profile/profile-schema';
import { workbookOf } from '../../../snapshot-of';

test.each([
  ['相談件数', '件', [10, 0.15, 20], '0%', true],
  ['相談件数', '件', [10, '15%', 20], 'General', true],
  ['相談件数', '', [10, '15%', 20], 'General', true],
  ['受診率', '', [42, '45%', 50], 'General', false],
  ['受診率', '%', [42, 0.45, 50], '0%', false],
  ['参加者に占める割合', '', [42, 0.45, 50], '0%', false],
  ['若者の参加', '', ['42%', '45%', '50%'], 'General', false],
])('%s (%s) of %s, as %s, is asked about: %s', (name, unit, figures, numberFormat, isTold) => {
  const values = [
    ['指標', '単位', '基準値', '実績', '目標値'],
    [name, unit, ...figures],
  ];
  const book = workbookOf(values, { styled: [[1, 3, { numberFormat }]] });
  const { findings } = evaluateWorkbook(book, { profile: parseProfile({}), countSheet: null });
  expect(findings.filter(({ severity }) => severity !== 'info').map(({ code, variant }) => [code, variant])).toEqual(
    isTold ? [['unit-mixed', 'contradicts']] : [],
  );
});
