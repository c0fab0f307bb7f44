/** @jest-environment node */
import { evaluationOf } from '../../src/taskpane/state/workbook-state';
import { allArrived } from '../excel/running-timers';
import { emulatedPane, stateOf, type EmulatedPane } from './emulated-pane';
import { sample } from './sample';

afterEach(allArrived);

const notice = ({ store }: EmulatedPane) => store.get().notice?.text ?? '';

/** Lets something happen when Excel is about to take the batch with that number from here on, counted from 1. */
function before(batch: number, { host }: EmulatedPane, act: () => void): void {
  let batches = 0;
  host.beforeAction = (_, index) => {
    if (index === 0 && ++batches === batch) act();
  };
}

/** 評価する looks again, then writes. */
const WRITE = 2;

test('a sheet that a colleague deletes between looking and writing is named', async () => {
  const pane = await emulatedPane(await sample('mine-r1-published'));
  pane.book.addSheet('別');
  await pane.actions.readAgain();
  before(WRITE, pane, () => {
    pane.book.as('co-author', () => {
      pane.book.deleteSheet(pane.book.sheet('評価'));
    });
  });
  await pane.actions.evaluate();
  pane.host.beforeAction = null;
  const { workbook, undoable } = pane.store.get();
  expect([workbook.phase, undoable]).toEqual(['failed', 0]);
  expect(workbook).toMatchObject({ text: expect.stringMatching(/^シート「評価」が見つかりません。/) });
  // Asked again, the pane says that there is no table any more.
  await pane.actions.readAgain();
  expect(pane.store.get().workbook.phase).toBe('no-table');
});

test('a sheet that a colleague protects between looking and writing: nothing is written, and it is named', async () => {
  const pane = await emulatedPane(await sample('mine-r1-published'));
  const opened = stateOf(pane);
  before(WRITE, pane, () => {
    pane.book.sheet('評価').protect({});
  });
  await pane.actions.evaluate();
  pane.host.beforeAction = null;
  expect(stateOf(pane)).toEqual(opened);
  expect(notice(pane)).toMatch(/^シート「評価」が保護されていて、結果の列に書き込めません。/);
  expect(pane.store.get().undoable).toBe(0);
});

test('turning to another sheet meanwhile changes nothing', async () => {
  const pane = await emulatedPane(await sample('mine-r1-published'));
  const other = pane.book.addSheet('別');
  await pane.actions.readAgain();
  before(WRITE, pane, () => {
    pane.book.activate(other);
  });
  await pane.actions.evaluate();
  pane.host.beforeAction = null;
  expect(notice(pane)).toMatch(/^81指標を評価し、/);
  expect([pane.book.activeSheet.name, other.usedRange(false)]).toEqual(['別', null]);
});

test('集計表 deleted by hand is made again when asked for, and each making is taken back', async () => {
  const pane = await emulatedPane(await sample('mine-r1'));
  const opened = stateOf(pane);
  await pane.actions.buildCounts();
  pane.book.deleteSheet(pane.book.sheet('集計表'));
  await allArrived();
  await pane.actions.evaluate();
  expect(pane.book.sheets.map(({ name }) => name)).toEqual(['評価']);
  await pane.actions.buildCounts();
  expect(pane.book.sheets.map(({ name }) => name)).toEqual(['評価', '集計表']);
  await pane.actions.undo();
  expect(pane.book.sheets.map(({ name }) => name)).toEqual(['評価']);
  await pane.actions.undo();
  expect(stateOf(pane)).toEqual(opened);
  expect(pane.store.get().undoable).toBe(0);
});

test('a workbook that is opened again shows what stands in it, whatever was done before', async () => {
  const pane = await emulatedPane(await sample('mine-r1'));
  await pane.actions.writeAs('values');
  await pane.actions.buildCounts();
  const { workbook } = await pane.liveWorkbook.snapshot();
  const again = await emulatedPane(workbook, {}, ({ book }) => {
    for (const [key, value] of pane.book.settings) book.settings.set(key, value);
  });
  const before = stateOf(again);
  expect(again.store.get().workbook.phase).toBe('evaluated');
  expect(evaluationOf(again.store.get().workbook)?.results).toHaveLength(81);
  await again.actions.evaluate();
  expect(stateOf(again)).toEqual(before);
  expect([again.store.get().settings.write, again.store.get().undoable]).toEqual(['values', 0]);
});
