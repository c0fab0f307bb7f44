import { XmlScanner } from '../xml/xml-scanner';
import { MAX_COLUMNS } from '../../evaluation/workbook/address';

/** Columns that are described, those described again included: each is described once, as a rule. */
const MAX_DESCRIBED = 64 * MAX_COLUMNS;

export interface Columns {
  /** The style of cells that do not exist, by column; as long as there is a style other than 0. */
  readonly styles: readonly number[];
  readonly hidden: readonly number[];
}

/**
 * Reads the `col` elements.
 * @param before the sheet's XML before its `sheetData`
 * @param styleCount how many styles the workbook has
 */
export function readColumns(before: Uint8Array, styleCount: number): Columns {
  const scanner = new XmlScanner();
  scanner.bytes = before;
  scanner.end = before.length;
  const text = (start: number, end: number) => String.fromCharCode(...before.subarray(start, end));
  const styles: number[] = [];
  const hidden: boolean[] = [];
  let described = 0;
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open' || !/^(?:\w+:)?col$/.test(text(scanner.nameStart, Math.min(scanner.nameEnd, scanner.nameStart + 40)))) continue;
    const attributes: Record<string, string> = {};
    for (let at = 0; at < scanner.attributeCount * 4; at += 4) {
      const [nameStart = 0, nameEnd = 0, valueStart = 0, valueEnd = 0] = scanner.attributes.subarray(at, at + 4);
      if (nameEnd - nameStart < 16 && valueEnd - valueStart < 16) attributes[text(nameStart, nameEnd)] = text(valueStart, valueEnd);
    }
    const min = Number(attributes['min']);
    const max = Math.min(Number(attributes['max']), MAX_COLUMNS);
    if (!(min >= 1 && max >= min)) continue;
    described += max - min + 1;
    if (described > MAX_DESCRIBED) break;
    const style = Number(attributes['style'] ?? 0);
    const isHidden = attributes['hidden'] === '1' || attributes['hidden'] === 'true';
    for (let column = Math.floor(min) - 1; column < max; column++) {
      if (isHidden) hidden[column] = true;
      if (style > 0 && style < styleCount) styles[column] = style;
    }
  }
  return {
    styles: Array.from(styles, (style: number | undefined) => style ?? 0),
    hidden: [...hidden.keys()].filter((column) => hidden[column]),
  };
}
