import { printedCount } from '../../../src/evaluation/counts/printed-count';

test.each([
  [3, 3],
  ['3', 3],
  ['３', 3],
  [' 3件 ', 3],
  ['1,234', 1234],
  ['9'.repeat(400), null],
  ['-', 0],
  ['―', 0],
  [null, null],
  ['', null],
  ['3(2)', null],
  ['12,34', null],
  ['#REF!', null],
  [true, null],
])('%p says %p', (value, count) => expect(printedCount(value)).toBe(count));
