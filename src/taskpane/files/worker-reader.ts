import type { ChosenFile, FileRead } from './file-read';

/** What the worker says: that it is there, what a file is, or that it could not tell. */
export type WorkerAnswer = 'ready' | 'failed' | { readonly read: FileRead };

/** As much of a browser's worker as is used. */
export interface ReplyWorker {
  postMessage(file: ChosenFile): void;
  addEventListener(kind: 'message', heard: (event: { readonly data: WorkerAnswer }) => void): void;
  addEventListener(kind: 'error' | 'messageerror', heard: () => void): void;
  terminate(): void;
}

/** Reads files one after the other. */
export interface FileReader {
  read(file: ChosenFile): Promise<FileRead>;
  end(): void;
}

/** So long a worker may take to begin, in milliseconds. */
const PATIENCE = 15_000;

/**
 * Reads files in a worker; where it does not start, or stops, everything that is left is read the other way.
 * @param start starts the worker; it may throw
 * @param other reads on the page
 */
export function workerReader(start: () => ReplyWorker, other: (file: ChosenFile) => Promise<FileRead>, patience = PATIENCE): FileReader {
  let worker: ReplyWorker | null = null;
  let answered: (answer: WorkerAnswer | null) => void = () => undefined;
  /** What the worker says next; null: nothing more. */
  const next = (limit: number | null): Promise<WorkerAnswer | null> =>
    new Promise((resolve) => {
      const timer =
        limit === null
          ? null
          : setTimeout(() => {
              resolve(null);
            }, limit);
      answered = (answer) => {
        if (timer !== null) clearTimeout(timer);
        resolve(answer);
      };
    });
  const stop = (): void => {
    worker?.terminate();
    worker = null;
  };
  const begin = async (): Promise<void> => {
    try {
      worker = start();
    } catch {
      return;
    }
    worker.addEventListener('message', ({ data }) => {
      answered(data);
    });
    for (const kind of ['error', 'messageerror'] as const)
      worker.addEventListener(kind, () => {
        answered(null);
      });
    if ((await next(patience)) !== 'ready') stop();
  };
  let begun: Promise<void> | null = null;
  return {
    read: async (file) => {
      await (begun ??= begin());
      if (worker !== null) {
        const answer = next(null);
        try {
          worker.postMessage(file);
          const said = await answer;
          if (said !== null && typeof said === 'object') return said.read;
        } catch {
          // What cannot be handed over is read here.
        }
        stop();
      }
      return other(file);
    },
    end: stop,
  };
}
