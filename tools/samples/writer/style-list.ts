import { escapeAttribute } from '../../../src/xlsx/xml/xml-text';
import { SIDES, type Alignment, type CellLook, type FontLook } from './cell-look';
import { HEAD, MAIN } from './xml-names';

/** Number formats that have a number of their own in every workbook. Source: ECMA-376 part 1, 18.8.30. */
const OWN_FORMATS = new Map([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['0%', 9],
  ['0.00%', 10],
]);

/** The first number that a workbook may give to a format of its own. */
const FIRST_FORMAT = 164;

/** Entries of one list of a style sheet, each once. */
class EntryList {
  private readonly entries = new Map<string, number>();

  constructor(
    private readonly name: string,
    ...first: readonly string[]
  ) {
    for (const xml of first) this.add(xml);
  }

  add(xml: string): number {
    const known = this.entries.get(xml);
    if (known !== undefined) return known;
    const index = this.entries.size;
    this.entries.set(xml, index);
    return index;
  }

  /** The list, or nothing where it has no entry: Excel knows no empty list. */
  xml(): string {
    if (this.entries.size === 0) return '';
    return `<${this.name} count="${String(this.entries.size)}">${[...this.entries.keys()].join('')}</${this.name}>`;
  }
}

/** The looks of a workbook's cells, and the style sheet that holds them. */
export class StyleList {
  private readonly formats = new Map<string, number>();
  private readonly fonts = new EntryList('fonts', '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>');
  private readonly fills = new EntryList(
    'fills',
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  );
  private readonly borders = new EntryList('borders', '<border><left/><right/><top/><bottom/><diagonal/></border>');
  private readonly looks = new EntryList('cellXfs', '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');

  /** The number of a look. */
  add({ numberFormat, font, fill, lines, alignment }: CellLook): number {
    const ids = {
      numFmt: numberFormat === null ? 0 : this.formatId(numberFormat),
      font: font === null ? 0 : this.fonts.add(fontXml(font)),
      fill: fill === null ? 0 : this.fills.add(fillXml(fill)),
      border: lines === null ? 0 : this.borders.add(bordersXml(lines)),
    };
    const given = { NumberFormat: numberFormat, Font: font, Fill: fill, Border: lines, Alignment: alignment };
    const applied = Object.entries(given).flatMap(([name, value]) => (value === null ? [] : [`apply${name}="1"`]));
    const attributes = [...Object.entries(ids).map(([name, id]) => `${name}Id="${String(id)}"`), 'xfId="0"', ...applied].join(' ');
    return this.looks.add(alignment === null ? `<xf ${attributes}/>` : `<xf ${attributes}>${alignmentXml(alignment)}</xf>`);
  }

  xml(): string {
    const formats = new EntryList('numFmts');
    for (const [code, id] of this.formats) formats.add(`<numFmt numFmtId="${String(id)}" formatCode="${escapeAttribute(code)}"/>`);
    return (
      `${HEAD}<styleSheet xmlns="${MAIN}">${formats.xml()}${this.fonts.xml()}${this.fills.xml()}${this.borders.xml()}` +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `${this.looks.xml()}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
    );
  }

  private formatId(code: string): number {
    const known = OWN_FORMATS.get(code) ?? this.formats.get(code);
    if (known !== undefined) return known;
    const id = FIRST_FORMAT + this.formats.size;
    this.formats.set(code, id);
    return id;
  }
}

function fontXml({ name, size, bold, colour }: FontLook): string {
  const look = `<sz val="${String(size)}"/><color rgb="FF${colour}"/><name val="${escapeAttribute(name)}"/>`;
  return `<font>${bold ? '<b/>' : ''}${look}</font>`;
}

function fillXml(colour: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function bordersXml({ sides, colour }: NonNullable<CellLook['lines']>): string {
  const side = (name: (typeof SIDES)[number]) =>
    sides.has(name) ? `<${name} style="thin"><color rgb="FF${colour}"/></${name}>` : `<${name}/>`;
  return `<border>${SIDES.map(side).join('')}<diagonal/></border>`;
}

function alignmentXml({ horizontal, wrapText }: Alignment): string {
  return `<alignment horizontal="${horizontal}" vertical="center"${wrapText ? ' wrapText="1"' : ''}/>`;
}
