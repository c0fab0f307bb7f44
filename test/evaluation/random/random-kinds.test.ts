import fc from 'fast-check';
import { checkMeaning } from '../meant-evaluation';
import { meantSheet, SHEET_KINDS, type SheetKind } from './random-kinds';

/** Kinds that may be refused or told as a whole. */
const ONLY_TOLD: ReadonlySet<SheetKind> = new Set(['pairs as rows']);

/** `npm run nightly` checks many more of these. */
test.each(SHEET_KINDS)('%s: no row is read otherwise than it is meant with nothing said', (kind) => {
  let rows = 0;
  let right = 0;
  fc.assert(
    fc.property(
      meantSheet.filter((sheet) => sheet.kind === kind),
      (sheet) => {
        const outcome = checkMeaning(sheet);
        rows += outcome.right + outcome.told;
        right += outcome.right;
      },
    ),
    { numRuns: 40 },
  );
  // The generator must make rows, and the engine read most kinds, or the property says nothing.
  expect(rows).toBeGreaterThan(100);
  expect(right === rows || ONLY_TOLD.has(kind)).toBe(true);
});
