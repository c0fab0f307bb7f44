import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { zlibCodec } from '../../../src/xlsx/node/zlib-codec';
import { joined } from '../../../src/xlsx/zip/joined';

/** Pieces of so many bytes each, hard to compress where `seed` is odd. */
function piecesOf(lengths: readonly number[], seed: number): Uint8Array[] {
  let state = seed;
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0);
  return lengths.map((length) => Uint8Array.from({ length }, () => (seed % 2 === 1 ? next() >>> 24 : 65 + (next() >>> 30))));
}

test('whatever is pushed in pieces, few and small or many and large, unfolds to the same bytes', async () => {
  const length = fc.oneof(fc.nat(400), fc.nat(140_000));
  await fc.assert(
    fc.asyncProperty(fc.array(length, { maxLength: 6 }), fc.nat(1000), async (lengths, seed) => {
      const pieces = piecesOf(lengths, seed);
      const deflating = zlibCodec.deflate();
      for (const piece of pieces) await deflating.push(piece);
      const whole = joined(await deflating.finish());
      expect(inflateRawSync(whole).equals(joined(pieces))).toBe(true);
      const chunks: Uint8Array[] = [];
      for await (const chunk of zlibCodec.inflate(whole)) chunks.push(chunk);
      expect(Buffer.from(joined(chunks)).equals(joined(pieces))).toBe(true);
    }),
    { numRuns: 40 },
  );
});
