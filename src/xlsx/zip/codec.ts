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
  /** Starts a raw deflate stream. */
  deflate(): Deflating;
  /**
   * CRC-32 as zip files use it.
   * @param before the checksum of what comes before, 0 at the beginning
   */
  crc32(data: Uint8Array, before: number): number;
}

/** A raw deflate stream in the making. */
export interface Deflating {
  /** Adds a piece, which must not change afterwards. Resolves when there is room for the next. */
  push(piece: Uint8Array): Promise<void>;
  /** Ends the stream. @returns the compressed data, in order */
  finish(): Promise<readonly Uint8Array[]>;
}
