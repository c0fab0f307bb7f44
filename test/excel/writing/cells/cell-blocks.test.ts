import fc from 'fast-check';
import { cellBlocks, jsonBytes, splitBlock, type CellBlock, type CellEntry } from '../../../../src/excel/writing/cells/cell-blocks';
import { allSteps } from '../../../../src/evaluation/steps';

const entry = (row: number, column: number, value: string | number, shared: string | null = null): CellEntry => ({
  row,
  column,
  value,
  shared,
});

/** What the blocks put where; shared texts stand for themselves. */
function written(blocks: readonly CellBlock[]): Map<string, unknown> {
  const cells = new Map<string, unknown>();
  for (const { top, left, bottom, right, shared, values } of blocks) {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const value = shared ?? values?.[row - top]?.[column - left] ?? null;
        if (value === null) continue;
        const key = `${String(row)} ${String(column)}`;
        if (cells.has(key)) throw new Error(`${key} is written twice`);
        cells.set(key, value);
      }
    }
  }
  return cells;
}

const places = fc.uniqueArray(fc.record({ row: fc.nat(400), column: fc.nat(6) }), {
  maxLength: 200,
  selector: ({ row, column }) => row * 10 + column,
});

describe('cellBlocks', () => {
  test('writes exactly the cells that were asked for, each once', () => {
    fc.assert(
      fc.property(places, fc.boolean(), (cells, isShared) => {
        const entries = cells.map(({ row, column }) => entry(row, column, `=A${String(row)}`, isShared ? '=RC1' : null));
        const blocks = allSteps(cellBlocks(entries));
        const expected = entries.map(({ row, column, value, shared }) => [`${String(row)} ${String(column)}`, [value, shared]] as const);
        const found = written(blocks);
        expect(found.size).toBe(expected.length);
        for (const [key, candidates] of expected) expect(candidates).toContain(found.get(key));
      }),
    );
  });

  test.each([false, true])('a column may have more cells than a call has arguments (exact: %s)', (isExact) => {
    const entries = Array.from({ length: 300_000 }, (_, index) => entry(index + Math.floor(index / 150_000), index % 2, 1));
    const blocks = allSteps(cellBlocks(entries, isExact));
    expect(blocks.reduce((sum, { values }) => sum + (values?.flat().filter((value) => value !== null).length ?? 0), 0)).toBe(300_000);
  });

  test('exact blocks hold nothing else', () => {
    fc.assert(
      fc.property(places, (cells) => {
        const blocks = allSteps(
          cellBlocks(
            cells.map(({ row, column }) => entry(row, column, 1)),
            true,
          ),
        );
        for (const { values } of blocks) expect(values?.flat()).not.toContain(null);
        expect(written(blocks).size).toBe(cells.length);
      }),
    );
  });

  test('adjacent columns and near rows go together, far ones apart', () => {
    const blocks = allSteps(cellBlocks([entry(1, 4, 'a'), entry(1, 5, 'b'), entry(3, 4, 'c'), entry(900, 4, 'd'), entry(1, 9, 'e')]));
    expect(blocks.map(({ top, left, bottom, right }) => [top, left, bottom, right])).toEqual([
      [1, 4, 3, 5],
      [1, 9, 1, 9],
      [900, 4, 900, 4],
    ]);
    expect(blocks[0]?.values).toEqual([
      ['a', 'b'],
      [null, null],
      ['c', null],
    ]);
  });

  test('a long run of one formula is one text, a short one is not worth it', () => {
    const run = (length: number) =>
      allSteps(cellBlocks(Array.from({ length }, (_, row) => entry(row, 2, `=A${String(row + 1)}*2`, '=RC1*2'))));
    expect(run(1000)).toMatchObject([{ top: 0, bottom: 999, shared: '=RC1*2', values: null }]);
    expect(run(10)).toMatchObject([{ top: 0, bottom: 9, shared: null }]);
  });
});

describe('splitBlock', () => {
  test('pieces write the same and stay below the limit', () => {
    fc.assert(
      fc.property(places, fc.integer({ min: 1500, max: 5000 }), (cells, limit) => {
        const blocks = allSteps(cellBlocks(cells.map(({ row, column }) => entry(row, column, 'あ'.repeat(20)))));
        const pieces = blocks.flatMap((block) => splitBlock(block, limit));
        expect(written(pieces)).toEqual(written(blocks));
        for (const { bytes, top, bottom } of pieces) expect(bytes <= limit || top === bottom).toBe(true);
      }),
    );
  });
});

test('jsonBytes counts as JSON in UTF-8 does, and never less', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'binary-ascii' }),
        fc.double({ noNaN: true }),
        fc.boolean(),
        fc.constant(null),
      ),
      (value) => {
        // Control characters are written longer in JSON; Excel's cells do not hold them.
        fc.pre(typeof value !== 'string' || ![...value].some((one) => one < ' '));
        expect(jsonBytes(value)).toBeGreaterThanOrEqual(new TextEncoder().encode(JSON.stringify(value)).length);
      },
    ),
  );
  expect(jsonBytes('進捗')).toBe(9);
});
