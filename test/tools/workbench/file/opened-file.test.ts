import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseProfile } from '../../../../src/evaluation/profile/profile-schema';
import { nextYear } from '../../../../src/year/next/next-year';
import { OpenedFile } from '../../../../tools/workbench/file/opened-file';
import { openWorkbook } from '../../../../src/xlsx/open-workbook';
import { gridSheet } from '../../../../tools/workbench/grid/grid-sheet';
import { connected } from '../../../excel/emulated';
import { buildWorkbook, textOf, worksheet } from '../../../xlsx/build-workbook';

const SAMPLE = readFileSync(join(__dirname, '..', '..', '..', '..', 'assets', 'samples', 'mine-r1.xlsx'));
const open = (): Promise<OpenedFile> => OpenedFile.open(new Uint8Array(SAMPLE), 'mine-r1.xlsx');
const cell = (row: number, column: number) => ({ top: row, bottom: row, left: column, right: column });

test('a file that nobody has changed is saved as it was, byte for byte', async () => {
  expect(Buffer.from((await (await open()).save()).bytes).equals(SAMPLE)).toBe(true);
});

const STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="2"><xf/><xf numFmtId="10"/></cellXfs></styleSheet>';

/** Sheets that other programs write, or that Excel wrote long ago. */
const ODD: readonly (readonly [what: string, rows: string])[] = [
  ['formulas whose value is ""', '<row r="1"><c r="A1" t="str"><f>""</f><v></v></c><c r="B1" t="str"><f>A1&amp;""</f><v/></c></row>'],
  ['formulas without a value', '<row r="1"><c r="A1"><f>1+1</f></c><c r="D1" s="1"><f>A1</f></c></row>'],
  ['formulas that are none', '<row r="1"><c r="A1"><f></f><v>1</v></c><c r="B1"><f>=1</f><v>2</v></c><c r="C1"><f>+</f><v>3</v></c></row>'],
  ['values that look like formulas', '<row r="1"><c r="A1" t="str"><v>=1</v></c><c r="B1" t="inlineStr"><is><t>\'1</t></is></c></row>'],
  ['texts that are empty', '<row r="1"><c r="A1" t="inlineStr"><is><t></t></is></c><c r="B1" t="str"><v></v></c></row>'],
  [
    'errors and booleans',
    '<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><f>NA()</f><v>#N/A</v></c></row>',
  ],
  ['content under a merge', '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><f>B1</f><v>2</v></c></row>'],
  ['an array formula', '<row r="1"><c r="A1"><f t="array" ref="A1:B1">{1,2}</f><v>1</v></c><c r="B1"><v>2</v></c></row>'],
  ['rows that do not say which', '<row><c><v>1</v></c></row><row ht="30" customHeight="1"><c><v>2</v></c></row>'],
];

describe.each(ODD)('a file with %s', (_what, rows) => {
  const merges = rows.includes('B1</f>') ? '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>' : '';
  const bytes = buildWorkbook({ sheets: { 表: worksheet(rows, '', merges), 別: '' }, styles: STYLES });

  test('is saved as it was, byte for byte', async () => {
    const file = await OpenedFile.open(bytes, 'odd.xlsx');
    expect(Buffer.from((await file.save()).bytes).equals(Buffer.from(bytes))).toBe(true);
    // What is changed and changed back has not changed.
    file.workbook.sheet('表').write(cell(9, 9), [[1]]);
    file.workbook.sheet('表').write(cell(9, 9), [['']]);
    expect(Buffer.from((await file.save()).bytes).equals(Buffer.from(bytes))).toBe(true);
  });

  test('keeps its cells when another one is changed', async () => {
    const file = await OpenedFile.open(bytes, 'odd.xlsx');
    file.workbook.sheet('別').write(cell(0, 0), [[1]]);
    const saved = (await file.save()).bytes;
    expect(textOf(saved, 'xl/worksheets/sheet1.xml')).toBe(textOf(bytes, 'xl/worksheets/sheet1.xml'));
    expect(textOf(saved, 'xl/worksheets/sheet2.xml')).toContain('<c r="A1"><v>1</v></c>');
  });
});

test('a formula that cannot be read is shown as it stands', async () => {
  const rows = '<row r="1"><c r="A1"><f>=1</f><v>2</v></c><c r="B1"><f></f><v>3</v></c></row>';
  const sheet = (await OpenedFile.open(buildWorkbook({ sheets: { 表: rows } }), 'odd.xlsx')).workbook.sheet('表');
  expect([sheet.input(0, 0), sheet.value(0, 0), sheet.input(0, 1), sheet.value(0, 1)]).toEqual(['==1', 2, 3, 3]);
});

test('what the grid makes of formulas when the file is opened is no change', async () => {
  const rows = '<row r="1"><c r="A1"><f>ODD.FUNCTION(1)</f><v>5</v></c><c r="B1"><f>C1+1</f><v>3</v></c><c r="C1"><v>2</v></c></row>';
  const bytes = buildWorkbook({ sheets: { 表: rows } });
  const file = await OpenedFile.open(bytes, 'odd.xlsx');
  const sheet = file.workbook.sheet('表');
  sheet.setResult(0, 0, '#NAME?');
  expect(Buffer.from((await file.save()).bytes).equals(Buffer.from(bytes))).toBe(true);
  sheet.write(cell(0, 2), [[10]]);
  sheet.setResult(0, 1, 11);
  const saved = textOf((await file.save()).bytes, 'xl/worksheets/sheet1.xml');
  expect(saved).toContain('<c r="A1"><f>ODD.FUNCTION(1)</f><v>5</v></c>');
  expect(saved).toContain('<c r="B1"><f>C1+1</f><v>11</v></c>');
});

test('a file with formats down to the last row is loaded as far as it is filled', async () => {
  const empty = Array.from(
    { length: 3000 },
    (_, row) => `<row r="${String(row + 2)}" s="1" customFormat="1"><c r="A${String(row + 2)}" s="1"/></row>`,
  );
  const rows = `<row r="1"><c r="A1" s="1"><v>1</v></c></row>${empty.join('')}<row r="1048576"><c r="A1048576" s="1"/></row>`;
  const file = await OpenedFile.open(buildWorkbook({ sheets: { 表: rows }, styles: STYLES }), 'styled.xlsx');
  const sheet = file.workbook.sheet('表');
  expect(sheet.usedRange(true)).toEqual(cell(0, 0));
  expect(sheet.usedRange(false)?.bottom).toBeLessThan(200);
  expect(sheet.format(0, 0).numberFormat).toBe('0.00%');
});

test('a cell in the last row does not make the grid hold all rows', async () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>2</v></c></row>';
  const { workbook, lookOf } = await OpenedFile.open(buildWorkbook({ sheets: { 表: rows } }), 'far.xlsx');
  const sheet = workbook.sheet('表');
  const { cellData, rowData } = gridSheet(sheet, lookOf(sheet), 1000);
  expect([Object.keys(cellData), Object.keys(rowData)]).toEqual([
    ['0', '1048575'],
    ['0', '1048575'],
  ]);
});

test('names that Excel would not let anybody type are shown', async () => {
  const name = '三十一字より長い名前を付けてしまうソフトがあり表計算で開けば直せと言われるがここでは開く';
  expect(
    (await OpenedFile.open(buildWorkbook({ sheets: { [name]: '' } }), 'long.xlsx')).workbook.sheets.map((sheet) => sheet.name),
  ).toEqual([name]);
});

test('the looks of the file are there: fills, type, widths, frozen rows', async () => {
  const { workbook, lookOf } = await open();
  const sheet = workbook.sheet('評価');
  expect(sheet.format(2, 3)).toMatchObject({
    fill: '#1F4E79',
    fontColor: '#FFFFFF',
    fontSize: 10,
    horizontal: 'Center',
    wrap: true,
    bold: true,
  });
  expect(sheet.columnWidth(3)).toBeCloseTo(((50 * 7 + 5) * 3) / 4);
  expect(lookOf(sheet)).toMatchObject({ frozenRows: 3, frozenColumns: 0, gridLines: false });
  expect(lookOf(sheet).rowHeights.get(2)).toBe(32);
});

test('what is changed is saved, and nothing else', async () => {
  const file = await open();
  const sheet = file.workbook.sheet('評価');
  sheet.write(cell(4, 6), [[3600]]);
  sheet.write(cell(4, 8), [['=(G5-3560)/(H5-3560)']]);
  sheet.setResult(4, 8, 0.5);
  sheet.write(cell(5, 6), [['']]);
  sheet.write(cell(6, 6), [["'=1"]]);
  const before = (await openWorkbook(new Uint8Array(SAMPLE), '')).snapshot.sheets[0]!;
  const after = (await openWorkbook((await file.save()).bytes, '')).snapshot.sheets[0]!;
  const changed = after.values.flatMap((cells, row) =>
    cells.flatMap((value, column) =>
      value === (before.values[row]?.[column] ?? null) ? [] : [[row, column, after.formulas[row]?.[column] ?? null, value]],
    ),
  );
  expect(changed).toEqual([
    [4, 6, null, 3600],
    [4, 8, '=(G5-3560)/(H5-3560)', 0.5],
    [5, 6, null, null],
    [6, 6, null, '=1'],
  ]);
  expect(after.merges).toEqual(before.merges);
});

test('a sheet that was added is saved with its cells and looks', async () => {
  const file = await open();
  const sheet = file.workbook.addSheet('集計表');
  sheet.write(cell(0, 0), [['重点戦略']]);
  sheet.setFormat(cell(0, 0), (format) => ({
    ...format,
    bold: true,
    fill: '#D9E1F2',
    horizontal: 'Center',
    borders: { top: 'Continuous' },
  }));
  sheet.write(cell(1, 0), [['=1+1']]);
  sheet.setResult(1, 0, 2);
  const again = await OpenedFile.open((await file.save()).bytes, 'again.xlsx');
  const saved = again.workbook.sheet('集計表');
  expect(again.workbook.sheets.map(({ name }) => name)).toEqual(['評価', '集計表']);
  expect(saved.value(0, 0)).toBe('重点戦略');
  expect(saved.format(0, 0)).toMatchObject({ bold: true, fill: '#D9E1F2', horizontal: 'Center' });
  expect([saved.input(1, 0), saved.value(1, 0)]).toEqual(['=1+1', 2]);
});

test('the next year, copied and written in the workbook, is in the saved file as a commit puts it there', async () => {
  const file = await open();
  const { book, liveWorkbook } = connected(file.workbook);
  const live = await liveWorkbook.snapshot();
  await liveWorkbook.commit(nextYear(live.workbook, { profile: parseProfile({}) }).plan, live);
  const before = await openWorkbook(new Uint8Array(SAMPLE), 'mine-r1.xlsx');
  const wanted = (await openWorkbook(await before.commit(nextYear(before.snapshot, { profile: parseProfile({}) }).plan), 'a.xlsx'))
    .snapshot;
  const saved = (await openWorkbook((await file.save()).bytes, 'b.xlsx')).snapshot;
  expect(saved.sheets.map(({ name }) => name)).toEqual(book.sheets.map(({ name }) => name));
  const copy = (snapshot: typeof saved) => snapshot.sheets.find(({ name }) => name === '評価 R2');
  expect(copy(saved)?.merges).toEqual(copy(wanted)?.merges);
  expect(copy(saved)?.values.map((row) => row[6])).toEqual(copy(wanted)?.values.map((row) => row[6]));
  expect(copy(saved)?.formulas.filter((row) => row !== null)).toHaveLength(
    copy(wanted)?.formulas.filter((row) => row !== null).length ?? 0,
  );
});
