import { unzipSync, strFromU8 } from 'fflate';
import { openWorkbook } from '../../../src/xlsx/open-workbook';
import { buildWorkbook, worksheet } from '../build-workbook';
import { richWorkbook } from '../rich-workbook';

const copyPlan = (from: string, to: string, writes: { row: number; column: number; value: string | number | null }[] = []) => ({
  sheets: [
    {
      name: to,
      create: null,
      copyOf: from,
      writes: writes.map((write) => ({ ...write, formula: null, numberFormat: null, format: null })),
    },
  ],
});

async function copied(bytes: Uint8Array, from: string, to: string, writes: Parameters<typeof copyPlan>[2] = []) {
  const opened = await openWorkbook(bytes, 'book.xlsx');
  const output = await opened.commit(copyPlan(from, to, writes));
  return { output, parts: unzipSync(output), before: unzipSync(bytes), opened: await openWorkbook(output, 'book.xlsx') };
}

const text = (parts: Record<string, Uint8Array>, name: string): string => strFromU8(parts[name] ?? new Uint8Array());

describe('a sheet with about everything on it', () => {
  const whole = copied(richWorkbook(), '評価', '評価 R2');

  test('has the same cells, formulas and merges under its new name', async () => {
    const { sheets } = (await whole).opened.snapshot;
    expect(sheets.map(({ name }) => name)).toEqual(['評価', '集計', '表', '評価 R2']);
    expect({ ...sheets[3], name: '評価' }).toEqual(sheets[0]);
  });

  test('has notes, drawing, chart and printer settings of its own, and the same picture', async () => {
    const { parts, before } = await whole;
    const added = Object.keys(parts).filter((name) => !(name in before));
    expect(added.sort()).toEqual([
      'xl/charts/chart2.xml',
      'xl/comments2.xml',
      'xl/drawings/_rels/drawing2.xml.rels',
      'xl/drawings/drawing2.xml',
      'xl/drawings/vmlDrawing2.vml',
      'xl/printerSettings/printerSettings2.bin',
      'xl/worksheets/_rels/sheet4.xml.rels',
      'xl/worksheets/sheet4.xml',
    ]);
    expect(text(parts, 'xl/drawings/_rels/drawing2.xml.rels')).toContain('../media/image1.png');
    expect(text(parts, 'xl/drawings/_rels/drawing2.xml.rels')).toContain('../charts/chart2.xml');
    expect(text(parts, 'xl/worksheets/_rels/sheet4.xml.rels')).toContain('https://www.example.jp/');
  });

  test('says of itself what the other says of itself: its chart and its sparklines', async () => {
    const { parts } = await whole;
    expect(text(parts, 'xl/charts/chart2.xml')).toContain("'評価 R2'!$C$2:$C$3");
    expect(text(parts, 'xl/worksheets/sheet4.xml')).toContain("<xm:f>'評価 R2'!B2:D2</xm:f>");
    expect(text(parts, 'xl/workbook.xml')).toContain(
      '<definedName name="_xlnm.Print_Area" localSheetId="3">\'評価 R2\'!$A$1:$G$3</definedName>',
    );
  });

  test('has not what a workbook has once', async () => {
    const { parts } = await whole;
    const sheet = text(parts, 'xl/worksheets/sheet4.xml');
    expect(sheet).not.toContain('codeName');
    expect(sheet).not.toContain('tabSelected');
    expect('xl/calcChain.xml' in parts).toBe(false);
    expect(text(parts, '[Content_Types].xml')).not.toContain('calcChain');
    expect(text(parts, 'docProps/app.xml')).toContain('<vt:i4>4</vt:i4>');
  });

  test('leaves every other part as it was', async () => {
    const { parts, before } = await whole;
    const changed = Object.keys(before).filter((name) => name in parts && text(parts, name) !== text(before, name));
    expect(changed.sort()).toEqual(['[Content_Types].xml', 'docProps/app.xml', 'xl/_rels/workbook.xml.rels', 'xl/workbook.xml']);
  });
});

test('a table gets a name and an id of its own', async () => {
  const { parts, opened } = await copied(richWorkbook(), '表', '表2');
  expect(text(parts, 'xl/tables/table2.xml')).toMatch(/ id="2" name="Table1_2" displayName="Table1_2"/);
  expect(opened.snapshot.sheets[3]?.visible).toBe(false);
});

test('what stays behind is said, and leaves no trace', async () => {
  const opened = await openWorkbook(richWorkbook(), 'book.xlsx');
  expect(await opened.uncopied('評価')).toEqual([]);
  expect(await opened.uncopied('集計')).toEqual(['pivot-table']);
  const { parts } = await copied(richWorkbook(), '集計', '集計2');
  expect(text(parts, 'xl/worksheets/_rels/sheet4.xml.rels')).toBe('');
});

test.each([
  ['評価!A1*2', "'評 2'!A1*2"],
  ['\'評価\'!A1&"評価!A1"', '\'評 2\'!A1&"評価!A1"'],
  ['A1+他!A1', 'A1+他!A1'],
  ['SUM(評価!A1:A2,他!A1)', "SUM('評 2'!A1:A2,他!A1)"],
])('a formula %s of the copy becomes %s', async (before, after) => {
  const formula = before.replaceAll('&', '&amp;');
  const bytes = buildWorkbook({ sheets: { 評価: worksheet(`<row r="1"><c r="B1"><f>${formula}</f><v>1</v></c></row>`), 他: '' } });
  const { opened } = await copied(bytes, '評価', '評 2');
  expect(opened.snapshot.sheets[2]?.formulas[0]?.[1]).toBe(`=${after}`);
  expect(opened.snapshot.sheets[0]?.formulas[0]?.[1]).toBe(`=${before}`);
});

test('what is planned for the copy is written into it, and not into the sheet that it is a copy of', async () => {
  const bytes = buildWorkbook({ sheets: { 評価: worksheet('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>') } });
  const writes = [
    { row: 0, column: 0, value: null },
    { row: 1, column: 0, value: '=1+1' },
  ];
  const { opened } = await copied(bytes, '評価', '次', writes);
  const [old, next] = opened.snapshot.sheets;
  expect(old?.values[0]).toEqual([1, 2]);
  expect(next?.values[0]).toEqual([null, 2]);
  expect(next?.values[1]?.[0]).toBe('=1+1');
  expect(next?.formulas[1]?.[0] ?? null).toBeNull();
});

test('two sheets are copied at once', async () => {
  const opened = await openWorkbook(richWorkbook(), 'book.xlsx');
  const output = await opened.commit({
    sheets: [
      { name: 'ア', create: null, copyOf: '評価', writes: [] },
      { name: 'イ', create: null, copyOf: '表', writes: [] },
    ],
  });
  const { snapshot } = await openWorkbook(output, 'book.xlsx');
  expect(snapshot.sheets.map(({ name }) => name)).toEqual(['評価', '集計', '表', 'ア', 'イ']);
});

test('a sheet that is not there is refused', async () => {
  const opened = await openWorkbook(richWorkbook(), 'book.xlsx');
  await expect(opened.commit(copyPlan('ない', '次'))).rejects.toMatchObject({ code: 'sheet-not-found' });
});
