import { escapeAttribute } from '../xml/xml-text';
import { prefixOf, type XmlElement, type XmlPart } from '../xml/xml-tree';
import type { PackageParts } from './package-parts';
import { isSamePart, partKey } from './part-name';

/** The part that says of what kind the others are. */
export const CONTENT_TYPES = '[Content_Types].xml';

/** Whether the list gives a part a type of its own; whether the package has the part or not. */
export function overrideOf(types: XmlPart, part: string): XmlElement | undefined {
  return overrides(types).find(({ attributes }) => isSamePart(attributes['PartName'] ?? '', part));
}

/** What says of what kind a part is; undefined where the list says it already. */
export function newOverride(types: XmlPart, part: string, contentType: string): string | undefined {
  if (overrideOf(types, part) !== undefined) return undefined;
  return `<${prefixOf(types.root)}Override PartName="/${escapeAttribute(part)}" ContentType="${contentType}"/>`;
}

/** Names for parts that come to a package: none that it has, or that its list of content types speaks of. */
export class FreeNames {
  private taken: Set<string> | undefined;

  /** @param also further names that are not to be given */
  constructor(
    private readonly parts: PackageParts,
    private readonly also: readonly string[] = [],
  ) {}

  /** A name that is not taken yet. @param name makes one from a number, from 1 */
  async next(name: (number: number) => string): Promise<string> {
    this.taken ??= await this.all();
    let number = 1;
    while (this.taken.has(partKey(name(number)))) number++;
    this.taken.add(partKey(name(number)));
    return name(number);
  }

  private async all(): Promise<Set<string>> {
    const { parts, also } = this;
    const named = overrides(await parts.xml(CONTENT_TYPES)).map(({ attributes }) => attributes['PartName'] ?? '');
    return new Set([...parts.archive.entries.map((entry) => entry.name), ...named, ...also].map(partKey));
  }
}

function overrides({ root }: XmlPart): readonly XmlElement[] {
  return root.children.filter(({ local }) => local === 'Override');
}
