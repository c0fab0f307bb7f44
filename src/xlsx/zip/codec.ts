/**
 * What the room needs of a compression library. There is one for every platform ({@link portableCodec}) and a faster one
 * for Node in `src/xlsx/node`.
 */
export interface Codec {
  /**
   * Inflates raw deflate data.
   * @returns the data in chunks, each of which stays as it is after the next one has been asked for
   * @throws anything when the data are damaged
   */
  inflate(data: Uint8Array): AsyncIterable<Uint8Array>;
  /**
   * Starts to inflate raw deflate data that come piece by piece.
   * @param onChunk is given the data in chunks, in order
   */
  inflating(onChunk: (chunk: Uint8Array) => void): Inflating;
  /**
   * Starts a raw deflate stream.
   * @param onPiece is given the compressed data as they are ready, in order
   */
  deflate(onPiece?: (piece: Uint8Array) => void): Deflating;
  /**
   * CRC-32 as zip files use it.
   * @param before the checksum of what comes before, 0 at the beginning
   */
  crc32(data: Uint8Array, before: number): number;
}

/** Raw deflate data on their way to be inflated. */
export interface Inflating {
  /** Adds a piece, which must not change afterwards. */
  push(piece: Uint8Array): void;
  /** Resolves when all has been inflated. @throws anything when the data are damaged or go on behind their end */
  finish(): Promise<void>;
}

/** A raw deflate stream in the making. */
export interface Deflating {
  /** Adds a piece, which must not change afterwards. Resolves when there is room for the next. */
  push(piece: Uint8Array): Promise<void>;
  /** Ends the stream. @returns the compressed data, in order */
  finish(): Promise<readonly Uint8Array[]>;
}
