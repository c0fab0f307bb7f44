import type { CellLook, CellWrite, SheetPlan } from '../../../src/evaluation/workbook/plan';
import { formulaAt, valueAt, type CellStyle, type CellValue, type SheetSnapshot } from '../../../src/evaluation/workbook/snapshot';
import { renameSheets } from '../../../src/xlsx/formula/rename-sheets';
import type { CellFormat, HostSheet } from '../host/host-workbook';

/**
 * The cells of a sheet that are not as the file has them, as writes. A formula counts as changed when its value has.
 * @param renamed new names of sheets by old ones, which the file has taken over already: formulas here may not have
 */
export function changedCells(
  sheet: HostSheet,
  before: SheetSnapshot,
  styles: readonly CellStyle[],
  renamed: ReadonlyMap<string, string> = new Map(),
): CellWrite[] {
  const used = sheet.usedRange(true);
  const rows = Math.max(before.values.length, before.formulas.length, (used?.bottom ?? -1) + 1);
  const writes: CellWrite[] = [];
  for (let row = 0; row < rows; row++) {
    const columns = Math.max(before.values[row]?.length ?? 0, (used?.right ?? -1) + 1);
    for (let column = 0; column < columns; column++) {
      const { formula: own, value } = contentOf(sheet, row, column);
      const formula = own === null ? null : renameSheets(own, renamed);
      const { numberFormat } = sheet.format(row, column);
      const sameFormat = (styles[before.styles[row]?.[column] ?? 0]?.numberFormat ?? 'General') === numberFormat;
      if (sameFormat && formula === formulaAt(before, row, column) && value === valueAt(before, row, column)) continue;
      if (!sameFormat && formula === null && value === null && valueAt(before, row, column) === null) continue;
      writes.push({ row, column, formula, value, numberFormat: sameFormat ? null : numberFormat, look: null });
    }
  }
  return writes;
}

/** A sheet that the file does not have, with its looks. */
export function createdSheet(sheet: HostSheet): SheetPlan {
  const used = sheet.usedRange(false);
  const writes: CellWrite[] = [];
  const widths: number[] = [];
  if (used !== null) {
    for (let column = 0; column <= used.right; column++) widths.push(charactersOf(sheet.columnWidth(column)));
    for (let row = used.top; row <= used.bottom; row++) {
      for (let column = used.left; column <= used.right; column++) {
        const format = sheet.format(row, column);
        const { formula, value } = contentOf(sheet, row, column);
        const numberFormat = format.numberFormat === 'General' ? null : format.numberFormat;
        writes.push({ row, column, formula, value, numberFormat, look: lookOf(format) });
      }
    }
  }
  const orientation = sheet.pageLayout.orientation === 'Landscape' ? 'landscape' : 'portrait';
  return { name: sheet.name, create: { columnWidths: widths, paper: 'A4', orientation, fitToWidth: 1 }, writes };
}

function contentOf(sheet: HostSheet, row: number, column: number): { formula: string | null; value: CellValue } {
  const value = sheet.value(row, column);
  return { formula: sheet.isFormula(row, column) ? String(sheet.input(row, column)) : null, value: value === '' ? null : value };
}

/** Characters of Excel's usual type that fit into a column so many points wide, to two decimals. */
function charactersOf(points: number): number {
  return Math.round((((points * 4) / 3 - 5) / 7) * 100) / 100;
}

function lookOf(format: CellFormat): CellLook {
  const horizontal = format.horizontal.toLowerCase();
  return {
    bold: format.bold,
    fill: format.fill === null ? null : format.fill.replace('#', ''),
    border: Object.keys(format.borders).length > 0,
    horizontal: horizontal === 'center' || horizontal === 'right' ? horizontal : 'left',
    wrap: format.wrap,
    indent: format.indent,
    size: format.fontSize === 11 ? null : format.fontSize,
  };
}
