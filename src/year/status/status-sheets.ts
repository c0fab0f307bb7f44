/** The sheets of 提出状況.xlsx. */
export const STATUS_SHEETS = {
  departments: '提出状況',
  conflicts: '要確認',
  hearing: 'ヒアリング',
  answers: '回答一覧',
  record: '記録',
} as const;

/** The lists for people, in their order. */
export const LIST_SHEETS = [STATUS_SHEETS.departments, STATUS_SHEETS.conflicts, STATUS_SHEETS.hearing, STATUS_SHEETS.answers] as const;

/** The columns of the list of departments. */
export const DEPARTMENT_HEADINGS = ['No.', '所属', 'ファイル', '指標数', '回答数', '要確認', '状況', '回答日', '記入者', '備考'] as const;

/** Where that list's heading stands, from 0. */
export const DEPARTMENT_HEADING_ROW = 2;

/** Whether a cell of the lists is one into which people write: what they write there is read again. */
export function isForPeople(sheet: string, row: number, column: number): boolean {
  return sheet === STATUS_SHEETS.departments && row > DEPARTMENT_HEADING_ROW && FOR_PEOPLE.has(column);
}

const FOR_PEOPLE: ReadonlySet<number> = new Set((['状況', '備考'] as const).map((heading) => DEPARTMENT_HEADINGS.indexOf(heading)));
