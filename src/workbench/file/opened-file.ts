import type { CellWrite, Plan, SheetPlan } from '../../evaluation/workbook/plan';
import { openWorkbook, type OpenWorkbook } from '../../xlsx/open-workbook';
import { PLAIN_LOOK, type SheetLook } from '../grid/sheet-look';
import type { HostSheet } from '../host/host-workbook';
import { loadSnapshot } from '../host/load-snapshot';
import type { MemoryWorkbook } from '../host/memory-workbook';
import { readFileLooks } from './file-looks';
import { createdSheet, changedCells } from './sheet-changes';

/** A workbook file, opened in the emulated Excel. */
export class OpenedFile {
  private constructor(
    readonly workbook: MemoryWorkbook,
    private readonly file: OpenWorkbook,
    private readonly looks: ReadonlyMap<HostSheet, SheetLook>,
    /** The file's sheets by the names they had there. */
    private readonly sheets: ReadonlyMap<string, HostSheet>,
  ) {}

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
    return new OpenedFile(workbook, file, looks, sheets);
  }

  /** What the file says of a sheet's look; plain for sheets that came later. */
  readonly lookOf = (sheet: HostSheet): SheetLook => this.looks.get(sheet) ?? PLAIN_LOOK;

  /**
   * The file with everything that has changed since it was opened, and nothing else. Settings, comments and conditional
   * formats that came since are not in it: the file room writes cells.
   * @throws WorkbookFileError `sheet-not-found` when a sheet of the file has been renamed or deleted, and those of a commit
   */
  save(): Promise<Uint8Array> {
    return this.file.commit(this.changes());
  }

  private changes(): Plan {
    const sheets: SheetPlan[] = [];
    for (const sheet of this.workbook.sheets) {
      const index = this.file.snapshot.sheets.findIndex(({ name }) => this.sheets.get(name) === sheet);
      const before = this.file.snapshot.sheets[index];
      if (before === undefined) {
        sheets.push(createdSheet(sheet));
        continue;
      }
      const writes: CellWrite[] = changedCells(sheet, before, this.file.snapshot.styles);
      if (writes.length > 0) sheets.push({ name: sheet.name, create: null, writes });
    }
    return { sheets };
  }
}
