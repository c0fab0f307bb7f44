import { expectedIndicators } from '../expected';
import { reportLabels, type Layout } from './layout';
import { writeIndicator } from './write-indicator';
import { type DraftSheet, WorkbookDraft } from '../../workbook-draft';

const COLUMNS = { indicator: 4, unit: 5, baseline: 6, actual: 10, target: 12, progress: 13, status: 14 };
const LEVELS = ['重点戦略', '戦略方針', '施策', '目標指標', '単位', '現状'];
const YEARS = ['H28', 'H29', 'H30', 'R1', 'R2'];

/** Actuals of five years side by side, each under its own heading; nothing is known of R2 yet. */
export const yearsInOneRow: Layout = severalYears('several years, one heading row', (sheet) => {
  sheet.addRow([...LEVELS, ...YEARS.map((year) => `${year}実績`), '目標', '進捗率', '状況']);
});

/** The same under 実績値, merged over the years. */
export const yearsUnderMergedHeading: Layout = severalYears('several years under a merged heading', (sheet) => {
  sheet.addRow([...LEVELS, '実績値', '', '', '', '', '目標', '進捗率', '状況']);
  sheet.addRow(['', '', '', '', '', '', 'H28年度', 'H29年度', 'H30年度', 'R1年度', 'R2年度']);
  sheet.mergeCells('G1:K1');
  for (const column of [1, 2, 3, 4, 5, 6, 12, 13, 14]) sheet.mergeCells(1, column, 2, column);
});

function severalYears(name: string, addHeading: (sheet: DraftSheet) => void): Layout {
  return {
    name,
    results: 'blank',
    label: reportLabels,
    asPrinted: true,
    countTables: 0,
    build() {
      const workbook = new WorkbookDraft();
      const sheet = workbook.addWorksheet('推移');
      addHeading(sheet);
      expectedIndicators().forEach(({ strategy, direction, measure, printed }, index) => {
        const row = sheet.addRow([]);
        row.getCell(1).value = strategy;
        row.getCell(2).value = direction ?? '基本目標';
        if (measure !== null) row.getCell(3).value = measure;
        writeIndicator(row, COLUMNS, printed, 'blank');
        // Earlier years: figures, dashes, or nothing yet. They must not be taken for the year evaluated.
        for (const offset of [0, 1, 2]) {
          const kind = (index + offset) % 4;
          if (kind !== 3) row.getCell(7 + offset).value = kind === 2 ? '-' : 10 * index + offset;
        }
      });
      return workbook;
    },
  };
}
