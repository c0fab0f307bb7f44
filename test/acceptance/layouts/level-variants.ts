import { readReport, type ReportStrategy } from '../../../tools/samples/report-data';
import { expectedIndicators } from '../expected';
import { reportLabels, type Layout } from './layout';
import { columnsFrom, writeIndicator } from './write-indicator';
import { type DraftSheet, WorkbookDraft } from '../../workbook-draft';

const COLUMNS = ['目標指標', '単位', '現状 a', 'R1実績 b', '目標 c', '進捗率 (b-a)/(c-a)', '状況'];
const FOOTNOTE = '備考 目標指標の※印の進捗率は、b/cにより算出';
const BLANK = { results: 'blank', label: reportLabels, asPrinted: true, countTables: 0 } as const;

/** Numbers in narrow columns of their own beside the names, level by level, repeated on every row. */
export const numbersApart: Layout = {
  ...BLANK,
  name: 'flat, numbers in columns of their own',
  build() {
    const workbook = new WorkbookDraft();
    const sheet = workbook.addWorksheet('KPI');
    sheet.addRow(['重点戦略', '', '戦略方針', '', '施策', '', ...COLUMNS]);
    for (const range of ['A1:B1', 'C1:D1', 'E1:F1']) sheet.mergeCells(range);
    for (const { strategy, direction, measure, printed } of expectedIndicators()) {
      const cells = [...numberAndName(strategy), ...(direction === null ? ['', '基本目標'] : numberAndName(direction))];
      writeIndicator(sheet.addRow([...cells, ...(measure === null ? [] : numberAndName(measure))]), columnsFrom(7), printed, 'blank');
    }
    sheet.addRow([FOOTNOTE]);
    return workbook;
  },
};

/** A sheet per strategy that says its strategy in the title only. */
export const strategyInTitle: Layout = {
  ...BLANK,
  name: 'a sheet per strategy, named in the title only',
  build() {
    const workbook = new WorkbookDraft();
    for (const strategy of readReport()) {
      const sheet = workbook.addWorksheet(`戦略${strategy.number}`);
      sheet.addRow([`重点戦略${strategy.number} ${strategy.name}`]);
      sheet.addRow(['令和元年度']);
      sheet.addRow([]);
      sheet.addRow(['戦略方針', '施策', ...COLUMNS]);
      addDirections(sheet, strategy, 1);
      sheet.addRow([]);
      sheet.addRow([FOOTNOTE]);
    }
    return workbook;
  },
};

/** The overall goals under a heading 基本目標 of their own, the levels without any numbers. */
export const overallGoalHeading: Layout = {
  ...BLANK,
  name: 'heading rows without numbers, 基本目標 as a heading',
  build() {
    const workbook = new WorkbookDraft();
    const sheet = workbook.addWorksheet('評価');
    sheet.addRow(['重点戦略', '戦略方針', '施策', ...COLUMNS]);
    for (const strategy of readReport()) {
      sheet.addRow([withoutNumber(strategy.label)]);
      sheet.addRow(['', '基本目標']);
      for (const goal of strategy.overallGoals) writeIndicator(sheet.addRow([]), columnsFrom(4), goal, 'blank');
      for (const direction of strategy.directions) {
        sheet.addRow(['', withoutNumber(direction.label)]);
        for (const measure of direction.measures) {
          sheet.addRow(['', '', withoutNumber(measure.label)]);
          for (const indicator of measure.indicators) writeIndicator(sheet.addRow([]), columnsFrom(4), indicator, 'blank');
        }
      }
    }
    sheet.addRow([FOOTNOTE]);
    return workbook;
  },
  label: (_level, label) => withoutNumber(label),
};

/** The headings come again on every printed page, in the middle of a measure. */
export const headingsRepeated: Layout = {
  ...BLANK,
  name: 'column headings repeated on every page',
  build() {
    const workbook = new WorkbookDraft();
    const sheet = workbook.addWorksheet('評価');
    const addHeadings = () => sheet.addRow(['重点戦略', '戦略方針', '施策', ...COLUMNS]);
    sheet.addRow([FOOTNOTE]);
    addHeadings();
    let rows = 0;
    const nextRow = (cells: string[]) => {
      if (++rows % 23 === 0) addHeadings();
      return sheet.addRow(cells);
    };
    for (const strategy of readReport()) {
      nextRow([strategy.label]);
      for (const goal of strategy.overallGoals) writeIndicator(nextRow([]), columnsFrom(4), goal, 'blank');
      for (const direction of strategy.directions) {
        nextRow(['', direction.label]);
        for (const measure of direction.measures) {
          nextRow(['', '', measure.label]);
          for (const indicator of measure.indicators) writeIndicator(nextRow([]), columnsFrom(4), indicator, 'blank');
        }
      }
    }
    return workbook;
  },
};

function addDirections(sheet: DraftSheet, strategy: ReportStrategy, column: number): void {
  const indent = Array.from({ length: column - 1 }, () => '');
  for (const goal of strategy.overallGoals) writeIndicator(sheet.addRow([]), columnsFrom(column + 2), goal, 'blank');
  for (const direction of strategy.directions) {
    sheet.addRow([...indent, direction.label]);
    for (const measure of direction.measures) {
      sheet.addRow([...indent, '', measure.label]);
      for (const indicator of measure.indicators) writeIndicator(sheet.addRow([]), columnsFrom(column + 2), indicator, 'blank');
    }
  }
}

function numberAndName(label: string): (string | number)[] {
  return [Number(label.slice(0, label.indexOf(' '))), withoutNumber(label)];
}

function withoutNumber(label: string): string {
  return label.replace(/^\d+ /, '');
}
