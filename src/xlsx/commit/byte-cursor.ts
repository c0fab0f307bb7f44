import type { ByteWriter } from '../sheet/byte-writer';

/** Goes through a part's chunks by offset, once, from beginning to end. */
export class ByteCursor {
  /** What {@link take} gave: it stands in `bytes` from `start` to `end`. */
  bytes: Uint8Array = new Uint8Array(0);
  start = 0;
  end = 0;
  private chunk: Uint8Array = new Uint8Array(0);
  /** Where the next byte is in the chunk, and where the chunk is in the part. */
  private at = 0;
  private chunkOffset = 0;
  private readonly chunks: AsyncIterator<Uint8Array>;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.chunks = chunks[Symbol.asyncIterator]();
  }

  /** Takes the bytes up to an offset if the chunk at hand holds them. */
  takeAtHand(offset: number): boolean {
    const end = offset - this.chunkOffset;
    if (end > this.chunk.length) return false;
    this.bytes = this.chunk;
    this.start = this.at;
    this.end = end;
    this.at = end;
    return true;
  }

  /** Takes the bytes up to an offset, in one piece. */
  async take(offset: number): Promise<void> {
    if (this.takeAtHand(offset)) return;
    const whole = new Uint8Array(offset - this.chunkOffset - this.at);
    let filled = 0;
    while (filled < whole.length) {
      const part = this.chunk.subarray(this.at, this.at + whole.length - filled);
      whole.set(part, filled);
      filled += part.length;
      this.at += part.length;
      if (filled < whole.length && !(await this.next())) break;
    }
    this.bytes = whole;
    this.start = 0;
    this.end = filled;
  }

  /** Copies the bytes up to an offset as far as the chunk at hand goes. @returns whether the offset is reached */
  copyAtHand(offset: number, out: ByteWriter): boolean {
    const end = Math.min(offset - this.chunkOffset, this.chunk.length);
    out.bytes(this.chunk, this.at, end);
    this.at = end;
    return this.chunkOffset + end === offset;
  }

  /** Goes on to the next chunk. @returns false when there is none */
  async next(): Promise<boolean> {
    const result = await this.chunks.next();
    if (result.done === true) return false;
    this.chunkOffset += this.chunk.length;
    this.chunk = result.value;
    this.at = 0;
    return true;
  }

  /** Lets go of the chunks that were not read. */
  async close(): Promise<void> {
    await this.chunks.return?.();
  }
}
