import fc from 'fast-check';
import { areaAddresses, rectangles } from '../../../../src/excel/writing/cells/rectangles';

test('rectangles hold exactly the cells, each once', () => {
  const cells = fc.uniqueArray(fc.record({ row: fc.nat(12), column: fc.nat(8) }), {
    maxLength: 80,
    selector: ({ row, column }) => row * 10 + column,
  });
  fc.assert(
    fc.property(cells, (wanted) => {
      const held = rectangles(wanted).flatMap(({ top, left, bottom, right }) =>
        Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, index) => {
          const width = right - left + 1;
          return `${String(top + Math.floor(index / width))} ${String(left + (index % width))}`;
        }),
      );
      expect(held.sort()).toEqual(wanted.map(({ row, column }) => `${String(row)} ${String(column)}`).sort());
    }),
  );
});

test('a full block is one rectangle', () => {
  const block = Array.from({ length: 24 }, (_, index) => ({ row: Math.floor(index / 8), column: index % 8 }));
  expect(rectangles(block)).toEqual([{ top: 0, left: 0, bottom: 2, right: 7 }]);
});

test('addresses name all areas and are never longer than Excel takes', () => {
  const areas = Array.from({ length: 3000 }, (_, row) => ({ top: row * 2, bottom: row * 2, left: 0, right: 7 }));
  const addresses = areaAddresses(areas);
  expect(addresses.every((address) => address.length <= 8192)).toBe(true);
  expect(addresses.join(',').split(',')).toEqual(areas.map(({ top }) => `A${String(top + 1)}:H${String(top + 1)}`));
  expect(areaAddresses([])).toEqual([]);
});
