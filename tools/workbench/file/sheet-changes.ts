import type { PlannedFormat, CellWrite, SheetPlan } from '../../../src/evaluation/workbook/plan';
import type { CellValue } from '../../../src/evaluation/workbook/snapshot';
import { renameSheets } from '../../../src/evaluation/workbook/formula/rename-sheets';
import { type CellFormat, type HostSheet, PLAIN_FORMAT, type Scalar } from '../host/host-workbook';
import { layoutOf } from './created-layout';

/** Tells whether a formula's value is what the grid made of the file before anybody changed something. */
export type IsAsOpened = (row: number, column: number, value: Scalar) => boolean;

/**
 * The cells of a sheet that are not as the file has them, as writes. A formula counts as changed when its value has.
 * @param before the sheet as it is when the file is opened now
 * @param renamed new names by old ones that no sheet has any more
 */
export function changedCells(
  sheet: HostSheet,
  before: HostSheet,
  renamed: ReadonlyMap<string, string> = new Map(),
  isAsOpened: IsAsOpened = () => false,
): CellWrite[] {
  const [now, then] = [sheet.usedRange(true), before.usedRange(true)];
  const writes: CellWrite[] = [];
  for (let row = 0; row <= Math.max(now?.bottom ?? -1, then?.bottom ?? -1); row++) {
    for (let column = 0; column <= Math.max(now?.right ?? -1, then?.right ?? -1); column++) {
      const { formula: own, value } = contentOf(sheet, row, column);
      const formula = own === null ? null : renameSheets(own, renamed);
      const old = contentOf(before, row, column);
      const { numberFormat } = sheet.format(row, column);
      const sameFormat = before.format(row, column).numberFormat === numberFormat;
      const sameValue = value === old.value || (formula !== null && isAsOpened(row, column, sheet.value(row, column)));
      if (sameFormat && formula === old.formula && sameValue) continue;
      if (!sameFormat && [formula, value, old.formula, old.value].every((content) => content === null)) continue;
      writes.push({ row, column, formula, value, numberFormat: sameFormat ? null : numberFormat, format: null });
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
        writes.push({ row, column, formula, value, numberFormat, format: lookOf(format) });
      }
    }
  }
  const orientation = sheet.pageLayout.orientation === 'Landscape' ? 'landscape' : 'portrait';
  const layout = layoutOf(sheet, used?.bottom ?? 0);
  return { name: sheet.name, create: { columnWidths: widths, paper: 'A4', orientation, fitToWidth: 1, layout }, writes };
}

/** A formula may come to a text that is empty; a constant that is empty is none. */
function contentOf(sheet: HostSheet, row: number, column: number): { formula: string | null; value: CellValue } {
  const value = sheet.value(row, column);
  if (sheet.isFormula(row, column)) return { formula: String(sheet.input(row, column)), value };
  return { formula: null, value: value === '' ? null : value };
}

/** Characters of Excel's usual type that fit into a column so many points wide, to two decimals. */
function charactersOf(points: number): number {
  return Math.round((((points * 4) / 3 - 5) / 7) * 100) / 100;
}

function lookOf(format: CellFormat): PlannedFormat {
  const horizontal = format.horizontal.toLowerCase();
  return {
    bold: format.bold,
    fill: format.fill === null ? null : format.fill.replace('#', ''),
    border: Object.keys(format.borders).length > 0,
    horizontal: horizontal === 'center' || horizontal === 'right' ? horizontal : 'left',
    wrap: format.wrap,
    indent: format.indent,
    size: format.fontSize === 11 ? null : format.fontSize,
    ...(format.fontName === null ? {} : { font: format.fontName }),
    ...(format.fontColor === PLAIN_FORMAT.fontColor ? {} : { colour: format.fontColor.replace('#', '') }),
  };
}
