import type { Plan } from '../../src/evaluation/workbook/plan';
import type { WorkbookSnapshot } from '../../src/evaluation/workbook/snapshot';
import type { LiveRefreshHandlers } from '../../src/excel/events/live-refresh';
import type { LiveSnapshot } from '../../src/excel/reading/live-snapshot';
import type { CellChange } from '../../src/excel/writing/cell-change';
import type { Receipt } from '../../src/excel/writing/receipt';
import type { SelectedCell } from '../../src/excel/events/selection';
import type { StatusColour, StatusColumn } from '../../src/excel/services/status-colours';
import type { PaneHost } from '../../src/taskpane/host/pane-host';
import { applyPlan } from '../evaluation/apply-plan';

/** A workbook in memory behind the pane's port. It keeps what happened, for tests to look at. */
export class FakeHost implements PaneHost {
  readonly commits: { readonly plan: Plan; readonly checkUnchanged: boolean }[] = [];
  readonly shown: { readonly sheetId: string; readonly row: number; readonly column: number }[] = [];
  readonly notes: { readonly row: number; readonly column: number; readonly text: string }[] = [];
  readonly savedSettings: unknown[] = [];
  readonly remembered = new Map<string, string>();
  readonly copied: string[] = [];
  readonly savedFiles = new Map<string, string>();
  readonly savedBytes = new Map<string, Uint8Array>();
  snapshots = 0;
  /** What was asked to be coloured, ask by ask. */
  readonly coloured: { readonly columns: readonly StatusColumn[]; readonly colours: readonly StatusColour[] }[] = [];
  opensWithWorkbook: boolean | null = false;
  readOnly = false;
  /** Thrown by the next commit. */
  nextFailure: Error | null = null;
  /** Thrown by the next reading. */
  nextSnapshotFailure: Error | null = null;
  handlers: LiveRefreshHandlers | null = null;
  select: (cell: SelectedCell) => void = () => undefined;
  private readonly before = new Map<Receipt, WorkbookSnapshot>();

  constructor(
    public workbook: WorkbookSnapshot,
    private readonly settings?: unknown,
  ) {}

  snapshot(): Promise<LiveSnapshot> {
    const failure = this.nextSnapshotFailure;
    this.nextSnapshotFailure = null;
    if (failure !== null) return Promise.reject(failure);
    this.snapshots++;
    const sheets = new Map(this.workbook.sheets.map(({ name }) => [name, { id: `id-${name}`, hasTables: false, canFormat: true }]));
    return Promise.resolve({ workbook: this.workbook, sheets, readOnly: this.readOnly });
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

  undo(receipt: Receipt): Promise<void> {
    this.workbook = this.before.get(receipt) ?? this.workbook;
    return Promise.resolve();
  }

  showCell(sheetId: string, row: number, column: number): Promise<void> {
    this.shown.push({ sheetId, row, column });
    return Promise.resolve();
  }

  watch(handlers: LiveRefreshHandlers): Promise<{ stop(): Promise<void> }> {
    this.handlers = handlers;
    return Promise.resolve({ stop: () => Promise.resolve() });
  }

  watchSelection(selected: (cell: SelectedCell) => void): Promise<{ stop(): Promise<void> }> {
    this.select = selected;
    return Promise.resolve({ stop: () => Promise.resolve() });
  }

  readSettings(): Promise<unknown> {
    return Promise.resolve(this.settings);
  }

  writeSettings(settings: unknown): Promise<void> {
    this.savedSettings.push(settings);
    return Promise.resolve();
  }

  leaveNotes(cells: readonly { readonly row: number; readonly column: number }[], text: string): Promise<void> {
    for (const { row, column } of cells) this.notes.push({ row, column, text });
    return Promise.resolve();
  }

  colourStatuses(columns: readonly StatusColumn[], colours: readonly StatusColour[]): Promise<void> {
    this.coloured.push({ columns, colours });
    return Promise.resolve();
  }

  copyAsValues(sheetIds: readonly string[], suffix: string): Promise<readonly string[]> {
    return Promise.resolve(sheetIds.map((id) => id.replace('id-', '') + suffix));
  }

  openSample(): Promise<void> {
    return Promise.resolve();
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
