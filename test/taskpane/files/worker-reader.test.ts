import type { ChosenFile, FileRead } from '../../../src/taskpane/files/file-read';
import { type ReplyWorker, workerReader } from '../../../src/taskpane/files/worker-reader';

const file = (name: string): ChosenFile => ({ name, content: { lastModified: 0, arrayBuffer: () => Promise.resolve(new ArrayBuffer(0)) } });
const read = (where: string, { name }: ChosenFile): FileRead => ({
  kind: 'refused',
  file: name,
  refusal: { code: null, details: { where } },
});
const FILES = ['a', 'b', 'c'].map(file);

/** A worker that behaves as it is told to. */
class PlayedWorker implements ReplyWorker {
  readonly heard = new Map<string, (event: never) => void>();
  ended = 0;

  constructor(
    begins: 'ready' | 'error' | 'never',
    private readonly answer: (file: ChosenFile, worker: PlayedWorker) => void = (asked, worker) =>
      worker.say({ data: { read: read('worker', asked) } }),
  ) {
    if (begins === 'ready') queueMicrotask(() => this.say({ data: 'ready' }));
    if (begins === 'error') queueMicrotask(() => this.fail('error'));
  }

  say(event: unknown): void {
    this.heard.get('message')?.(event as never);
  }

  fail(kind: 'error' | 'messageerror'): void {
    this.heard.get(kind)?.({} as never);
  }

  postMessage(asked: ChosenFile): void {
    this.answer(asked, this);
  }

  addEventListener(kind: string, heard: (event: never) => void): void {
    this.heard.set(kind, heard);
  }

  terminate(): void {
    this.ended++;
  }
}

test.each<[string, () => PlayedWorker, string[]]>([
  ['begins and answers', () => new PlayedWorker('ready'), ['worker', 'worker', 'worker']],
  ['cannot be loaded', () => new PlayedWorker('error'), ['page', 'page', 'page']],
  ['never begins', () => new PlayedWorker('never'), ['page', 'page', 'page']],
  [
    'is refused',
    () => {
      throw new Error('SecurityError');
    },
    ['page', 'page', 'page'],
  ],
  [
    'breaks down at the second file',
    () =>
      new PlayedWorker('ready', (asked, worker) =>
        asked.name === 'b' ? worker.fail('error') : worker.say({ data: { read: read('worker', asked) } }),
      ),
    ['worker', 'page', 'page'],
  ],
  [
    'cannot tell about the second file',
    () =>
      new PlayedWorker('ready', (asked, worker) => worker.say({ data: asked.name === 'b' ? 'failed' : { read: read('worker', asked) } })),
    ['worker', 'page', 'page'],
  ],
  [
    'cannot be handed a file',
    () =>
      new PlayedWorker('ready', () => {
        throw new DOMException('could not be cloned', 'DataCloneError');
      }),
    ['page', 'page', 'page'],
  ],
])('a worker that %s: every file is read, here or there', async (_name, start, expected) => {
  const workers: PlayedWorker[] = [];
  const reader = workerReader(
    () => {
      const worker = start();
      workers.push(worker);
      return worker;
    },
    (asked) => Promise.resolve(read('page', asked)),
    50,
  );
  const places: unknown[] = [];
  for (const one of FILES) {
    const found = await reader.read(one);
    if (found.kind === 'refused') places.push(found.refusal.details['where']);
  }
  reader.end();
  expect(places).toEqual(expected);
  expect(workers.length).toBeLessThan(2);
  for (const { ended } of workers) expect(ended).toBeGreaterThan(0);
});
