import { cellAddress } from '../../../src/evaluation/workbook/address';
import type { WorkbookSnapshot } from '../../../src/evaluation/workbook/snapshot';
import { PAUSE } from '../../../src/excel/events/live-refresh';
import type { CellChange } from '../../../src/excel/writing/cells/cell-change';
import { writtenCells, type Receipt } from '../../../src/excel/writing/receipt';
import { paneSentence } from '../../../src/i18n/pane-sentences';
import type { UndoableAction } from '../../../src/taskpane/control/undo-stack';
import { evaluationOf } from '../../../src/taskpane/state/workbook-state';
import type { HostEvent } from '../../../tools/workbench/host/host-workbook';
import { formulaMoved } from '../../../tools/workbench/host/workbook/moved-rows';
import { HostError } from '../../../tools/workbench/host/wire/host-error';
import { Clock } from '../../excel/clock';
import { allArrived } from '../../excel/running-timers';
import { emulatedPane, type EmulatedPane } from '../emulated-pane';
import type { Step } from './steps';
import {
  afterDeletion,
  afterRename,
  afterRowsMoved,
  cellOf,
  changes,
  isSame,
  SETTINGS,
  stateOf,
  withContents,
  type Content,
  type WorkbookState,
} from './workbook-state';

/** What the pane can take back, as somebody who watched knows it. */
interface WatchedStep {
  readonly action: UndoableAction;
  /** What stood at each place before each of its parts: what was done, and what followed from it. */
  parts: Map<string, Content>[];
}

/** What stood at each place before the whole step. */
function stoodBefore({ parts }: WatchedStep): Map<string, Content> {
  return new Map([...parts].reverse().flatMap((part) => [...part]));
}

/** Watches a pane and holds what it does, what it says and what it can take back against what happens in the workbook. */
export class Witness {
  private readonly stack: WatchedStep[] = [];

  private constructor(
    readonly pane: EmulatedPane,
    private readonly clock: Clock,
    /** What the pane wrote since something was last done. */
    private readonly receipts: Receipt[],
  ) {}

  /** Opens a pane beside a workbook. */
  static async open(workbook: WorkbookSnapshot, apiLevel: number): Promise<Witness> {
    const clock = new Clock();
    const receipts: Receipt[] = [];
    const pane = await emulatedPane(workbook, { apiLevel, timers: clock }, undefined, (receipt) => receipts.push(receipt));
    const witness = new Witness(pane, clock, receipts);
    pane.book.listen((event) => {
      witness.heard(event);
    });
    return witness;
  }

  /** Something happens outside of the pane, which may follow it. */
  async outside(step: Step, pick: number): Promise<void> {
    try {
      await step(this.pane, pick);
    } catch (error) {
      // On a protected sheet a person cannot type either.
      if (!(error instanceof HostError)) throw error;
    }
    await allArrived();
    await this.watch('an automatic update', () => {
      this.clock.pass(PAUSE);
    });
  }

  /** A person does something in the pane. @param isRefused whether Excel refuses something meanwhile */
  async act(name: string, step: Step, pick: number, isRefused: boolean): Promise<void> {
    const { store } = this.pane;
    const { workbook, outOfDate } = store.get();
    const isAnnounced = workbook.phase === 'announced' && outOfDate === null;
    const planned = isAnnounced ? workbook.evaluation.plan.sheets.reduce((sum, { writes }) => sum + writes.length, 0) : null;
    await this.watch(name, () => step(this.pane, pick));
    const text = store.get().notice?.text ?? '';
    const written = this.receipts.reduce((sum, receipt) => sum + writtenCells(receipt), 0);
    const said = /^([\d,]+)指標を評価し、(?:([\d,]+)セルに)?書き込/.exec(text);
    if (said === null || (name !== 'evaluate' && name !== 'build counts')) return;
    expect(said[1]).toBe(String(evaluationOf(store.get().workbook)?.results.length));
    expect([name, Number((said[2] ?? '0').replace(',', ''))]).toEqual([name, written]);
    const isLeftOut = this.receipts.some(({ hiddenRows = 0 }) => hiddenRows > 0);
    if (name === 'evaluate' && planned !== null && !isRefused && !isLeftOut) expect(written).toBe(planned);
  }

  /** The person takes the last step back. */
  async undo(): Promise<void> {
    const now = stateOf(this.pane.book);
    const undoable = this.stack.length;
    const top = this.stack.at(-1);
    await this.pane.actions.undo();
    await allArrived();
    const { notice, ...store } = this.pane.store.get();
    const text = notice?.text ?? '';
    const after = stateOf(this.pane.book);
    const isDone = top !== undefined && text.startsWith(paneSentence('ja', 'undid', top.action));
    if (top !== undefined && isDone) {
      this.stack.pop();
      expect(described(changes(withContents(now, stoodBefore(top)), after), after)).toEqual([]);
    } else if (top === undefined) expect(described(changes(now, after), after)).toEqual([]);
    else {
      expect(notice?.tone).toBe('bad');
      const changed = changes(now, after);
      // Where it was taken back in part, what followed last is back, and may show what was written before that.
      for (const place of changed.keys()) {
        const stood = top.parts.map((part) => part.get(place));
        expect([place, stood]).toEqual([place, expect.arrayContaining([after.get(place) ?? ''])]);
      }
      // Whether anything was taken back is said as it is.
      expect([/途中まで元に戻し/.test(text), text]).toEqual([changed.size > 0, text]);
    }
    expect(store.undoable).toBe(isDone ? undoable - 1 : undoable);
    this.checkLabel();
  }

  /** The person leaves the last step as it is. */
  async leave(): Promise<void> {
    // What settings become when those before them are taken back is a matter of their own.
    if (this.stack.at(-1)?.parts.some((part) => part.has(SETTINGS)) === true) return;
    const now = stateOf(this.pane.book);
    this.stack.pop();
    await this.pane.actions.leaveStep();
    expect(described(changes(now, stateOf(this.pane.book)), now)).toEqual([]);
    this.checkLabel();
  }

  /** Takes everything back that can be. */
  async undoAll(): Promise<void> {
    for (let left = 40; this.stack.length > 0 && left > 0; left--) await this.undo();
  }

  get undoable(): number {
    return this.stack.length;
  }

  /** Does something, and holds what came of it against what the pane wrote by its own account. */
  private async watch(name: string, act: () => Promise<void> | void): Promise<void> {
    const { store, book } = this.pane;
    const before = stateOf(book);
    const undoable = store.get().undoable;
    this.receipts.length = 0;
    await act();
    await allArrived();
    const after = stateOf(book);
    const changed = changes(before, after);
    const made = book.sheets.filter(({ id }) => !before.has(id)).map(({ id }) => id);
    this.checkAnnounced(name, name === 'copy as values' ? without(changed, made) : changed, after);
    expect(store.get().notice?.text ?? '').not.toContain('最新');
    const { undoable: now, undoes } = store.get();
    if (now === undoable + 1 && undoes !== null) this.stack.push({ action: undoes, parts: [changed] });
    else {
      expect([name, now]).toEqual([name, undoable]);
      const top = this.stack.at(-1);
      if (top === undefined) expect([name, ...described(changed, after)]).toEqual([name]);
      else top.parts.push(changed);
    }
    this.checkLabel();
  }

  private checkLabel(): void {
    const { undoable, undoes } = this.pane.store.get();
    expect([undoable, undoes]).toEqual([this.stack.length, this.stack.at(-1)?.action ?? null]);
  }

  /** Each cell is as it was, or as the pane says it wrote it. */
  private checkAnnounced(name: string, changed: ReadonlyMap<string, Content>, after: WorkbookState): void {
    const announced = new Map<string, CellChange>();
    for (const { sheets } of this.receipts)
      for (const { id, changes: written } of sheets)
        for (const change of written) announced.set(`${id} ${cellAddress(change.row, change.column)}`, change);
    for (const place of changed.keys()) {
      const cell = cellOf(place);
      if (cell === null || place.endsWith(' note')) continue;
      const change = announced.get(cell);
      const meant = place.endsWith(' format') ? change?.formatAfter : change?.after;
      const found = after.get(place) ?? (place.endsWith(' format') ? 'General' : '');
      if (change === undefined || !isSame(found, meant))
        throw new Error(`${name}: ${place} holds ${String(found)}, which nobody announced`);
    }
  }

  private heard(event: HostEvent): void {
    if (event.kind === 'sheet-renamed') this.remembered((before) => afterRename(before, event.before, event.after));
    // What the pane takes away it can bring back no more, and need not; what somebody else does nobody can.
    if (event.kind === 'sheet-deleted' && event.origin !== 'add-in') this.remembered((before) => afterDeletion(before, event.sheetId));
    if (event.kind !== 'changed' || (event.changeType !== 'RowInserted' && event.changeType !== 'RowDeleted')) return;
    const { top, bottom } = event.range;
    const moved = { top, by: (bottom - top + 1) * (event.changeType === 'RowInserted' ? 1 : -1) };
    const name = this.pane.book.sheets.find(({ id }) => id === event.sheetId)?.name;
    this.remembered((before) =>
      afterRowsMoved(before, event.sheetId, moved, (formula, place) =>
        formulaMoved(formula, moved, (sheet) => (sheet === null ? place.startsWith(event.sheetId) : sheet === name)),
      ),
    );
  }

  private remembered(change: (before: Map<string, Content>) => Map<string, Content>): void {
    for (const step of this.stack) step.parts = step.parts.map(change);
  }
}

/** Changes but those on sheets of which nothing but that they were made is told. */
function without(changed: ReadonlyMap<string, Content>, sheets: readonly string[]): Map<string, Content> {
  return new Map([...changed].filter(([place]) => !sheets.some((id) => place.startsWith(id))));
}

function described(changed: ReadonlyMap<string, Content>, after: WorkbookState): string[] {
  return [...changed].map(([place, before]) =>
    place === SETTINGS ? place : `${place}: ${String(before)} -> ${String(after.get(place) ?? '')}`,
  );
}
