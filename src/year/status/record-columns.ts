import type { CellValue } from '../../evaluation/workbook/snapshot';
import { takenOf } from './record-line';
import type { AskedRow } from './status-book';

/** What says that a hidden sheet is a record of the first version, with a column for each property. */
export const RECORD_MARK_1 = 'shinchoku-status-1';

/** The columns of that version, below their headings in the second row. */
const COLUMNS = [
  ...['id', 'department', 'file', 'number', 'name', 'answers', 'askedActual', 'askedLast', 'askedBaseline', 'askedTarget'],
  ...['kind', 'taken'],
] as const;
const FIRST_ROW = 2;

/** Reads the rows of a record of the first version. */
export function recordedInColumns(values: readonly (readonly CellValue[])[]): AskedRow[] {
  return values.slice(FIRST_ROW).flatMap((row): AskedRow[] => {
    const at = (column: (typeof COLUMNS)[number]): string => {
      const value = row[COLUMNS.indexOf(column)];
      return value == null ? '' : String(value);
    };
    if (at('id') === '') return [];
    return [
      {
        id: at('id'),
        department: at('department'),
        file: at('file'),
        number: at('number'),
        name: at('name'),
        answers: at('answers') === '1',
        askedActual: at('askedActual'),
        askedLast: at('askedLast'),
        askedBaseline: at('askedBaseline'),
        askedTarget: at('askedTarget'),
        kind: at('kind'),
        taken: takenIn(at('taken')),
      },
    ];
  });
}

function takenIn(json: string): AskedRow['taken'] {
  try {
    return takenOf(JSON.parse(json));
  } catch {
    return {};
  }
}
