import type { Plan } from '../../evaluation/workbook/plan';
import type { CommitOptions } from '../../excel/writing/commit';
import type { LiveRefreshHandlers, Watch } from '../../excel/events/live-refresh';
import type { LiveSnapshot } from '../../excel/reading/live-snapshot';
import type { Progress } from '../../excel/progress';
import type { NotedCell } from '../../excel/services/cell-note';
import type { Receipt } from '../../excel/writing/receipt';
import type { SelectedCell } from '../../excel/events/selection';
import type { NoteReceipt } from '../../excel/services/cell-note';
import type { StatusColour, StatusColumn } from '../../excel/services/status-colours';
import type { ValuesCopy } from '../../excel/services/values-copy';
import type { StoredSettings } from '../../excel/services/workbook-settings';
import type { SelfCheck } from '../state/pane-state';

/**
 * All that the pane wants of the outside: the live workbook, the clipboard, files, and a few preferences stored on this
 * computer. Every promise fails with an `ExcelError`.
 */
export interface PaneHost {
  /** @param figuresOnly an edit is being followed: what reading would cost the person their Ctrl+Z is not read anew */
  snapshot(progress?: Progress, figuresOnly?: boolean): Promise<LiveSnapshot>;
  /** Prepares what will probably be asked for next, while nobody waits for it. */
  prepare(plan: Plan, live: LiveSnapshot): void;
  commit(plan: Plan, live: LiveSnapshot, options?: CommitOptions): Promise<Receipt>;
  /** @returns the names of sheets that somebody has deleted, whose cells could not be put back */
  undo(receipt: Receipt): Promise<readonly string[]>;
  /** @param tell told when something begins to wait because a cell is being edited, and when it goes on */
  watchCellEdit(tell: (isEdited: boolean) => void): void;
  showCell(sheetId: string, row: number, column: number): Promise<void>;
  watch(handlers: LiveRefreshHandlers): Promise<Watch>;
  watchSelection(selected: (cell: SelectedCell) => void): Promise<Watch>;
  /** What the pane stored in the workbook, and whether it opens with it. */
  readSettings(): Promise<StoredSettings>;
  writeSettings(settings: unknown): Promise<void>;
  /** Leaves a note on cells that colleagues see without the product. */
  leaveNotes(cells: readonly NotedCell[], text: string): Promise<readonly NoteReceipt[]>;
  takeBackNotes(receipts: readonly NoteReceipt[]): Promise<void>;
  /**
   * Colours statuses by conditional formats, replacing the product's earlier ones; none: takes them away.
   * @param except ids of sheets that keep the colours that they have
   * @returns the names of the sheets where that could not be done
   */
  colourStatuses(columns: readonly StatusColumn[], colours: readonly StatusColour[], except: readonly string[]): Promise<readonly string[]>;
  copyAsValues(sheetIds: readonly string[], suffix: string): Promise<readonly ValuesCopy[]>;
  /** Takes sheets away that were made here. */
  deleteSheets(sheetIds: readonly string[]): Promise<void>;
  /** Finds out about this Excel, on a sheet that is made for it and taken away again. */
  selfCheck(): Promise<SelfCheck>;
  openSample(): Promise<void>;
  /** Opens a workbook file in a window of its own. */
  openAsNew(bytes: Uint8Array): Promise<void>;
  /** The workbook as a file, as it stands, saved or not. */
  currentFile(): Promise<Uint8Array>;
  /** Lets the pane open with this workbook, or not. */
  setOpensWithWorkbook(opens: boolean): Promise<void>;
  /** Puts a field's text on the clipboard. */
  copyText(field: HTMLTextAreaElement): void;
  /** Hands a text over as a file, where the browser lets a page do that. */
  saveText(fileName: string, text: string): void;
  /** Hands a file over, where the browser lets a page do that. @param type its media type */
  saveFile(fileName: string, bytes: Uint8Array, type: string): void;
  /** A preference stored on this computer, for this person. */
  recall(key: string): string | null;
  remember(key: string, text: string): void;
}
