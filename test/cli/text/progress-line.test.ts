import { ProgressLine } from '../../../src/cli/text/progress-line';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function stderr(isTTY: boolean) {
  const written: string[] = [];
  return { written, isTTY, columns: 80, write: (text: string) => Promise.resolve(void written.push(text)) };
}

test('says nothing within the first second', async () => {
  const stream = stderr(true);
  const progress = new ProgressLine(stream, 'ja');
  await progress.enter('reading');
  jest.advanceTimersByTime(999);
  await progress.end();
  jest.advanceTimersByTime(5000);
  expect(stream.written).toEqual([]);
});

test('says the stage once a second has passed, also in the midst of it, and takes it away', async () => {
  const stream = stderr(true);
  const progress = new ProgressLine(stream, 'en');
  await progress.enter('reading');
  jest.advanceTimersByTime(1001);
  await progress.enter('evaluating');
  await progress.end();
  expect(stream.written).toEqual(['\r\u001b[2KReading the workbook…', '\r\u001b[2KEvaluating…', '\r\u001b[2K']);
});

test('says nothing where nobody looks', async () => {
  const stream = stderr(false);
  const progress = new ProgressLine(stream, 'ja');
  await progress.enter('reading');
  jest.advanceTimersByTime(5000);
  await progress.enter('writing');
  await progress.end();
  expect(stream.written).toEqual([]);
});
