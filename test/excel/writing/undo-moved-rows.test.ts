import { OWN_ROW } from '../../../src/evaluation/workbook/plan';
import type { MemoryWorkbook } from '../../../tools/workbench/host/workbook/memory-workbook';
import { parseRange } from '../../../tools/workbench/host/workbook/range-address';
import { cellWrite, emulated, inputsIn, planFor } from '../emulated';

const ROWS = [
  ['', '指標', '実績', '目標', '率'],
  [1, '就職率', 9, 15, ''],
  [2, '入学率', 3, 5, ''],
  [3, '移住者', 4, 8, ''],
  [4, '出生数', 1, 2, ''],
  ['', '注記', '', '', ''],
];
const RATE = `=C${OWN_ROW}/D${OWN_ROW}`;

/** Rows 2 to 4 are written; row 5 is somebody else's. */
async function written(writes = [2, 3, 4].map((row) => cellWrite(`E${String(row)}`, RATE))) {
  const one = emulated({ S: ROWS });
  const receipt = await one.liveWorkbook.commit(planFor('S', writes), await one.liveWorkbook.snapshot());
  return { ...one, sheet: one.book.sheet('S'), receipt };
}

const sort = (book: MemoryWorkbook): void => {
  const sheet = book.sheet('S');
  const [second, third] = [inputsIn(book, 'S', 'A2:D2'), inputsIn(book, 'S', 'A3:D3')];
  sheet.write(parseRange('A2:D3'), [...third, ...second]);
};

test.each<[string, (book: MemoryWorkbook) => void]>([
  ['a row inserted in front of all', (book) => book.sheet('S').insertRows(0, 1)],
  ['a row inserted in front of the first', (book) => book.sheet('S').insertRows(1, 1)],
  ['a row inserted between', (book) => book.sheet('S').insertRows(2, 1)],
  ['two rows inserted', (book) => book.sheet('S').insertRows(3, 2)],
  ['a row deleted above', (book) => book.sheet('S').deleteRows(0, 1)],
  ['the first of them deleted', (book) => book.sheet('S').deleteRows(1, 1)],
  ['rows that changed places', sort],
])('%s: refused with what happened, and not one cell changes', async (_, move) => {
  const { book, liveWorkbook, receipt } = await written();
  move(book);
  const before = inputsIn(book, 'S', 'A1:F9');
  await expect(liveWorkbook.undo(receipt)).rejects.toMatchObject({ code: 'rows-moved' });
  expect(inputsIn(book, 'S', 'A1:F9')).toEqual(before);
});

test('one cell is not mistaken for its neighbour’s, whose formula has come to stand in its place', async () => {
  const { book, liveWorkbook, sheet } = await written();
  sheet.write(parseRange('E4'), [[0.9]]);
  const receipt = await liveWorkbook.commit(planFor('S', [cellWrite('E4', RATE)]), await liveWorkbook.snapshot());
  book.sheet('S').insertRows(1, 1);
  expect(inputsIn(book, 'S', 'E4:E5').flat()).toEqual(['=C4/D4', '=C5/D5']);
  await expect(liveWorkbook.undo(receipt)).rejects.toMatchObject({ code: 'rows-moved', details: { cells: ['S!B4'] } });
});

test('a row whose name was corrected besides is not mistaken for its neighbour’s', async () => {
  const { book, liveWorkbook, sheet } = await written();
  sheet.write(parseRange('E4'), [[0.9]]);
  const receipt = await liveWorkbook.commit(planFor('S', [cellWrite('E4', RATE)]), await liveWorkbook.snapshot());
  sheet.write(parseRange('B4'), [['移住した者']]);
  sheet.insertRows(1, 1);
  await expect(liveWorkbook.undo(receipt)).rejects.toMatchObject({ code: 'rows-moved', details: { cells: ['S!B4'] } });
  expect(inputsIn(book, 'S', 'E4:E5').flat()).toEqual(['=C4/D4', '=C5/D5']);
});

/** A column comes in, or goes: everything to its right moves. */
const moveColumns = (book: MemoryWorkbook, from: number, by: 1 | -1): void => {
  const rows = inputsIn(book, 'S', 'A1:F6').map((row) =>
    by > 0 ? [...row.slice(0, from), '', ...row.slice(from)] : row.filter((_, at) => at !== from),
  );
  book.sheet('S').write(
    parseRange('A1:G6'),
    rows.map((row) => Array.from({ length: 7 }, (_, column) => row[column] ?? '')),
  );
};

test.each<[string, (book: MemoryWorkbook) => void]>([
  [
    'a column inserted in front',
    (book) => {
      moveColumns(book, 0, 1);
    },
  ],
  [
    'a column inserted between',
    (book) => {
      moveColumns(book, 2, 1);
    },
  ],
  [
    'a column deleted',
    (book) => {
      moveColumns(book, 2, -1);
    },
  ],
])('%s: refused, though what was written seems to stand there still', async (_, move) => {
  const { book, liveWorkbook } = emulated({ S: ROWS.map((row, at) => (at === 3 ? [3, '移住者', 5, 8, 5] : row)) });
  const receipt = await liveWorkbook.commit(planFor('S', [cellWrite('D4', 5)]), await liveWorkbook.snapshot());
  move(book);
  const before = inputsIn(book, 'S', 'A1:H9');
  expect(before[3]?.[3]).toBe(5);
  await expect(liveWorkbook.undo(receipt)).rejects.toMatchObject({ code: 'rows-moved', details: { cells: ['S!D1'] } });
  expect(inputsIn(book, 'S', 'A1:H9')).toEqual(before);
});

test('a heading that was corrected is no column that has moved', async () => {
  const { book, liveWorkbook, receipt } = await written();
  book.sheet('S').write(parseRange('E1'), [['達成率']]);
  await liveWorkbook.undo(receipt);
  expect(inputsIn(book, 'S', 'E2:E5').flat()).toEqual(['', '', '', '']);
});

test.each<[string, (book: MemoryWorkbook) => void]>([
  ['rows inserted below', (book) => book.sheet('S').insertRows(5, 1)],
  ['a name corrected', (book) => book.sheet('S').write(parseRange('B3'), [['進学率']])],
  ['a name corrected to another row’s', (book) => book.sheet('S').write(parseRange('B3'), [['移住者']])],
  ['a figure corrected', (book) => book.sheet('S').write(parseRange('C3'), [[4]])],
])('%s: undone', async (_, change) => {
  const { book, liveWorkbook, receipt } = await written();
  change(book);
  await liveWorkbook.undo(receipt);
  expect(inputsIn(book, 'S', 'E2:E5').flat()).toEqual(['', '', '', '']);
});

test('a sheet that Excel does not hand out at once is undone in halves', async () => {
  const rows = Array.from({ length: 12_000 }, (_, row) => [`指標その${String(row)}`, row, '']);
  const { book, host, liveWorkbook } = emulated({ S: rows, 表: [['x']] }, { payloadLimit: 400_000 });
  const writes = rows.map((_, row) => cellWrite(`C${String(row + 1)}`, `=B${OWN_ROW}*2`));
  const receipt = await liveWorkbook.commit(planFor('S', writes), await liveWorkbook.snapshot());
  await liveWorkbook.undo(receipt);
  expect(inputsIn(book, 'S', 'C1:C12000').flat().join('')).toBe('');
  expect(host.roundTrips.some(({ error }) => error === 'ResponsePayloadSizeLimitExceeded')).toBe(true);
});
