import type { PlannedFormat, SheetCell } from '../../evaluation/workbook/plan';
import { openedTag, setAttribute, XmlEdit } from '../xml/xml-edit';
import { escapeAttribute } from '../xml/xml-text';
import { childOf, parseXml, type XmlElement, type XmlPart } from '../xml/xml-tree';
import { BUILTIN_NUMBER_FORMATS } from './builtin-number-formats';
import { customFormats, STARTERS, type StyleList } from './style-sheet';

/** The order in which a style sheet keeps its lists. Source: ECMA-376 part 1, 18.8.39. */
const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst'];

/** The order in which Excel writes a font's children, and in which Microsoft's validator wants them. Source: ECMA-376 part 1, 18.8.22. */
const FONT_ORDER = [
  ...['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign'],
  ...['sz', 'color', 'name', 'family', 'charset', 'scheme'],
];

/** What says which font it is. */
const FONT_NAME = ['name', 'family', 'charset', 'scheme'];

/** Below this, ids of number formats are Excel's own. */
const FIRST_CUSTOM_FORMAT = 164;

/** Format ids that mean the same in every language; the others are Excel's own too, but differ from country to country. */
const PLAIN_FORMATS = [0, 1, 2, 3, 4, 9, 10, 11, 49];

/** Styles that Excel allows. A cell that points beyond is not seen to. */
const MAX_STYLES = 65_490;

/** What a cell of the workbook looks like. */
interface CellLook {
  readonly font: XmlElement | undefined;
  /** As the style sheet has it; undefined: the cell has none. */
  readonly fill: string | undefined;
}

interface CellFormat {
  readonly xml: string;
  /** Where its start tag ends. */
  readonly tagEnd: number;
  readonly formatId: string;
}

/** Adds styles to a style sheet. What is there keeps its place and its bytes; a style that is there already is used again. */
export class StyleAdder {
  private readonly root: XmlElement;
  private readonly prefix: string;
  private readonly formatIds = new Map<string, number>();
  private nextFormat = FIRST_CUSTOM_FORMAT;
  private readonly counts: Record<StyleList, number> = { numFmts: 0, fonts: 0, fills: 0, borders: 0, cellXfs: 0 };
  private readonly added: Record<StyleList, string[]> = { numFmts: [], fonts: [], fills: [], borders: [], cellXfs: [] };
  private readonly highlights: string[] = [];
  private readonly indexes = new Map<string, number>();
  /** The same by what was asked for: most formats share their font, fill and border. */
  private readonly asWritten = new Map<string, number>();
  private readonly formats: CellFormat[] = [];
  private readonly styles = new Map<PlannedFormat | null, Map<string | null, Map<number, number>>>();

  private readonly styleSheet: XmlPart;

  /**
   * @param highestStyle the highest style that a cell points to: what is added must not become the style of such a cell
   * @param styleAt the style of a cell of the workbook, for formats that are to look like it
   */
  constructor(
    styleSheet: XmlPart,
    private readonly highestStyle = 0,
    private readonly styleAt: (cell: SheetCell) => number = () => 0,
  ) {
    this.styleSheet = styleSheet.root.selfClosing ? opened(styleSheet) : styleSheet;
    this.root = this.styleSheet.root;
    this.prefix = this.root.name.slice(0, this.root.name.length - this.root.local.length);
    for (const id of PLAIN_FORMATS) this.formatIds.set(BUILTIN_NUMBER_FORMATS[id] ?? '', id);
    for (const [id, code] of customFormats(this.root)) {
      if (!this.formatIds.has(code)) this.formatIds.set(code, id);
      this.nextFormat = Math.max(this.nextFormat, id + 1);
    }
    this.counts.numFmts = childOf(this.root, 'numFmts')?.children.length ?? 0;
    for (const list of ['fonts', 'fills', 'borders', 'cellXfs'] as const) {
      const element = childOf(this.root, list);
      if (element !== undefined) for (const child of element.children) this.enter(list, child, this.styleSheet.text);
      else for (const xml of STARTERS[list]) this.add(list, this.prefixed(xml));
    }
  }

  /**
   * The style for a cell.
   * @param base the style that the cell has now
   * @param numberFormat the format code to set, null keeps the base's
   * @param format the format to set, null keeps the base's
   * @returns the index of the style
   */
  style(base: number, numberFormat: string | null, format: PlannedFormat | null): number {
    // Asked for each cell that is written: nothing is made for one that is known.
    const known = this.styles.get(format)?.get(numberFormat)?.get(base);
    if (known !== undefined) return known;
    const byFormat = getOrSet(this.styles, format, () => new Map<string | null, Map<number, number>>());
    const byBase = getOrSet(byFormat, numberFormat, () => new Map<number, number>());
    return getOrSet(byBase, base, () => this.makeStyle(base, numberFormat, format));
  }

  /** The index of a format that a rule of a conditional format gives. @param fill `RRGGBB` */
  highlight(fill: string): number {
    const xml = this.prefixed(
      `<dxf><fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor rgb="FF${fill}"/></patternFill></fill></dxf>`,
    );
    const known = this.highlights.indexOf(xml);
    return (childOf(this.root, 'dxfs')?.children.length ?? 0) + (known < 0 ? this.highlights.push(xml) - 1 : known);
  }

  /** The style sheet with what was added, or undefined when nothing was. */
  result(): string | undefined {
    const edit = new XmlEdit(this.styleSheet.text);
    for (const list of ['numFmts', 'fonts', 'fills', 'borders'] as const) this.append(edit, list, this.added[list]);
    // A cell's style stands on a named one, if only on the workbook's usual one.
    const isOnNothing = this.added.cellXfs.length > 0 && (childOf(this.root, 'cellStyleXfs')?.children.length ?? 0) === 0;
    if (isOnNothing) this.append(edit, 'cellStyleXfs', [this.prefixed('<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>')]);
    this.append(edit, 'cellXfs', this.added.cellXfs);
    this.append(edit, 'dxfs', this.highlights);
    return edit.isEmpty ? undefined : edit.apply();
  }

  private makeStyle(base: number, numberFormat: string | null, format: PlannedFormat | null): number {
    if (numberFormat === null && format === null) return base;
    const own = this.formats[base] ?? this.formats[0];
    const formatId = numberFormat === null ? (own?.formatId ?? '0') : String(this.formatId(numberFormat));
    if (format !== null || own === undefined) return this.add('cellXfs', this.cellFormat(format, formatId));
    if (own.formatId === formatId) return base;
    const tag = setAttribute(setAttribute(own.xml.slice(0, own.tagEnd), 'numFmtId', formatId), 'applyNumberFormat', '1');
    return this.add('cellXfs', tag + own.xml.slice(own.tagEnd));
  }

  private cellFormat(format: PlannedFormat | null, formatId: string): string {
    if (format === null)
      return this.prefixed(`<xf numFmtId="${formatId}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`);
    const like = format.like === undefined ? undefined : this.lookOf(format.like);
    const fill =
      format.fill === null
        ? ''
        : like?.fill !== undefined
          ? like.fill
          : `<fill><patternFill patternType="solid"><fgColor rgb="FF${format.fill}"/><bgColor indexed="64"/></patternFill></fill>`;
    const fillId = fill === '' ? 0 : this.add('fills', fill === like?.fill ? fill : this.prefixed(fill));
    const side = (name: string) => `<${name} style="thin"><color indexed="64"/></${name}>`;
    const border = format.border ? `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>` : '';
    const ids = [
      `numFmtId="${formatId}"`,
      `fontId="${String(this.fontOf(format, like))}"`,
      `fillId="${String(fillId)}"`,
      `borderId="${String(border === '' ? 0 : this.add('borders', this.prefixed(border)))}"`,
      'xfId="0"',
    ];
    const unlocked = format.unlocked === true;
    const applied = ['NumberFormat', 'Font', 'Fill', 'Border', 'Alignment', ...(unlocked ? ['Protection'] : [])];
    const applies = applied.map((what) => `apply${what}="1"`);
    const alignment = [
      `horizontal="${format.horizontal}" vertical="${format.vertical ?? 'center'}"`,
      ...(format.wrap ? ['wrapText="1"'] : []),
      ...(format.indent > 0 ? [`indent="${String(format.indent)}"`] : []),
    ];
    const protection = unlocked ? '<protection locked="0"/>' : '';
    return this.prefixed(`<xf ${[...ids, ...applies].join(' ')}><alignment ${alignment.join(' ')}/>${protection}</xf>`);
  }

  /** The font and fill of a cell of the workbook. */
  private lookOf(cell: SheetCell): CellLook {
    const xfs = childOf(this.root, 'cellXfs')?.children ?? [];
    const { fontId = '0', fillId = '0' } = (xfs[this.styleAt(cell)] ?? xfs[0])?.attributes ?? {};
    const fill = childOf(this.root, 'fills')?.children[Number(fillId)];
    const pattern = fill === undefined ? undefined : childOf(fill, 'patternFill')?.attributes['patternType'];
    return {
      font: childOf(this.root, 'fonts')?.children[Number(fontId)],
      fill: fill !== undefined && pattern === 'solid' ? this.styleSheet.text.slice(fill.start, fill.end) : undefined,
    };
  }

  /** The workbook's own font, or that of the cell it is to look like, bold or not, in the size asked for. */
  private fontOf(format: PlannedFormat, like: CellLook | undefined): number {
    const own = Number(childOf(this.root, 'cellXfs')?.children[0]?.attributes['fontId'] ?? 0) || 0;
    const font = childOf(this.root, 'fonts')?.children[own];
    // Letters have the colour that can be read on the fill.
    const taken = like?.font === undefined ? [] : [...FONT_NAME, ...(format.fill !== null && like.fill !== undefined ? ['color'] : [])];
    const replaced = [
      'b',
      ...(format.size === null ? [] : ['sz']),
      ...(format.colour === undefined ? [] : ['color']),
      ...(format.font === undefined ? [] : FONT_NAME),
    ];
    const kept = [
      ...(font?.children.filter(({ local }) => !replaced.includes(local) && !taken.includes(local)) ?? []),
      ...(like?.font?.children.filter(({ local }) => !replaced.includes(local) && taken.includes(local)) ?? []),
    ];
    const children = kept.map(({ local, start, end }) => ({ local, xml: this.styleSheet.text.slice(start, end) }));
    if (format.bold) children.push({ local: 'b', xml: this.prefixed('<b/>') });
    if (format.size !== null) children.push({ local: 'sz', xml: this.prefixed(`<sz val="${String(format.size)}"/>`) });
    if (format.colour !== undefined) children.push({ local: 'color', xml: this.prefixed(`<color rgb="FF${format.colour}"/>`) });
    if (format.font !== undefined) {
      children.push({ local: 'name', xml: this.prefixed(`<name val="${escapeAttribute(format.font)}"/>`) });
      children.push({ local: 'charset', xml: this.prefixed('<charset val="128"/>') });
    }
    children.sort((one, other) => placeInFont(one.local) - placeInFont(other.local));
    return this.add('fonts', this.prefixed('<font>') + children.map(({ xml }) => xml).join('') + this.prefixed('</font>'));
  }

  private formatId(code: string): number {
    return getOrSet(this.formatIds, code, () => {
      this.added.numFmts.push(this.prefixed(`<numFmt numFmtId="${String(this.nextFormat)}" formatCode="${escapeAttribute(code)}"/>`));
      return this.nextFormat++;
    });
  }

  /** The index of an entry that may be new. */
  private add(list: Exclude<StyleList, 'numFmts'>, xml: string): number {
    return getOrSet(this.asWritten, list + xml, () => this.addNew(list, xml));
  }

  private addNew(list: Exclude<StyleList, 'numFmts'>, xml: string): number {
    // Inside the root's own tag where there are prefixes, so that they mean what they mean there.
    const rootTag = this.styleSheet.text.slice(this.root.start, this.root.contentStart);
    const [open, close] = xml.includes(':') ? [rootTag, `</${this.root.name}>`] : ['<styleSheet>', '</styleSheet>'];
    const around = parseXml(this.styleSheet.part, open + xml + close);
    const element = around.root.children[0];
    if (element === undefined) return 0;
    const known = this.indexes.get(list + keyOf(element));
    if (known !== undefined) return known;
    if (list === 'cellXfs' && this.counts.cellXfs > 0) this.fillUp();
    this.added[list].push(xml);
    return this.enter(list, element, around.text);
  }

  /** Gives the styles that cells point to, and that the sheet does not have, the standard format with which they are shown. */
  private fillUp(): void {
    const [plain = ''] = STARTERS.cellXfs;
    while (this.counts.cellXfs <= Math.min(this.highestStyle, MAX_STYLES)) {
      this.added.cellXfs.push(this.prefixed(plain));
      this.formats.push({ xml: this.prefixed(plain), tagEnd: plain.length, formatId: '0' });
      this.counts.cellXfs++;
    }
  }

  private enter(list: Exclude<StyleList, 'numFmts'>, element: XmlElement, text: string): number {
    const index = this.counts[list]++;
    const key = list + keyOf(element);
    if (!this.indexes.has(key)) this.indexes.set(key, index);
    if (list === 'cellXfs') {
      this.formats.push({
        xml: text.slice(element.start, element.end),
        tagEnd: element.contentStart - element.start,
        formatId: element.attributes['numFmtId'] ?? '0',
      });
    }
    return index;
  }

  private prefixed(xml: string): string {
    return this.prefix === '' ? xml : xml.replace(/<(\/?)/g, `<$1${this.prefix}`);
  }

  private append(edit: XmlEdit, list: StyleList | 'cellStyleXfs' | 'dxfs', entries: readonly string[]): void {
    const added = entries.join('');
    if (added === '') return;
    const name = this.prefix + list;
    const element = childOf(this.root, list);
    const count = (element?.children.length ?? 0) + entries.length;
    if (element === undefined) {
      const later = this.root.children.find((child) => ORDER.indexOf(child.local) > ORDER.indexOf(list));
      const at = later?.start ?? this.root.contentEnd;
      edit.replace(at, at, `<${name} count="${String(count)}">${added}</${name}>`);
      return;
    }
    const tag = setAttribute(this.styleSheet.text.slice(element.start, element.contentStart), 'count', String(count));
    if (element.selfClosing) {
      edit.replace(element.start, element.end, `${openedTag(tag)}${added}</${name}>`);
    } else {
      edit.replace(element.start, element.contentStart, tag);
      edit.replace(element.contentEnd, element.contentEnd, added);
    }
  }
}

/** A style sheet that is one empty tag, with an end tag of its own. */
function opened({ part, text, root }: XmlPart): XmlPart {
  return parseXml(part, `${openedTag(text.slice(0, root.contentStart))}</${root.name}>${text.slice(root.contentStart)}`);
}

/** The same text for elements that say the same: attributes in order, whatever the spaces between. */
function keyOf({ local, attributes, children, text }: XmlElement): string {
  const names = Object.keys(attributes).sort();
  // Set apart by signs that XML cannot hold.
  let key = `\u0001${local}`;
  for (const name of names) key += `\u0002${name}=${attributes[name] ?? ''}`;
  key += `\u0003${text.trim()}`;
  for (const child of children) key += keyOf(child);
  return `${key}\u0004`;
}

function placeInFont(local: string): number {
  const place = FONT_ORDER.indexOf(local);
  return place < 0 ? FONT_ORDER.length : place;
}

function getOrSet<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
