import type { EvaluateOptions } from '../../src/evaluation/options';
import { findPreset } from '../../src/evaluation/profile/preset';
import { evaluateBytes } from '../acceptance/evaluate';
import { addedErrors } from './added-errors';
import { WORKBOOKS } from './inputs';

const marks = findPreset('marks');

const WAYS: readonly (readonly [name: string, options: Partial<EvaluateOptions>])[] = [
  ['formulas', {}],
  ['values', { write: 'values', applyRule: true }],
  ['formulas by a profile with marks', { ...(marks === undefined ? {} : { profile: marks }), applyRule: true }],
];

describe.each(WORKBOOKS.map((input) => [input.name, input] as const))('%s', (_name, input) => {
  test.each(WAYS)('has no new error when %s are written', async (_way, options) => {
    expect(await addedErrors(input, async (bytes) => (await evaluateBytes(bytes, options)).output)).toEqual([]);
  });
});
