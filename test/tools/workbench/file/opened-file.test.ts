import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OpenedFile } from '../../../../tools/workbench/file/opened-file';
import { openWorkbook } from '../../../../src/xlsx/open-workbook';

const SAMPLE = readFileSync(join(__dirname, '..', '..', '..', '..', 'assets', 'samples', 'mine-r1.xlsx'));
const open = (): Promise<OpenedFile> => OpenedFile.open(new Uint8Array(SAMPLE), 'mine-r1.xlsx');
const cell = (row: number, column: number) => ({ top: row, bottom: row, left: column, right: column });

test('a file that nobody has changed is saved as it was, byte for byte', async () => {
  expect(Buffer.from((await (await open()).save()).bytes).equals(SAMPLE)).toBe(true);
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
