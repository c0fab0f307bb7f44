import { cellAddress } from '../../evaluation/workbook/address';
import type { Evaluation, IndicatorResult, TableReading } from '../../evaluation/evaluation';
import { rowOf } from '../../evaluation/indicator-cell';
import { valueAt, type SheetSnapshot, type WorkbookSnapshot } from '../../evaluation/workbook/snapshot';
import type { Language } from '../../i18n/language';
import { paneWord } from '../../i18n/pane';
import { paneSentence } from '../../i18n/pane-sentences';

/** The indicators of one department that have no actual. */
export interface Reminder {
  /** null: the sheet names no department. */
  readonly department: string | null;
  readonly indicators: readonly IndicatorResult[];
}

const DEPARTMENT_HEADING =
  /^(主)?(担当|所管|所属|関係|実施)(部|課|部局|部課|部署|課所|課等|課名|部課名|係)?$|^(部署|部局|課名|所管|主管)(課|名)?$/;

/** Lists indicators without an actual by department (担当課), departments in the order in which they appear. */
export function reminderList(workbook: WorkbookSnapshot, { results, tables }: Evaluation): readonly Reminder[] {
  const found = new Map<string | null, IndicatorResult[]>();
  for (const result of results) {
    const { indicator } = result;
    if (indicator.actual.kind !== 'missing') continue;
    const sheet = workbook.sheets.find(({ name }) => name === indicator.sheet);
    const table = tables.find(
      ({ sheet: name, range }) => name === indicator.sheet && indicator.row >= range.top && indicator.row <= range.bottom,
    );
    const department = sheet === undefined || table === undefined ? null : departmentOf(sheet, table, indicator.row);
    const list = found.get(department) ?? [];
    list.push(result);
    found.set(department, list);
  }
  return [...found].map(([department, indicators]) => ({ department, indicators }));
}

function departmentOf(sheet: SheetSnapshot, table: TableReading, row: number): string | null {
  const [first, last] = table.headingRows;
  for (let heading = last; heading >= Math.max(0, first); heading--) {
    const column = (sheet.values[heading] ?? []).findIndex(
      (value) => typeof value === 'string' && DEPARTMENT_HEADING.test(value.normalize('NFKC').replace(/\s/g, '')),
    );
    if (column >= 0) return textOf(sheet, row, column);
  }
  return null;
}

/** A cell's text; of a merged cell, that of its first cell. */
function textOf(sheet: SheetSnapshot, row: number, column: number): string | null {
  const merge = sheet.merges.find(({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right);
  const value = valueAt(sheet, merge?.top ?? row, merge?.left ?? column);
  const text = value === null ? '' : String(value).trim();
  return text === '' ? null : text;
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
