import type { Evaluation } from '../../src/evaluation/evaluation';
import { evaluateWorkbook } from '../../src/evaluation/evaluate';
import type { EvaluateOptions } from '../../src/evaluation/options';
import { parseProfile } from '../../src/evaluation/profile/profile-schema';
import { openWorkbook } from '../../src/xlsx/open-workbook';
import type { WorkbookDraft } from '../workbook-draft';

/** An evaluation, and the file that it leaves behind. */
export interface Run {
  readonly evaluation: Evaluation;
  readonly output: Uint8Array;
}

/** Evaluates a workbook file as the command does, with Mine's profile unless another is given. */
export async function evaluateBytes(bytes: Uint8Array, options: Partial<EvaluateOptions> = {}): Promise<Run> {
  const opened = await openWorkbook(bytes, 'book.xlsx');
  const evaluation = evaluateWorkbook(opened.snapshot, { profile: parseProfile({}), ...options });
  return { evaluation, output: await opened.commit(evaluation.plan) };
}

/** The file of a workbook built in memory. */
export async function bytesOf(workbook: WorkbookDraft): Promise<Uint8Array> {
  return workbook.bytes();
}

/** How many cells an evaluation would change. */
export function cellsToWrite({ evaluation }: Run): number {
  return evaluation.plan.sheets.reduce((cells, { writes }) => cells + writes.length, 0);
}
