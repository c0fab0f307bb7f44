import { WorkbookFileError } from '../workbook-file-error';
import { decodePart, encodePart, encodingOf, readXml, type XmlPart } from '../xml/xml-tree';
import type { Codec } from '../zip/codec';
import { unpack, unpackWhole, type ZipArchive, type ZipEntry } from '../zip/zip-archive';
import { partKey, relationshipsOf, resolveTarget } from './part-name';

export interface Relationship {
  readonly id: string;
  /** The last word of its type, which both flavours of Office Open XML share: `worksheet`, `styles`. */
  readonly type: string;
  /** The type as written. */
  readonly fullType: string;
  /** The name of the part that it points to, or what it points to outside. */
  readonly target: string;
  readonly external: boolean;
}

/** Bytes of all parts, or pieces of them, that are read as trees: styles, lists and what stands around a sheet's cells. */
const MAX_TREES = 24 * 1024 * 1024;

/** Bytes of unfolded parts that are kept for the second time they are read. */
const MAX_KEPT = 64 * 1024 * 1024;

/** The parts of a package. They are found by any name that means them. */
export class PackageParts {
  private readonly byName = new Map<string, ZipEntry>();
  private readonly trees = new Map<ZipEntry, XmlPart>();
  private readonly kept = new Map<ZipEntry, readonly Uint8Array[]>();
  private treesLeft = MAX_TREES;
  private keptLeft = MAX_KEPT;

  /** @throws WorkbookFileError `damaged` when two parts have one name */
  constructor(
    readonly archive: ZipArchive,
    readonly codec: Codec,
  ) {
    for (const entry of archive.entries) {
      const key = partKey(entry.name);
      if (this.byName.has(key)) throw new WorkbookFileError('damaged', { part: entry.name });
      this.byName.set(key, entry);
    }
  }

  /** The part's entry; undefined when there is none. */
  find(part: string): ZipEntry | undefined {
    return this.byName.get(partKey(part));
  }

  /** The part's entry. @throws WorkbookFileError `missing-part` */
  get(part: string): ZipEntry {
    const entry = this.find(part);
    if (entry === undefined) throw new WorkbookFileError('missing-part', { part });
    return entry;
  }

  /** The part's content, chunk by chunk, as UTF-8. @throws WorkbookFileError */
  async *chunks(part: string): AsyncGenerator<Uint8Array> {
    const entry = this.get(part);
    const kept = this.kept.get(entry);
    if (kept !== undefined) {
      yield* kept;
      return;
    }
    let first = true;
    for await (const chunk of unpack(entry, this.codec)) {
      if (first && encodingOf(chunk) !== 'utf-8') {
        yield encodePart(decodePart(part, await unpackWhole(entry, this.codec)));
        return;
      }
      first = false;
      yield chunk;
    }
  }

  /**
   * The part's content like {@link chunks}, and kept for the next time if it is not too large: a sheet is read once to be
   * evaluated and once to be patched. The chunks must not change.
   * @throws WorkbookFileError
   */
  async *chunksToKeep(part: string): AsyncGenerator<Uint8Array> {
    const entry = this.get(part);
    const keeps = !this.kept.has(entry) && entry.size <= this.keptLeft;
    const read: Uint8Array[] = [];
    for await (const chunk of this.chunks(part)) {
      if (keeps) read.push(chunk);
      yield chunk;
    }
    if (!keeps) return;
    this.keptLeft -= entry.size;
    this.kept.set(entry, read);
  }

  /** A small part as a tree. @throws WorkbookFileError */
  async xml(part: string): Promise<XmlPart> {
    const entry = this.get(part);
    let tree = this.trees.get(entry);
    if (tree === undefined) {
      this.spendTree(part, entry.size);
      tree = readXml(part, await unpackWhole(entry, this.codec));
      this.trees.set(entry, tree);
    }
    return tree;
  }

  /** Takes away from what may still be read as trees. @throws WorkbookFileError `too-large` */
  spendTree(part: string, bytes: number): void {
    this.treesLeft -= bytes;
    const limit = `${String(MAX_TREES / 1024 / 1024)} MiB`;
    if (this.treesLeft < 0) throw new WorkbookFileError('too-large', { part, limit, holds: 'surroundings' });
  }

  /** A part's relationships; none when it has no relationships part. @throws WorkbookFileError */
  async relationships(part: string): Promise<readonly Relationship[]> {
    const name = relationshipsOf(part);
    if (this.find(name) === undefined) return [];
    const { root } = await this.xml(name);
    return root.children.map(({ attributes }) => {
      const fullType = attributes['Type'] ?? '';
      const external = attributes['TargetMode'] === 'External';
      const target = attributes['Target'] ?? '';
      return {
        id: attributes['Id'] ?? '',
        type: fullType.slice(fullType.lastIndexOf('/') + 1),
        fullType,
        target: external ? target : resolveTarget(part, target),
        external,
      };
    });
  }
}
