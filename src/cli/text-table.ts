import { cutToWidth, displayWidth, padEndToWidth, padStartToWidth } from './display-width';

/** A line of a table: a label, then numbers (in the heading: words) that are set flush right. */
export interface TableLine {
  readonly label: string;
  readonly cells: readonly string[];
  /** How the line's label and cells look; must not change their width. */
  readonly style: (text: string) => string;
}

/** How wide a table may be and where it is printed. */
export interface TablePlace {
  readonly columns: number;
  /** Whether the place understands a terminal's cursor positioning. */
  readonly isTerminal: boolean;
}

const GAP = 2;
const NARROWEST_LABEL = 16;

/**
 * Lays a table out: one label column, cut with `…` where the place is too narrow, and number columns.
 *
 * Terminals disagree about the width of ↑, ※ and the like. On a terminal each cell is therefore preceded by an order to
 * go to its column, which changes nothing where the width was guessed right.
 */
export function textTable(lines: readonly TableLine[], place: TablePlace): string[] {
  const columns = Math.max(0, ...lines.map(({ cells }) => cells.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(4, ...lines.map(({ cells }) => displayWidth(cells[column] ?? ''))),
  );
  const numbers = widths.reduce((sum, width) => sum + width + GAP, 0);
  const longest = Math.max(0, ...lines.map(({ label }) => displayWidth(label)));
  const labelWidth = Math.min(longest, Math.max(NARROWEST_LABEL, place.columns - numbers));
  return lines.map(({ label, cells, style }) => {
    let line = style(padEndToWidth(cutToWidth(label, labelWidth), labelWidth));
    let start = labelWidth + GAP;
    for (const [column, width] of widths.entries()) {
      const goTo = place.isTerminal ? `\u001b[${start + 1}G` : '';
      line += ' '.repeat(GAP) + goTo + style(padStartToWidth(cells[column] ?? '', width));
      start += width + GAP;
    }
    return line;
  });
}
