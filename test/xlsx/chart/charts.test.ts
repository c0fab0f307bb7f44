import type { PlannedChart } from '../../../src/evaluation/workbook/planned-chart';
import type { SheetSetup } from '../../../src/evaluation/workbook/plan';
import { openWorkbook } from '../../../src/xlsx/open-workbook';
import { buildWorkbook, partsOf, textOf, worksheet } from '../build-workbook';
import { richWorkbook } from '../rich-workbook';

const chart = (bars: number): PlannedChart => ({
  name: 'Statuses',
  title: '状況の内訳 <構成比>',
  description: 'グラフ "説明"',
  categories: { top: 1, left: 0, bottom: bars, right: 0 },
  labels: Array.from({ length: bars }, (_, index) => `戦略 & ${index}`),
  series: [
    {
      nameCell: { row: 0, column: 1 },
      name: '達成',
      range: { top: 1, left: 1, bottom: bars, right: 1 },
      values: Array.from({ length: bars }, (_, index) => index),
      fill: { colour: '107C41', line: '107C41', pattern: 'solid', text: 'FFFFFF' },
    },
    {
      nameCell: { row: 0, column: 2 },
      name: '悪化',
      range: { top: 1, left: 2, bottom: bars, right: 2 },
      values: Array.from({ length: bars }, () => 1),
      fill: { colour: 'F1A19A', line: '9C1F14', pattern: 'cross', text: '000000' },
    },
  ],
  place: { top: 10, left: 0, bottom: 19, right: 4 },
});

const create: SheetSetup = {
  columnWidths: [10, 10],
  paper: 'A4',
  orientation: 'landscape',
  fitToWidth: 1,
  layout: {
    merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    pageBreaks: [5, 9],
    titleRows: [0, 0],
    printArea: { top: 0, left: 0, bottom: 30, right: 4 },
    charts: [chart(2)],
  },
};
const cell = (row: number, column: number, value: string | number) => ({
  row,
  column,
  value,
  formula: null,
  numberFormat: null,
  format: null,
});

const made = async () => {
  const opened = await openWorkbook(buildWorkbook({ sheets: { Main: '' } }), 'book.xlsx');
  return opened.commit({ sheets: [{ name: "報告's", create, writes: [cell(0, 0, '題'), cell(3, 6, '横'), cell(12, 0, '下')] }] });
};

test('a chart on a new sheet refers to the sheet’s cells, and says what it is', async () => {
  const bytes = await made();
  expect(Object.keys(partsOf(bytes))).toEqual(
    expect.arrayContaining(['xl/charts/chart1.xml', 'xl/drawings/drawing1.xml', 'xl/drawings/_rels/drawing1.xml.rels']),
  );
  const xml = textOf(bytes, 'xl/charts/chart1.xml');
  expect(xml.match(/<c:f>[^<]*<\/c:f>/g)).toEqual([
    ...["<c:f>'報告''s'!$B$1</c:f>", "<c:f>'報告''s'!$A$2:$A$3</c:f>", "<c:f>'報告''s'!$B$2:$B$3</c:f>"],
    ...["<c:f>'報告''s'!$C$1</c:f>", "<c:f>'報告''s'!$A$2:$A$3</c:f>", "<c:f>'報告''s'!$C$2:$C$3</c:f>"],
  ]);
  expect(xml).toContain('<c:barDir val="bar"/><c:grouping val="percentStacked"/>');
  expect(xml).toContain('<a:t>状況の内訳 &lt;構成比&gt;</a:t>');
  expect(xml).toContain(
    '<a:pattFill prst="diagCross"><a:fgClr><a:srgbClr val="9C1F14"/></a:fgClr><a:bgClr><a:srgbClr val="F1A19A"/></a:bgClr></a:pattFill>',
  );
  expect(xml).toContain('<c:v>戦略 &amp; 1</c:v>');
  const drawing = textOf(bytes, 'xl/drawings/drawing1.xml');
  expect(drawing).toContain('name="Statuses" descr="状況の内訳 &lt;構成比&gt;: グラフ &quot;説明&quot;"');
  expect(drawing).toContain('<xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>10</xdr:row>');
  expect(drawing).toContain('<xdr:to><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>20</xdr:row>');
});

test('pages, print area and titles of a new sheet', async () => {
  const bytes = await made();
  const sheet = textOf(bytes, 'xl/worksheets/sheet2.xml');
  expect(sheet).toContain(
    '<rowBreaks count="2" manualBreakCount="2"><brk id="5" max="16383" man="1"/><brk id="9" max="16383" man="1"/></rowBreaks><drawing',
  );
  const names = textOf(bytes, 'xl/workbook.xml').match(/<definedName .*?<\/definedName>/g);
  expect(names).toEqual([
    `<definedName name="_xlnm.Print_Area" localSheetId="1">'報告''s'!$A$1:$E$31</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="1">'報告''s'!$1:$1</definedName>`,
  ]);
});

test('laid out anew, the sheet keeps what lies outside, and has one chart', async () => {
  const first = await made();
  const relayout = {
    columnWidths: [12, 20],
    area: { top: 0, left: 0, bottom: 40, right: 4 },
    layout: {
      merges: [{ top: 2, left: 0, bottom: 2, right: 3 }],
      rowHeights: [
        { row: 0, points: 40 },
        { row: 7, points: 25 },
      ],
      pageBreaks: [7],
      printArea: { top: 0, left: 0, bottom: 40, right: 4 },
      charts: [chart(3)],
    },
  };
  const opened = await openWorkbook(first, 'book.xlsx');
  const bytes = await opened.commit({ sheets: [{ name: "報告's", create: null, writes: [cell(0, 0, '新'), cell(7, 0, '行')], relayout }] });
  const sheet = textOf(bytes, 'xl/worksheets/sheet2.xml');
  expect(sheet).toContain('<mergeCells count="1"><mergeCell ref="A3:D3"/></mergeCells>');
  expect(sheet).toContain('<rowBreaks count="1" manualBreakCount="1"><brk id="7" max="16383" man="1"/></rowBreaks>');
  expect(sheet).toMatch(/<row r="1" ht="40" customHeight="1">/);
  expect(sheet).toMatch(/<row r="8" ht="25" customHeight="1">/);
  expect(sheet).toContain('横');
  expect(sheet.match(/<drawing /g)).toHaveLength(1);
  expect(Object.keys(partsOf(bytes)).filter((name) => name.includes('charts/'))).toEqual(['xl/charts/chart1.xml']);
  expect(textOf(bytes, 'xl/charts/chart1.xml')).toContain("<c:f>'報告''s'!$A$2:$A$4</c:f>");
  expect(textOf(bytes, 'xl/drawings/drawing1.xml').match(/<xdr:twoCellAnchor/g)).toHaveLength(1);
  expect(textOf(bytes, 'xl/workbook.xml').match(/Print_Area/g)).toHaveLength(1);
  expect(textOf(bytes, 'xl/workbook.xml')).toContain("'報告''s'!$A$1:$E$41");
});

test('merged cells and page breaks of a person’s outside the area stay', async () => {
  const outside =
    '<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="G2:H3"/></mergeCells><rowBreaks count="2" manualBreakCount="2"><brk id="3" max="16383" man="1"/><brk id="90" max="16383" man="1"/></rowBreaks>';
  const opened = await openWorkbook(
    buildWorkbook({ sheets: { Main: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>', '', outside) } }),
    'book.xlsx',
  );
  const relayout = {
    columnWidths: [12, 20],
    area: { top: 0, left: 0, bottom: 9, right: 4 },
    layout: { merges: [{ top: 4, left: 0, bottom: 5, right: 1 }], pageBreaks: [5], charts: [chart(2)] },
  };
  const sheet = textOf(await opened.commit({ sheets: [{ name: 'Main', create: null, writes: [], relayout }] }), 'xl/worksheets/sheet1.xml');
  expect(sheet).toContain('<mergeCells count="2"><mergeCell ref="G2:H3"/><mergeCell ref="A5:B6"/></mergeCells>');
  expect(sheet).toContain('<brk id="5" max="16383" man="1"/><brk id="90" max="16383" man="1"/></rowBreaks><drawing');
});

test('a chart comes beside what a drawing has already', async () => {
  const opened = await openWorkbook(richWorkbook(), 'book.xlsm');
  const { name = '' } = opened.snapshot.sheets[0] ?? {};
  const relayout = { columnWidths: [], area: { top: 50, left: 0, bottom: 60, right: 1 }, layout: { charts: [chart(2)] } };
  const bytes = await opened.commit({ sheets: [{ name, create: null, writes: [], relayout }] });
  const drawing = textOf(bytes, 'xl/drawings/drawing1.xml');
  expect(drawing.match(/name="(?:グラフ 1|図 1|Statuses)"/g)).toEqual(['name="グラフ 1"', 'name="図 1"', 'name="Statuses"']);
  expect(drawing).toMatch(/<xdr:cNvPr id="4" name="Statuses"/);
  expect(textOf(bytes, 'xl/charts/chart1.xml')).toBe(textOf(richWorkbook(), 'xl/charts/chart1.xml'));
  expect(textOf(bytes, 'xl/charts/chart2.xml')).toContain('percentStacked');
  expect(textOf(bytes, 'xl/drawings/_rels/drawing1.xml.rels')).toContain('Id="rId3"');
  expect(textOf(bytes, '[Content_Types].xml')).toContain('/xl/charts/chart2.xml');
});
