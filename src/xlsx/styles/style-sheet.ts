import type { CellStyle } from '../../evaluation/workbook/snapshot';
import type { CellLook } from '../../evaluation/workbook/plan';
import { escapeXml } from '../xml/xml-text';
import { setAttribute, XmlEdit } from '../xml/xml-edit';
import { childOf, childrenOf, isTrue, parseXml, type XmlElement, type XmlPart } from '../xml/xml-tree';
import { BUILTIN_NUMBER_FORMATS } from './builtin-number-formats';

/** The order in which a style sheet keeps its lists. */
const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst'];

/** Below this, ids of number formats are Excel's own. */
const FIRST_CUSTOM_FORMAT = 164;

type List = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs';

/** What a new workbook has in each list; Excel wants the first two fills to be these. */
const STARTERS: Readonly<Record<List, readonly string[]>> = {
  numFmts: [],
  fonts: ['<font><sz val="11"/><name val="Calibri"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
};

/** A style sheet for a workbook that has none. */
export function newStyleSheet(namespace: string): string {
  const lists = (['fonts', 'fills', 'borders', 'cellXfs'] as const).map((list) => {
    return `<${list} count="${String(STARTERS[list].length)}">${STARTERS[list].join('')}</${list}>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${escapeXml(namespace)}">${lists.join('')}</styleSheet>`;
}

/** The workbook's cell styles as the engine wants to know them, by index. */
export function readStyles(styleSheet: XmlPart | undefined): CellStyle[] {
  if (styleSheet === undefined) return [{ numberFormat: 'General', bold: false, indent: 0, locked: true }];
  const { root } = styleSheet;
  const formats = customFormats(root);
  const bold = items(root, 'fonts').map((font) => {
    const b = childOf(font, 'b');
    return b !== undefined && (b.attributes['val'] === undefined || isTrue(b.attributes['val']));
  });
  const styles = items(root, 'cellXfs').map((xf): CellStyle => {
    const id = Number(xf.attributes['numFmtId'] ?? 0);
    return {
      numberFormat: formats.get(id) ?? BUILTIN_NUMBER_FORMATS[id] ?? 'General',
      bold: bold[Number(xf.attributes['fontId'] ?? 0)] ?? false,
      indent: Number(childOf(xf, 'alignment')?.attributes['indent'] ?? 0) || 0,
      locked: childOf(xf, 'protection')?.attributes['locked'] === undefined || isTrue(childOf(xf, 'protection')?.attributes['locked']),
    };
  });
  return styles.length > 0 ? styles : readStyles(undefined);
}

function items(root: XmlElement, list: string): readonly XmlElement[] {
  return childOf(root, list)?.children ?? [];
}

function customFormats(root: XmlElement): Map<number, string> {
  return new Map(
    childrenOf(childOf(root, 'numFmts') ?? root, 'numFmt').map(({ attributes }) => [
      Number(attributes['numFmtId']),
      attributes['formatCode'] ?? 'General',
    ]),
  );
}

/** Adds styles to a style sheet. What is there keeps its place and its bytes; a style that is there already is used again. */
export class StyleAdder {
  private readonly root: XmlElement;
  private readonly prefix: string;
  private readonly formatIds = new Map<string, number>();
  private nextFormat = FIRST_CUSTOM_FORMAT;
  private readonly added: Record<List, string[]> = { numFmts: [], fonts: [], fills: [], borders: [], cellXfs: [] };
  private readonly indexes = new Map<string, number>();
  private readonly xfs: string[];
  private readonly known = new Map<CellLook | null, Map<string | null, Map<number, number>>>();

  constructor(private readonly styleSheet: XmlPart) {
    this.root = styleSheet.root;
    this.prefix = this.root.name.slice(0, this.root.name.length - this.root.local.length);
    for (const [id, code] of Object.entries(BUILTIN_NUMBER_FORMATS)) {
      // The others differ by locale: what they mean here is not what they mean everywhere.
      if (!/[¥年時分]|yyyy|ge\.m\.d/.test(code) && !this.formatIds.has(code)) this.formatIds.set(code, Number(id));
    }
    for (const [id, code] of customFormats(this.root)) {
      if (!this.formatIds.has(code)) this.formatIds.set(code, id);
      this.nextFormat = Math.max(this.nextFormat, id + 1);
    }
    for (const list of ['fonts', 'fills', 'borders', 'cellXfs'] as const) {
      this.existing(list).forEach((xml, index) => {
        const key = list + canonical(xml);
        if (!this.indexes.has(key)) this.indexes.set(key, index);
      });
    }
    this.xfs = [...this.existing('cellXfs')];
  }

  /**
   * The style for a cell.
   * @param base the style that the cell has now
   * @param numberFormat the format code to set, null keeps the base's
   * @param look the look to set, null keeps the base's
   * @returns the index of the style
   */
  style(base: number, numberFormat: string | null, look: CellLook | null): number {
    const byFormat = getOrSet(this.known, look, () => new Map<string | null, Map<number, number>>());
    const byBase = getOrSet(byFormat, numberFormat, () => new Map<number, number>());
    return getOrSet(byBase, base, () => this.makeStyle(base, numberFormat, look));
  }

  /** The style sheet with what was added, or undefined when nothing was. */
  result(): string | undefined {
    const edit = new XmlEdit(this.styleSheet.text);
    for (const list of Object.keys(this.added) as List[]) this.append(edit, list);
    return edit.isEmpty ? undefined : edit.apply();
  }

  private existing(list: List): readonly string[] {
    const element = childOf(this.root, list);
    return element === undefined ? STARTERS[list].map((xml) => this.prefixed(xml)) : element.children.map((child) => this.textOf(child));
  }

  private textOf(element: XmlElement): string {
    return this.styleSheet.text.slice(element.start, element.end);
  }

  private prefixed(xml: string): string {
    return this.prefix === '' ? xml : xml.replace(/<(\/?)/g, `<$1${this.prefix}`);
  }

  private makeStyle(base: number, numberFormat: string | null, look: CellLook | null): number {
    const own = this.xfs[base] ?? this.xfs[0] ?? this.prefixed(STARTERS.cellXfs[0] ?? '');
    if (numberFormat === null && look === null) return base;
    const tagEnd = own.indexOf('>') + 1;
    const ownTag = parseXml('xl/styles.xml', this.standalone(own)).root;
    const formatId = numberFormat === null ? (ownTag.attributes['numFmtId'] ?? '0') : String(this.formatId(numberFormat));
    if (look !== null) return this.add('cellXfs', this.xfOf(look, formatId));
    if (ownTag.attributes['numFmtId'] === formatId) return base;
    const tag = setAttribute(setAttribute(own.slice(0, tagEnd), 'numFmtId', formatId), 'applyNumberFormat', '1');
    return this.add('cellXfs', tag + own.slice(tagEnd));
  }

  /** A fragment with the declarations of the root, so that its prefixes mean something. */
  private standalone(xml: string): string {
    let tag = xml.slice(0, xml.search(/\s*\/?>/));
    for (const [name, value] of Object.entries(this.root.attributes)) {
      if (name.startsWith('xmlns')) tag += ` ${name}="${escapeXml(value)}"`;
    }
    return tag + xml.slice(xml.search(/\s*\/?>/));
  }

  private xfOf(look: CellLook, formatId: string): string {
    const font = this.fontOf(look);
    const fill =
      look.fill === null
        ? 0
        : this.add(
            'fills',
            this.prefixed(
              `<fill><patternFill patternType="solid"><fgColor rgb="FF${look.fill}"/><bgColor indexed="64"/></patternFill></fill>`,
            ),
          );
    const side = (name: string) => `<${name} style="thin"><color indexed="64"/></${name}>`;
    const border = look.border
      ? this.add('borders', this.prefixed(`<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`))
      : 0;
    const alignment =
      `<alignment horizontal="${look.horizontal}" vertical="center"` +
      (look.wrap ? ' wrapText="1"' : '') +
      (look.indent > 0 ? ` indent="${String(look.indent)}"` : '') +
      '/>';
    const ids = `numFmtId="${formatId}" fontId="${String(font)}" fillId="${String(fill)}" borderId="${String(border)}" xfId="0"`;
    const applies = ['NumberFormat', 'Font', 'Fill', 'Border', 'Alignment'].map((what) => `apply${what}="1"`).join(' ');
    return this.prefixed(`<xf ${ids} ${applies}>${alignment}</xf>`);
  }

  /** The workbook's own font, bold or not, in the size asked for. */
  private fontOf(look: CellLook): number {
    const own = Number(items(this.root, 'cellXfs')[0]?.attributes['fontId'] ?? 0) || 0;
    const font = items(this.root, 'fonts')[own];
    if (font === undefined || (!look.bold && look.size === null && childOf(font, 'b') === undefined)) return own;
    const kept = font.children.filter((child) => child.local !== 'b' && (child.local !== 'sz' || look.size === null));
    const size = look.size === null ? '' : this.prefixed(`<sz val="${String(look.size)}"/>`);
    const bold = look.bold ? this.prefixed('<b/>') : '';
    return this.add(
      'fonts',
      this.prefixed('<font>') + bold + size + kept.map((child) => this.textOf(child)).join('') + this.prefixed('</font>'),
    );
  }

  private formatId(code: string): number {
    return getOrSet(this.formatIds, code, () => {
      const id = this.nextFormat++;
      this.added.numFmts.push(this.prefixed(`<numFmt numFmtId="${String(id)}" formatCode="${escapeXml(code)}"/>`));
      return id;
    });
  }

  private add(list: 'fonts' | 'fills' | 'borders' | 'cellXfs', xml: string): number {
    return getOrSet(this.indexes, list + canonical(xml), () => {
      this.added[list].push(xml);
      if (list === 'cellXfs') this.xfs.push(xml);
      return this.existing(list).length + this.added[list].length - 1;
    });
  }

  private append(edit: XmlEdit, list: List): void {
    const added = this.added[list];
    if (added.length === 0) return;
    const name = this.prefix + list;
    const element = childOf(this.root, list);
    if (element === undefined) {
      const all = [...this.existing(list), ...added];
      const later = this.root.children.find((child) => ORDER.indexOf(child.local) > ORDER.indexOf(list));
      const at = later?.start ?? this.root.contentEnd;
      edit.replace(at, at, `<${name} count="${String(all.length)}">${all.join('')}</${name}>`);
      return;
    }
    const tag = this.styleSheet.text.slice(element.start, element.contentStart);
    const counted = setAttribute(tag, 'count', String(element.children.length + added.length));
    if (element.selfClosing) {
      edit.replace(element.start, element.end, `${counted.replace(/\s*\/>$/, '>')}${added.join('')}</${name}>`);
    } else {
      edit.replace(element.start, element.contentStart, counted);
      edit.replace(element.contentEnd, element.contentEnd, added.join(''));
    }
  }
}

/** The same text for the same element: attributes in order, spaces left out. */
function canonical(xml: string): string {
  return xml.replace(/<([^\s/>]+)([^>]*?)\s*(\/?)>/g, (_, name: string, attributes: string, close: string) => {
    const sorted = (attributes.match(/[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*')/g) ?? [])
      .map((attribute) => attribute.replace(/\s*=\s*/, '='))
      .sort();
    return `<${[name, ...sorted].join(' ')}${close}>`;
  });
}

function getOrSet<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
