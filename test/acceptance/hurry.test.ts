import type { Figure } from '../../src/evaluation/figures/figure';
import { cellAddress } from '../../src/evaluation/workbook/address';
import { bytesOf, cellsToWrite, evaluateBytes, type Run } from './evaluate';
import { expectedIndicators, ruleCounts } from './expected';
import { hurriedSheet } from './hurry/hurried-sheet';
import { fullWidth, TYPISTS } from './hurry/typed-figure';
import { WorkbookDraft } from '../workbook-draft';

/** Where a row was left open, the words of `未集計（R3.3公表予定）` are the figure's to keep; they are not compared. */
const read = (figure: Figure) =>
  figure.kind === 'number'
    ? [figure.value, figure.note?.normalize('NFKC') ?? null]
    : [null, figure.kind === 'missing' ? null : figure.kind];

describe.each(TYPISTS.map((_typist, turn) => turn))('the report typed in a hurry, way %i first', (turn) => {
  const { workbook, typed } = hurriedSheet(turn);
  let run: Run;
  beforeAll(async () => {
    run = await evaluateBytes(await bytesOf(workbook));
  });

  test('is read as it was meant', () => {
    expect(
      run.evaluation.results.map(({ indicator: { name, baseline, actual, target } }) => [name, read(baseline), read(actual), read(target)]),
    ).toEqual(typed.map(({ name, figures }) => [name, ...figures.map(({ value, note }) => [value, value === null ? null : note])]));
  });

  test('is judged as if it had been typed neatly', () => {
    expect(
      run.evaluation.results.map(({ indicator: { name }, judgement: { progressText, status } }) => [name, progressText, status]),
    ).toEqual(expectedIndicators().map(({ printed: { name }, progressText, status }) => [name, progressText, status]));
    expect(run.evaluation.counts.flatMap(({ rows }) => rows.map(({ counts, total }) => [...Object.values(counts), total]))).toEqual(
      ruleCounts().map(([, , ...counts]) => counts),
    );
    expect(run.evaluation.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  test('is not changed by a second run', async () => {
    const again = await evaluateBytes(run.output);
    expect(cellsToWrite(again)).toBe(0);
    expect(again.output).toEqual(run.output);
  });
});

/** How people type results: progress in the first column, status in the second. */
const TYPED_RESULTS: readonly (readonly [string, (progress: string) => string | number, (status: string) => string])[] = [
  ['percentages as text', (progress) => progress, (status) => status],
  ['full-width', (progress) => fullWidth(progress), (status) => (status === '-' ? '－' : status)],
  ['▲ for minus', (progress) => progress.replace('-', '▲'), (status) => status.replace(/([↑↓])/, ' $1')],
  ['△ for minus, whole per cent', (progress) => wholePercent(progress).replace('-', '△'), (status) => ` ${status}　`],
  ['points without a per cent sign', (progress) => Number(progress.replace('%', '')), (status) => (status === '-' ? '―' : status)],
];

function wholePercent(progress: string): string {
  const tenths = Math.abs(Number(progress.replace(/[.%]/g, '')));
  return `${progress.startsWith('-') ? '-' : ''}${String(Math.floor((tenths + 5) / 10))}%`;
}

test.each(TYPED_RESULTS)('results typed by hand agree with the rule: %s', async (_name, progressTyped, statusTyped) => {
  const workbook = new WorkbookDraft();
  const sheet = workbook.addWorksheet('評価');
  sheet.addRow(['目標指標', '単位', '現状 a', 'R1実績 b', '目標 c', '進捗率 (b-a)/(c-a)', '状況']);
  for (const { printed, progressText, status } of expectedIndicators()) {
    const { name, unit, baseline, actual, target } = printed;
    sheet.addRow([name, unit, baseline, actual, target, progressText === '-' ? '-' : progressTyped(progressText), statusTyped(status)]);
  }
  sheet.addRow(['備考 目標指標の※印の進捗率は、b/cにより算出']);
  const { evaluation } = await evaluateBytes(await bytesOf(workbook));
  expect(evaluation.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect(evaluation.results.map(({ recorded }) => recorded.status)).toEqual(expectedIndicators().map(({ status }) => status));
});

test('what cannot be read is said, cell by cell, and nothing is guessed', async () => {
  const workbook = new WorkbookDraft();
  const sheet = workbook.addWorksheet('評価');
  sheet.addRow(['目標指標', '単位', '現状 a', 'R1実績 b', '目標 c', '進捗率 (b-a)/(c-a)', '状況']);
  sheet.addRow(['参照の切れた指標', '件', 10, { error: '#REF!' }, 20]);
  sheet.addRow(['目標の計算に失敗した指標', '件', 10, 12, { error: '#DIV/0!' }]);
  sheet.addRow(['幅で書かれた指標', '件', 10, '12～15', 20]);
  sheet.addRow(['文で書かれた指標', '件', 10, '担当課に確認のこと', 20]);
  sheet.addRow(['真偽値の指標', '件', 10, true, 20]);
  sheet.addRow(['日付になった指標', '件', 10, new Date(Date.UTC(2020, 2, 4)), 20]);
  sheet.addRow(['実績のない指標', '件', 10, null, 20]);
  sheet.addRow(['目標のない指標', '件', 10, 12, null]);
  sheet.addRow(['動かない指標', '件', 10, 12, 10]);
  sheet.addRow(['下がるのがよい指標', '件', 20, 15, 10]);
  sheet.addRow(['よい指標', '件', 10, 15, 20]);
  const { evaluation } = await evaluateBytes(await bytesOf(workbook));
  expect(evaluation.results.map(({ judgement: { progressText, status } }) => [progressText, status])).toEqual([
    ...Array.from({ length: 6 }, () => ['-', '要確認']),
    ['-', '-'],
    ['-', '-'],
    ['-', '要確認'],
    ['50.0%', '改善↑'],
    ['50.0%', '改善↑'],
  ]);
  expect(evaluation.findings.map(({ code, row, column }) => `${code} ${cellAddress(row, column)}`).sort()).toEqual(
    [
      'error-cell D2',
      'error-cell E3',
      ...['unreadable-figure D4', 'unreadable-figure D5', 'unreadable-figure D6', 'unreadable-figure D7'],
      'missing-actual D8',
      'missing-target E9',
      'target-equals-baseline E10',
    ].sort(),
  );
  expect(evaluation.findings.filter(({ severity }) => severity === 'error').map(({ row }) => row + 1)).toEqual(
    expect.arrayContaining([2, 3, 4, 5, 6, 7]),
  );
  expect(evaluation.findings.filter(({ severity }) => severity === 'info').map(({ code }) => code)).toEqual(['missing-actual']);
});
