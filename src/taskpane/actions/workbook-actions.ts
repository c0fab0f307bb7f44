import { writtenCells, type Receipt } from '../../excel/writing/receipt';
import { followEdit } from '../control/follow-workbook';
import type { PaneParts } from '../control/pane-parts';
import type { WorkbookSession } from '../control/workbook-session';
import type { EvaluateRequest } from '../model/evaluate-workbook';
import type { Notice } from '../state/pane-state';
import { undoTexts } from '../model/error-text';
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
  /** Leaves a step as it is that could not be taken back, so that those before it can be. */
  leaveStep(): Promise<void>;
  /** Follows edits by itself, or does not. Stored on this computer. */
  setAutoRefresh(on: boolean): Promise<void>;
  /** Finds out what this Excel does, for whoever is to be told. */
  runSelfCheck(): Promise<void>;
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
      store.set({ isFirstRun: false, notice: evaluatedNotice(parts, done.receipt, request.buildCounts === true) });
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
        await session.settings.takeOver();
        await session.read();
      }),
    evaluate: () => evaluate({}),
    buildCounts: () => evaluate({ buildCounts: true }),
    undo: () =>
      work.run('writing', async () => {
        const { undoable, undoes } = store.get();
        try {
          store.set({ notice: await undoneNotice(parts, await session.undo()) });
        } catch (error) {
          await work.fail(error);
          const { notice } = store.get();
          // What stands in the way may never go away, as rows that a colleague has inserted.
          if (notice === null || undoes === null || store.get().undoable !== undoable) return;
          const { leaveStep } = await undoTexts();
          store.set({ notice: { ...notice, leaveStep: leaveStep[store.get().language](undoes) } });
          return;
        }
        sayColoursFailed(parts);
      }),
    leaveStep: () =>
      work.run('writing', async () => {
        const left = session.leaveStep();
        const { language, undoes } = store.get();
        if (left !== null) work.say('good', (await undoTexts()).stepLeft[language](left, undoes));
      }),
    setAutoRefresh: async (autoRefresh) => {
      host.remember('auto-refresh', autoRefresh ? 'on' : 'off');
      store.set({ autoRefresh });
      if (!autoRefresh || store.get().outOfDate !== 'edited') return;
      await followEdit(store, work, session).catch((error: unknown) => work.fail(error));
    },
    runSelfCheck: () =>
      work.run('writing', async () => {
        store.set({ selfCheck: await host.selfCheck() });
      }),
    openSample: () =>
      work.run('writing', async () => {
        // Known before the sample's own pane opens, which asks the same preference.
        host.remember('welcomed', 'yes');
        const { isFirstRun } = store.get();
        store.set({ isFirstRun: false });
        try {
          await host.openSample();
        } catch (error) {
          store.set({ isFirstRun });
          throw error;
        }
      }),
  };
}

/** What was taken back, and what of it stays. */
async function undoneNotice(
  { work, store }: Pick<PaneParts, 'work' | 'store'>,
  { action, sheets = [], settingsLost = false }: Awaited<ReturnType<WorkbookSession['undo']>>,
): Promise<Notice> {
  const said: Notice = { tone: 'good', text: action === null ? work.word('undone') : work.sentence('undid', action) };
  if (sheets.length === 0 && !settingsLost) return said;
  const { sheetsGone, settingsNotKept } = await undoTexts();
  const { language } = store.get();
  const stays = [...(sheets.length === 0 ? [] : [sheetsGone[language](sheets)]), ...(settingsLost ? [settingsNotKept[language]()] : [])];
  return stays.reduce(withFailure, said);
}

/** Says, behind what was said last, that colours could not be set: everything else was done. */
export function sayColoursFailed({ store, work, session }: Pick<PaneParts, 'store' | 'work' | 'session'>): void {
  const sheets = session.coloursFailedOn();
  if (sheets !== null) store.set({ notice: withFailure(store.get().notice, work.sentence('coloursFailed', sheets)) });
}

/** What was said, and what failed besides in a sentence of its own. */
function withFailure(said: Notice | null, failure: string): Notice {
  return { tone: 'bad', text: said === null ? failure : `${said.text} ${failure}` };
}

/** What was said, and in sentences of their own what was left out. */
export function withLeftOut({ work }: Pick<PaneParts, 'work'>, receipt: Receipt | null, said: Notice): Notice {
  const { withoutPrintSetup = [], hiddenRows = 0, spilledCells = [], onlyWrittenCalculated = false } = receipt ?? {};
  const failures = [
    ...(hiddenRows === 0 ? [] : [work.sentence('hiddenRowsLeft', hiddenRows)]),
    ...(spilledCells.length === 0 ? [] : [work.sentence('spilledLeft', spilledCells)]),
    ...(onlyWrittenCalculated ? [work.sentence('onlyWrittenCalculated')] : []),
    ...(withoutPrintSetup.length === 0 ? [] : [work.sentence('printSetupFailed', withoutPrintSetup)]),
  ];
  return failures.reduce(withFailure, said);
}

/** What evaluating came to. @param receipt null: there was nothing to write */
function evaluatedNotice({ work, store }: Pick<PaneParts, 'work' | 'store'>, receipt: Receipt | null, isForCounts: boolean): Notice {
  const { results = [], findings = [] } = evaluationOf(store.get().workbook) ?? {};
  const cells = receipt === null ? 0 : writtenCells(receipt);
  const isDoubtful = findings.some(({ code, severity }) => code === 'structure-unclear' && severity === 'error');
  const said =
    isForCounts && cells === 0 && !isDoubtful
      ? work.sentence('countsCurrent')
      : work.sentence('evaluatedAndWritten', results.length, cells);
  const text = isDoubtful ? `${said} ${work.sentence('doubtfulLeft')}` : said;
  return withLeftOut({ work }, receipt, { tone: isDoubtful ? 'bad' : 'good', isResult: true, text });
}

/** What is said after a remedy. @param receipt null: there was nothing to write */
export function writtenNotice({ work }: Pick<PaneParts, 'work'>, receipt: Receipt | null): Notice {
  const cells = receipt === null ? 0 : writtenCells(receipt);
  const text = cells > 0 ? work.sentence('written', cells) : work.word('nothingToWrite');
  return withLeftOut({ work }, receipt, { tone: 'good', isResult: true, text });
}
