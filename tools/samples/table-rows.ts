import type { Row, Worksheet } from 'exceljs';
import type { CellContent } from './cell-content';
import { figureContent, progressContent, unitContent } from './cell-content';
import type { ReportIndicator, ReportStrategy } from './report-data';
import { aligned, fillCell, font, lines, TABLE_COLUMNS, TABLE_WIDTH } from './sheet-look';

/** Whether progress and status are left blank for somebody to fill in, or stand as published. */
export type Results = 'blank' | 'published';

/** The width of the column of names, in half-width characters: a wider name takes two lines. */
const NAME_WIDTH = TABLE_COLUMNS[3].width;

/** The report's footnote on the ※ rows, verbatim. */
export const FOOTNOTE = '備考 目標指標の※印の進捗率は、b/cにより算出';

/** Writes the heading row of an evaluation table. */
export function addHeadingRow(sheet: Worksheet): Row {
  const row = sheet.addRow(TABLE_COLUMNS.map(({ heading }) => heading));
  row.height = 32;
  eachCell(row, (column) => {
    const cell = row.getCell(column);
    fillCell(cell, 'heading');
    cell.border = lines();
    cell.alignment = aligned('center', true);
  });
  return row;
}

/**
 * Writes one strategy: its heading, overall goals, directions, measures and indicators. A single overall goal stands on
 * the strategy's own row, several stand below it, as the report has them.
 */
export function addStrategyRows(sheet: Worksheet, strategy: ReportStrategy, results: Results): void {
  const onHeading = strategy.overallGoals.length === 1 ? strategy.overallGoals[0] : undefined;
  const heading = addLevelRow(sheet, 'strategy', 1, strategy.label);
  if (onHeading !== undefined) {
    sheet.mergeCells(heading.number, 1, heading.number, 3);
    heading.getCell(1).alignment = aligned('left', true);
    heading.height = 32;
    writeIndicator(heading, onHeading, results);
  } else {
    for (const indicator of strategy.overallGoals) addIndicatorRow(sheet, indicator, results);
  }
  for (const direction of strategy.directions) {
    addLevelRow(sheet, 'direction', 2, direction.label);
    for (const measure of direction.measures) {
      addLevelRow(sheet, 'measure', 3, measure.label);
      for (const indicator of measure.indicators) addIndicatorRow(sheet, indicator, results);
    }
  }
  closeTable(sheet);
}

/** Writes the report's footnote under a table. */
export function addFootnote(sheet: Worksheet): void {
  const row = sheet.addRow([FOOTNOTE]);
  row.getCell(1).font = font();
}

function addLevelRow(sheet: Worksheet, level: 'strategy' | 'direction' | 'measure', column: number, label: string): Row {
  const row = sheet.addRow([]);
  row.height = 20;
  eachCell(row, (each) => {
    fillCell(row.getCell(each), level);
    row.getCell(each).border = lines('top', 'bottom');
  });
  row.getCell(1).border = lines('top', 'bottom', 'left');
  row.getCell(TABLE_WIDTH).border = lines('top', 'bottom', 'right');
  row.getCell(column).value = label;
  row.getCell(column).alignment = aligned('left');
  return row;
}

function addIndicatorRow(sheet: Worksheet, indicator: ReportIndicator, results: Results): void {
  const row = sheet.addRow([]);
  row.height = displayWidth(indicator.name) > NAME_WIDTH ? 32 : 19;
  for (const column of [1, 2, 3]) {
    row.getCell(column).border = column === 1 ? lines('left', 'right') : lines('right');
  }
  writeIndicator(row, indicator, results);
}

function writeIndicator(row: Row, indicator: ReportIndicator, results: Results): void {
  const published = results === 'published';
  const cells: [number, CellContent, 'left' | 'center' | 'right'][] = [
    [4, { value: indicator.name, numberFormat: null }, 'left'],
    [5, unitContent(indicator.unit), 'center'],
    [6, figureContent(indicator.baseline), 'right'],
    [7, figureContent(indicator.actual), 'right'],
    [8, figureContent(indicator.target), 'right'],
    [9, published ? progressContent(indicator.progress) : { value: null, numberFormat: '0.0%' }, 'right'],
    [10, { value: published ? indicator.status : null, numberFormat: null }, 'center'],
  ];
  for (const [column, content, horizontal] of cells) {
    const cell = row.getCell(column);
    cell.value = content.value;
    if (content.numberFormat !== null) cell.numFmt = content.numberFormat;
    cell.font = font();
    cell.border = lines();
    cell.alignment = aligned(horizontal, column === 4);
  }
}

/** The empty label cells of indicator rows have no lines between them, so the last row lacks the line that ends the table. */
function closeTable(sheet: Worksheet): void {
  const last = sheet.lastRow;
  if (last === undefined) return;
  eachCell(last, (column) => {
    const cell = last.getCell(column);
    cell.border = { ...cell.border, ...lines('bottom') };
  });
}

function displayWidth(text: string): number {
  return [...text].reduce((width, character) => width + (character > '\u00ff' ? 2 : 1), 0);
}

function eachCell(row: Row, visit: (column: number) => void): void {
  for (let column = 1; column <= TABLE_WIDTH; column++) {
    row.getCell(column);
    visit(column);
  }
}
