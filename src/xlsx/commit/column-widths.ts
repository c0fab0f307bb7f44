import type { ColumnWidth } from '../../evaluation/workbook/plan';
import type { ReadSheet } from '../sheet/sheet-reader';
import { XmlEdit } from '../xml/xml-edit';
import { childOf, childrenOf, decodePart, encodePart, parseXml } from '../xml/xml-tree';

/** What stands before a sheet's cells, with the widths of some of its columns set. Their styles and all other columns stay. */
export function widenedColumns(part: string, { frame }: ReadSheet, widths: readonly ColumnWidth[]): Uint8Array {
  const text = decodePart(part, frame.before);
  const name = /<((?:[\w.-]+:)?worksheet)(?=[\s/>])/.exec(text)?.[1] ?? 'worksheet';
  const xml = parseXml(part, `${text}</${name}>`);
  const p = frame.prefix;
  const old = childOf(xml.root, 'cols');
  const wanted = new Map(widths.map(({ column, characters }) => [column + 1, characters]));
  const columns = childrenOf(old ?? xml.root, 'col').flatMap(({ start, end, attributes }) => {
    const [first, last] = [Number(attributes['min']), Number(attributes['max'])];
    const own = xml.text.slice(start, end);
    const within = [...wanted.keys()].filter((column) => first <= column && column <= last).sort((one, other) => one - other);
    // What lies between and around the columns that are set stays one column element each.
    const edges = [first - 1, ...within, last + 1];
    const kept = edges.slice(1).flatMap((edge, index) => {
      const from = (edges[index] ?? 0) + 1;
      return from <= edge - 1 ? [{ first: from, text: ranged(own, from, edge - 1) }] : [];
    });
    return [...kept, ...within.map((column) => ({ first: column, text: set(p, column, wanted, attributes['style']) }))];
  });
  const known = new Set(columns.map(({ first }) => first));
  const added = [...wanted.keys()]
    .filter((column) => !known.has(column))
    .map((column) => ({ first: column, text: set(p, column, wanted) }));
  const inOrder = [...columns, ...added].sort((one, other) => one.first - other.first);
  const edit = new XmlEdit(xml.text);
  const [start, end] = old === undefined ? [text.length, text.length] : [old.start, old.end];
  edit.replace(start, end, `<${p}cols>${inOrder.map((one) => one.text).join('')}</${p}cols>`);
  return encodePart(edit.apply().slice(0, -`</${name}>`.length));
}

function set(prefix: string, column: number, widths: ReadonlyMap<number, number>, style?: string): string {
  const looks = style === undefined ? '' : ` style="${style}"`;
  return `<${prefix}col min="${String(column)}" max="${String(column)}" width="${String(widths.get(column) ?? 0)}"${looks} customWidth="1"/>`;
}

function ranged(text: string, first: number, last: number): string {
  return text
    .replace(/(\smin=)(["'])\d+\2/, (_, name: string) => `${name}"${String(first)}"`)
    .replace(/(\smax=)(["'])\d+\2/, (_, name: string) => `${name}"${String(last)}"`);
}
