import {
  type IShadingAttributesProperties,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { statusFills } from '../../evaluation/profile/status-fills';
import type { SeriesFill } from '../../evaluation/workbook/planned-chart';
import type { Report, ReportCounts } from '../content/report';
import { LINE } from './word-table';
import { paragraph } from './word-text';

const PATTERNS: Readonly<Record<SeriesFill['pattern'], IShadingAttributesProperties['type']>> = {
  solid: ShadingType.CLEAR,
  diagonal: ShadingType.THIN_REVERSE_DIAGONAL_STRIPE,
  horizontal: ShadingType.HORIZONTAL_STRIPE,
  dots: ShadingType.PERCENT_20,
  cross: ShadingType.THIN_DIAGONAL_CROSS,
};

/** How a status is drawn in a cell. */
export function statusShading({ colour, line, pattern }: SeriesFill): IShadingAttributesProperties {
  const type = PATTERNS[pattern];
  return { ...(type === undefined ? {} : { type }), color: pattern === 'solid' ? 'auto' : line, fill: colour };
}

/**
 * A bar as a table of one row: a cell for each status that occurs, as wide as its share, with its count.
 * @param width of the whole bar, in twentieths of a point
 * @returns null where there is nothing to divide
 */
export function statusBar({ statuses }: Report, { counts }: ReportCounts, width: number): Table | null {
  const fills = statusFills(statuses.map(({ tone }) => tone));
  const parts = counts.flatMap((count, place) => {
    const fill = fills[place];
    return count === 0 || fill === undefined || statuses[place]?.inTotal !== true ? [] : [{ count, fill }];
  });
  const sum = parts.reduce((all, { count }) => all + count, 0);
  if (sum === 0) return null;
  let left = width;
  const widths = parts.map(({ count }, index) => {
    const own = index === parts.length - 1 ? left : Math.round((width * count) / sum);
    left -= own;
    return own;
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: [
      new TableRow({
        cantSplit: true,
        children: parts.map(
          ({ count, fill }, index) =>
            new TableCell({
              width: { size: widths[index] ?? 0, type: WidthType.DXA },
              verticalAlign: VerticalAlignTable.CENTER,
              margins: { left: 0, right: 0, marginUnitType: WidthType.DXA },
              shading: statusShading(fill),
              children: [paragraph(String(count), { style: 'BarText' }, { bold: true, color: fill.text, ...ground(fill) })],
            }),
        ),
      }),
    ],
  });
}

/** On a pattern a figure gets a ground of its own. */
function ground({ pattern }: SeriesFill) {
  return pattern === 'solid' ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'FFFFFF' } };
}
