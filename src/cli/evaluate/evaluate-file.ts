import path from 'node:path';
import { evaluateByShownRule, evaluateWorkbook } from '../../evaluation/evaluate';
import type { Evaluation } from '../../evaluation/evaluation';
import { refuseProtected } from '../../evaluation/plan/refuse-protected';
import type { Profile } from '../../evaluation/profile/profile';
import { isEmptyPlan } from '../../evaluation/workbook/plan';
import type { Stage } from '../../i18n/command';
import { zlibCodec } from '../../xlsx/node/zlib-codec';
import { openWorkbook } from '../../xlsx/open-workbook';
import { sheetsNamed } from '../options/option-values';
import { readInput } from '../files/input-file';
import { findOutput, type OutputFile, writeOutput } from '../files/output-file';
import { loadProfile, SHOWN_RULE } from '../options/profile-option';
import type { CommandLine } from './command-line';

/** A workbook that was evaluated, and written where that was asked for. */
export interface EvaluatedFile {
  readonly evaluation: Evaluation;
  readonly output: OutputFile | null;
}

/** A workbook to be evaluated. */
export interface FileTask {
  readonly input: string;
  readonly output: CommandLine['output'];
}

/** Is told how far a file is. */
export interface FileProgress {
  enter(stage: Stage): Promise<void>;
  /** Nothing is left but to write what was made. */
  onlyWriting?(): void;
}

/** The rules that a call names. @throws what `loadProfile` throws */
export function loadRules({ profile }: CommandLine, directory: string): Promise<Profile> {
  return loadProfile(profile === SHOWN_RULE ? null : profile, directory);
}

/**
 * Evaluates one file, up to the written one.
 * @param line how; its own inputs and output are not looked at
 */
export async function evaluateFile(
  line: CommandLine,
  task: FileTask,
  profile: Profile,
  directory: string,
  progress: FileProgress,
): Promise<EvaluatedFile> {
  const input = await readInput(task.input, directory);
  const output = task.output === null ? null : await findOutput(task.output, input, directory);
  const workbook = await openWorkbook(input.bytes, path.basename(task.input), { codec: zlibCodec });
  await progress.enter('evaluating');
  const evaluate = line.profile === SHOWN_RULE ? evaluateByShownRule : evaluateWorkbook;
  const evaluation = evaluate(workbook.snapshot, {
    profile,
    write: line.write,
    applyRule: line.applyRule,
    columns: line.columns,
    confirmed: sheetsNamed(line.confirmed, workbook.snapshot),
    ...(line.sheets.length === 0 ? {} : { sheets: sheetsNamed(line.sheets, workbook.snapshot) }),
    ...(line.year === null ? {} : { year: line.year }),
    ...(line.countSheet === undefined ? {} : { countSheet: line.countSheet }),
  });
  if (output === null) return { evaluation, output };
  refuseProtected(workbook.snapshot, evaluation.plan);
  await progress.enter('writing');
  const unchanged = isEmptyPlan(evaluation.plan);
  if (unchanged && output.replaces !== null) return { evaluation, output };
  const bytes = await workbook.commit(evaluation.plan);
  progress.onlyWriting?.();
  await writeOutput(output, bytes);
  return { evaluation, output };
}
