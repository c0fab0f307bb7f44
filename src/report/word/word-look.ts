import {
  AlignmentType,
  Footer,
  type ISectionOptions,
  type IStylesOptions,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';

/** The font of documents in Japanese offices, where the profile names no other. */
const USUAL_FONT = 'ＭＳ 明朝';

/** Lines as far apart as their letters are high, said where letters are larger than the text's. */
const LINES = { line: 288, lineRule: LineRuleType.AUTO };

/** A4, in twentieths of a point. */
export const A4 = { width: 11906, height: 16838 };
const MARGIN = 1134;

/** Width of the text on a page, in twentieths of a point. */
export const PORTRAIT_WIDTH = A4.width - 2 * MARGIN;
export const LANDSCAPE_WIDTH = A4.height - 2 * MARGIN;

/** The document's styles: headings as such, so that they can be found, listed and changed at once. @param font null: the usual one */
export function wordStyles(font: string | null): IStylesOptions {
  const name = font ?? USUAL_FONT;
  const fonts = { ascii: name, hAnsi: name, eastAsia: name, cs: name };
  const heading = (size: number, before: number) => ({
    run: { font: fonts, size, bold: true, color: '000000' },
    paragraph: { spacing: { before, after: 120, ...LINES }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: { run: { font: fonts, size: 21, language: { value: 'ja-JP', eastAsia: 'ja-JP' } }, paragraph: { spacing: { line: 320 } } },
      title: {
        run: { font: fonts, size: 36, bold: true, color: '000000' },
        // A long title takes several lines.
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 240, after: 240, ...LINES } },
      },
      heading1: heading(28, 0),
      heading2: heading(24, 240),
    },
    paragraphStyles: [
      { id: 'TableText', name: 'Table Text', basedOn: 'Normal', run: { size: 18 }, paragraph: { spacing: { line: 240 } } },
      {
        id: 'BarText',
        name: 'Bar Text',
        basedOn: 'TableText',
        run: { size: 18 },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { line: 240, before: 20, after: 20 } },
      },
    ],
  };
}

/** A part of the document that begins a page, with its page numbers n / N. */
export function section(orientation: 'portrait' | 'landscape', children: ISectionOptions['children']): ISectionOptions {
  const footer = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
  });
  return {
    properties: {
      page: {
        // docx turns the page itself.
        size: { ...A4, orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, header: 567, footer: 567 },
      },
    },
    footers: { default: new Footer({ children: [footer] }) },
    children,
  };
}
