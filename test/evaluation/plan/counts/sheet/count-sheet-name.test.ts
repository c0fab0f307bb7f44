import { sheetName } from '../../../../../src/evaluation/plan/counts/sheet/count-sheet-name';

test.each([
  ['集計表', 1, '集計表'],
  ['集計表', 2, '集計表 (2)'],
  ['R1/R2:[集計]*?\\', 1, 'R1R2集計'],
  ["'集計'", 1, '集計'],
  ['あ'.repeat(40), 1, 'あ'.repeat(31)],
  ['あ'.repeat(40), 12, 'あ'.repeat(26) + ' (12)'],
  ['  ', 1, '集計表'],
  ['?', 2, '集計表 (2)'],
  ['History', 1, '集計表'],
])('%p, number %i: %p', (name, number, expected) => expect(sheetName(name, number)).toBe(expected));
