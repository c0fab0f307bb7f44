import { WorkbookFileError } from '../workbook-file-error';
import { joined } from './joined';
import type { Codec } from './codec';

/** The largest package that is read, unpacked: 100,000 rows of 10 columns take some 45 MiB. */
const MAX_TOTAL = 1024 * 1024 * 1024;

/** A part above {@link RATIO_FROM} bytes that unfolds to more than this is no workbook's (sheets reach 80, deflate 1032). */
const MAX_RATIO = 250;
const RATIO_FROM = 64 * 1024 * 1024;

/** More entries need an extension of the format that nothing else in a workbook needs. */
const MAX_ENTRIES = 65_000;

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const FULL_16 = 0xffff;
const FULL_32 = 0xffffffff;

/** One file in a zip archive. */
export interface ZipEntry {
  /** The name as stored. */
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  /** Where the local header begins; everything up to `segmentEnd` belongs to this entry and is copied with it. */
  readonly segmentStart: number;
  readonly segmentEnd: number;
  /** The compressed data. */
  readonly data: Uint8Array;
  /** The entry's record in the central directory. */
  readonly record: Uint8Array;
}

/** A zip archive that has been looked through but not unpacked. */
export interface ZipArchive {
  readonly bytes: Uint8Array;
  readonly entries: readonly ZipEntry[];
  /** The archive's own comment. */
  readonly comment: Uint8Array;
}

/**
 * Reads the directory of a zip archive.
 * @throws WorkbookFileError `truncated`, `damaged`, `too-large`, `unsupported`
 */
export function readZip(bytes: Uint8Array): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) throw new WorkbookFileError('truncated');
  const directory = readEnd(view, end);
  if (directory.start + directory.size > end) throw damagedDirectory();
  if (directory.entries > MAX_ENTRIES)
    throw new WorkbookFileError('too-large', { part: 'zip directory', limit: `${String(MAX_ENTRIES)} parts`, holds: 'parts' });

  const records: CentralRecord[] = [];
  const limit = directory.start + directory.size;
  for (let at = directory.start; records.length < directory.entries;) {
    const record = readRecord(bytes, view, at, limit);
    records.push(record);
    at += record.bytes.length;
  }
  let total = 0;
  for (const { name, size, compressedSize } of records) {
    total += size;
    if (total > MAX_TOTAL) throw new WorkbookFileError('too-large', { part: name, limit: `${String(MAX_TOTAL / 1024 / 1024)} MiB` });
    if (size > RATIO_FROM && size > MAX_RATIO * compressedSize) {
      throw new WorkbookFileError('too-large', { part: name, limit: `${String(MAX_RATIO)}:1` });
    }
  }
  return { bytes, entries: withData(bytes, view, records, directory.start), comment: bytes.slice(end + 22) };
}

interface CentralRecord {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly offset: number;
  readonly bytes: Uint8Array;
}

function damagedDirectory(): WorkbookFileError {
  return new WorkbookFileError('damaged', { part: 'zip directory' });
}

/** Where the end record begins. A comment of up to 65,535 bytes may follow it. */
function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - FULL_16); at--) {
    if (view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  return undefined;
}

function readEnd(view: DataView, end: number): { entries: number; size: number; start: number } {
  const directory = {
    entries: view.getUint16(end + 10, true),
    size: view.getUint32(end + 12, true),
    start: view.getUint32(end + 16, true),
  };
  const locator = end - 20;
  const has64 = locator >= 0 && view.getUint32(locator, true) === END_64_LOCATOR;
  if (!has64) {
    if (view.getUint16(end + 4, true) !== view.getUint16(end + 6, true) || view.getUint16(end + 4, true) !== 0) {
      throw new WorkbookFileError('unsupported', { part: 'zip directory', feature: 'zip-split' });
    }
    return directory;
  }
  const end64 = bigNumber(view, locator + 8);
  if (end64 + 56 > locator || view.getUint32(end64, true) !== END_64) throw damagedDirectory();
  return { entries: bigNumber(view, end64 + 32), size: bigNumber(view, end64 + 40), start: bigNumber(view, end64 + 48) };
}

/** A 64-bit number. What does not fit a file that could be here is made infinite, and fails the checks that follow. */
function bigNumber(view: DataView, at: number): number {
  const number = view.getBigUint64(at, true);
  return number > BigInt(Number.MAX_SAFE_INTEGER) ? Infinity : Number(number);
}

function readRecord(bytes: Uint8Array, view: DataView, at: number, limit: number): CentralRecord {
  if (at + 46 > limit || view.getUint32(at, true) !== CENTRAL_HEADER) throw damagedDirectory();
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (next > limit) throw damagedDirectory();
  const sizes = {
    size: view.getUint32(at + 24, true),
    compressedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  const extra = at + 46 + nameLength;
  const zip64 = findZip64(view, extra, extra + extraLength);
  if (zip64 !== undefined) {
    let field = zip64.start;
    for (const key of ['size', 'compressedSize', 'offset'] as const) {
      if (sizes[key] !== FULL_32) continue;
      if (field + 8 > zip64.end) throw damagedDirectory();
      sizes[key] = bigNumber(view, field);
      field += 8;
    }
  }
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    ...sizes,
    bytes: bytes.subarray(at, next),
  };
}

/** The fields of the zip64 extension in a record's extra data. */
export function findZip64(view: DataView, from: number, to: number): { start: number; end: number } | undefined {
  for (let at = from; at + 4 <= to;) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1 && end <= to) return { start: at + 4, end };
    at = end;
  }
  return undefined;
}

function withData(bytes: Uint8Array, view: DataView, records: readonly CentralRecord[], directoryStart: number): ZipEntry[] {
  const starts = Float64Array.from(records, (record) => record.offset).sort();
  const ends = new Map<number, number>();
  // Two entries at one place, or one inside the other, make a small file unfold without end: such a segment is empty or too short.
  starts.forEach((start, index) => ends.set(start, ends.has(start) ? start : (starts[index + 1] ?? directoryStart)));
  return records.map((record) => {
    const segmentStart = record.offset;
    const segmentEnd = ends.get(segmentStart) ?? segmentStart;
    const damaged = () => new WorkbookFileError('damaged', { part: record.name });
    if (segmentStart + 30 > segmentEnd || segmentEnd > bytes.length || view.getUint32(segmentStart, true) !== LOCAL_HEADER) throw damaged();
    const dataStart = segmentStart + 30 + view.getUint16(segmentStart + 26, true) + view.getUint16(segmentStart + 28, true);
    const dataEnd = dataStart + record.compressedSize;
    if (dataEnd > segmentEnd) throw damaged();
    const { name, flags, method, crc, size } = record;
    return { name, flags, method, crc, size, segmentStart, segmentEnd, data: bytes.subarray(dataStart, dataEnd), record: record.bytes };
  });
}

/**
 * Unpacks an entry.
 * @returns the data in chunks; the last one is given out before the checksum has been compared
 * @throws WorkbookFileError `damaged`, `unsupported`
 */
export async function* unpack(entry: ZipEntry, codec: Codec): AsyncGenerator<Uint8Array> {
  const unsupported = (feature: string) => new WorkbookFileError('unsupported', { part: entry.name, feature });
  if (entry.flags & 1) throw unsupported('zip-encryption');
  if (entry.method !== 0 && entry.method !== 8) throw unsupported('zip-method');
  let crc = 0;
  let size = 0;
  try {
    for await (const chunk of entry.method === 0 ? [entry.data] : codec.inflate(entry.data)) {
      size += chunk.length;
      if (size > entry.size) break;
      crc = codec.crc32(chunk, crc);
      if (chunk.length > 0) yield chunk;
    }
  } catch (error) {
    if (error instanceof WorkbookFileError) throw error;
    throw new WorkbookFileError('damaged', { part: entry.name });
  }
  if (size !== entry.size || crc !== entry.crc) throw new WorkbookFileError('damaged', { part: entry.name });
}

/** Unpacks an entry into one piece. @throws as {@link unpack} */
export async function unpackWhole(entry: ZipEntry, codec: Codec): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of unpack(entry, codec)) chunks.push(chunk);
  return joined(chunks);
}
