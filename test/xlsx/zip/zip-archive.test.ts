import { strToU8, unzipSync, zipSync } from 'fflate';
import * as fc from 'fast-check';
import { zlibCodec } from '../../../src/xlsx/node/zlib-codec';
import { crc32 } from '../../../src/xlsx/zip/crc32';
import { portableCodec } from '../../../src/xlsx/zip/portable-codec';
import { pack, rewriteZip } from '../../../src/xlsx/zip/rewrite-zip';
import { readZip, unpackWhole, type ZipArchive } from '../../../src/xlsx/zip/zip-archive';

// A busy machine may take its time.
jest.setTimeout(60_000);

const codecs = [
  ['zlib', zlibCodec],
  ['portable', portableCodec],
] as const;

/** An entry as a streaming writer leaves it: sizes behind the data, and 64-bit sizes in extra fields. */
function streamedZip64(name: string, content: string, comment: string): Uint8Array {
  const data = strToU8(content);
  const names = strToU8(name);
  const out: number[] = [];
  const u16 = (...numbers: number[]) => numbers.forEach((n) => out.push(n & 255, n >> 8));
  const u32 = (...numbers: number[]) => numbers.forEach((n) => out.push(n & 255, (n >>> 8) & 255, (n >>> 16) & 255, n >>> 24));
  const u64 = (n: number) => u32(n, 0);
  const crc = crc32(data);
  u32(0x04034b50);
  u16(45, 8, 0, 0x6000, 0x5000);
  u32(0, 0xffffffff, 0xffffffff);
  u16(names.length, 20);
  out.push(...names);
  u16(1, 16);
  u64(0);
  u64(0);
  out.push(...data);
  u32(0x08074b50, crc);
  u64(data.length);
  u64(data.length);
  const directory = out.length;
  u32(0x02014b50);
  u16(45, 45, 8, 0, 0x6000, 0x5000);
  u32(crc, 0xffffffff, 0xffffffff);
  u16(names.length, 28, 0, 0, 0);
  u32(0, 0xffffffff);
  out.push(...names);
  u16(1, 24);
  u64(data.length);
  u64(data.length);
  u64(0);
  const end64 = out.length;
  u32(0x06064b50);
  u64(44);
  u16(45, 45);
  u32(0, 0);
  u64(1);
  u64(1);
  u64(end64 - directory);
  u64(directory);
  u32(0x07064b50, 0);
  u64(end64);
  u32(1, 0x06054b50);
  u16(0, 0, 0xffff, 0xffff);
  u32(0xffffffff, 0xffffffff);
  u16(comment.length);
  out.push(...strToU8(comment));
  return new Uint8Array(out);
}

async function contents(archive: ZipArchive): Promise<Record<string, string>> {
  const all: Record<string, string> = {};
  for (const entry of archive.entries) all[entry.name] = new TextDecoder().decode(await unpackWhole(entry, portableCodec));
  return all;
}

test('entries that are stored, deflated or empty', async () => {
  const bytes = zipSync({ stored: [strToU8('abc'), { level: 0 }], deflated: strToU8('x'.repeat(5000)), empty: new Uint8Array(0) });
  expect(await contents(readZip(bytes))).toEqual({ stored: 'abc', deflated: 'x'.repeat(5000), empty: '' });
});

test('64-bit extensions and sizes behind the data', async () => {
  const archive = readZip(streamedZip64('a.xml', 'content', 'a comment'));
  expect(await contents(archive)).toEqual({ 'a.xml': 'content' });
  const [entry] = archive.entries;
  if (entry === undefined) throw new Error('no entry');

  const added = rewriteZip(archive, new Map(), new Map([['b.xml', await pack([strToU8('more')], portableCodec)]]));
  expect(await contents(readZip(added))).toEqual({ 'a.xml': 'content', 'b.xml': 'more' });
  expect(new TextDecoder().decode(readZip(added).comment)).toBe('a comment');

  const changed = rewriteZip(archive, new Map([[entry, await pack([strToU8('new')], portableCodec)]]), new Map());
  expect(await contents(readZip(changed))).toEqual({ 'a.xml': 'new' });
  expect(new TextDecoder().decode(unzipSync(changed)['a.xml'])).toBe('new');
});

test('an entry that moves keeps its place in a 64-bit directory', async () => {
  const first = readZip(streamedZip64('a.xml', 'content', ''));
  const prefixed = new Uint8Array([...strToU8('front'), ...streamedZip64('a.xml', 'content', '')]);
  const view = new DataView(prefixed.buffer);
  // Everything lies five bytes further on: the entry, the directory and its end.
  const directory = 5 + (first.entries[0]?.segmentEnd ?? 0);
  view.setUint32(directory + 46 + 5 + 4 + 16, 5, true);
  const end64 = directory + 46 + 5 + 28;
  view.setUint32(end64 + 48, directory, true);
  view.setUint32(end64 + 56 + 8, end64, true);
  const archive = readZip(prefixed);
  const added = rewriteZip(archive, new Map(), new Map([['b', await pack([], portableCodec)]]));
  expect(await contents(readZip(added))).toEqual({ 'a.xml': 'content', b: '' });
});

test.each(codecs)('whatever is packed by %s comes out again', async (_, codec) => {
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc
      .tuple(fc.uint8Array({ minLength: 1, maxLength: 9 }), fc.integer({ min: 1, max: 9000 }))
      .map(([bytes, times]) => Uint8Array.from({ length: bytes.length * times }, (_, i) => bytes[i % bytes.length] ?? 0)),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 6 }), async (pieces) => {
      const whole = Buffer.concat(pieces);
      const bytes = rewriteZip(readZip(zipSync({})), new Map(), new Map([['part', await pack(pieces, codec)]]));
      expect(Buffer.compare(Buffer.from(unzipSync(bytes)['part'] ?? []), whole)).toBe(0);
      const [entry] = readZip(bytes).entries;
      for (const [, reader] of codecs) expect(entry && Buffer.compare(await unpackWhole(entry, reader), whole)).toBe(0);
    }),
    { numRuns: 60 },
  );
});

test('the checksum is the one that zlib computes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.uint8Array({ maxLength: 200 }), (a, b) => {
      expect(crc32(b, crc32(a))).toBe(zlibCodec.crc32(Buffer.concat([a, b]), 0));
    }),
  );
  expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
});

test('content that is longer or shorter than the directory says is damaged', async () => {
  for (const change of [-1, 1]) {
    const bytes = zipSync({ a: strToU8('x'.repeat(100)) });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 4 < bytes.length; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100 + change, true);
    await expect(contents(readZip(bytes))).rejects.toMatchObject({ code: 'damaged', details: { part: 'a' } });
  }
});
