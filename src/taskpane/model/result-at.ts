import type { Evaluation, IndicatorResult } from '../../evaluation/evaluation';

const known = new WeakMap<Evaluation, ReadonlyMap<string, ReadonlyMap<number, IndicatorResult>>>();

/** The indicator that has cells in the row. */
export function resultAt(evaluation: Evaluation, sheet: string, row: number): IndicatorResult | undefined {
  let sheets = known.get(evaluation);
  if (sheets === undefined) known.set(evaluation, (sheets = byRow(evaluation)));
  return sheets.get(sheet)?.get(row);
}

/** Of several indicators in one row the first. */
function byRow({ results }: Evaluation): ReadonlyMap<string, ReadonlyMap<number, IndicatorResult>> {
  const sheets = new Map<string, Map<number, IndicatorResult>>();
  for (const result of results) {
    const { sheet, row, rows } = result.indicator;
    let found = sheets.get(sheet);
    if (found === undefined) sheets.set(sheet, (found = new Map<number, IndicatorResult>()));
    for (const one of [row, ...Object.values(rows ?? {})]) if (!found.has(one)) found.set(one, result);
  }
  return sheets;
}
