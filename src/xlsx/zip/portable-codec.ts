import { Deflate, Inflate } from 'fflate';
import type { Codec, Deflating } from './codec';
import { crc32 } from './crc32';

/** Level 3 of 9: the size of level 6 within a few per cent, in half the time. */
const LEVEL = 3;

/** Compressed bytes that are fed in at once, so that a bomb is noticed before it has unfolded. */
const FEED = 1 << 16;

/** The codec that runs everywhere. */
export const portableCodec: Codec = {
  async *inflate(data) {
    let out: Uint8Array[] = [];
    const inflate = new Inflate((chunk) => out.push(chunk));
    for (let at = 0; at === 0 || at < data.length; at += FEED) {
      inflate.push(data.subarray(at, at + FEED), at + FEED >= data.length);
      const ready = out;
      out = [];
      yield* ready;
    }
  },
  deflate(): Deflating {
    const out: Uint8Array[] = [];
    const deflate = new Deflate({ level: LEVEL }, (chunk) => out.push(chunk));
    return {
      push: async (piece) => deflate.push(piece),
      finish: async () => {
        deflate.push(new Uint8Array(0), true);
        return out;
      },
    };
  },
  crc32,
};
