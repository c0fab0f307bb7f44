import { escapeCellText } from '../../../src/xlsx/xml/xml-text';
import type { RichText } from './sheet-draft';
import { HEAD, MAIN } from './xml-names';

/** The texts of a workbook, each once. */
export class StringList {
  private readonly texts = new Map<string, number>();
  private uses = 0;

  /** The number of a text. */
  add(value: string | RichText): number {
    this.uses++;
    const xml = typeof value === 'string' ? textXml(value) : value.richText.map(pieceXml).join('');
    const known = this.texts.get(xml);
    if (known !== undefined) return known;
    this.texts.set(xml, this.texts.size);
    return this.texts.size - 1;
  }

  xml(): string {
    const items = [...this.texts.keys()].map((text) => `<si>${text}</si>`).join('');
    return `${HEAD}<sst xmlns="${MAIN}" count="${String(this.uses)}" uniqueCount="${String(this.texts.size)}">${items}</sst>`;
  }
}

function textXml(text: string): string {
  return /^\s|\s$|\n/.test(text) ? `<t xml:space="preserve">${escapeCellText(text)}</t>` : `<t>${escapeCellText(text)}</t>`;
}

function pieceXml({ text, font }: RichText['richText'][number]): string {
  return `<r>${font === undefined ? '' : `<rPr><vertAlign val="${font.vertAlign}"/></rPr>`}${textXml(text)}</r>`;
}
