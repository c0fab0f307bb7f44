import type { CellRange } from '../../../src/evaluation/workbook/snapshot';
import { PackageEdits } from '../../../src/xlsx/parts/package-edits';
import { PackageParts } from '../../../src/xlsx/parts/package-parts';
import { readWorkbookPart, type WorkbookPart } from '../../../src/xlsx/parts/workbook-part';
import { childOf, prefixOf, type XmlPart } from '../../../src/xlsx/xml/xml-tree';
import { portableCodec } from '../../../src/xlsx/zip/portable-codec';
import { readZip } from '../../../src/xlsx/zip/zip-archive';
import { formatRange } from '../host/workbook/range-address';
import { readNotes, writeNotes, type CellNote, type NoteChange } from './cell-notes';
import { readFormats, writeFormats, type FileFormat, type FormatChanges } from './conditional-formats';
import { readSettings, writeSettings } from './kept-settings';
import { placeOfChild } from './sheet-children';
import { readSheetFrame } from './sheet-frame';
import { StyleSheet } from './style-sheet';
import { readThemeColours } from './theme-colours';

/** What a file holds besides cells and looks, as far as the pane writes it. */
export interface FileExtras {
  readonly settings: ReadonlyMap<string, unknown>;
  /** By the sheet's name. */
  readonly sheets: ReadonlyMap<string, { readonly notes: readonly CellNote[]; readonly formats: readonly FileFormat[] }>;
}

/** What has become of it; null: nothing has changed. */
export interface ExtraChanges {
  readonly settings: ReadonlyMap<string, unknown> | null;
  /** By the sheet's name. */
  readonly sheets: ReadonlyMap<
    string,
    { readonly notes: readonly NoteChange[]; readonly formats: FormatChanges; readonly merges: readonly CellRange[] | null }
  >;
}

/** Reads what a file holds besides cells and looks. @throws WorkbookFileError */
export async function readExtras(bytes: Uint8Array): Promise<FileExtras> {
  const { parts, workbook } = await opened(bytes);
  const styles = await related(parts, workbook, 'styles');
  const theme = readThemeColours((await related(parts, workbook, 'theme'))?.root);
  const looks = styles === undefined ? undefined : childOf(styles.root, 'dxfs');
  const sheets = new Map<string, { notes: CellNote[]; formats: FileFormat[] }>();
  for (const { name, part } of workbook.sheets) {
    sheets.set(name, { notes: await readNotes(parts, part), formats: readFormats((await readSheetFrame(parts, part)).root, looks, theme) });
  }
  return { settings: await readSettings(parts, workbook), sheets };
}

/**
 * Writes what has become of it.
 * @returns the new file, and whether a note found no room in it
 * @throws WorkbookFileError
 */
export async function writeExtras(bytes: Uint8Array, changes: ExtraChanges): Promise<{ bytes: Uint8Array; lostNotes: boolean }> {
  const { parts, workbook } = await opened(bytes);
  const edits = new PackageEdits(parts);
  const styles = await StyleSheet.of(edits, workbook);
  let lostNotes = false;
  for (const { name, part } of workbook.sheets) {
    const change = changes.sheets.get(name);
    if (change === undefined) continue;
    const sheet = await parts.xml(part);
    if (change.merges !== null) writeMerges(edits, sheet, change.merges);
    writeFormats(edits, sheet, styles.looks, change.formats);
    if (change.notes.length > 0 && (await writeNotes(edits, part, change.notes)).length > 0) lostNotes = true;
  }
  await styles.write();
  if (changes.settings !== null) await writeSettings(edits, workbook, changes.settings);
  return { bytes: await edits.result(), lostNotes };
}

function writeMerges(edits: PackageEdits, sheet: XmlPart, merges: readonly CellRange[]): void {
  const standing = childOf(sheet.root, 'mergeCells');
  const prefix = prefixOf(sheet.root);
  const list = merges.map((range) => `<${prefix}mergeCell ref="${formatRange(range)}"/>`).join('');
  const text = list === '' ? '' : `<${prefix}mergeCells count="${String(merges.length)}">${list}</${prefix}mergeCells>`;
  const at = placeOfChild(sheet.root, 'mergeCells');
  edits.of(sheet).replace(standing?.start ?? at, standing?.end ?? at, text);
}

async function opened(bytes: Uint8Array): Promise<{ parts: PackageParts; workbook: WorkbookPart }> {
  const parts = new PackageParts(readZip(bytes), portableCodec);
  return { parts, workbook: await readWorkbookPart(parts) };
}

async function related(parts: PackageParts, workbook: WorkbookPart, type: string): Promise<XmlPart | undefined> {
  const part = workbook.related(type);
  return part === undefined || parts.find(part) === undefined ? undefined : parts.xml(part);
}
