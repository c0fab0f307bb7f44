import { displayText } from '../../evaluation/figures/formats/display-text';
import { matchKey } from '../../evaluation/vocabulary/clean-text';
import type { CellValue } from '../../evaluation/workbook/snapshot';
import type { YearIndicator } from '../book/year-book';

/** The unit in which an indicator's figures were counted where its row now names another one; null: the same, or one of them says none. */
export function otherUnit(before: YearIndicator, now: YearIndicator | null): string | null {
  const [own, named] = [before.indicator.unit ?? '', now?.indicator.unit ?? ''];
  return own === '' || named === '' || matchKey(own) === matchKey(named) ? null : own;
}

/** The format under which a number shows its unit. Formats with several sections or words of their own give way. */
export function formatWithUnit(numberFormat: string | null, unit: string): string {
  const plain = numberFormat === null || /["\\;[@]/.test(numberFormat) ? 'General' : numberFormat;
  return `${plain}"${unit.replaceAll('"', '')}"`;
}

/** A figure with its unit behind it, as text: it must not be drawn in one line with figures of another unit. */
export function textWithUnit(value: CellValue, numberFormat: string | null, unit: string): CellValue {
  if (typeof value !== 'number') return value;
  const shown = displayText(value, numberFormat ?? 'General');
  return matchKey(shown).endsWith(matchKey(unit)) ? shown : `${shown}${unit}`;
}
