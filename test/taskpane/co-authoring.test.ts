/** @jest-environment node */
import type { WorkbookSnapshot } from '../../src/evaluation/workbook/snapshot';
import { PAUSE } from '../../src/excel/events/live-refresh';
import { ExcelError } from '../../src/excel/excel-error';
import { createPane } from '../../src/taskpane/create-pane';
import { initialState } from '../../src/taskpane/state/pane-state';
import { createStore } from '../../src/taskpane/state/store';
import { evaluationOf } from '../../src/taskpane/state/workbook-state';
import { Clock } from '../excel/clock';
import { allArrived } from '../excel/running-timers';
import { emulatedPane, stateOf, type EmulatedPane } from './emulated-pane';
import { FakeHost } from './fake-host';
import { sample } from './sample';

let published: WorkbookSnapshot;
beforeAll(async () => {
  published = await sample('mine-r1-published');
});
afterEach(allArrived);

const notice = ({ store }: EmulatedPane) => store.get().notice?.text ?? '';
const differing = (pane: EmulatedPane) =>
  evaluationOf(pane.store.get().workbook)!.findings.find(({ code }) => code === 'progress-differs')!;
const indicator = (pane: EmulatedPane, index: number) => evaluationOf(pane.store.get().workbook)!.results[index]!.indicator;

describe('rows that come in above what is shown', () => {
  test.each<[string, (pane: EmulatedPane) => Promise<void>]>([
    ['規則の値にする', (pane) => pane.actions.applyRule([differing(pane)])],
    ['数値にする', (pane) => pane.actions.enterNumber(differing(pane), '5')],
    ['※', (pane) => pane.actions.toggleMark({ sheet: '評価', row: indicator(pane, 30).row })],
  ])('%s writes into no other row: it is refused, and done when asked of what is shown then', async (_, act) => {
    const pane = await emulatedPane(published);
    await pane.actions.evaluate();
    pane.book.as('co-author', () => {
      pane.book.sheet('評価').insertRows(20, 1);
    });
    await allArrived();
    expect(pane.store.get().outOfDate).toBe('by-a-colleague');
    const before = stateOf(pane);
    const { undoable } = pane.store.get();
    await act(pane);
    expect(stateOf(pane)).toEqual(before);
    expect(notice(pane)).toMatch(/画面に表示したあとにセルが変更されました：評価!/);
    expect([pane.store.get().outOfDate, pane.store.get().undoable]).toEqual([null, undoable]);
    await act(pane);
    expect(pane.store.get().undoable).toBe(undoable + 1);
  });

  test('このまま残す leaves its note on the finding’s cell, where that is by now', async () => {
    const pane = await emulatedPane(published);
    const finding = differing(pane);
    pane.book.as('co-author', () => {
      pane.book.sheet('評価').insertRows(20, 2);
    });
    await allArrived();
    await pane.actions.dismiss([finding], '県の公表値');
    expect(pane.book.comments.map(({ range }) => [range.top, range.left])).toEqual([[finding.row + 2, finding.column]]);
  });
});

describe('what a colleague does while the workbook is being read', () => {
  const interrupted = async (phase: 'announced' | 'evaluated') => {
    const host = new FakeHost(published);
    const store = createStore(initialState('ja'));
    const { actions, start } = createPane(host, store);
    await start();
    if (phase === 'evaluated') await actions.evaluate();
    const { snapshot } = host;
    host.snapshot = async () => {
      const live = await snapshot.call(host);
      host.handlers?.outOfDate();
      return live;
    };
    return { host, store, actions };
  };

  test('is told when it has been read', async () => {
    const { store, actions } = await interrupted('announced');
    await actions.readAgain();
    expect(store.get().outOfDate).toBe('by-a-colleague');
  });

  test('is looked for once more before anything is written, and is told afterwards', async () => {
    const { host, store, actions } = await interrupted('evaluated');
    const { actual } = evaluationOf(store.get().workbook)!.results[0]!.indicator.columns;
    const [sheet, ...others] = host.workbook.sheets;
    const { row } = evaluationOf(store.get().workbook)!.results[0]!.indicator;
    const values = sheet!.values.map((line, at) =>
      at === row ? line.map((value, column) => (column === actual ? '1(R1)' : value)) : line,
    );
    host.workbook = { ...host.workbook, sheets: [{ ...sheet!, values }, ...others] };
    await actions.evaluate();
    expect(host.commits.at(-1)?.checkUnchanged).toBe(true);
    expect(store.get().outOfDate).toBe('by-a-colleague');
  });
});

test('what a colleague changed is told still when a remedy could not be written', async () => {
  const host = new FakeHost(published);
  const store = createStore(initialState('ja'));
  const { actions, start } = createPane(host, store);
  await start();
  await actions.evaluate();
  host.handlers?.outOfDate();
  host.nextFailure = new ExcelError('sheet-protected', { sheets: ['評価'] });
  await actions.applyRule([evaluationOf(store.get().workbook)!.findings.find(({ code }) => code === 'progress-differs')!]);
  expect(store.get().notice?.text).toMatch(/保護されていて/);
  expect(store.get().outOfDate).toBe('by-a-colleague');
});

describe('settings that a colleague changed since the pane read them', () => {
  const theirs = { sheet: '評価', indicator: '市内の指標', code: 'progress-differs', recorded: '1', reason: '県の公表値' };
  const changedByColleague = async () => {
    const pane = await emulatedPane(published);
    pane.book.settings.set('shinchoku', JSON.stringify({ ...pane.store.get().settings, dismissed: [theirs] }));
    return pane;
  };
  const stored = ({ book }: EmulatedPane) => JSON.parse(String(book.settings.get('shinchoku'))) as { write: string; dismissed: unknown[] };

  test('are not lost by a change here, nor by taking that back', async () => {
    const pane = await changedByColleague();
    await pane.actions.writeAs('values');
    expect(stored(pane)).toMatchObject({ write: 'values', dismissed: [theirs] });
    await pane.actions.undo();
    expect(stored(pane)).toMatchObject({ write: 'formulas', dismissed: [theirs] });
    expect(pane.store.get().settings.dismissed).toEqual([theirs]);
  });

  test('and whatever a newer version has stored besides stays in the workbook', async () => {
    const pane = await emulatedPane(published, {}, ({ book }) => {
      book.settings.set('shinchoku', JSON.stringify({ write: 'formulas', ofTomorrow: { a: 1 } }));
    });
    await pane.actions.writeAs('values');
    expect(stored(pane)).toMatchObject({ write: 'values', ofTomorrow: { a: 1 } });
  });

  test('hold here too once 読み直す was pressed', async () => {
    const pane = await changedByColleague();
    await pane.actions.readAgain();
    expect(pane.store.get().settings.dismissed).toEqual([theirs]);
  });

  test('and a change that a colleague made over ours stays when ours is taken back', async () => {
    const pane = await emulatedPane(published);
    await pane.actions.usePreset('achievement-letters');
    const { preset } = pane.store.get().settings;
    pane.book.settings.set(
      'shinchoku',
      JSON.stringify({ ...pane.store.get().settings, preset: null, profile: { version: 1, name: '県' } }),
    );
    await pane.actions.undo();
    expect(preset).toBe('achievement-letters');
    expect(pane.store.get().settings).toMatchObject({ preset: null, profile: { name: '県' } });
  });
});

describe('a copy as values that somebody renames', () => {
  test('stays a copy: nothing is written into it, and nothing of it is counted twice', async () => {
    const clock = new Clock();
    const pane = await emulatedPane(published, { timers: clock });
    await pane.actions.evaluate();
    await pane.actions.copyAsValues();
    const results = evaluationOf(pane.store.get().workbook)!.results.length;
    pane.book.renameSheet(pane.book.sheet('評価(値)'), '提出用');
    await allArrived();
    clock.pass(PAUSE);
    await allArrived();
    await pane.actions.evaluate();
    expect([...pane.book.sheet('提出用').formulas()]).toEqual([]);
    expect(evaluationOf(pane.store.get().workbook)!.results).toHaveLength(results);
    // Known when the workbook is opened again, too.
    expect(JSON.parse(String(pane.book.settings.get('shinchoku')))).toMatchObject({ copies: ['提出用'] });
    await pane.actions.undo();
    expect(pane.book.sheets.map(({ name }) => name)).not.toContain('提出用');
    expect(pane.store.get().settings.copies).toEqual([]);
  });

  test('keeps its colours, whatever becomes of those of the sheet', async () => {
    const pane = await emulatedPane(published);
    await pane.actions.colourStatuses(true);
    await pane.actions.evaluate();
    await pane.actions.copyAsValues();
    const coloured = [...pane.book.sheet('評価(値)').conditionalFormats];
    expect(coloured.length).toBeGreaterThan(0);
    await pane.actions.usePreset('achievement-letters');
    await pane.actions.colourStatuses(false);
    expect(pane.book.sheet('評価(値)').conditionalFormats).toEqual(coloured);
    expect(pane.book.sheet('評価').conditionalFormats).toEqual([]);
  });
});
