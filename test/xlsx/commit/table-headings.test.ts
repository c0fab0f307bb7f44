import { strFromU8, unzipSync } from 'fflate';
import { renameColumns } from '../../../src/xlsx/commit/table-headings';
import { openWorkbook } from '../../../src/xlsx/open-workbook';
import { richWorkbook } from '../rich-workbook';

test.each([
  ['KPI[値]*2', 'KPI[数]*2'],
  ['SUM(KPI[[#This Row],[値]:[名]])', 'SUM(KPI[[#This Row],[数]:[名]])'],
  ['KPI2[値]+MYKPI[値]+値', 'KPI2[値]+MYKPI[値]+値'],
  ['KPI[[#Headers],[値]]&"KPI"', 'KPI[[#Headers],[数]]&"KPI"'],
  ["KPI['[a']]+KPI[値]", "KPI['[a']]+KPI[数]"],
])('a formula reads a renamed column by its new name: %s', (before, after) => {
  expect(renameColumns(before, 'KPI', new Map([['値', '数']]))).toBe(after);
});

test('a table calls its columns what their headings are written to be', async () => {
  const { snapshot, commit } = await openWorkbook(richWorkbook(), 'rich.xlsx');
  const sheet = snapshot.sheets[2]!.name;
  const write = (row: number, column: number, value: string | null, formula: string | null = null) => ({
    ...{ row, column, value, formula, numberFormat: null, format: null },
  });
  const first = await commit({ sheets: [{ name: sheet, create: null, writes: [write(5, 3, '3', '=SUM(Table1[値])')] }] });
  const again = await openWorkbook(first, 'rich.xlsx');
  const second = await again.commit({ sheets: [{ name: sheet, create: null, writes: [write(0, 1, 'R5\n<値>')] }] });
  const table = strFromU8(unzipSync(second)['xl/tables/table1.xml']!);
  expect(table).toContain('<tableColumn id="1" name="名"/><tableColumn id="2" name="R5_x000a_&lt;値&gt;"/>');
  const { formulas } = (await openWorkbook(second, 'rich.xlsx')).snapshot.sheets[2]!;
  expect(formulas[5]?.[3]).toBe('=SUM(Table1[R5\n<値>])');
});
