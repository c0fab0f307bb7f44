import type { CellWrite } from '../../evaluation/workbook/plan';
import { WorkbookFileError } from '../workbook-file-error';
import type { Codec, Inflating } from '../zip/codec';
import { pack, type Packed, type Pieces } from '../zip/rewrite-zip';
import { readPlannedSheet } from './planned-rows';
import { unsound } from './unsound';

/**
 * Compresses a sheet, and reads it while other threads do so: that it is well-formed and holds what was planned, and that the compressed
 * data give these very bytes again. That they are what stands in the package is for `readBack` to see.
 * @param writes what was planned, in order of row, then column
 * @throws WorkbookFileError `written-unsound`, and what the pieces throw
 */
export async function packSheet(pieces: Pieces, part: string, writes: readonly CellWrite[], codec: Codec): Promise<Packed> {
  const source = new Source(pieces);
  const unfolded = new Unfolded(codec);
  try {
    const packed = await pack(
      source,
      codec,
      (written) => readPlannedSheet(written, part, writes),
      (piece) => unfolded.push(piece),
    );
    await unfolded.mustBe(packed, part);
    return packed;
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

/** What compressed data unfold to, found while they are being made: most of it goes on beside other work. */
class Unfolded {
  private size = 0;
  private crc = 0;
  private readonly inflating: Inflating;

  constructor(codec: Codec) {
    this.inflating = codec.inflating((chunk) => {
      this.size += chunk.length;
      this.crc = codec.crc32(chunk, this.crc);
    });
  }

  push(piece: Uint8Array): void {
    this.inflating.push(piece);
  }

  /** @throws WorkbookFileError where it is another content than that which was compressed */
  async mustBe({ size, crc }: Packed, part: string): Promise<void> {
    const damaged = new WorkbookFileError('damaged', { part });
    await this.inflating.finish().catch(() => {
      throw damaged;
    });
    if (this.size !== size || this.crc !== crc) throw damaged;
  }
}
