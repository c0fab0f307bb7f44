import type { ReadSheet } from '../../sheet/sheet-reader';
import { XmlEdit } from '../../xml/xml-edit';
import { childOf, childrenOf, decodePart, encodePart, parseXml } from '../../xml/xml-tree';

/** What stands before a sheet's cells, with the widths of its first columns set. Their styles and the other columns stay. */
export function relaidColumns(part: string, { frame }: ReadSheet, widths: readonly number[]): Uint8Array {
  const text = decodePart(part, frame.before);
  const name = /<((?:[\w.-]+:)?worksheet)(?=[\s/>])/.exec(text)?.[1] ?? 'worksheet';
  const xml = parseXml(part, `${text}</${name}>`);
  const p = frame.prefix;
  const old = childOf(xml.root, 'cols');
  const columns = childrenOf(old ?? xml.root, 'col').map(({ start, end, attributes }) => ({
    text: xml.text.slice(start, end),
    first: Number(attributes['min']),
    last: Number(attributes['max']),
    style: attributes['style'],
  }));
  const set = widths.map((width, index) => {
    const column = index + 1;
    const style = columns.find(({ first, last }) => first <= column && column <= last)?.style;
    return `<${p}col min="${column}" max="${column}" width="${width}"${style === undefined ? '' : ` style="${style}"`} customWidth="1"/>`;
  });
  const others = columns.flatMap((one) => {
    if (one.last <= widths.length) return [];
    const first = Math.max(one.first, widths.length + 1);
    return [one.text.replace(/(\smin=)(["'])\d+\2/, `$1"${first}"`)];
  });
  const cols = `<${p}cols>${[...set, ...others].join('')}</${p}cols>`;
  const edit = new XmlEdit(xml.text);
  const [start, end] = old === undefined ? [text.length, text.length] : [old.start, old.end];
  edit.replace(start, end, cols);
  return encodePart(edit.apply().slice(0, -`</${name}>`.length));
}
