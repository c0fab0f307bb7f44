import { PAUSE } from '../../src/excel/events/live-refresh';
import type { WorkbookSnapshot } from '../../src/evaluation/workbook/snapshot';
import type { UndoableAction } from '../../src/taskpane/control/undo-stack';
import { dismissedFinding } from '../../src/taskpane/model/findings/remedies';
import { evaluationOf } from '../../src/taskpane/state/workbook-state';
import type { Clock } from '../excel/clock';
import { allArrived } from '../excel/running-timers';
import type { Emulated } from '../excel/emulated';
import { FormCopy } from '../year/form-copy';
import { opened } from '../year/sample';
import { ask, nextYearOfSample } from '../year/town';
import { emulatedPane, type EmulatedPane } from './emulated-pane';
import { sample } from './sample';
import { chosen } from './year/year-pane';

/** Something that a person does in the pane and can take back. */
export interface PaneStep {
  /** The workbook in which they do it; absent: the published report. */
  readonly book?: () => Promise<WorkbookSnapshot>;
  /** What the workbook holds besides. */
  readonly prepare?: (emulation: Emulated) => void;
  readonly act: (pane: EmulatedPane, clock: Clock) => Promise<void>;
  /** Whether Ctrl+Z still has something to take back afterwards. */
  readonly canCtrlZ: boolean;
}

export const published = (): Promise<WorkbookSnapshot> => sample('mine-r1-published');

export const findings = ({ store }: EmulatedPane) => evaluationOf(store.get().workbook)?.findings ?? [];
export const differing = (pane: EmulatedPane) => findings(pane).find(({ code }) => code === 'progress-differs')!;
const indicator = ({ store }: EmulatedPane, index: number) => evaluationOf(store.get().workbook)!.results[index]!.indicator;

/** A second column of actuals that nothing tells from the first: which is meant is not clear. */
async function doubtful(): Promise<WorkbookSnapshot> {
  const blank = await sample('mine-r1');
  const values = [
    ['目標指標', '単位', '基準値', '実績値', '実績値', '目標値', '進捗率', '状況'],
    ['来訪者数', '人', 10, 12, 13, 20, null, null],
    ['宿泊者数', '人', 10, 14, 11, 20, null, null],
  ];
  return { ...blank, sheets: [{ ...blank.sheets[0]!, name: '評価', values, formulas: [], styles: [], merges: [] }] };
}

const twoYears = async (): Promise<WorkbookSnapshot> => (await opened(await nextYearOfSample())).snapshot;

async function reply(snapshot: WorkbookSnapshot): Promise<Uint8Array> {
  const form = await FormCopy.of((await ask(snapshot)).forms.get('観光課')!);
  form.body.forEach((row, index) => form.type(row, form.actual, 100 + index));
  return form.bytes();
}

/** What is dismissed in the published report; its key does not hang on where it stands. */
async function dismissed() {
  const pane = await emulatedPane(await published());
  return dismissedFinding(differing(pane), '県の公表値');
}
const known = dismissed();

/** Each action that the pane can take back: TypeScript asks for those that are missing. */
export const EVERY_ACTION: Readonly<Record<UndoableAction, PaneStep>> = {
  evaluate: { act: (pane) => pane.actions.evaluate(), canCtrlZ: true },
  'build-counts': { book: () => sample('mine-r1'), act: (pane) => pane.actions.buildCounts(), canCtrlZ: true },
  'apply-rule': { act: (pane) => pane.actions.applyRule([differing(pane)]), canCtrlZ: true },
  'toggle-mark': { act: (pane) => pane.actions.toggleMark({ sheet: '評価', row: indicator(pane, 3).row }), canCtrlZ: true },
  'enter-number': { act: (pane) => pane.actions.enterNumber(differing(pane), '５０'), canCtrlZ: true },
  'confirm-reading': {
    book: doubtful,
    act: (pane) => pane.actions.confirmReading(findings(pane).find(({ severity }) => severity === 'error')!),
    canCtrlZ: false,
  },
  dismiss: { act: (pane) => pane.actions.dismiss([differing(pane)], '県の公表値'), canCtrlZ: false },
  restore: {
    act: async (pane) => {
      pane.book.settings.set('shinchoku', JSON.stringify({ dismissed: [await known] }));
      await pane.actions.readAgain();
      await pane.actions.restore(differing(pane));
    },
    canCtrlZ: false,
  },
  'correct-reading': { act: (pane) => pane.actions.correctColumn('unit', 2), canCtrlZ: false },
  'change-rules': { act: (pane) => pane.actions.usePreset('achievement-letters'), canCtrlZ: false },
  'change-writing': { act: (pane) => pane.actions.writeAs('values'), canCtrlZ: false },
  'colour-statuses': { act: (pane) => pane.actions.colourStatuses(true), canCtrlZ: false },
  'copy-as-values': { act: (pane) => pane.actions.copyAsValues(), canCtrlZ: false },
  // The merged cells of a new sheet are read once.
  'make-report': { act: (pane) => pane.actions.makeReportSheet(), canCtrlZ: false },
  'next-year': { act: (pane) => pane.actions.makeNextYear(), canCtrlZ: false },
  collect: {
    book: twoYears,
    act: async (pane) => {
      await pane.actions.addReplies([chosen('観光課.xlsx', await reply(await twoYears()))]);
      await pane.actions.takeIn();
    },
    canCtrlZ: true,
  },
  compare: { book: twoYears, act: (pane) => pane.actions.makeComparison(), canCtrlZ: false },
  'open-with-workbook': { act: (pane) => pane.actions.openWithWorkbook(true), canCtrlZ: false },
  'follow-edit': {
    // The results stand there, and nothing has been done in this pane yet.
    book: evaluatedBefore,
    act: async (pane, clock) => {
      const { row, columns } = indicator(pane, 2);
      pane.book.sheet('評価').write({ top: row, bottom: row, left: columns.actual!, right: columns.actual! }, [['2,600(R1)']]);
      await allArrived();
      clock.pass(PAUSE);
      await allArrived();
    },
    canCtrlZ: true,
  },
};

async function evaluatedBefore(): Promise<WorkbookSnapshot> {
  const pane = await emulatedPane(await published());
  await pane.actions.evaluate();
  return (await pane.liveWorkbook.snapshot()).workbook;
}
