import type { Alignment, Borders, Cell, Fill, Font, Worksheet } from 'exceljs';

/** The columns of the evaluation table, A to J, with their headings as the report prints them and their widths. */
export const TABLE_COLUMNS = [
  { heading: '重点戦略', width: 9 },
  { heading: '戦略方針', width: 9 },
  { heading: '施策', width: 20 },
  { heading: '目標指標', width: 50 },
  { heading: '単位', width: 8 },
  { heading: '現状\na', width: 13 },
  { heading: 'R1実績\nb', width: 13 },
  { heading: '目標\nc', width: 13 },
  { heading: '進捗率\n(b-a)/(c-a)', width: 12 },
  { heading: '状況', width: 11 },
] as const;

/** The number of columns of the evaluation table. */
export const TABLE_WIDTH = TABLE_COLUMNS.length;

const FONT = '游ゴシック';
const INK = 'FF1F2A37';
const FILLS = { heading: 'FF1F4E79', strategy: 'FFBDD7EE', direction: 'FFDDEBF7', measure: 'FFF2F7FC', sum: 'FFEDEDED' } as const;

/** The kinds of rows that are set off by a fill. */
export type FilledRow = keyof typeof FILLS;

/** Gives a cell its fill and the font that goes with it. */
export function fillCell(cell: Cell, kind: FilledRow): void {
  const fill: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: FILLS[kind] } };
  cell.fill = fill;
  cell.font = font({ bold: kind !== 'measure', ...(kind === 'heading' ? { color: { argb: 'FFFFFFFF' } } : {}) });
}

/** The sheet's own font, with what differs from it. */
export function font(differing: Partial<Font> = {}): Partial<Font> {
  return { name: FONT, size: 10, color: { argb: INK }, ...differing };
}

/** Thin lines on the sides named, on all four when none is. */
export function lines(...sides: (keyof Borders & ('top' | 'left' | 'bottom' | 'right'))[]): Partial<Borders> {
  const named = sides.length === 0 ? (['top', 'left', 'bottom', 'right'] as const) : sides;
  return Object.fromEntries(named.map((side) => [side, { style: 'thin', color: { argb: 'FF8EA9C1' } }]));
}

/** Alignment of a cell in the middle of its row's height. */
export function aligned(horizontal: 'left' | 'center' | 'right', wrapText = false): Partial<Alignment> {
  return { horizontal, vertical: 'middle', wrapText };
}

/** Sets a sheet up for reading and for printing: widths, A4 across, one page wide, page numbers. */
export function setUpSheet(sheet: Worksheet): void {
  TABLE_COLUMNS.forEach(({ width }, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  sheet.pageSetup = {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
  sheet.headerFooter.oddFooter = '&C&P / &N';
}
