import { evaluateWorkbook } from '../../src/evaluation/evaluate';
import type { Indicator, IndicatorResult } from '../../src/evaluation/evaluation';
import type { EvaluateOptions } from '../../src/evaluation/options';
import { cellAddress } from '../../src/evaluation/workbook/address';
import type { CellWrite } from '../../src/evaluation/workbook/plan';
import { valueAt, type CellValue, type WorkbookSnapshot } from '../../src/evaluation/workbook/snapshot';
import { openWorkbook } from '../../src/xlsx/open-workbook';
import type { Comparison } from './differences';

/** What a colleague without the product types over an actual: a number, nothing, a dash, words. */
const EDITS: readonly CellValue[] = [137, null, '-', 'あとで入力', 0, -3.5];

/**
 * A workbook that has been evaluated, its actuals then typed over, each in another way.
 * @param evaluated the file with the formulas in it
 */
export async function typedOver(evaluated: Uint8Array, results: readonly IndicatorResult[]): Promise<Uint8Array> {
  const opened = await openWorkbook(evaluated, 'edited.xlsx');
  const writes = new Map<string, CellWrite[]>();
  results.forEach(({ indicator: { sheet, row, columns } }, index) => {
    if (columns.actual === null) return;
    const value = EDITS[index % EDITS.length] ?? null;
    const write = { row, column: columns.actual, formula: null, value, numberFormat: null, format: null };
    writes.set(sheet, [...(writes.get(sheet) ?? []), write]);
  });
  return opened.commit({ sheets: Array.from(writes, ([name, cells]) => ({ name, create: null, writes: cells })) });
}

/**
 * Compares what the formulas make of the figures that were typed over with what the engine says of them. The cells are
 * computed anew by another program; the engine reads that program's file as if nobody had ever evaluated it.
 */
export function editDifferences(recalculated: WorkbookSnapshot, options: EvaluateOptions): Comparison {
  const sheets = new Map(recalculated.sheets.map((sheet) => [sheet.name, sheet]));
  const { results } = evaluateWorkbook(recalculated, options);
  const found: string[] = [];
  let compared = 0;
  for (const { indicator, judgement } of results) {
    const sheet = sheets.get(indicator.sheet);
    const { progress, status } = indicator.columns;
    if (sheet === undefined || progress === null || status === null || isMixed(indicator)) continue;
    const compare = (column: number, expected: CellValue): void => {
      const got = valueAt(sheet, indicator.row, column);
      const same = typeof expected === 'number' && typeof got === 'number' ? Math.abs(expected - got) < 1e-3 : expected === got;
      compared++;
      if (!same) {
        const place = `${indicator.sheet}!${cellAddress(indicator.row, column)}`;
        found.push(
          `${place}, typed over with ${JSON.stringify(indicator.actual.text)}: ${JSON.stringify(expected)} expected, got ${JSON.stringify(got)}`,
        );
      }
    };
    const unreadable = indicator.actual.kind === 'unreadable';
    const hasNone = judgement.noProgress === 'target-direction';
    compare(progress, judgement.progress ?? (!hasNone && (judgement.status === '要確認' || unreadable) ? '要確認' : '-'));
    compare(status, judgement.status);
  }
  return { compared, differences: found };
}

/** Beside `8%` a bare 10 may be 10 % or 1000 %: no formula can tell. */
function isMixed({ baseline, actual, target }: Indicator): boolean {
  const percents = [baseline, actual, target].flatMap((figure) => (figure.kind === 'number' && figure.value !== 0 ? [figure.percent] : []));
  return new Set(percents).size > 1;
}
