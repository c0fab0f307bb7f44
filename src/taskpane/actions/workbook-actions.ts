import { writtenCells, type Receipt } from '../../excel/writing/receipt';
import { followEdit } from '../control/follow-workbook';
import type { PaneParts } from '../control/pane-parts';
import type { EvaluateRequest } from '../model/evaluate-workbook';
import { isDismissed } from '../model/remedies';
import type { Notice, PaneState } from '../state/pane-state';
import { evaluationOf } from '../state/workbook-state';

/** What a person does with the workbook as a whole. */
export interface WorkbookActions {
  /** Reads the workbook; nothing is written. */
  readAgain(): Promise<void>;
  /** Evaluates and writes. */
  evaluate(): Promise<void>;
  /** Evaluates, makes the sheet of count tables where there is none, and shows it. */
  buildCounts(): Promise<void>;
  /** Takes the last write back. */
  undo(): Promise<void>;
  /** Follows edits by itself, or does not. Stored on this computer. */
  setAutoRefresh(on: boolean): Promise<void>;
  /** Opens the sample in a workbook of its own. */
  openSample(): Promise<void>;
}

/** Carries out what is done with the workbook as a whole. */
export function workbookActions(parts: PaneParts): WorkbookActions {
  const { host, store, work, session } = parts;
  const evaluate = (request: EvaluateRequest): Promise<void> =>
    work.run('writing', async () => {
      const done = await session.evaluate(request);
      if (done === null) return;
      host.remember('evaluated', 'yes');
      // Whoever evaluates knows what it does.
      host.remember('welcomed', 'yes');
      store.set({ isFirstRun: false, notice: writtenNotice(parts, done.receipt) });
      await session.keepColours();
      sayColoursFailed(parts);
      if (request.buildCounts !== true) return;
      // A sheet of our own that was just made is what the person asked to see.
      const made = done.receipt?.sheets.find(({ created }) => created);
      if (made !== undefined) await host.showCell(made.id, 0, 0);
    });
  return {
    readAgain: () =>
      work.run('reading', async () => {
        await session.read();
      }),
    evaluate: () => evaluate({}),
    buildCounts: () => evaluate({ buildCounts: true }),
    undo: () =>
      work.run('writing', async () => {
        const action = await session.undo();
        work.say('good', action === null ? work.word('undone') : work.sentence('undid', action));
        sayColoursFailed(parts);
      }),
    setAutoRefresh: async (autoRefresh) => {
      host.remember('auto-refresh', autoRefresh ? 'on' : 'off');
      store.set({ autoRefresh });
      if (!autoRefresh || store.get().outOfDate !== 'edited') return;
      await followEdit(store, work, session).catch((error: unknown) => {
        work.fail(error);
      });
    },
    openSample: () => work.run('writing', () => host.openSample()),
  };
}

/** Says, behind what was said last, that colours could not be set: everything else was done. */
export function sayColoursFailed({ store, work, session }: Pick<PaneParts, 'store' | 'work' | 'session'>): void {
  const sheets = session.coloursFailedOn();
  if (sheets === null) return;
  const said = store.get().notice?.text ?? '';
  work.say('bad', joined(said, work.sentence('coloursFailed', sheets)));
}

function joined(first: string, second: string): string {
  return first === '' ? second : `${first} ${second}`;
}

/** What is said after a write. @param receipt null: there was nothing to write */
export function writtenNotice({ work, store }: Pick<PaneParts, 'work' | 'store'>, receipt: Receipt | null): Notice {
  const cells = receipt === null ? 0 : writtenCells(receipt);
  const written = work.sentence('written', cells);
  const unprinted = receipt?.withoutPrintSetup ?? [];
  if (unprinted.length > 0) return { tone: 'bad', text: joined(written, work.sentence('printSetupFailed', unprinted)) };
  if (cells > 0) return { tone: 'good', text: written };
  const open = openWarnings(store.get());
  return { tone: 'good', text: open === 0 ? work.word('upToDate') : work.sentence('nothingWritten', open) };
}

/** How many findings a person has to look at and has not dismissed. */
function openWarnings({ workbook, settings }: PaneState): number {
  const findings = evaluationOf(workbook)?.findings ?? [];
  return findings.filter((finding) => finding.severity !== 'info' && !isDismissed(finding, settings.dismissed)).length;
}
