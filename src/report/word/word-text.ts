import { Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx';

/** What XML cannot hold: control characters, halves of characters. */
const UNWRITABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text as runs of a paragraph, line breaks kept. */
export function textRuns(text: string, look: Omit<IRunOptions, 'text' | 'children' | 'break'> = {}): TextRun[] {
  return text
    .replace(UNWRITABLE, '')
    .split(/\r\n|\r|\n/)
    .map((line, index) => new TextRun({ ...look, text: line, ...(index > 0 ? { break: 1 } : {}) }));
}

export function paragraph(
  text: string,
  options: Omit<IParagraphOptions, 'children' | 'text'> = {},
  look: Parameters<typeof textRuns>[1] = {},
): Paragraph {
  return new Paragraph({ ...options, children: textRuns(text, look) });
}
