import { evaluateWorkbook } from '../../../evaluation/evaluate';
import type { WorkbookSnapshot } from '../../../evaluation/workbook/snapshot';
import type { YearBookOptions } from '../../../year/book/year-book';
import type { PaneSettings } from '../../state/pane-settings';
import { profileOf } from '../../state/settings-profile';
import { levelsByRow, optionsBySettings } from '../evaluate-workbook';

/**
 * The workbook and how it is read for a year's work, by the workbook's settings and a person's corrections.
 * @throws EvaluationError where levels were corrected and the workbook cannot be evaluated
 */
export function yearOptions(
  whole: WorkbookSnapshot,
  settings: PaneSettings,
): { readonly workbook: WorkbookSnapshot; readonly options: YearBookOptions } {
  const { workbook, options } = optionsBySettings(whole, settings, profileOf(settings), {});
  const { profile, sheets, columns, confirmed, year, countSheet, headingRows } = options;
  const { levels } = settings.corrections;
  return {
    workbook,
    options: {
      profile,
      ...(sheets === undefined ? {} : { sheets }),
      ...(columns === undefined ? {} : { columns }),
      ...(confirmed === undefined ? {} : { confirmed }),
      ...(year === undefined ? {} : { year }),
      ...(countSheet === undefined ? {} : { countSheet }),
      ...(headingRows === undefined ? {} : { headingRows }),
      ...(Object.keys(levels).length === 0 ? {} : { levels: levelsByRow(evaluateWorkbook(workbook, options), levels) }),
    },
  };
}
