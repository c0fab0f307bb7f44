import { evaluateWorkbook } from '../../../../../src/evaluation/evaluate';
import { explainReading } from '../../../../../src/evaluation/explain-reading';
import { parseProfile } from '../../../../../src/evaluation/profile/profile-schema';
import { chosenLines } from '../../../../../src/i18n/explanation/reading';
import { rowsOf, workbookOf } from '../../../snapshot-of';

/** The first table's columns as letters, and why its target is this one. */
function chosen(headings: string, figures: string): string {
  const text = `${headings}\n相談件数 | 件 | ${figures}\n登録者数 | 人 | ${figures}`;
  const evaluation = evaluateWorkbook(workbookOf(rowsOf(text)), { profile: parseProfile({}) });
  const [indicator] = evaluation.results;
  const [table] = explainReading(evaluation).flatMap(({ tables }) => tables);
  if (indicator === undefined || table === undefined) throw new Error('nothing read');
  const { baseline, actual, target } = indicator.indicator;
  return (
    [baseline, actual, target].map(({ text }) => text || '-').join(' ') +
    ` ${table.target?.by ?? 'only'}${table.basis === null ? '' : ` ${table.basis}`}`
  );
}

test.each([
  ['a rolling plan', '指標 | 単位 | R4実績 | R5目標 | R5実績 | 達成率 | R6目標', '10 | 12 | 11 | | 14', '- 11 12 same-year'],
  ['the same without results', '指標 | 単位 | R4実績 | R5計画 | R5実績 | R6計画', '10 | 12 | 11 | 14', '- 11 12 same-year'],
  ['the same with a baseline', '指標 | 単位 | 基準値 | R5目標 | R5実績 | R6目標', '8 | 12 | 11 | 14', '8 11 12 same-year'],
  [
    'the plan’s end behind a result',
    '指標 | 単位 | 策定時(R2) | 中間目標(R5) | 実績(R5) | 達成率 | 最終目標(R8)',
    '8 | 12 | 11 | | 20',
    '8 11 12 same-year',
  ],
  [
    'results of several years, newest first',
    '指標 | 単位 | R6目標 | R5目標 | R5実績 | 達成率(R5) | R4目標 | R4実績 | 達成率(R4)',
    '14 | 12 | 11 | | 9 | 10',
    '- 11 12 same-year',
  ],
  [
    'yearly pairs of a plan',
    '指標 | 単位 | 基準値 | R4目標 | R4実績 | R5目標 | R5実績 | R6目標 | R6実績',
    '8 | 12 | 11 | 14 | | 16',
    '8 11 16 last-year',
  ],
  [
    'pairs without a baseline',
    '指標 | 単位 | R4目標 | R4実績 | R5目標 | R5実績 | R6目標 | R6実績',
    '12 | 11 | 14 | | 16',
    '- 11 12 same-year',
  ],
  [
    'blocks of years',
    '指標 | 単位 | 基準値 | R4目標 | R5目標 | R6目標 | R4実績 | R5実績 | R6実績 | 達成率',
    '8 | 12 | 14 | 16 | 11 | 13',
    '8 13 16 last-year',
  ],
  ['a final target by its word', '指標 | 単位 | 基準値 | R4実績 | 中間目標(R4) | 最終目標(R8)', '8 | 11 | 12 | 20', '8 11 20 final'],
  [
    'a final target in English',
    'Indicator | Unit | Baseline | Actual | Final target | Interim target',
    '8 | 11 | 20 | 12',
    '8 11 20 final',
  ],
  ['a final target without a year', '指標 | 単位 | 基準値 | 目標値 | R4目標 | R5目標 | R5実績', '8 | 20 | 12 | 14 | 11', '8 11 20 final'],
  [
    'this year’s beside the final one',
    '指標 | 単位 | 基準値 | 目標値 | 目安値(H29) | 実績値(H29) | 進捗区分',
    '8 | 20 | 12 | 11',
    '8 11 12 same-year',
  ],
  ['the plan’s end, years away', '指標 | 単位 | 基準値 | R5実績 | R5目標 | R9目標', '8 | 11 | 12 | 20', '8 11 20 last-year'],
  ['last year beside the target of this', '指標 | 単位 | R4実績 | R5目標 | R5実績 | 達成率', '10 | 12 | 11', '- 11 12 only'],
  ['an early year beside it', '指標 | 単位 | H30実績 | R5目標 | R5実績 | 達成率', '8 | 12 | 11', '8 11 12 only'],
  [
    'blocks of years without a baseline',
    '指標 | 単位 | R5目標 | R6目標 | R7目標 | R4実績 | R5実績 | 達成率',
    '20 | 30 | 40 | 12 | 15',
    '- 15 20 same-year',
  ],
  [
    'what is expected by now beside the plan’s last',
    '指標 | 単位 | 基準値 | 実績値 | 期待値 | 目標値(R8)',
    '8 | 11 | 12 | 20',
    '8 11 20 last-year',
  ],
  ['a target that was revised', '指標 | 単位 | 基準値 | 実績値 | 当初目標 | 見直し後目標', '8 | 11 | 30 | 20', '8 11 20 final'],
  ['the same in brackets', '指標 | 単位 | 基準値 | 実績値 | 目標値(変更前) | 目標値(変更後)', '8 | 11 | 30 | 20', '8 11 20 final'],
  [
    'a target revised upwards',
    '指標 | 単位 | 基準値 | 実績値 | 目標値(R6) | 目標値(R8・上方修正)',
    '8 | 11 | 20 | 30',
    '8 11 30 last-year',
  ],
  [
    'a revised target of the same year',
    '指標 | 単位 | 基準値 | 実績値 | 目標値(R8) | 目標値(R8・修正)',
    '8 | 11 | 20 | 30',
    '8 11 30 last-year',
  ],
  ['the revised one first', '指標 | 単位 | 基準値 | 実績値 | 修正目標値(R8) | 目標値(R8)', '8 | 11 | 30 | 20', '8 11 30 last-year'],
  ['見直し', '指標 | 単位 | 基準値 | 実績値 | 目標値(R8) | 見直し目標値(R8)', '8 | 11 | 20 | 30', '8 11 30 last-year'],
  ['改定 without a year', '指標 | 単位 | 基準値 | 実績値 | 目標値(R8) | 改定目標', '8 | 11 | 20 | 30', '8 11 30 final'],
  ['変更 in a second row of the heading', '指標 | 単位 | 基準値 | 実績値 | 目標値 | 目標値（変更）', '8 | 11 | 20 | 30', '8 11 30 final'],
  ['new and old', '指標 | 単位 | 基準値 | 実績値 | 新目標値 | 旧目標値', '8 | 11 | 30 | 20', '8 11 30 final'],
  [
    'a column that says whether a target was revised',
    '指標 | 単位 | 基準値 | 実績値 | 目標値 | 目標値の見直し',
    '8 | 11 | 20 | 有',
    '8 11 20 only',
  ],
  [
    'rows whose target was not revised',
    '指標 | 単位 | 基準値 | 実績値 | 目標値(R8) | 変更後目標値(R8)',
    '8 | 11 | 20 | －',
    '8 11 20 only',
  ],
  ['a plan beside its first version', '指標 | 単位 | R5当初計画 | R5実績 | R6当初計画', '12 | 11 | 14', '- 11 12 same-year'],
  ['one target', '指標 | 単位 | 基準値 | R5実績 | R6目標 | 達成率', '8 | 11 | 14', '8 11 14 only'],
  [
    'the sum and its final target',
    '指標 | 単位 | 単年度目標 | 単年度実績 | 累計目標 | 累計実績 | 最終目標(累計) | 進捗率',
    '20 | 18 | 80 | 71 | 100',
    '- 71 100 final cumulative',
  ],
  [
    'the sum first',
    '指標 | 単位 | 累計実績(R3～R5) | 単年度実績(R5) | 計画終了時の目標(R7までの累計) | 進捗率',
    '71 | 18 | 100',
    '- 71 100 only cumulative',
  ],
  ['a final target of a single year', '指標 | 単位 | 単年度実績 | 累計実績 | 目標値(単年度)', '18 | 71 | 20', '- 18 20 only single'],
])('%s: %s', (_, headings, figures, wanted) => {
  expect(chosen(headings, figures)).toBe(wanted);
});

test('where the revised target is blank, the one before holds', () => {
  const text = `指標 | 単位 | 基準値 | 実績値 | 目標値(R8) | 目標値(R8・上方修正)\n相談件数 | 件 | 8 | 11 | 20 | 30\n登録者数 | 人 | 8 | 11 | 20 | －\n会員数 | 人 | 8 | 11 | 20 |`;
  const { results, findings } = evaluateWorkbook(workbookOf(rowsOf(text)), { profile: parseProfile({}) });
  expect(results.map(({ indicator }) => indicator.target.text)).toEqual(['30', '20', '20']);
  expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
});

test('of two revisions the later holds, and where that is blank, the one before', () => {
  const heading = '指標 | 単位 | 基準値 | 実績値 | 目標値(R8) | 第1回変更後目標値(R8) | 第2回変更後目標値(R8)';
  const text = `${heading}\n甲の数 | 件 | 8 | 11 | 20 | 25 | 30\n乙の数 | 人 | 8 | 11 | 20 | 25 | －\n丙の数 | 人 | 8 | 11 | 20 | － | －`;
  const { results } = evaluateWorkbook(workbookOf(rowsOf(text)), { profile: parseProfile({}) });
  expect(results.map(({ indicator }) => indicator.target.text)).toEqual(['30', '25', '20']);
});

test('which target was used is said in both languages', () => {
  const target = { column: 'D', heading: 'R5目標', by: 'same-year', others: [{ column: 'G', heading: 'R6目標' }] } as const;
  expect(chosenLines('ja', { target, basis: null })).toEqual([
    { name: '用いた目標', text: 'D 列「R5目標」（実績と同じ年度の目標。ほかの目標：G「R6目標」）' },
  ]);
  expect(chosenLines('en', { target, basis: 'cumulative' })).toEqual([
    { name: 'Target used', text: "column D 「R5目標」 (the target of the actual's year; other targets: G「R6目標」)" },
    { name: 'Group of figures', text: 'the cumulative columns; those of single years are left aside' },
  ]);
});
