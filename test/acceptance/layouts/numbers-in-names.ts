import { readReport } from '../../../tools/samples/report-data';
import type { Layout } from './layout';
import { numberedByLevel } from './single-column';
import { columnsFrom, writeIndicator } from './write-indicator';
import { WorkbookDraft } from '../../workbook-draft';

/** Levels on rows of their own in columns of their own, number and name in one cell: `Ⅰ 「…」`, `(1) …`, `①…`. */
export const numbersInNames: Layout = {
  name: 'heading rows, Ⅰ (1) ①',
  results: 'blank',
  label: numberedByLevel,
  asPrinted: true,
  countTables: 0,
  build() {
    const workbook = new WorkbookDraft();
    const sheet = workbook.addWorksheet('評価');
    sheet.addRow(['重点戦略', '戦略方針', '施策', '目標指標', '単位', '現状 a', 'R1実績 b', '目標 c', '進捗率 (b-a)/(c-a)', '状況']);
    for (const strategy of readReport()) {
      sheet.addRow([numberedByLevel('strategy', strategy.label)]);
      for (const goal of strategy.overallGoals) writeIndicator(sheet.addRow([]), columnsFrom(4), goal, 'blank');
      for (const direction of strategy.directions) {
        sheet.addRow([null, numberedByLevel('direction', direction.label)]);
        for (const measure of direction.measures) {
          sheet.addRow([null, null, numberedByLevel('measure', measure.label).replace(' ', '')]);
          for (const indicator of measure.indicators) writeIndicator(sheet.addRow([]), columnsFrom(4), indicator, 'blank');
        }
      }
    }
    return workbook;
  },
};
