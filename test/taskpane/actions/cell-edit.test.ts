/** @jest-environment node */
import { evaluationOf } from '../../../src/taskpane/state/workbook-state';
import { Clock } from '../../excel/clock';
import { allArrived } from '../../excel/running-timers';
import { emulatedPane, stateOf } from '../emulated-pane';
import { sample } from '../sample';

afterEach(allArrived);

/** Presses 評価する for the first time while a figure is being typed; then it is entered. */
async function pressedWhileTyping(
  enter: (act: () => void) => void,
  more: (pane: Awaited<ReturnType<typeof emulatedPane>>) => void = () => undefined,
) {
  const pane = await emulatedPane(await sample('mine-r1-published'), { timers: new Clock() });
  const { indicator } = evaluationOf(pane.store.get().workbook)!.results[2]!;
  const column = indicator.columns.actual ?? 0;
  pane.host.beginCellEdit();
  const evaluating = pane.actions.evaluate();
  await allArrived();
  const before = stateOf(pane);
  enter(() => {
    pane.book.sheet('評価').write({ top: indicator.row, bottom: indicator.row, left: column, right: column }, [[2700]]);
  });
  more(pane);
  pane.host.endCellEdit();
  await evaluating;
  return { pane, before, notice: pane.store.get().notice?.text ?? '' };
}

test('what is being typed when 評価する is pressed is evaluated as soon as it is entered', async () => {
  const { pane, notice } = await pressedWhileTyping((act) => {
    act();
  });
  expect(notice).toMatch(/^81指標を評価し、[\d,]+セルに書き込みました。/);
  const { workbook } = pane.store.get();
  expect(workbook.phase).toBe('evaluated');
  const { indicator } = evaluationOf(workbook)!.results[2]!;
  expect(indicator.actual).toMatchObject({ value: 2700 });
});

test('what a colleague types meanwhile is not passed over: nothing is written, and it is said', async () => {
  const { pane, notice } = await pressedWhileTyping(
    () => undefined,
    ({ book, store }) => {
      const { indicator } = evaluationOf(store.get().workbook)!.results[2]!;
      const column = indicator.columns.actual ?? 0;
      book.as('co-author', () => {
        book.sheet('評価').write({ top: indicator.row, bottom: indicator.row, left: column, right: column }, [[2700]]);
      });
    },
  );
  expect(notice).toMatch(/画面に表示したあとにセルが変更されました：評価!/);
  expect(pane.store.get().workbook.phase).toBe('announced');
  expect(pane.store.get().undoable).toBe(0);
});
