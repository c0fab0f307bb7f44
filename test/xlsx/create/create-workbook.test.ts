import { strFromU8, unzipSync } from 'fflate';
import { createWorkbook } from '../../../src/xlsx/create/create-workbook';
import { openWorkbook } from '../../../src/xlsx/open-workbook';
import { readWorkbook, sheetNamed } from '../../read-workbook';
import { LAYOUT, NEW_WORKBOOK } from './new-workbook';

test('a new workbook reads back as it was planned', async () => {
  const { snapshot } = await openWorkbook(await createWorkbook(NEW_WORKBOOK), 'new.xlsx');
  const [form, record] = snapshot.sheets;
  expect(form).toMatchObject({ name: '回答様式', visible: true, protected: true, hiddenColumns: [2], merges: LAYOUT.merges });
  expect(form?.values[0]?.[0]).toBe('=題');
  expect(form?.formulas.every((row) => row === null || row.every((cell) => cell === null))).toBe(true);
  const lockedAt = (row: number, column: number) => snapshot.styles[form?.styles[row]?.[column] ?? 0]?.locked;
  expect([lockedAt(0, 0), lockedAt(2, 1), lockedAt(3, 1)]).toEqual([true, false, false]);
  expect(record).toMatchObject({ name: '控', visible: false });
});

test('another library reads the same', async () => {
  const sheet = sheetNamed(await readWorkbook(await createWorkbook(NEW_WORKBOOK)), '回答様式');
  expect(sheet.rows[3]?.[1]).toBe(5);
  expect(sheet.merges).toEqual([{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }]);
  expect(sheet.dataValidations).toHaveLength(2);
});

test('the same plan gives the same file', async () => {
  expect(Buffer.from(await createWorkbook(NEW_WORKBOOK)).equals(Buffer.from(await createWorkbook(NEW_WORKBOOK)))).toBe(true);
});

test.each([
  ['<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" autoFilter="0"/>'],
  ['<autoFilter ref="A2:B4"/>'],
  ['errorStyle="warning"'],
  ['<pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/>'],
  ['<row r="1" ht="30" customHeight="1">'],
  ['paperSize="8"'],
])('the sheet has %s', async (xml) => {
  expect(strFromU8(unzipSync(await createWorkbook(NEW_WORKBOOK))['xl/worksheets/sheet1.xml']!)).toContain(xml);
});

test('the workbook names the rows that are repeated in print, and the filter', async () => {
  const workbook = strFromU8(unzipSync(await createWorkbook(NEW_WORKBOOK))['xl/workbook.xml']!);
  expect(workbook).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="0">\'回答様式\'!$2:$2</definedName>');
  expect(workbook).toContain('<sheet name="控" sheetId="2" state="veryHidden" ');
});
