import { recordedRow, recordLine } from '../../../src/year/status/record-line';
import { isRemembered, remembered } from '../../../src/year/status/remembered';
import type { AskedRow } from '../../../src/year/status/status-book';

const ROW: AskedRow = {
  id: 'K1',
  department: '観光課',
  file: '01_観光課.xlsx',
  number: '1',
  name: '"引用"と\n改行、,カンマ',
  answers: true,
  askedActual: '',
  askedLast: '3,510(H30)',
  askedBaseline: '-',
  askedTarget: '=1+1',
  taken: { actual: '12', cause: '+単価の改定' },
  kind: '速報',
};

test.each<[string, Partial<AskedRow>]>([
  ['all that there is', {}],
  ['nothing taken', { taken: {} }],
  ['what was decided', { decided: { actual: ['10', '11'], cause: ['x'] } }],
  ['a row that is read', { answers: false, number: '参1' }],
])('a line holds %s', (_, change) => {
  const row = { ...ROW, ...change };
  expect(recordedRow(recordLine(row), new Map())).toEqual(row);
});

test.each(['', 'K1', '{}', '[', '[]', '[1,2]', '["",1]', 'null'])('%s is no line', (text) => {
  expect(recordedRow(text, new Map())).toBeUndefined();
});

test('parts that nobody knows are left out', () => {
  expect(
    recordedRow(JSON.stringify(['K1', '', '', '', '', false, '', '', '', '', '', { actual: 5, other: 'x', last: '7' }]), new Map()),
  ).toMatchObject({
    taken: { last: '7' },
  });
});

test('a long text is remembered as what tells it from others, so that a line fits into a cell', () => {
  const text = '周知の効果。'.repeat(5000);
  const row = { ...ROW, taken: { cause: remembered(text), issue: remembered(`${text}。`) } };
  expect(recordLine(row).length).toBeLessThan(1000);
  expect(isRemembered(text, row.taken.cause)).toBe(true);
  expect(isRemembered(text, row.taken.issue)).toBe(false);
  expect(isRemembered('１２', '12')).toBe(true);
  expect(isRemembered('12', undefined)).toBe(false);
});
