import type { WorkbookSnapshot } from '../../src/evaluation/workbook/snapshot';
import { ExcelRoomError } from '../../src/excel/excel-room-error';
import { PaneController } from '../../src/taskpane/pane-controller';
import { NO_CORRECTIONS } from '../../src/taskpane/pane-settings';
import { initialState } from '../../src/taskpane/pane-state';
import { planForFinding } from '../../src/taskpane/remedies';
import { evaluateBySettings } from '../../src/taskpane/evaluate-workbook';
import { createStore } from '../../src/taskpane/store';
import { FakeHost } from './fake-host';
import { sample, typed } from './sample';

let blank: WorkbookSnapshot;
let published: WorkbookSnapshot;
beforeAll(async () => {
  blank = await sample('mine-r1');
  published = await sample('mine-r1-published');
});

async function started(workbook: WorkbookSnapshot, settings?: unknown, prepare: (host: FakeHost) => void = () => undefined) {
  const host = new FakeHost(workbook, settings);
  prepare(host);
  const store = createStore(initialState('ja'));
  const controller = new PaneController(host, store);
  await controller.start();
  return { host, store, controller };
}

const written = ({ commits }: FakeHost): number =>
  commits.flatMap(({ plan }) => plan.sheets).reduce((sum, { writes }) => sum + writes.length, 0);

describe('opening', () => {
  test('reads and evaluates, and writes nothing', async () => {
    const { host, store } = await started(blank);
    expect(store.get().evaluation?.results).toHaveLength(81);
    expect(store.get().isEvaluated).toBe(false);
    expect(store.get().busy).toBeNull();
    expect(host.commits).toHaveLength(0);
    expect(host.snapshots).toBe(1);
  });

  test('says what it does until the person has read it', async () => {
    const { host, store, controller } = await started(blank);
    expect(store.get().isFirstRun).toBe(true);
    controller.welcome();
    expect(store.get().isFirstRun).toBe(false);
    expect(host.recall('welcomed')).toBe('yes');
  });

  test('and no longer once the person has evaluated', async () => {
    const { host, store, controller } = await started(blank);
    await controller.evaluate();
    expect(store.get().isFirstRun).toBe(false);
    expect(host.recall('welcomed')).toBe('yes');
  });

  test('a workbook without a table is a screen of its own, and a table that appears later is found', async () => {
    const empty = { ...blank, sheets: [{ ...blank.sheets[0]!, values: [['memo']], formulas: [], styles: [], merges: [] }] };
    const { host, store } = await started(empty);
    expect(store.get().problem?.kind).toBe('no-table');
    host.workbook = blank;
    await host.handlers?.refresh();
    expect(store.get().problem).toBeNull();
    expect(store.get().evaluation?.results).toHaveLength(81);
  });
});

describe('評価する', () => {
  test('the first time, carries out what was announced after looking again', async () => {
    const { host, store, controller } = await started(blank);
    await controller.evaluate();
    expect(host.snapshots).toBe(1);
    expect(host.commits.map(({ checkUnchanged }) => checkUnchanged)).toEqual([true]);
    expect(written(host)).toBe(162);
    expect(store.get()).toMatchObject({ isEvaluated: true, undoable: 1, notice: { tone: 'good' } });
  });

  test('the second time, reads once and writes nothing', async () => {
    const { host, store, controller } = await started(blank);
    await controller.evaluate();
    await controller.evaluate();
    expect(host.snapshots).toBe(2);
    expect(host.commits).toHaveLength(1);
    expect(store.get().undoable).toBe(1);
  });

  test('when a cell changed since it was announced, writes nothing, says so and announces anew', async () => {
    const { host, store, controller } = await started(blank);
    host.nextFailure = new ExcelRoomError('changed-meanwhile', { cells: ['評価!I20'] });
    await controller.evaluate();
    expect(store.get()).toMatchObject({ isEvaluated: false, undoable: 0, notice: { tone: 'bad' } });
    expect(store.get().notice?.text).toContain('評価!I20');
    expect(host.snapshots).toBe(2);
  });

  test('a read-only workbook is evaluated, not written', async () => {
    const { host, store, controller } = await started(blank, undefined, (one) => {
      one.readOnly = true;
    });
    await controller.evaluate();
    expect(host.commits).toHaveLength(0);
    expect(store.get().notice?.tone).toBe('bad');
  });

  test('元に戻す puts everything back and writes nothing by itself afterwards', async () => {
    const { host, store, controller } = await started(blank);
    await controller.evaluate();
    await controller.undo();
    expect(host.workbook).toBe(blank);
    expect(store.get()).toMatchObject({ isEvaluated: false, undoable: 0 });
    await host.handlers?.refresh();
    expect(host.commits).toHaveLength(1);
  });
});

describe('count tables', () => {
  test('are made on request, shown, and taken back with their sheet', async () => {
    const { host, store, controller } = await started(blank);
    await controller.evaluate();
    expect(host.workbook.sheets.map(({ name }) => name)).not.toContain('集計表');
    await controller.evaluate({ buildCounts: true });
    expect(host.workbook.sheets.map(({ name }) => name)).toContain('集計表');
    expect(host.shown).toEqual([{ sheetId: 'id-集計表', row: 0, column: 0 }]);
    await controller.undo();
    expect(host.workbook.sheets.map(({ name }) => name)).not.toContain('集計表');
    expect(store.get().undoable).toBe(1);
  });
});

describe('following edits', () => {
  async function edited(autoRefresh: boolean) {
    const one = await started(blank);
    await one.controller.evaluate();
    one.controller.setAutoRefresh(autoRefresh);
    const { indicator } = one.store.get().evaluation!.results[5]!;
    one.host.workbook = typed(one.host.workbook, indicator.sheet, indicator.row, indicator.columns.actual!, '約999');
    await one.host.handlers?.refresh();
    return { ...one, name: indicator.name };
  }

  test('with 自動更新 results follow and only what changed is written', async () => {
    const { host, store, name } = await edited(true);
    expect(store.get().evaluation?.results.find(({ indicator }) => indicator.name === name)?.indicator.actual.text).toBe('約999');
    expect(host.commits[1]?.plan.sheets.flatMap(({ writes }) => writes).length).toBeLessThanOrEqual(2);
    expect(store.get().undoable).toBe(1);
  });

  test('without it the pane says that it is out of date, and catches up when asked', async () => {
    const { host, store, controller } = await edited(false);
    expect(store.get().outOfDate).toBe('edited');
    expect(host.commits).toHaveLength(1);
    controller.setAutoRefresh(true);
    await controller.read();
    expect(store.get().outOfDate).toBeNull();
  });

  test('a co-author’s change is announced and nothing is written for it', async () => {
    const { host, store } = await started(blank);
    host.handlers?.outOfDate();
    expect(store.get().outOfDate).toBe('by-a-colleague');
    expect(host.commits).toHaveLength(0);
  });

  test('the selection is known by the sheet’s name', async () => {
    const { host, store } = await started(blank);
    host.select({ sheetId: 'id-評価', row: 20, column: 3 });
    expect(store.get().selected).toEqual({ sheet: '評価', row: 20 });
    host.select({ sheetId: 'another', row: 20, column: 3 });
    expect(store.get().selected).toBeNull();
  });
});

describe('findings', () => {
  test('規則の値にする writes that cell, what depends on it follows, and one 元に戻す takes both back', async () => {
    const { host, store, controller } = await started(published);
    await controller.evaluate();
    const before = host.workbook;
    const finding = store.get().evaluation!.findings.find(({ code }) => code === 'progress-differs')!;
    await controller.writeNow(({ workbook }, settings) =>
      planForFinding(finding, evaluateBySettings(workbook, settings, { applyRule: true })),
    );
    expect(store.get().evaluation?.findings.some((one) => one.row === finding.row && one.code === finding.code)).toBe(false);
    await controller.undo();
    expect(host.workbook).toBe(before);
  });

  test('choosing one shows its cell and explains its row', async () => {
    const { host, store, controller } = await started(published);
    await controller.show({ sheet: '評価', row: 42, column: 8 });
    expect(host.shown).toEqual([{ sheetId: 'id-評価', row: 42, column: 8 }]);
    expect(store.get().selected).toEqual({ sheet: '評価', row: 42 });
  });
});

describe('settings', () => {
  test('are written only when they change, and never by evaluating', async () => {
    const { host, store, controller } = await started(blank);
    await controller.evaluate();
    await controller.changeSettings({ write: 'formulas' });
    expect(host.savedSettings).toHaveLength(0);
    await controller.changeSettings({ write: 'values' });
    expect(host.savedSettings).toHaveLength(1);
    expect(store.get()).toMatchObject({ isEvaluated: false });
  });

  test('nonsense in the workbook counts as not set', async () => {
    const { store } = await started(blank, { write: 7, corrections: { columns: { actual: 'x' } }, kept: 'no' });
    expect(store.get().settings.write).toBe('formulas');
    expect(store.get().evaluation?.results).toHaveLength(81);
  });
});

describe('status colours', () => {
  test('are put on and taken off with the switch, and never asked for when it is off', async () => {
    const { host, controller } = await started(blank);
    await controller.evaluate();
    expect(host.coloured).toEqual([]);
    await controller.changeSettings({ statusColours: true });
    expect(host.coloured).toMatchObject([{ columns: [{ sheetId: 'id-評価', column: 9 }], colours: [{ label: '目標達成' }, {}, {}] }]);
    await controller.evaluate();
    expect(host.coloured).toHaveLength(1);
    await controller.changeSettings({ statusColours: false });
    expect(host.coloured[1]).toEqual({ columns: [], colours: [] });
  });

  test('follow a table that grows, and rules that change', async () => {
    const { host, store, controller } = await started(blank, { statusColours: true });
    await controller.evaluate();
    const last = store.get().evaluation!.results.at(-1)!.indicator;
    const [before] = host.coloured[0]!.columns;
    const [sheet] = host.workbook.sheets;
    const more = {
      ...sheet!,
      values: [...sheet!.values.slice(0, last.row + 1), sheet!.values[last.row]!, ...sheet!.values.slice(last.row + 1)],
    };
    host.workbook = { ...host.workbook, sheets: [more] };
    await host.handlers?.refresh();
    expect(host.coloured).toHaveLength(2);
    expect(host.coloured[1]!.columns[0]).toEqual({ ...before, bottom: before!.bottom + 1 });
    await controller.changeSettings({ preset: 'four-letters' });
    expect(host.coloured[2]!.colours.map(({ label }) => label)).toContain('B');
  });
});

describe('a values-only copy', () => {
  test('is remembered in the workbook and not evaluated as a table of its own', async () => {
    const { host, store, controller } = await started(blank);
    await controller.copyAsValues(['id-評価'], '(値)');
    expect(host.savedSettings).toMatchObject([{ copies: ['評価(値)'] }]);
    host.workbook = { ...blank, sheets: [...blank.sheets, { ...blank.sheets[0]!, name: '評価(値)' }] };
    await host.handlers?.refresh();
    expect(store.get().evaluation?.results).toHaveLength(81);
  });
});

describe('from the ribbon', () => {
  test('before anything was ever evaluated, announces in the pane instead of writing', async () => {
    const { host, controller } = await started(blank);
    expect(await controller.evaluateFromRibbon()).toMatchObject({ needsPerson: true });
    expect(host.commits).toHaveLength(0);
  });

  test.each([
    ['a sheet with departures needs a person', 'mine-r1-published', true],
    ['a sound sheet does not', 'mine-r1', false],
  ] as const)('%s', async (_, name, needsPerson) => {
    const { host, controller } = await started(name === 'mine-r1' ? blank : published, undefined, (one) => {
      one.remember('evaluated', 'yes');
    });
    const outcome = await controller.evaluateFromRibbon();
    expect(outcome.needsPerson).toBe(needsPerson);
    expect(outcome.text).toContain('81');
    expect(host.commits).toHaveLength(1);
  });
});

describe('corrections', () => {
  const corrected = (change: object) => ({ corrections: { ...NO_CORRECTIONS, ...change } });

  test('a year that the sheet does not have is refused in a sentence with those that it has, and not kept', async () => {
    const { host, store, controller } = await started(blank);
    await controller.changeSettings(corrected({ year: 'R5' }));
    expect(store.get().notice).toEqual({ tone: 'bad', text: 'シート「評価」に「R5」の実績はありません。実績のある年度: R1。' });
    expect(store.get()).toMatchObject({ settings: { corrections: { year: null } }, problem: null });
    expect(host.savedSettings).toEqual([]);
    await controller.changeSettings(corrected({ year: '令和元年度' }));
    expect(store.get()).toMatchObject({ settings: { corrections: { year: '令和元年度' } }, notice: null });
  });

  test('a column that is two things at once is told with both names, and can be corrected again', async () => {
    const { store, controller } = await started(blank);
    const { target } = store.get().evaluation!.tables[0]!.columns;
    await controller.changeSettings(corrected({ columns: { actual: target } }));
    expect(store.get().problem).toMatchObject({ kind: 'failed', byCorrections: true, text: expect.stringMatching(/「実績」と「目標」/) });
    await controller.changeSettings(corrected({}));
    expect(store.get().problem).toBeNull();
  });
});

describe('where results are written as values', () => {
  test('an edited actual is one finding, one click renews all, and nothing is called up to date before', async () => {
    const { host, store, controller } = await started(blank, { write: 'values' });
    await controller.evaluate();
    const { sheet, row, columns } = store.get().evaluation!.results[1]!.indicator;
    host.workbook = typed(host.workbook, sheet, row, columns.actual ?? 0, 1);
    await controller.evaluate();
    const open = store.get().evaluation!.findings.filter(({ severity }) => severity !== 'info');
    expect(open.map(({ code }) => code)).toEqual(['results-differ']);
    expect(store.get().notice?.text).toBe('書き込んだセルはありません。要確認が 1 件あります。');
    await controller.writeNow(({ workbook }, settings) =>
      planForFinding(open[0]!, evaluateBySettings(workbook, settings, { applyRule: true })),
    );
    expect(store.get().evaluation!.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    await controller.evaluate();
    expect(store.get().notice?.text).toMatch(/^すべて最新です/);
  });
});
