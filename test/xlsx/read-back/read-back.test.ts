import { PackageParts } from '../../../src/xlsx/parts/package-parts';
import { packSheet } from '../../../src/xlsx/read-back/pack-sheet';
import { readBack } from '../../../src/xlsx/read-back/read-back';
import { pack, rewriteZip, type Packed } from '../../../src/xlsx/zip/rewrite-zip';
import { WorkbookFileError } from '../../../src/xlsx/workbook-file-error';
import type { Deflating } from '../../../src/xlsx/zip/codec';
import { portableCodec } from '../../../src/xlsx/zip/portable-codec';
import { readZip, type ZipEntry } from '../../../src/xlsx/zip/zip-archive';
import { bookParts, worksheet, zipOf, type Parts } from '../build-workbook';

const SHEET = 'xl/worksheets/sheet1.xml';
const TYPES = '[Content_Types].xml';
const parts: Parts = bookParts({ sheets: { Main: '<row r="1"><c r="A1"><v>1</v></c></row>' } });
/** Packs a part as a commit does. */
const packed = (name: string, text: string): Promise<Packed> => {
  const pieces = [new TextEncoder().encode(text)];
  return name === SHEET ? packSheet(pieces, name, [write], portableCodec) : pack(pieces, portableCodec);
};
const write = { row: 0, column: 0, formula: null, value: 2, numberFormat: null, format: null };

/** Rewrites the workbook and reads it back, as if that was what was meant. */
async function rewrite(changed: Record<string, string>, added: Record<string, string> = {}, lost: string | null = null): Promise<void> {
  const before = new PackageParts(readZip(zipOf(parts)), portableCodec);
  const changes = new Map<ZipEntry, Packed | null>();
  for (const [name, text] of Object.entries(changed)) changes.set(before.get(name), await packed(name, text));
  const additions = new Map<string, Packed>();
  for (const [name, text] of Object.entries(added)) additions.set(name, await packed(name, text));
  const written = new Map(changes);
  if (lost !== null) written.set(before.get(lost), null);
  const bytes = rewriteZip(before.archive, written, additions);
  await readBack(bytes, before, { changes, additions, sheets: new Set([SHEET]) });
}

const sheet = worksheet('<row r="1"><c r="A1"><v>2</v></c></row>');
const types = String(parts[TYPES]);
const override = '<Override PartName="/xl/worksheets/sheet2.xml" ContentType="x/y"/>';

test('what was written as meant is let through', async () => {
  await rewrite({ [SHEET]: sheet });
  await rewrite({ [SHEET]: sheet, [TYPES]: types.replace('</Types>', `${override}</Types>`) }, { 'xl/worksheets/sheet2.xml': sheet });
});

test.each<[string, string, () => Promise<void>]>([
  ['a sheet that is no XML', SHEET, () => rewrite({ [SHEET]: sheet.replace('</row>', '') })],
  ['a cell that holds something else', SHEET, () => rewrite({ [SHEET]: sheet.replace('<v>2<', '<v>3<') })],
  ['a list of parts that is no XML', TYPES, () => rewrite({ [SHEET]: sheet, [TYPES]: `${types}<` })],
  [
    'a part typed twice',
    TYPES,
    () => rewrite({ [SHEET]: sheet, [TYPES]: types.replace('</Types>', `${override}${override.replace('sheet2', 'SHEET%32')}</Types>`) }),
  ],
  ['a part under two names', 'xl\\worksheets\\SHEET1.xml', () => rewrite({ [SHEET]: sheet }, { 'xl\\worksheets\\SHEET1.xml': sheet })],
  ['a new part that is no XML', 'xl/new.xml', () => rewrite({ [SHEET]: sheet }, { 'xl/new.xml': '<a><b></a>' })],
  ['a part that got lost', '_rels/.rels', () => rewrite({ [SHEET]: sheet }, {}, '_rels/.rels')],
  [
    'a sheet that nothing lists',
    SHEET,
    () => rewrite({ [SHEET]: sheet, 'xl/workbook.xml': String(parts['xl/workbook.xml']).replace(/<sheet .*?\/>/, '') }),
  ],
])('%s is not handed over', async (_, part, attempt) => {
  await expect(attempt()).rejects.toMatchObject({ code: 'written-unsound', details: { part } });
});

test('a sheet whose compressed data unfold to something else is not handed over', async () => {
  const deflate = (): Deflating => {
    const real = portableCodec.deflate();
    return { push: (piece) => real.push(Uint8Array.from(piece).fill(0x20, -1)), finish: () => real.finish() };
  };
  const before = new PackageParts(readZip(zipOf(parts)), portableCodec);
  const wrong = await packSheet([new TextEncoder().encode(sheet)], SHEET, [write], { ...portableCodec, deflate });
  const changes = new Map([[before.get(SHEET), wrong]]);
  const attempt = readBack(rewriteZip(before.archive, changes, new Map()), before, {
    changes,
    additions: new Map(),
    sheets: new Set([SHEET]),
  });
  await expect(attempt).rejects.toMatchObject({ code: 'written-unsound', details: { part: SHEET } });
});

test('an original that turns out damaged is called that', async () => {
  const pieces = (async function* (): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(new TextEncoder().encode(sheet.slice(0, 200)));
    throw new WorkbookFileError('damaged', { part: SHEET });
  })();
  await expect(packSheet(pieces, SHEET, [write], portableCodec)).rejects.toMatchObject({ code: 'damaged' });
});
