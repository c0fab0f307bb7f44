import type { Plan, PlannedFormat } from '../../../src/evaluation/workbook/plan';
import type { SheetLayout } from '../../../src/evaluation/workbook/sheet-layout';

const PLAIN: PlannedFormat = { bold: false, fill: null, border: true, horizontal: 'left', wrap: true, indent: 0, size: null };
const INPUT: PlannedFormat = { ...PLAIN, fill: 'FFF2CC', unlocked: true, vertical: 'top' };

/** Everything that a layout can say. */
export const LAYOUT: SheetLayout = {
  merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
  rowHeights: [{ row: 0, points: 30 }],
  hiddenColumns: [2],
  frozen: { rows: 2, columns: 1 },
  filter: { top: 1, left: 0, bottom: 3, right: 1 },
  titleRows: [1, 1],
  pageNumbers: true,
  protection: { formatRows: true, formatColumns: true, filter: true },
  highlights: [{ range: { top: 2, left: 1, bottom: 3, right: 1 }, formula: '$B3<>""', fill: 'FFC7CE' }],
  validations: [
    {
      ranges: [{ top: 2, left: 1, bottom: 3, right: 1 }],
      accepts: { kind: 'list', values: ['確定', '速報'] },
      onError: 'stop',
      title: '区分',
      message: '一覧から',
      prompt: '選ぶ',
    },
    {
      ranges: [{ top: 2, left: 0, bottom: 2, right: 0 }],
      accepts: { kind: 'formula', formula: 'OR(ISNUMBER(A3),A3="-")' },
      onError: 'warning',
      title: '実績',
      message: '数値',
      prompt: null,
    },
  ],
};

const write = (row: number, column: number, value: string | number | null, format: PlannedFormat) => ({
  row,
  column,
  value,
  formula: null,
  numberFormat: null,
  format,
});

/** A workbook of two sheets, one of them hidden. */
export const NEW_WORKBOOK: Plan = {
  sheets: [
    {
      name: '回答様式',
      create: { columnWidths: [10, 20, 8], paper: 'A3', orientation: 'landscape', fitToWidth: 1, layout: LAYOUT },
      writes: [write(0, 0, '=題', PLAIN), write(1, 0, '名', PLAIN), write(2, 1, null, INPUT), write(3, 1, 5, INPUT)],
    },
    {
      name: '控',
      create: { columnWidths: [10], paper: 'A4', orientation: 'portrait', fitToWidth: 1, layout: { hidden: 'very-hidden' } },
      writes: [write(0, 0, 'x', PLAIN)],
    },
  ],
};
