import { strToU8 } from 'fflate';
import type { SeededRandom } from '../seeded-random';
import { concat, draftOf, pack, writeZip, type DraftEntry, type Packed } from '../zip-draft';
import type { Mutation } from './mutation';

const MIB = 1 << 20;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Text between a beginning and an end, repeated until it is that large; packed once. */
function flood(head: string, unit: string, tail: string, size: number): () => Packed {
  let made: Packed | undefined;
  return () => {
    if (made !== undefined) return made;
    const piece = strToU8(unit);
    const body = new Uint8Array(Math.max(1, Math.floor(size / piece.length)) * piece.length);
    body.set(piece);
    for (let filled = piece.length; filled < body.length; filled *= 2) body.copyWithin(filled, 0, Math.min(filled, body.length - filled));
    return (made = pack(concat([strToU8(head), body, strToU8(tail)])));
  };
}

const sheet = (unit: string, size: number) => flood(`<worksheet xmlns="${MAIN}"><sheetData>`, unit, '</sheetData></worksheet>', size);
const around = (root: string, unit: string, size: number) => flood(`<${root} xmlns="${MAIN}">`, unit, `</${root}>`, size);

/** Parts that unfold to far more than they weigh, by the part that they stand for. */
const BOMBS: readonly (readonly [part: RegExp, content: () => Packed])[] = [
  [/worksheets\/sheet1/, sheet(' ', 63 * MIB)],
  [/worksheets\/sheet1/, sheet(' ', 70 * MIB)],
  [/worksheets\/sheet1/, sheet('<row/>', 12 * MIB)],
  [/worksheets\/sheet1/, sheet('<row><c/></row>', 30 * MIB)],
  [/worksheets\/sheet1/, sheet('<row><c><v>1</v></c><c><f>A1</f></c></row>', 30 * MIB)],
  [/worksheets\/sheet1/, sheet('<row r="1048576"/>', MIB)],
  [/worksheets\/sheet1/, sheet('<row><c r="XFD1" s="1"/></row>', MIB)],
  [/worksheets\/sheet1/, sheet('<row><c r="XFD1"><f>A1</f></c></row>', MIB)],
  [/worksheets\/sheet1/, manyAttributes('row')],
  [/worksheets\/sheet1/, sheet('<a>', 8 * MIB)],
  [/worksheets\/sheet1/, sheet('<!---->', 60 * MIB)],
  [/worksheets\/sheet1/, sheet('<![CDATA[]]>', 60 * MIB)],
  [
    /worksheets\/sheet1/,
    flood(`<worksheet xmlns="${MAIN}"><sheetData/><mergeCells>`, '<mergeCell ref="A1:XFD1048576"/>', '</mergeCells></worksheet>', 8 * MIB),
  ],
  [
    /worksheets\/sheet1/,
    flood(`<worksheet xmlns="${MAIN}"><cols>`, '<col min="1" max="16384" style="1"/>', '</cols><sheetData/></worksheet>', 20 * MIB),
  ],
  [/worksheets\/sheet1/, flood(`<worksheet xmlns="${MAIN}">`, '<a>', '', 2 * MIB)],
  [/worksheets\/sheet1/, flood(`<worksheet xmlns="${MAIN}"><sheetData/>`, ' ', '</worksheet>', 63 * MIB)],
  [/worksheets\/sheet1/, sheet('<row><c t="inlineStr"><is><r><t>1</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c></row>', 20 * MIB)],
  [
    /worksheets\/sheet1/,
    flood(`<worksheet xmlns="${MAIN}"><sheetData><row><c t="str"><v>`, '1,', '</v></c></row></sheetData></worksheet>', 60 * MIB),
  ],
  [
    /worksheets\/sheet1/,
    flood(`<worksheet xmlns="${MAIN}"><sheetData><row><c><f>`, '(', '</f><v>1</v></c></row></sheetData></worksheet>', 4 * MIB),
  ],
  [
    /worksheets\/sheet1/,
    flood(`<worksheet xmlns="${MAIN}"><sheetData><row><c><f>A1`, '+A1', '</f><v>1</v></c></row></sheetData></worksheet>', 4 * MIB),
  ],
  [/sharedStrings/, around('sst', '<si/>', 60 * MIB)],
  [/sharedStrings/, around('sst', '<si><t>1</t></si>', 60 * MIB)],
  [/sharedStrings/, flood(`<sst xmlns="${MAIN}"><si><t>`, 'あ', '</t></si></sst>', 60 * MIB)],
  [/sharedStrings/, around('sst', '<si><r><t>1</t></r></si>', 30 * MIB)],
  [/sharedStrings/, flood(`<sst xmlns="${MAIN}"><si>`, '<r><t>1</t></r>', '</si></sst>', 30 * MIB)],
  [/sharedStrings/, flood(`<sst xmlns="${MAIN}"><si><t>`, '&amp;', '</t></si></sst>', 60 * MIB)],
  [/styles/, flood(`<styleSheet xmlns="${MAIN}"><cellXfs>`, '<xf/>', '</cellXfs></styleSheet>', 4 * MIB)],
  [/styles/, flood(`<styleSheet xmlns="${MAIN}"><cellXfs>`, '<xf/>', '</cellXfs></styleSheet>', 60 * MIB)],
  [/styles/, around('styleSheet', ' ', 63 * MIB)],
  [/styles/, around('styleSheet', '<a>', 2 * MIB)],
  [/styles/, around('styleSheet', '<!--x-->', 60 * MIB)],
  [/styles/, manyAttributes('styleSheet')],
  [
    /styles/,
    flood(`<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="`, '0', '"/></numFmts></styleSheet>', 30 * MIB),
  ],
  [/styles/, flood(`<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="`, '[', '"/></numFmts></styleSheet>', MIB)],
  [/xl\/workbook\.xml/, around('workbook', '<sheets/>', 10 * MIB)],
  [/xl\/workbook\.xml/, around('workbook', ' ', 63 * MIB)],
  [/xl\/_rels\/workbook/, around('Relationships', '<Relationship Id="rId1" Type="/worksheet" Target="worksheets/sheet1.xml"/>', 20 * MIB)],
  [
    /xl\/_rels\/workbook/,
    flood('<Relationships xmlns="x"><Relationship Id="rId1" Type="/worksheet" Target="', '../', '"/></Relationships>', 10 * MIB),
  ],
  [/Content_Types/, around('Types', '<Default Extension="a" ContentType="b"/>', 20 * MIB)],
  [/calcChain/, around('calcChain', '<c r="A1"/>', 30 * MIB)],
];

/** One tag with some hundred thousand attributes. */
function manyAttributes(tag: string): () => Packed {
  return () => {
    const names = Array.from({ length: 200_000 }, (_, index) => `a${String(index)}=""`).join(' ');
    const inner = tag === 'row' ? `<sheetData><row ${names}/></sheetData>` : '';
    const own = tag === 'row' ? 'worksheet' : `${tag} ${names}`;
    return pack(strToU8(`<${own} xmlns="${MAIN}">${inner}</${own.split(' ')[0] ?? ''}>`));
  };
}

function bombed(entries: DraftEntry[], random: SeededRandom): boolean {
  const [part, content] = random.pick(BOMBS);
  const at = entries.findIndex(({ name }) => part.test(name));
  const entry = entries[at];
  if (entry === undefined) return false;
  entries[at] = { name: entry.name, content: content() };
  return true;
}

/** The workbook with a hundred sheets, each of which says as little as possible and means as much as possible. */
function manySheets(entries: DraftEntry[], random: SeededRandom): void {
  const row = random.pick(['<row r="1048576"><c><v>1</v></c></row>', '<row r="1"><c r="XFD1"><v>1</v></c></row>', '<row r="1048576"/>']);
  const content = strToU8(
    `<worksheet xmlns="${MAIN}"><cols><col min="1" max="16384" style="1"/></cols><sheetData>${row}</sheetData></worksheet>`,
  );
  const names = Array.from({ length: 100 }, (_, index) => `many${String(index)}`);
  for (const name of names) entries.push({ name: `xl/worksheets/${name}.xml`, content });
  replaceText(
    entries,
    'xl/workbook.xml',
    /<\/sheets>/,
    `${names.map((name, index) => `<sheet name="${name}" sheetId="${String(index + 50)}" r:id="${name}"/>`).join('')}</sheets>`,
  );
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
  replaceText(
    entries,
    'xl/_rels/workbook.xml.rels',
    /<\/Relationships>/,
    `${names.map((name) => `<Relationship Id="${name}" Type="${type}" Target="worksheets/${name}.xml"/>`).join('')}</Relationships>`,
  );
}

function replaceText(entries: DraftEntry[], name: string, what: RegExp, by: string): void {
  const at = entries.findIndex((entry) => entry.name === name);
  const entry = entries[at];
  if (entry?.content instanceof Uint8Array)
    entries[at] = { name, content: strToU8(new TextDecoder().decode(entry.content).replace(what, () => by)) };
}

/** Mutations that make a small file mean a large one. */
export const BOMB_MUTATIONS: readonly Mutation[] = [
  {
    name: 'a bomb in one part',
    apply(file, random) {
      const entries = draftOf(file);
      while (!bombed(entries, random));
      return writeZip(entries);
    },
  },
  {
    name: 'a hundred sheets at the end of the grid',
    apply(file, random) {
      const entries = draftOf(file);
      manySheets(entries, random);
      return writeZip(entries);
    },
  },
  {
    name: 'parts that the workbook does not need, each a bomb',
    apply(file, random) {
      const entries = draftOf(file);
      const content = sheet(' ', 60 * MIB)();
      const count = 1 + random.below(30);
      for (let more = 0; more < count; more++) entries.push({ name: `xl/media/${String(more)}.bin`, content });
      return writeZip(entries);
    },
  },
];
