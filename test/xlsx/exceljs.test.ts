import ExcelJS from 'exceljs';
import type { CellWrite, Plan } from '../../src/evaluation/workbook/plan';
import { zlibCodec } from '../../src/xlsx/node/zlib-codec';
import { openWorkbook } from '../../src/xlsx/open-workbook';

// A busy machine may take its time.
jest.setTimeout(60_000);

async function byExcelJs(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  return workbook;
}

/** A workbook as ExcelJS writes it, with several kinds of cells. */
async function made(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('評価');
  sheet.addRow(['指標', '現状', '実績', '目標', '進捗率', '状況']);
  for (let row = 0; row < 40; row++) sheet.addRow([`指標 ${String(row)}`, row, row * 1.5, row * 2 + 1]);
  sheet.getCell('H1').value = { richText: [{ text: '進', font: { bold: true } }, { text: '捗' }] };
  sheet.getCell('H2').value = { formula: 'SUM(B2:B41)', result: 780 };
  sheet.getCell('H3').value = { formula: 'B2*2', shareType: 'shared', ref: 'H3:H4', result: 0 } as ExcelJS.CellFormulaValue;
  sheet.getCell('H4').value = { sharedFormula: 'H3', result: 2 };
  sheet.getCell('H5').value = new Date(Date.UTC(2020, 2, 31));
  sheet.getCell('H6').value = true;
  sheet.getCell('H7').value = { error: '#N/A' };
  sheet.getCell('A1').font = { bold: true };
  sheet.getCell('B2').numFmt = '#,##0"(H29)"';
  sheet.getCell('C2').protection = { locked: false };
  sheet.getCell('A2').alignment = { indent: 2 };
  sheet.mergeCells('A43:C43');
  sheet.getRow(5).hidden = true;
  sheet.getColumn(4).hidden = true;
  workbook.addWorksheet('隠し', { state: 'hidden' });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

test('a workbook of ExcelJS is read as ExcelJS means it', async () => {
  const { sheets, styles } = (await openWorkbook(await made(), 'x', { codec: zlibCodec })).snapshot;
  const [sheet, hidden] = sheets;
  expect(hidden).toMatchObject({ name: '隠し', visible: false });
  expect(sheet?.values.slice(0, 7).map((row) => row[7])).toEqual(['進捗', 780, 0, 2, 43921, true, '#N/A']);
  expect(sheet?.formulas.slice(1, 4).map((row) => row?.[7])).toEqual(['=SUM(B2:B41)', '=B2*2', '=B3*2']);
  expect(sheet?.values[3]?.slice(0, 4)).toEqual(['指標 2', 2, 3, 5]);
  const styleAt = (row: number, column: number) => styles[sheet?.styles[row]?.[column] ?? 0];
  expect(styleAt(0, 0)?.bold).toBe(true);
  expect(styleAt(1, 1)?.numberFormat).toBe('#,##0"(H29)"');
  expect(styleAt(1, 2)?.locked).toBe(false);
  expect(styleAt(1, 0)?.indent).toBe(2);
  expect(sheet?.merges).toEqual([{ top: 42, left: 0, bottom: 42, right: 2 }]);
  expect([sheet?.hiddenRows, sheet?.hiddenColumns]).toEqual([[4], [3]]);
});

test('what is written is what ExcelJS reads', async () => {
  const writes: CellWrite[] = [];
  for (let row = 1; row <= 40; row++) {
    writes.push(
      {
        row,
        column: 4,
        formula: `=IF(D${String(row + 1)}>0,C${String(row + 1)}/D${String(row + 1)},"-")`,
        value: row / 7,
        numberFormat: '0.0%',
        look: null,
      },
      { row, column: 5, formula: null, value: row % 2 === 0 ? '改善↑' : ' <&> ', numberFormat: null, look: null },
    );
  }
  const plan: Plan = {
    sheets: [
      { name: '評価', create: null, writes },
      {
        name: '集計表',
        create: { columnWidths: [12, 30], paper: 'A4', orientation: 'landscape', fitToWidth: 1 },
        writes: [
          {
            row: 2,
            column: 1,
            formula: null,
            value: '=text',
            numberFormat: null,
            look: { bold: true, fill: 'DDEBF7', border: true, horizontal: 'center', wrap: true, indent: 0, size: 16 },
          },
        ],
      },
    ],
  };
  for (const codec of [zlibCodec, undefined]) {
    const workbook = await byExcelJs(await (await openWorkbook(await made(), 'x', codec === undefined ? {} : { codec })).commit(plan));
    const sheet = workbook.getWorksheet('評価');
    for (const { row, column, formula, value } of writes) {
      const cell = sheet?.getCell(row + 1, column + 1);
      expect(cell?.value).toEqual(formula === null ? value : { formula: formula.slice(1), result: value });
      if (formula !== null) expect(cell?.numFmt).toBe('0.0%');
    }
    expect(sheet?.getCell('H2').value).toEqual({ formula: 'SUM(B2:B41)', result: 780 });
    expect(sheet?.getCell('B2').numFmt).toBe('#,##0"(H29)"');
    const counts = workbook.getWorksheet('集計表');
    const cell = counts?.getCell('B3');
    expect(cell?.value).toBe('=text');
    expect(cell?.font).toMatchObject({ bold: true, size: 16 });
    expect(cell?.fill).toMatchObject({ type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDDEBF7' } });
    expect(cell?.border.top?.style).toBe('thin');
    expect(cell?.alignment).toMatchObject({ horizontal: 'center', wrapText: true });
    expect(counts?.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
    expect(counts?.getColumn(2).width).toBe(30);
  }
});
