import { parentPort, Worker as Thread } from 'node:worker_threads';
import { CommandError } from '../../command/command-error';
import { languageOf, readCommandLine } from '../command-line';
import { type FileTask, loadRules } from '../evaluate-file';
import { failedOutcome, fileOutcome, type FileOutcome, type FileRules } from './file-outcome';

/** What a thread is told when it begins. */
export interface ThreadCall {
  readonly argv: readonly string[];
  readonly directory: string;
}

/** Evaluates the files that it is sent, one after the other: what a thread does that {@link FileThread} has begun. */
export function serveFiles({ argv, directory }: ThreadCall): void {
  const line = readCommandLine(argv);
  const language = languageOf(argv);
  const rules = loadRules(line, directory).then((profile): FileRules => ({ line, language, profile, directory }));
  parentPort?.on('message', (task: FileTask) => {
    void rules.then((known) => fileOutcome(task, known)).then((outcome) => parentPort?.postMessage(outcome));
  });
}

/** A thread that evaluates files; a new one where it does not survive a file. */
export class FileThread {
  private thread: Thread | null = null;
  /** Takes the outcome of the file that the thread is at. */
  private settle: ((outcome: FileOutcome) => void) | null = null;
  private task: FileTask | null = null;

  /** @param program the file that calls {@link serveFiles} in a thread of its own */
  constructor(
    private readonly program: string,
    private readonly call: ThreadCall,
    private readonly rules: FileRules,
  ) {}

  readonly work = (task: FileTask): Promise<FileOutcome> =>
    new Promise((resolve) => {
      this.settle = resolve;
      this.task = task;
      this.thread ??= this.begin();
      this.thread.postMessage(task);
    });

  async end(): Promise<void> {
    await this.thread?.terminate();
  }

  private begin(): Thread {
    // The arguments say which command's code it will need.
    const thread = new Thread(this.program, { workerData: this.call, argv: process.argv.slice(2) });
    const fail = (error: unknown): void => {
      if (this.thread !== thread) return;
      // The next file gets a new one.
      this.thread = null;
      const { line, language } = this.rules;
      if (this.task === null) return;
      const reason = isMemory(error) ? new CommandError('too-little-memory', { path: this.task.input }) : error;
      this.finish(failedOutcome(this.task, reason, line, language));
    };
    thread.on('message', (outcome: FileOutcome) => this.finish(outcome));
    thread.on('error', fail);
    thread.on('exit', (code) => fail(new Error(`exit ${String(code)}`)));
    return thread;
  }

  private finish(outcome: FileOutcome): void {
    const { settle } = this;
    this.settle = null;
    this.task = null;
    settle?.(outcome);
  }
}

function isMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
