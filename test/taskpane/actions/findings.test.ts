import type { Finding } from '../../../src/evaluation/findings/finding';
import type { WorkbookSnapshot } from '../../../src/evaluation/workbook/snapshot';
import { createPane } from '../../../src/taskpane/create-pane';
import { filterChoices, filtered, NO_FILTER } from '../../../src/taskpane/model/findings/finding-filter';
import { groupFindings, seemsOverwritten } from '../../../src/taskpane/model/findings/finding-groups';
import { openFindings } from '../../../src/taskpane/model/findings/open-findings';
import { remediesFor } from '../../../src/taskpane/model/findings/remedies';
import { effectOf } from '../../../src/taskpane/model/findings/remedy-effect';
import { initialState } from '../../../src/taskpane/state/pane-state';
import { createStore } from '../../../src/taskpane/state/store';
import { evaluationOf } from '../../../src/taskpane/state/workbook-state';
import { loweredBook, typedOverBook } from '../../e2e/typed-over-book';
import { FakeHost } from '../fake-host';
import { sample } from '../sample';

async function snapshotOf(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const { openWorkbook } = await import('../../../src/xlsx/open-workbook');
  const { zlibCodec } = await import('../../../src/xlsx/node/zlib-codec');
  return (await openWorkbook(bytes, 'book.xlsx', { codec: zlibCodec })).snapshot;
}

async function started(workbook: WorkbookSnapshot) {
  const host = new FakeHost(workbook);
  const store = createStore(initialState('ja'));
  const { actions, start } = createPane(host, store);
  await start();
  const evaluation = () => evaluationOf(store.get().workbook)!;
  const groups = () => groupFindings(openFindings(evaluation(), store.get().settings.dismissed).open);
  const group = (kind: string) => groups().find((one) => one.kind === kind)!;
  return { host, store, actions, evaluation, groups, group };
}

describe('many findings of one kind', () => {
  test('are one group, and are said to be last year’s results', async () => {
    const { groups, group, evaluation, host } = await started(await snapshotOf(typedOverBook(80, 70)));
    expect(groups().map(({ kind, findings }) => [kind, findings.length])).toEqual([['typed-results', 101]]);
    expect(seemsOverwritten(group('typed-results').findings, evaluation(), host.workbook)).toBe(true);
  });

  test('a few slips among many typed results are not', async () => {
    const { group, evaluation, host } = await started(await sample('mine-r1-published'));
    expect(group('typed-results').findings).toHaveLength(3);
    expect(seemsOverwritten(group('typed-results').findings, evaluation(), host.workbook)).toBe(false);
  });

  test('all get the rule’s values at once, and one 元に戻す takes that back', async () => {
    const { host, store, actions, group, groups } = await started(await snapshotOf(typedOverBook(80, 70)));
    await actions.evaluate();
    const before = host.workbook;
    await actions.applyRule(group('typed-results').findings);
    expect(groups()).toEqual([]);
    expect(store.get().notice?.text).toBe('101セルに書き込みました。');
    await actions.undo();
    expect(host.workbook).toBe(before);
  });

  test('all are kept with one reason, which stands on each cell', async () => {
    const { host, store, actions, group, groups } = await started(await snapshotOf(typedOverBook(80, 70)));
    await actions.dismiss(group('typed-results').findings, ' ');
    expect(store.get().notice).toMatchObject({ tone: 'bad' });
    await actions.dismiss(group('typed-results').findings, '前年度の公表値');
    expect(groups()).toEqual([]);
    expect(host.notes).toHaveLength(101);
    expect(host.savedSettings).toHaveLength(1);
    expect(store.get().notice?.text).toBe('理由を101セルのメモに残しました。');
  });
});

describe('filters', () => {
  test('offer what occurs, and let through what fits all of them', async () => {
    const { evaluation, host } = await started(await snapshotOf(typedOverBook(80, 70)));
    const { findings } = evaluation();
    const choices = filterChoices(findings, evaluation(), host.workbook);
    expect(choices).toEqual({
      kind: ['typed-results'],
      severity: ['warning'],
      department: ['企画課', '福祉課', '農林課'],
      status: ['-', '改善↑'],
    });
    const some = filtered(findings, { ...NO_FILTER, department: '福祉課', status: '改善↑' }, evaluation(), host.workbook);
    const rows = new Set(some.map(({ row }) => row));
    expect(some.length).toBeGreaterThan(5);
    expect(some.length).toBeLessThan(findings.length / 2);
    for (const row of rows) expect(host.workbook.sheets[0]?.values[row]?.[10]).toBe('福祉課');
    expect(filtered(findings, NO_FILTER, evaluation(), host.workbook)).toBe(findings);
  });
});

describe('a target below its baseline', () => {
  const below = async () => {
    const one = await started(await snapshotOf(loweredBook()));
    await one.actions.evaluate();
    const findings = one.evaluation().findings.filter(({ code }) => code === 'target-below-baseline');
    const remedies = (finding: Finding) => remediesFor(finding, one.evaluation(), one.host.workbook);
    const effects = (finding: Finding) =>
      remedies(finding).map((remedy) => effectOf(remedy, finding, one.evaluation(), one.host.workbook, one.store.get().settings));
    return { ...one, findings, remedies, effects };
  };

  test('is first offered to be treated as one that is lowered; ※ only where the name may mean to keep it up', async () => {
    const { findings, remedies } = await below();
    expect(findings.map((finding) => [finding.indicator, remedies(finding)])).toEqual([
      ['交通事故件数', ['lower-is-better']],
      ['イベント参加者数', ['lower-is-better', 'add-mark']],
    ]);
  });

  test('says what each remedy makes of its results', async () => {
    const { findings, effects } = await below();
    expect(findings.map(effects)).toEqual([
      [{ before: '58.6% 改善↑', after: '58.6% 改善↑' }],
      [
        { before: '71.6% 改善↑', after: '71.6% 改善↑' },
        { before: '71.6% 改善↑', after: '108.5% 目標達成' },
      ],
    ]);
  });

  test('once treated so it is asked about no longer, its results stay, and the cell says why', async () => {
    const { host, actions, findings, group } = await below();
    const before = host.workbook;
    await actions.treatAsLower(findings);
    expect(group('target-below-baseline')).toBeUndefined();
    expect(host.workbook).toBe(before);
    expect(host.notes.map(({ text }) => text)).toEqual(['手動判定：減らす指標として扱う', '手動判定：減らす指標として扱う']);
  });
});
