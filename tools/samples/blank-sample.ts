import type { ReportStrategy } from './report-data';
import { addTitle, setUpColumns } from './sheet-look';
import { addFootnote, addHeadingRow, addStrategyRows } from './table-rows';
import { SheetDraft } from './writer/sheet-draft';

/** The report as staff keep it before evaluation: one neat sheet, progress and status blank, no count tables. */
export function blankSample(strategies: readonly ReportStrategy[]): SheetDraft {
  const sheet = new SheetDraft('評価');
  setUpColumns(sheet);
  addTitle(sheet, '美祢市総合戦略 目標指標評価表', 16).height = 28.8;
  addTitle(sheet, '令和元年度(R1)実績', 11).height = 19.8;
  const heading = addHeadingRow(sheet);
  sheet.frozenRows = heading.number;
  sheet.printTitles = [heading.number, heading.number];
  for (const strategy of strategies) {
    addStrategyRows(sheet, strategy, 'blank');
    if (strategy !== strategies.at(-1)) sheet.breaks.push(sheet.lastRow.number);
  }
  sheet.addRow();
  addFootnote(sheet);
  return sheet;
}
