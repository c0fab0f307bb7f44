import { cutToWidth, displayWidth, padEndToWidth, padStartToWidth } from './display-width';

/** A line of a table: a label, then numbers (in the heading: words) that are set flush right. */
export interface TableLine {
  readonly label: string;
  readonly cells: readonly string[];
  /** How the line's label and cells look; must not change their width. */
  readonly style: (text: string) => string;
}

export interface TablePlace {
  readonly columns: number;
  /** Whether the place understands a terminal's cursor positioning. */
  readonly isTerminal: boolean;
}

const GAP = 2;
const NARROWEST_LABEL = 16;

/**
 * Lays tables out, all with the same columns: one of labels, cut with `…` where the place is too narrow, then numbers.
 *
 * Terminals disagree about the width of ↑, ※ and the like. On a terminal each cell is therefore preceded by an order to
 * go to its column, which changes nothing where the width was guessed right.
 */
export function textTables(tables: readonly (readonly TableLine[])[], place: TablePlace): string[][] {
  const lines = tables.flat();
  const columns = widest(0, lines, ({ cells }) => cells.length);
  const widths = Array.from({ length: columns }, (_, column) => widest(4, lines, ({ cells }) => displayWidth(cells[column] ?? '')));
  const numbers = widths.reduce((sum, width) => sum + width + GAP, 0);
  const longest = widest(0, lines, ({ label }) => displayWidth(label));
  const labelWidth = Math.min(longest, Math.max(NARROWEST_LABEL, place.columns - numbers));
  return tables.map((table) => table.map((line) => laidOut(line, labelWidth, widths, place.isTerminal)));
}

function widest(least: number, lines: readonly TableLine[], width: (line: TableLine) => number): number {
  return lines.reduce((most, line) => Math.max(most, width(line)), least);
}

function laidOut({ label, cells, style }: TableLine, labelWidth: number, widths: readonly number[], isTerminal: boolean): string {
  let text = style(padEndToWidth(cutToWidth(label, labelWidth), labelWidth));
  let start = labelWidth + GAP;
  for (const [column, width] of widths.entries()) {
    const goTo = isTerminal ? `\u001b[${start + 1}G` : '';
    text += ' '.repeat(GAP) + goTo + style(padStartToWidth(cells[column] ?? '', width));
    start += width + GAP;
  }
  return text;
}
