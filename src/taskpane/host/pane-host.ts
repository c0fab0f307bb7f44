import type { Plan } from '../../evaluation/workbook/plan';
import type { CommitOptions } from '../../excel/writing/commit';
import type { LiveRefreshHandlers, Watch } from '../../excel/events/live-refresh';
import type { LiveSnapshot } from '../../excel/reading/live-snapshot';
import type { Progress } from '../../excel/progress';
import type { NotedCell } from '../../excel/services/cell-note';
import type { Receipt } from '../../excel/writing/receipt';
import type { SelectedCell } from '../../excel/events/selection';
import type { StatusColour, StatusColumn } from '../../excel/services/status-colours';

/**
 * All that the pane wants of the outside: the live workbook, the clipboard, files, and a few preferences stored on this
 * computer. Every promise fails with an `ExcelError`.
 */
export interface PaneHost {
  snapshot(progress?: Progress): Promise<LiveSnapshot>;
  commit(plan: Plan, live: LiveSnapshot, options?: CommitOptions): Promise<Receipt>;
  undo(receipt: Receipt): Promise<void>;
  showCell(sheetId: string, row: number, column: number): Promise<void>;
  watch(handlers: LiveRefreshHandlers): Promise<Watch>;
  watchSelection(selected: (cell: SelectedCell) => void): Promise<Watch>;
  /** What the pane stored in the workbook; undefined: nothing yet. */
  readSettings(): Promise<unknown>;
  writeSettings(settings: unknown): Promise<void>;
  /** Leaves a note on cells that colleagues see without the product. */
  leaveNotes(cells: readonly NotedCell[], text: string): Promise<void>;
  /** Colours statuses by conditional formats, replacing the product's earlier ones; none: takes them away. */
  colourStatuses(columns: readonly StatusColumn[], colours: readonly StatusColour[]): Promise<void>;
  /** Copies sheets as values. @returns the names of the copies */
  copyAsValues(sheetIds: readonly string[], suffix: string): Promise<readonly string[]>;
  openSample(): Promise<void>;
  /** Whether the pane opens with this workbook; null: this Excel cannot. */
  readonly opensWithWorkbook: boolean | null;
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
