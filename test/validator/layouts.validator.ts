import { evaluateBytes } from '../acceptance/evaluate';
import { addedErrors } from './added-errors';
import { BODIES, LAYOUTS } from './inputs';

test.each([...LAYOUTS, ...BODIES].map((input) => [input.name, input] as const))('%s has no new error', async (_name, input) => {
  expect(await addedErrors(input, async (bytes) => (await evaluateBytes(bytes, input.options)).output)).toEqual([]);
});
