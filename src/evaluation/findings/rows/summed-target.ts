import type { SheetReading } from '../../reading/read-sheet';
import type { SeenRow } from './direction-differs';
import type { Finding } from '../finding';
import { findingAt } from '../finding-at';

/** A sum of several years: 累計30件, 5年間で30件, 計画期間中に50人. */
const SUMMED = /累計|累積|通算|期間[中計]|\d\s*[かヶカケヵ]?年間?(?:で|の?計|合計|累計)|\d\s*年間(?!平均)/;

const YEARLY = /各年|毎年|\/年|^年(?=\d)|^年間/;

/**
 * A target that says that it is a sum of years, where nothing says so of the actual, or a yearly one beside a sum: one year's figure
 * may be held against all years'.
 */
export function summedTarget({ indicator, table, grid }: SeenRow, readings: readonly SheetReading[]): Finding | null {
  const { target, actual, baseline, name, unit } = indicator;
  if (target.kind !== 'number' || target.source !== 'text' || actual.kind !== 'number') return null;
  const isTurned = YEARLY.test(target.text.normalize('NFKC')) && isSummed(actual.text);
  if (!isTurned && !isSummed(target.text)) return null;
  const reading = readings.find((own) => own.grid === grid);
  const heading = reading?.bodies
    .find((body) => body.table === table)
    ?.heading.columns.find(({ column }) => column === table.columns.actual);
  if (!isTurned && [actual.text, baseline.text, name, unit ?? '', heading?.text ?? ''].some(isSummed)) return null;
  return {
    ...findingAt(indicator, 'unit-mixed', 'warning', 'target'),
    recorded: target.text,
    computed: actual.text,
    variant: isTurned ? 'summed-actual' : 'summed',
  };
}

function isSummed(text: string): boolean {
  return SUMMED.test(text.normalize('NFKC'));
}
