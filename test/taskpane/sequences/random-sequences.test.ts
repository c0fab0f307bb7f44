/** @jest-environment node */
import fc from 'fast-check';
import type { WorkbookSnapshot } from '../../../src/evaluation/workbook/snapshot';
import { sample, typed } from '../sample';
import { OUTSIDE, PANE, refuseOnce } from './steps';
import { Witness } from './witness';
import { changes, stateOf } from './workbook-state';

/** The first strategy, which has every kind of row; where results are typed, a status differs from the rule, and so does a progress. */
async function small(hasCounts: boolean, file: 'mine-r1' | 'mine-r1-published' = 'mine-r1-published'): Promise<WorkbookSnapshot> {
  const book = file === 'mine-r1' ? await sample(file) : typed(await sample(file), '評価', 30, 9, '悪化↓');
  const [sheet, ...others] = book.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  const rows = sheet.values.slice(0, 57).map((row, index) => (hasCounts || index < 2 || index > 8 ? row : []));
  const merges = sheet.merges.filter(({ top, bottom }) => bottom < 57 && (hasCounts || top > 8));
  return { ...book, sheets: [{ ...sheet, values: rows, merges }, ...others] };
}

let workbooks: WorkbookSnapshot[];
beforeAll(async () => {
  workbooks = [await small(true), await small(false), await small(true, 'mine-r1')];
});

const steps = (names: readonly string[]) =>
  fc.array(fc.record({ name: fc.constantFrom(...names), pick: fc.nat({ max: 1000 }), refuses: fc.nat({ max: 3 }) }), {
    minLength: 2,
    maxLength: 8,
  });

async function carryOut(witness: Witness, sequence: readonly { name: string; pick: number; refuses: number }[]): Promise<void> {
  const { pane } = witness;
  for (const { name, pick, refuses } of sequence) {
    const outside = OUTSIDE[name];
    if (outside !== undefined) {
      await witness.outside(outside, pick);
      continue;
    }
    if (refuses === 0) refuseOnce(pane, pick);
    if (name === 'undo') await witness.undo();
    else if (name === 'leave') await witness.leave();
    else await witness.act(name, PANE[name] ?? (() => undefined), pick, refuses === 0);
    pane.host.beforeAction = null;
  }
}

const places = fc.record({ book: fc.nat({ max: 2 }), apiLevel: fc.constantFrom(15, 20) });

test('whatever happens meanwhile: each cell is as it was or as the pane said, and 元に戻す takes back exactly the last step or says why not', async () => {
  await fc.assert(
    fc.asyncProperty(steps([...Object.keys(PANE), ...Object.keys(OUTSIDE), 'leave']), places, async (sequence, { book, apiLevel }) => {
      await carryOut(await Witness.open(workbooks[book]!, apiLevel), sequence);
    }),
    { numRuns: 60, endOnFailure: true },
  );
}, 600_000);

test('whatever was done in the pane, refused half-way or not, 元に戻す restores every cell and sheet', async () => {
  await fc.assert(
    fc.asyncProperty(steps(Object.keys(PANE)), places, async (sequence, { book, apiLevel }) => {
      const witness = await Witness.open(workbooks[book]!, apiLevel);
      const before = stateOf(witness.pane.book);
      await carryOut(witness, sequence);
      await witness.undoAll();
      expect(witness.undoable).toBe(0);
      expect([...changes(before, stateOf(witness.pane.book))]).toEqual([]);
    }),
    { numRuns: 40, endOnFailure: true },
  );
}, 600_000);

test('rows that come in between do not let 元に戻す write into the rows of other indicators', async () => {
  const did = fc.constantFrom('evaluate', 'apply rule', 'mark');
  await fc.assert(
    fc.asyncProperty(did, fc.nat({ max: 47 }), places, async (name, pick, { book, apiLevel }) => {
      const sequence = ['evaluate', name, 'insert rows', 'undo', 'undo'].map((one) => ({ name: one, pick, refuses: 1 }));
      await carryOut(await Witness.open(workbooks[book]!, apiLevel), sequence);
    }),
    { numRuns: 20, endOnFailure: true },
  );
}, 600_000);
