import { readReport, type ReportStrategy } from '../../../tools/samples/report-data';
import { reportLabels, type Layout } from './layout';
import { columnsFrom, writeIndicator } from './write-indicator';
import { type DraftSheet, WorkbookDraft } from '../../workbook-draft';

/** One styled sheet per strategy: count table above, column headings over two merged rows, levels on merged rows. */
export const sheetPerStrategyBlank: Layout = sheetPerStrategy('a sheet per strategy, results blank', 'blank');

/** The same with everything typed in as published. */
export const sheetPerStrategyPublished: Layout = sheetPerStrategy('a sheet per strategy, as published', 'published');

function sheetPerStrategy(name: string, results: Layout['results']): Layout {
  return {
    name,
    results,
    label: reportLabels,
    asPrinted: true,
    countTables: 5,
    build() {
      const workbook = new WorkbookDraft();
      for (const strategy of readReport()) {
        const sheet = workbook.addWorksheet(`重点戦略 ${strategy.number}`);
        sheet.getCell('A1').value = '令和元年度 評価シート';
        sheet.mergeCells('A1:J1');
        const below = addCountTable(sheet, strategy, results);
        addTable(sheet, below + 2, strategy, results);
      }
      return workbook;
    },
  };
}

/** Writes the count table, its figures blank where the results are; returns its last row. */
function addCountTable(sheet: DraftSheet, strategy: ReportStrategy, results: Layout['results']): number {
  sheet.fillRow(3, ['重点戦略', '戦略方針', '施策', '目標達成', '改善↑', '-', '悪化↓', '合計']);
  strategy.counts.forEach((row, index) => {
    const line = sheet.getRow(4 + index);
    const isStrategy = row.kind === 'strategy';
    line.getCell(isStrategy ? 1 : 2).value = isStrategy ? `${strategy.number} ${row.label}` : row.label;
    sheet.mergeCells(4 + index, isStrategy ? 1 : 2, 4 + index, 3);
    if (results === 'published') [...row.counts, row.total].forEach((count, offset) => (line.getCell(4 + offset).value = count));
  });
  return 3 + strategy.counts.length;
}

function addTable(sheet: DraftSheet, top: number, strategy: ReportStrategy, results: Layout['results']): void {
  sheet.fillRow(top, ['重点戦略', '戦略方針', '施策', '目標指標', '単位', '指標の数値', '', '', '進捗率\n(b-a)/(c-a)', '状況']);
  sheet.fillRow(top + 1, ['', '', '', '', '', '現状\na', 'R1実績\nb', '目標\nc']);
  for (const column of [1, 2, 3, 4, 5, 9, 10]) sheet.mergeCells(top, column, top + 1, column);
  sheet.mergeCells(top, 6, top, 8);
  let row = top + 2;
  const addHeading = (column: number, label: string) => {
    sheet.getCell(row, column).value = label;
    sheet.getCell(row, column).bold = true;
    sheet.mergeCells(row, column, row, 10);
    row++;
  };
  addHeading(1, strategy.label);
  for (const goal of strategy.overallGoals) writeIndicator(sheet.getRow(row++), columnsFrom(4), goal, results);
  for (const direction of strategy.directions) {
    addHeading(2, direction.label);
    for (const measure of direction.measures) {
      addHeading(3, measure.label);
      for (const indicator of measure.indicators) writeIndicator(sheet.getRow(row++), columnsFrom(4), indicator, results);
    }
  }
  sheet.getCell(row + 1, 1).value = '備考 目標指標の※印の進捗率は、b/cにより算出';
}
