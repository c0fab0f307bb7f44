import { readReport } from '../../../tools/samples/report-data';
import { expectedIndicators } from '../expected';
import { reportLabels, type Layout } from './layout';
import { columnsFrom, writeIndicator, type WrittenColumns } from './write-indicator';
import { type DraftSheet, WorkbookDraft } from '../../workbook-draft';

const LEVELS = ['重点戦略', '戦略方針', '施策'];
const BLANK = { results: 'blank', label: reportLabels, asPrinted: true, countTables: 0 } as const;

/** Yearly targets stand beside the actuals; the last year's is the one that counts. */
export const yearlyTargets: Layout = {
  ...BLANK,
  name: 'yearly targets beside the actuals',
  build: () =>
    flat(
      [...LEVELS, '目標指標', '単位', '基準値(H30)', 'R1目標', 'R1実績', 'R2目標', 'R2実績', 'R6目標', '進捗率', '評価'],
      { indicator: 4, unit: 5, baseline: 6, actual: 8, target: 11, progress: 12, status: 13 },
      (sheet, row, index) => {
        sheet.getCell(row, 7).value = index * 2 + 1;
        sheet.getCell(row, 9).value = index * 2 + 3;
      },
    ),
};

/** English headings. */
export const englishHeadings: Layout = {
  ...BLANK,
  name: 'English headings',
  build: () =>
    flat(['Strategy', 'Direction', 'Measure', 'Indicator', 'Unit', 'Baseline', 'Actual', 'Target', 'Progress', 'Status'], columnsFrom(4)),
};

/** Neither a column for progress nor one for status: there is nothing to write on the sheet itself. */
export const noResultColumns: Layout = {
  ...BLANK,
  name: 'no columns for results',
  build: () => flat([...LEVELS, '目標指標', '単位', '現状値', 'R1実績値', '目標値'], columnsFrom(4)),
};

/** The same words for both results, over two merged rows: 評価 over 進捗率 and 状況; the figures under 数値. */
export const groupedHeadings: Layout = {
  ...BLANK,
  name: 'headings grouped over two rows',
  build() {
    const workbook = new WorkbookDraft();
    const sheet = workbook.addWorksheet('評価');
    sheet.addRow([...LEVELS, '目標指標', '単位', '数値', '', '', '評価', '']);
    fillFlat(sheet, ['', '', '', '', '', '現状', '実績(R1)', '目標', '進捗率', '状況'], columnsFrom(4));
    for (const range of ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:E2', 'F1:H1', 'I1:J1']) sheet.mergeCells(range);
    return workbook;
  },
};

/** The published count tables on a sheet of their own, the detail on another. */
export const countsApart: Layout = {
  name: 'count tables on a sheet of their own',
  results: 'published',
  label: reportLabels,
  asPrinted: true,
  countTables: 5,
  build() {
    const workbook = new WorkbookDraft();
    const counts = workbook.addWorksheet('集計');
    for (const strategy of readReport()) {
      counts.addRow(['重点戦略', '戦略方針', '施策', '目標達成', '改善↑', '-', '悪化↓', '合計']);
      for (const row of strategy.counts) {
        const label = row.kind === 'strategy' ? [strategy.number, row.label] : ['', row.label];
        counts.addRow([...label, '', ...row.counts, row.total]);
      }
      counts.addRow([]);
    }
    const detail = workbook.addWorksheet('明細');
    detail.addRow([...LEVELS, '目標指標', '単位', '現状 a', 'R1実績 b', '目標 c', '進捗率 (b-a)/(c-a)', '状況']);
    for (const { strategy, direction, measure, printed } of expectedIndicators()) {
      writeIndicator(detail.addRow([strategy, direction ?? '基本目標', measure ?? '']), columnsFrom(4), printed, 'published');
    }
    return workbook;
  },
};

function flat(
  headings: readonly string[],
  columns: WrittenColumns,
  more: (sheet: DraftSheet, row: number, index: number) => void = () => undefined,
): WorkbookDraft {
  const workbook = new WorkbookDraft();
  fillFlat(workbook.addWorksheet('評価'), headings, columns, more);
  return workbook;
}

function fillFlat(
  sheet: DraftSheet,
  headings: readonly string[],
  columns: WrittenColumns,
  more: (sheet: DraftSheet, row: number, index: number) => void = () => undefined,
): void {
  sheet.addRow([...headings]);
  expectedIndicators().forEach(({ strategy, direction, measure, printed }, index) => {
    const row = sheet.addRow([strategy, direction ?? '基本目標', measure ?? '']);
    writeIndicator(row, columns, printed, 'blank');
    more(sheet, row.number, index);
  });
}
