import { evaluateWorkbook } from '../../../../src/evaluation/evaluate';
import { parseProfile } from '../../../../src/evaluation/profile/profile-schema';
import { madeReport } from '../../../report/made-report';
import { rowsOf, workbookOf } from '../../snapshot-of';

const HEADING = '施策 | 指標 | 単位 | 基準値 | 実績値 | 目標値 | 進捗率 | 状況';
const ROW = '1 産業 | 就農者数 | 人 | 10 | 15 | 20 | | ';

function read(above: string, heading = HEADING) {
  const snapshot = workbookOf(rowsOf(`${above}\n${heading}\n${ROW}`));
  const { tables, results } = evaluateWorkbook(snapshot, { profile: parseProfile({}), countSheet: null });
  const headings = tables[0]?.evidence.columns.map((taken) => taken.heading) ?? [];
  return { year: tables[0]?.year ?? null, headings, levels: results[0]?.indicator.levels.map(({ title }) => title), snapshot };
}

test.each([
  ['R5実績評価 | | | | | | | R6.7.1作成', 'R5'],
  ['KPI評価 | | | | | | | 令和6年7月1日現在', null],
  ['KPI評価 | | | | | | | （単位：件）\n | | | | | | | 令和5年度', '令和5年度'],
  ['令和5年度 | KPI評価', '令和5年度'],
  ['令和5年度 KPI評価', '令和5年度'],
  ['KPI評価（令和5年度実績）', '令和5年度'],
  ['令和5年 KPI評価', '令和5年'],
  ['令和6年度評価シート（令和5年度実績） | | | | | | | 様式1', '令和5年度'],
  ['中長期ビジョン2030 KPI一覧', null],
  ['2030年に向けた総合戦略', null],
  ['総合戦略（令和3～7年度） KPI一覧', null],
])('%s above the headings is no heading; it says the year %s', (above, year) => {
  const found = read(above);
  expect(found.year).toBe(year);
  expect(found.levels).toEqual(['施策']);
  expect(found.headings).toEqual(['指標', '単位', '基準値', '実績値', '目標値', '進捗率', '状況']);
});

test('years above the figures are the headings’', () => {
  expect(read(' | | | 令和元年度 | 令和5年度 | 令和7年度').headings).toContain('令和5年度 実績値');
});

test('a heading’s year goes before the title’s', () => {
  expect(read('令和6年度 KPI評価', HEADING.replace('実績値', 'R5実績')).year).toBe('R5');
});

test.each([
  ['令和5年実績', '令和5年', '令和5年'],
  ['R5年度実績', 'R5年度', '令和5年度'],
  ['2023年実績', '2023年', '令和5年'],
  ['R5実績', 'R5', '令和5年度'],
])('the report calls the year under %s %s, written out %s', (heading, label, japanese) => {
  const { report } = madeReport(read('KPI一覧', HEADING.replace('実績値', heading)).snapshot);
  expect(report.year).toEqual({ label, japanese, western: 2023 });
});
