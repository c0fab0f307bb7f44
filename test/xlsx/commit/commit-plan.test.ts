import { OWN_ROW, type PlannedFormat, type CellWrite, type Plan, type SheetPlan } from '../../../src/evaluation/workbook/plan';
import type { CellValue } from '../../../src/evaluation/workbook/snapshot';
import { openWorkbook } from '../../../src/xlsx/open-workbook';
import { bookParts, buildWorkbook, partsOf, textOf, worksheet, zipOf, type Book } from '../build-workbook';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SHEET = 'xl/worksheets/sheet1.xml';

/** One write, by address. */
function write(address: string, formula: string | null, value: CellValue, more: Partial<CellWrite> = {}): CellWrite {
  const [, letter = '', digits = ''] = /^([A-Z])([0-9]+)$/.exec(address) ?? [];
  return { row: Number(digits) - 1, column: letter.charCodeAt(0) - 65, formula, value, numberFormat: null, format: null, ...more };
}

function plan(writes: readonly CellWrite[], name = 'Main', create: SheetPlan['create'] = null): Plan {
  return { sheets: [{ name, create, writes }] };
}

/** Commits a plan to a workbook. */
async function commit(book: Book, what: Plan): Promise<Uint8Array> {
  return (await openWorkbook(buildWorkbook(book), 'book.xlsx')).commit(what);
}

/** What a commit makes of the rows of a sheet. */
async function rowsAfter(rows: string, ...writes: CellWrite[]): Promise<string> {
  const xml = textOf(await commit({ sheets: { Main: rows } }, plan(writes)), SHEET);
  const start = worksheet('').indexOf('</sheetData>');
  expect(xml.slice(0, start)).toBe(worksheet('').slice(0, start));
  expect(xml.slice(xml.indexOf('</sheetData>'))).toBe('</sheetData></worksheet>');
  return xml.slice(start, xml.indexOf('</sheetData>'));
}

describe('cells', () => {
  test.each<[string, string, CellWrite[], string]>([
    ['into an empty sheet', '', [write('B2', null, 5)], '<row r="2"><c r="B2"><v>5</v></c></row>'],
    ['over a cell', '<row r="1"><c r="A1"><v>1</v></c></row>', [write('A1', null, 2)], '<row r="1"><c r="A1"><v>2</v></c></row>'],
    [
      'over a cell with a style, which stays',
      '<row r="1"><c r="A1" s="0" t="str"><v>1</v></c></row>',
      [write('A1', null, true)],
      '<row r="1"><c r="A1" t="b"><v>1</v></c></row>',
    ],
    [
      'over a cell with a style higher than any number that is kept',
      '<row r="1"><c r="A1" s="2147483648"><v>1</v></c></row>',
      [write('A1', null, 2)],
      '<row r="1"><c r="A1" s="2147483647"><v>2</v></c></row>',
    ],
    [
      'into a row whose `spans` names more ranges than a call has arguments',
      `<row r="1" spans="${'1:2 '.repeat(400_000)}1:2"><c r="A1"/></row>`,
      [write('B1', null, 2)],
      `<row r="1" spans="${'1:2 '.repeat(400_000)}1:2"><c r="A1"/><c r="B1"><v>2</v></c></row>`,
    ],
    [
      'before, between and behind cells',
      '<row r="1"><c r="B1"/><c r="D1"/></row>',
      [write('A1', null, 1), write('C1', null, 3), write('E1', null, 5)],
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"/><c r="C1"><v>3</v></c><c r="D1"/><c r="E1"><v>5</v></c></row>',
    ],
    [
      'before, between and behind rows',
      '<row r="2"/><row r="4"/>',
      [write('A1', null, 1), write('A3', null, 3), write('A5', null, 5)],
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"/><row r="3"><c r="A3"><v>3</v></c></row><row r="4"/><row r="5"><c r="A5"><v>5</v></c></row>',
    ],
    [
      'into a row that closes itself',
      '<row r="1" ht="20" customHeight="1" />',
      [write('A1', null, 1)],
      '<row r="1" ht="20" customHeight="1" ><c r="A1"><v>1</v></c></row>',
    ],
    [
      'beside spans that are wide enough',
      '<row r="1" spans="1:5" x:d="0.4" xmlns:x="y"><c r="A1"/></row>',
      [write('B1', null, 1)],
      '<row r="1" spans="1:5" x:d="0.4" xmlns:x="y"><c r="A1"/><c r="B1"><v>1</v></c></row>',
    ],
    [
      'beside spans that are too narrow',
      '<row r="1" spans="2:3"><c r="B1"/></row>',
      [write('A1', null, 1), write('E1', null, 1)],
      '<row r="1" spans="1:5"><c r="A1"><v>1</v></c><c r="B1"/><c r="E1"><v>1</v></c></row>',
    ],
    [
      'into cells that do not say where they are',
      '<row><c/><c/></row><row><c/></row>',
      [write('B1', null, 1), write('A2', null, 2), write('B2', null, 3)],
      '<row><c/><c r="B1"><v>1</v></c></row><row><c r="A2"><v>2</v></c><c r="B2"><v>3</v></c></row>',
    ],
    [
      'among comments and spaces, which stay',
      '\n <!-- a --><row r="1">\n  <c r="A1"/> <!-- <c r="B1"/> -->\n</row>\n',
      [write('B1', null, 1)],
      '\n <!-- a --><row r="1">\n  <c r="A1"/> <!-- <c r="B1"/> -->\n<c r="B1"><v>1</v></c></row>\n',
    ],
    ['text', '', [write('A1', null, '改善↑')], '<row r="1"><c r="A1" t="inlineStr"><is><t>改善↑</t></is></c></row>'],
    [
      'text that looks like a formula or an error',
      '',
      [write('A1', null, '=1+1'), write('B1', null, '#N/A')],
      '<row r="1"><c r="A1" t="inlineStr"><is><t>=1+1</t></is></c><c r="B1" t="inlineStr"><is><t>#N/A</t></is></c></row>',
    ],
    [
      'text with spaces and markup',
      '',
      [write('A1', null, ' a<b&"c"> ')],
      '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> a&lt;b&amp;"c"&gt; </t></is></c></row>',
    ],
    [
      'text that XML cannot hold',
      '',
      [write('A1', null, '\u0001\r\ud800_x0041_')],
      '<row r="1"><c r="A1" t="inlineStr"><is><t>_x0001__x000D__xD800__x005F_x0041_</t></is></c></row>',
    ],
    [
      'an empty cell in place of a value',
      '<row r="1"><c r="A1" t="str"><f>B1</f><v>x</v></c></row>',
      [write('A1', null, null)],
      '<row r="1"><c r="A1"/></row>',
    ],
    ['nothing where nothing is', '', [write('A1', null, null)], ''],
    ['a formula with a number', '', [write('A1', '=B1/C1', 0.1)], '<row r="1"><c r="A1"><f>B1/C1</f><v>0.1</v></c></row>'],
    [
      'a formula with text',
      '',
      [write('A1', '=IF(B1<C1,"a&b","")', '')],
      '<row r="1"><c r="A1" t="str"><f>IF(B1&lt;C1,"a&amp;b","")</f><v></v></c></row>',
    ],
    ['a formula with an error', '', [write('A1', '=1/0', '#DIV/0!')], '<row r="1"><c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'],
    ['a formula with a truth value', '', [write('A1', '=B1=C1', false)], '<row r="1"><c r="A1" t="b"><f>B1=C1</f><v>0</v></c></row>'],
    ['a formula without a value', '', [write('A1', '=B1', null)], '<row r="1"><c r="A1"><f>B1</f></c></row>'],
    [
      "formulas with their row's number",
      '',
      [write('A9', `=B${OWN_ROW}-C$${OWN_ROW}`, 1), write('A10', `=B${OWN_ROW}-C$${OWN_ROW}`, 1)],
      '<row r="9"><c r="A9"><f>B9-C$9</f><v>1</v></c></row><row r="10"><c r="A10"><f>B10-C$10</f><v>1</v></c></row>',
    ],
    [
      'a formula with a line end',
      '',
      [write('A1', '=IF(B1="a\r\nb",1,2)', 1)],
      '<row r="1"><c r="A1"><f>IF(B1="a&#13;\nb",1,2)</f><v>1</v></c></row>',
    ],
    [
      'numbers of any size',
      '',
      [write('A1', null, 1e21), write('B1', null, -5e-324), write('C1', null, 0.1 + 0.2)],
      '<row r="1"><c r="A1"><v>1e+21</v></c><c r="B1"><v>-5e-324</v></c><c r="C1"><v>0.30000000000000004</v></c></row>',
    ],
  ])('%s', async (_, before, writes, after) => {
    expect(await rowsAfter(before, ...writes)).toBe(after);
  });

  test('come back as they were written', async () => {
    const writes = [
      write('A1', '=IF(B1="a\r\nb_x0041_\u0002",1,2)', '\r\n\t\u0002 x_x0041_𠮷'),
      write('B1', null, ' two  spaces\n\n'),
      write('C1', null, ''),
      write('D1', '=D2', true),
    ];
    const { snapshot } = await openWorkbook(await commit({ sheets: { Main: '' } }, plan(writes)), 'x');
    expect(snapshot.sheets[0]?.values).toEqual([writes.map(({ value }) => value)]);
    expect(snapshot.sheets[0]?.formulas).toEqual([[writes[0]?.formula, null, null, '=D2']]);
  });

  test('with a namespace prefix', async () => {
    const sheet = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:f>1</x:f><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const after = await commit({ sheets: { Main: sheet } }, plan([write('A1', '=2', 2), write('A2', null, 'a')]));
    expect(textOf(after, SHEET)).toBe(
      `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:f>2</x:f><x:v>2</x:v></x:c></x:row><x:row r="2"><x:c r="A2" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
    );
  });

  test('in a sheet whose sheetData closes itself', async () => {
    const after = await commit(
      { sheets: { Main: `<worksheet xmlns="${MAIN}"><sheetData  /><pageMargins/></worksheet>` } },
      plan([write('A1', null, 1)]),
    );
    expect(textOf(after, SHEET)).toBe(
      `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><pageMargins/></worksheet>`,
    );
  });

  test.each([
    ['B2:C3', 'A5', 'A2:C5'],
    ['B2:C3', 'C3', 'B2:C3'],
    ['A1', 'B1', 'A1:B1'],
    ['odd', 'B1', 'odd'],
  ])('the dimension %s with %s is %s', async (before, address, after) => {
    const xml = worksheet('', `<sheetPr codeName="シート"/><dimension ref="${before}"/>`);
    const out = await commit({ sheets: { Main: xml } }, plan([write(address, null, 1)]));
    expect(textOf(out, SHEET)).toContain(`codeName="シート"/><dimension ref="${after}"/><sheetData>`);
  });

  test('a UTF-16 sheet becomes UTF-8 and says so', async () => {
    const xml = worksheet('').replace('UTF-8', 'UTF-16');
    const utf16 = new Uint8Array(2 + 2 * xml.length);
    utf16.set([0xff, 0xfe]);
    for (let i = 0; i < xml.length; i++) utf16[2 + 2 * i] = xml.charCodeAt(i);
    const out = await commit({ sheets: { Main: '' }, parts: { [SHEET]: utf16 } }, plan([write('A1', null, 1)]));
    expect(textOf(out, SHEET)).toBe(worksheet('<row r="1"><c r="A1"><v>1</v></c></row>'));
  });
});

describe('shared formulas and blocks', () => {
  const shared =
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1&amp;$C$1</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>3</v></c></row>';

  test('a member can be overwritten alone', async () => {
    const after = await rowsAfter(shared, write('A2', null, 2));
    expect(after).toBe(shared.replace('<c r="A2"><f t="shared" si="0"/><v>2</v></c>', '<c r="A2"><v>2</v></c>'));
  });

  test('when the master is overwritten, the others get formulas of their own', async () => {
    const after = await rowsAfter(shared, write('A1', '=9', 1));
    expect(after).toBe(
      '<row r="1"><c r="A1"><f>9</f><v>1</v></c></row><row r="2"><c r="A2"><f>B2&amp;$C$1</f><v>2</v></c></row><row r="3"><c r="A3"><f>B3&amp;$C$1</f><v>3</v></c></row>',
    );
  });

  test.each(['A1', 'A2'])('%s of an array formula is left alone', async (address) => {
    const rows = '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>';
    await expect(commit({ sheets: { Main: rows } }, plan([write(address, null, 1)]))).rejects.toMatchObject({
      code: 'array-formula',
      details: { sheet: 'Main', cell: address },
    });
  });

  test('a member above the master keeps its formula when the master is overwritten', async () => {
    const child = (row: number): string => `<row r="${String(row)}"><c r="A${String(row)}"><f t="shared" si="0"/><v>1</v></c></row>`;
    const rows = `${child(1)}<row r="2"><c r="A2"><f t="shared" ref="A1:A3" si="0">B2*2</f><v>4</v></c></row>${child(3)}`;
    expect(await rowsAfter(rows, write('A2', null, 4))).toBe(
      '<row r="1"><c r="A1"><f>B1*2</f><v>1</v></c></row><row r="2"><c r="A2"><v>4</v></c></row><row r="3"><c r="A3"><f>B3*2</f><v>1</v></c></row>',
    );
  });

  test('a master that does not say its range is one all the same', async () => {
    const rows = shared.replace(' ref="A1:A3"', '');
    expect(await rowsAfter(rows, write('A1', null, 1))).toContain('<c r="A3"><f>B3&amp;$C$1</f><v>3</v></c>');
  });

  test('of two masters with one id each shares its own formula', async () => {
    const rows = `${shared}<row r="4"><c r="A4"><f t="shared" ref="A4:A5" si="0">D4</f><v>4</v></c></row><row r="5"><c r="A5"><f t="shared" si="0"/><v>5</v></c></row>`;
    const after = await rowsAfter(rows, write('A1', null, 1));
    expect(after).toContain('<c r="A3"><f>B3&amp;$C$1</f><v>3</v></c>');
    expect(after).toContain('<c r="A4"><f>D4</f><v>4</v></c></row><row r="5"><c r="A5"><f>D5</f><v>5</v></c>');
  });

  test.each([
    ['below the master', `${shared}<row r="4" ht="30" customHeight="1"/>`],
    [
      'between those that share it',
      shared.replace('<row r="3">', '<row r="3" hidden="1"/><row r="4">').replace('"A3"', '"A4"').replace('A1:A3', 'A1:A4'),
    ],
    ['with a space before it closes', `${shared}<row r="9" s="0" customFormat="1" />`],
  ])('an empty row %s comes out as it was', async (_, rows) => {
    const after = await rowsAfter(rows, write('A1', null, 1));
    expect(after.match(/<row [^>]*\/>/g)).toEqual(rows.match(/<row [^>]*\/>/g));
    expect(after.split('<row').length - after.split(/<row [^>]*\/>/).length).toBe(after.split('</row>').length - 1);
  });
});

describe('rows and cells as other programs write them', () => {
  const cell = (address: string, value: number): string => `<c r="${address}"><v>${String(value)}</v></c>`;

  test.each([
    [
      'a row in two elements',
      `<row r="1" ht="20">${cell('A1', 1)}</row><row r="1" hidden="1">${cell('C1', 3)}</row><row r="2">${cell('A2', 4)}</row>`,
    ],
    [
      'an element for each cell',
      [
        ['A1', 1],
        ['C1', 3],
        ['A2', 4],
      ]
        .map(([at, value]) => `<row r="${String(at).slice(1)}">${cell(String(at), Number(value))}</row>`)
        .join(''),
    ],
    [
      'an element for each cell, column by column',
      `<row r="1">${cell('A1', 1)}</row><row r="2">${cell('A2', 4)}</row><row r="1">${cell('C1', 3)}</row>`,
    ],
    ['rows out of order', `<row r="2">${cell('A2', 4)}</row><row r="1">${cell('A1', 1)}${cell('C1', 3)}</row>`],
    ['cells out of order', `<row r="1">${cell('C1', 3)}${cell('A1', 1)}</row><row r="2">${cell('A2', 4)}</row>`],
    [
      'a cell twice, of which the later counts',
      `<row r="1">${cell('A1', 9)}${cell('A1', 1)}${cell('C1', 3)}</row><row r="2">${cell('A2', 4)}</row>`,
    ],
    ['cells without an address', `<row r="1"><c><v>1</v></c>${cell('C1', 3)}</row><row r="1"></row><row><c><v>4</v></c></row>`],
  ])('%s', async (_, rows) => {
    const open = await openWorkbook(buildWorkbook({ sheets: { Main: rows } }), 'x');
    expect(open.snapshot.sheets[0]?.values).toEqual([[1, null, 3], [4]]);
    const after = await open.commit(plan([write('B1', null, 2), write('B2', '=A2', 4)]));
    const { snapshot } = await openWorkbook(after, 'x');
    expect(snapshot.sheets[0]?.values).toEqual([
      [1, 2, 3],
      [4, 4],
    ]);
    const xml = textOf(after, SHEET);
    expect(xml.match(/<row [^>]*>/g)?.map((tag) => / r="(\d+)"/.exec(tag)?.[1])).toEqual(['1', '2']);
    expect(xml.match(/<c r="[^"]*"/g)).toEqual(['A1', 'B1', 'C1', 'A2', 'B2'].map((address) => `<c r="${address}"`));
  });

  test('what the elements of a row say of it is kept', async () => {
    const rows = `<row r="1" ht="20" customHeight="1" spans="1:1">${cell('A1', 1)}</row><row r="1" hidden="1" spans="3:3">${cell('C1', 3)}</row>`;
    const open = await openWorkbook(buildWorkbook({ sheets: { Main: rows } }), 'x');
    expect(open.snapshot.sheets[0]?.hiddenRows).toEqual([0]);
    expect(textOf(await open.commit(plan([write('B1', null, 2)])), SHEET)).toContain(
      `<row r="1" ht="20" customHeight="1" hidden="1">${cell('A1', 1)}${cell('B1', 2)}${cell('C1', 3)}</row>`,
    );
  });

  test('a sheet that is not written to stays as it is', async () => {
    const book: Book = { sheets: { Main: '<row r="2"/><row r="1"/>', Third: '' } };
    const after = await commit(book, plan([write('A1', null, 1)], 'Third'));
    expect(textOf(after, SHEET)).toBe(worksheet('<row r="2"/><row r="1"/>'));
  });
});

describe('styles', () => {
  const styles =
    `<?xml version="1.0"?>\n<styleSheet xmlns="${MAIN}" xmlns:mc="m"><numFmts count="1"><numFmt numFmtId="180" formatCode="0.0%"/></numFmts><fonts count="1" mc:x="1"><font><sz val="10"/><name val="游ゴシック"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>' +
    '<cellXfs count="3"><xf numFmtId="0" fontId="0"/><xf fontId="0" fillId="1" numFmtId = "0"><alignment indent="1"/></xf><xf numFmtId="180" fontId="0" applyNumberFormat="1"/></cellXfs><dxfs count="0"/></styleSheet>';
  const USUAL_STYLE = '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>';
  const rows = '<row r="1"><c r="A1" s="1"/><c r="B1"/></row>';

  test('a number format is added to the look that the cell has', async () => {
    const out = await commit({ sheets: { Main: rows }, styles }, plan([write('A1', null, 1, { numberFormat: '0.0%' })]));
    expect(textOf(out, SHEET)).toContain('<c r="A1" s="3"><v>1</v></c>');
    expect(textOf(out, 'xl/styles.xml')).toBe(
      styles
        .replace('<cellXfs count="3">', `${USUAL_STYLE}<cellXfs count="4">`)
        .replace('</cellXfs>', '<xf fontId="0" fillId="1" numFmtId = "180" applyNumberFormat="1"><alignment indent="1"/></xf></cellXfs>'),
    );
  });

  test('a style that is there is used again, and the style sheet stays as it is', async () => {
    const out = await commit(
      { sheets: { Main: rows }, styles },
      plan([write('A1', null, 1, { numberFormat: 'General' }), write('B1', null, 1, { numberFormat: '0.0%' })]),
    );
    expect(textOf(out, SHEET)).toContain('<c r="A1" s="1"><v>1</v></c><c r="B1" s="2"><v>1</v></c>');
    expect(textOf(out, 'xl/styles.xml')).toBe(styles);
  });

  test('new formats get ids of their own, once', async () => {
    const writes = [write('A1', null, 1, { numberFormat: '0.00"<点>"' }), write('B1', null, 1, { numberFormat: '0.00"<点>"' })];
    const out = await commit({ sheets: { Main: rows }, styles }, plan(writes));
    expect(textOf(out, 'xl/styles.xml')).toContain(
      '<numFmts count="2"><numFmt numFmtId="180" formatCode="0.0%"/><numFmt numFmtId="181" formatCode="0.00&quot;&lt;点&gt;&quot;"/></numFmts>',
    );
    const { snapshot } = await openWorkbook(out, 'x');
    expect(snapshot.sheets[0]?.styles[0]?.map((style) => snapshot.styles[style])).toMatchObject([
      { numberFormat: '0.00"<点>"', indent: 1 },
      { numberFormat: '0.00"<点>"', indent: 0 },
    ]);
  });

  test('new cells look like their row or column', async () => {
    const xml = worksheet('<row r="1" s="1" customFormat="1"/><row r="2"/>', '<cols><col min="1" max="2" style="2"/></cols>');
    const out = await commit(
      { sheets: { Main: xml }, styles },
      plan([write('A1', null, 1), write('A2', null, 2), write('B3', null, 3), write('C3', null, 4)]),
    );
    expect(textOf(out, SHEET)).toContain(
      '<c r="A1" s="1"><v>1</v></c></row><row r="2"><c r="A2" s="2"><v>2</v></c></row><row r="3"><c r="B3" s="2"><v>3</v></c><c r="C3"><v>4</v></c></row>',
    );
  });

  const format: PlannedFormat = { bold: true, fill: 'DDEBF7', border: true, horizontal: 'center', wrap: true, indent: 1, size: 14 };

  test('a look is made of font, fill, border and alignment', async () => {
    const writes = [
      write('A1', null, 1, { format }),
      write('B1', null, 2, { format: { ...format } }),
      write('C1', null, 3, { format: { ...format, size: null, bold: false, fill: null, border: false } }),
    ];
    const out = textOf(await commit({ sheets: { Main: '' }, styles }, plan(writes)), 'xl/styles.xml');
    expect(out).toContain(
      '<fonts count="2" mc:x="1"><font><sz val="10"/><name val="游ゴシック"/></font><font><b/><sz val="14"/><name val="游ゴシック"/></font></fonts>',
    );
    expect(out).toContain(
      '<fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/><bgColor indexed="64"/></patternFill></fill></fills>',
    );
    expect(out).toContain('<borders count="2"><border/><border><left style="thin">');
    expect(out).toContain(
      '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1" indent="1"/></xf>' +
        '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1" indent="1"/></xf></cellXfs>',
    );
  });

  test.each([
    ['without a style sheet', undefined],
    ['with an empty one', `<styleSheet xmlns="${MAIN}"/>`],
    ['with a prefix', `<s:styleSheet xmlns:s="${MAIN}"><s:cellXfs><s:xf/></s:cellXfs></s:styleSheet>`],
  ])('a workbook %s gets what it needs', async (_, sheet) => {
    const book = { sheets: { Main: '' }, ...(sheet === undefined ? {} : { styles: sheet }) };
    const out = await commit(book, plan([write('A1', null, 1, { numberFormat: '0.0%' }), write('B1', null, 1, { format })]));
    const { snapshot } = await openWorkbook(out, 'x');
    expect(snapshot.sheets[0]?.styles[0]?.map((style) => snapshot.styles[style])).toMatchObject([
      { numberFormat: '0.0%', bold: false },
      { numberFormat: 'General', bold: true, indent: 1 },
    ]);
    expect(textOf(out, '[Content_Types].xml')).toContain('PartName="/xl/styles.xml"');
  });
});

describe('values that others remember', () => {
  const other =
    '<row r="1"><c r="A1" t="str"><f>Main!A1&amp;"x"</f><v>old</v></c><c r="B1"><f>A1</f><v>1</v></c><c r="C1"><f>SUM(Main!C1:C9)</f><v>2</v></c><c r="D1"><f t="shared" ref="D1:E1" si="0">Main!B1</f><v>3</v></c><c r="E1"><f t="shared" si="0"/><v>4</v></c></row>';
  const book: Book = {
    sheets: { Main: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>', Other: other },
    behindSheets: '<calcPr calcId="1"/>',
  };

  test('are taken away where they are out of date, and only there', async () => {
    const out = await commit(book, plan([write('A1', null, 9)]));
    expect(textOf(out, 'xl/worksheets/sheet2.xml')).toBe(
      worksheet(
        other.replace(
          '<c r="A1" t="str"><f>Main!A1&amp;"x"</f><v>old</v></c><c r="B1"><f>A1</f><v>1</v></c>',
          '<c r="A1"><f>Main!A1&amp;"x"</f></c><c r="B1"><f>A1</f></c>',
        ),
      ),
    );
    expect(textOf(out, 'xl/workbook.xml')).toContain('<calcPr calcId="1" fullCalcOnLoad="1"/>');
  });

  test('stay when the value stays', async () => {
    const out = await commit(book, plan([write('A1', '=3-2', 1)]));
    expect(partsOf(out)['xl/worksheets/sheet2.xml']).toEqual(partsOf(buildWorkbook(book))['xl/worksheets/sheet2.xml']);
    expect(textOf(out, 'xl/workbook.xml')).toBe(bookParts(book)['xl/workbook.xml']);
  });

  test('stay where the plan vouches for them', async () => {
    const what = {
      sheets: [
        ...plan([write('A1', null, 9)]).sheets,
        { name: 'Other', create: null, writes: [], upToDate: [{ top: 0, left: 0, bottom: 0, right: 0 }] },
      ],
    };
    const out = await commit(book, what);
    expect(textOf(out, 'xl/worksheets/sheet2.xml')).toBe(worksheet(other));
  });

  test('go on the sheet itself too, in rows with and without writes', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c></row><row r="2"><c r="B2"><f>B1</f><v>1</v></c></row><row r="3"><c r="B3"><f>C9</f><v>1</v></c></row>';
    expect(await rowsAfter(rows, write('A1', null, 2))).toBe(
      '<row r="1"><c r="A1"><v>2</v></c><c r="B1"><f>A1</f></c></row><row r="2"><c r="B2"><f>B1</f></c></row><row r="3"><c r="B3"><f>C9</f><v>1</v></c></row>',
    );
  });

  test('go when the reference is a name, a table or text', async () => {
    const rows =
      '<row r="1"><c r="A1"><f>rate</f><v>1</v></c><c r="B1"><f>SUM(T[x])</f><v>1</v></c><c r="C1"><f>INDIRECT("Main!A1")</f><v>1</v></c><c r="D1"><f>fixed</f><v>1</v></c></row>';
    const out = await commit(
      {
        sheets: { Main: '<row r="1"><c r="A1"><v>1</v></c></row>', Other: rows },
        behindSheets:
          '<definedNames><definedName name="rate">Main!$A$1</definedName><definedName name="fixed">Main!$B$1</definedName></definedNames>',
        parts: {
          'xl/worksheets/_rels/sheet1.xml.rels':
            '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>',
          'xl/tables/table1.xml': '<table displayName="T" ref="A1:B9"/>',
        },
      },
      plan([write('A1', null, 2)]),
    );
    expect(textOf(out, 'xl/worksheets/sheet2.xml')).toBe(
      worksheet(
        '<row r="1"><c r="A1"><f>rate</f></c><c r="B1"><f>SUM(T[x])</f></c><c r="C1"><f>INDIRECT("Main!A1")</f></c><c r="D1"><f>fixed</f><v>1</v></c></row>',
      ),
    );
  });

  test('go along chains of any length, upwards and downwards', async () => {
    const down = Array.from(
      { length: 300 },
      (_, i) => `<row r="${String(i + 2)}"><c r="A${String(i + 2)}"><f>A${String(i + 1)}</f><v>1</v></c></row>`,
    );
    const up = Array.from(
      { length: 300 },
      (_, i) => `<row r="${String(i + 302)}"><c r="A${String(i + 302)}"><f>A${String(i + 303)}</f><v>1</v></c></row>`,
    );
    const rows = ['<row r="1"><c r="A1"><v>1</v></c></row>', ...down, ...up, '<row r="602"><c r="A602"><v>1</v></c></row>'].join('');
    expect(await rowsAfter(rows, write('A1', null, 2), write('A602', null, 2))).not.toContain('<v>1</v>');
  });
});

describe('the calculation chain', () => {
  const book: Book = {
    sheets: {
      One: '<row r="1"><c r="A1"><f>1</f><v>1</v></c><c r="B1"><f>2</f><v>2</v></c></row>',
      Two: '<row r="1"><c r="A1"><f>1</f><v>1</v></c></row>',
    },
    related: [['calcChain', 'calcChain.xml']],
    parts: { 'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="A1" i="1" l="1"/><c r="B1"/><c r="A1" i="2"/></calcChain>` },
  };
  const chainOf = (bytes: Uint8Array) => /<calcChain[^>]*>(.*)<\/calcChain>/.exec(textOf(bytes, 'xl/calcChain.xml'))?.[1];

  test('stays as it is while the same cells hold formulas', async () => {
    const out = await commit(book, plan([write('A1', '=3', 3)], 'One'));
    expect(partsOf(out)['xl/calcChain.xml']).toEqual(partsOf(buildWorkbook(book))['xl/calcChain.xml']);
  });

  test('loses cells that hold formulas no more; who follows says its sheet itself', async () => {
    expect(chainOf(await commit(book, plan([write('A1', null, 3)], 'One')))).toBe('<c r="B1" i="1"/><c r="A1" i="2"/>');
  });

  test('gains cells that hold formulas now', async () => {
    expect(chainOf(await commit(book, plan([write('C1', '=1', 1), write('D1', '=2', 2)], 'One')))).toBe(
      '<c r="A1" i="1" l="1"/><c r="B1"/><c r="A1" i="2"/><c r="C1" i="1"/><c r="D1"/>'.replace('<c r="D1"/>', '<c r="D1"/>'),
    );
  });

  test('keeps no cell that never held a formula, and names none twice', async () => {
    const odd: Book = {
      ...book,
      sheets: { ...book.sheets, One: `${book.sheets['One'] ?? ''}<row r="2"><c r="A2"><f t="shared" si="7"/><v>1</v></c></row>` },
      parts: {
        'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="A1" i="1"/><c r="B1"/><c r="Z9"/><c r="A2"/><c r="C1"/><c r="A1" i="2"/></calcChain>`,
      },
    };
    const out = await commit(odd, plan([write('C1', '=1', 1), write('A2', null, 1)], 'One'));
    expect(chainOf(out)).toBe('<c r="A1" i="1"/><c r="B1"/><c r="C1"/><c r="A1" i="2"/>');
  });

  test('goes when nothing is left of it', async () => {
    const out = await commit(book, {
      sheets: [...plan([write('A1', null, 1), write('B1', null, 2)], 'One').sheets, ...plan([write('A1', null, 1)], 'Two').sheets],
    });
    expect(Object.keys(partsOf(out))).not.toContain('xl/calcChain.xml');
    expect(textOf(out, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    expect((await openWorkbook(out, 'x')).snapshot.sheets).toHaveLength(2);
  });
});

describe('new sheets', () => {
  const create = { columnWidths: [10, 24.5], paper: 'A4', orientation: 'landscape', fitToWidth: 1 } as const;
  const book: Book = {
    sheets: { Main: '<row r="1"><c r="A1"><v>1</v></c></row>' },
    beforeSheets: '<bookViews><workbookView activeTab="0"/></bookViews>',
    behindSheets: '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Main!$A$1</definedName></definedNames>',
  };

  test('stand at the end, set up for printing, with their formulas', async () => {
    const out = await commit(book, plan([write('A1', null, '戦略'), write('B2', "='Main'!A1", 1)], '集計 & 表', create));
    expect(textOf(out, 'xl/worksheets/sheet2.xml')).toBe(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:B2"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>` +
        '<cols><col min="1" max="1" width="10" customWidth="1"/><col min="2" max="2" width="24.5" customWidth="1"/></cols><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>戦略</t></is></c></row><row r="2"><c r="B2"><f>\'Main\'!A1</f><v>1</v></c></row></sheetData>' +
        '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="landscape"/></worksheet>',
    );
    expect(textOf(out, 'xl/workbook.xml')).toBe(
      String(bookParts(book)['xl/workbook.xml']).replace('</sheets>', '<sheet name="集計 &amp; 表" sheetId="2" r:id="rId2"/></sheets>'),
    );
    const { sheets } = (await openWorkbook(out, 'x')).snapshot;
    expect(sheets.map(({ name }) => name)).toEqual(['Main', '集計 & 表']);
    expect(partsOf(out)[SHEET]).toEqual(partsOf(buildWorkbook(book))[SHEET]);
  });

  test('get names and ids that nobody has', async () => {
    const parts = bookParts(book);
    parts['xl/workbook.xml'] = String(parts['xl/workbook.xml']).replace('sheetId="1" r:id="rId1"', 'sheetId="7" r:id="rId2"');
    parts['xl/_rels/workbook.xml.rels'] = String(parts['xl/_rels/workbook.xml.rels']).replace('rId1', 'rId2');
    parts['xl/worksheets/Sheet2.xml'] = 'somebody';
    const out = await (await openWorkbook(zipOf(parts), 'x')).commit(plan([write('A1', null, 1)], 'New', create));
    expect(textOf(out, 'xl/workbook.xml')).toContain('<sheet name="New" sheetId="8" r:id="rId3"/>');
    expect(Object.keys(partsOf(out))).toContain('xl/worksheets/sheet3.xml');
  });

  test('are named in the document properties', async () => {
    const parts = bookParts(book);
    parts['_rels/.rels'] = String(parts['_rels/.rels']).replace(
      '</Relationships>',
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>',
    );
    const app = (sheets: number, names: string) =>
      `<Properties xmlns:vt="v"><HeadingPairs><vt:vector size="4" baseType="variant"><vt:variant><vt:lpstr>ワークシート</vt:lpstr></vt:variant><vt:variant><vt:i4>${String(sheets)}</vt:i4></vt:variant><vt:variant><vt:lpstr>名前</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="${String(sheets + 1)}" baseType="lpstr">${names}<vt:lpstr>Main!Print_Area</vt:lpstr></vt:vector></TitlesOfParts></Properties>`;
    parts['docProps/app.xml'] = app(1, '<vt:lpstr>Main</vt:lpstr>');
    const out = await (await openWorkbook(zipOf(parts), 'x')).commit(plan([write('A1', null, 1)], 'New', create));
    expect(textOf(out, 'docProps/app.xml')).toBe(app(2, '<vt:lpstr>Main</vt:lpstr><vt:lpstr>New</vt:lpstr>'));
  });

  test('are refused where the structure is protected', async () => {
    const locked = { ...book, beforeSheets: '<workbookProtection lockStructure="1"/>' };
    await expect(commit(locked, plan([write('A1', null, 1)], 'New', create))).rejects.toMatchObject({
      code: 'structure-protected',
      details: { sheet: 'New' },
    });
    await expect(commit(locked, plan([write('A1', null, 2)]))).resolves.toBeInstanceOf(Uint8Array);
  });

  test('a sheet that should be there and is not', async () => {
    await expect(commit(book, plan([write('A1', null, 1)], 'Gone'))).rejects.toMatchObject({
      code: 'sheet-not-found',
      details: { sheet: 'Gone' },
    });
  });
});

test('an empty plan gives the very same bytes', async () => {
  const bytes = buildWorkbook({ sheets: { Main: '' } });
  const open = await openWorkbook(bytes, 'x');
  expect(await open.commit({ sheets: [] })).toBe(bytes);
  expect(await open.commit(plan([]))).toBe(bytes);
});

test('the same plan gives the same file, as often as it is carried out', async () => {
  const open = await openWorkbook(buildWorkbook({ sheets: { Main: '' } }), 'x');
  const what = plan([write('A1', null, 1, { numberFormat: '0.0%' })]);
  expect(await open.commit(what)).toEqual(await open.commit(what));
});

test('styles are made under another name where the one that is named is longer than an archive holds', async () => {
  const book: Book = { sheets: { Main: '' }, related: [['styles', `${'x'.repeat(70_000)}.xml`]] };
  const bytes = await commit(book, plan([write('A1', null, 0.5, { numberFormat: '0.0%' })]));
  const { snapshot } = await openWorkbook(bytes, 'book.xlsx');
  expect(snapshot.styles[snapshot.sheets[0]?.styles[0]?.[0] ?? 0]?.numberFormat).toBe('0.0%');
  expect(Object.keys(partsOf(bytes))).toContain('xl/styles.xml');
});
