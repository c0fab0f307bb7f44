import { patientEntry, SILENCE } from '../../src/excel/patient-entry';
import { LiveWorkbook } from '../../src/excel/live-workbook';
import { cellWrite, emulated, inputAt, planFor } from './emulated';
import { Clock } from './clock';
import { allArrived } from './running-timers';

function opened() {
  const one = emulated({ S: [['a', '']] });
  const clock = new Clock();
  const told: boolean[] = [];
  const excel = patientEntry(one.excel, (isWaiting) => told.push(isWaiting), clock);
  // Who is refused waits for a while: as long as the person needs.
  const pause = async (): Promise<void> => {
    await allArrived();
    one.host.endCellEdit();
  };
  return { ...one, clock, told, liveWorkbook: new LiveWorkbook(excel, one.capabilities, pause) };
}

// Excel stays in that mode when the pane is clicked, and says nothing: OfficeDev/office-js #806.
test('while a cell is being edited the person is told after two seconds, and then everything goes on by itself', async () => {
  const { book, host, clock, told, liveWorkbook } = opened();
  const live = await liveWorkbook.snapshot();
  host.beginCellEdit();
  const committing = liveWorkbook.commit(planFor('S', [cellWrite('B1', 'x')]), live);
  await allArrived();
  clock.pass(SILENCE - 1);
  await allArrived();
  expect(told).toEqual([]);
  clock.pass(1);
  await allArrived();
  expect(told).toEqual([true]);
  clock.pass(SILENCE);
  await allArrived();
  expect(told).toEqual([true]);
  host.endCellEdit();
  await committing;
  expect(told).toEqual([true, false]);
  expect(inputAt(book, 'S', 'B1')).toBe('x');
  expect(clock.waitingTimers).toBe(0);
});

test('an Excel that is merely slow is nobody’s fault', async () => {
  const { clock, told, liveWorkbook } = opened();
  const reading = liveWorkbook.snapshot();
  clock.pass(SILENCE);
  await reading;
  await allArrived();
  expect(told).toEqual([]);
});

// OfficeDev/office-js #3388.
test('an Excel that refuses although it was asked to wait is asked again until it takes it', async () => {
  const { book, host, told, liveWorkbook } = opened();
  host.quirks.refusesInCellEdit = true;
  host.beginCellEdit();
  const live = await liveWorkbook.snapshot();
  expect(told).toEqual([true, false]);
  host.beginCellEdit();
  const receipt = await liveWorkbook.commit(planFor('S', [cellWrite('B1', 'x')]), live);
  expect(inputAt(book, 'S', 'B1')).toBe('x');
  host.beginCellEdit();
  await liveWorkbook.undo(receipt);
  expect(inputAt(book, 'S', 'B1')).toBe('');
});
