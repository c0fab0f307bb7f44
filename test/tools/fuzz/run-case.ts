import { evaluateWorkbook } from '../../../src/evaluation/evaluate';
import { EvaluationError } from '../../../src/evaluation/evaluation-error';
import { refuseProtected } from '../../../src/evaluation/plan/refuse-protected';
import { findPreset } from '../../../src/evaluation/profile/preset';
import { parseProfile } from '../../../src/evaluation/profile/profile-schema';
import { errorSentence } from '../../../src/i18n/errors/errors';
import { LANGUAGES } from '../../../src/i18n/language';
import { openWorkbook } from '../../../src/xlsx/open-workbook';
import { WorkbookFileError } from '../../../src/xlsx/workbook-file-error';
import type { Codec } from '../../../src/xlsx/zip/codec';

/** What became of a spoilt workbook: the code with which it was refused, or `evaluated`. */
export type Outcome = string;

/** Ways of writing results: each overwrites other cells of an earlier run. */
const WAYS = [
  { write: 'formulas', profile: parseProfile({}) },
  { write: 'values', profile: parseProfile({}) },
  { write: 'formulas', profile: findPreset('marks') ?? parseProfile({}) },
] as const;

/**
 * Opens, evaluates and writes a file as the command does, and opens what was written.
 * @param way which way of writing, by any number
 * @throws Error when anything happens but an evaluation or a refusal in a sentence
 */
export async function runCase(file: Uint8Array, codec: Codec, way = 0): Promise<Outcome> {
  let out: Uint8Array;
  try {
    const workbook = await openWorkbook(file, 'fuzz.xlsx', { codec });
    const { plan } = evaluateWorkbook(workbook.snapshot, { ...(WAYS[way % WAYS.length] ?? WAYS[0]), applyRule: true });
    refuseProtected(workbook.snapshot, plan);
    out = await workbook.commit(plan);
  } catch (error) {
    if (!(error instanceof WorkbookFileError || error instanceof EvaluationError)) throw error;
    // A refusal, but of what we made ourselves.
    if (error.code === 'written-unsound') throw new Error(`Unsound: ${JSON.stringify(error.details)}`, { cause: error });
    for (const language of LANGUAGES) {
      const sentence = errorSentence(language, error);
      if (sentence === '' || /undefined|\n/.test(sentence)) throw new Error(`No sentence for ${error.code}: ${sentence}`);
    }
    return error.code;
  }
  await openWorkbook(out, 'fuzz.xlsx', { codec });
  return 'evaluated';
}
