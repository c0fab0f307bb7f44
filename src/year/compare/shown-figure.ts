import type { CellValue } from '../../evaluation/workbook/snapshot';
import type { YearIndicator } from '../book/year-book';

/** The figures of a year that are compared. */
export type ShownPart = 'target' | 'actual' | 'progress' | 'status';

/** What a cell shows once its year is evaluated. */
export function shownFigure(one: YearIndicator, part: ShownPart): { readonly value: CellValue; readonly numberFormat: string | null } {
  const { judgement, recorded } = one.result;
  if (part === 'status') return { value: recorded.status, numberFormat: null };
  const cell = one.table.cell(one.indicator, part);
  if (part === 'progress') {
    const same = recorded.progressText === judgement.progressText;
    return { value: same && judgement.progress !== null ? judgement.progress : recorded.progressText, numberFormat: '0.0%' };
  }
  const format = cell === null || cell.numberFormat === 'General' || typeof cell.value !== 'number' ? null : cell.numberFormat;
  return { value: cell?.value ?? '', numberFormat: format };
}
