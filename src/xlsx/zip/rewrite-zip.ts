import type { Codec } from './codec';
import { joined } from './joined';
import { findZip64, type ZipArchive, type ZipEntry } from './zip-archive';

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END = 0x06054b50;
const FULL_32 = 0xffffffff;
const DEFLATE = 8;
const VERSION = 20;
/** Sizes and checksum follow the data. */
const DATA_DESCRIPTOR = 1 << 3;
/** Midnight of 1 January 1980, the first moment that zip knows. */
const NO_TIME = 0x00210000;

/** Compressed content for an entry. */
export interface Packed {
  readonly pieces: readonly Uint8Array[];
  readonly compressedSize: number;
  readonly size: number;
  readonly crc: number;
}

/** A part's content in pieces, which must not change afterwards. */
export type Pieces = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/**
 * Compresses a part.
 * @param onlooker is given the content while it is being compressed, and takes all of it
 */
export async function pack(
  pieces: Pieces,
  codec: Codec,
  onlooker: (pieces: AsyncIterable<Uint8Array>) => Promise<void> = passOver,
): Promise<Packed> {
  const deflating = codec.deflate();
  let crc = 0;
  let size = 0;
  const packing = async function* (): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces) {
      crc = codec.crc32(piece, crc);
      size += piece.length;
      await deflating.push(piece);
      yield piece;
    }
  };
  await onlooker(packing());
  const packed = await deflating.finish();
  return { pieces: packed, compressedSize: packed.reduce((sum, piece) => sum + piece.length, 0), size, crc };
}

async function passOver(pieces: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const piece of pieces) void piece;
}

/**
 * Writes an archive again with some entries changed. Every other entry is copied as it stands, compressed data, extra
 * fields, date and place in the order included.
 * @param changes new content by entry; null leaves the entry out
 * @param additions entries for the end, by name
 */
export function rewriteZip(
  archive: ZipArchive,
  changes: ReadonlyMap<ZipEntry, Packed | null>,
  additions: ReadonlyMap<string, Packed>,
): Uint8Array {
  const out: Uint8Array[] = [];
  let length = 0;
  const add = (piece: Uint8Array) => {
    out.push(piece);
    length += piece.length;
  };
  const inPlace = [...archive.entries].sort((a, b) => a.segmentStart - b.segmentStart);
  add(archive.bytes.subarray(0, inPlace[0]?.segmentStart ?? 0));

  const offsets = new Map<ZipEntry, number>();
  for (const entry of inPlace) {
    const change = changes.get(entry);
    if (change === null) continue;
    offsets.set(entry, length);
    if (change === undefined) {
      add(archive.bytes.subarray(entry.segmentStart, entry.segmentEnd));
    } else {
      add(localHeader(entry.record, change, localExtra(archive, entry)));
      change.pieces.forEach(add);
    }
  }
  const newRecords: Uint8Array[] = [];
  for (const [name, packed] of additions) {
    const record = newRecord(name, archive.entries[0], packed, length);
    newRecords.push(record);
    add(localHeader(record, packed, new Uint8Array(0)));
    packed.pieces.forEach(add);
  }

  const directoryStart = length;
  for (const entry of archive.entries) {
    const offset = offsets.get(entry);
    if (offset === undefined) continue;
    const change = changes.get(entry);
    add(change ? changedRecord(entry.record, change, offset) : movedRecord(entry.record, offset));
  }
  newRecords.forEach(add);
  add(endRecord(offsets.size + newRecords.length, length - directoryStart, directoryStart, archive.comment));

  return joined(out);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function localExtra(archive: ZipArchive, entry: ZipEntry): Uint8Array {
  const view = viewOf(archive.bytes);
  const start = entry.segmentStart + 30 + view.getUint16(entry.segmentStart + 26, true);
  return withoutZip64(archive.bytes.subarray(start, start + view.getUint16(entry.segmentStart + 28, true)));
}

/** Extra data without the zip64 extension, which repeats the sizes that change. */
function withoutZip64(extra: Uint8Array): Uint8Array {
  const found = findZip64(viewOf(extra), 0, extra.length);
  if (found === undefined) return extra;
  return joined([extra.subarray(0, found.start - 4), extra.subarray(found.end)]);
}

/** The local header of an entry whose central record is given. */
function localHeader(record: Uint8Array, packed: Packed, extra: Uint8Array): Uint8Array {
  const from = viewOf(record);
  const header = new Uint8Array(30);
  const view = viewOf(header);
  view.setUint32(0, LOCAL_HEADER, true);
  view.setUint16(4, VERSION, true);
  view.setUint16(6, from.getUint16(8, true) & ~DATA_DESCRIPTOR, true);
  view.setUint16(8, DEFLATE, true);
  view.setUint32(10, from.getUint32(12, true), true);
  view.setUint32(14, packed.crc, true);
  view.setUint32(18, packed.compressedSize, true);
  view.setUint32(22, packed.size, true);
  const nameLength = from.getUint16(28, true);
  view.setUint16(26, nameLength, true);
  view.setUint16(28, extra.length, true);
  return joined([header, record.subarray(46, 46 + nameLength), extra]);
}

/** The central record of an entry that has moved. */
function movedRecord(record: Uint8Array, offset: number): Uint8Array {
  // A Buffer of Node says slice to a view of the same bytes.
  const moved = Uint8Array.from(record);
  const view = viewOf(moved);
  if (view.getUint32(42, true) !== FULL_32) {
    view.setUint32(42, offset, true);
    return moved;
  }
  const extra = 46 + view.getUint16(28, true);
  const zip64 = findZip64(view, extra, extra + view.getUint16(30, true));
  if (zip64 === undefined) return moved;
  const before = [24, 20].filter((at) => view.getUint32(at, true) === FULL_32).length;
  view.setBigUint64(zip64.start + 8 * before, BigInt(offset), true);
  return moved;
}

function changedRecord(record: Uint8Array, packed: Packed, offset: number): Uint8Array {
  const nameEnd = 46 + viewOf(record).getUint16(28, true);
  const extraEnd = nameEnd + viewOf(record).getUint16(30, true);
  const extra = withoutZip64(record.subarray(nameEnd, extraEnd));
  const changed = joined([record.subarray(0, nameEnd), extra, record.subarray(extraEnd)]);
  const view = viewOf(changed);
  view.setUint16(6, VERSION, true);
  view.setUint16(8, view.getUint16(8, true) & ~DATA_DESCRIPTOR, true);
  view.setUint16(10, DEFLATE, true);
  setSizes(view, packed, offset);
  view.setUint16(30, extra.length, true);
  return changed;
}

/** The central record of a new entry, dated like another one, so that the same input always gives the same file. */
function newRecord(name: string, like: ZipEntry | undefined, packed: Packed, offset: number): Uint8Array {
  const nameBytes = new TextEncoder().encode(name);
  const record = joined([new Uint8Array(46), nameBytes]);
  const view = viewOf(record);
  view.setUint32(0, CENTRAL_HEADER, true);
  view.setUint16(4, VERSION, true);
  view.setUint16(6, VERSION, true);
  view.setUint16(10, DEFLATE, true);
  view.setUint32(12, like === undefined ? NO_TIME : viewOf(like.record).getUint32(12, true), true);
  view.setUint16(28, nameBytes.length, true);
  setSizes(view, packed, offset);
  return record;
}

function setSizes(record: DataView, packed: Packed, offset: number): void {
  record.setUint32(16, packed.crc, true);
  record.setUint32(20, packed.compressedSize, true);
  record.setUint32(24, packed.size, true);
  record.setUint32(42, offset, true);
}

function endRecord(entries: number, size: number, start: number, comment: Uint8Array): Uint8Array {
  const end = new Uint8Array(22);
  const view = viewOf(end);
  view.setUint32(0, END, true);
  view.setUint16(8, entries, true);
  view.setUint16(10, entries, true);
  view.setUint32(12, size, true);
  view.setUint32(16, start, true);
  view.setUint16(20, comment.length, true);
  return joined([end, comment]);
}
