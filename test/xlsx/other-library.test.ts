import type { CellWrite, Plan } from '../../src/evaluation/workbook/plan';
import { zlibCodec } from '../../src/xlsx/node/zlib-codec';
import { openWorkbook } from '../../src/xlsx/open-workbook';
import { cellOf, readWorkbook, sheetNamed } from '../read-workbook';
import { WorkbookDraft } from '../workbook-draft';

/** A workbook as another maker's library writes it, with several kinds of cells. */
function made(): Promise<Uint8Array> {
  const workbook = new WorkbookDraft();
  const sheet = workbook.addWorksheet('評価');
  sheet.addRow(['指標', '現状', '実績', '目標', '進捗率', '状況']);
  for (let row = 0; row < 40; row++) sheet.addRow([`指標 ${String(row)}`, row, row * 1.5, row * 2 + 1]);
  sheet.getCell('H1').value = { richText: [{ text: '進', font: { bold: true } }, { text: '捗' }] };
  sheet.getCell('H2').value = { formula: 'SUM(B2:B41)', result: 780 };
  sheet.getCell('H3').value = { formula: 'B2*2', result: 0, sharedOver: 'H3:H4' };
  sheet.getCell('H4').value = { formula: '', result: 2, sharedOver: 'H3:H4' };
  sheet.getCell('H5').value = new Date(Date.UTC(2020, 2, 31));
  sheet.getCell('H6').value = true;
  sheet.getCell('H7').value = { error: '#N/A' };
  sheet.getCell('A1').bold = true;
  sheet.getCell('B2').numberFormat = '#,##0"(H29)"';
  sheet.getCell('C2').locked = false;
  sheet.getCell('A2').indent = 2;
  sheet.mergeCells('A43:C43');
  sheet.getRow(5).hidden = true;
  sheet.hideColumn(4);
  workbook.addWorksheet('隠し', { hidden: true });
  return workbook.bytes();
}

test('a workbook of another maker is read as it was meant', async () => {
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

test('what is written is what another maker reads', async () => {
  const writes: CellWrite[] = [];
  for (let row = 1; row <= 40; row++) {
    writes.push(
      {
        row,
        column: 4,
        formula: `=IF(D${String(row + 1)}>0,C${String(row + 1)}/D${String(row + 1)},"-")`,
        value: row / 7,
        numberFormat: '0.0%',
        format: null,
      },
      { row, column: 5, formula: null, value: row % 2 === 0 ? '改善↑' : ' <&> ', numberFormat: null, format: null },
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
            format: { bold: true, fill: 'DDEBF7', border: true, horizontal: 'center', wrap: true, indent: 0, size: 16 },
          },
        ],
      },
    ],
  };
  for (const codec of [zlibCodec, undefined]) {
    const workbook = await readWorkbook(await (await openWorkbook(await made(), 'x', codec === undefined ? {} : { codec })).commit(plan));
    const sheet = sheetNamed(workbook, '評価');
    for (const { row, column, formula, value } of writes) {
      const cell = cellOf(sheet, row, column);
      expect(sheet.rows[row]?.[column]).toEqual(value);
      expect(cell?.formula).toBe(formula?.slice(1));
      if (formula !== null) expect(cell?.style?.numFmt).toBe('0.0%');
    }
    expect(cellOf(sheet, 1, 7)).toMatchObject({ formula: 'SUM(B2:B41)', formulaResult: 780 });
    expect(cellOf(sheet, 1, 1)?.style?.numFmt).toBe('#,##0"(H29)"');
    const counts = sheetNamed(workbook, '集計表');
    const cell = cellOf(counts, 2, 1);
    expect(cell?.value).toBe('=text');
    expect(cell?.formula).toBeUndefined();
    expect(cell?.style).toMatchObject({
      font: { bold: true, size: 16 },
      fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDEBF7' } },
      border: { top: { style: 'thin' } },
      alignment: { horizontal: 'center', wrapText: true },
    });
    expect(counts.pageSetup).toMatchObject({ paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
    expect(counts.columns?.[1]?.width).toBe(30);
  }
});
