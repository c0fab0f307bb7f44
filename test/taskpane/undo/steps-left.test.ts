/** @jest-environment node */
import { evaluationOf } from '../../../src/taskpane/state/workbook-state';
import { allArrived } from '../../excel/running-timers';
import { emulatedPane, stateOf, type EmulatedPane } from '../emulated-pane';
import { sample } from '../sample';

afterEach(allArrived);

const said = ({ store }: EmulatedPane) => store.get().notice;

describe('a step that cannot be taken back any more', () => {
  const refused = async () => {
    const pane = await emulatedPane(await sample('mine-r1-published'));
    await pane.actions.colourStatuses(true);
    await pane.actions.evaluate();
    pane.book.as('co-author', () => {
      pane.book.sheet('評価').insertRows(20, 1);
    });
    await pane.actions.undo();
    return pane;
  };

  test('is refused with its cells and stays the next one, and the pane offers to leave it', async () => {
    const pane = await refused();
    expect(said(pane)).toMatchObject({ tone: 'bad', leaveStep: '「評価する」は元に戻さない' });
    expect(said(pane)?.text).toMatch(/行や列が挿入・削除または並べ替えられたため、元に戻せません：評価!/);
    expect([pane.store.get().undoable, pane.store.get().undoes]).toEqual([2, 'evaluate']);
  });

  test('stays as it is when it is left, and the one before is taken back', async () => {
    const pane = await refused();
    const before = stateOf(pane);
    await pane.actions.leaveStep();
    expect(stateOf(pane)).toEqual(before);
    expect(said(pane)?.text).toBe('「評価する」はそのままにしました。次の［元に戻す］では「状況の色分け」を戻します。');
    await pane.actions.undo();
    expect(said(pane)?.text).toBe('「状況の色分け」を元に戻しました。');
    expect(pane.book.sheet('評価').conditionalFormats).toEqual([]);
    expect(stateOf(pane)).toMatchObject({ sheets: [{ cells: (before as { sheets: [{ cells: unknown }] }).sheets[0].cells }] });
  });

  test('the last one: says that there is no other', async () => {
    const pane = await refused();
    await pane.actions.leaveStep();
    await pane.actions.leaveStep();
    expect(said(pane)?.text).toBe('「状況の色分け」はそのままにしました。ほかに元に戻せる操作はありません。');
    expect([pane.store.get().undoable, pane.store.get().undoes]).toEqual([0, null]);
  });

  test('settings that it changed stay when those before it are taken back', async () => {
    const pane = await emulatedPane(await sample('mine-r1-published'));
    await pane.actions.usePreset('achievement-letters');
    await pane.actions.usePreset('mine-city');
    const finding = evaluationOf(pane.store.get().workbook)!.findings.find(({ code }) => code === 'progress-differs')!;
    await pane.actions.dismiss([finding], '県の公表値');
    pane.book.comments[0]!.content = '課長確認済';
    await pane.actions.undo();
    expect(said(pane)?.leaveStep).toBe('「このまま残す」は元に戻さない');
    await pane.actions.leaveStep();
    await pane.actions.undo();
    expect(pane.store.get().settings).toMatchObject({ preset: 'achievement-letters', dismissed: [{ reason: '県の公表値' }] });
  });
});

test('where a sheet was deleted since, the others are put back and it is named', async () => {
  const pane = await emulatedPane(await sample('mine-r1'));
  await pane.actions.buildCounts();
  const before = stateOf(pane) as { sheets: { name: string; cells: unknown }[] };
  await pane.actions.writeAs('values');
  await pane.actions.evaluate();
  pane.book.deleteSheet(pane.book.sheet('集計表'));
  await allArrived();
  await pane.actions.undo();
  expect(said(pane)?.text).toBe('「評価する」を元に戻しました。 シート「集計表」は削除されているため、そのセルは戻していません。');
  const after = stateOf(pane) as typeof before;
  expect(after.sheets[0]?.cells).toEqual(before.sheets[0]?.cells);
});

test('settings that the workbook does not keep are taken back for now, and that is said', async () => {
  const pane = await emulatedPane(await sample('mine-r1-published'));
  pane.host.quirks.losesSettings = true;
  await pane.actions.writeAs('values');
  await pane.actions.undo();
  expect(pane.store.get().settings.write).toBe('formulas');
  expect(pane.store.get().undoable).toBe(0);
  expect(said(pane)?.text).toMatch(/元に戻しました。 設定は今回だけ元に戻りました。/);
});
