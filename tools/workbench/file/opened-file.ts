import type { CellWrite, Plan, SheetPlan } from '../../../src/evaluation/workbook/plan';
import type { WorkbookSnapshot } from '../../../src/evaluation/workbook/snapshot';
import { renameFileSheets } from '../../../src/xlsx/commit/rename-file-sheets';
import { openWorkbook } from '../../../src/xlsx/open-workbook';
import { PackageParts } from '../../../src/xlsx/parts/package-parts';
import { readWorkbookPart } from '../../../src/xlsx/parts/workbook-part';
import { portableCodec } from '../../../src/xlsx/zip/portable-codec';
import { readZip } from '../../../src/xlsx/zip/zip-archive';
import { PLAIN_LOOK, type SheetLook } from '../grid/sheet-look';
import type { HostSheet } from '../host/host-workbook';
import { loadSnapshot } from '../host/load-snapshot';
import type { MemoryWorkbook } from '../host/memory-workbook';
import { readExtras, writeExtras } from './file-extras';
import { readFileLooks } from './file-looks';
import { LoadedExtras } from './loaded-extras';
import { SaveRefused } from './save-refused';
import { createdSheet, changedCells } from './sheet-changes';

/** A file to be saved, and what could not be put into it. */
export interface SavedFile {
  readonly bytes: Uint8Array;
  /** `notes`: a thread of comments stands on their cell; `rows`: rows that were inserted or deleted, their looks. */
  readonly lost: readonly ('notes' | 'rows')[];
}

/** A workbook file, opened in the emulated Excel. */
export class OpenedFile {
  private hasMovedRows = false;

  private constructor(
    readonly workbook: MemoryWorkbook,
    private readonly bytes: Uint8Array,
    private readonly looks: ReadonlyMap<HostSheet, SheetLook>,
    /** The file's sheets by the names they had there. */
    private readonly sheets: ReadonlyMap<string, HostSheet>,
    private readonly extras: LoadedExtras,
  ) {
    const ids = new Set([...sheets.values()].map(({ id }) => id));
    workbook.listen((event) => {
      if (event.kind === 'changed' && event.changeType !== 'RangeEdited' && ids.has(event.sheetId)) this.hasMovedRows = true;
    });
  }

  /** Opens a workbook file. @throws WorkbookFileError */
  static async open(bytes: Uint8Array, name: string): Promise<OpenedFile> {
    const file = await openWorkbook(bytes, name);
    const { formats, sheets: sheetLooks } = await readFileLooks(bytes);
    const workbook = loadSnapshot(file.snapshot);
    const looks = new Map<HostSheet, SheetLook>();
    const sheets = new Map<string, HostSheet>();
    for (const [index, sheet] of workbook.sheets.entries()) {
      const { styles } = file.snapshot.sheets[index] ?? { styles: [] };
      const look = sheetLooks.get(sheet.name);
      looks.set(sheet, look ?? PLAIN_LOOK);
      sheets.set(sheet.name, sheet);
      for (const [column, points] of look?.columnWidths ?? []) sheet.setColumnWidth(column, column, points);
      const { protection } = sheet;
      sheet.protection = null;
      for (const [row, line] of styles.entries()) {
        for (const [column, style] of (line ?? []).entries()) {
          const format = formats[style];
          if (format === undefined || style === 0) continue;
          sheet.setFormat({ top: row, bottom: row, left: column, right: column }, (own) => ({ ...own, ...format }));
        }
      }
      sheet.protection = protection;
    }
    const extras = new LoadedExtras(workbook, await readExtras(bytes));
    return new OpenedFile(workbook, bytes, looks, sheets, extras);
  }

  /** What the file says of a sheet's look; plain for sheets that came later. */
  readonly lookOf = (sheet: HostSheet): SheetLook => this.looks.get(sheet) ?? PLAIN_LOOK;

  /**
   * The file with everything that has changed since it was opened, and nothing else: cells, sheets that came or were
   * renamed, merges, notes, conditional formats and settings.
   * @throws WorkbookFileError those of a commit; SaveRefused when a sheet of the file was deleted
   */
  async save(): Promise<SavedFile> {
    const deleted = [...this.sheets].filter(([, sheet]) => !this.workbook.sheets.some((one) => one === sheet)).map(([name]) => name);
    if (deleted.length > 0) throw new SaveRefused(deleted);
    const renamed = new Map([...this.sheets].flatMap(([name, sheet]) => (sheet.name === name ? [] : [[name, sheet.name] as const])));
    const base = renamed.size === 0 ? this.bytes : await withNames(this.bytes, renamed);
    const file = await openWorkbook(base, this.workbook.name);
    const cells = await file.commit(this.changes(file.snapshot, renamed));
    const changes = this.extras.changes();
    const { bytes, lostNotes } = changes === null ? { bytes: cells, lostNotes: false } : await writeExtras(cells, changes);
    return { bytes, lost: [...(lostNotes ? (['notes'] as const) : []), ...(this.hasMovedRows ? (['rows'] as const) : [])] };
  }

  private changes(snapshot: WorkbookSnapshot, renamed: ReadonlyMap<string, string>): Plan {
    const known = new Set<HostSheet>(this.sheets.values());
    const sheets = this.workbook.sheets.flatMap((sheet): SheetPlan[] => {
      if (!known.has(sheet)) return [createdSheet(sheet)];
      const before = snapshot.sheets.find(({ name }) => name === sheet.name);
      const writes: CellWrite[] = before === undefined ? [] : changedCells(sheet, before, snapshot.styles, renamed);
      return writes.length === 0 ? [] : [{ name: sheet.name, create: null, writes }];
    });
    return { sheets };
  }
}

async function withNames(bytes: Uint8Array, names: ReadonlyMap<string, string>): Promise<Uint8Array> {
  const parts = new PackageParts(readZip(bytes), portableCodec);
  return renameFileSheets(parts, await readWorkbookPart(parts), names);
}
