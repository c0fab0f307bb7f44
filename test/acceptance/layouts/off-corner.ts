import { readReport } from '../../../tools/samples/report-data';
import { reportLabels, type Layout } from './layout';
import { columnsFrom, writeIndicator } from './write-indicator';
import { WorkbookDraft } from '../../workbook-draft';

/** Not at A1: title, date and notes above, a hidden column of old codes, hidden rows, a stamp box beside the table. */
export const offCorner: Layout = {
  name: 'not at A1, hidden rows and columns',
  results: 'blank',
  label: reportLabels,
  asPrinted: true,
  countTables: 0,
  build() {
    const workbook = new WorkbookDraft();
    workbook.addWorksheet('表紙').getCell('C8').value = '美祢市総合戦略 令和元年度 評価書';
    const sheet = workbook.addWorksheet('評価(R1)');
    sheet.getCell('C2').value = '目標指標の進捗状況';
    sheet.getCell('L2').value = '作成日';
    sheet.getCell('M2').value = new Date(Date.UTC(2020, 3, 1));
    sheet.getCell('C4').value = '※ 現状は平成30年度末の値。年度が異なるものは( )内に示す。';
    sheet.getCell('C5').value = '1 各課は黄色のセルに入力してください。';
    sheet.fillRow(7, [
      ...['', '', '重点戦略', '戦略方針', '施策', '旧コード', '目標指標', '単位'],
      ...['現状\na', 'R1実績\nb', '目標\nc', '進捗率\n(b-a)/(c-a)', '状況'],
    ]);
    sheet.hideColumn(6);
    let row = 8;
    const addIndicator = (indicator: Parameters<typeof writeIndicator>[2]) => {
      sheet.getCell(row, 6).value = `K${String(row)}`;
      if (row % 20 === 0) sheet.getRow(row).hidden = true;
      writeIndicator(sheet.getRow(row++), columnsFrom(7), indicator, 'blank');
    };
    for (const strategy of readReport()) {
      sheet.getCell(row++, 3).value = strategy.label;
      strategy.overallGoals.forEach(addIndicator);
      for (const direction of strategy.directions) {
        sheet.getCell(row++, 4).value = direction.label;
        for (const measure of direction.measures) {
          sheet.getCell(row++, 5).value = measure.label;
          measure.indicators.forEach(addIndicator);
        }
      }
    }
    sheet.getCell(row + 2, 3).value = '備考 目標指標の※印の進捗率は、b/cにより算出';
    return workbook;
  },
};
