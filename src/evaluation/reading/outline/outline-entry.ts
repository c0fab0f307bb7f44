import type { Heading, Level } from '../../evaluation';
import type { HeadingText } from '../../vocabulary/headings/heading-text';

/** A heading as it stands on the sheet, before its level is known. */
export interface OutlineEntry {
  readonly heading: Heading;
  readonly text: HeadingText;
  /** The column where it begins: of its number's cell, or of its name. */
  readonly startColumn: number;
  readonly bold: boolean;
  readonly indent: number;
  /** The level that the column's heading words name, or null. */
  readonly columnLevel: Level | null;
  /** The level that is known for sure: a title above the table, or a person's correction. */
  readonly fixedLevel: Level | null;
  /** What a count table on the sheet says this label is. */
  readonly countedAs: 'strategy' | 'direction' | null;
  /** Whether indicators follow before the next heading (or stand on its own row). */
  readonly hasIndicators: boolean;
}

/** What is known of the table as a whole. */
export interface OutlineContext {
  /** Levels that have a column of their own in the heading; empty when it names none. */
  readonly namedLevels: ReadonlySet<Level>;
  /** Whether count tables on the sheet name the directions. */
  readonly directionsCounted: boolean;
}

/** A heading whose place in the outline is doubtful. */
export interface UnclearHeading {
  readonly row: number;
  readonly column: number;
  readonly label: string;
  /** Where it is no heading: a row of figures that belongs to no pair of plan and actual. */
  readonly variant?: 'unpaired';
}
