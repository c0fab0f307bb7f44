import { AlignmentType, Document, Packer, Paragraph, type ParagraphChild, TextRun } from 'docx';

import { A4 } from '../word/word-look';

/** A letter to one department. */
export interface LetterPage {
  readonly to: string;
  readonly from: string;
  readonly date: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** What is asked, item by item: a label and what it says. */
  readonly items: readonly (readonly [label: string, value: string])[];
}

/** Twentieths of a point. */
const MARGIN = 1417;
/** Half points. */
const SIZE = 22;

/**
 * Makes a Word document of letters, each on pages of its own: A4 portrait, in the font that offices write letters in.
 * @param heading what stands between letter and items: 記
 */
export function letterDocument(
  pages: readonly LetterPage[],
  words: { readonly heading: string; readonly end: string; readonly font: string },
): Promise<Uint8Array> {
  const run = (text: string): ParagraphChild => new TextRun({ text, font: words.font, size: SIZE });
  const line = (text: string, alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = AlignmentType.LEFT, after = 120): Paragraph =>
    new Paragraph({ alignment, spacing: { after }, children: [run(text)] });
  const sections = pages.map(({ to, from, date, title, paragraphs, items }) => ({
    properties: { page: { size: A4, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
    children: [
      line(date, AlignmentType.RIGHT),
      line(to),
      line(from, AlignmentType.RIGHT, 360),
      line(title, AlignmentType.CENTER, 360),
      ...paragraphs.map((text) => line(text)),
      line(words.heading, AlignmentType.CENTER, 240),
      ...items.map(([label, value], index) => line(`${String(index + 1)}　${label}　　${value}`)),
      line(words.end, AlignmentType.RIGHT),
    ],
  }));
  return Packer.pack(
    new Document({ title: pages[0]?.title ?? '', creator: '', lastModifiedBy: '', description: '', sections }),
    'uint8array',
  );
}
