import { strToU8 } from 'fflate';
import type { SeededRandom } from '../seeded-random';
import { draftOf, writeZip, type DraftEntry } from '../zip-draft';
import { AWKWARD_TEXTS } from './awkward-texts';
import type { Mutation } from './mutation';

/** The parts that the file room reads; the others are copied as they are. */
const READ = /^(?:\[Content_Types\]|_rels\/|xl\/(?:workbook|_rels|worksheets|styles|sharedStrings|calcChain|tables))/;

/** A change of a part's text. */
type Edit = (xml: string, random: SeededRandom) => string;

function edited(name: string, edit: Edit): Mutation {
  return {
    name,
    apply(file, random) {
      const entries = draftOf(file);
      const parts = entries.filter((entry) => READ.test(entry.name));
      const sheets = parts.filter((entry) => entry.name.startsWith('xl/worksheets/sheet'));
      for (let left = 1 + random.below(2); left > 0 && parts.length > 0; left--) {
        const entry = random.pick(sheets.length > 0 && random.once(2) ? sheets : parts);
        changeText(entries, entry.name, (xml) => edit(xml, random));
      }
      return writeZip(entries);
    },
  };
}

function changeText(entries: DraftEntry[], name: string, change: (xml: string) => string): void {
  const at = entries.findIndex((entry) => entry.name === name);
  const content = entries[at]?.content;
  if (content instanceof Uint8Array) entries[at] = { name, content: strToU8(change(new TextDecoder().decode(content))) };
}

/** Where a pattern stands, one of its places. */
function place(xml: string, pattern: RegExp, random: SeededRandom): RegExpExecArray | undefined {
  const from = random.below(xml.length);
  pattern.lastIndex = from;
  const found = pattern.exec(xml);
  if (found !== null) return found;
  pattern.lastIndex = 0;
  return pattern.exec(xml) ?? undefined;
}

function splice(xml: string, at: number, length: number, by: string): string {
  return xml.slice(0, at) + by + xml.slice(at + length);
}

/** Puts something in the place of what a pattern finds, one to four times. */
const replacing =
  (pattern: RegExp, by: (found: RegExpExecArray, random: SeededRandom) => string): Edit =>
  (xml, random) => {
    let text = xml;
    for (let left = 1 + random.below(4); left > 0; left--) {
      const found = place(text, pattern, random);
      if (found !== undefined) text = splice(text, found.index, found[0].length, by(found, random));
    }
    return text;
  };

const ATTRIBUTE = /\s[\w:]+="[^"]*"/g;
const TAG = /<[/\w][^>]*>/g;
const TEXT = />[^<]+</g;
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const setting = (attribute: string, values: readonly string[]): Edit =>
  replacing(new RegExp(`\\s${attribute}="[^"]*"`, 'g'), (_, random) => ` ${attribute}="${random.pick(values)}"`);

const NUMBERS = [
  '',
  '-1',
  '0',
  '1',
  '65535',
  '1048576',
  '1048577',
  '2147483648',
  '4294967296',
  '99999999999999999999',
  '1e9',
  '1.5',
  'NaN',
  ' 7 ',
];
const REFERENCES = [
  '',
  'A1',
  'XFD1048576',
  'XFE1',
  'A1048577',
  'A0',
  'ZZZZZZ1',
  'A99999999999',
  'A1:XFD1048576',
  'XFD1048576:A1',
  'A:A',
  '1:1',
  '$A$1',
  '評価!A1',
];
const CONTROL = ['\u0000', '\u0001', '\uffff', '\ud800', '&#0;', '&#xD800;', '&#1114112;', '&#x;', '&;', '&amp', '&nbsp;', ']]>'];
const ENTITIES = [
  '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
  '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
  '<!DOCTYPE a SYSTEM "http://example.com/evil.dtd">',
  '<!ENTITY x "y">',
  '<?xml-stylesheet href="http://example.com/"?>',
];
const FORMULAS = [
  '('.repeat(5000) + '1' + ')'.repeat(5000),
  'IF('.repeat(3000),
  '"'.repeat(8001),
  "'".repeat(8001),
  'SUM(A1:XFD1048576)',
  'SUM(1:1048576)',
  'INDIRECT("A1")',
  '評価!'.repeat(2000) + 'A1',
  "'[1]Data'!A1:'x'!B9",
  '{1,2;3,4}'.repeat(500),
  '[@[a]]',
  'Table1[[#All],[名]:[値]]',
  '#REF!+#N/A',
  'A1048577+XFE1',
  '-'.repeat(20_000) + '1',
  'A1 '.repeat(20_000),
];

/** Mutations of the XML in the parts that are read. */
export const XML_MUTATIONS: readonly Mutation[] = [
  edited(
    'attribute values',
    replacing(ATTRIBUTE, ([found], random) =>
      found.replace(/"[^"]*"/, () => `"${escape(random.pick([...NUMBERS, ...REFERENCES, ...AWKWARD_TEXTS]))}"`),
    ),
  ),
  edited(
    'attributes missing',
    replacing(ATTRIBUTE, () => ''),
  ),
  edited(
    'attributes doubled',
    replacing(ATTRIBUTE, ([found]) => found + found),
  ),
  edited('attributes of other tags', (xml, random) => {
    const from = place(xml, ATTRIBUTE, random);
    return from === undefined ? xml : replacing(ATTRIBUTE, () => from[0])(xml, random);
  }),
  edited(
    'tags missing',
    replacing(TAG, () => ''),
  ),
  edited(
    'tags doubled',
    replacing(TAG, ([found]) => found + found),
  ),
  edited(
    'elements closed at once',
    replacing(TAG, ([found]) => found.replace(/\/?>$/, '/>')),
  ),
  edited('elements many times', (xml, random) => {
    const found = place(xml, /<(\w+)[^>]*>[^<]*<\/\1>|<\w+[^>]*\/>/g, random);
    return found === undefined ? xml : splice(xml, found.index, 0, found[0].repeat(random.pick([2, 100, 20_000])));
  }),
  edited('elements swapped', (xml, random) => {
    const pieces = xml.split(/(?=<(?:row|c|si|xf|sheet|col|mergeCell|Relationship)\b)/);
    const [a, b] = [random.below(pieces.length), random.below(pieces.length)];
    [pieces[a], pieces[b]] = [pieces[b] ?? '', pieces[a] ?? ''];
    return pieces.join('');
  }),
  edited(
    'deep nesting',
    replacing(TEXT, (_, random) => `>${'<a>'.repeat(random.pick([100, 20_000, 200_000]))}<`),
  ),
  edited(
    'deep nesting, all of it closed',
    replacing(TEXT, (_, random) => {
      const depth = random.pick([100, 20_000, 200_000]);
      return `>${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}<`;
    }),
  ),
  edited(
    'texts',
    replacing(TEXT, (_, random) => `>${escape(random.pick(AWKWARD_TEXTS))}<`),
  ),
  edited(
    'characters that XML does not have',
    replacing(TEXT, ([found], random) => `>${random.pick(CONTROL)}${found.slice(1)}`),
  ),
  edited('declarations and entities', (xml, random) =>
    splice(xml, random.once(2) ? 0 : random.below(xml.length), 0, random.pick(ENTITIES)),
  ),
  edited(
    'entities that nobody declared',
    replacing(TEXT, () => '>&x;<'),
  ),
  edited(
    'comments and CDATA',
    replacing(
      />/g,
      (_, random) => `>${random.pick(['<!-- -->', '<![CDATA[1]]>', '<![CDATA[<c r="A1"/>]]>', '<!--', '<![CDATA[', '<?x ?>'])}`,
    ),
  ),
  edited('cut off', (xml, random) => xml.slice(0, random.below(xml.length))),
  edited('something behind the end', (xml, random) => xml + random.pick(['<a/>', 'x', '\u0000', xml.slice(0, 20_000)])),
  edited('prefixes', (xml, random) =>
    random.once(2) ? xml.replace(/<(\/?)(row|c|v|f|sheetData|si|t|sheet)\b/g, '<$1x:$2') : xml.replace(/ xmlns="[^"]*"/, ''),
  ),
  edited(
    'another encoding than declared',
    (xml, random) => `<?xml version="1.0" encoding="${random.pick(['UTF-16', 'Shift_JIS', 'x', ''])}"?>${xml.replace(/^<\?xml[^>]*>/, '')}`,
  ),
  edited('rows beyond the grid', setting('r', [...NUMBERS, ...REFERENCES])),
  edited('styles out of range', setting('s', NUMBERS)),
  edited('ranges', setting('(?:ref|sqref|spans)', [...REFERENCES, '1:99999999', '5:1'])),
  edited('columns', setting('(?:min|max|width)', NUMBERS)),
  edited('types of cells', setting('t', ['s', 'b', 'n', 'str', 'e', 'd', 'inlineStr', 'shared', 'array', 'dataTable', 'x', ''])),
  edited(
    'indexes of shared strings',
    replacing(/<v>\d+<\/v>/g, (_, random) => `<v>${random.pick([...NUMBERS, '__proto__'])}</v>`),
  ),
  edited(
    'where relationships lead',
    setting('Target', [
      '',
      '/',
      '..',
      '../../..',
      'workbook.xml',
      '/xl/worksheets/sheet1.xml',
      'worksheets/sheet1.xml',
      'http://example.com/',
      '%',
      '#',
      '__proto__',
    ]),
  ),
  edited(
    'what relationships are',
    setting('(?:Type|Id|r:id|TargetMode)', [
      '',
      '/worksheet',
      '/styles',
      '/sharedStrings',
      '/calcChain',
      '/officeDocument',
      'External',
      'rId1',
      '__proto__',
    ]),
  ),
  edited(
    'formulas',
    replacing(/<v>[^<]*<\/v>/g, ([found], random) => `<f>${escape(random.pick(FORMULAS))}</f>${found}`),
  ),
  edited(
    'shared and array formulas',
    replacing(
      /<v>[^<]*<\/v>/g,
      ([found], random) =>
        `<f t="${random.pick(['shared', 'array', 'dataTable'])}" ref="${random.pick(REFERENCES)}" si="${random.pick(NUMBERS)}">${random.once(2) ? 'A1+$B$2' : ''}</f>${found}`,
    ),
  ),
  edited('merges', (xml, random) => {
    const merges = Array.from(
      { length: random.pick([1, 3, 5000]) },
      () => `<mergeCell ref="${random.pick([...REFERENCES, 'B2:C5', 'A3:J3'])}"/>`,
    );
    return xml.replace('</sheetData>', `</sheetData><mergeCells>${merges.join('')}</mergeCells>`);
  }),
  edited('defined names', (xml, random) => {
    const names = FORMULAS.map(
      (formula, index) =>
        `<definedName name="${random.pick(['a', '係数', '_xlnm.Print_Area', ''])}${String(index)}" localSheetId="${random.pick(NUMBERS)}">${escape(formula)}</definedName>`,
    );
    return xml.replace('</sheets>', `</sheets><definedNames>${names.join('')}</definedNames>`);
  }),
  edited('names of sheets', setting('name', ['', '集計表', '評価', "'", '[x]', 'a'.repeat(5000), '=cmd', '__proto__', '../x'])),
  edited(
    'number formats',
    replacing(/numFmtId="\d+"/g, (_, random) => `numFmtId="${random.pick(['9', '10', '14', '49', '164', '9999', '-1'])}"`),
  ),
];
