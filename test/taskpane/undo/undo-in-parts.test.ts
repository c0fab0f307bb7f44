/** @jest-environment node */
import { evaluationOf } from '../../../src/taskpane/state/workbook-state';
import { HostError } from '../../../tools/workbench/host/wire/host-error';
import { allArrived } from '../../excel/running-timers';
import { emulatedPane, stateOf, type EmulatedPane } from '../emulated-pane';
import { sample } from '../sample';

afterEach(allArrived);

const notice = ({ store }: EmulatedPane) => store.get().notice?.text ?? '';

/** A finding that is dismissed: its reason on the cell is one part of the step, the setting the other. */
async function dismissed(): Promise<EmulatedPane> {
  const pane = await emulatedPane(await sample('mine-r1-published'));
  const finding = evaluationOf(pane.store.get().workbook)!.findings.find(({ code }) => code === 'progress-differs')!;
  await pane.actions.dismiss([finding], '県の公表値');
  return pane;
}

test('what could not be begun says that nothing has changed', async () => {
  const pane = await dismissed();
  pane.book.comments[0]!.content = '課長確認済';
  const before = stateOf(pane);
  await pane.actions.undo();
  expect(stateOf(pane)).toEqual(before);
  expect(notice(pane)).toMatch(/元に戻せません：評価!.*。何も変更していません。/);
});

test('what failed after a part of it was taken back says so, and goes on when asked again', async () => {
  const pane = await dismissed();
  pane.host.beforeAction = () => {
    if (pane.book.comments.length === 0) throw new HostError('SomethingNew', 'No.');
  };
  await pane.actions.undo();
  expect(notice(pane)).toMatch(/途中まで元に戻しました。もう一度［元に戻す］を押すと、続きを戻します。/);
  expect(notice(pane)).not.toMatch(/何も変更していません/);
  expect(pane.book.comments).toEqual([]);
  pane.host.beforeAction = null;
  await pane.actions.undo();
  expect(notice(pane)).toBe('「このまま残す」を元に戻しました。');
  expect(pane.store.get().settings.dismissed).toEqual([]);
});
