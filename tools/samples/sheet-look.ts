import { SIDES, type Alignment, type CellLook, type FontLook, type Side } from './writer/cell-look';
import type { RowDraft, SheetDraft } from './writer/sheet-draft';

/** The columns of the evaluation table, A to J, with their headings as the report prints them and their widths (null: the usual one). */
export const TABLE_COLUMNS = [
  { heading: '重点戦略', width: null },
  { heading: '戦略方針', width: null },
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
const INK = '1F2A37';
const LINE = '8EA9C1';
const FILLS = { heading: '1F4E79', strategy: 'BDD7EE', direction: 'DDEBF7', measure: 'F2F7FC' } as const;

/** The kinds of rows that are set off by a fill. */
export type FilledRow = keyof typeof FILLS;

/** The fill of a kind of row and the font that goes with it. */
export function filled(kind: FilledRow): Partial<CellLook> {
  return { fill: FILLS[kind], font: font({ bold: kind !== 'measure', ...(kind === 'heading' ? { colour: 'FFFFFF' } : {}) }) };
}

/** The sheet's own font, with what differs from it. */
export function font(differing: Partial<FontLook> = {}): FontLook {
  return { name: FONT, size: 10, bold: false, colour: INK, ...differing };
}

/** Thin lines on the sides named, on all four when none is. */
export function lines(...sides: Side[]): CellLook['lines'] {
  return { sides: new Set(sides.length === 0 ? SIDES : sides), colour: LINE };
}

/** The place of text in its cell. */
export function aligned(horizontal: Alignment['horizontal'], wrapText = false): Alignment {
  return { horizontal, wrapText };
}

/** Writes a line above a table, in a size of its own. */
export function addTitle(sheet: SheetDraft, text: string, size: number): RowDraft {
  const row = sheet.addRow([text]);
  row.dress(1, { font: font({ size, bold: size > 11 }), alignment: aligned('left') });
  return row;
}

/** Sets the sheet's columns up for an evaluation table. */
export function setUpColumns(sheet: SheetDraft): void {
  sheet.widths = TABLE_COLUMNS.map(({ width }) => width);
}
