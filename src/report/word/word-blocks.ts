import { HeadingLevel, Paragraph, type Table, type TableOfContents } from 'docx';
import { paragraph, textRuns } from './word-text';

/** What a section of the document consists of. */
export type Block = Paragraph | Table | TableOfContents;

export function heading(text: string, level: 1 | 2 = 1): Paragraph {
  return new Paragraph({ heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2, children: textRuns(text) });
}

/** A table is followed by a line: two tables in a row would become one. @param keepNext whether it stays on a page with what follows */
export function spaced(table: Table | null, keepNext = false): Block[] {
  return table === null ? [] : [table, paragraph('', { spacing: { line: 160 }, keepNext })];
}
