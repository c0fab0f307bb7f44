import type { WorkbookSnapshot } from '../../../src/evaluation/workbook/snapshot';
import { ExcelError } from '../../../src/excel/excel-error';
import { createPane } from '../../../src/taskpane/create-pane';
import { initialState } from '../../../src/taskpane/state/pane-state';
import { evaluationOf } from '../../../src/taskpane/state/workbook-state';
import { createStore } from '../../../src/taskpane/state/store';
import { remediesFor } from '../../../src/taskpane/model/findings/remedies';
import { rowsOf, workbookOf } from '../../evaluation/snapshot-of';
import { FakeHost } from '../fake-host';
import { sample, typed } from '../sample';

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
  const { actions, start, evaluateFromRibbon } = createPane(host, store, () => Promise.resolve());
  await start();
  return {
    host,
    store,
    actions,
    evaluateFromRibbon,
    phase: () => store.get().workbook.phase,
    evaluation: () => evaluationOf(store.get().workbook),
  };
}

const written = ({ commits }: FakeHost): number =>
  commits.flatMap(({ plan }) => plan.sheets).reduce((sum, { writes }) => sum + writes.length, 0);

describe('opening', () => {
  test('reads and evaluates, and writes nothing', async () => {
    const { host, store, phase, evaluation } = await started(blank);
    expect(evaluation()?.results).toHaveLength(81);
    expect(phase()).toBe('announced');
    expect(store.get().busy).toBeNull();
    expect(host.commits).toHaveLength(0);
    expect(host.snapshots).toBe(1);
  });

  test('says what it does until the person has read it', async () => {
    const { host, store, actions } = await started(blank);
    expect(store.get().isFirstRun).toBe(true);
    actions.understood();
    expect(store.get().isFirstRun).toBe(false);
    expect(host.recall('welcomed')).toBe('yes');
  });

  test('and no longer once the person has evaluated', async () => {
    const { host, store, actions } = await started(blank);
    await actions.evaluate();
    expect(store.get().isFirstRun).toBe(false);
    expect(host.recall('welcomed')).toBe('yes');
  });

  test('a workbook without a table is a screen of its own, and a table that appears later is found', async () => {
    const empty = { ...blank, sheets: [{ ...blank.sheets[0]!, values: [['memo']], formulas: [], styles: [], merges: [] }] };
    const { host, phase, evaluation } = await started(empty);
    expect(phase()).toBe('no-table');
    host.workbook = blank;
    await host.handlers?.refresh();
    expect(phase()).toBe('announced');
    expect(evaluation()?.results).toHaveLength(81);
  });
});

describe('what fails', () => {
  test('reading: stands in the place of the results until reading succeeds', async () => {
    const gone = new ExcelError('busy');
    const { host, actions, store, phase } = await started(blank, undefined, (one) => {
      one.nextSnapshotFailure = gone;
    });
    expect(store.get().workbook).toMatchObject({ phase: 'failed', live: null, text: expect.stringMatching(/./) as string });
    expect(store.get().busy).toBeNull();
    await actions.readAgain();
    expect(phase()).toBe('announced');
    host.nextSnapshotFailure = gone;
    await actions.readAgain();
    expect(store.get()).toMatchObject({ workbook: { phase: 'announced' }, notice: { tone: 'bad' } });
  });

  test('a table that is lost: the results that were shown are shown no longer, and are announced when it is back', async () => {
    const { host, actions, phase } = await started(blank);
    await actions.evaluate();
    const evaluated = host.workbook;
    host.workbook = { ...blank, sheets: [{ ...blank.sheets[0]!, values: [['memo']], formulas: [], styles: [], merges: [] }] };
    await host.handlers?.refresh();
    expect(phase()).toBe('no-table');
    host.workbook = blank;
    await host.handlers?.refresh();
    expect(phase()).toBe('announced');
    host.workbook = evaluated;
    await host.handlers?.refresh();
    expect(phase()).toBe('evaluated');
    expect(host.commits).toHaveLength(1);
  });
});

describe('評価する', () => {
  test('the first time, carries out what was announced after looking again', async () => {
    const { host, store, actions } = await started(blank);
    await actions.evaluate();
    expect(host.snapshots).toBe(1);
    expect(host.commits.map(({ checkUnchanged }) => checkUnchanged)).toEqual([true]);
    expect(written(host)).toBe(162);
    expect(store.get()).toMatchObject({ workbook: { phase: 'evaluated' }, undoable: 1, notice: { tone: 'good' } });
  });

  test('the second time, reads once and writes nothing', async () => {
    const { host, store, actions } = await started(blank);
    await actions.evaluate();
    await actions.evaluate();
    expect(host.snapshots).toBe(2);
    expect(host.commits).toHaveLength(1);
    expect(store.get().undoable).toBe(1);
  });

  test('when a cell changed since it was announced, writes nothing, says so and announces anew', async () => {
    const { host, store, actions } = await started(blank);
    host.nextFailure = new ExcelError('changed-meanwhile', { cells: ['評価!I20'] });
    await actions.evaluate();
    expect(store.get()).toMatchObject({ workbook: { phase: 'announced' }, undoable: 0, notice: { tone: 'bad' } });
    expect(store.get().notice?.text).toContain('評価!I20');
    expect(host.snapshots).toBe(2);
  });

  test('a read-only workbook is evaluated, not written', async () => {
    const { host, store, actions } = await started(blank, undefined, (one) => {
      one.readOnly = true;
    });
    await actions.evaluate();
    expect(host.commits).toHaveLength(0);
    expect(store.get().notice?.tone).toBe('bad');
  });

  test('元に戻す puts everything back and writes nothing by itself afterwards', async () => {
    const { host, store, actions } = await started(blank);
    await actions.evaluate();
    await actions.undo();
    expect(host.workbook).toBe(blank);
    expect(store.get()).toMatchObject({ workbook: { phase: 'announced' }, undoable: 0 });
    await host.handlers?.refresh();
    expect(host.commits).toHaveLength(1);
  });
});

describe('count tables', () => {
  test('are made on request, shown, and taken back with their sheet', async () => {
    const { host, store, actions } = await started(blank);
    await actions.evaluate();
    expect(host.workbook.sheets.map(({ name }) => name)).not.toContain('集計表');
    await actions.buildCounts();
    expect(host.workbook.sheets.map(({ name }) => name)).toContain('集計表');
    expect(host.shown).toEqual([{ sheetId: 'id-集計表', row: 0, column: 0 }]);
    await actions.undo();
    expect(host.workbook.sheets.map(({ name }) => name)).not.toContain('集計表');
    expect(store.get().undoable).toBe(1);
  });
});

describe('following edits', () => {
  async function edited(autoRefresh: boolean) {
    const one = await started(blank);
    await one.actions.evaluate();
    await one.actions.setAutoRefresh(autoRefresh);
    const { indicator } = one.evaluation()!.results[5]!;
    one.host.workbook = typed(one.host.workbook, indicator.sheet, indicator.row, indicator.columns.actual!, '約999');
    await one.host.handlers?.refresh();
    return { ...one, name: indicator.name };
  }

  test('with 自動更新 results follow and only what changed is written', async () => {
    const { host, store, name, evaluation } = await edited(true);
    expect(evaluation()?.results.find(({ indicator }) => indicator.name === name)?.indicator.actual.text).toBe('約999');
    expect(host.commits[1]?.plan.sheets.flatMap(({ writes }) => writes).length).toBeLessThanOrEqual(2);
    expect(store.get().undoable).toBe(1);
  });

  test('without it the pane says that it is out of date, and catches up when asked', async () => {
    const { host, store, actions } = await edited(false);
    expect(store.get().outOfDate).toBe('edited');
    expect(host.commits).toHaveLength(1);
    await actions.setAutoRefresh(true);
    await actions.readAgain();
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
    const { host, actions, evaluation } = await started(published);
    await actions.evaluate();
    const before = host.workbook;
    const finding = evaluation()!.findings.find(({ code }) => code === 'progress-differs')!;
    await actions.applyRule([finding]);
    expect(evaluation()?.findings.some((one) => one.row === finding.row && one.code === finding.code)).toBe(false);
    await actions.undo();
    expect(host.workbook).toBe(before);
  });

  test('choosing one shows its cell and explains its row', async () => {
    const { host, store, actions } = await started(published);
    await actions.show({ sheet: '評価', row: 42, column: 8 });
    expect(host.shown).toEqual([{ sheetId: 'id-評価', row: 42, column: 8 }]);
    expect(store.get().selected).toEqual({ sheet: '評価', row: 42 });
  });
});

describe('settings', () => {
  test('are written only when they change, and never by evaluating', async () => {
    const { host, store, actions } = await started(blank);
    await actions.evaluate();
    await actions.writeAs('formulas');
    expect(host.savedSettings).toHaveLength(0);
    await actions.writeAs('values');
    expect(host.savedSettings).toHaveLength(1);
    expect(store.get()).toMatchObject({ workbook: { phase: 'announced' } });
  });

  test('findings that an earlier version stored as kept stay dismissed', async () => {
    const one = { sheet: '評価', indicator: null, code: 'progress-differs', recorded: '1', reason: '県の公表値による' };
    const { store } = await started(blank, { kept: [one] });
    expect(store.get().settings.dismissed).toEqual([one]);
    const { store: later } = await started(blank, { kept: [one], dismissed: [] });
    expect(later.get().settings.dismissed).toEqual([]);
  });

  test('the rules are handed over as a file that could be read again', async () => {
    const { host, actions, store } = await started(blank, { preset: 'four-letters' });
    await actions.exportProfile();
    const [[name, text]] = [...host.savedFiles] as [[string, string]];
    expect(name).toMatch(/\.json$/);
    await actions.usePreset('mine-city');
    await actions.importProfile(new Blob([text]));
    expect(evaluationOf(store.get().workbook)?.profile.statuses.map(({ label }) => label)).toContain('B');
  });

  test('the rule that the sheet shows is adopted with one button, and kept as the rules of the body', async () => {
    const workbook = workbookOf(
      rowsOf(`
        分野 | 指標 | 基準値 | 実績値 | 目標値 | 達成率 | 評価
        1 | 甲 | 10 | 12 | 16 | 75.0% | △
        1 | 乙 | 5 | 9 | 20 | 45.0% | △
        1 | 丙 | 1 | 8 | 4 | 200.0% | ◎
        1 | 丁 | 3 | 3 | 9 | 33.3% | △
      `),
    );
    const { host, actions, store, evaluation } = await started(workbook);
    const shown = evaluation()!.findings.filter(({ code }) => code === 'rule-shown');
    expect(shown.map((finding) => remediesFor(finding, evaluation()!, workbook))).toEqual([['use-shown-rule']]);
    await actions.useShownRule();
    expect(host.savedSettings).toMatchObject([{ preset: null, profile: { progress: { rule: 'ratio' } } }]);
    expect(evaluation()?.profile.statuses.map(({ label }) => label)).toEqual(['◎', '△']);
    expect(evaluation()?.findings.filter(({ code }) => code === 'rule-shown')).toEqual([]);
    expect(store.get().settings.preset).toBeNull();
  });

  test('nonsense in the workbook counts as not set', async () => {
    const { store, evaluation } = await started(blank, { write: 7, corrections: { columns: { actual: 'x' } }, kept: 'no' });
    expect(store.get().settings.write).toBe('formulas');
    expect(evaluation()?.results).toHaveLength(81);
  });
});

describe('status colours', () => {
  test('are put on and taken off with the switch, and never asked for when it is off', async () => {
    const { host, actions } = await started(blank);
    await actions.evaluate();
    expect(host.coloured).toEqual([]);
    await actions.colourStatuses(true);
    expect(host.coloured).toMatchObject([{ columns: [{ sheetId: 'id-評価', column: 9 }], colours: [{ label: '目標達成' }, {}, {}] }]);
    await actions.evaluate();
    expect(host.coloured).toHaveLength(1);
    await actions.colourStatuses(false);
    expect(host.coloured[1]).toEqual({ columns: [], colours: [] });
  });

  test('follow a table that grows, and rules that change', async () => {
    const { host, actions, evaluation } = await started(blank, { statusColours: true });
    await actions.evaluate();
    const last = evaluation()!.results.at(-1)!.indicator;
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
    await actions.usePreset('four-letters');
    expect(host.coloured[2]!.colours.map(({ label }) => label)).toContain('B');
  });
});

describe('a values-only copy', () => {
  test('is remembered in the workbook and not evaluated as a table of its own', async () => {
    const { host, actions, evaluation } = await started(blank);
    await actions.copyAsValues();
    expect(host.savedSettings).toMatchObject([{ copies: ['評価(値)'] }]);
    host.workbook = { ...blank, sheets: [...blank.sheets, { ...blank.sheets[0]!, name: '評価(値)' }] };
    await host.handlers?.refresh();
    expect(evaluation()?.results).toHaveLength(81);
  });
});

describe('cell editing', () => {
  test('is said while something waits for it, and no longer', async () => {
    const { host, store } = await started(blank);
    host.tellCellEdit(true);
    expect(store.get().cellEdited).toBe(true);
    host.tellCellEdit(false);
    expect(store.get().cellEdited).toBe(false);
  });

  test('listeners are registered again until they are, and what happened meanwhile is caught up with', async () => {
    const { host, store } = await started(blank, undefined, (one) => {
      one.refusedWatches = 3;
    });
    expect(host.handlers).not.toBeNull();
    expect(host.snapshots).toBe(2);
    expect(store.get().notice).toBeNull();
  });
});

describe('from the ribbon', () => {
  test('before anything was ever evaluated, announces in the pane instead of writing', async () => {
    const { host, store, evaluateFromRibbon } = await started(blank);
    expect(await evaluateFromRibbon()).toMatchObject({ needsPerson: true });
    expect(host.commits).toHaveLength(0);
    // With the pane open already, it says there what to press.
    expect(store.get().notice?.text).toMatch(/まだ何も書き込んでいません。.*［評価する］を押してください。/);
  });

  test.each([
    ['a sheet with departures needs a person', 'mine-r1-published', true],
    ['a sound sheet does not', 'mine-r1', false],
  ] as const)('%s', async (_, name, needsPerson) => {
    const { host, evaluateFromRibbon } = await started(name === 'mine-r1' ? blank : published, undefined, (one) => {
      one.remember('evaluated', 'yes');
    });
    const outcome = await evaluateFromRibbon();
    expect(outcome.needsPerson).toBe(needsPerson);
    expect(outcome.text).toContain('81');
    expect(host.commits).toHaveLength(1);
  });
});

describe('corrections', () => {
  test('a year that the sheet does not have is refused in a sentence with those that it has, and not stored', async () => {
    const { host, store, actions, phase } = await started(blank);
    await actions.correctYear('R5');
    expect(store.get().notice).toEqual({ tone: 'bad', text: 'シート「評価」に「R5」の実績はありません。実績のある年度：R1。' });
    expect(store.get().settings.corrections.year).toBeNull();
    expect(phase()).toBe('announced');
    expect(host.savedSettings).toEqual([]);
    await actions.correctYear('令和元年度');
    expect(store.get()).toMatchObject({ settings: { corrections: { year: '令和元年度' } }, notice: null });
  });

  test('columns that were taken for each other are exchanged with one choice', async () => {
    const { store, actions, evaluation, phase } = await started(blank);
    const { actual, target } = evaluation()!.tables[0]!.columns;
    await actions.correctColumn('actual', target);
    expect(store.get().settings.corrections.columns).toEqual({ actual: target, target: actual });
    expect(evaluation()!.tables[0]!.columns).toMatchObject({ actual: target, target: actual });
    expect(phase()).toBe('announced');
  });

  test('a column that is two things at once is refused with both names, and not stored', async () => {
    const { host, store, actions, evaluation, phase } = await started(blank);
    const { actual, target, baseline } = evaluation()!.tables[0]!.columns;
    await actions.correctColumn('actual', target);
    await actions.correctColumn('baseline', actual);
    expect(store.get().notice).toMatchObject({ tone: 'bad', text: expect.stringMatching(/「.*」と「.*」/) });
    expect(store.get().settings.corrections.columns).not.toHaveProperty('baseline');
    expect(host.savedSettings).toHaveLength(1);
    expect(phase()).toBe('announced');
    await actions.correctColumn('baseline', baseline);
    expect(store.get().notice).toBeNull();
  });

  test.each(['0', '-3', '2.5', '99999', 'abc'])('%s is no heading row, and is refused in a sentence', async (typed) => {
    const { host, store, actions } = await started(blank);
    await actions.correctHeadingRow(typed);
    expect(store.get().notice?.text).toMatch(/^見出し行は、1から\d+までの行番号で指定してください。$/);
    expect(host.savedSettings).toEqual([]);
  });

  test('a level is corrected, and given back', async () => {
    const { store, actions, evaluation } = await started(blank);
    const label = evaluation()!.results[5]!.indicator.measure!.label;
    await actions.correctLevel(label, 'direction');
    expect(store.get().settings.corrections.levels).toEqual({ [label]: 'direction' });
    await actions.correctLevel(label, null);
    expect(store.get().settings.corrections.levels).toEqual({});
  });
});

describe('a doubtful reading', () => {
  /** The sample with a second column of actuals that nothing tells from the first: which is meant is not clear. */
  const doubtful = (): WorkbookSnapshot => {
    const rows = [
      ['目標指標', '単位', '基準値', '実績値', '実績値', '目標値', '進捗率', '状況'],
      ['来訪者数', '人', 10, 12, 13, 20, null, null],
      ['宿泊者数', '人', 10, 14, 11, 20, null, null],
    ];
    return { ...blank, sheets: [{ ...blank.sheets[0]!, name: '評価', values: rows, formulas: [], styles: [], merges: [] }] };
  };

  test('is not written until it is confirmed, which is stored in the workbook and taken back with the corrections', async () => {
    const { host, store, actions, evaluation } = await started(doubtful());
    await actions.evaluate();
    expect(written(host)).toBe(0);
    const errors = () => evaluation()!.findings.filter(({ severity }) => severity === 'error');
    const [doubt] = errors();
    expect(remediesFor(doubt!, evaluation()!, host.workbook)).toEqual(['confirm-reading']);
    await actions.confirmReading(doubt!);
    expect(store.get().settings.corrections.confirmed).toEqual(['評価']);
    expect(host.savedSettings).toHaveLength(1);
    expect(errors()).toEqual([]);
    await actions.evaluate();
    expect(written(host)).toBe(4);
    await actions.discardCorrections();
    expect(errors()).toHaveLength(1);
  });
});

describe('where results are written as values', () => {
  test('an edited actual is one finding, one click renews all, and nothing is called up to date before', async () => {
    const { host, store, actions, evaluation } = await started(blank, { write: 'values' });
    await actions.evaluate();
    const { sheet, row, columns, baseline } = evaluation()!.results[1]!.indicator;
    host.workbook = typed(host.workbook, sheet, row, columns.actual ?? 0, baseline.kind === 'number' ? baseline.value * 1.5 : 0);
    await actions.evaluate();
    const open = evaluation()!.findings.filter(({ severity }) => severity !== 'info');
    expect(open.map(({ code }) => code)).toEqual(['results-differ']);
    expect(store.get().notice?.text).toBe('81指標を評価し、書き込むセルはありませんでした。');
    await actions.applyRule([open[0]!]);
    expect(evaluation()!.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    await actions.evaluate();
    expect(store.get().notice?.text).toBe('81指標を評価し、書き込むセルはありませんでした。');
  });
});
