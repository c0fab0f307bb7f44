import fc from 'fast-check';
import { meansSame } from '../../../../src/evaluation/reading/outline/counted-labels';

/** How many characters have to be typed, left out or changed, worked out in full. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++)
      next.push(Math.min((row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1), (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    row = next;
  }
  return row[other.length] ?? 0;
}

test('labels of one number mean the same where one is cut off, or a sixth of the characters at most differs', () => {
  const word = fc.string({ unit: fc.constantFrom('地', '域', '産', '業'), minLength: 6, maxLength: 24 });
  const slip = fc.tuple(fc.nat(), fc.constantFrom('', '人', '人人'));
  const pair = fc.oneof(
    fc.tuple(word, word),
    fc.tuple(word, fc.array(slip, { maxLength: 5 })).map(([one, slips]) => {
      const other = slips.reduce((text, [at, typed]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + typed + text.slice(place + 1);
      }, one);
      return [one, other] as const;
    }),
  );
  fc.assert(
    fc.property(pair, ([one, other]) => {
      const shorter = Math.min(one.length, other.length);
      const isCut = shorter >= 6 && (one.startsWith(other) || other.startsWith(one));
      const expected = one === other || isCut || (shorter >= 6 && distance(one, other) <= Math.floor(shorter / 6));
      expect(meansSame({ number: '1', name: one }, { number: '1', name: other })).toBe(expected);
    }),
    { numRuns: 500 },
  );
});
