import { addCountTable } from './count-rows';
import type { ReportStrategy } from './report-data';
import { addTitle, setUpColumns } from './sheet-look';
import { addFootnote, addHeadingRow, addStrategyRows } from './table-rows';
import { SheetDraft } from './writer/sheet-draft';

/** The report as published: above each strategy's table its count table, every result typed in as printed. */
export function publishedSample(strategies: readonly ReportStrategy[]): SheetDraft {
  const sheet = new SheetDraft('評価');
  setUpColumns(sheet);
  addTitle(sheet, '美祢市総合戦略 目標指標評価表 令和元年度(R1)', 16);
  sheet.addRow();
  sheet.frozenRows = 1;
  sheet.printTitles = [1, 2];
  for (const strategy of strategies) {
    addCountTable(sheet, strategy);
    sheet.addRow();
    addHeadingRow(sheet);
    addStrategyRows(sheet, strategy, 'published');
    if (marksAnIndicator(strategy)) addFootnote(sheet);
    sheet.addRow();
    if (strategy !== strategies.at(-1)) sheet.breaks.push(sheet.lastRow.number);
  }
  return sheet;
}

/** The report prints the footnote only under tables with a ※ in them. */
function marksAnIndicator(strategy: ReportStrategy): boolean {
  return strategy.directions.some(({ measures }) => measures.some(({ indicators }) => indicators.some(({ name }) => name.includes('※'))));
}
