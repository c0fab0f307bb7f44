import { idFrom, isAddInId } from '../../../tools/release/add-in-id';

const DNS = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';

test('an id is a UUID of version 5, as in the example of RFC 9562', () => {
  expect(idFrom(DNS, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
});

test('the same name has the same id, another name another', () => {
  expect(idFrom(DNS, 'https://a.example.jp')).toBe(idFrom(DNS, 'https://a.example.jp'));
  expect(idFrom(DNS, 'https://a.example.jp')).not.toBe(idFrom(DNS, 'https://b.example.jp'));
});

test.each([
  ['2ed6657d-e927-568b-95e1-2665a8aea6a2', true],
  ['2ED6657D-E927-568B-95E1-2665A8AEA6A2', false],
  ['{2ed6657d-e927-568b-95e1-2665a8aea6a2}', false],
  ['2ed6657d-e927-068b-95e1-2665a8aea6a2', false],
  ['organisation', false],
])('%s: %s', (text, expected) => {
  expect(isAddInId(text)).toBe(expected);
});
