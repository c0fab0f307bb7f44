import type { CellWrite } from '../../evaluation/workbook/plan';
import { WorkbookFileError } from '../workbook-file-error';
import type { Codec } from '../zip/codec';
import { pack, type Packed, type Pieces } from '../zip/rewrite-zip';
import { readPlannedSheet } from './planned-rows';
import { unsound } from './unsound';

/**
 * Compresses a sheet, and reads it while other threads do so: that it is well-formed and holds what was planned. That the compressed
 * data give these very bytes again is for `readBack` to see.
 * @param writes what was planned, in order of row, then column
 * @throws WorkbookFileError `written-unsound`, and what the pieces throw
 */
export async function packSheet(pieces: Pieces, part: string, writes: readonly CellWrite[], codec: Codec): Promise<Packed> {
  const source = new Source(pieces);
  try {
    return await pack(source, codec, (written) => readPlannedSheet(written, part, writes));
  } catch (error) {
    throw error === source.failure || !(error instanceof WorkbookFileError) ? error : unsound(error);
  }
}

/** Pieces, and what went wrong in making them: a damaged original is no fault of what was written. */
class Source implements AsyncIterable<Uint8Array> {
  failure: unknown = null;

  constructor(private readonly pieces: Pieces) {}

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    try {
      yield* this.pieces;
    } catch (error) {
      this.failure = error;
      throw error;
    }
  }
}
