import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blankSample } from '../../tools/samples/blank-sample';
import { publishedSample } from '../../tools/samples/published-sample';
import { readReport } from '../../tools/samples/report-data';
import { workbookFile } from '../../tools/samples/writer/workbook-file';
import { summarise } from '../../src/evaluation/counts/summary';
import { cellAddress } from '../../src/evaluation/workbook/address';
import { partsOf, textOf, zipOf } from '../xlsx/build-workbook';
import { cellOf, readWorkbook, sheetNamed } from '../read-workbook';
import { cellsToWrite, evaluateBytes, type Run } from './evaluate';
import { expectedIndicators, publishedCounts, ruleCounts } from './expected';

const sample = (name: string) => new Uint8Array(readFileSync(join(__dirname, '..', '..', 'assets', 'samples', name)));
const countLines = ({ evaluation }: Run) =>
  evaluation.counts.flatMap(({ rows }) => rows.map(({ kind, label, counts, total }) => [kind, label, ...Object.values(counts), total]));
const wholeLabels = (lines: readonly (readonly (string | number)[])[]) =>
  lines.map((line) => line.map((part) => (typeof part === 'string' ? part.replace(/強$/, '強化') : part)));

test('the samples are what the script makes of the report', () => {
  const strategies = readReport();
  expect(workbookFile(blankSample(strategies))).toEqual(sample('mine-r1.xlsx'));
  expect(workbookFile(publishedSample(strategies))).toEqual(sample('mine-r1-published.xlsx'));
});

describe('the report before evaluation', () => {
  let run: Run;
  beforeAll(async () => {
    run = await evaluateBytes(sample('mine-r1.xlsx'));
  });

  test('gets what the rule gives for all 81 indicators', () => {
    expect(run.evaluation.results.map(({ indicator, judgement }) => [indicator.name, judgement.progressText, judgement.status])).toEqual(
      expectedIndicators().map(({ printed, progressText, status }) => [printed.name, progressText, status]),
    );
  });

  test('has the report’s outline', () => {
    expect(
      run.evaluation.results.map(({ indicator: { strategy, direction, measure } }) => [
        strategy?.label,
        direction?.label ?? null,
        measure?.label ?? null,
      ]),
    ).toEqual(expectedIndicators().map(({ strategy, direction, measure }) => [strategy, direction, measure]));
  });

  test('has 25 count rows, two of them not as published', () => {
    expect(countLines(run)).toEqual(wholeLabels(ruleCounts()));
  });

  test('an actual changed by a program that does not calculate is evaluated once: no other remembered value is lost', async () => {
    const parts = partsOf(run.output);
    const part = 'xl/worksheets/sheet1.xml';
    const { indicator } = run.evaluation.results.find(({ judgement }) => judgement.status === '改善↑') ?? {};
    const actual = cellAddress(indicator?.row ?? 0, indicator?.columns.actual ?? 0);
    const sheet = textOf(run.output, part).replace(
      new RegExp(`(<c r="${actual}"[^>]*><v>)([^<]*)`),
      (_, cell: string, value: string) => `${cell}${Number(value) * 1.0001}`,
    );
    const again = await evaluateBytes(zipOf({ ...parts, [part]: sheet }));
    expect(cellsToWrite(again)).toBe(1);
    expect(textOf(again.output, part)).not.toContain('</f></c>');
    expect(cellsToWrite(await evaluateBytes(again.output))).toBe(0);
  });

  test('has nothing to warn of', () => {
    expect(summarise(run.evaluation)).toMatchObject({
      strategies: 5,
      indicators: 81,
      measured: 78,
      findings: { error: 0, warning: 0, info: 16 },
    });
  });

  test('gets count tables in the font and colours of its own sheet', async () => {
    const counts = sheetNamed(await readWorkbook(run.output), '集計表');
    const heading =
      [...(counts.cells ?? [])]
        .find(([, { value }]) => value === '重点戦略')?.[0]
        .split(',')
        .map(Number) ?? [];
    const look = (row: number, column: number) => cellOf(counts, row, column)?.style;
    const [row = 0, column = 0] = heading;
    expect(look(row, column)).toMatchObject({
      font: { name: '游ゴシック', bold: true, color: { rgb: 'FFFFFF' } },
      fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1F4E79' } },
    });
    expect(look(row + 1, column)).toMatchObject({ font: { name: '游ゴシック' }, fill: { fgColor: { rgb: 'BDD7EE' } } });
    expect(look(row + 2, column + 1)?.font).toMatchObject({ name: '游ゴシック' });
    expect(look(0, 0)?.font).toMatchObject({ name: '游ゴシック', size: 14 });
  });

  test('gets count tables for all five strategies, and an overall one, on a sheet of their own', async () => {
    const { evaluation } = run;
    expect(evaluation.plan.sheets.map(({ name, create }) => [name, create !== null])).toEqual([
      ['評価', false],
      ['集計表', true],
    ]);
    const again = await evaluateBytes(run.output);
    expect(cellsToWrite(again)).toBe(0);
    expect(again.output).toEqual(run.output);
    expect(again.evaluation.counts).toEqual(evaluation.counts);
  });
});

describe('the report as published', () => {
  let run: Run;
  beforeAll(async () => {
    run = await evaluateBytes(sample('mine-r1-published.xlsx'));
  });

  test('is wrong in four places and no other', () => {
    const serious = run.evaluation.findings.filter(({ severity }) => severity !== 'info');
    expect(
      serious.map(({ code, severity, row, column, recorded, computed }) => [code, severity, cellAddress(row, column), recorded, computed]),
    ).toEqual([
      ['progress-differs', 'warning', 'I43', '56.7%', '50.0%'],
      ['progress-differs', 'warning', 'I86', '60.0%', '72.0%'],
      [
        'label-differs',
        'warning',
        'A96',
        '3 「訪れたい、参加したい、住んでみたい！」MINEの発信と交流の強',
        '3 「訪れたい、参加したい、住んでみたい！」MINEの発信と交流の強化',
      ],
      ['status-differs', 'warning', 'J139', '改善↑', '目標達成'],
    ]);
    expect(summarise(run.evaluation).findings).toEqual({ error: 0, warning: 4, info: 16 });
  });

  test('keeps what was typed, and counts it as published', () => {
    expect(run.evaluation.results.map(({ indicator, recorded }) => [indicator.name, recorded.progressText, recorded.status])).toEqual(
      expectedIndicators().map(({ printed }) => [printed.name, printed.progress === '' ? '-' : printed.progress, printed.status]),
    );
    expect(countLines(run)).toEqual(wholeLabels(publishedCounts()));
  });

  test('gets no second set of count tables', () => {
    expect(run.evaluation.plan.sheets.map(({ name, create }) => [name, create])).toEqual([['評価', null]]);
  });

  test('gets what the rule gives where a person asks for it', async () => {
    const { evaluation, output } = await evaluateBytes(sample('mine-r1-published.xlsx'), { applyRule: true });
    expect(evaluation.results.map(({ indicator, recorded }) => [indicator.name, recorded.progressText, recorded.status])).toEqual(
      expectedIndicators().map(({ printed, progressText, status }) => [printed.name, progressText, status]),
    );
    const again = await evaluateBytes(output);
    expect(cellsToWrite(again)).toBe(0);
    expect(again.evaluation.counts.flatMap(({ rows }) => rows.map(({ total }) => total))).toEqual(ruleCounts().map((line) => line.at(-1)));
  });
});
