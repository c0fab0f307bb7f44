import { evaluateWorkbook } from '../../../../../src/evaluation/evaluate';
import { parseProfile } from '../../../../../src/evaluation/profile/profile-schema';
import { findingSentence } from '../../../../../src/i18n/findings/findings';
import { rowsOf, workbookOf } from '../../../snapshot-of';

function findings(headings: string, figures: string, columns = {}) {
  const text = `${headings}\n相談件数 | 件 | ${figures}\n登録者数 | 人 | ${figures}`;
  return evaluateWorkbook(workbookOf(rowsOf(text)), { profile: parseProfile({}), columns }).findings.filter(
    ({ code }) => code === 'structure-unclear',
  );
}

test.each([
  [
    'a second group of indicators',
    '指標名 | 単位 | 基準値 | 実績値 | 目標値 | 指標名(KPI) | 基準値 | 実績値 | 目標値',
    '1 | 2 | 3 | 訪問件数 | 4 | 5 | 6',
    'beside warning F',
  ],
  [
    'the same heading twice',
    '指標 | 単位 | 基準値 | 実績値 | 目標値 | 指標 | 基準値 | 実績値 | 目標値',
    '1 | 2 | 3 | 訪問件数 | 4 | 5 | 6',
    'beside warning F',
  ],
  ['two groups and a target of neither', '指標 | 単位 | 基準値 | 単年度実績 | 累計実績 | 目標値', '1 | 2 | 3 | 4', 'two-bases error E'],
  [
    'two groups with a target each',
    '指標 | 単位 | 目標効果額 | 実績効果額 | 累計目標効果額 | 累計実績効果額',
    '2 | 1 | 6 | 4',
    'two-bases error F',
  ],
  ['a target of a year that has passed', '指標 | 単位 | 基準値 | R5目標 | R6実績', '1 | 2 | 3', 'target-before warning E'],
  ['a baseline of a later year', '指標 | 単位 | 基準値(R6) | 実績値(R5) | 目標値(R10)', '1 | 2 | 3', 'baseline-after warning C'],
  ['a forecast later than the only actual', '指標 | 単位 | H28実績 | H29見込 | H33目標', '1 | 2 | 3', 'forecast error C'],
  ['half a year against a year', '指標 | 単位 | 基準値 | 上半期実績 | 年度目標', '1 | 2 | 3', 'part-of-year warning D'],
  [
    'a month beside what the year is expected to come to',
    '指標 | 単位 | 基準値 | R5.9末現在 | R5見込 | 目標値(R7)',
    '1 | 2 | 3 | 4',
    'part-of-year warning D',
  ],
  [
    'a month of actuals beside a forecast',
    '指標 | 単位 | 基準値 | R5実績(9月末) | R5年度見込 | 目標値(R7)',
    '1 | 2 | 3 | 4',
    'part-of-year warning D',
  ],
  ['a year so far after whole ones', '指標 | 単位 | 基準値(R1) | R5 | R6.9末 | 目標値(R6)', '1 | 2 | 3 | 4', 'part-of-year warning E'],
  ['a year that is not over', '指標 | 単位 | 基準値(R1) | R5 | R6（途中） | 目標値(R6)', '1 | 2 | 3 | 4', 'part-of-year warning E'],
  ['a quarter against a year', '指標 | 単位 | 1Q実績 | 2Q実績 | 目標値', '1 | 2 | 3', 'part-of-year warning D'],
  ['one year’s actual beside targets of several', '指標 | 単位 | 基準値 | 年間実績値 | 目標値(5年間計)', '1 | 2 | 3', 'other-span error D'],
  ['a sum of years beside targets of one', '指標 | 単位 | 基準値 | 実績値(累計) | 目標値(単年度)', '1 | 2 | 3', 'other-span error D'],
  ['a rate of something else', '指標 | 単位 | 基準値 | 実績値 | 目標値 | 達成率(実績/基準)', '1 | 2 | 3', 'rule-unread warning F'],
  ['a rate turned round', '指標 | 単位 | 基準値 | 実績値 | 目標値 | 達成率(目標÷実績)', '1 | 2 | 3', 'rule-unread warning F'],
  ['figures in other units', '指標 | 単位 | 基準値(千円) | 実績値(百万円) | 目標値(千円)', '1 | 2 | 3', 'units error D'],
  ['provisional figures', '指標 | 単位 | 基準値 | R4実績(速報値) | 目標値', '1 | 2 | 3', 'provisional info D'],
])('%s is told: %s', (_, headings, figures, wanted) => {
  const [finding, ...others] = findings(headings, figures).filter(({ variant }) => variant !== 'baseline' && variant !== 'doubt');
  expect(others).toEqual([]);
  expect(`${finding?.variant ?? ''} ${finding?.severity ?? ''} ${'ABCDEFGH'[finding?.column ?? 0] ?? ''}`).toBe(wanted);
  if (finding === undefined) return;
  for (const language of ['ja', 'en'] as const)
    expect(findingSentence(language, { ...finding, code: 'structure-unclear' }).length).toBeGreaterThan(20);
});

test('two actuals of one year are one doubt, and nothing else is said of them', () => {
  const found = findings('指標 | 単位 | 基準値 | 実績値(男性) | 実績値(女性) | 目標値', '1 | 2 | 3 | 4');
  expect(found.map(({ severity, variant, doubts = [] }) => [severity, variant, ...doubts.map(({ kind }) => kind)])).toEqual([
    ['error', 'doubt', 'unused-figures'],
  ]);
});

test.each([
  ['a forecast beside a baseline', '指標 | 単位 | 基準値 | R4実績 | R5見込 | R6目標', '1 | 2 | 3 | 4'],
  ['a baseline of the same year', '指標 | 単位 | 基準値(R5) | 実績値(R5) | 目標値(R10)', '1 | 2 | 3'],
  ['a baseline that was revised', '指標 | 単位 | 基準値(R6改定) | 実績値(R5) | 目標値(R10)', '1 | 2 | 3'],
  ['the end of a year beside a forecast of the next', '指標 | 単位 | 基準値 | R4末実績 | R5見込 | R6目標', '1 | 2 | 3 | 4'],
  ['a day that is counted each year', '指標 | 単位 | 基準値 | R5実績(12月末) | R7目標', '1 | 2 | 3'],
  ['every year as of September', '指標 | 単位 | 基準値(R1) | R5.9末 | R6.9末 | 目標値(R6)', '1 | 2 | 3 | 4'],
  ['the ends of years', '指標 | 単位 | 基準値(R1) | R5 | R6.3末 | 目標値(R6)', '1 | 2 | 3 | 4'],
  ['a forecast in a rolling plan', '指標 | 単位 | R4計画 | R4実績 | R5見込 | R5計画', '1 | 2 | 3 | 4'],
  ['a forecast of the same year', '指標 | 単位 | 基準値 | R5見込 | R5実績 | R6目標', '1 | 2 | 3 | 4'],
  [
    'two groups with a target each, and the plan’s last',
    '指標 | 単位 | 単年度目標 | 単年度実績 | 累計目標 | 累計実績 | 最終目標(累計)',
    '2 | 1 | 6 | 4 | 9',
  ],
  ['two groups and a target of one', '指標 | 単位 | 基準値 | 単年度実績 | 累計実績 | 累計目標', '1 | 2 | 3 | 4'],
  ['a whole and its part', '指標 | 単位 | 基準値 | 実績値(市全体) | 実績値(うち女性) | 目標値', '1 | 2 | 3 | 4'],
  ['the middle and the end', '指標 | 単位 | 策定時 | 中間評価値 | 最終評価値 | 目標値', '1 | 2 | 3 | 4'],
  ['the final figures that are still to come', '指標 | 単位 | 基準値(R1) | R5(速報) | R5(確定) | 目標(R6)', '1 | 2 | | 3'],
  ['names explained behind the figures', '指標 | 単位 | 基準値 | 実績値 | 目標値 | 指標の考え方', '1 | 2 | 3 | 件数'],
])('%s is nothing to ask about: %s', (_, headings, figures) => {
  expect(findings(headings, figures).filter(({ severity }) => severity !== 'info')).toEqual([]);
});

test('whoever named the actuals has answered', () => {
  expect(findings('指標 | 単位 | H28実績 | H29見込 | H33目標', '1 | 2 | 3', { baseline: 2, actual: 3 })).toEqual([]);
});

test('without a column that may hold baselines, their lack is only mentioned', () => {
  expect(findings('指標 | 単位 | 計画 | 実績', '1 | 2')).toMatchObject([{ variant: 'baseline', severity: 'info' }]);
  expect(findings('指標 | 単位 | 目標 | 実績 | 達成率 | 評点', '1 | 2 | | 5')).toMatchObject([{ variant: 'baseline', severity: 'info' }]);
  expect(findings('指標 | 単位 | もとの数 | 計画 | 実績', '1 | 2 | 3')).toMatchObject([{ variant: 'baseline', severity: 'warning' }]);
});
