/** @jest-environment node */
import fc from 'fast-check';
import { cellAddress } from '../../src/evaluation/workbook/address';
import { isSameFormula } from '../../src/evaluation/workbook/formula-meaning';
import type { WorkbookSnapshot } from '../../src/evaluation/workbook/snapshot';
import type { CellChange } from '../../src/excel/writing/cell-change';
import type { Receipt } from '../../src/excel/writing/receipt';
import { evaluationOf } from '../../src/taskpane/state/workbook-state';
import { HostError } from '../../tools/workbench/host/wire/host-error';
import { ActionType } from '../../tools/workbench/host/wire/wire';
import { allArrived } from '../excel/running-timers';
import { emulatedPane, type EmulatedPane } from './emulated-pane';
import { sample } from './sample';

let workbook: WorkbookSnapshot;
beforeAll(async () => {
  workbook = await sample('mine-r1-published');
});

/** What every cell holds, by sheet id and address, with its sheet's id for sheets that hold nothing. */
function cellsOf({ book }: EmulatedPane): Map<string, string | number | boolean> {
  const cells = new Map<string, string | number | boolean>();
  for (const sheet of book.sheets) {
    cells.set(sheet.id, 'a sheet');
    const used = sheet.usedRange(true);
    if (used === null) continue;
    for (let row = used.top; row <= used.bottom; row++)
      for (let column = used.left; column <= used.right; column++) {
        const input = sheet.input(row, column);
        if (input !== '') cells.set(`${sheet.id} ${cellAddress(row, column)}`, input);
      }
  }
  return cells;
}

/** What differs between two states, by place; '' is nothing. */
function difference(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): Map<string, [unknown, unknown]> {
  const places = new Set([...before.keys(), ...after.keys()]);
  return new Map(
    [...places].flatMap((place): [string, [unknown, unknown]][] => {
      const [one, other] = [before.get(place) ?? '', after.get(place) ?? ''];
      return one === other ? [] : [[place, [one, other]]];
    }),
  );
}

/** Everything that the pane has said it wrote, to be held against what changed. */
class Announced {
  readonly receipts: Receipt[] = [];

  changes(): Map<string, CellChange> {
    return new Map(
      this.receipts.flatMap(({ sheets }) =>
        sheets.flatMap(({ id, changes }) =>
          changes.map((change): [string, CellChange] => [`${id} ${cellAddress(change.row, change.column)}`, change]),
        ),
      ),
    );
  }
}

const isSame = (found: unknown, meant: unknown): boolean =>
  found === meant || (typeof found === 'string' && typeof meant === 'string' && isSameFormula(found, meant));

type Step = (pane: EmulatedPane, pick: number) => Promise<void> | void;

const results = (pane: EmulatedPane) => evaluationOf(pane.store.get().workbook)?.results ?? [];
const at = (row: number, column: number) => ({ top: row, bottom: row, left: column, right: column });
const sheetOf = (pane: EmulatedPane) => pane.book.sheets[0]!;

/** What a person does in the pane. */
const PANE: Readonly<Record<string, Step>> = {
  evaluate: (pane) => pane.actions.evaluate(),
  'build counts': (pane) => pane.actions.buildCounts(),
  colours: (pane, pick) => pane.actions.colourStatuses(pick % 2 === 0),
  mark: async (pane, pick) => {
    const result = results(pane)[pick % Math.max(1, results(pane).length)];
    if (result !== undefined) await pane.actions.toggleMark({ sheet: result.indicator.sheet, row: result.indicator.row });
  },
  'apply rule': async (pane) => {
    const finding = evaluationOf(pane.store.get().workbook)?.findings.find(({ code }) => code === 'progress-differs');
    if (finding !== undefined) await pane.actions.applyRule([finding]);
  },
  dismiss: async (pane) => {
    const finding = evaluationOf(pane.store.get().workbook)?.findings.find(({ code }) => code === 'status-differs');
    if (finding !== undefined) await pane.actions.dismiss([finding], '県の公表値');
  },
  undo: (pane) => pane.actions.undo(),
};

/** What happens on the sheets meanwhile. */
const OUTSIDE: Readonly<Record<string, Step>> = {
  edit: (pane, pick) => {
    sheetOf(pane).write(at(20 + (pick % 40), 7), [[pick]]);
  },
  'remote edit': (pane, pick) => {
    pane.book.as('co-author', () => {
      sheetOf(pane).write(at(20 + (pick % 40), 7), [[`約${String(pick)}`]]);
    });
  },
  rename: (pane, pick) => {
    pane.book.renameSheet(sheetOf(pane), `評価${String(pick)}`);
  },
  'insert rows': (pane, pick) => {
    sheetOf(pane).insertRows(10 + (pick % 60), 1);
  },
  filter: (pane, pick) => {
    sheetOf(pane).filteredWrites = 'visible-only';
    sheetOf(pane).filter(pick % 3 === 0 ? [] : [30 + (pick % 20), 31 + (pick % 20)]);
  },
  protect: (pane, pick) => {
    if (sheetOf(pane).protection === null && pick % 2 === 0) sheetOf(pane).protect({});
    else sheetOf(pane).unprotect();
  },
};

/** Lets the next write fail in its middle. */
function refuseOnce({ host }: EmulatedPane, pick: number): void {
  const codes = ['GeneralException', 'AccessDenied', 'SomethingNew', 'UndoNotSupported'] as const;
  let writes = 0;
  host.beforeAction = ({ ActionType: type }) => {
    if (type === ActionType.setProperty && ++writes === 2 + (pick % 5)) throw new HostError(codes[pick % codes.length] ?? '', 'No.');
  };
}

async function opened(apiLevel: number): Promise<{ pane: EmulatedPane; announced: Announced }> {
  const announced = new Announced();
  const pane = await emulatedPane(workbook, { apiLevel }, undefined, (receipt) => announced.receipts.push(receipt));
  await pane.actions.setAutoRefresh(false);
  return { pane, announced };
}

const picks = fc.nat({ max: 1000 });
const steps = (names: readonly string[]) =>
  fc.array(fc.record({ name: fc.constantFrom(...names), pick: picks, refuses: fc.nat({ max: 3 }) }), { minLength: 2, maxLength: 7 });

test('after every step each cell is as it was or as the pane said, and 元に戻す puts back what was there', async () => {
  await fc.assert(
    fc.asyncProperty(steps([...Object.keys(PANE), ...Object.keys(OUTSIDE)]), fc.constantFrom(15, 20), async (sequence, apiLevel) => {
      const { pane, announced } = await opened(apiLevel);
      /** What the pane has said it overwrote, by place. */
      const held = new Map<string, unknown[]>();
      for (const { name, pick, refuses } of sequence) {
        const outside = OUTSIDE[name];
        if (outside !== undefined) {
          try {
            await outside(pane, pick);
          } catch (error) {
            // On a protected sheet a person cannot type either.
            if (!(error instanceof HostError)) throw error;
          }
          await allArrived();
          continue;
        }
        if (refuses === 0) refuseOnce(pane, pick);
        const before = cellsOf(pane);
        announced.receipts.length = 0;
        await PANE[name]?.(pane, pick);
        pane.host.beforeAction = null;
        await allArrived();
        const said = announced.changes();
        for (const [place, change] of said) held.set(place, [...(held.get(place) ?? []), change.before]);
        for (const [place, [, now]] of difference(before, cellsOf(pane))) {
          if (!place.includes(' ')) continue;
          const change = said.get(place);
          const isAsSaid =
            name === 'undo'
              ? (held.get(place) ?? []).some((earlier) => isSame(now, earlier))
              : change !== undefined && isSame(now, change.after);
          // Undo deletes whole sheets, and what came to stand on them with it.
          if (!isAsSaid && !(name === 'undo' && now === ''))
            throw new Error(`${name}: ${place} holds ${String(now)}, which nobody announced`);
        }
      }
    }),
    { numRuns: 50, endOnFailure: true },
  );
}, 600_000);

test('whatever was done in the pane, refused half-way or not, 元に戻す restores every cell and sheet', async () => {
  await fc.assert(
    fc.asyncProperty(steps(Object.keys(PANE)), fc.constantFrom(15, 20), async (sequence, apiLevel) => {
      const { pane } = await opened(apiLevel);
      const before = cellsOf(pane);
      for (const { name, pick, refuses } of sequence) {
        if (refuses === 0) refuseOnce(pane, pick);
        await PANE[name]?.(pane, pick);
        pane.host.beforeAction = null;
      }
      for (let left = 40; pane.store.get().undoable > 0 && left > 0; left--) await pane.actions.undo();
      expect([...difference(before, cellsOf(pane))]).toEqual([]);
    }),
    { numRuns: 50, endOnFailure: true },
  );
}, 600_000);
