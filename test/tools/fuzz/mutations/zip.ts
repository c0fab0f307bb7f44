import { strToU8 } from 'fflate';
import type { SeededRandom } from '../seeded-random';
import { draftOf, writeZip, type DraftEntry, type EndSays, type Says } from '../zip-draft';
import { AWKWARD_NUMBERS, type Mutation } from './mutation';

const FIELDS = ['flags', 'method', 'crc', 'compressedSize', 'size', 'offset', 'nameLength', 'extraLength'] as const;
const END_FIELDS = ['entries', 'size', 'start', 'disk', 'commentLength'] as const;
const WIDE: readonly (keyof Says)[] = ['crc', 'compressedSize', 'size', 'offset'];

/** A mutation of the archive's files and of what it says about them. */
function drafted(
  name: string,
  change: (entries: DraftEntry[], random: SeededRandom, others: readonly Uint8Array[]) => Partial<EndSays> | void,
): Mutation {
  return {
    name,
    apply(file, random, others) {
      const entries = draftOf(file);
      const end = change(entries, random, others) ?? {};
      return writeZip(entries, end);
    },
  };
}

function change(entries: DraftEntry[], name: string, by: (xml: string) => string): void {
  const at = entries.findIndex((entry) => entry.name === name);
  const content = entries[at]?.content;
  if (content instanceof Uint8Array) entries[at] = { name, content: strToU8(by(new TextDecoder().decode(content))) };
}

function awkward(random: SeededRandom, field: keyof Says): number {
  const number = random.once(3) ? random.below(100_000) : random.pick(AWKWARD_NUMBERS);
  return WIDE.includes(field) ? number : number & 0xffff;
}

/** Mutations of the zip archive: its headers, directory, names and compression. */
export const ZIP_MUTATIONS: readonly Mutation[] = [
  drafted('a header that lies', (entries, random) => {
    const field = random.pick(FIELDS);
    const entry = random.pick(entries);
    entry.says = { [field]: awkward(random, field) };
    entry.zip64 = random.once(6);
  }),
  drafted('a directory that lies', (entries, random) => {
    const field = random.pick(FIELDS);
    const entry = random.pick(entries);
    entry.directorySays = { [field]: awkward(random, field) };
    entry.zip64 = random.once(3);
  }),
  drafted('sizes beyond all measure in zip64', (entries, random) => {
    const entry = random.pick(entries);
    entry.zip64 = true;
    entry.directorySays = {
      [random.pick(['size', 'compressedSize', 'offset'] as const)]: random.pick([2 ** 32, 2 ** 40, 2 ** 53 - 1, 2 ** 53, 2 ** 62]),
    };
  }),
  drafted('all of it in zip64', (entries) => {
    for (const entry of entries) entry.zip64 = true;
  }),
  drafted('two entries of one name', (entries, random) => {
    const entry = random.pick(entries);
    entries.splice(random.below(entries.length), 0, { name: entry.name, content: random.pick(entries).content });
  }),
  drafted('names written in other ways', (entries, random) => {
    const way = random.pick<(name: string) => string>([
      (name) => name.replaceAll('/', '\\'),
      (name) => `/${name}`,
      (name) => name.replace(/\d/g, (digit) => `%3${digit}`),
      (name) => name.toUpperCase(),
    ]);
    const all = random.once(2);
    for (const entry of entries) if (!entry.name.startsWith('[') && (all || random.once(3))) entry.name = way(entry.name);
  }),
  drafted('parts that are spoken of and not there', (entries) => {
    change(entries, '[Content_Types].xml', (xml) =>
      xml.replace(
        '</Types>',
        () =>
          ['worksheets/sheet2', 'worksheets/sheet4', 'styles2']
            .map((name) => `<Override PartName="/XL\\${name}.xml" ContentType="x/y"/>`)
            .join('') + '</Types>',
      ),
    );
    change(entries, 'xl/_rels/workbook.xml.rels', (xml) =>
      xml.replace(
        '</Relationships>',
        '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme" Target="theme/gone.xml"/></Relationships>',
      ),
    );
  }),
  drafted('sheets of other kinds', (entries, random) => {
    const name = random.pick(['集計表', '集計表 (2)', 'Module1']);
    change(entries, 'xl/workbook.xml', (xml) =>
      xml.replace('</sheets>', `<sheet name="${name}" sheetId="77" state="veryHidden" r:id=""/></sheets>`),
    );
  }),
  drafted('two names of one entry, but for case and slashes', (entries, random) => {
    const entry = random.pick(entries);
    const name = random.pick([
      entry.name.toUpperCase(),
      `/${entry.name}`,
      entry.name.replaceAll('/', '\\'),
      entry.name.replace('x', '%78'),
    ]);
    entries.push({ name, content: entry.content });
  }),
  drafted('listed twice or not at all', (entries, random) => {
    random.pick(entries).listed = random.pick([0, 2] as const);
  }),
  drafted('entries on top of each other', (entries, random) => {
    for (let left = 1 + random.below(entries.length); left > 0; left--) random.pick(entries).directorySays = { offset: random.below(500) };
  }),
  drafted('names that lead elsewhere', (entries, random) => {
    const entry = random.pick(entries);
    entry.name = random.pick([
      `../${entry.name}`,
      `../../../../etc/passwd`,
      `C:\\Windows\\${entry.name}`,
      `${entry.name}\0.png`,
      '',
      '__proto__',
      'constructor',
      `${'a/'.repeat(20_000)}b`,
      entry.name.toUpperCase(),
      '%2e%2e%2f%ff',
      '\ud800',
    ]);
  }),
  drafted('a part missing', (entries, random) => {
    entries.splice(random.below(entries.length), 1);
  }),
  drafted('parts swapped', (entries, random) => {
    const [a, b] = [random.pick(entries), random.pick(entries)];
    [a.name, b.name] = [b.name, a.name];
  }),
  drafted('a part of another workbook', (entries, random, others) => {
    const foreign = draftOf(random.pick(others));
    const taken = random.pick(foreign);
    const same = entries.findIndex(({ name }) => name === taken.name);
    entries.splice(same < 0 ? entries.length : same, same < 0 ? 0 : 1, taken);
  }),
  drafted('a part that is empty, or noise', (entries, random) => {
    const at = random.below(entries.length);
    const { name } = entries[at] ?? { name: '' };
    const content = random.once(2) ? new Uint8Array(0) : Uint8Array.from({ length: 1 + random.below(3000) }, () => random.below(256));
    entries[at] = { name, content, stored: random.once(2) };
  }),
  drafted('tens of thousands of entries', (entries, random) => {
    const count = random.pick([1000, 30_000, 66_000]);
    for (let more = 0; more < count; more++) entries.push({ name: `x/${String(more)}`, content: strToU8('x'), stored: true });
  }),
  drafted('an end record that lies', (_, random) => ({
    [random.pick(END_FIELDS)]: random.once(2) ? random.pick(AWKWARD_NUMBERS) & 0xffff : random.below(3000),
  })),
  drafted('gaps and rubbish between the entries', (entries, random) => {
    for (const entry of entries) if (random.once(3)) entry.behind = Uint8Array.from({ length: random.below(300) }, () => random.below(256));
  }),
  drafted('all of it stored', (entries) => {
    for (const entry of entries) entry.stored = true;
  }),
];
