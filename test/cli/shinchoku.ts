import { runProgram } from '../../src/cli/program';

/** What a run of the program printed, and its exit code. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program in a folder as a pipe would. */
export async function shinchoku(folder: string, ...argv: readonly string[]): Promise<Outcome> {
  const printed = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof printed) => ({
    isTTY: false,
    columns: undefined,
    write: (text: string) => Promise.resolve(void (printed[name] += text)),
  });
  const io = { stdout: stream('stdout'), stderr: stream('stderr'), env: {}, directory: folder, version: '9.9.9' };
  return { code: await runProgram(argv, io), ...printed };
}
