import type { CellContent } from './cell-content';
import { figureContent, progressContent, unitContent } from './cell-content';
import type { ReportIndicator, ReportStrategy } from './report-data';
import { aligned, filled, font, lines, TABLE_COLUMNS, TABLE_WIDTH } from './sheet-look';
import { SIDES, type Side } from './writer/cell-look';
import type { RowDraft, SheetDraft } from './writer/sheet-draft';

/** Whether progress and status are left blank for somebody to fill in, or stand as published. */
export type Results = 'blank' | 'published';

/** The width of the column of names, in half-width characters: a wider name takes two lines. */
const NAME_WIDTH = TABLE_COLUMNS[3].width;

/** The table's columns, counted from 1. */
const COLUMNS = TABLE_COLUMNS.map((_, index) => index + 1);

/** The report's footnote on the ※ rows, verbatim. */
export const FOOTNOTE = '備考 目標指標の※印の進捗率は、b/cにより算出';

/** Writes the heading row of an evaluation table. */
export function addHeadingRow(sheet: SheetDraft): RowDraft {
  const row = sheet.addRow(TABLE_COLUMNS.map(({ heading }) => heading));
  row.height = 32;
  for (const column of COLUMNS) row.dress(column, { ...filled('heading'), lines: lines(), alignment: aligned('center', true) });
  return row;
}

/**
 * Writes one strategy: its heading, overall goals, directions, measures and indicators. A single overall goal stands on
 * the strategy's own row, several stand below it, as the report has them.
 */
export function addStrategyRows(sheet: SheetDraft, strategy: ReportStrategy, results: Results): void {
  const onHeading = strategy.overallGoals.length === 1 ? strategy.overallGoals[0] : undefined;
  const heading = addLevelRow(sheet, 'strategy', 1, strategy.label);
  if (onHeading !== undefined) {
    heading.dress(1, { alignment: aligned('left', true) });
    sheet.merge(heading, 1, 3);
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
export function addFootnote(sheet: SheetDraft): void {
  const row = sheet.addRow([FOOTNOTE]);
  row.dress(1, { font: font() });
}

function addLevelRow(sheet: SheetDraft, level: 'strategy' | 'direction' | 'measure', column: number, label: string): RowDraft {
  const row = sheet.addRow();
  row.height = 20;
  for (const each of COLUMNS) row.dress(each, { ...filled(level), lines: lines('top', 'bottom') });
  row.dress(1, { lines: lines('top', 'bottom', 'left') });
  row.dress(TABLE_WIDTH, { lines: lines('top', 'bottom', 'right') });
  row.cell(column).value = label;
  row.dress(column, { alignment: aligned('left') });
  return row;
}

function addIndicatorRow(sheet: SheetDraft, indicator: ReportIndicator, results: Results): void {
  const row = sheet.addRow();
  row.height = displayWidth(indicator.name) > NAME_WIDTH ? 32 : 19;
  for (const column of [1, 2, 3]) {
    row.dress(column, { lines: column === 1 ? lines('left', 'right') : lines('right') });
  }
  writeIndicator(row, indicator, results);
}

function writeIndicator(row: RowDraft, indicator: ReportIndicator, results: Results): void {
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
    row.cell(column).value = content.value;
    row.dress(column, {
      numberFormat: content.numberFormat,
      font: font(),
      lines: lines(),
      alignment: aligned(horizontal, column === 4),
    });
  }
}

/** The empty label cells of indicator rows have no lines between them, so the last row lacks the line that ends the table. */
function closeTable(sheet: SheetDraft): void {
  const last = sheet.lastRow;
  for (const column of COLUMNS) {
    const sides: Side[] = SIDES.filter((side) => side === 'bottom' || last.cell(column).look.lines?.sides.has(side) === true);
    last.dress(column, { lines: lines(...sides) });
  }
}

function displayWidth(text: string): number {
  return [...text].reduce((width, character) => width + (character > '\u00ff' ? 2 : 1), 0);
}
