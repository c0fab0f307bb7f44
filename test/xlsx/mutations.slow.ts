import * as fc from 'fast-check';
import type { Plan } from '../../src/evaluation/workbook/plan';
import { zlibCodec } from '../../src/xlsx/node/zlib-codec';
import { openWorkbook } from '../../src/xlsx/open-workbook';
import { WorkbookFileError } from '../../src/xlsx/workbook-file-error';
import { zipOf } from './build-workbook';
import { richParts, richWorkbook } from './rich-workbook';

const file = richWorkbook();
const parts = richParts();
const xmlParts = Object.keys(parts).filter((name) =>
  /^(\[|_rels|xl\/(workbook|_rels|worksheets|styles|sharedStrings|calcChain|tables)|docProps\/app)/.test(name),
);

// Each case opens a whole workbook twice; a busy machine may take its time.
jest.setTimeout(120_000);

const plan: Plan = {
  sheets: [
    { name: '評価', create: null, writes: [{ row: 1, column: 4, formula: '=1', value: 2, numberFormat: '0.0%', format: null }] },
    {
      name: '集計表',
      create: { columnWidths: [9], paper: 'A4', orientation: 'portrait', fitToWidth: 1 },
      writes: [
        {
          row: 0,
          column: 0,
          formula: null,
          value: 'a',
          numberFormat: null,
          format: { bold: true, fill: '00FF00', border: true, horizontal: 'left', wrap: true, indent: 0, size: 9 },
        },
      ],
    },
  ],
};

/** Opens the file and carries out the plan: it works, and then the result opens too, or one of our errors says why not. */
async function mustNotBreak(bytes: Uint8Array, native: boolean): Promise<void> {
  const options = native ? { codec: zlibCodec } : {};
  let out: Uint8Array;
  try {
    out = await (await openWorkbook(bytes, 'x', options)).commit(plan);
  } catch (error) {
    if (error instanceof WorkbookFileError) return;
    throw error;
  }
  const again = (await openWorkbook(out, 'x', options)).snapshot;
  const written = again.sheets.find(({ name }) => name === '評価');
  expect([written?.values[1]?.[4], written?.formulas[1]?.[4]]).toEqual([2, '=1']);
  expect(again.sheets.some(({ name }) => name === '集計表')).toBe(true);
}

test('bytes that have changed on the way', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      async (changes, native) => {
        const bytes = file.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        await mustNotBreak(bytes, native);
      },
    ),
    { numRuns: 150 },
  );
});

test('files that were cut, at either end or in the middle', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(file.length), fc.nat(file.length), fc.boolean(), async (a, b, native) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      await mustNotBreak(file.slice(from, to), native);
      await mustNotBreak(new Uint8Array([...file.slice(0, from), ...file.slice(to)]), native);
    }),
    { numRuns: 60 },
  );
});

test('tags that are missing, doubled, swapped or say something else', async () => {
  const change = fc.constantFrom('drop', 'double', 'swap', 'empty', 'number');
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...xmlParts),
      fc.array(fc.tuple(fc.nat(), change), { minLength: 1, maxLength: 3 }),
      async (name, changes) => {
        const pieces = String(parts[name]).split(/(?=<)/);
        for (const [place, what] of changes) {
          const at = place % pieces.length;
          const piece = pieces[at] ?? '';
          if (what === 'drop') pieces.splice(at, 1);
          else if (what === 'double') pieces.splice(at, 0, piece);
          else if (what === 'swap') pieces.splice(at, 2, pieces[at + 1] ?? '', piece);
          else if (what === 'empty') pieces[at] = piece.replace(/"[^"]*"/, '""');
          else pieces[at] = piece.replace(/[0-9]+/, String([-1, 99999, 1999999][place % 3]));
        }
        await mustNotBreak(zipOf({ ...parts, [name]: pieces.join('') }), false);
      },
    ),
    { numRuns: 150 },
  );
});

test('parts that are missing', async () => {
  for (const name of Object.keys(parts)) {
    const rest = Object.fromEntries(Object.entries(parts).filter(([other]) => other !== name));
    await mustNotBreak(zipOf(rest), true);
  }
});
