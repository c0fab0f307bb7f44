import type { Plan, SheetPlan } from '../../../src/evaluation/workbook/plan';
import type { WorkbookSnapshot } from '../../../src/evaluation/workbook/snapshot';
import { renameSheets } from '../../../src/evaluation/workbook/formula/rename-sheets';
import { renameFileSheets } from './rename-file-sheets';
import { openWorkbook } from '../../../src/xlsx/open-workbook';
import { PackageParts } from '../../../src/xlsx/parts/package-parts';
import { readWorkbookPart } from '../../../src/xlsx/parts/workbook-part';
import { portableCodec } from '../../../src/xlsx/zip/portable-codec';
import { readZip } from '../../../src/xlsx/zip/zip-archive';
import { PLAIN_LOOK, type SheetLook } from '../grid/sheet-look';
import type { HostEvent, HostSheet, Scalar } from '../host/host-workbook';
import { loadSnapshot } from '../host/workbook/load-snapshot';
import type { MemoryWorkbook } from '../host/workbook/memory-workbook';
import { readExtras, writeExtras } from './file-extras';
import { readFileLooks } from './file-looks';
import { LoadedExtras } from './loaded-extras';
import { SaveRefused } from './save-refused';
import { changedCells, createdSheet, type IsAsOpened } from './sheet-changes';

/** A file to be saved, and what could not be put into it. */
export interface SavedFile {
  readonly bytes: Uint8Array;
  /** `notes`: a thread of comments stands on their cell; `rows`: rows that were inserted or deleted, their looks. */
  readonly lost: readonly ('notes' | 'rows')[];
}

/** A workbook file, opened in the emulated Excel. */
export class OpenedFile {
  private hasMovedRows = false;
  /** What formulas came to before anybody changed something, by sheet and place; null: nobody has. */
  private results: ReadonlyMap<HostSheet, ReadonlyMap<string, Scalar>> | null = null;

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
      if (CHANGES.has(event.kind)) this.results ??= resultsOf(workbook);
      if (event.kind === 'changed' && event.changeType !== 'RangeEdited' && ids.has(event.sheetId)) this.hasMovedRows = true;
    });
  }

  /** Opens a workbook file. @throws WorkbookFileError */
  static async open(bytes: Uint8Array, name: string): Promise<OpenedFile> {
    const file = await openWorkbook(bytes, name);
    const { formats, sheets: sheetLooks } = await readFileLooks(bytes);
    const workbook = loadSnapshot(file.snapshot, undefined, formats);
    const looks = new Map<HostSheet, SheetLook>();
    const sheets = new Map<string, HostSheet>();
    for (const sheet of workbook.sheets) {
      const look = sheetLooks.get(sheet.name);
      looks.set(sheet, look ?? PLAIN_LOOK);
      sheets.set(sheet.name, sheet);
      for (const [column, points] of look?.columnWidths ?? []) sheet.setColumnWidth(column, column, points);
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
    const changes = this.extras.changes();
    if (this.results === null && changes === null) return { bytes: this.bytes, lost: [] };
    const renamed = new Map([...this.sheets].flatMap(([name, sheet]) => (sheet.name === name ? [] : [[name, sheet.name] as const])));
    const base = renamed.size === 0 ? this.bytes : await withNames(this.bytes, renamed);
    const file = await openWorkbook(base, this.workbook.name);
    const cells = await file.commit(this.changes(file.snapshot, renamed));
    const { bytes, lostNotes } = changes === null ? { bytes: cells, lostNotes: false } : await writeExtras(cells, changes);
    return { bytes, lost: [...(lostNotes ? (['notes'] as const) : []), ...(this.hasMovedRows ? (['rows'] as const) : [])] };
  }

  private changes(snapshot: WorkbookSnapshot, renamed: ReadonlyMap<string, string>): Plan {
    const known = new Set<HostSheet>(this.sheets.values());
    const before = loadSnapshot(snapshot);
    // Formulas follow a new name; one that a person typed since may still say a name that is nobody's.
    const names = new Set(this.workbook.sheets.map(({ name }) => name));
    const stale = new Map([...renamed].filter(([old]) => !names.has(old)));
    const sheets = this.workbook.sheets.flatMap((sheet): SheetPlan[] => {
      const origin = sheet.copiedFrom;
      if (origin !== null && known.has(origin)) return [copiedSheet(sheet, origin, loadSnapshot(snapshot))];
      if (!known.has(sheet)) return [createdSheet(sheet)];
      const results = this.results?.get(sheet);
      const isAsOpened: IsAsOpened = (row, column, value) => results?.get(placeOf(row, column)) === value;
      const writes = changedCells(sheet, before.sheet(sheet.name), stale, isAsOpened);
      return writes.length === 0 ? [] : [{ name: sheet.name, create: null, writes }];
    });
    return { sheets };
  }
}

/** A copy of one of the file's sheets: all that the file has of it, and what was written since. */
function copiedSheet(sheet: HostSheet, origin: HostSheet, before: MemoryWorkbook): SheetPlan {
  const original = before.sheet(origin.name);
  original.rewriteFormulas((formula) => renameSheets(formula, new Map([[origin.name, sheet.name]])));
  return { name: sheet.name, create: null, copyOf: origin.name, writes: changedCells(sheet, original) };
}

/** The events after which a file is no longer as it was. */
const CHANGES = new Set<HostEvent['kind']>(['changed', 'sheet-added', 'sheet-renamed', 'sheet-deleted']);

function resultsOf(workbook: MemoryWorkbook): ReadonlyMap<HostSheet, ReadonlyMap<string, Scalar>> {
  return new Map(
    workbook.sheets.map((sheet) => [
      sheet,
      new Map([...sheet.formulas()].map(({ row, column }) => [placeOf(row, column), sheet.value(row, column)])),
    ]),
  );
}

function placeOf(row: number, column: number): string {
  return `${String(row)},${String(column)}`;
}

async function withNames(bytes: Uint8Array, names: ReadonlyMap<string, string>): Promise<Uint8Array> {
  const parts = new PackageParts(readZip(bytes), portableCodec);
  return renameFileSheets(parts, await readWorkbookPart(parts), names);
}
