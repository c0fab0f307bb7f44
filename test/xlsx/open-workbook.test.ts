import { zlibCodec } from '../../src/xlsx/node/zlib-codec';
import { openWorkbook } from '../../src/xlsx/open-workbook';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/evaluation/workbook/snapshot';
import { bookParts, buildWorkbook, worksheet, zipOf, type Book, type Parts } from './build-workbook';

// A busy machine may take its time.
jest.setTimeout(60_000);

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

async function read(book: Book): Promise<WorkbookSnapshot> {
  return (await openWorkbook(buildWorkbook(book), 'book.xlsx')).snapshot;
}

async function readSheet(rows: string, more: Partial<Book> = {}): Promise<SheetSnapshot> {
  const [sheet] = (await read({ sheets: { Main: rows }, ...more })).sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

describe('values', () => {
  const strings =
    '<si><t>plain</t></si>' +
    '<si><r><rPr><b/></rPr><t>進</t></r><r><t xml:space="preserve">捗 率</t></r><rPh sb="0" eb="2"><t>シンチョク</t></rPh><phoneticPr fontId="1"/></si>' +
    '<si><t xml:space="preserve"> a\r\nb&#10;c &lt;&amp;&gt; </t></si>' +
    '<si><t>_x000D_x_x005F_x000D_</t></si>' +
    '<si/><si><t/></si>';

  test.each([
    ['<c r="A1"><v>12.6</v></c>', 12.6],
    ['<c r="A1" t="n"><v>-1E-3</v></c>', -0.001],
    ['<c r="A1"><v> 5 </v></c>', 5],
    ['<c r="A1"><v>1<!-- x -->2</v></c>', 12],
    ['<c r="A1"><v><![CDATA[3]]></v></c>', 3],
    ['<c r="A1"><v>&#52;</v></c>', 4],
    ['<c r="A1"/>', null],
    ['<c r="A1" s="0"></c>', null],
    ['<c r="A1"><v/></c>', null],
    ['<c r="A1"><v></v></c>', null],
    ['<c r="A1" t="s"><v>0</v></c>', 'plain'],
    ['<c r="A1" t="s"><v>1</v></c>', '進捗 率'],
    ['<c r="A1" t="s"><v>2</v></c>', ' a\nb\nc <&> '],
    ['<c r="A1" t="s"><v>3</v></c>', '\rx_x000D_'],
    ['<c r="A1" t="s"><v>4</v></c>', ''],
    ['<c r="A1" t="s"><v>99</v></c>', null],
    ['<c r="A1" t="str"><v>改善↑</v></c>', '改善↑'],
    ['<c r="A1" t="str"><v></v></c>', ''],
    ['<c r="A1" t="str"><v>123</v></c>', '123'],
    ['<c r="A1" t="inlineStr"><is><t>text</t></is></c>', 'text'],
    ['<c r="A1" t="inlineStr"><is><r><t>a</t></r><rPh sb="0" eb="1"><t>x</t></rPh><r><t>b</t></r></is></c>', 'ab'],
    ['<c r="A1" t="inlineStr"><v>odd</v></c>', 'odd'],
    ['<c r="A1" t="b"><v>1</v></c>', true],
    ['<c r="A1" t="b"><v>0</v></c>', false],
    ['<c r="A1" t="b"><v>true</v></c>', true],
    ['<c r="A1" t="e"><v>#DIV/0!</v></c>', '#DIV/0!'],
    ['<c r="A1" t="d"><v>2020-03-31</v></c>', 43921],
    ['<c r="A1"><v>nonsense</v></c>', 'nonsense'],
    ['<c\n  r = "A1"\tt=\'str\' ><v>x</v ></c >', 'x'],
    ['<c r="A1" t="str"><extLst><ext><v>no</v></ext></extLst><v>yes</v></c>', 'yes'],
    ['<!-- <c r="A1"><v>1</v></c> --><c r="A1"><v>2</v></c><?pi <c r="A1"> ?>', 2],
  ])('%s holds %p', async (cell, value) => {
    const sheet = await readSheet(`<row r="1">${cell}</row>`, { strings });
    expect(sheet.values[0]?.[0] ?? null).toBe(value);
  });

  const long = '1,'.repeat(20_000);
  test.each([
    ['a shared string', '<c r="A1" t="s"><v>0</v></c>', `<si><t>${long}</t></si>`],
    ['a text in the cell', `<c r="A1" t="inlineStr"><is><t>${long}</t></is></c>`, ''],
    ['a result', `<c r="A1" t="str"><f>B1</f><v>${long}</v></c>`, ''],
    ['a number', `<c r="A1"><v>${long}</v></c>`, ''],
    ['an error', `<c r="A1" t="e"><v>${long}</v></c>`, ''],
    ['a date', `<c r="A1" t="d"><v>${long}</v></c>`, ''],
  ])('%s ends where a cell is full', async (_, cell, texts) => {
    const sheet = await readSheet(`<row r="1">${cell}</row>`, { strings: texts });
    expect((sheet.values[0]?.[0] as string).length).toBe(32_767);
  });

  test('cells and rows that do not say where they are follow on', async () => {
    const sheet = await readSheet(
      '<row><c><v>1</v></c><c r="C1"><v>2</v></c><c><v>3</v></c></row><row r="4"><c><v>4</v></c></row><row><c r="B5"><v>5</v></c></row>',
    );
    expect(sheet.values).toEqual([[1, null, 2, 3], [], [], [4], [null, 5]]);
  });

  test('a sheet without cells', async () => {
    expect((await readSheet('')).values).toEqual([]);
    expect((await readSheet(`<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`)).values).toEqual([]);
  });

  test('namespace prefixes, and the namespaces of strict files', async () => {
    const prefixed = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c r="B1"><x:f>A1</x:f><x:v>1</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B2"/></x:mergeCells></x:worksheet>`;
    const sheet = await readSheet(prefixed);
    expect(sheet.values).toEqual([['a', 1]]);
    expect(sheet.formulas).toEqual([[null, '=A1']]);
    expect(sheet.merges).toHaveLength(1);
    const strict: Parts = {};
    for (const [name, xml] of Object.entries(bookParts({ sheets: { Main: '<row><c><v>1</v></c></row>' } }))) {
      strict[name] = String(xml)
        .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        );
    }
    expect((await openWorkbook(zipOf(strict), 'strict.xlsx')).snapshot.sheets[0]?.values).toEqual([[1]]);
  });

  test('parts in UTF-16 and behind a byte order mark', async () => {
    const xml = worksheet('<row><c t="str"><v>進捗</v></c></row>').replace('UTF-8', 'UTF-16');
    const utf16 = new Uint8Array(2 + 2 * xml.length);
    utf16.set([0xff, 0xfe]);
    for (let i = 0; i < xml.length; i++) utf16.set([xml.charCodeAt(i) & 0xff, xml.charCodeAt(i) >> 8], 2 + 2 * i);
    expect((await readSheet('', { parts: { 'xl/worksheets/sheet1.xml': utf16 } })).values).toEqual([['進捗']]);
    expect((await readSheet('', { parts: { 'xl/worksheets/sheet1.xml': `\ufeff${xml.replace('UTF-16', 'UTF-8')}` } })).values).toEqual([
      ['進捗'],
    ]);
  });
});

describe('formulas', () => {
  test.each([
    ['<c r="A1"><f>1+1</f><v>2</v></c>', '=1+1', 2],
    ['<c r="A1"><f>B1&amp;"&lt;"</f></c>', '=B1&"<"', null],
    ['<c r="A1"><f> B1 + 1</f></c>', '= B1 + 1', null],
    ['<c r="A1"><f/><v>2</v></c>', null, 2],
    ['<c r="A1"><f ca="1">NOW()</f><v>2</v></c>', '=NOW()', 2],
    ['<c r="A1"><f t="array" ref="A1">SUM(B1:B2*C1:C2)</f><v>3</v></c>', '=SUM(B1:B2*C1:C2)', 3],
    ['<c r="A1"><f t="shared" si="7">B1</f><v>3</v></c>', '=B1', 3],
    ['<c r="A1"><f t="shared" si="9"/><v>3</v></c>', null, 3],
    ['<c r="A1" t="str"><f>A2</f><v></v></c>', '=A2', ''],
  ])('%s', async (cell, formula, value) => {
    const sheet = await readSheet(`<row r="1">${cell}</row>`);
    expect([sheet.formulas[0]?.[0] ?? null, sheet.values[0]?.[0] ?? null]).toEqual([formula, value]);
  });

  test('shared formulas are written out for each cell', async () => {
    const sheet = await readSheet(
      '<row r="2"><c r="B2"><f t="shared" ref="B2:C3" si="0">A1+$A$1</f><v>1</v></c><c r="C2"><f t="shared" si="0"/><v>2</v></c></row>' +
        '<row r="3"><c r="B3"><f t="shared" si="0"/><v>3</v></c><c r="C3"><f t="shared" si="0"></f><v>4</v></c></row>',
    );
    expect(sheet.formulas).toEqual([null, [null, '=A1+$A$1', '=B1+$A$1'], [null, '=A2+$A$1', '=B2+$A$1']]);
  });

  test('a shared formula may come before its master', async () => {
    const sheet = await readSheet(
      '<row r="1"><c r="A1"><f t="shared" si="0"/></c></row><row r="2"><c r="A2"><f t="shared" ref="A1:A2" si="0">B2</f></c></row>',
    );
    expect(sheet.formulas).toEqual([['=B1'], ['=B2']]);
  });

  test('every cell of an array formula and of a data table has its formula', async () => {
    const sheet = await readSheet(
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>1</v></c><c r="C1"><f t="dataTable" ref="C1:C2" dt2D="0" r1="E1"/><v>5</v></c></row>' +
        '<row r="2"><c r="A2"><v>2</v></c><c r="C2"><v>6</v></c></row>',
    );
    expect(sheet.formulas).toEqual([
      ['=B1:B2*2', null, '=TABLE(E1,)'],
      ['=B1:B2*2', null, '=TABLE(E1,)'],
    ]);
  });
});

describe('lists that cells are chosen from', () => {
  const extension =
    '<extLst><ext xmlns:x14="urn:x14"><x14:dataValidations xmlns:xm="urn:xm"><x14:dataValidation type="list"><x14:formula1><xm:f>リスト!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>C2:C9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>';
  const own =
    '<dataValidations count="2"><dataValidation type="list" sqref="A2:A9 B2"><formula1>"◎,○"</formula1></dataValidation><dataValidation type="whole" sqref="D2"><formula1>1</formula1></dataValidation></dataValidations>';

  test('are read from the sheet and from its extension', async () => {
    const { lists } = await readSheet(worksheet('', '', own + extension));
    expect(lists?.map(({ range: { top, left, bottom }, source }) => [top, left, bottom, source])).toEqual([
      [1, 0, 8, '"◎,○"'],
      [1, 1, 1, '"◎,○"'],
      [1, 2, 8, 'リスト!$A$1:$A$3'],
    ]);
  });
});

describe('styles', () => {
  const styles =
    `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="#,##0&quot;(H29)&quot;"/></numFmts>` +
    '<fonts count="3"><font/><font><b/></font><font><b val="0"/></font></fonts>' +
    '<cellXfs count="7"><xf/><xf numFmtId="176" fontId="1"/><xf numFmtId="9" fontId="2"/><xf numFmtId="31"/><xf><alignment indent="2"/></xf><xf><protection locked="0"/></xf><xf numFmtId="57"/></cellXfs></styleSheet>';

  test('say number format, bold, indentation and protection', async () => {
    const snapshot = await read({ sheets: { Main: '' }, styles });
    const plain = { numberFormat: 'General', bold: false, indent: 0, locked: true };
    expect(snapshot.styles).toEqual([
      plain,
      { ...plain, numberFormat: '#,##0"(H29)"', bold: true },
      { ...plain, numberFormat: '0%' },
      { ...plain, numberFormat: 'yyyy"年"m"月"d"日"' },
      { ...plain, indent: 2 },
      { ...plain, locked: false },
      { ...plain, numberFormat: '[$-411]ge.m.d' },
    ]);
  });

  test('of cells, and of rows and columns where there are no cells', async () => {
    const cols = '<cols><col min="2" max="3" style="5"/><col min="4" max="16384" style="4"/></cols>';
    const rows =
      '<row r="1"><c r="A1" s="1"/><c r="C1"><v>1</v></c></row><row r="3" s="2" customFormat="1"><c r="C3" s="99"><v>1</v></c></row>';
    const sheet = await readSheet(worksheet(rows, cols), { styles });
    expect(sheet.styles[0]?.slice(0, 4)).toEqual([1, 5, 0, 4]);
    expect(sheet.styles[1]?.slice(0, 4)).toEqual([0, 5, 5, 4]);
    expect(sheet.styles[2]?.slice(0, 4)).toEqual([2, 2, 0]);
  });

  test('a row in which all cells have style 0 has none', async () => {
    expect((await readSheet('<row><c s="0"><v>1</v></c></row>', { styles })).styles).toEqual([null]);
  });

  test('a workbook without a style sheet has one style', async () => {
    expect((await read({ sheets: { Main: '' } })).styles).toHaveLength(1);
  });
});

describe('the sheet', () => {
  test('merges, hidden rows and columns, protection', async () => {
    const sheet = await readSheet(
      worksheet(
        '<row r="2" hidden="1"/><row r="3" hidden="0"/><row r="5" hidden="true"><c><v>1</v></c></row>',
        '<cols><col min="2" max="3" width="9" hidden="1"/><col min="5" max="5"/></cols>',
        '<sheetProtection sheet="1" objects="1"/><mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="C3:C9"/></mergeCells>',
      ),
    );
    expect(sheet.hiddenRows).toEqual([1, 4]);
    expect(sheet.hiddenColumns).toEqual([1, 2]);
    expect(sheet.protected).toBe(true);
    expect(sheet.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 1 },
      { top: 2, left: 2, bottom: 8, right: 2 },
    ]);
  });

  test('a far cell does not make a wide sheet', async () => {
    const sheet = await readSheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>');
    expect(sheet.values).toHaveLength(1048576);
    expect(sheet.values[1048575]?.[16383]).toBe(1);
  });
});

describe('the workbook', () => {
  const twoSheets: Book = { sheets: { One: '<row><c><v>1</v></c></row>', 'A &amp; B': '<row><c><v>2</v></c></row>' } };

  test('protection and the way dates count', async () => {
    const snapshot = await read({ ...twoSheets, beforeSheets: '<workbookPr date1904="1"/><workbookProtection lockStructure="1"/>' });
    expect([snapshot.date1904, snapshot.structureProtected, snapshot.name]).toEqual([true, true, 'book.xlsx']);
    expect(snapshot.sheets.map(({ name }) => name)).toEqual(['One', 'A & B']);
  });

  test('sheets in the order of the workbook, hidden ones marked, charts left out', async () => {
    const parts = bookParts({ ...twoSheets, related: [['chartsheet', 'chartsheets/sheet1.xml']] });
    parts['xl/workbook.xml'] = String(parts['xl/workbook.xml']).replace(
      /<sheets>.*<\/sheets>/,
      '<sheets><sheet name="Second" sheetId="5" r:id="rId2" state="veryHidden"/><sheet name="Chart" sheetId="3" r:id="rId3"/><sheet name="First" sheetId="1" r:id="rId1" state="visible"/></sheets>',
    );
    parts['xl/chartsheets/sheet1.xml'] = '<chartsheet/>';
    const { sheets } = (await openWorkbook(zipOf(parts), 'x')).snapshot;
    expect(sheets.map(({ name, visible, values }) => [name, visible, values])).toEqual([
      ['Second', false, [[2]]],
      ['First', true, [[1]]],
    ]);
  });

  test.each([
    ['absolute', '/xl/worksheets/sheet1.xml'],
    ['with dots', '../xl/./worksheets/sheet1.xml'],
    ['in other letters', 'Worksheets/SHEET1.xml'],
    ['escaped', 'worksheets/sheet%31.xml'],
  ])('a target that is %s', async (_, target) => {
    const parts = bookParts({ sheets: { Main: '<row><c><v>1</v></c></row>' } });
    parts['xl/_rels/workbook.xml.rels'] = String(parts['xl/_rels/workbook.xml.rels']).replace('worksheets/sheet1.xml', target);
    expect((await openWorkbook(zipOf(parts), 'x')).snapshot.sheets[0]?.values).toEqual([[1]]);
  });

  test('parts that lie elsewhere and are called otherwise', async () => {
    const {
      'xl/workbook.xml': workbook,
      'xl/_rels/workbook.xml.rels': relationships,
      'xl/worksheets/sheet1.xml': sheet,
      ...rest
    } = bookParts({
      sheets: { Main: '<row><c><v>1</v></c></row>' },
    });
    const parts: Parts = {
      ...rest,
      '_rels/.rels': String(rest['_rels/.rels']).replace('xl/workbook.xml', '/data/book'),
      'data/book': workbook ?? '',
      'data/_rels/book.rels': String(relationships).replace('worksheets/sheet1.xml', '../other/S.1'),
      'other\\S.1': sheet ?? '',
    };
    expect((await openWorkbook(zipOf(parts), 'x')).snapshot.sheets[0]?.values).toEqual([[1]]);
  });
});

test('both codecs read the same', async () => {
  const rows = Array.from(
    { length: 3000 },
    (_, row) =>
      `<row r="${String(row + 1)}"><c r="A${String(row + 1)}" t="str"><v>値${String(row * 7919)}</v></c><c r="B${String(row + 1)}"><v>${String(row / 7)}</v></c></row>`,
  );
  const bytes = buildWorkbook({ sheets: { Main: rows.join('') } });
  const portable = await openWorkbook(bytes, 'x');
  expect((await openWorkbook(bytes, 'x', { codec: zlibCodec })).snapshot).toEqual(portable.snapshot);
  expect(portable.snapshot.sheets[0]?.values).toHaveLength(3000);
});

describe('texts of several looks', () => {
  const run = (text: string, look = ''): string => `<r><rPr>${look}<sz val="11"/></rPr><t xml:space="preserve">${text}</t></r>`;
  const strike = '<strike/>';
  const raised = '<vertAlign val="superscript"/>';
  const cases: [string, string, string, string][] = [
    ['a figure that replaces a struck one', run('15', strike) + run('18'), '18', '15'],
    ['a struck end', '<r><t>橋りょう</t></r>' + run('橋梁', '<strike val="1"/>'), '橋りょう', '橋梁'],
    ['a strike that is off', run('15', '<strike val="0"/>') + run('18'), '1518', ''],
    ['an end tag of its own', run('15', '<strike></strike>') + run('18'), '18', '15'],
    ['several struck pieces', run('8', strike) + run('10') + run('人', strike) + run('件'), '10件', '8人'],
    ['all struck', run('1', strike) + run('5', strike), '15', '15'],
    ['a footnote behind a figure', run('15') + run('1', raised), '15(1)', ''],
    ['two footnotes', run('15') + run('1,2', raised), '15(1,2)', ''],
    ['a footnote behind a unit', run('15件') + run('1)', raised), '15件', ''],
    ['a footnote before a figure', run('2', raised) + run('15'), '15', ''],
    ['a note in words', run('6') + run('※2', raised), '6※2', ''],
    ['a footnote of a name', run('入込客数') + run('3', raised), '入込客数', ''],
    ['a unit', run('延床面積（m') + run('2', raised) + run('）'), '延床面積（m2）', ''],
    ['a formula of chemistry', run('CO') + run('2', '<vertAlign val="subscript"/>'), 'CO2', ''],
    ['a raised number alone', run('15', raised), '15', ''],
    ['struck and raised', run('15', strike) + run('18') + run('1', raised), '18(1)', '15'],
  ];

  test.each(cases)('%s', async (_, runs, text, struck) => {
    const shared = await readSheet('<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c></row>', {
      strings: `<si><t>plain</t></si><si>${runs}</si>`,
    });
    const inline = await readSheet(
      `<row r="1"><c r="A1" t="inlineStr"><is>${runs}</is></c><c r="B1" t="inlineStr"><is><t>plain</t></is></c></row>`,
    );
    for (const sheet of [shared, inline]) {
      expect(sheet.values[0]).toEqual([text, 'plain']);
      expect(sheet.struckTexts).toEqual(struck === '' ? undefined : [{ row: 0, column: 0, struck }]);
    }
  });

  test('a cell that is struck through as a whole says so in its style', async () => {
    const styles =
      `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/></font><font><strike/></font></fonts>` +
      '<cellXfs count="2"><xf fontId="0"/><xf fontId="1"/></cellXfs></styleSheet>';
    const { styles: read } = (await openWorkbook(buildWorkbook({ sheets: { Main: '' }, styles }), 'book.xlsx')).snapshot;
    expect(read.map(({ struck }) => struck === true)).toEqual([false, true]);
  });
});
