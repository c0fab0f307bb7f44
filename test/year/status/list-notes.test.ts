import { createWorkbook } from '../../../src/xlsx/create/create-workbook';
import type { CellWrite } from '../../../src/evaluation/workbook/plan';
import type { CellValue, SheetSnapshot } from '../../../src/evaluation/workbook/snapshot';
import { readStatusBook } from '../../../src/year/status/read-status-book';
import { type DepartmentStatus, STATES, type StatusBook } from '../../../src/year/status/status-book';
import { statusPlan } from '../../../src/year/status/status-plan';
import { opened, sheetOf } from '../sample';

/* What people write beside and below the lists goes on with the rows when the lists are made anew. */

const department = (name: string): DepartmentStatus => ({
  ...{ name, file: `${name}.xlsx`, indicators: 2, answered: 1, conflicts: 0, date: '', person: '', note: '' },
  state: STATES.partial,
});
const CONFLICTS = ['区分', '所属', 'ファイル', '指標', 'シート', 'セル', '値', '回答', '内容'];
const conflict = (indicator: string): CellValue[] => ['読取不能', '観光課', '観光課.xlsx', indicator, '評価', 'G5', '', 'x', '…'];
const HEARING = ['所属', '指標', '単位', '前年度', '実績', '状況', '確認事項', '要因'];
const hearing = (indicator: string): CellValue[] => ['観光課', indicator, '人', '1', '9', 'A', '確認', ''];

function book(departments: string[], conflicts: string[], talked: string[], more: Partial<StatusBook> = {}): StatusBook {
  return {
    ...{ plan: '計画', year: 2020, due: '令和3年5月14日', contact: null, rows: [] },
    departments: departments.map(department),
    conflicts: { headings: CONFLICTS, rows: conflicts.map(conflict) },
    hearing: { headings: HEARING, rows: talked.map(hearing) },
    answers: { headings: ['所属'], rows: [] },
    ...more,
  };
}

type Typed = readonly [sheet: string, row: number, column: number, value: CellValue, formula?: string];

async function madeThen(first: StatusBook, typed: readonly Typed[]): Promise<Uint8Array> {
  const workbook = await opened(await createWorkbook(statusPlan(first)), '提出状況.xlsx');
  const sheets = new Map<string, CellWrite[]>();
  for (const [sheet, row, column, value, formula] of typed)
    sheets.set(sheet, [...(sheets.get(sheet) ?? []), { row, column, value, formula: formula ?? null, numberFormat: null, format: null }]);
  return workbook.commit({ sheets: [...sheets].map(([name, writes]) => ({ name, create: null, writes })) });
}

async function renewed(bytes: Uint8Array, next: StatusBook) {
  const record = readStatusBook((await opened(bytes, '提出状況.xlsx')).snapshot)!;
  const again = await createWorkbook(statusPlan({ ...next, ...(record.notes === undefined ? {} : { notes: record.notes }) }));
  return { record, bytes: again, snapshot: (await opened(again, '提出状況.xlsx')).snapshot };
}

/** The cells of a sheet from a column on, as far as they hold anything. */
function beyond({ values, formulas }: SheetSnapshot, column: number): [number, CellValue, CellValue][] {
  return values.flatMap((cells, row) =>
    cells.flatMap((value, at): [number, CellValue, CellValue][] =>
      at >= column && value !== null ? [[row, cells[1] ?? null, formulas[row]?.[at] ?? value]] : [],
    ),
  );
}

test('a note beside a row, beside the heading and below the list goes on with them', async () => {
  const bytes = await madeThen(book(['観光課', '農林課'], ['a', 'b'], ['a', 'b']), [
    ['提出状況', 2, 11, '電話'],
    ['提出状況', 4, 11, '農林課に電話済み'],
    ['提出状況', 4, 12, 3, '=D5+1'],
    ['提出状況', 8, 0, '下のメモ'],
    ['ヒアリング', 2, 8, '聞き取り結果：機器故障'],
    ['要確認', 1, 9, 'aについて'],
  ]);
  const { record, snapshot, bytes: again } = await renewed(bytes, book(['総務課', '観光課', '農林課'], ['b'], ['x', 'y', 'b']));
  expect(record.hasNotes).toBeUndefined();
  expect(beyond(sheetOf(snapshot, '提出状況'), 10)).toEqual([
    [2, '所属', '電話'],
    [5, '農林課', '農林課に電話済み'],
    [5, '農林課', '=D6+1'],
  ]);
  expect(sheetOf(snapshot, '提出状況').values[9]?.[0]).toBe('下のメモ');
  expect(beyond(sheetOf(snapshot, 'ヒアリング'), 8)).toEqual([[3, 'b', '聞き取り結果：機器故障']]);
  // The row is no more: the note stands below, behind what it was about.
  const below = sheetOf(snapshot, '要確認')
    .values.slice(2)
    .flatMap((cells) => cells.filter((value) => value !== null));
  expect(below).toEqual(['a', 'aについて']);

  // Nothing moves a second time, and the note is not lost when its row comes back elsewhere.
  const next = await renewed(again, book(['総務課', '観光課', '農林課'], ['b'], ['x', 'y', 'b']));
  expect(Buffer.from(next.bytes).equals(Buffer.from(again))).toBe(true);
  expect(next.record.hasNotes).toBeUndefined();
});

test('a list that nobody wrote on holds nothing for it', async () => {
  const bytes = await createWorkbook(statusPlan(book(['観光課'], [], [])));
  const record = readStatusBook((await opened(bytes)).snapshot);
  expect([record?.notes, record?.hasNotes]).toEqual([undefined, undefined]);
});

test('a list that was sorted keeps its notes by their rows', async () => {
  const first = book(['観光課', '農林課', '総務課'], [], []);
  const sorted = { ...first, departments: [...first.departments].reverse() };
  const bytes = await madeThen(sorted, [['提出状況', 5, 11, '観光課のメモ']]);
  const { snapshot } = await renewed(bytes, first);
  expect(beyond(sheetOf(snapshot, '提出状況'), 10)).toEqual([[3, '観光課', '観光課のメモ']]);
});

test.each<[string, Typed[], boolean]>([
  ['over what the list says', [['提出状況', 3, 2, '別のファイル.xlsx']], true],
  ['where it is for people to write', [['提出状況', 3, 9, '電話で確認']], false],
  ['beside the list', [['提出状況', 3, 13, '電話で確認']], false],
])('what is written %s: the list before is kept %s', async (_, typed, kept) => {
  const bytes = await madeThen(book(['観光課'], [], []), typed);
  expect(readStatusBook((await opened(bytes)).snapshot)?.hasNotes === true).toBe(kept);
});
