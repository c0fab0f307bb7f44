/** @jest-environment node */
import { evaluationOf } from '../../src/taskpane/state/workbook-state';
import { allArrived } from '../excel/running-timers';
import { emulatedPane, type EmulatedPane } from './emulated-pane';
import { sample } from './sample';

afterEach(allArrived);

/** How many batches go over the wire meanwhile. */
async function trips({ host }: EmulatedPane, act: () => Promise<void>): Promise<number> {
  const before = host.roundTrips.length;
  await act();
  return host.roundTrips.length - before;
}

test.each([15, 20])('with ExcelApi 1.%d 評価する takes two syncs, and one when nothing changed', async (apiLevel) => {
  const pane = await emulatedPane(await sample('mine-r1-published'), { apiLevel });
  await pane.actions.setAutoRefresh(false);
  // What was shown for a while is looked at again before it is written.
  expect(await trips(pane, () => pane.actions.evaluate())).toBe(2);
  expect(await trips(pane, () => pane.actions.evaluate())).toBe(1);
  const { indicator } = evaluationOf(pane.store.get().workbook)!.results[2]!;
  const at = (column: number | null) => ({ top: indicator.row, bottom: indicator.row, left: column ?? 0, right: column ?? 0 });
  pane.book.sheet('評価').write(at(indicator.columns.actual), [['2,600(R1)']]);
  await allArrived();
  expect(await trips(pane, () => pane.actions.evaluate())).toBe(2);
  expect(await trips(pane, () => pane.actions.evaluate())).toBe(1);
});

test('taking it back takes two, and one to read what holds then', async () => {
  const pane = await emulatedPane(await sample('mine-r1-published'));
  await pane.actions.evaluate();
  expect(await trips(pane, () => pane.actions.undo())).toBe(3);
});
