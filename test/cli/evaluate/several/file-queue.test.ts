import type * as Outcomes from '../../../../src/cli/evaluate/several/file-outcome';
import type { FileOutcome, FileRules } from '../../../../src/cli/evaluate/several/file-outcome';

const fileOutcome = jest.fn<Promise<FileOutcome>, Parameters<typeof Outcomes.fileOutcome>>();
jest.doMock('../../../../src/cli/evaluate/several/file-outcome', () => ({ fileOutcome }));

/** Lets go of a file: first when only writing is left, then when it is written. */
interface Held {
  readonly onlyWriting: () => void;
  readonly written: () => void;
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('the next file begins while the one before is being written, and no sooner', async () => {
  const { FileQueue } = await import('../../../../src/cli/evaluate/several/file-queue');
  const held = new Map<string, Held>();
  fileOutcome.mockImplementation(
    ({ input }, _, onlyWriting) =>
      new Promise<FileOutcome>((resolve) => {
        held.set(input, { onlyWriting, written: () => resolve({ line: input, summary: null }) });
      }),
  );
  const queue = new FileQueue({} as FileRules);
  const done: string[] = [];
  for (const input of ['one', 'two', 'three']) void queue.work({ input, output: null }).then(({ line }) => done.push(line));
  await settled();
  expect([...held.keys()]).toEqual(['one']);
  held.get('one')?.onlyWriting();
  await settled();
  expect([...held.keys()]).toEqual(['one', 'two']);
  // A file that could not be evaluated is done without having come to its writing.
  held.get('two')?.written();
  await settled();
  expect({ begun: [...held.keys()], done }).toEqual({ begun: ['one', 'two', 'three'], done: ['two'] });
  held.get('one')?.written();
  held.get('three')?.written();
  await settled();
  expect(done).toEqual(['two', 'one', 'three']);
});
