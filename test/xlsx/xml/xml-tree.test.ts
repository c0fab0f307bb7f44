import { parseXml } from '../../../src/xlsx/xml/xml-tree';

test('a text that is read again is the same tree, of the part that is read', () => {
  const text = '<a x="1"><b>進捗</b></a>';
  const first = parseXml('one.xml', text);
  const again = parseXml('other.xml', text);
  expect(again.root).toBe(first.root);
  expect([first.part, again.part]).toEqual(['one.xml', 'other.xml']);
});

test('what could not be read is refused again, with the part that is read', () => {
  for (const part of ['one.xml', 'other.xml']) {
    expect(() => parseXml(part, '<a><b></a>')).toThrow(
      expect.objectContaining({ code: 'broken-xml', details: expect.objectContaining({ part }) as object }),
    );
  }
});

test('only so much is kept', () => {
  const text = (number: number) => `<a>${String(number).padStart(20_000, '0')}</a>`;
  const [first, second] = [parseXml('part.xml', text(1)), parseXml('part.xml', text(2))];
  expect(parseXml('part.xml', text(2)).root).toBe(second.root);
  for (let number = 3; number < 20; number++) parseXml('part.xml', text(number));
  const anew = parseXml('part.xml', text(1));
  expect(anew.root).not.toBe(first.root);
  expect(anew).toEqual(first);
  const long = `<a>${'0'.repeat(200_000)}</a>`;
  expect(parseXml('part.xml', long).root).not.toBe(parseXml('part.xml', long).root);
});
