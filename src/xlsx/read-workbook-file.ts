import { loadFormatLibrary } from '../evaluation/figures/formats/format-library';
import type { WorkbookSnapshot } from '../evaluation/workbook/snapshot';
import { PackageParts } from './parts/package-parts';
import { savedAt } from './parts/saved-at';
import { readWorkbookPart, type WorkbookPart } from './parts/workbook-part';
import { readSharedStrings } from './sheet/shared-strings';
import { readSheet, type ReadSheet } from './sheet/sheet-reader';
import { readStyles } from './styles/style-sheet';
import { WorkbookFileError } from './workbook-file-error';
import type { XmlPart } from './xml/xml-tree';
import type { Codec } from './zip/codec';
import { mustBeZip } from './zip/file-kind';
import { readZip } from './zip/zip-archive';

/** Rows, values, formulas, styles and shared strings that are held at most; more is not a sheet that people keep. */
const MAX_CELLS = 40_000_000;

export interface OpenOptions {
  /** The compression library; default: one that runs everywhere. */
  readonly codec?: Codec;
  /** Whether unfolded sheets are held for a commit that may follow; default: yes. What is only read, or waits long, takes less memory without. */
  readonly holdsSheets?: boolean;
}

/** A workbook file as it was read, with what it takes to write into it. */
export interface ReadWorkbookFile {
  readonly snapshot: WorkbookSnapshot;
  readonly parts: PackageParts;
  readonly workbook: WorkbookPart;
  readonly sheets: readonly ReadSheet[];
  /** undefined: the file has none. */
  readonly styleSheet: XmlPart | undefined;
  /** When the file says that it was saved, as milliseconds since 1970; null where it does not say. */
  readonly saved: () => Promise<number | null>;
}

/**
 * Reads a workbook file (.xlsx, .xlsm, .xltx, .xltm), whatever its name ends with. Whoever means to write opens it: `open-workbook.ts`.
 * @param bytes the file; it must not change as long as the workbook is in use
 * @param fileName the file's name without its folder
 * @throws WorkbookFileError when the file is not a workbook that can be read; nothing else is thrown
 */
export async function readWorkbookFile(bytes: Uint8Array, fileName: string, options: OpenOptions = {}): Promise<ReadWorkbookFile> {
  mustBeZip(bytes);
  // In Node it would be loaded for nothing; in a browser it is there with this file.
  const codec = options.codec ?? (await import(/* webpackMode: "eager" */ './zip/portable-codec')).portableCodec;
  const parts = new PackageParts(readZip(bytes), codec);
  const workbook = await readWorkbookPart(parts);
  const stylesPart = workbook.related('styles');
  const stringsPart = workbook.related('sharedStrings') ?? 'sharedStrings.xml';
  // A relationship may lead nowhere as long as no cell needs what would be there.
  const styleSheet = stylesPart === undefined || parts.find(stylesPart) === undefined ? undefined : await readStyleSheet(parts, stylesPart);
  const styles = readStyles(styleSheet);
  await loadFormatLibrary(styles.map(({ numberFormat }) => numberFormat));
  let left = MAX_CELLS;
  const spendIn = (part: string) => (count: number) => {
    left -= count;
    if (left < 0) throw new WorkbookFileError('too-large', { part, limit: `${String(MAX_CELLS)} cells` });
  };
  const hasStrings = parts.find(stringsPart) !== undefined;
  const strings = hasStrings ? await readSharedStrings(parts.chunks(stringsPart), stringsPart, spendIn(stringsPart)) : null;

  const sheets: ReadSheet[] = [];
  for (const { name, visible, part } of workbook.sheets) {
    sheets.push(
      await readSheet(options.holdsSheets === false ? parts.chunks(part) : parts.chunksToKeep(part), {
        part,
        name,
        visible,
        strings,
        stringsPart,
        styleCount: styles.length,
        date1904: workbook.date1904,
        spend: spendIn(part),
        spendTree: (bytes) => parts.spendTree(part, bytes),
      }),
    );
  }
  return {
    snapshot: {
      name: fileName,
      sheets: sheets.map(({ snapshot }) => snapshot),
      styles,
      otherSheets: workbook.otherSheets,
      structureProtected: workbook.structureProtected,
      date1904: workbook.date1904,
    },
    parts,
    workbook,
    sheets,
    styleSheet,
    saved: () => savedAt(parts),
  };
}

async function readStyleSheet(parts: PackageParts, part: string): Promise<XmlPart> {
  try {
    const xml = await parts.xml(part);
    // Styles are added to it: what is something else must not be written over.
    if (xml.root.local !== 'styleSheet') throw new WorkbookFileError('broken-xml', { part, where: xml.root.name });
    return xml;
  } catch (error) {
    const isTooLarge = error instanceof WorkbookFileError && error.code === 'too-large';
    throw isTooLarge ? new WorkbookFileError('too-large', { ...error.details, holds: 'styles' }) : error;
  }
}
