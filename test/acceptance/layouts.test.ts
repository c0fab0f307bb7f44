import { cleanText } from '../../src/evaluation/vocabulary/clean-text';
import type { CountTable } from '../../src/evaluation/evaluation';
import { bytesOf, cellsToWrite, evaluateBytes, type Run } from './evaluate';
import { expectedIndicators, printedFigure, publishedCounts, ruleCounts, type CountLine } from './expected';
import { ALL_LAYOUTS } from './layouts/all-layouts';

const expected = expectedIndicators();

describe.each(ALL_LAYOUTS.map((layout) => [layout.name, layout] as const))('the report %s', (_name, layout) => {
  let run: Run;
  beforeAll(async () => {
    run = await evaluateBytes(await bytesOf(layout.build()));
  });

  test('has the same outline', () => {
    expect(
      run.evaluation.results.map(({ indicator: { strategy, direction, measure, name } }) => [
        strategy?.label ?? null,
        direction?.label ?? null,
        measure?.label ?? null,
        name,
      ]),
    ).toEqual(
      expected.map(({ strategy, direction, measure, printed }) => [
        layout.label('strategy', strategy),
        direction === null ? null : layout.label('direction', direction),
        measure === null ? null : layout.label('measure', measure),
        printed.name,
      ]),
    );
  });

  test('has the same figures and units', () => {
    const bare = (text: string | null) => (text === null ? '' : cleanText(text)).replace(/\s/g, '');
    const read = run.evaluation.results.map(({ indicator: { name, unit, ...figures } }) => [
      name,
      bare(unit),
      ...[figures.baseline, figures.actual, figures.target].map((figure) => [
        layout.asPrinted ? figure.text : '',
        figure.kind === 'number' ? figure.value : null,
        figure.note,
      ]),
    ]);
    expect(read).toEqual(
      expected.map(({ printed: { name, unit, baseline, actual, target } }) => [
        name,
        bare(unit),
        ...[baseline, actual, target].map((text) => [layout.asPrinted ? text : '', printedFigure(text).value, printedFigure(text).note]),
      ]),
    );
  });

  test('has the same progress and status', () => {
    expect(
      run.evaluation.results.map(({ indicator: { name }, judgement: { progressText, status } }) => [name, progressText, status]),
    ).toEqual(expected.map(({ printed: { name }, progressText, status }) => [name, progressText, status]));
  });

  test('has the same counts', () => {
    if (layout.label('strategy', '1 ') === null) {
      expect(lines(run.evaluation.counts).map(([, , ...counts]) => counts)).toEqual([[14, 26, 28, 13, 81]]);
      return;
    }
    const counts = layout.results === 'published' ? publishedCounts() : ruleCounts();
    const level = { strategy: 'strategy', direction: 'direction' } as const;
    expect(lines(run.evaluation.counts)).toEqual(
      counts.map(([kind, label, ...figures]): CountLine => {
        const named = kind === 'overall-goal' ? label : (layout.label(level[kind as 'strategy'], label) ?? '');
        return [kind, named.replace(/強$/, '強化'), ...figures];
      }),
    );
  });

  test('warns of what the report itself gets wrong, and of nothing else', () => {
    const serious = run.evaluation.findings.filter(({ severity }) => severity !== 'info').map(({ code, indicator }) => [code, indicator]);
    const typed = [
      ['progress-differs', '市内の高校の新卒者の美祢市内就職率'],
      ['progress-differs', '市内中学校へ入学する生徒の割合'],
      ['status-differs', '認知症サポーター養成講座受講者数(年間)※'],
    ];
    const label = [['label-differs', null]];
    expect(serious.sort()).toEqual([...(layout.results === 'published' ? typed : []), ...(layout.countTables === 5 ? label : [])].sort());
    expect(run.evaluation.findings.filter(({ severity }) => severity === 'info')).toHaveLength(16);
  });

  test('is not changed by a second run', async () => {
    const again = await evaluateBytes(run.output);
    expect(cellsToWrite(again)).toBe(0);
    expect(again.output).toEqual(run.output);
    expect(again.evaluation.results.map(({ judgement }) => judgement)).toEqual(run.evaluation.results.map(({ judgement }) => judgement));
    expect(again.evaluation.counts).toEqual(run.evaluation.counts);
  });
});

function lines(tables: readonly CountTable[]): CountLine[] {
  return tables.flatMap(({ rows }) =>
    rows.map(({ kind, label, counts, total }): CountLine => [kind, label, ...Object.values(counts), total]),
  );
}
