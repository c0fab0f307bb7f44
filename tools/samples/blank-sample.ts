import type { Row } from 'exceljs';
import { Workbook } from 'exceljs';
import type { ReportStrategy } from './report-data';
import { aligned, font, setUpSheet } from './sheet-look';
import { addFootnote, addHeadingRow, addStrategyRows } from './table-rows';

/** The report as staff keep it before evaluation: one neat sheet, progress and status blank, no count tables. */
export function blankSample(strategies: readonly ReportStrategy[]): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('評価');
  setUpSheet(sheet);
  addTitle(sheet.addRow(['美祢市総合戦略 目標指標評価表']), 16);
  addTitle(sheet.addRow(['令和元年度(R1)実績']), 11);
  const headingRow = addHeadingRow(sheet);
  sheet.views = [{ state: 'frozen', ySplit: headingRow.number, showGridLines: false }];
  sheet.pageSetup.printTitlesRow = `${String(headingRow.number)}:${String(headingRow.number)}`;
  for (const strategy of strategies) {
    addStrategyRows(sheet, strategy, 'blank');
    if (strategy !== strategies.at(-1)) sheet.lastRow?.addPageBreak();
  }
  sheet.addRow([]);
  addFootnote(sheet);
  return workbook;
}

function addTitle(row: Row, size: number): void {
  row.height = size * 1.8;
  const cell = row.getCell(1);
  cell.font = font({ size, bold: size > 11 });
  cell.alignment = aligned('left');
}
