import { summarise } from '../../../evaluation/counts/summary';
import type { Severity } from '../../../evaluation/findings/finding';
import type { Profile } from '../../../evaluation/profile/profile';
import { paceShare } from '../../../evaluation/rules/progress/pace';
import { failedFileLine, fileLine } from '../../../i18n/several-files';
import type { Language } from '../../../i18n/language';
import { errorLine } from '../../command/error-line';
import { printable } from '../../text/printable';
import type { CommandLine } from '../command-line';
import { evaluateFile, type EvaluatedFile, type FileTask } from '../evaluate-file';
import { resultObject } from '../result-object';

/** What became of one file of several. It goes from thread to thread. */
export interface FileOutcome {
  /** What is printed of it: one line. */
  readonly line: string;
  /** null: it could not be evaluated. */
  readonly summary: { readonly indicators: number; readonly findings: Readonly<Record<Severity, number>> } | null;
}

/** How all files of a call are evaluated. */
export interface FileRules {
  readonly line: CommandLine;
  readonly language: Language;
  readonly profile: Profile;
  readonly directory: string;
}

/**
 * Evaluates one file as if it were alone. Whatever goes wrong is its own.
 * @param onlyWriting is told when nothing is left but to write the file
 */
export async function fileOutcome(
  task: FileTask,
  { line, language, profile, directory }: FileRules,
  onlyWriting: () => void,
): Promise<FileOutcome> {
  try {
    const done = await evaluateFile(line, task, profile, directory, { enter: () => Promise.resolve(), onlyWriting });
    const { indicators, findings } = summarise(done.evaluation);
    return { line: line.json ? jsonLine(task, done, line, language) : textLine(task, done, language), summary: { indicators, findings } };
  } catch (error) {
    return failedOutcome(task, error, line, language);
  }
}

/** The outcome of a file that could not be evaluated. */
export function failedOutcome({ input }: FileTask, error: unknown, { json, profile }: CommandLine, language: Language): FileOutcome {
  const message = errorLine(language, error, { input, profile });
  if (!json) return { line: failedFileLine[language](message), summary: null };
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unexpected';
  return { line: JSON.stringify({ workbook: input, error: { code, message } }), summary: null };
}

function jsonLine({ input }: FileTask, { evaluation }: EvaluatedFile, { explain }: CommandLine, language: Language): string {
  const { pace } = evaluation.profile;
  const { profile, summary, indicators, counts, findings, ...more } = resultObject(
    evaluation,
    language,
    pace === null ? null : paceShare(pace),
    explain,
  );
  const { measureGrades, reading } = more;
  return JSON.stringify({
    workbook: input,
    profile,
    summary,
    indicators: [...indicators],
    counts,
    findings: [...findings],
    measureGrades,
    reading,
  });
}

function textLine({ input }: FileTask, { evaluation, output }: EvaluatedFile, language: Language): string {
  const { indicators, findings } = summarise(evaluation);
  const cells = evaluation.plan.sheets.reduce((sum, { writes }) => sum + writes.length, 0);
  const written = output === null ? null : printable(output.typed);
  return fileLine[language](printable(input), { indicators, findings, cells, written });
}
