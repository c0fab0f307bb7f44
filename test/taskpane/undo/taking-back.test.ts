/** @jest-environment node */
import type { WorkbookSnapshot } from '../../../src/evaluation/workbook/snapshot';
import { evaluationOf } from '../../../src/taskpane/state/workbook-state';
import { allArrived } from '../../excel/running-timers';
import { paneSentence } from '../../../src/i18n/pane-sentences';
import type { UndoableAction } from '../../../src/taskpane/control/undo-stack';
import { Clock } from '../../excel/clock';
import { emulatedPane, stateOf, type EmulatedPane } from '../emulated-pane';
import { differing, EVERY_ACTION } from '../every-action';
import { sample } from '../sample';

let published: WorkbookSnapshot;
/** Without count tables on the sheet. */
let blank: WorkbookSnapshot;
beforeAll(async () => {
  published = await sample('mine-r1-published');
  blank = await sample('mine-r1');
});

const notice = ({ store }: EmulatedPane) => store.get().notice?.text ?? '';
const depthOf = ({ host }: EmulatedPane) => host.undo.depth;
const ACTIONS = Object.keys(EVERY_ACTION) as UndoableAction[];

describe.each([15, 20])('with ExcelApi 1.%d', (apiLevel) => {
  test.each(ACTIONS)('元に戻す takes back %s, and says so', async (action) => {
    const { book, act, canCtrlZ } = EVERY_ACTION[action];
    const clock = new Clock();
    const pane = await emulatedPane(await (book?.() ?? published), { apiLevel, timers: clock });
    const opened = stateOf(pane);
    await act(pane, clock);
    expect([pane.store.get().undoable, pane.store.get().undoes]).toEqual([1, action]);
    expect(JSON.stringify(stateOf(pane))).not.toBe(JSON.stringify(opened));
    expect(depthOf(pane) > 0).toBe(canCtrlZ);
    if (action === 'build-counts') expect(pane.book.sheets.map((sheet) => sheet.name)).toContain('集計表');
    const before = action === 'restore' || action === 'follow-edit' ? null : opened;
    await pane.actions.undo();
    expect(notice(pane)).toBe(paneSentence('ja', 'undid', action));
    if (before !== null) expect(withoutOurKey(stateOf(pane))).toEqual(withoutOurKey(before));
    expect([pane.store.get().undoable, pane.store.get().undoes]).toEqual([0, null]);
  });
});

/** Settings that say what no settings say are as good as none. */
function withoutOurKey(state: unknown): unknown {
  const { settings, ...rest } = state as { settings: [string, unknown][] };
  return { ...rest, settings: settings.filter(([key]) => key !== 'shinchoku') };
}

test('one after another, each is taken back in turn, whatever it was', async () => {
  const pane = await emulatedPane(published);
  const states = [stateOf(pane)];
  const acts = (['evaluate', 'apply-rule', 'dismiss', 'toggle-mark', 'colour-statuses', 'copy-as-values'] as const).map(
    (action) => [action, EVERY_ACTION[action].act] as const,
  );
  const clock = new Clock();
  for (const [, act] of acts) {
    await act(pane, clock);
    states.push(stateOf(pane));
  }
  for (const [action] of [...acts].reverse()) {
    states.pop();
    await pane.actions.undo();
    expect(notice(pane)).toBe(paneSentence('ja', 'undid', action));
    expect(withoutOurKey(stateOf(pane))).toEqual(withoutOurKey(states.at(-1)));
  }
});

describe('Ctrl+Z', () => {
  test('is not lost by opening the pane’s edits being followed', async () => {
    const pane = await emulatedPane(published);
    await pane.actions.evaluate();
    const { indicator } = evaluationOf(pane.store.get().workbook)!.results[5]!;
    pane.book
      .sheet('評価')
      .write({ top: indicator.row, bottom: indicator.row, left: indicator.columns.actual!, right: indicator.columns.actual! }, [[1]]);
    const depth = depthOf(pane);
    expect(depth).toBeGreaterThan(0);
    await followed(pane);
    expect(depthOf(pane)).toBeGreaterThanOrEqual(depth);
  });

  test('is lost by 評価する, which reads merged cells anew, as the limitations say', async () => {
    const pane = await emulatedPane(published);
    pane.book.sheet('評価').write({ top: 0, bottom: 0, left: 20, right: 20 }, [['x']]);
    await pane.actions.readAgain();
    expect(depthOf(pane)).toBe(0);
  });

  test('results are one step, where Excel has undo groups', async () => {
    const pane = await emulatedPane(published, { apiLevel: 20 });
    await pane.actions.evaluate();
    expect(depthOf(pane)).toBe(1);
  });
});

/** Lets the pane's pause pass. */
async function followed(pane: EmulatedPane): Promise<void> {
  await allArrived();
  await new Promise((resolve) => {
    const end = pane.store.subscribe(({ outOfDate, progress }) => {
      if (outOfDate === null && progress === null) {
        end();
        resolve(undefined);
      }
    });
  });
  await allArrived();
}

describe('what fails besides the evaluation', () => {
  test('colours: the results are reported as written, and the colours in a sentence of their own', async () => {
    const pane = await emulatedPane(published, {}, ({ book, host }) => {
      book.settings.set('shinchoku', JSON.stringify({ statusColours: true }));
      host.quirks.unreadableConditionalFormats.add(book.sheet('評価').id);
    });
    await pane.actions.evaluate();
    expect(notice(pane)).toMatch(/書き込みました。 シート「評価」の状況の色分けはできませんでした。/);
    expect(pane.store.get().workbook.phase).toBe('evaluated');
    // What is known is not said again and again.
    await pane.actions.evaluate();
    expect(notice(pane)).not.toMatch(/色分け/);
  });

  test('a note: the finding is dismissed all the same', async () => {
    const pane = await emulatedPane(published);
    const finding = differing(pane);
    pane.book.sheet('評価').protect({});
    await pane.actions.dismiss([finding], '県の公表値');
    expect(notice(pane)).toMatch(/このまま残すことにしました。理由のメモはセルに付けられませんでした。/);
    expect(pane.store.get().settings.dismissed).toHaveLength(1);
    await pane.actions.undo();
    expect(pane.store.get().settings.dismissed).toHaveLength(0);
  });

  test('the print set-up: the count tables stand, and the set-up is asked of the person', async () => {
    const pane = await emulatedPane(blank);
    pane.host.quirks.losesFitToPages = true;
    await pane.actions.buildCounts();
    expect(notice(pane)).toMatch(/書き込みました。 シート「集計表」の印刷設定/);
    expect(pane.book.sheets.map(({ name }) => name)).toContain('集計表');
  });

  test('settings that Excel loses hold for now, and the loss is told', async () => {
    const pane = await emulatedPane(published);
    pane.host.quirks.losesSettings = true;
    await pane.actions.writeAs('values');
    expect(pane.store.get().settings.write).toBe('values');
    expect(notice(pane)).toMatch(/設定をブックに保存できませんでした/);
  });
});

test('our own new 集計表 is no change that anybody has to be told of', async () => {
  const pane = await emulatedPane(published);
  await pane.actions.setAutoRefresh(false);
  await pane.actions.buildCounts();
  await allArrived();
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(pane.store.get().outOfDate).toBeNull();
});
