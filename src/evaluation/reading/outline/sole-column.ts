import type { OutlineEntry } from './outline-entry';

/**
 * Whether headings of several levels stand in one column, so that its word (施策体系, 重点戦略) names the whole outline or
 * one level of it and tells no heading's level. The sign is a heading directly above another that is not its next sibling.
 * @param entries all headings of the sheet from top to bottom
 * @param namedLevels how many levels have a column of their own
 */
export function holdsSeveralLevels(entries: readonly OutlineEntry[], namedLevels: number): boolean {
  return (
    namedLevels === 1 &&
    entries.every(({ columnLevel, fixedLevel }) => columnLevel !== null || fixedLevel !== null) &&
    entries.some((entry, index) => {
      const next = entries[index + 1];
      return next !== undefined && !entry.hasIndicators && entry.fixedLevel === null && !isNextSibling(entry, next);
    })
  );
}

function isNextSibling(one: OutlineEntry, next: OutlineEntry): boolean {
  const { ordinal } = one.text;
  return (
    one.text.style === next.text.style &&
    one.bold === next.bold &&
    one.indent === next.indent &&
    (ordinal === null || next.text.ordinal === ordinal + 1)
  );
}
