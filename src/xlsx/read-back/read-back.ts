import { CONTENT_TYPES } from '../parts/content-types';
import { PackageParts } from '../parts/package-parts';
import { partKey } from '../parts/part-name';
import { readWorkbookPart } from '../parts/workbook-part';
import { WorkbookFileError } from '../workbook-file-error';
import { skipElement, streamItems } from '../xml/item-stream';
import { parseXml } from '../xml/xml-tree';
import type { Packed } from '../zip/rewrite-zip';
import { readZip, unpack, type ZipEntry } from '../zip/zip-archive';
import { unsound } from './unsound';

/** What was done to a package. */
export interface Rewritten {
  /** Parts that were written anew; null: left out. */
  readonly changes: ReadonlyMap<ZipEntry, Packed | null>;
  /** Parts that came to it, by name. */
  readonly additions: ReadonlyMap<string, Packed>;
  /** The sheets among them that were written cell by cell, by name of their part: `packSheet` has read them. */
  readonly sheets: ReadonlySet<string>;
  /** Parts among them that need not be well-formed. */
  readonly loose?: ReadonlySet<string>;
}

/**
 * Reads a package that was written before anybody gets it: every part stands in it once, those that were copied are the same,
 * those that were written are well-formed, and the sheets are those that `packSheet` has read. Whatever is wrong here is a fault of ours,
 * and a file that is not handed over harms nobody.
 * @param before the package that was read
 * @throws WorkbookFileError `written-unsound`
 */
export async function readBack(bytes: Uint8Array, before: PackageParts, rewritten: Rewritten): Promise<void> {
  try {
    await read(bytes, before, rewritten);
  } catch (error) {
    if (!(error instanceof WorkbookFileError)) throw error;
    throw unsound(error);
  }
}

async function read(bytes: Uint8Array, before: PackageParts, { changes, additions, sheets, loose }: Rewritten): Promise<void> {
  // It refuses two entries of one name.
  const after = new PackageParts(readZip(bytes), before.codec);
  mustHold(before, after, changes, additions);
  const cellByCell = new Set([...sheets].map(partKey));
  const listed = new Set((await readWorkbookPart(after)).sheets.map(({ part }) => partKey(part)));
  for (const part of sheets) if (!listed.has(partKey(part))) throw missing(part);

  const changed = [...changes].flatMap(([{ name }, packed]) => (packed === null ? [] : [name]));
  for (const part of [...changed, ...additions.keys()]) {
    // Unpacked, its bytes are those of which the size and the checksum were taken.
    if (cellByCell.has(partKey(part)) || loose?.has(part) === true)
      for await (const chunk of unpack(after.get(part), after.codec)) void chunk;
    else if (/calcchain/i.test(part)) await readList(after, part);
    else await after.xml(part);
  }
  if (changed.some((part) => partKey(part) === partKey(CONTENT_TYPES))) await mustTypeOnce(before, after);
}

/** Every part that was there and was not taken out is there, and every one that came. */
function mustHold(before: PackageParts, after: PackageParts, changes: Rewritten['changes'], additions: Rewritten['additions']): void {
  let count = additions.size;
  for (const entry of before.archive.entries) {
    const packed = changes.get(entry);
    if (packed === null) continue;
    count++;
    const { crc, size } = packed ?? entry;
    const now = after.find(entry.name);
    if (now?.name !== entry.name || now.crc !== crc || now.size !== size) throw missing(entry.name);
  }
  for (const [name, { crc, size }] of additions) {
    const now = after.find(name);
    if (now?.name !== name || now.crc !== crc || now.size !== size) throw missing(name);
  }
  if (after.archive.entries.length !== count) throw missing('');
}

/** A long list, read item by item. */
async function readList(after: PackageParts, part: string): Promise<void> {
  const frame = await streamItems(after.chunks(part), part, 'calcChain', () => (scanner) => skipElement(scanner));
  const text = [frame.before, frame.openTag, frame.closeTag, frame.after].map((piece) => new TextDecoder().decode(piece)).join('');
  parseXml(part, text);
}

/** No part is given a type twice that was not before. */
async function mustTypeOnce(before: PackageParts, after: PackageParts): Promise<void> {
  const known = await timesTyped(before);
  for (const [key, times] of await timesTyped(after)) {
    if (times > Math.max(1, known.get(key) ?? 0)) throw new WorkbookFileError('broken-xml', { part: CONTENT_TYPES, where: key });
  }
}

async function timesTyped(parts: PackageParts): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  for (const { local, attributes } of (await parts.xml(CONTENT_TYPES)).root.children) {
    const key = local === 'Override' ? partKey(attributes['PartName'] ?? '') : `.${(attributes['Extension'] ?? '').toLowerCase()}`;
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  return times;
}

function missing(part: string): WorkbookFileError {
  return new WorkbookFileError('missing-part', { part });
}
