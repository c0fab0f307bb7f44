import { evaluateWorkbook } from '../../../../../src/evaluation/evaluate';
import { parseProfile } from '../../../../../src/evaluation/profile/profile-schema';
import { rowsOf, workbookOf } from '../../../snapshot-of';

function read(headings: string, rows: string) {
  const { results, findings, plan } = evaluateWorkbook(workbookOf(rowsOf(`${headings}\n${rows}`)), {
    profile: parseProfile({}),
    countSheet: null,
  });
  return {
    status: results[0]?.indicator.columns.status ?? null,
    actual: results[0]?.indicator.actual.text,
    told: findings.filter(({ severity }) => severity !== 'info').map(({ code, variant }) => variant ?? code),
    written: plan.sheets.flatMap(({ writes }) => writes.map(({ column }) => column)),
  };
}

const HEADINGS = '指標 | 単位 | 基準値 | R5実績 | 目標値 | R5進捗率';

test.each([
  'R5状況',
  'R5評価',
  '令和5年度評価',
  '年度評価',
  '担当課評価',
  '一次評価',
  'KPI評価',
  '評価※',
  '評価 ※2',
  '【評価】',
  '評価・状況',
  '状況1',
  '改善状況',
])('a column %s is one of statuses, typed or still empty', (heading) => {
  const typed = read(`${HEADINGS} | ${heading}`, '就農者数 | 人 | 10 | 15 | 20 | | 目標達成');
  expect(typed).toMatchObject({ status: 6, told: ['status-differs'] });
  expect(read(`${HEADINGS} | ${heading}`, '就農者数 | 人 | 10 | 15 | 20').written).toEqual([5, 6]);
});

test.each(['結果', '評点', '事後の状況'])('a column %s is one where statuses stand below', (heading) => {
  expect(read(`${HEADINGS} | ${heading}`, '就農者数 | 人 | 10 | 15 | 20 | | 悪化↓').status).toBe(6);
  expect(read(`${HEADINGS} | ${heading}`, '就農者数 | 人 | 10 | 15 | 20 | | 説明会を開いた').status).toBeNull();
});

test('of several years the evaluated one’s statuses are taken', () => {
  const headings = '指標 | 単位 | 基準値 | 目標値 | R4実績 | R4状況 | R5実績 | R5状況';
  expect(read(headings, '就農者数 | 人 | 10 | 20 | 12 | 改善↑ | 15').written).toEqual([7]);
});

test('at half-time the half-year’s figures are taken, and it is said', () => {
  const headings = '指標 | 単位 | 基準値 | 目標値(R7) | R5中間実績 | R5年度末実績 | 進捗率';
  expect(read(headings, '就農者数 | 人 | 10 | 20 | 12')).toMatchObject({ actual: '12', told: ['part-of-year'] });
  expect(read(headings, '就農者数 | 人 | 10 | 20 | 12 | 15')).toMatchObject({ actual: '15', told: [] });
});
