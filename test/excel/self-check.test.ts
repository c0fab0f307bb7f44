import { selfCheck } from '../../src/excel/self-check/self-check';
import { emulated, inputsIn } from './emulated';
import { withNotes } from './notes-client';

const opened = (apiLevel: number) => {
  const one = emulated(
    { 評価: [['a', 1]] },
    { apiLevel, calculate: (formula) => (formula.includes('"100"') ? 3 : formula.startsWith('=COUNTIF') ? 1 : 0) },
  );
  withNotes(one);
  return one;
};

test.each([15, 20])('on an Excel 1.%d that does as it is documented everything is as expected, and no trace is left', async (apiLevel) => {
  const one = opened(apiLevel);
  const own: string[] = [];
  const results = await selfCheck(one.excel, one.capabilities, (id) => own.push(id));
  expect(results.filter(({ outcome }) => outcome !== 'as-expected')).toEqual([]);
  expect(results).toHaveLength(apiLevel < 20 ? 11 : 12);
  expect(one.book.sheets.map(({ name }) => name)).toEqual(['評価']);
  expect(inputsIn(one.book, '評価', 'A1:B1')).toEqual([['a', 1]]);
  expect([one.book.settings.size, one.book.comments.length]).toEqual([0, 0]);
  expect(own.length).toBeGreaterThan(0);
});

test('what an Excel does differently is found, with its own words', async () => {
  const one = opened(20);
  Object.assign(one.host.quirks, { losesFitToPages: true, losesSettings: true, refusesR1C1: true, pastesNothing: true });
  const results = await selfCheck(one.excel, one.capabilities, () => undefined);
  expect(results.filter(({ outcome }) => outcome !== 'as-expected').map(({ id, outcome }) => [id, outcome])).toEqual([
    ['formula-r1c1', 'failed'],
    ['print-setup', 'different'],
    ['settings', 'different'],
    ['values-copy', 'different'],
  ]);
  expect(results.find(({ id }) => id === 'formula-r1c1')?.found).toBe('InvalidArgument Range.formulasR1C1');
  expect(one.book.sheets).toHaveLength(1);
});

test('a sheet that an earlier check could not take away is taken away', async () => {
  const one = opened(15);
  one.book.addSheet('進捗確認(一時)');
  await selfCheck(one.excel, one.capabilities, () => undefined);
  expect(one.book.sheets).toHaveLength(1);
});
