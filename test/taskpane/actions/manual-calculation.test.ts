/** @jest-environment node */
import { evaluationOf, liveOf } from '../../../src/taskpane/state/workbook-state';
import { emulatedPane, type EmulatedPane } from '../emulated-pane';
import { allArrived } from '../../excel/running-timers';
import { sample } from '../sample';

afterEach(allArrived);

const notice = ({ store }: EmulatedPane) => store.get().notice?.text ?? '';

async function manual(): Promise<EmulatedPane> {
  const pane = await emulatedPane(await sample('mine-r1'));
  await pane.actions.setAutoRefresh(false);
  pane.book.calculate();
  pane.book.calculationMode = 'Manual';
  await pane.actions.readAgain();
  return pane;
}

test('what was written is calculated, and what is not is told', async () => {
  const pane = await manual();
  await pane.actions.evaluate();
  expect(notice(pane)).toMatch(/書き込みました。 計算方法が「手動」のため、書き込んだシートだけを計算しました。/);
  const { indicator, judgement } = evaluationOf(pane.store.get().workbook)!.results[0]!;
  expect(pane.book.sheet('評価').value(indicator.row, indicator.columns.status!)).toBe(judgement.status);
  await pane.actions.evaluate();
  expect(notice(pane)).toMatch(/書き込むセルはありませんでした。$/);
});

test('an edit that Excel has not calculated yet stands in the pane until it is read calculated', async () => {
  const pane = await manual();
  await pane.actions.evaluate();
  const { indicator } = evaluationOf(pane.store.get().workbook)!.results[0]!;
  const at = { top: indicator.row, bottom: indicator.row, left: indicator.columns.actual!, right: indicator.columns.actual! };
  pane.book.sheet('評価').write(at, [[3600]]);
  await pane.actions.readAgain();
  expect(liveOf(pane.store.get().workbook)?.manualCalculation).toEqual({ isPending: true });
  pane.book.calculateNow();
  await pane.actions.readAgain();
  expect(liveOf(pane.store.get().workbook)?.manualCalculation).toEqual({ isPending: false });
});
