import type { Indicator, TableReading } from '../../evaluation/evaluation';
import { displayText } from '../../evaluation/figures/formats/display-text';
import { cleanText } from '../../evaluation/vocabulary/clean-text';
import { type RemarkRole, remarkRole } from './remark-words';
import { isBlank, valueAt, type WorkbookSnapshot } from '../../evaluation/workbook/snapshot';
import type { ReportIndicator, ReportRemark } from './report';

/** A table's columns for readers, and where its actuals are headed: rows may stand a column aside. */
interface RemarkColumns {
  readonly table: TableReading;
  readonly columns: readonly (readonly [role: RemarkRole, column: number])[];
}

/** Finds what stands beside an indicator's figures: reasons, remarks, the department. */
export function remarksReader(
  snapshot: WorkbookSnapshot,
  tables: readonly TableReading[],
): (indicator: Indicator) => ReportIndicator['remarks'] {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const bySheet = new Map<string, RemarkColumns[]>();
  for (const table of tables) {
    const columns = table.evidence.leftAside.flatMap(({ heading, column }): [RemarkRole, number][] => {
      const role = remarkRole(heading);
      return role === undefined ? [] : [[role, column]];
    });
    if (columns.length === 0) continue;
    bySheet.set(table.sheet, [...(bySheet.get(table.sheet) ?? []), { table, columns }]);
  }
  return ({ sheet: name, row, columns }) => {
    const sheet = sheets.get(name);
    const found = bySheet.get(name)?.find(({ table: { range } }) => row >= range.top && row <= range.bottom);
    if (sheet === undefined || found === undefined) return {};
    const drift = (columns.actual ?? 0) - (found.table.columns.actual ?? columns.actual ?? 0);
    const remarks: Partial<Record<RemarkRole, ReportRemark>> = {};
    for (const [role, headed] of found.columns) {
      const column = headed + drift;
      const value = valueAt(sheet, row, column);
      if (remarks[role] !== undefined || isBlank(value)) continue;
      const format = snapshot.styles[sheet.styles[row]?.[column] ?? 0]?.numberFormat ?? 'General';
      const text = typeof value === 'string' ? cleanLines(value) : displayText(value, format, snapshot.date1904);
      remarks[role] = { text, row, column };
    }
    return remarks;
  };
}

/** A text of several lines, which whoever writes the report puts as it can. */
function cleanLines(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(cleanText)
    .filter((line) => line !== '')
    .join('\n');
}
