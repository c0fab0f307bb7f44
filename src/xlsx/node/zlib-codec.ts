import { finished } from 'node:stream/promises';
import * as zlib from 'node:zlib';
import type { Codec, Deflating, Inflating } from '../zip/codec';
import { crc32 } from '../zip/crc32';

/** Sheets compress well at any level: a fifth larger than at level 6, in less than a third of the time. */
const LEVEL = 1;

/** What one call inflates at most; the next chunk is made on another thread while this one is being read. */
const CHUNK = 1 << 19;

/** Below this compressed size a call on this thread is quicker than a stream. */
const SMALL = 1 << 14;

/** Up to this size a piece alone is deflated on this thread: handing it to another takes longer. */
const SMALL_PIECE = 1 << 17;

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
  inflating: (onChunk) => new StreamInflating(onChunk),
  deflate: (onPiece) => new PiecewiseDeflating(onPiece),
  crc32: nativeCrc32 ?? crc32,
};

/** A Buffer as the array that it is: what reads bytes is compiled for one kind of them, and for two it is slower. */
function plain({ buffer, byteOffset, length }: Uint8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, length);
}

/** Inflates on the thread pool; a small piece alone on this thread. */
class StreamInflating implements Inflating {
  private alone: Uint8Array | null = null;
  private stream: zlib.InflateRaw | null = null;
  private ended: Promise<void> = Promise.resolve();

  constructor(private readonly onChunk: (chunk: Uint8Array) => void) {}

  push(piece: Uint8Array): void {
    if (this.stream === null && this.alone === null && piece.length < SMALL) {
      this.alone = piece;
      return;
    }
    const stream = this.stream ?? this.open();
    if (this.alone !== null) stream.write(this.alone);
    this.alone = null;
    stream.write(piece);
  }

  async finish(): Promise<void> {
    if (this.alone !== null) this.onChunk(plain(zlib.inflateRawSync(this.alone)));
    this.stream?.end();
    await this.ended;
  }

  private open(): zlib.InflateRaw {
    const stream = zlib.createInflateRaw({ chunkSize: CHUNK });
    stream.on('data', (chunk: Uint8Array) => {
      this.onChunk(plain(chunk));
    });
    this.ended = finished(stream);
    // A failure is met at the end.
    this.ended.catch(() => undefined);
    this.stream = stream;
    return stream;
  }
}

/**
 * Deflates piece by piece, several at a time. Each piece ends with an empty block on a byte boundary (a sync flush) and
 * knows the end of the piece before it as its dictionary, so that the pieces one after the other are one stream.
 */
class PiecewiseDeflating implements Deflating {
  private readonly done: Promise<Uint8Array>[] = [];
  /** Settles when all that was started has been handed on. */
  private handedOn: Promise<void> = Promise.resolve();
  private before: Uint8Array | null = null;
  /** What was pushed first, as long as nothing follows it: most parts are one small piece. */
  private first: Uint8Array | null = null;

  constructor(private readonly onPiece?: (piece: Uint8Array) => void) {}

  async push(piece: Uint8Array): Promise<void> {
    if (this.first !== null) {
      this.start(this.first);
      this.first = null;
    } else if (this.done.length === 0 && piece.length <= SMALL_PIECE) {
      this.first = piece;
      return;
    }
    this.start(piece);
    await this.done[this.done.length - 1 - AT_ONCE];
  }

  async finish(): Promise<readonly Uint8Array[]> {
    if (this.first !== null) {
      const alone = plain(zlib.deflateRawSync(this.first, { level: LEVEL }));
      this.onPiece?.(alone);
      return [alone];
    }
    const pieces = await Promise.all(this.done);
    await this.handedOn;
    this.onPiece?.(END);
    return [...pieces, END];
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
    const { onPiece } = this;
    if (onPiece !== undefined) this.handedOn = this.handedOn.then(async () => deflated.then(onPiece, () => undefined));
    if (piece.length > 0) this.before = piece.subarray(Math.max(0, piece.length - WINDOW));
  }
}
