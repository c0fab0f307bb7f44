import { readText } from '../../../../src/evaluation/figures/text/read-text';

test.each(['15K', '15k', '15 K', '15ｋ', '15Ｋ', '1,5K'])('%s is no figure: K may mean thousands', (text) => {
  expect(readText(text).kind).toBe('unreadable');
});

test.each([
  ['15kg', 'kg'],
  ['15km', 'km'],
  ['15kWh', 'kwh'],
])('%s is one of its unit', (text, unit) => {
  const read = readText(text);
  expect(read).toMatchObject({ kind: 'number', value: 15 });
  expect(read.kind === 'number' ? read.unit.toLowerCase() : '').toBe(unit);
});
