import { fillWithFormula } from './cells/shared-formula';
import { ROWS_A_STEP, type Steps } from '../../evaluation/steps';
import { cellBlocks, splitBlock, type CellBlock, type CellEntry } from './cells/cell-blocks';
import { changesContent, changesFormat, contentEntries, type CellChange, type ContentWay } from './cells/cell-change';

/** Excel on the web takes 5 MB a batch; what is not counted (paths, answers) needs some of it. */
const REQUEST_BYTES = 4_000_000;

/** Something to be queued for Excel, with about how many bytes it takes. */
export interface Step {
  readonly bytes: number;
  /** How many cells it writes. */
  readonly cells: number;
  queue(): void;
}

function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: CellBlock): Excel.Range {
  const range = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  range.untrack();
  return range;
}

function blockStep(sheet: Excel.Worksheet, block: CellBlock, write: (range: Excel.Range) => void): Step {
  const cells = (block.bottom - block.top + 1) * (block.right - block.left + 1);
  return {
    bytes: block.bytes,
    cells,
    queue: () => write(rangeOf(sheet, block)),
  };
}

/** The changes' contents in the blocks in which they are written. */
export function* contentBlocks(changes: readonly CellChange[], way: ContentWay): Steps<CellBlock[]> {
  const entryOf = contentEntries(way);
  const entries: CellEntry[] = [];
  for (const [index, change] of changes.entries()) {
    if (index % ROWS_A_STEP === 0) yield;
    if (changesContent(change)) entries.push(entryOf(change));
  }
  yield;
  return (yield* cellBlocks(entries, way.isExact)).flatMap((block) => splitBlock(block, REQUEST_BYTES));
}

/** Steps that put contents into a sheet. */
export function contentSteps(sheet: Excel.Worksheet, blocks: readonly CellBlock[]): Step[] {
  return blocks.map((block) =>
    blockStep(sheet, block, (range) => {
      if (block.shared === null) range.formulas = block.values as (string | number | boolean | null)[][];
      else fillWithFormula(range, block.shared);
    }),
  );
}

/**
 * The changes' number formats in the blocks in which they are set.
 * @param isExact blocks hold nothing but what is set: on protected and on filtered sheets
 */
export function* formatBlocks(changes: readonly CellChange[], isExact: boolean): Steps<CellBlock[]> {
  const entries = changes.flatMap((change) => {
    const { row, column, formatAfter } = change;
    return formatAfter === null || !changesFormat(change) ? [] : [{ row, column, value: formatAfter, shared: formatAfter }];
  });
  return (yield* cellBlocks(entries, isExact)).flatMap((block) => splitBlock(block, REQUEST_BYTES));
}

/** Steps that set number formats. */
export function formatSteps(sheet: Excel.Worksheet, blocks: readonly CellBlock[]): Step[] {
  return blocks.map((block) =>
    blockStep(sheet, block, (range) => {
      range.numberFormat = (block.shared ?? block.values) as string[][];
    }),
  );
}

/** Shares steps out over as few batches as the limit allows, in order. */
export function batches(steps: readonly Step[]): Step[][] {
  const result: Step[][] = [];
  let bytes = Infinity;
  for (const step of steps) {
    if (bytes + step.bytes > REQUEST_BYTES) {
      result.push([]);
      bytes = 0;
    }
    result.at(-1)?.push(step);
    bytes += step.bytes;
  }
  return result;
}
