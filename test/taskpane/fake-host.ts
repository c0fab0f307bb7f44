import type { Plan } from '../../src/evaluation/workbook/plan';
import type { WorkbookSnapshot } from '../../src/evaluation/workbook/snapshot';
import type { LiveRefreshHandlers } from '../../src/excel/events/live-refresh';
import type { LiveSnapshot } from '../../src/excel/reading/live-snapshot';
import type { CellChange } from '../../src/excel/writing/cells/cell-change';
import type { Receipt } from '../../src/excel/writing/receipt';
import type { SelectedCell } from '../../src/excel/events/selection';
import type { StatusColour, StatusColumn } from '../../src/excel/services/status-colours';
import type { SelfCheck } from '../../src/taskpane/state/pane-state';
import type { PaneHost } from '../../src/taskpane/host/pane-host';
import { ExcelError } from '../../src/excel/excel-error';
import type { NoteReceipt } from '../../src/excel/services/cell-note';
import type { ValuesCopy } from '../../src/excel/services/values-copy';
import type { StoredSettings } from '../../src/excel/services/workbook-settings';
import { applyPlan } from '../../src/year/book/apply-plan';

/** A workbook in memory behind the pane's port. It keeps what happened, for tests to look at. */
export class FakeHost implements PaneHost {
  readonly commits: { readonly plan: Plan; readonly checkUnchanged: boolean }[] = [];
  readonly shown: { readonly sheetId: string; readonly row: number; readonly column: number }[] = [];
  notes: { readonly row: number; readonly column: number; readonly text: string }[] = [];
  readonly savedSettings: unknown[] = [];
  readonly remembered = new Map<string, string>();
  readonly copied: string[] = [];
  readonly savedFiles = new Map<string, string>();
  readonly savedBytes = new Map<string, Uint8Array>();
  readonly openedBytes: Uint8Array[] = [];
  /** The workbook as a file. */
  file: Uint8Array | null = null;
  snapshots = 0;
  /** What was asked to be coloured, ask by ask. */
  readonly coloured: { readonly columns: readonly StatusColumn[]; readonly colours: readonly StatusColour[] }[] = [];
  opensWithWorkbook = false;
  losesSettings = false;
  refusesNotes = false;
  /** The sheets that cannot be coloured. */
  notColoured: readonly string[] = [];
  readonly deleted: string[] = [];
  readOnly = false;
  /** Thrown by the next commit. */
  nextFailure: Error | null = null;
  /** Thrown by the next reading. */
  nextSnapshotFailure: Error | null = null;
  handlers: LiveRefreshHandlers | null = null;
  tellCellEdit: (isEdited: boolean) => void = () => undefined;
  /** How often listeners are refused. */
  refusedWatches = 0;
  select: (cell: SelectedCell) => void = () => undefined;
  private readonly before = new Map<Receipt, WorkbookSnapshot>();

  constructor(
    public workbook: WorkbookSnapshot,
    private settings?: unknown,
  ) {}

  snapshot(): Promise<LiveSnapshot> {
    const failure = this.nextSnapshotFailure;
    this.nextSnapshotFailure = null;
    if (failure !== null) return Promise.reject(failure);
    this.snapshots++;
    const sheets = new Map(
      this.workbook.sheets.map(({ name }) => [
        name,
        { id: `id-${name}`, hasTables: false, isFiltered: false, hasSpill: false, canFormat: true },
      ]),
    );
    return Promise.resolve({ workbook: this.workbook, sheets, readOnly: this.readOnly });
  }

  prepare(): void {
    // Nothing is written any sooner here.
  }

  commit(plan: Plan, _live: LiveSnapshot, { checkUnchanged = false } = {}): Promise<Receipt> {
    const failure = this.nextFailure;
    this.nextFailure = null;
    if (failure !== null) return Promise.reject(failure);
    this.commits.push({ plan, checkUnchanged });
    const receipt: Receipt = {
      sheets: plan.sheets.map(({ name, create, writes }) => ({
        id: `id-${name}`,
        name,
        created: create !== null,
        isProtected: false,
        // The pane counts changes and looks no further.
        changes: writes as unknown as CellChange[],
      })),
    };
    this.before.set(receipt, this.workbook);
    this.workbook = applyPlan(this.workbook, plan);
    return Promise.resolve(receipt);
  }

  undo(receipt: Receipt): Promise<readonly string[]> {
    this.workbook = this.before.get(receipt) ?? this.workbook;
    return Promise.resolve([]);
  }

  watchCellEdit(tell: (isEdited: boolean) => void): void {
    this.tellCellEdit = tell;
  }

  showCell(sheetId: string, row: number, column: number): Promise<void> {
    this.shown.push({ sheetId, row, column });
    return Promise.resolve();
  }

  watch(handlers: LiveRefreshHandlers): Promise<{ stop(): Promise<void> }> {
    if (this.refusedWatches-- > 0) return Promise.reject(new ExcelError('cell-being-edited'));
    this.handlers = handlers;
    return Promise.resolve({ stop: () => Promise.resolve() });
  }

  watchSelection(selected: (cell: SelectedCell) => void): Promise<{ stop(): Promise<void> }> {
    this.select = selected;
    return Promise.resolve({ stop: () => Promise.resolve() });
  }

  readSettings(): Promise<StoredSettings> {
    return Promise.resolve({ settings: this.settings, opensWithWorkbook: false });
  }

  writeSettings(settings: unknown): Promise<void> {
    this.savedSettings.push(settings);
    if (this.losesSettings) return Promise.reject(new ExcelError('settings-lost'));
    this.settings = settings;
    return Promise.resolve();
  }

  leaveNotes(cells: readonly { readonly row: number; readonly column: number }[], text: string): Promise<readonly NoteReceipt[]> {
    if (this.refusesNotes) return Promise.reject(new ExcelError('sheet-protected', { sheets: ['評価'] }));
    for (const { row, column } of cells) this.notes.push({ row, column, text });
    return Promise.resolve(cells.map(({ row, column }) => ({ address: `${String(row)} ${String(column)}`, before: null, after: text })));
  }

  takeBackNotes(receipts: readonly NoteReceipt[]): Promise<void> {
    const gone = new Set(receipts.map(({ address }) => address));
    this.notes = this.notes.filter(({ row, column }) => !gone.has(`${String(row)} ${String(column)}`));
    return Promise.resolve();
  }

  colourStatuses(columns: readonly StatusColumn[], colours: readonly StatusColour[]): Promise<readonly string[]> {
    this.coloured.push({ columns, colours });
    return Promise.resolve(this.notColoured);
  }

  copyAsValues(sheetIds: readonly string[], suffix: string): Promise<readonly ValuesCopy[]> {
    return Promise.resolve(sheetIds.map((id) => ({ id: id + suffix, name: id.replace('id-', '') + suffix })));
  }

  deleteSheets(sheetIds: readonly string[]): Promise<void> {
    this.deleted.push(...sheetIds);
    return Promise.resolve();
  }

  selfCheck(): Promise<SelfCheck> {
    return Promise.resolve({ about: 'ExcelApi 1.15', results: [{ id: 'filter', outcome: 'different', found: '[1,2]' }] });
  }

  openSample(): Promise<void> {
    return Promise.resolve();
  }

  openAsNew(bytes: Uint8Array): Promise<void> {
    this.openedBytes.push(bytes);
    return Promise.resolve();
  }

  currentFile(): Promise<Uint8Array> {
    return this.file === null ? Promise.reject(new ExcelError('unexpected')) : Promise.resolve(this.file);
  }

  setOpensWithWorkbook(opens: boolean): Promise<void> {
    this.opensWithWorkbook = opens;
    return Promise.resolve();
  }

  copyText(field: HTMLTextAreaElement): void {
    this.copied.push(field.value);
  }

  saveFile(fileName: string, bytes: Uint8Array): void {
    this.savedBytes.set(fileName, bytes);
  }

  saveText(fileName: string, text: string): void {
    this.savedFiles.set(fileName, text);
  }

  recall(key: string): string | null {
    return this.remembered.get(key) ?? null;
  }

  remember(key: string, text: string): void {
    this.remembered.set(key, text);
  }
}
