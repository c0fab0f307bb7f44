import { OWN_ROW } from '../../../src/evaluation/workbook/plan';
import { parseRange } from '../../../tools/workbench/host/workbook/range-address';
import { cellWrite, emulated, inputsIn, planFor } from '../emulated';

/** Rows 1 to 3 of column C share one array formula; row 4 has a formula of its own. */
const opened = () => {
  const one = emulated({
    S: [
      ['a', 1, '=B1:B3*2', ''],
      ['b', 2, '=B1:B3*2', ''],
      ['c', 3, '=B1:B3*2', ''],
      ['d', 4, '=B4*3', ''],
    ],
  });
  one.book.sheet('S').arrays.push(parseRange('C1:C3'));
  return one;
};

test('a part of one is refused: which cells, and nothing has changed', async () => {
  const { book, liveWorkbook } = opened();
  const before = inputsIn(book, 'S', 'A1:D4');
  const plan = planFor('S', [cellWrite('D1', 'x'), cellWrite('C2', `=B${OWN_ROW}*2`), cellWrite('C4', '=B4*2')]);
  await expect(liveWorkbook.commit(plan, await liveWorkbook.snapshot())).rejects.toMatchObject({
    code: 'array-formula',
    details: { cells: ['S!C2'], restored: true },
  });
  expect(inputsIn(book, 'S', 'A1:D4')).toEqual(before);
});

test.each([
  ['all of it', ['C1', 'C2', 'C3']],
  ['what stands beside it', ['D1', 'D2', 'C4']],
])('%s is written', async (_, cells) => {
  const { book, liveWorkbook } = opened();
  await liveWorkbook.commit(
    planFor(
      'S',
      cells.map((cell) => cellWrite(cell, 7)),
    ),
    await liveWorkbook.snapshot(),
  );
  expect(cells.flatMap((cell) => inputsIn(book, 'S', `${cell}:${cell}`).flat())).toEqual(cells.map(() => 7));
});
