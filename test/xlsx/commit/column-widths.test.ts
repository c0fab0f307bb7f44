import { unzipSync } from 'fflate';
import { widenedColumns } from '../../../src/xlsx/commit/column-widths';
import type { ReadSheet } from '../../../src/xlsx/sheet/sheet-reader';
import { WorkbookDraft } from '../../workbook-draft';
import { openWorkbook } from '../../../src/xlsx/open-workbook';

const START = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetFormatPr defaultRowHeight="15"/>';

function columnsAfter(before: string, widths: readonly [column: number, characters: number][]): string {
  const sheet = { frame: { before: new TextEncoder().encode(`${START}${before}`), prefix: '' } } as unknown as ReadSheet;
  const after = new TextDecoder().decode(
    widenedColumns(
      'sheet1.xml',
      sheet,
      widths.map(([column, characters]) => ({ column, characters })),
    ),
  );
  expect(after.startsWith(START)).toBe(true);
  return after.slice(START.length);
}

test.each<[string, string, [number, number][], string]>([
  ['where no column has a width', '', [[3, 40]], '<cols><col min="4" max="4" width="40" customWidth="1"/></cols>'],
  [
    'behind those that have one',
    '<cols><col min="1" max="2" width="9" customWidth="1"/></cols>',
    [
      [3, 40],
      [4, 50],
    ],
    '<cols><col min="1" max="2" width="9" customWidth="1"/><col min="4" max="4" width="40" customWidth="1"/><col min="5" max="5" width="50" customWidth="1"/></cols>',
  ],
  [
    'in the middle of a range, whose looks it keeps',
    '<cols><col min="1" max="16384" width="9" style="7"/></cols>',
    [[3, 40]],
    '<cols><col min="1" max="3" width="9" style="7"/><col min="4" max="4" width="40" style="7" customWidth="1"/><col min="5" max="16384" width="9" style="7"/></cols>',
  ],
  [
    'at the ends of a range',
    '<cols><col min="2" max="4" width="9" hidden="1"/></cols>',
    [
      [1, 40],
      [3, 41],
    ],
    '<cols><col min="2" max="2" width="40" customWidth="1"/><col min="3" max="3" width="9" hidden="1"/><col min="4" max="4" width="41" customWidth="1"/></cols>',
  ],
])('a column gets its width %s', (_, before, widths, after) => {
  expect(columnsAfter(before, widths)).toBe(after);
});

test('a plan sets the widths of columns that it adds to a sheet, and of no others', async () => {
  const draft = new WorkbookDraft();
  draft.addWorksheet('表').addRow(['指標', 'R5実績']);
  const { commit } = await openWorkbook(await draft.bytes(), 'x.xlsx');
  const write = { row: 0, column: 2, value: '要因', formula: null, numberFormat: null, format: null };
  const bytes = await commit({
    sheets: [{ name: '表', create: null, writes: [write], columnWidths: [{ column: 2, characters: 40 }] }],
  });
  const xml = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml']);
  expect(xml.match(/<col [^>]*>/g)).toEqual(['<col min="3" max="3" width="40" customWidth="1"/>']);
});
