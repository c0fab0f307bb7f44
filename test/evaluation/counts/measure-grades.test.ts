import { measureGrades } from '../../../src/evaluation/counts/measure-grades';
import { evaluateWorkbook } from '../../../src/evaluation/evaluate';
import { parseProfile, type ProfileInput } from '../../../src/evaluation/profile/profile-schema';
import { rowsOf, workbookOf } from '../snapshot-of';

const SHEET = `
  重点戦略 | 戦略方針 | 施策 | 指標 | 基準値 | 実績値 | 目標値 | 進捗率 | 状況
  1 まち | 1 産業 | 1 創業 | 甲 | 0 | 10 | 10 |  |
  1 まち | 1 産業 | 1 創業 | 乙 | 0 | 6 | 10 |  |
  1 まち | 1 産業 | 1 創業 | 丙 | 0 | 集計中 | 10 |  |
  1 まち | 1 産業 | 2 観光 | 丁 | 5 | 4 | 10 |  |
  1 まち | 1 産業 | 2 観光 | 戊 | 0 | 9 | 10 |  | 目標達成
  1 まち | 2 福祉 | 1 創業 | 己 | 0 | 集計中 | 10 |  |
`;

const graded = (measureGrade: NonNullable<ProfileInput['measureGrade']>) => {
  const profile = parseProfile({ measureGrade });
  return measureGrades(evaluateWorkbook(workbookOf(rowsOf(SHEET)), { profile }).results, profile).map(
    ({ measure, grade, value, counted, indicators }) => [
      measure,
      grade,
      value === null ? null : Number(value.toFixed(4)),
      counted,
      indicators,
    ],
  );
};

test('a measure may have more indicators than a call has arguments', () => {
  const profile = parseProfile({ measureGrade: { from: 'worst' } });
  const { results } = evaluateWorkbook(workbookOf(rowsOf(SHEET)), { profile });
  const [first] = results;
  if (first === undefined) throw new Error('no indicator');
  const [graded] = measureGrades(new Array<typeof first>(200_000).fill(first), profile);
  expect(graded).toMatchObject({ counted: 200_000, grade: '目標達成' });
});

test('by the mean of the rates; what was not measured does not count', () => {
  expect(graded({ from: 'mean', grades: [{ label: 'A', atLeast: 0.8 }, { label: 'B', atLeast: 0.35 }, { label: 'C' }] })).toEqual([
    ['1 創業', 'A', 0.8, 2, 3],
    ['2 観光', 'B', 0.35, 2, 2],
    ['1 創業', null, null, 0, 1],
  ]);
});

test('by points for the statuses as they stand on the sheet', () => {
  const points = { 目標達成: 3, '改善↑': 2, '悪化↓': 0 };
  expect(
    graded({
      from: 'points',
      points,
      grades: [
        { label: '良', atLeast: 2.5 },
        { label: '可', atLeast: 1.5 },
      ],
    }),
  ).toEqual([
    ['1 創業', '良', 2.5, 2, 3],
    ['2 観光', '可', 1.5, 2, 2],
    ['1 創業', null, null, 0, 1],
  ]);
});

test('by the worst status', () => {
  expect(graded({ from: 'worst' })).toEqual([
    ['1 創業', '改善↑', null, 2, 3],
    ['2 観光', '悪化↓', null, 2, 2],
    ['1 創業', null, null, 0, 1],
  ]);
});

test('no grades unless the profile gives them', () => {
  const profile = parseProfile({});
  expect(measureGrades(evaluateWorkbook(workbookOf(rowsOf(SHEET)), { profile }).results, profile)).toEqual([]);
});
