import { replyDate, usualDate } from '../../../../src/year/collect/reply/reply-date';
import type { CellValue } from '../../../../src/evaluation/workbook/snapshot';

const read = (value: CellValue, near = usualDate(2020), isDate = false): string | null => {
  const time = replyDate(value, { isDate, date1904: false, near });
  return time === null ? null : new Date(time).toISOString().slice(0, 10);
};

test.each<[CellValue, string | null]>([
  ['令和3年5月20日', '2021-05-20'],
  ['令和３年５月２０日（木）', '2021-05-20'],
  ['令和元年12月1日', '2019-12-01'],
  ['R3.5.20', '2021-05-20'],
  ['r3/5/20', '2021-05-20'],
  ['R 3. 5.20', '2021-05-20'],
  ['令3.5.20', '2021-05-20'],
  ['3.5.20', '2021-05-20'],
  ['21/5/20', '2021-05-20'],
  ['2021/5/20 10:30', '2021-05-20'],
  ['2021-05-20T10:30:00', '2021-05-20'],
  ['5/20/2021', '2021-05-20'],
  ['20210520', '2021-05-20'],
  [20210520, '2021-05-20'],
  [44336, '2021-05-20'],
  ['44336', '2021-05-20'],
  ['5月20日', '2021-05-20'],
  ['５／２０', '2021-05-20'],
  ['12/28', '2020-12-28'],
  ['5月下旬', null],
  ['先週', null],
  ['20日', null],
  ['2021年5月', null],
  ['13/45', null],
  ['2021/2/30', null],
  [5.2, null],
  [true, null],
  [null, null],
])('%j is %s', (value, day) => {
  expect(read(value)).toBe(day);
});

test('of days without a year the one nearest to the saving of the file is meant', () => {
  expect(read('1/10', Date.UTC(2026, 0, 12))).toBe('2026-01-10');
  expect(read('12/28', Date.UTC(2026, 0, 12))).toBe('2025-12-28');
  expect(read('8.5.20', Date.UTC(2026, 4, 21))).toBe('2026-05-20');
  expect(read('5/20', null)).toBeNull();
});
