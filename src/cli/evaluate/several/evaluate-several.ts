import { availableParallelism } from 'node:os';
import type { Severity } from '../../../evaluation/findings/finding';
import { failedFilesLine, filesLine } from '../../../i18n/several-files';
import type { Language } from '../../../i18n/language';
import type { CommandIo } from '../../command/command-io';
import { EXIT } from '../../command/exit';
import type { CommandLine } from '../command-line';
import { type FileTask, loadRules } from '../evaluate-file';
import type { FileRules } from './file-outcome';
import { FileQueue, IN_QUEUE } from './file-queue';
import { FileThread } from './file-thread';
import { fileTasks } from './file-tasks';
import { inOrder } from './in-order';
import { compilePatiently } from './patient-compiler';

/**
 * Evaluates several files, each as if it were alone, on as many threads as there are processors. One line a file, in the order of
 * the call; with `--json` one object a line.
 * @returns the exit code
 * @throws what is wrong with the call as a whole, before anything is written
 */
export async function evaluateSeveral(argv: readonly string[], line: CommandLine, language: Language, io: CommandIo): Promise<number> {
  const rules: FileRules = { line, language, profile: await loadRules(line, io.directory), directory: io.directory };
  const tasks = await fileTasks(line, io.directory);
  const findings: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  let indicators = 0;
  let failed = 0;
  compilePatiently();
  const threads = threadsFor(argv, tasks, rules, io);
  try {
    const queues = threads.length > 0 ? threads : [new FileQueue(rules)];
    const workers = queues.flatMap((queue) => Array.from({ length: IN_QUEUE }, () => queue));
    for await (const { line: text, summary } of inOrder(tasks, workers)) {
      await io.stdout.write(`${text}\n`);
      if (summary === null) failed++;
      else {
        indicators += summary.indicators;
        for (const severity of ['error', 'warning', 'info'] as const) findings[severity] += summary.findings[severity];
      }
    }
  } finally {
    for (const thread of threads) await thread.end();
  }
  const counts = { files: tasks.length, failed, indicators, findings };
  if (!line.json) await io.stdout.write(`${filesLine[language](counts)}\n`);
  if (failed > 0) {
    await io.stderr.write(`${failedFilesLine[language](counts)}\n`);
    return EXIT.refused;
  }
  return line.strict && findings.error + findings.warning > 0 ? EXIT.findings : EXIT.done;
}

/** The threads that work on the files; none where one is enough, or the program cannot be begun a second time. */
function threadsFor(
  argv: readonly string[],
  tasks: readonly FileTask[],
  rules: FileRules,
  { program, directory }: CommandIo,
): FileThread[] {
  const count = Math.min(rules.line.jobs ?? availableParallelism(), tasks.length);
  if (program === undefined || count < 2) return [];
  return Array.from({ length: count }, () => new FileThread(program, { argv, directory }, rules));
}
