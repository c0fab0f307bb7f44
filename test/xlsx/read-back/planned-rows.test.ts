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

describe('rows like those before them', () => {
  // Rows by turns: a number, a sign, a formula with the row's own text, nothing planned, a title.
  const ROWS = 120;
  const rowOf = (row: number): { xml: string; writes: CellWrite[] } => {
    const n = String(row + 1);
    const kind = row % 5;
    const asked = `<c r="A${n}" t="s"><v>${String(row * 7)}</v></c><c r="B${n}" s="4"><v>${String(row / 8)}</v></c>`;
    if (kind === 3) return { xml: `<row r="${n}"><c r="A${n}" t="s"><v>2</v></c></row>`, writes: [] };
    if (kind === 4) return { xml: `<row r="${n}">${asked}<c r="D${n}" s="1"/></row>`, writes: [write(row, 3, null, null)] };
    const own = kind === 2 ? `IF(B${n}="${n}人(H30)",${n},B${n})` : `B${n}*2`;
    const value = kind === 1 ? '-' : row / 4 + 0.1;
    const type = kind === 1 ? ' t="str"' : '';
    const label = row % 2 === 0 ? '改善↑' : '目標達成';
    const xml = `<row r="${n}">${asked}<c r="C${n}" s="2"${type}><f>${own}</f><v>${String(value)}</v></c><c r="D${n}" t="str"><f>IF(C${n}&gt;1,"a","b")</f><v>${label}</v></c></row>`;
    const planned = own.replaceAll(`B${n}`, `B${OWN_ROW}`);
    return { xml, writes: [write(row, 2, `=${planned}`, value), write(row, 3, `=IF(C${OWN_ROW}>1,"a","b")`, label)] };
  };
  const rows = Array.from({ length: ROWS }, (_, row) => rowOf(row));
  const writes = rows.flatMap((row) => row.writes);
  const sheet = (change: (xml: string, row: number) => string): string => worksheet(rows.map(({ xml }, row) => change(xml, row)).join(''));

  test.each([64, 100_000])('are read, %d bytes at a time', async (size) => {
    await read(
      sheet((xml) => xml),
      writes,
      size,
    );
  });

  test.each<[string, number, string | RegExp, string]>([
    ['another number in a formula', 115, '*2', '*3'],
    ['another row in a formula', 115, 'B116*2', 'B115*2'],
    ['another formula of its own', 112, '人', '名'],
    ['another row in a formula of its own', 112, ',B113)', ',B114)'],
    ['another number', 115, '28.85', '28.86'],
    ['another sign', 116, '<v>-<', '<v>+<'],
    ['another status', 115, '目標達成', '改善↑'],
    ['another address', 115, 'r="C116"', 'r="C115"'],
    ['another column', 115, 'r="C116"', 'r="E116"'],
    ['a cell twice', 115, /(<c r="B.*?<\/c>)/u, '$1$1'],
    ['a planned cell that is missing', 115, /<c r="C.*?<\/c>/u, ''],
    ['a planned cell where none was to be', 119, 's="1"/>', 's="1"><v>1</v></c>'],
    ['a tag in the text of another cell', 115, '<v>805<', '<v>8</row>05<'],
    ['a sign in the text of another cell', 115, '<v>805<', '<v>8&05<'],
    ['no end of a value', 115, '</v></c><c r="D', '</c><c r="D'],
    ['no end of the row', 115, '</row>', ''],
    ['the number of another row', 115, '<row r="116"', '<row r="117"'],
    ['a planned cell in a row that was to have none', 118, '</row>', '<c r="C119"><v>1</v></c><c r="C119"><v>1</v></c></row>'],
  ])('are not taken for sound: %s', async (_, row, from, to) => {
    const broken = sheet((xml, at) => (at === row ? xml.replace(from, to) : xml));
    expect(broken).not.toBe(sheet((xml) => xml));
    await expect(read(broken, writes, 100_000)).rejects.toMatchObject({ code: 'broken-xml' });
  });

  test.each<[string, number, (planned: CellWrite) => CellWrite]>([
    ['another formula', 2, (planned) => ({ ...planned, formula: `=B${OWN_ROW}*3` })],
    ['no formula', 2, (planned) => ({ ...planned, formula: null })],
    ['another column', 3, (planned) => ({ ...planned, column: 4 })],
    ['a sign for a number', 2, (planned) => ({ ...planned, value: '-' })],
    ['no value', 2, (planned) => ({ ...planned, value: null })],
  ])('are not taken for what was planned: %s', async (_, column, change) => {
    const others = writes.map((planned) => (planned.row === 115 && planned.column === column ? change(planned) : planned));
    await expect(
      read(
        sheet((xml) => xml),
        others,
        100_000,
      ),
    ).rejects.toMatchObject({ code: 'broken-xml', details: { where: expect.stringContaining('116') as unknown } });
  });
});
