import { headingWord } from '../../vocabulary/headings/heading-words';
import { wordInContext } from '../../vocabulary/headings/words-in-context';
import { cellAddress } from '../../workbook/address';
import type { Doubt, ReadTable } from '../doubt';

const FIGURES = ['baseline', 'actual', 'target'] as const;

/** So many headings in one row are no accident. */
const FEWEST = 2;

/**
 * A row that was read as an indicator holds the words of column headings where its figures should be: a second table begins there,
 * whose columns may stand in another order.
 */
export function innerHeading({ body: { table }, indicators }: ReadTable): Doubt | undefined {
  const inner = indicators.find((indicator) => {
    let headings = 0;
    // In a plain loop: every row passes through here.
    for (const role of FIGURES) if (indicator[role].kind === 'unreadable' && isHeading(indicator[role].text)) headings++;
    return headings >= FEWEST;
  });
  if (inner === undefined) return undefined;
  const column = table.columns.indicator;
  return { kind: 'inner-heading', row: inner.row, column, about: [], details: { cell: cellAddress(inner.row, column) } };
}

function isHeading(text: string): boolean {
  return headingWord(text) !== undefined || wordInContext(text) !== undefined;
}
