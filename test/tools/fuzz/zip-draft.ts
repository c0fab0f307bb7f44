import { deflateSync, strToU8, unzipSync } from 'fflate';
import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../../src/xlsx/zip/crc32';

/** Content that was deflated before: what a bomb unfolds to is not kept. */
export interface Packed {
  readonly data: Uint8Array;
  readonly size: number;
  readonly crc: number;
}

/** One file of a zip archive in the making. What is overridden is written as said, true or not. */
export interface DraftEntry {
  name: string;
  readonly content: Uint8Array | Packed;
  /** Stored as it is, or deflated. */
  stored?: boolean;
  /** What both headers say, in place of what is true. */
  says?: Partial<Says>;
  /** What the central directory alone says. */
  directorySays?: Partial<Says>;
  /** Sizes and offset in a zip64 extension. */
  zip64?: boolean;
  /** Bytes between this entry and the next. */
  behind?: Uint8Array;
  /** The directory names it twice, or not at all. */
  listed?: 0 | 1 | 2;
}

/** What a zip header says of its entry. */
export interface Says {
  flags: number;
  method: number;
  crc: number;
  compressedSize: number;
  size: number;
  offset: number;
  nameLength: number;
  extraLength: number;
}

/** What the end record says, in place of what is true. */
export interface EndSays {
  entries: number;
  size: number;
  start: number;
  disk: number;
  commentLength: number;
}

/** The files of a zip archive, to be changed and written again. */
export function draftOf(file: Uint8Array): DraftEntry[] {
  return Object.entries(unzipSync(file)).map(([name, content]) => ({ name, content }));
}

/** Writes the archive as the draft says, whatever that is. */
export function writeZip(entries: readonly DraftEntry[], end: Partial<EndSays> = {}): Uint8Array {
  const pieces: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let length = 0;
  const add = (piece: Uint8Array): void => {
    pieces.push(piece);
    length += piece.length;
  };
  for (const entry of entries) {
    const { data, size, crc } = packedAs(entry);
    const name = strToU8(entry.name);
    const true_: Says = {
      flags: 0,
      method: entry.stored === true ? 0 : 8,
      crc,
      compressedSize: data.length,
      size,
      offset: length,
      nameLength: name.length,
      extraLength: entry.zip64 === true ? 28 : 0,
    };
    const record = header(0x02014b50, name, { ...true_, ...entry.says, ...entry.directorySays }, entry.zip64 === true);
    for (let times = 0; times < (entry.listed ?? 1); times++) records.push(record);
    add(header(0x04034b50, name, { ...true_, ...entry.says, extraLength: entry.says?.extraLength ?? 0 }, false));
    add(data);
    if (entry.behind !== undefined) add(entry.behind);
  }
  const start = length;
  records.forEach(add);
  const last = new Uint8Array(22);
  const view = new DataView(last.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(4, end.disk ?? 0, true);
  view.setUint16(8, end.entries ?? records.length, true);
  view.setUint16(10, end.entries ?? records.length, true);
  view.setUint32(12, end.size ?? length - start, true);
  view.setUint32(16, end.start ?? start, true);
  view.setUint16(20, end.commentLength ?? 0, true);
  add(last);
  return concat(pieces);
}

function packedAs({ content, stored }: DraftEntry): Packed {
  if (!(content instanceof Uint8Array)) return content;
  return { data: stored === true ? content : deflateSync(content, { level: 1 }), size: content.length, crc: crc32(content, 0) };
}

/** Deflates content as small as it gets. */
export function pack(content: Uint8Array): Packed {
  return { data: deflateRawSync(content, { level: 9 }), size: content.length, crc: crc32(content, 0) };
}

function header(signature: number, name: Uint8Array, says: Says, zip64: boolean): Uint8Array {
  const central = signature === 0x02014b50;
  const shift = central ? 2 : 0;
  const bytes = new Uint8Array(central ? 46 : 30);
  const view = new DataView(bytes.buffer);
  const full = (value: number): number => (zip64 ? 0xffffffff : value >>> 0);
  view.setUint32(0, signature, true);
  view.setUint16(4, 20, true);
  if (central) view.setUint16(6, 20, true);
  view.setUint16(6 + shift, says.flags, true);
  view.setUint16(8 + shift, says.method, true);
  view.setUint32(10 + shift, 0x50830000, true);
  view.setUint32(14 + shift, says.crc, true);
  view.setUint32(18 + shift, full(says.compressedSize), true);
  view.setUint32(22 + shift, full(says.size), true);
  view.setUint16(26 + shift, says.nameLength, true);
  view.setUint16(28 + shift, says.extraLength, true);
  if (central) view.setUint32(42, full(says.offset), true);
  if (!zip64) return concat([bytes, name]);
  const extra = new Uint8Array(28);
  const fields = new DataView(extra.buffer);
  fields.setUint16(0, 1, true);
  fields.setUint16(2, 24, true);
  fields.setBigUint64(4, BigInt(says.size), true);
  fields.setBigUint64(12, BigInt(says.compressedSize), true);
  fields.setBigUint64(20, BigInt(says.offset), true);
  return concat([bytes, name, extra]);
}

/** The pieces one after the other. */
export function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
