import type { WriteStream } from 'node:tty';
import { isMainThread, workerData } from 'node:worker_threads';
import { version } from '../../package.json';
import type { CommandIo, TextOutput } from './command/command-io';
import { EXIT } from './command/exit';
import type { ThreadCall } from './evaluate/several/file-thread';
import { runProgram } from './program';

/** npm runs a script in the project's folder; what a person types is meant from where they are. */
function directory(): string {
  const typedFrom = /^(evaluate|shinchoku)$/.test(process.env['npm_lifecycle_event'] ?? '') ? process.env['INIT_CWD'] : undefined;
  return typedFrom ?? process.cwd();
}

function output(stream: WriteStream): TextOutput {
  // Whoever reads may have read enough (`| head`); that is no fault.
  stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.refused));
  return {
    isTTY: Boolean(stream.isTTY), // undefined where it is none
    get columns() {
      // Some terminals say 0.
      return stream.columns > 0 ? stream.columns : undefined;
    },
    write: (text) => new Promise((resolve) => (stream.write(text) ? resolve() : stream.once('drain', resolve))),
  };
}

function runInTerminal(): void {
  const io: CommandIo = {
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    env: process.env,
    directory: directory(),
    version: version,
    program: __filename,
  };
  void runProgram(process.argv.slice(2), io).then((code) => {
    process.exitCode = code;
  });
}

// Of several workbooks, each thread has its own; it begins with this file, too.
if (isMainThread) runInTerminal();
else void import('./evaluate/several/file-thread').then(({ serveFiles }) => serveFiles(workerData as ThreadCall));
