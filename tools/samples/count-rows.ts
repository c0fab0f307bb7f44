import type { Row, Worksheet } from 'exceljs';
import type { ReportCountRow, ReportStrategy } from './report-data';
import { aligned, fillCell, font, lines } from './sheet-look';

/** Where the counts begin: they stand over the narrow columns of the evaluation table, the labels over the wide ones. */
const FIRST_COUNT_COLUMN = 5;
const HEADINGS = ['重点戦略', '戦略方針', '施策', null, '目標達成', '改善↑', '-', '悪化↓', '合計'];

/** Writes a strategy's published count table, figures and labels as published. */
export function addCountTable(sheet: Worksheet, strategy: ReportStrategy): void {
  const heading = sheet.addRow(HEADINGS);
  sheet.mergeCells(heading.number, 3, heading.number, 4);
  heading.height = 20;
  for (let column = 1; column <= HEADINGS.length; column++) {
    const cell = heading.getCell(column);
    fillCell(cell, 'heading');
    cell.border = lines();
    cell.alignment = aligned('center');
  }
  for (const countRow of strategy.counts) addCountRow(sheet, strategy, countRow);
}

function addCountRow(sheet: Worksheet, strategy: ReportStrategy, countRow: ReportCountRow): void {
  const row = sheet.addRow([]);
  row.height = 20;
  styleCountRow(row, countRow.kind);
  const isStrategy = countRow.kind === 'strategy';
  row.getCell(isStrategy ? 1 : 2).value = isStrategy ? `${strategy.number} ${countRow.label}` : countRow.label;
  [...countRow.counts, countRow.total].forEach((count, index) => {
    row.getCell(FIRST_COUNT_COLUMN + index).value = count;
  });
}

function styleCountRow(row: Row, kind: ReportCountRow['kind']): void {
  for (let column = 1; column <= HEADINGS.length; column++) {
    const cell = row.getCell(column);
    const isLabel = column < FIRST_COUNT_COLUMN;
    if (kind === 'strategy') fillCell(cell, 'strategy');
    else cell.font = font();
    cell.border = !isLabel ? lines() : column === 1 ? lines('top', 'bottom', 'left') : lines('top', 'bottom');
    cell.alignment = aligned(isLabel ? 'left' : 'right');
    if (!isLabel) cell.numFmt = '0';
  }
}
