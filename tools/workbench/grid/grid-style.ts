import type { BorderStyle, StyleData } from '@univerjs/presets';
import type { CellEdge, CellFormat } from '../host/host-workbook';

const HORIZONTAL: Readonly<Record<string, number>> = { Left: 1, Center: 2, Right: 3, CenterAcrossSelection: 2 };
const VERTICAL: Readonly<Record<string, number>> = { Top: 1, Center: 2, Bottom: 3 };
const EDGES: Readonly<Record<CellEdge, 't' | 'b' | 'l' | 'r'>> = { top: 't', bottom: 'b', left: 'l', right: 'r' };
/** The grid's names for "into the next cell, where that is empty" and "on several lines". */
const OVERFLOW = 1;
const WRAP = 3;
const THIN = 1;
/** Pixels that one level of indentation takes. */
const INDENT = 9;

/** How a cell looks, in the grid's words. Every property is named, so that an earlier look leaves nothing behind. */
export function gridStyle(format: CellFormat, borderColour = '#8EA9C1'): StyleData {
  const line: BorderStyle = { s: THIN, cl: { rgb: borderColour } };
  const borders = Object.keys(format.borders) as CellEdge[];
  return {
    ff: "'Yu Gothic', 'Noto Sans CJK JP', sans-serif",
    fs: format.fontSize,
    bl: format.bold ? 1 : 0,
    it: format.italic ? 1 : 0,
    cl: { rgb: format.fontColor },
    bg: format.fill === null ? null : { rgb: format.fill },
    bd: borders.length === 0 ? null : Object.fromEntries(borders.map((edge) => [EDGES[edge], line])),
    n: format.numberFormat === 'General' ? null : { pattern: format.numberFormat },
    ht: HORIZONTAL[format.horizontal] ?? 0,
    vt: VERTICAL[format.vertical] ?? 2,
    tb: format.wrap ? WRAP : OVERFLOW,
    pd: format.indent > 0 ? { l: 2 + format.indent * INDENT } : null,
  };
}
