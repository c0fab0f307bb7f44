import { evaluateWorkbook } from '../../src/evaluation/evaluate';
import { parseProfile } from '../../src/evaluation/profile/profile-schema';
import { rowsOf, workbookOf } from './snapshot-of';

const SHEET = `
  分野 | 成果指標 | 種別 | 基準値 | 実績値 | 目標値 | 進捗率 | 評価
  1 | 地域活動参加率 | 意識 | 40 | 42 | 60 |  |
  1 | 福祉への関心 | 意識 | 65 | 62.5 | 75 |  |
  2 | 健診受診率 | 統計 | 22 | 21.5 | 35 |  |
  2 | 就労者数※ | 統計 | 300 | 299 | 400 |  |
`;

const bound = (only: unknown) =>
  parseProfile({
    marks: [],
    statuses: [
      { label: 'a', when: { progressAtLeast: 1 } },
      { label: 'b', when: { change: 'none', tolerancePoints: 3, only } },
      { label: 'b+', when: { change: 'better' } },
      { label: 'c', when: 'otherwise' },
    ],
  });

test.each<[unknown, readonly string[]]>([
  [['意識'], ['b', 'b', 'c', 'c']],
  [[{ column: '種別', equals: '意識' }], ['b', 'b', 'c', 'c']],
  [['※'], ['b+', 'c', 'c', 'b']],
  [
    ['意識', '※'],
    ['b', 'b', 'c', 'b'],
  ],
  [['その他'], ['b+', 'c', 'c', 'c']],
])('a tolerance for %j only', (only, statuses) => {
  const { results, plan } = evaluateWorkbook(workbookOf(rowsOf(SHEET)), { profile: bound(only) });
  expect(results.map(({ judgement }) => judgement.status)).toEqual(statuses);
  const formulas = plan.sheets[0]?.writes.flatMap(({ column, formula }) => (column === 7 ? [formula?.includes('ABS(') ?? false] : []));
  expect(formulas).toEqual(statuses.map((status) => status === 'b'));
});

test('a status may be bound by nothing but whom it is for', () => {
  const profile = parseProfile({
    statuses: [
      { label: '対象外', when: { only: ['統計'] } },
      { label: '評価', when: 'otherwise' },
    ],
  });
  const { results } = evaluateWorkbook(workbookOf(rowsOf(SHEET)), { profile });
  expect(results.map(({ judgement }) => judgement.status)).toEqual(['評価', '評価', '対象外', '対象外']);
});

describe('words of the body for a status', () => {
  const profile = parseProfile({ words: { 順調: '改善↑', 完了: '目標達成' } });
  const workbook = workbookOf(
    rowsOf(`
      分野 | 成果指標 | 基準値 | 実績値 | 目標値 | 進捗率 | 評価
      1 | 甲 | 40 | 42 | 60 |  | 順調
      1 | 乙 | 40 | 60 | 60 |  | 順調
    `),
  );
  const { results, findings, plan, counts } = evaluateWorkbook(workbook, { profile });

  test('are the status that they mean, and stay as typed', () => {
    expect(results.map(({ recorded }) => recorded.status)).toEqual(['改善↑', '改善↑']);
    expect(findings.filter(({ code }) => code === 'status-differs')).toHaveLength(1);
    expect(plan.sheets[0]?.writes.filter(({ column }) => column === 6)).toEqual([]);
  });

  test('are counted as what they mean', () => {
    expect(counts[0]?.rows[0]?.counts).toMatchObject({ 目標達成: 0, '改善↑': 2 });
  });
});
