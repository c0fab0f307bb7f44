import { parentPort, Worker as Thread } from 'node:worker_threads';
import { CommandError } from '../../command/command-error';
import { languageOf } from '../../options/common-options';
import { parseOptions } from '../../options/option-values';
import { evaluateOptions, readCommandLine } from '../command-line';
import { type FileTask, loadRules } from '../evaluate-file';
import { failedOutcome, type FileOutcome, type FileRules } from './file-outcome';
import { FileQueue } from './file-queue';

/** What a thread is told when it begins. */
export interface ThreadCall {
  readonly argv: readonly string[];
  readonly directory: string;
}

interface TaskMessage {
  readonly id: number;
  readonly task: FileTask;
}

interface OutcomeMessage {
  readonly id: number;
  readonly outcome: FileOutcome;
}

/** Evaluates the files that it is sent, in their order: what a thread does that {@link FileThread} has begun. */
export function serveFiles({ argv, directory }: ThreadCall): void {
  const line = readCommandLine(argv);
  const language = languageOf(argv, parseOptions(evaluateOptions));
  const queue = loadRules(line, directory).then((profile) => new FileQueue({ line, language, profile, directory }));
  parentPort?.on('message', ({ id, task }: TaskMessage) => {
    void queue.then(({ work }) => work(task)).then((outcome) => parentPort?.postMessage({ id, outcome } satisfies OutcomeMessage));
  });
}

/** A thread ended with a file. */
class Death {
  /** @param alone whether it had no other file, so that this one is why */
  constructor(
    readonly reason: unknown,
    readonly alone: boolean,
  ) {}
}

/** A thread that evaluates files; a new one where it does not survive a file. */
export class FileThread {
  private thread: Thread | null = null;
  /** Takes what became of the files that the thread has. */
  private readonly waiting = new Map<number, (outcome: FileOutcome | Death) => void>();
  private ids = 0;
  /** Resolves when no file is being tried once more. */
  private calm: Promise<unknown> = Promise.resolve();

  /** @param program the file that calls {@link serveFiles} in a thread of its own */
  constructor(
    private readonly program: string,
    private readonly call: ThreadCall,
    private readonly rules: FileRules,
  ) {}

  readonly work = async (task: FileTask): Promise<FileOutcome> => {
    await this.calm;
    const outcome = await this.send(task);
    if (!(outcome instanceof Death)) return outcome;
    if (outcome.alone) return this.failed(task, outcome);
    // Another file may have been why: once more, with none beside it.
    const again = this.calm.then(() => this.send(task));
    this.calm = again;
    const found = await again;
    return found instanceof Death ? this.failed(task, found) : found;
  };

  async end(): Promise<void> {
    await this.thread?.terminate();
  }

  private send(task: FileTask): Promise<FileOutcome | Death> {
    return new Promise((resolve) => {
      const id = this.ids++;
      this.waiting.set(id, resolve);
      this.thread ??= this.begin();
      this.thread.postMessage({ id, task } satisfies TaskMessage);
    });
  }

  private failed(task: FileTask, { reason }: Death): FileOutcome {
    const { line, language } = this.rules;
    return failedOutcome(task, isMemory(reason) ? new CommandError('too-little-memory', { path: task.input }) : reason, line, language);
  }

  private begin(): Thread {
    // The arguments say which command's code it will need.
    const thread = new Thread(this.program, { workerData: this.call, argv: process.argv.slice(2) });
    const fail = (error: unknown): void => {
      if (this.thread !== thread) return;
      // The next file gets a new one.
      this.thread = null;
      const all = [...this.waiting.values()];
      this.waiting.clear();
      for (const resolve of all) resolve(new Death(error, all.length === 1));
    };
    thread.on('message', ({ id, outcome }: OutcomeMessage) => {
      const resolve = this.waiting.get(id);
      this.waiting.delete(id);
      resolve?.(outcome);
    });
    thread.on('error', fail);
    thread.on('exit', (code) => fail(new Error(`exit ${String(code)}`)));
    return thread;
  }
}

function isMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
