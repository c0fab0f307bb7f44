import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type IShadingAttributesProperties,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { paragraph } from './word-text';

/** A cell of a table. */
export interface WordCell {
  readonly text: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly bold?: boolean;
  /** `RRGGBB` */
  readonly fill?: string;
  readonly shading?: IShadingAttributesProperties;
  /** Columns that it covers. */
  readonly span?: number;
  /** In levels. */
  readonly indent?: number;
  /** Whether the text stands at the top; else in the middle. */
  readonly top?: boolean;
}

/** A row of a table. */
export interface WordRow {
  readonly cells: readonly WordCell[];
  /** Whether it is repeated on every page that the table goes on to. */
  readonly heading?: boolean;
  /** Whether it stays on a page with the next: a heading of the outline is never the last line of a page. */
  readonly keepNext?: boolean;
  /** At least so high, in twentieths of a point. */
  readonly height?: number;
}

export const LINE = { style: BorderStyle.SINGLE, size: 4, color: '404040' };
const HEADING_FILL = 'D9E1F2';

/**
 * A table of fixed widths, whose heading rows repeat and whose rows do not break across pages.
 * @param widths of its columns, in twentieths of a point
 */
export function wordTable(widths: readonly number[], rows: readonly WordRow[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    margins: { top: 30, bottom: 30, left: 70, right: 70, marginUnitType: WidthType.DXA },
    rows: rows.map(
      ({ cells, heading = false, keepNext = false, height }) =>
        new TableRow({
          cantSplit: true,
          tableHeader: heading,
          keepNext,
          ...(height === undefined ? {} : { height: { value: height, rule: HeightRule.ATLEAST } }),
          children: placed(cells, widths).map(({ cell, width }) => tableCell(cell, width, heading)),
        }),
    ),
  });
}

function placed(cells: readonly WordCell[], widths: readonly number[]): { cell: WordCell; width: number }[] {
  let column = 0;
  return cells.map((cell) => {
    const end = column + (cell.span ?? 1);
    const width = widths.slice(column, end).reduce((sum, one) => sum + one, 0);
    column = end;
    return { cell, width };
  });
}

function tableCell(
  { text, align, bold, fill, shading, span = 1, indent = 0, top = false }: WordCell,
  width: number,
  heading: boolean,
): TableCell {
  const ground = fill ?? (heading ? HEADING_FILL : undefined);
  const shade = shading ?? (ground === undefined ? undefined : { type: ShadingType.CLEAR, color: 'auto', fill: ground });
  const alignment = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }[
    align ?? (heading ? 'center' : 'left')
  ];
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: top ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    ...(span > 1 ? { columnSpan: span } : {}),
    ...(shade === undefined ? {} : { shading: shade }),
    children: [
      paragraph(
        text,
        { style: 'TableText', alignment, ...(indent > 0 ? { indent: { left: indent * 200 } } : {}) },
        { bold: bold ?? heading },
      ),
    ],
  });
}
