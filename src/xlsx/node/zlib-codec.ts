import * as zlib from 'node:zlib';
import type { Codec, Deflating } from '../zip/codec';
import { crc32 } from '../zip/crc32';
import { joined } from '../zip/joined';

/** Sheets compress well at any level: a fifth larger than at level 6, in less than a third of the time. */
const LEVEL = 1;

/** What one call inflates at most; the next chunk is made on another thread while this one is being read. */
const CHUNK = 1 << 19;

/** Below this compressed size a call on this thread is quicker than a stream. */
const SMALL = 1 << 14;

/** Up to this size everything is deflated at once on this thread: handing it to others takes longer. */
const SMALL_PART = 1 << 17;

/** The last block of a stream, with nothing in it. Source: RFC 1951, 3.2.3 and 3.2.6. */
const END = Uint8Array.of(3, 0);

/** How far back deflate can refer. */
const WINDOW = 1 << 15;

/** Pieces being deflated at the same time. */
const AT_ONCE = 3;

/** Node 20.15 and later have it built in. */
const nativeCrc32 = (zlib as { crc32?: (data: Uint8Array, before: number) => number }).crc32;

/** The codec for Node: native zlib on the thread pool. */
export const zlibCodec: Codec = {
  async *inflate(data) {
    if (data.length < SMALL) {
      // Deflate unfolds to 1032 times its size at most.
      yield plain(zlib.inflateRawSync(data));
      return;
    }
    const stream = zlib.createInflateRaw({ chunkSize: CHUNK });
    stream.end(data);
    for await (const chunk of stream as AsyncIterable<Uint8Array>) yield plain(chunk);
  },
  deflate: () => new PiecewiseDeflating(),
  crc32: nativeCrc32 ?? crc32,
};

/** A Buffer as the array that it is: what reads bytes is compiled for one kind of them, and for two it is slower. */
function plain({ buffer, byteOffset, length }: Uint8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, length);
}

/**
 * Deflates piece by piece, several at a time. Each piece ends with an empty block on a byte boundary (a sync flush) and
 * knows the end of the piece before it as its dictionary, so that the pieces one after the other are one stream.
 */
class PiecewiseDeflating implements Deflating {
  private readonly done: Promise<Uint8Array>[] = [];
  private before: Uint8Array | null = null;
  /** What was pushed, as long as it is little: most parts are small. */
  private first: Uint8Array[] = [];
  private firstLength = 0;

  async push(piece: Uint8Array): Promise<void> {
    if (this.done.length > 0) this.start(piece);
    else {
      this.first.push(piece);
      this.firstLength += piece.length;
      if (this.firstLength <= SMALL_PART) return;
      for (const one of this.first.splice(0)) this.start(one);
    }
    await this.done[this.done.length - 1 - AT_ONCE];
  }

  async finish(): Promise<readonly Uint8Array[]> {
    if (this.done.length === 0) return [plain(zlib.deflateRawSync(joined(this.first), { level: LEVEL }))];
    return [...(await Promise.all(this.done)), END];
  }

  private start(piece: Uint8Array): void {
    const options: zlib.ZlibOptions = {
      level: LEVEL,
      finishFlush: zlib.constants.Z_SYNC_FLUSH,
      // Room for the whole result, as a rule: each further chunk is another round through the thread pool.
      chunkSize: Math.max(1024, piece.length >> 2),
    };
    if (this.before !== null) options.dictionary = this.before;
    const deflated = new Promise<Uint8Array>((resolve, reject) => {
      zlib.deflateRaw(piece, options, (error, data) => (error ? reject(error) : resolve(data)));
    });
    // A failure is met where the pieces are collected.
    deflated.catch(() => undefined);
    this.done.push(deflated);
    if (piece.length > 0) this.before = piece.subarray(Math.max(0, piece.length - WINDOW));
  }
}
