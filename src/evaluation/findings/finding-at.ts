import type { Indicator } from '../evaluation';
import { cellOf } from '../indicator-cell';
import type { Finding, FindingCode, Severity } from './finding';

/** A finding about an indicator, on the cell of one of its figures; on its name where it has no such cell. */
export function findingAt(
  indicator: Indicator,
  code: FindingCode,
  severity: Severity,
  part: 'baseline' | 'actual' | 'target' | 'progress' | 'indicator',
): Finding {
  const { sheet, row, name, columns } = indicator;
  const cell = cellOf(indicator, part) ?? { row, column: columns.indicator };
  return { code, severity, sheet, ...cell, indicator: name, recorded: null, computed: null };
}
