import { evaluateWorkbook } from '../../../../src/evaluation/evaluate';
import { parseProfile } from '../../../../src/evaluation/profile/profile-schema';
import { findingSentence } from '../../../../src/i18n/findings/findings';
import { rowsOf, workbookOf } from '../../snapshot-of';

test.each([
  ['起業件数 | 件 | 10 | 15 | 5年間で30件', '実績', true],
  ['起業件数 | 件 | 10 | 15 | 累計30件', '実績', true],
  ['起業件数 | 件 | 10 | 15 | 30件（5年間累計）', '実績', true],
  ['就農者数 | 人 | 10人/年 | 15 | 計画期間中に50人', '実績', true],
  ['起業件数(累計) | 件 | 10 | 15 | 累計30件', '実績', false],
  ['起業件数 | 件 | 10 | 累計15件 | 累計30件', '実績', false],
  ['起業件数 | 件 | 10 | 15 | 累計30件', '累計実績', false],
  ['起業件数 | 件 | 0 | 累計41件 | 各年度10件', '実績', true],
  ['起業件数 | 件 | 0 | 4年間で48件 | 年15件', '実績', true],
  ['参加者数 | 人 | 10 | 15 | 延べ30人', '実績', false],
  ['起業件数 | 件 | 10 | 15 | 年間30件', '実績', false],
])('%s under %s', (row, heading, isTold) => {
  const book = workbookOf(rowsOf(`指標 | 単位 | 基準値 | ${heading} | 目標値\n${row}`));
  const { findings } = evaluateWorkbook(book, { profile: parseProfile({}), countSheet: null });
  const told = findings.filter(({ variant }) => variant?.startsWith('summed'));
  expect(told).toHaveLength(isTold ? 1 : 0);
  for (const finding of told) {
    expect(findingSentence('ja', finding)).toContain('複数年の合計');
    expect(finding.severity).toBe('warning');
    expect(findingSentence('en', finding)).toContain('several years');
  }
});
