import type { CellValue } from '../../../src/evaluation/workbook/snapshot';
import { CHANGES } from '../../../src/year/compare/changes';
import { comparePlan } from '../../../src/year/compare/compare-plan';
import { compare, twoYears } from '../../../src/year/compare/comparison';
import { confirmedPairs, openPairs } from '../../../src/year/compare/confirmed-pairs';
import type { OpenWorkbook } from '../../../src/xlsx/open-workbook';
import { WorkbookDraft } from '../../workbook-draft';
import { opened, PROFILE, sheetOf } from '../sample';

/** An indicator of a year: measure, name, baseline, actual, target. */
type Row = readonly [string, string, number, number, number];

const R1: readonly Row[] = [
  ['1 観光', '来訪者数', 100, 110, 200],
  ['1 観光', '宿泊者数', 10, 12, 20],
  ['2 産業', '創業件数', 1, 2, 10],
  ['2 産業', '雇用者数', 50, 55, 80],
  ['2 産業', '終わる指標', 5, 6, 8],
];
const renamed = (rows: readonly Row[], from: string, to: string): Row[] =>
  rows.map(([measure, name, ...figures]) => [measure, name === from ? to : name, ...figures]);
/** 来訪者数 has another name, 雇用者数 another measure, 宿泊者数 another target, and one has ended. */
const R2: readonly Row[] = [
  ['1 観光', '来訪者の総数', 100, 120, 200],
  ['1 観光', '宿泊者数', 10, 14, 30],
  ['2 産業', '創業件数', 1, 3, 10],
  ['3 暮らし', '雇用者数', 50, 60, 80],
];
const R3: readonly Row[] = renamed(R2, '来訪者の総数', '年間来訪者数');

async function bookOf(...years: readonly (readonly Row[])[]): Promise<OpenWorkbook> {
  const workbook = new WorkbookDraft();
  years.forEach((rows, index) => {
    const year = `R${String(index + 1)}`;
    const sheet = workbook.addWorksheet(`KPI ${year}`);
    sheet.addRow(['施策', '指標名', '単位', '現状値', `${year}実績`, '目標値', '進捗率', '状況']);
    for (const [measure, name, baseline, actual, target] of rows) sheet.addRow([measure, name, '人', baseline, actual, target]);
  });
  return opened(await workbook.bytes());
}

function comparing({ snapshot }: OpenWorkbook, year?: string) {
  const years = twoYears(snapshot, { profile: PROFILE, ...(year === undefined ? {} : { year }) });
  if (years === undefined) throw new Error('No earlier year');
  return compare(years, confirmedPairs(years));
}

const compared = async (book: OpenWorkbook, year?: string) => opened(await book.commit(comparePlan(comparing(book, year))));

const write = (column: number, value: CellValue, row: number, formula: string | null = null) => ({
  row,
  column,
  value,
  formula,
  numberFormat: null,
  format: null,
});

async function typed(book: OpenWorkbook, name: string, ...writes: ReturnType<typeof write>[]): Promise<OpenWorkbook> {
  return opened(await book.commit({ sheets: [{ name, create: null, writes }] }));
}

const isFilled = (row: readonly CellValue[]): boolean => row.some((value) => value !== '');
/** The sheet until its last filled row. */
function list({ snapshot }: OpenWorkbook, name = '指標変更一覧'): CellValue[][] {
  const rows = sheetOf(snapshot, name).values.map((row) => Array.from({ length: Math.max(8, row.length) }, (_, at) => row[at] ?? ''));
  return rows.slice(0, rows.findLastIndex(isFilled) + 1);
}
const rowOf = (book: OpenWorkbook, ...cells: readonly string[]): number =>
  list(book).findIndex((row) => cells.every((cell, column) => cell === '' || row[column] === cell));

/** Both years compared, and the two pairs confirmed with reasons. */
async function confirmed(...years: readonly (readonly Row[])[]) {
  const book = await compared(await bookOf(...years), 'R2');
  const [gone, added] = [rowOf(book, CHANGES.gone, '来訪者数'), rowOf(book, CHANGES.added, '雇用者数')];
  const target = rowOf(book, CHANGES.target, '宿泊者数');
  return typed(
    book,
    '指標変更一覧',
    ...[
      write(5, '同じ', gone),
      write(7, '名称の整理', gone),
      write(5, '○', added),
      write(6, 'R2', added),
      write(7, '中間見直し', target),
    ].sort((one, other) => one.row - other.row || one.column - other.column),
  );
}

test('what was confirmed stays, and is used again and again', async () => {
  let book = await confirmed(R1, R2);
  const listed: unknown[] = [];
  for (let run = 0; run < 3; run++) {
    const changes = comparing(book).indicators.map(({ change }) => change);
    expect(changes.filter((change) => change === CHANGES.added)).toEqual([]);
    expect(changes.filter((change) => change === CHANGES.gone)).toHaveLength(1);
    book = await compared(book);
    listed.push(list(book));
  }
  expect(listed[1]).toEqual(listed[0]);
  expect(listed[2]).toEqual(listed[0]);
  expect(comparePlan(comparing(book)).sheets).toEqual([]);
  const about = (kind: string): unknown[] => list(book).flatMap((row) => (row[0] === kind ? [[row[1], ...row.slice(4, 8)]] : []));
  expect(about('名称変更')).toEqual([['来訪者の総数', '来訪者数', '同じ', '', '名称の整理']]);
  expect(about('体系変更')).toEqual([['雇用者数', '雇用者数', '○', 'R2', '']]);
  expect(about(CHANGES.target)).toEqual([['宿泊者数', '', '', '', '中間見直し']]);
});

test('a word taken back is taken back, and what else was written stays', async () => {
  let book = await compared(await confirmed(R1, R2));
  book = await typed(book, '指標変更一覧', write(5, null, rowOf(book, '名称変更')));
  expect(comparing(book).indicators.filter(({ change }) => change === CHANGES.gone)).toHaveLength(2);
  book = await compared(book);
  expect(list(book).filter((row) => row[7] === '名称の整理')).toEqual([expect.arrayContaining(['名称変更（解消）', '来訪者の総数'])]);
  book = await compared(await typed(book, '指標変更一覧', write(5, '同じ', rowOf(book, CHANGES.gone, '来訪者数'))));
  expect(list(book).filter((row) => row[7] === '名称の整理')).toEqual([expect.arrayContaining(['名称変更', '来訪者の総数', '同じ'])]);
});

test('what is resolved stays as long as something is written beside it', async () => {
  let book = await compared(await confirmed(R1, R2));
  book = await typed(book, 'KPI R2', write(5, 20, 2));
  for (let run = 0; run < 2; run++) {
    book = await compared(book);
    expect(list(book).filter((row) => row[7] === '中間見直し')).toEqual([
      expect.arrayContaining([`${CHANGES.target}（解消）`, '宿泊者数']),
    ]);
  }
  book = await compared(await typed(book, 'KPI R2', write(5, 30, 2)));
  expect(list(book).filter((row) => row[7] === '中間見直し')).toEqual([expect.arrayContaining([CHANGES.target, '宿泊者数'])]);
});

test("the next year's list stands above the lists of the years before", async () => {
  let book = await compared(await confirmed(R1, R2, R3), 'R2');
  const before = list(book);
  book = await compared(book);
  const after = list(book);
  expect(after[0]?.[0]).toBe('指標変更一覧　R2 → R3');
  const own = after.findIndex((row) => row[0] === '指標変更一覧　R1 → R2');
  expect(after[own - 1]?.every((value) => value === '')).toBe(true);
  expect(after.slice(own)).toEqual(before);
  expect(comparePlan(comparing(book)).sheets).toEqual([]);
  // The earlier comparison still knows what was said.
  expect(comparing(book, 'R2').indicators.filter(({ change }) => change === CHANGES.added)).toEqual([]);
});

test('a word that leaves open which indicator is meant is said to be of no use', async () => {
  const book = await compared(await bookOf(R1, R2, R3));
  const row = rowOf(book, CHANGES.added, '年間来訪者数');
  const open = (await typed(book, '指標変更一覧', write(4, null, row), write(5, '同じ', row))).snapshot;
  const years = twoYears(open, { profile: PROFILE });
  expect(years === undefined ? [] : openPairs(years)).toEqual({ unfound: ['年間来訪者数'], shared: [] });
});

describe('an indicator that became two', () => {
  const SPLIT: readonly Row[] = [['1 観光', '来訪者数（日帰り）', 60, 70, 120], ['1 観光', '来訪者数（宿泊）', 40, 50, 80], ...R1.slice(1)];
  const saidOf = async (...names: readonly string[]) => {
    const book = await compared(await bookOf(R1, SPLIT));
    const rows = names.map((name) => rowOf(book, CHANGES.added, name));
    return typed(book, '指標変更一覧', ...rows.flatMap((row) => [write(4, '来訪者数', row), write(5, '同じ', row)]));
  };
  const both = ['来訪者数（日帰り）', '来訪者数（宿泊）'];

  test('is compared with neither of the two that are said to be it, and that is said', async () => {
    const book = await saidOf(...both);
    const { indicators, now, before } = comparing(book);
    expect(openPairs({ now, before })).toEqual({ unfound: [], shared: both });
    expect(indicators.filter(({ change }) => change === CHANGES.added).map(({ now: one }) => one?.indicator.name)).toEqual(both);
    expect(indicators.filter(({ change }) => change === CHANGES.gone)).toHaveLength(1);
    // What was typed stays until a person has decided.
    const again = await compared(book);
    expect(openPairs(comparing(again)).shared).toEqual(both);
    expect(list(again).filter((row) => row[5] === '同じ')).toHaveLength(2);
  });

  test('goes on as the one that is said to be it alone', async () => {
    const { indicators, now, before } = comparing(await saidOf('来訪者数（宿泊）'));
    expect(openPairs({ now, before })).toEqual({ unfound: [], shared: [] });
    expect(indicators.filter(({ change }) => change === CHANGES.added).map(({ now: one }) => one?.indicator.name)).toEqual([
      '来訪者数（日帰り）',
    ]);
  });

  test('may be said to be the same on the lines of both years', async () => {
    let book = await saidOf('来訪者数（宿泊）');
    const gone = rowOf(book, CHANGES.gone, '来訪者数');
    book = await typed(book, '指標変更一覧', write(4, '来訪者数（宿泊）', gone), write(5, '同じ', gone));
    expect(openPairs(comparing(book))).toEqual({ unfound: [], shared: [] });
  });
});

test.each([
  ['②全国学力調査の平均正答率（全国比）', '全国学力調査の平均正答率（全国比）'],
  ['(1) 待機児童数', '待機児童数'],
  ['★入込客数', '③入込客数'],
  ['1-2 創業件数【KPI】', '創業件数'],
])('%s comes near to %s', async (name, other) => {
  const row = (of: string): Row => ['1 観光', of, 1, 2, 10];
  const rest: readonly Row[] = [['1 観光', '創業支援による創業件数の累計', 1, 2, 3], ...R1.slice(3)];
  const { indicators } = comparing(await bookOf([row(other), ...rest], [row(name), ...rest.slice(1)]));
  expect(indicators.find(({ change }) => change === CHANGES.added)?.nearest?.indicator.name).toBe(other);
});

test('推移 follows an indicator through its names and places, and shows the one that has ended', async () => {
  let book = await compared(await confirmed(R1, R2, R3), 'R2');
  book = await compared(book);
  const row = rowOf(book, CHANGES.added, '年間来訪者数');
  book = await compared(await typed(book, '指標変更一覧', write(4, '来訪者の総数', row), write(5, '同じ', row)));
  const rows = list(book, '推移').slice(2);
  expect(rows.map((row) => [row[1], ...row.slice(4, 7)])).toEqual([
    ['年間来訪者数', 110, 120, 120],
    ['宿泊者数', 12, 14, 14],
    ['創業件数', 2, 3, 3],
    ['雇用者数', 55, 60, 60],
    ['終わる指標', 6, '', ''],
  ]);
});

test('without a word of a person, 推移 has a line for each name, and no figure is lost', async () => {
  const book = await compared(await bookOf(R1, R2, R3));
  const rows = list(book, '推移').slice(2);
  const figures = rows.flatMap((row) => row.slice(4, 7)).filter((value) => value !== '');
  expect(figures).toHaveLength(R1.length + R2.length + R3.length);
});

describe('what a person writes on the sheets', () => {
  const COMPARISON = '前年度比較';
  const NOTES = [
    ['指標変更一覧', 2, 9, '行の横'],
    ['指標変更一覧', 0, 4, '表題の横'],
    ['指標変更一覧', 20, 0, '下のメモ'],
    [COMPARISON, 4, 25, '表の横'],
    [COMPARISON, 1, 3, '表題の下'],
    [COMPARISON, 60, 2, '下のメモ'],
    ['推移', 3, 10, '宿泊者数の横'],
    ['推移', 12, 0, '下のメモ'],
  ] as const;

  async function annotated(): Promise<OpenWorkbook> {
    let book = await compared(await bookOf(R1, R2, R3));
    for (const [name, row, column, value] of NOTES) book = await typed(book, name, write(column, value, row));
    return book;
  }

  const found = (book: OpenWorkbook, name: string, note: string): [number, number] => {
    const rows = list(book, name);
    const row = rows.findIndex((cells) => cells.includes(note));
    return [row, rows[row]?.indexOf(note) ?? -1];
  };

  test('stays where it is while nothing moves', async () => {
    const book = await annotated();
    const plan = comparePlan(comparing(book));
    expect(plan.sheets).toEqual([]);
  });

  test('goes with its row, and below what has grown', async () => {
    let book = await annotated();
    // Another indicator comes before the others, in the last year alone.
    const rows: readonly Row[] = [['1 観光', '新しい指標', 1, 2, 3], ...R3];
    for (const [index, row] of rows.entries())
      book = await typed(
        book,
        'KPI R3',
        ...[row[0], row[1], '人', ...row.slice(2)].map((value, column) => write(column, value, 1 + index)),
      );
    book = await compared(book);
    for (const [name, , , note] of NOTES) expect([name, note, found(book, name, note)[0]]).not.toContain(-1);
    const trend = list(book, '推移');
    expect(trend[found(book, '推移', '宿泊者数の横')[0]]).toContain('宿泊者数');
    expect(trend.find((row) => row.includes('下のメモ'))?.filter((value) => value !== '')).toEqual(['下のメモ']);
    const [row, column] = found(book, COMPARISON, '表の横');
    expect([row, column]).toEqual([4, 25]);
    expect(comparePlan(comparing(book)).sheets).toEqual([]);
  });

  test('goes below with a word that says what it was about where its row is no more', async () => {
    let book = await annotated();
    book = await typed(book, 'KPI R1', ...[0, 1, 2, 3, 4, 5, 6, 7].map((column) => write(column, null, 2)));
    book = await typed(book, 'KPI R2', ...[0, 1, 2, 3, 4, 5, 6, 7].map((column) => write(column, null, 2)));
    book = await typed(book, 'KPI R3', ...[0, 1, 2, 3, 4, 5, 6, 7].map((column) => write(column, null, 2)));
    book = await compared(book);
    const [row] = found(book, '推移', '宿泊者数の横');
    expect(list(book, '推移')[row]?.filter((value) => value !== '')).toEqual(['宿泊者数', '宿泊者数の横']);
    book = await compared(book);
    expect(found(book, '推移', '宿泊者数の横')[0]).toBe(row);
  });

  test('reads on what it read, where it is a formula', async () => {
    let book = await compared(await bookOf(R1, R2, R3));
    book = await typed(book, '推移', write(10, 2, 3, '=G4-F4'));
    book = await typed(book, 'KPI R3', ...['1 観光', '先の指標', '人', 1, 2, 3].map((value, column) => write(column, value, 1)));
    book = await typed(book, 'KPI R3', ...['1 観光', '年間来訪者数', '人', 100, 120, 200].map((value, column) => write(column, value, 5)));
    book = await compared(book);
    const sheet = sheetOf(book.snapshot, '推移');
    const row = sheet.values.findIndex((cells) => cells[1] === '宿泊者数');
    expect(sheet.formulas[row]?.[10]).toBe(`=G${String(row + 1)}-F${String(row + 1)}`);
  });

  test('stays where another program has spelled the formulas otherwise, and nothing is written', async () => {
    const { snapshot } = await annotated();
    const spelled = (formula: string | null): string | null => formula?.replaceAll('IF(', 'IF( ').replaceAll('SUM(', 'sum(') ?? null;
    const sheets = snapshot.sheets.map((sheet) =>
      sheet.name === COMPARISON ? { ...sheet, formulas: sheet.formulas.map((row) => row?.map(spelled) ?? null) } : sheet,
    );
    const years = twoYears({ ...snapshot, sheets }, { profile: PROFILE });
    if (years === undefined) throw new Error('No earlier year');
    expect(comparePlan(compare(years, confirmedPairs(years))).sheets).toEqual([]);
  });

  test('keeps the sheet when it is renamed', async () => {
    const book = await annotated();
    const bytes = await book.commit({ sheets: [] });
    const renamedBook = await opened(bytes);
    const sheets = renamedBook.snapshot.sheets.map((sheet) => (sheet.name === '指標変更一覧' ? { ...sheet, name: '変更の記録' } : sheet));
    const years = twoYears({ ...renamedBook.snapshot, sheets }, { profile: PROFILE });
    if (years === undefined) throw new Error('No earlier year');
    expect(comparePlan(compare(years, confirmedPairs(years))).sheets).toEqual([]);
  });
});
