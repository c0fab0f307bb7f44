import fc from 'fast-check';
import { randomCase } from './random-sheet';
import { checkEvaluation } from '../sound-evaluation';

/** The same sheets each time, so that a failure is a change; `npm run nightly` draws 100,000 new ones. */
test('evaluating any sheet gives finite numbers, counts that add up, and a result that a second run leaves alone', () => {
  let indicators = 0;
  fc.assert(
    fc.property(randomCase, (each) => {
      indicators += checkEvaluation(each);
    }),
    { numRuns: 300 },
  );
  // The generators must make sheets that are evaluated, or the property says nothing.
  expect(indicators).toBeGreaterThan(300);
});
