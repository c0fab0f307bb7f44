import { textTables } from '../../../src/cli/text/text-table';

const style = (text: string): string => text;

test('columns are as wide as what is widest in them', () => {
  const tables = [[{ label: '重点戦略', cells: ['目標達成', '1'], style }], [{ label: 'a', cells: ['2', '10000'], style }]];
  expect(textTables(tables, { columns: 80, isTerminal: false })).toEqual([['重点戦略  目標達成      1'], ['a                2  10000']]);
});

test('there may be more lines than a call has arguments', () => {
  const table = new Array<{ label: string; cells: string[]; style: typeof style }>(200_000).fill({ label: '方針', cells: ['1'], style });
  expect(textTables([table], { columns: 80, isTerminal: false })[0]).toHaveLength(200_000);
});
