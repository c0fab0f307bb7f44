import { PLAIN_FORMAT, type CellEdge } from '../host/host-workbook';
import type { MoreLook } from '../host/workbook/load-snapshot';
import { PackageParts } from '../../../src/xlsx/parts/package-parts';
import { readWorkbookPart } from '../../../src/xlsx/parts/workbook-part';
import { childOf, childrenOf, isTrue, type XmlElement } from '../../../src/xlsx/xml/xml-tree';
import { portableCodec } from '../../../src/xlsx/zip/portable-codec';
import { readZip } from '../../../src/xlsx/zip/zip-archive';
import { PLAIN_LOOK, type SheetLook } from '../grid/sheet-look';
import { readSheetFrame, type SheetFrame } from './sheet-frame';
import { readThemeColours, type ThemeColours } from './theme-colours';

/** What a workbook file says of looks, which the engine has no use for. */
export interface FileLooks {
  /** By the style index that cells carry in the snapshot. Number format, bold, indentation and lock are the snapshot's to say. */
  readonly formats: readonly MoreLook[];
  /** By the sheet's name. */
  readonly sheets: ReadonlyMap<string, SheetLook & { readonly columnWidths: ReadonlyMap<number, number> }>;
}

/** Points that a column of so many characters is wide, in Excel's usual type. Source: ECMA-376 part 1, 18.3.1.13. */
export function pointsOfCharacters(characters: number): number {
  return ((characters * 7 + 5) * 3) / 4;
}

/** Reads a workbook file's looks. @throws WorkbookFileError when it is not a workbook that can be read */
export async function readFileLooks(bytes: Uint8Array): Promise<FileLooks> {
  const parts = new PackageParts(readZip(bytes), portableCodec);
  const workbook = await readWorkbookPart(parts);
  const rootOf = async (type: string): Promise<XmlElement | undefined> => {
    const part = workbook.related(type);
    return part === undefined || parts.find(part) === undefined ? undefined : (await parts.xml(part)).root;
  };
  const theme = readThemeColours(await rootOf('theme'));
  const styles = await rootOf('styles');
  const formats = styles === undefined ? [] : readFormats(styles, theme);
  const sheets = new Map<string, SheetLook & { columnWidths: Map<number, number> }>();
  for (const { name, part } of workbook.sheets) sheets.set(name, readSheetLook(await readSheetFrame(parts, part)));
  return { formats, sheets };
}

function readFormats(root: XmlElement, theme: ThemeColours): FileLooks['formats'] {
  const list = (local: string): readonly XmlElement[] => childOf(root, local)?.children ?? [];
  const fonts = list('fonts');
  const fills = list('fills');
  const borders = list('borders');
  return list('cellXfs').map((xf) => {
    const font = fonts[Number(xf.attributes['fontId'] ?? 0)];
    const pattern = childOf(fills[Number(xf.attributes['fillId'] ?? 0)] ?? xf, 'patternFill');
    const border = borders[Number(xf.attributes['borderId'] ?? 0)];
    const alignment = childOf(xf, 'alignment')?.attributes ?? {};
    const italic = font === undefined ? undefined : childOf(font, 'i');
    return {
      italic: italic !== undefined && (italic.attributes['val'] === undefined || isTrue(italic.attributes['val'])),
      fontName: (font === undefined ? undefined : childOf(font, 'name'))?.attributes['val'] ?? null,
      fontSize: Number((font === undefined ? undefined : childOf(font, 'sz'))?.attributes['val'] ?? PLAIN_FORMAT.fontSize),
      fontColor: theme.colour(font === undefined ? undefined : childOf(font, 'color')) ?? PLAIN_FORMAT.fontColor,
      fill: pattern?.attributes['patternType'] === 'solid' ? theme.colour(childOf(pattern, 'fgColor')) : null,
      horizontal: capitalised(alignment['horizontal'] ?? 'general'),
      vertical: capitalised(alignment['vertical'] ?? 'bottom'),
      wrap: isTrue(alignment['wrapText']),
      borders: edgesOf(border),
    };
  });
}

function edgesOf(border: XmlElement | undefined): Partial<Record<CellEdge, string>> {
  const edges: Partial<Record<CellEdge, string>> = {};
  for (const edge of ['top', 'bottom', 'left', 'right'] as const) {
    const style = border === undefined ? undefined : childOf(border, edge)?.attributes['style'];
    if (style !== undefined && style !== 'none') edges[edge] = 'Continuous';
  }
  return edges;
}

function readSheetLook({ root, rowHeights }: SheetFrame): SheetLook & { columnWidths: Map<number, number> } {
  const columnWidths = new Map<number, number>();
  for (const { attributes } of childrenOf(childOf(root, 'cols') ?? root, 'col')) {
    const width = Number(attributes['width']);
    if (!Number.isFinite(width)) continue;
    // Styles of the whole sheet reach to its last column; what lies far out is never looked at.
    const last = Math.min(Number(attributes['max']), 255);
    for (let column = Number(attributes['min']) - 1; column < last; column++) columnWidths.set(column, pointsOfCharacters(width));
  }
  const view = childOf(childOf(root, 'sheetViews') ?? root, 'sheetView');
  const pane = view === undefined ? undefined : childOf(view, 'pane')?.attributes;
  const isFrozen = pane?.['state'] === 'frozen';
  return {
    ...PLAIN_LOOK,
    columnWidths,
    rowHeights,
    frozenRows: isFrozen ? Number(pane['ySplit'] ?? 0) : 0,
    frozenColumns: isFrozen ? Number(pane['xSplit'] ?? 0) : 0,
    gridLines: view?.attributes['showGridLines'] !== '0',
  };
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
