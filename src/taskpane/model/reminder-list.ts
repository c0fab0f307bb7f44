import { cellAddress } from '../../evaluation/workbook/address';
import type { Evaluation, IndicatorResult } from '../../evaluation/evaluation';
import { rowOf } from '../../evaluation/indicator-cell';
import type { WorkbookSnapshot } from '../../evaluation/workbook/snapshot';
import type { Language } from '../../i18n/language';
import { paneWord } from '../../i18n/pane';
import { paneSentence } from '../../i18n/pane-sentences';
import { departmentsOf } from './departments';

/** The indicators of one department that have no actual. */
export interface Reminder {
  /** null: the sheet names no department. */
  readonly department: string | null;
  readonly indicators: readonly IndicatorResult[];
}

/** Lists indicators without an actual by department (担当課), departments in the order in which they appear. */
export function reminderList(workbook: WorkbookSnapshot, { results, tables }: Evaluation): readonly Reminder[] {
  const departmentOf = departmentsOf(workbook, { tables });
  const found = new Map<string | null, IndicatorResult[]>();
  for (const result of results) {
    if (result.indicator.actual.kind !== 'missing') continue;
    const department = departmentOf(result.indicator);
    const list = found.get(department) ?? [];
    list.push(result);
    found.set(department, list);
  }
  return [...found].map(([department, indicators]) => ({ department, indicators }));
}

/** The list as text that can be sent: each department with its indicators and their cells. */
export function reminderText(language: Language, reminders: readonly Reminder[]): string {
  return reminders
    .map(({ department, indicators }) =>
      [
        paneSentence(language, 'reminderLine', department ?? paneWord(language, 'noDepartment'), indicators.length),
        ...indicators.map(
          ({ indicator }) =>
            `  ${indicator.name} [${indicator.sheet}!${cellAddress(rowOf(indicator, 'actual'), indicator.columns.actual ?? indicator.columns.indicator)}]`,
        ),
      ].join('\n'),
    )
    .join('\n');
}
