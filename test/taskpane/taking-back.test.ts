/** @jest-environment node */
import type { WorkbookSnapshot } from '../../src/evaluation/workbook/snapshot';
import { evaluationOf } from '../../src/taskpane/state/workbook-state';
import { allArrived } from '../excel/running-timers';
import { emulatedPane, stateOf, type EmulatedPane } from './emulated-pane';
import { sample } from './sample';

let published: WorkbookSnapshot;
/** Without count tables on the sheet. */
let blank: WorkbookSnapshot;
beforeAll(async () => {
  published = await sample('mine-r1-published');
  blank = await sample('mine-r1');
});

const findings = (pane: EmulatedPane) => evaluationOf(pane.store.get().workbook)?.findings ?? [];
const differing = (pane: EmulatedPane) => findings(pane).find(({ code }) => code === 'progress-differs')!;
const notice = ({ store }: EmulatedPane) => store.get().notice?.text ?? '';
const depthOf = ({ host }: EmulatedPane) => host.undo.depth;

/** What a person does, what 元に戻す calls it, and whether Ctrl+Z still has something to take back afterwards. */
const ACTIONS: readonly (readonly [string, (pane: EmulatedPane) => Promise<void>, string, boolean])[] = [
  ['評価する', (pane) => pane.actions.evaluate(), '評価する', true],
  ['集計表を作成', (pane) => pane.actions.buildCounts(), '集計表を作成', true],
  ['規則の値にする', (pane) => pane.actions.applyRule([differing(pane)]), '規則の値にする', true],
  ['このまま残す', (pane) => pane.actions.dismiss([differing(pane)], '県の公表値'), 'このまま残す', false],
  [
    '※',
    (pane) => pane.actions.toggleMark({ sheet: '評価', row: evaluationOf(pane.store.get().workbook)!.results[3]!.indicator.row }),
    '※の付け外し',
    true,
  ],
  ['状況を色分けする', (pane) => pane.actions.colourStatuses(true), '状況の色分け', false],
  ['結果の書き方', (pane) => pane.actions.writeAs('values'), '結果の書き方の変更', false],
  ['値だけの写しを作る', (pane) => pane.actions.copyAsValues(), '値だけの写しを作る', false],
  ['このブックを開いたら表示する', (pane) => pane.actions.openWithWorkbook(true), 'このブックを開いたら表示する', false],
];

describe.each([15, 20])('with ExcelApi 1.%d', (apiLevel) => {
  test.each(ACTIONS)('元に戻す takes back %s, and says so', async (_, act, name, canCtrlZ) => {
    const pane = await emulatedPane(name === '集計表を作成' ? blank : published, { apiLevel });
    const opened = stateOf(pane);
    await act(pane);
    expect(pane.store.get().undoable).toBe(1);
    expect(JSON.stringify(stateOf(pane))).not.toBe(JSON.stringify(opened));
    expect(depthOf(pane) > 0).toBe(canCtrlZ);
    if (name === '集計表を作成') expect(pane.book.sheets.map((sheet) => sheet.name)).toContain('集計表');
    await pane.actions.undo();
    expect(notice(pane)).toBe(`「${name}」を元に戻しました。`);
    expect(withoutOurKey(stateOf(pane))).toEqual(withoutOurKey(opened));
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
  const left = new Set(['このブックを開いたら表示する', '結果の書き方の変更', '集計表を作成']);
  const acts = ACTIONS.filter(([, , name]) => !left.has(name));
  for (const [, act] of acts) {
    await act(pane);
    states.push(stateOf(pane));
  }
  for (const [, , name] of [...acts].reverse()) {
    states.pop();
    await pane.actions.undo();
    expect(notice(pane)).toBe(`「${name}」を元に戻しました。`);
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
