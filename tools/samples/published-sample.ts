import { Workbook } from 'exceljs';
import { addCountTable } from './count-rows';
import type { ReportStrategy } from './report-data';
import { aligned, font, setUpSheet } from './sheet-look';
import { addFootnote, addHeadingRow, addStrategyRows } from './table-rows';

/** The report as published: above each strategy's table its count table, every result typed in as printed. */
export function publishedSample(strategies: readonly ReportStrategy[]): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('評価');
  setUpSheet(sheet);
  const title = sheet.addRow(['美祢市総合戦略 目標指標評価表 令和元年度(R1)']).getCell(1);
  title.font = font({ size: 16, bold: true });
  title.alignment = aligned('left');
  sheet.addRow([]);
  sheet.views = [{ state: 'frozen', ySplit: 1, showGridLines: false }];
  sheet.pageSetup.printTitlesRow = '1:2';
  for (const strategy of strategies) {
    addCountTable(sheet, strategy);
    sheet.addRow([]);
    addHeadingRow(sheet);
    addStrategyRows(sheet, strategy, 'published');
    if (marksAnIndicator(strategy)) addFootnote(sheet);
    sheet.addRow([]);
    if (strategy !== strategies.at(-1)) sheet.lastRow?.addPageBreak();
  }
  return workbook;
}

/** The report prints the footnote only under tables with a ※ in them. */
function marksAnIndicator(strategy: ReportStrategy): boolean {
  return strategy.directions.some(({ measures }) => measures.some(({ indicators }) => indicators.some(({ name }) => name.includes('※'))));
}
