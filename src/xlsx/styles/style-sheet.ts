import type { CellStyle } from '../../evaluation/workbook/snapshot';
import { escapeAttribute } from '../xml/xml-text';
import { childOf, childrenOf, isTrue, type XmlElement, type XmlPart } from '../xml/xml-tree';
import { BUILTIN_NUMBER_FORMATS } from './builtin-number-formats';

/** The lists of a style sheet of which cell styles are made. */
export type StyleList = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs';

/** What stands in a list that a workbook does not have; Excel wants the first two fills to be these. */
export const STARTERS: Readonly<Record<StyleList, readonly string[]>> = {
  numFmts: [],
  fonts: ['<font><sz val="11"/><name val="Calibri"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
};

const STANDARD_STYLE =
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>';

/** A style sheet with the standard style alone, for a workbook that has none. @param namespace the workbook's main namespace */
export function emptyStyleSheet(namespace: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${escapeAttribute(namespace)}">${STANDARD_STYLE}</styleSheet>`;
}

/** The workbook's cell styles as the engine wants to know them, by index; at least one. */
export function readStyles(styleSheet: XmlPart | undefined): CellStyle[] {
  const plain: CellStyle = { numberFormat: 'General', bold: false, indent: 0, locked: true };
  if (styleSheet === undefined) return [plain];
  const { root } = styleSheet;
  const formats = customFormats(root);
  const fonts = items(root, 'fonts').map((font) => ({ bold: isOn(childOf(font, 'b')), struck: isOn(childOf(font, 'strike')) }));
  const styles = items(root, 'cellXfs').map((xf): CellStyle => {
    const id = Number(xf.attributes['numFmtId'] ?? 0);
    const font = fonts[Number(xf.attributes['fontId'] ?? 0)];
    const locked = childOf(xf, 'protection')?.attributes['locked'];
    return {
      numberFormat: formats.get(id) ?? BUILTIN_NUMBER_FORMATS[id] ?? 'General',
      bold: font?.bold ?? false,
      indent: Number(childOf(xf, 'alignment')?.attributes['indent'] ?? 0) || 0,
      locked: locked === undefined || isTrue(locked),
      ...(font?.struck === true ? { struck: true } : {}),
    };
  });
  return styles.length > 0 ? styles : [plain];
}

/** The workbook's own number formats by id. */
export function customFormats(root: XmlElement): Map<number, string> {
  return new Map(
    childrenOf(childOf(root, 'numFmts') ?? root, 'numFmt').map(({ attributes }) => [
      Number(attributes['numFmtId']),
      attributes['formatCode'] ?? 'General',
    ]),
  );
}

function isOn(property: XmlElement | undefined): boolean {
  return property !== undefined && (property.attributes['val'] === undefined || isTrue(property.attributes['val']));
}

function items(root: XmlElement, list: string): readonly XmlElement[] {
  return childOf(root, list)?.children ?? [];
}
