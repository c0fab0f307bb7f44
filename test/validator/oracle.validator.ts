import { buildWorkbook, worksheet } from '../xlsx/build-workbook';
import { newErrors, openXmlErrors } from './open-xml-errors';

const STYLES = (fonts: string) =>
  `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1">${fonts}</fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellXfs count="1"><xf/></cellXfs></styleSheet>`;
const bookWith = (styles: string, sheet: string) => buildWorkbook({ sheets: { 表: sheet }, styles });

const SOUND = bookWith(STYLES('<font><sz val="11"/><name val="A"/></font>'), worksheet('<row r="1"><c r="A1"><v>1</v></c></row>'));

test('a sound workbook has no errors', async () => {
  expect(await openXmlErrors(SOUND)).toEqual([]);
});

test.each([
  ['a font’s children in another order', bookWith(STYLES('<font><name val="A"/><sz val="11"/></font>'), worksheet(''))],
  ['a cell of an unknown type', bookWith(STYLES('<font/>'), worksheet('<row r="1"><c r="A1" t="x"><v>1</v></c></row>'))],
  ['merges before the cells', bookWith(STYLES('<font/>'), worksheet('', '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>'))],
  ['bytes that are no workbook', new Uint8Array([1, 2, 3])],
])('%s is an error that a sound workbook does not have', async (_what, bytes) => {
  expect(newErrors(await openXmlErrors(SOUND), await openXmlErrors(bytes))).not.toEqual([]);
});

test('an error more of the same kind in the same part is a new one', async () => {
  const font = '<font><name val="A"/><sz val="11"/></font>';
  const [one, two] = await Promise.all([font, font + font].map((fonts) => openXmlErrors(bookWith(STYLES(fonts), worksheet('')))));
  expect(newErrors(one!, one!)).toEqual([]);
  expect(newErrors(one!, two!)).toHaveLength(1);
});
