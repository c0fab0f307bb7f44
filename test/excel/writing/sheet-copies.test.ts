import type { Plan } from '../../../src/evaluation/workbook/plan';
import type { WorkbookSnapshot } from '../../../src/evaluation/workbook/snapshot';
import type { FailedRollbackError } from '../../../src/excel/writing/failed-rollback-error';
import { nextYear } from '../../../src/year/next/next-year';
import { HostError } from '../../../tools/workbench/host/wire/host-error';
import { loadSnapshot } from '../../../tools/workbench/host/workbook/load-snapshot';
import { parseRange } from '../../../tools/workbench/host/workbook/range-address';
import { opened, PROFILE, sampleBytes, sheetOf } from '../../year/sample';
import { withNotes } from '../notes-client';
import { cellWrite, connected, emulated, inputAt, inputsIn, planFor, type Emulated } from '../emulated';

const SHEETS = {
  評価: [
    ['指標', '基準値', 'R1実績', '目標値'],
    ['就職率', 9, 12, 15],
    ['=1+1 という名', 1, 2, "='評価'!B3*2"],
  ],
  メモ: [['評価の話', '=評価!C2']],
};

/** The copy for the next year: heading and actuals. */
const COPY: Plan = {
  sheets: [
    { name: '評価 R2', create: null, copyOf: '評価', writes: [cellWrite('C1', 'R2実績'), cellWrite('C2', null), cellWrite('C3', null)] },
    ...planFor('集計表 R2', [cellWrite('A1', "=COUNT('評価 R2'!C2:C3)")], {
      columnWidths: [8],
      paper: 'A4',
      orientation: 'portrait',
      fitToWidth: 1,
    }).sheets,
  ],
};

async function copied(options: Parameters<typeof emulated>[1] = {}, plan = COPY) {
  const excel = emulated(SHEETS, options);
  const before = await excel.liveWorkbook.snapshot();
  const receipt = await excel.liveWorkbook.commit(plan, before);
  return { ...excel, before, receipt };
}

const names = ({ book }: Pick<Emulated, 'book'>): string[] => book.sheets.map(({ name }) => name);

describe('the sample’s next year', () => {
  const sampled = async () => {
    const file = await opened(sampleBytes('mine-r1-published.xlsx'));
    const { plan } = nextYear(file.snapshot, { profile: PROFILE });
    const inFile = (await opened(await file.commit(plan))).snapshot;
    const excel = connected(loadSnapshot(file.snapshot));
    const before = await excel.liveWorkbook.snapshot();
    const receipt = await excel.liveWorkbook.commit(nextYear(before.workbook, { profile: PROFILE }).plan, before);
    return { ...excel, before, receipt, inFile };
  };
  const contents = (workbook: WorkbookSnapshot, name: string) => {
    const { values, formulas } = sheetOf(workbook, name);
    const cells = new Map<string, unknown>();
    for (const [row, line] of values.entries())
      for (const [column, value] of line.entries()) {
        // The host does not calculate: of a formula it is said what it is.
        const content = formulas[row]?.[column]?.replaceAll("'", '') ?? value;
        if (content !== null && content !== '') cells.set(`${String(row)} ${String(column)}`, content);
      }
    return cells;
  };

  test('stands in Excel as in a file, cell by cell', async () => {
    const { liveWorkbook, inFile, before } = await sampled();
    const now = (await liveWorkbook.snapshot()).workbook;
    expect(now.sheets.map(({ name }) => name)).toEqual(inFile.sheets.map(({ name }) => name));
    for (const { name } of inFile.sheets) {
      expect(contents(now, name)).toEqual(contents(inFile, name));
      expect([...sheetOf(now, name).merges].map(String).sort()).toEqual([...sheetOf(inFile, name).merges].map(String).sort());
    }
    expect(now.sheets.slice(0, before.workbook.sheets.length)).toEqual(before.workbook.sheets);
  });

  test('is taken back whole', async () => {
    const { liveWorkbook, before, receipt } = await sampled();
    await liveWorkbook.undo(receipt);
    expect((await liveWorkbook.snapshot()).workbook).toEqual(before.workbook);
  });
});

test.each([15, 20])('with ExcelApi 1.%d a copy is made at the end, named, written and taken back', async (apiLevel) => {
  const { book, liveWorkbook, before, receipt, host } = await copied({ apiLevel });
  expect(names({ book })).toEqual(['評価', 'メモ', '評価 R2', '集計表 R2']);
  expect(inputsIn(book, '評価 R2', 'A1:D3')).toEqual([
    ['指標', '基準値', 'R2実績', '目標値'],
    ['就職率', 9, '', 15],
    ['=1+1 という名', 1, '', "='評価 R2'!B3*2"],
  ]);
  expect(inputAt(book, '集計表 R2', 'A1')).toBe("=COUNT('評価 R2'!C2:C3)");
  expect(inputsIn(book, '評価', 'C1:D3')).toEqual([
    ['R1実績', '目標値'],
    [12, 15],
    [2, '=評価!B3*2'],
  ]);
  await liveWorkbook.undo(receipt);
  expect((await liveWorkbook.snapshot()).workbook).toEqual(before.workbook);
  expect(host.openReferences).toBe(0);
});

test('a copy that nothing is written to is a copy all the same', async () => {
  const { book, liveWorkbook, receipt } = await copied({}, { sheets: [{ name: '写し', create: null, copyOf: 'メモ', writes: [] }] });
  expect(inputsIn(book, '写し', 'A1:B1')).toEqual([['評価の話', '=評価!C2']]);
  await liveWorkbook.undo(receipt);
  expect(names({ book })).toEqual(['評価', 'メモ']);
});

test('formulas that name their own sheet read the copy, whatever Excel makes of them', async () => {
  const excel = emulated(SHEETS);
  excel.book.copiesKeepOwnName = true;
  const before = await excel.liveWorkbook.snapshot();
  const receipt = await excel.liveWorkbook.commit(COPY, before);
  expect(inputAt(excel.book, '評価 R2', 'D3')).toBe("='評価 R2'!B3*2");
  await excel.liveWorkbook.undo(receipt);
  expect((await excel.liveWorkbook.snapshot()).workbook).toEqual(before.workbook);
});

test.each([
  ['a cell that was copied', 'A2', '進学率', '評価 R2!A2'],
  ['a cell that was emptied', 'C2', 13, '評価 R2!C2'],
  ['a cell beside', 'G9', 'メモ', '評価 R2!G9'],
  ['a cell that is empty now', 'B2', '', '評価 R2!B2'],
])('%s, changed by somebody since, keeps the copy from being taken away', async (_, address, value, cell) => {
  const { book, liveWorkbook, receipt } = await copied();
  book.sheet('評価 R2').write(parseRange(address), [[value]]);
  await expect(liveWorkbook.undo(receipt)).rejects.toMatchObject({ code: 'changed-since', details: { cells: [cell] } });
  expect(names({ book })).toContain('評価 R2');
  expect(names({ book })).toContain('集計表 R2');
});

describe('refused before anything is written', () => {
  test.each<[string, (excel: Emulated) => void, object]>([
    ['a protected structure', ({ book }) => book.protectStructure(true), { code: 'structure-protected' }],
    ['a protected sheet', ({ book }) => book.sheet('評価').protect({}), { code: 'sheet-protected', details: { sheets: ['評価'] } }],
    [
      'a filter that hides rows to be written',
      ({ book }) => book.sheet('評価').filter([2]),
      { code: 'filtered-rows', details: { sheets: ['評価'] } },
    ],
  ])('%s', async (_, prepare, error) => {
    const excel = emulated(SHEETS);
    prepare(excel);
    const before = await excel.liveWorkbook.snapshot();
    const trips = excel.host.roundTrips.length;
    await expect(excel.liveWorkbook.commit(COPY, before)).rejects.toMatchObject(error);
    expect(excel.host.roundTrips).toHaveLength(trips);
    expect(names(excel)).toEqual(['評価', 'メモ']);
  });

  test('a sheet that is gone is named', async () => {
    const { liveWorkbook } = emulated(SHEETS);
    const plan: Plan = { sheets: [{ name: '評価 R2', create: null, copyOf: '評価 R1', writes: [] }] };
    await expect(liveWorkbook.commit(plan, await liveWorkbook.snapshot())).rejects.toMatchObject({
      code: 'gone',
      details: { sheets: ['評価 R1'] },
    });
  });

  test.each<[string, (excel: Emulated) => void, object]>([
    ['a row inserted into the original', ({ book }) => book.sheet('評価').insertRows(1, 1), { code: 'changed-meanwhile' }],
    [
      'a cell of it that nothing is written to',
      ({ book }) => book.sheet('評価').write(parseRange('B2'), [[8]]),
      { code: 'changed-meanwhile', details: { cells: ['評価!B2'] } },
    ],
    ['a sheet of the copy’s name', ({ book }) => book.addSheet('評価 R2'), { code: 'name-taken', details: { sheets: ['評価 R2'] } }],
  ])('%s while a person looked at what would be done', async (_, change, error) => {
    const excel = emulated(SHEETS);
    const before = await excel.liveWorkbook.snapshot();
    excel.book.as('co-author', () => {
      change(excel);
    });
    const sheets = names(excel);
    await expect(excel.liveWorkbook.commit(COPY, before, { checkUnchanged: true })).rejects.toMatchObject(error);
    expect(names(excel)).toEqual(sheets);
  });
});

describe('what fails half-way is taken back', () => {
  const refuse = (): never => {
    throw new HostError('SomethingNew', 'No.');
  };

  test.each<[string, (excel: Emulated) => void]>([
    [
      'copying',
      ({ host, book }) => {
        book.copySheet = refuse;
        host.beforeAction = () => undefined;
      },
    ],
    ['naming the copy', ({ host }) => (host.beforeAction = ({ Name }) => void (Name === 'Name' && refuse()))],
    ['writing to it', ({ host }) => (host.beforeAction = ({ Name }) => void (Name === 'Formulas' && refuse()))],
    ['setting the other sheet up', ({ host }) => (host.beforeAction = ({ Name }) => void (Name === 'ColumnWidth' && refuse()))],
  ])('%s', async (_, prepare) => {
    const excel = emulated(SHEETS);
    const before = await excel.liveWorkbook.snapshot();
    prepare(excel);
    await expect(excel.liveWorkbook.commit(COPY, before)).rejects.toMatchObject({ details: { restored: true } });
    excel.host.beforeAction = null;
    expect((await excel.liveWorkbook.snapshot()).workbook).toEqual(before.workbook);
  });

  test('a copy that Excel made and then failed to speak of', async () => {
    const excel = emulated(SHEETS);
    const before = await excel.liveWorkbook.snapshot();
    let copies = 0;
    excel.book.listen(({ kind }) => void (kind === 'sheet-added' && copies++));
    excel.host.beforeAction = () => {
      if (copies === 1 && excel.book.sheets.some(({ name }) => name === '評価 (2)')) {
        copies++;
        refuse();
      }
    };
    const plan = { sheets: COPY.sheets.slice(0, 1) };
    await expect(excel.liveWorkbook.commit(plan, before)).rejects.toMatchObject({ details: { restored: true } });
    excel.host.beforeAction = null;
    expect(copies).toBe(2);
    expect((await excel.liveWorkbook.snapshot()).workbook).toEqual(before.workbook);
  });

  test('what cannot be taken back is called by the name that it has, and can be taken back later', async () => {
    const excel = emulated(SHEETS);
    const before = await excel.liveWorkbook.snapshot();
    excel.host.beforeAction = ({ Name }) => void ((Name === 'Name' || Name === 'Delete') && refuse());
    const failure = (await excel.liveWorkbook.commit(COPY, before).catch((error: unknown) => error)) as FailedRollbackError;
    expect(failure).toMatchObject({ name: 'ExcelError', details: { restored: false, stillWritten: ['評価 (2)', '集計表 R2'] } });
    excel.host.beforeAction = null;
    await excel.liveWorkbook.undo(failure.receipt);
    expect((await excel.liveWorkbook.snapshot()).workbook).toEqual(before.workbook);
  });
});

test('a copy larger than Excel hands out at once is made, and taken back', async () => {
  const text = '令和の指標'.repeat(20);
  const rows = Array.from({ length: 400 }, (_, row) =>
    Array.from({ length: 10 }, (__, column) => `${text}${String(row)}-${String(column)}`),
  );
  const excel = emulated({ 評価: rows }, { payloadLimit: 600_000 });
  const before = await excel.liveWorkbook.snapshot();
  const receipt = await excel.liveWorkbook.commit(
    { sheets: [{ name: '評価 R2', create: null, copyOf: '評価', writes: [cellWrite('A1', null)] }] },
    before,
  );
  expect(inputsIn(excel.book, '評価 R2', 'A1:B1')).toEqual([['', `${text}0-1`]]);
  await excel.liveWorkbook.undo(receipt);
  expect(names(excel)).toEqual(['評価']);
});

test.each([
  // Notes are Excel's from ExcelApi 1.18 on; before, only comments can be reached.
  [15, ['C1 note', 'C2 note', 'D2 note'], true],
  [20, ['C1 note', 'D2 note'], undefined],
])(
  'with ExcelApi 1.%d notes and comments that are the original’s alone do not stand on the copy',
  async (apiLevel, left, notesMayStand) => {
    const excel = emulated(SHEETS, { apiLevel });
    withNotes(excel);
    const { book, liveWorkbook } = excel;
    const [original] = book.sheets;
    for (const address of ['C1', 'C2', 'D2'])
      for (const kind of ['note', undefined] as const)
        book.comments.push({
          id: `${address} ${String(kind)}`,
          ...(kind === undefined ? {} : { kind }),
          sheetId: original?.id ?? '',
          range: parseRange(address),
          content: `${address} ${kind ?? 'comment'}`,
        });
    const before = await liveWorkbook.snapshot();
    const [copy, ...others] = COPY.sheets;
    const receipt = await liveWorkbook.commit({ sheets: [{ ...copy!, withoutNotes: [{ row: 1, column: 2 }] }, ...others] }, before);
    const on = (name: string): string[] => {
      const sheetId = book.sheets.find((sheet) => sheet.name === name)?.id;
      return book.comments.flatMap((comment) => (comment.sheetId === sheetId ? [comment.content] : [])).sort();
    };
    expect(on('評価')).toHaveLength(6);
    expect(on('評価 R2')).toEqual(['C1 comment', 'D2 comment', ...left].sort());
    expect(receipt.notesMayStand).toBe(notesMayStand);
  },
);
