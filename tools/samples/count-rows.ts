import type { ReportCountRow, ReportStrategy } from './report-data';
import { aligned, filled, font, lines } from './sheet-look';
import type { RowDraft, SheetDraft } from './writer/sheet-draft';

/** Where the counts begin: they stand over the narrow columns of the evaluation table, the labels over the wide ones. */
const FIRST_COUNT_COLUMN = 5;
const HEADINGS = ['重点戦略', '戦略方針', '施策', null, '目標達成', '改善↑', '-', '悪化↓', '合計'];

/** Writes a strategy's published count table, figures and labels as published. */
export function addCountTable(sheet: SheetDraft, strategy: ReportStrategy): void {
  const heading = sheet.addRow(HEADINGS);
  sheet.merge(heading, 3, 4);
  heading.height = 20;
  for (let column = 1; column <= HEADINGS.length; column++) {
    heading.dress(column, { ...filled('heading'), lines: lines(), alignment: aligned('center') });
  }
  for (const countRow of strategy.counts) addCountRow(sheet, strategy, countRow);
}

function addCountRow(sheet: SheetDraft, strategy: ReportStrategy, countRow: ReportCountRow): void {
  const row = sheet.addRow();
  row.height = 20;
  styleCountRow(row, countRow.kind);
  const isStrategy = countRow.kind === 'strategy';
  row.cell(isStrategy ? 1 : 2).value = isStrategy ? `${strategy.number} ${countRow.label}` : countRow.label;
  [...countRow.counts, countRow.total].forEach((count, index) => {
    row.cell(FIRST_COUNT_COLUMN + index).value = count;
  });
}

function styleCountRow(row: RowDraft, kind: ReportCountRow['kind']): void {
  for (let column = 1; column <= HEADINGS.length; column++) {
    const isLabel = column < FIRST_COUNT_COLUMN;
    row.dress(column, {
      ...(kind === 'strategy' ? filled('strategy') : { font: font() }),
      lines: !isLabel ? lines() : column === 1 ? lines('top', 'bottom', 'left') : lines('top', 'bottom'),
      alignment: aligned(isLabel ? 'left' : 'right'),
      numberFormat: isLabel ? null : '0',
    });
  }
}
