import { OWN_ROW, type CellWrite } from '../../../src/evaluation/workbook/plan';
import { readPlannedSheet } from '../../../src/xlsx/read-back/planned-rows';
import { worksheet } from '../build-workbook';

const PART = 'xl/worksheets/sheet1.xml';

const write = (row: number, column: number, formula: string | null, value: CellWrite['value']): CellWrite => {
  return { row, column, formula, value, numberFormat: null, format: null };
};

/** Reads a sheet in pieces of so many bytes. */
async function read(xml: string, writes: readonly CellWrite[], size = 7): Promise<void> {
  const bytes = new TextEncoder().encode(xml);
  await readPlannedSheet(
    (async function* () {
      for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.slice(at, at + size));
    })(),
    PART,
    writes,
  );
}

const PLANNED = [
  write(0, 1, `=IF(A${OWN_ROW}<2,"<&>",A${OWN_ROW})`, 5),
  write(0, 2, null, ' 改善↑ & <a> \r_x0041_𠮷'),
  write(1, 1, `=IF(A${OWN_ROW}<2,"<&>",A${OWN_ROW})`, null),
  write(1, 2, null, true),
  write(2, 1, `=IF(A${OWN_ROW}<2,"<&>",A${OWN_ROW})`, '要確認'),
  write(2, 2, null, null),
  write(9, 0, null, null),
];
const F = (row: number): string => `<f>IF(A${String(row)}&lt;2,"&lt;&amp;&gt;",A${String(row)})</f>`;
const ROW_1 = `<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="3">${F(1)}<v>5</v></c><c r="C1" t="inlineStr"><is><t xml:space="preserve"> 改善↑ &amp; &lt;a&gt; _x000D__x005F_x0041_𠮷</t></is></c></row>`;
const ROW_2 = `<row r="2" ht="9"><c r="B2">${F(2)}</c><c r="C2" t="b"><v>1</v></c><c r="D2" cm="1"><f t="shared" si="0"/></c></row>`;
const ROW_3 = `<row r="3"><c r="B3" t="str">${F(3)}<v>要確認</v></c><c r="C3" s="1"/></row>`;
const SOUND = ROW_1 + ROW_2 + ROW_3 + '<row r="4" hidden="1"/>';

test.each([1, 7, 64, 100_000])('a sheet that holds what was planned, %d bytes at a time', async (size) => {
  await read(worksheet(SOUND), PLANNED, size);
});

test.each(['A', 'a1', 'A1:B2'])('a cell that was called %s before is let be', async (address) => {
  await read(worksheet(SOUND.replace('<c r="A1">', `<c r="${address}">`)), PLANNED);
});

test.each(['<!-- c -->', '<?x ?>', '\n', '<!-- c --><?x ?>\n<!-- d -->'])('a planned cell behind %j is found', async (between) => {
  const rows = SOUND.replaceAll('</c><c', `</c>${between}<c`).replaceAll('"><c', `">${between}<c`);
  for (const size of [5, 100_000]) await read(worksheet(rows), PLANNED, size);
});

test('the same with a namespace prefix', async () => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const rows = '<x:row r="1"><x:c r="A1"><x:f>1</x:f><x:v>1</x:v></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row>';
  await read(`<x:worksheet xmlns:x="${main}"><x:sheetData>${rows}</x:sheetData></x:worksheet>`, [
    write(0, 0, '=1', 1),
    write(0, 1, null, 'a'),
  ]);
});

test.each<[string, string, string]>([
  ['a stray end tag', SOUND.replace('<row r="4" hidden="1"/>', '<row r="4" hidden="1"/></row>'), ':'],
  ['an end tag too few', SOUND.replace('</row>', ''), 'byte'],
  ['tags that cross', SOUND.replace('</v></c>', '</c></v>'), 'byte'],
  ['another formula', SOUND.replace('A1)</f>', 'A2)</f>'), 'B1'],
  ['a formula that goes on', SOUND.replace('A1)</f>', 'A1)+1</f>'), 'B1'],
  ['a formula that is cut off', SOUND.replace(',A1)</f>', '</f>'), 'B1'],
  ['a reference resolved twice', SOUND.replace('"&lt;&amp;', '"&amp;lt;&amp;'), 'B1'],
  ['another value', SOUND.replace('<v>5</v>', '<v>6</v>'), 'B1'],
  ['a value that is missing', SOUND.replace('<v>5</v>', ''), 'B1'],
  ['a value too many', SOUND.replace(`${F(2)}</c>`, `${F(2)}<v>1</v></c>`), 'B2'],
  ['another type', SOUND.replace('t="b"', 't="n"'), 'C2'],
  ['text as a number', SOUND.replace('<c r="B3" t="str">', '<c r="B3">'), 'B3'],
  ['another text', SOUND.replace('改善↑', '悪化↓'), 'C1'],
  ['half a character', SOUND.replace('𠮷', '\ufffd'), 'C1'],
  ['an escape that means another sign', SOUND.replace('_x000D_', '_x000A_'), 'C1'],
  ['a cell that is missing', SOUND.replace('<c r="C2" t="b"><v>1</v></c>', ''), 'C2'],
  ['a cell in the place of nothing', SOUND.replace('<c r="C3" s="1"/>', '<c r="C3"><v>1</v></c>'), 'C3'],
  ['a row that is missing', SOUND.replace(ROW_2, ''), 'B2'],
  ['a row twice', SOUND.replace(ROW_3, ROW_3 + ROW_3), 'row 3'],
  ['rows out of order', ROW_2 + ROW_1 + ROW_3, 'B1'],
  ['a cell twice', SOUND.replace('<c r="A1"><v>1</v></c>', '<c r="A1"><v>1</v></c><c r="A1"/>'), 'A1'],
  ['cells out of order', SOUND.replace('<c r="C2" t="b"><v>1</v></c>', '<c r="E2"/><c r="C2" t="b"><v>1</v></c>'), 'C2'],
])('%s is found', async (_, rows, where) => {
  for (const size of [9, 100_000]) {
    const error: unknown = await read(worksheet(rows), PLANNED, size).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'broken-xml', details: { part: PART, where: expect.stringContaining(where) as unknown } });
  }
});

test.each([
  ['around the cells', worksheet(SOUND).replace('</worksheet>', '</sheet></worksheet>')],
  ['of another kind', worksheet(SOUND).replaceAll('worksheet', 'chartsheet')],
])('what is wrong %s is found', async (_, xml) => {
  await expect(read(xml, PLANNED)).rejects.toMatchObject({ code: 'broken-xml' });
});
