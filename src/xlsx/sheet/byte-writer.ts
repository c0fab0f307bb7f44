/** Bytes in a piece. Big enough for deflate to work well on one, small enough to keep two threads busy. */
const PIECE = 1 << 19;
/** Bytes in the first one, which most sheets do not fill; each further one is twice the one before it, up to a full piece. */
const FIRST_PIECE = 1 << 16;

/** Collects bytes into pieces. */
export class ByteWriter {
  private readonly encoder = new TextEncoder();
  private buffer = new Uint8Array(0);
  private length = 0;
  private pieces: Uint8Array[] = [];

  /** Whether a piece is full and can be taken. */
  get hasPieces(): boolean {
    return this.pieces.length > 0;
  }

  /** The pieces that are full. They do not change any more. */
  take(): readonly Uint8Array[] {
    const pieces = this.pieces;
    this.pieces = [];
    return pieces;
  }

  /** Everything that is left. */
  takeRest(): readonly Uint8Array[] {
    this.cut(0);
    return this.take();
  }

  /** Adds a stretch of bytes. */
  bytes(from: Uint8Array, start = 0, end = from.length): void {
    const count = end - start;
    if (count <= 48) {
      this.reserve(count);
      const { buffer } = this;
      let { length } = this;
      for (let at = start; at < end; at++) buffer[length++] = from[at]!;
      this.length = length;
      return;
    }
    // The whole of something that fits: no view of a part need be made.
    if (count === from.length && this.length + count <= this.buffer.length) {
      this.buffer.set(from, this.length);
      this.length += count;
      return;
    }
    for (let at = start; at < end;) {
      this.reserve(1);
      const part = Math.min(end - at, this.buffer.length - this.length);
      this.buffer.set(from.subarray(at, at + part), this.length);
      this.length += part;
      at += part;
    }
  }

  /** Adds text that is all ASCII. */
  ascii(text: string): void {
    this.reserve(text.length);
    const { buffer } = this;
    let { length } = this;
    for (let at = 0; at < text.length; at++) buffer[length++] = text.charCodeAt(at);
    this.length = length;
  }

  /** Adds text as UTF-8. */
  text(text: string): void {
    // No UTF-16 unit takes more than three bytes: where so many fit for certain, no list of them need be made first.
    if (this.length + 3 * text.length <= this.buffer.length) {
      this.length += this.encoder.encodeInto(text, this.buffer.subarray(this.length)).written;
    } else this.bytes(this.encoder.encode(text));
  }

  /** Makes room for so many bytes in one piece. */
  private reserve(count: number): void {
    if (this.length + count > this.buffer.length) this.cut(count);
  }

  /** Ends the piece at hand and makes room for so many bytes in the next. */
  private cut(room: number): void {
    const next = this.buffer.length === 0 ? FIRST_PIECE : Math.min(PIECE, 2 * this.buffer.length);
    if (this.length > 0) this.pieces.push(this.buffer.subarray(0, this.length));
    this.buffer = new Uint8Array(room === 0 ? 0 : Math.max(next, room));
    this.length = 0;
  }
}
