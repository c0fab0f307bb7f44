import * as fc from 'fast-check';
import { cellAddress } from '../../../src/evaluation/workbook/address';
import type { CellValue } from '../../../src/evaluation/workbook/snapshot';
import { readSheet } from '../../../src/xlsx/sheet/sheet-reader';
import { escapeCellText, escapeFormula } from '../../../src/xlsx/xml/xml-text';
import { worksheet } from '../build-workbook';

// A busy machine may take its time.
jest.setTimeout(60_000);

interface Cell {
  readonly column: number;
  readonly value: CellValue;
  readonly formula: string | null;
  readonly style: number;
  /** How it is written: 0 as Excel does, otherwise in other ways that mean the same. */
  readonly manner: number;
}

const text = fc
  .array(fc.constantFrom('a', '<', '&', '>', '"', '要', '\r', '\n', ' ', '_x0041_', '𠮷', '\u0001', ']]>', '='), { maxLength: 20 })
  .map((pieces) => pieces.join(''));
const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  text,
  fc.boolean(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
  fc.integer({ min: -100000, max: 100000 }).map((number) => number / 100),
);
const formula = text.map((pieces) => `=A1&"${pieces.replaceAll('"', '""')}"`);
const cell = fc.record<Cell>({
  column: fc.nat(40),
  value,
  formula: fc.option(formula),
  style: fc.nat(3),
  manner: fc.nat(6),
});
const rows = fc.uniqueArray(fc.tuple(fc.nat(50), fc.uniqueArray(cell, { maxLength: 8, selector: ({ column }) => column })), {
  maxLength: 12,
  selector: ([row]) => row,
});

function typeOf(value: CellValue): string {
  return typeof value === 'string' ? 'str' : typeof value === 'boolean' ? 'b' : 'n';
}

/** A cell in XML. */
function xmlOf({ column, value, formula, style, manner }: Cell, row: number): string {
  const r = `r="${cellAddress(row, column)}"`;
  const s = style === 0 && manner % 2 === 0 ? '' : `s="${String(style)}"`;
  const t = typeOf(value) === 'n' && manner % 3 === 0 ? '' : `t="${typeOf(value)}"`;
  const attributes = (manner === 4 ? [t, s, r, 'vm="1"'] : [r, s, t]).filter((one) => one !== '').join(manner === 5 ? '\n\t' : ' ');
  const f = formula === null ? '' : `<f${manner === 3 ? ' ca="1"' : ''}>${escapeFormula(formula.slice(1))}</f>`;
  const content = value === null ? '' : typeof value === 'string' ? escapeCellText(value) : String(Number(value));
  const v =
    value === null ? '' : manner === 1 ? `<v >${content}</v >` : manner === 2 ? `<v><!-- no -->${content}</v>` : `<v>${content}</v>`;
  return f + v === '' && manner !== 1
    ? `<c ${attributes}/>`
    : `<c ${attributes}>${f}${v}${manner === 6 ? '<extLst><c r="Z9"><v>1</v></c></extLst>' : ''}</c>`;
}

async function* inPieces(xml: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(xml);
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

test('cells are read as they are meant, however they are written and however the data arrive', async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 1, max: 700 }), async (sheet, size) => {
      const sorted = [...sheet]
        .sort(([a], [b]) => a - b)
        .map(([row, cells]) => [row, [...cells].sort((a, b) => a.column - b.column)] as const);
      const xml = worksheet(
        sorted.map(([row, cells]) => `<row r="${String(row + 1)}">${cells.map((one) => xmlOf(one, row)).join('')}</row>`).join(''),
      );
      const spend = () => undefined;
      const context = {
        part: 'p',
        name: 'n',
        visible: true,
        strings: { texts: [], struck: new Map() },
        stringsPart: 'xl/sharedStrings.xml',
        styleCount: 3,
        date1904: false,
        spend,
        spendTree: spend,
      };
      const { snapshot } = await readSheet(inPieces(xml, size), context);
      for (const [row, cells] of sorted) {
        const held = snapshot.values[row]?.filter((one) => one !== null).length ?? 0;
        expect(held).toBe(cells.filter((one) => one.value !== null).length);
        for (const one of cells) {
          expect(snapshot.values[row]?.[one.column] ?? null).toBe(one.value);
          expect(snapshot.formulas[row]?.[one.column] ?? null).toBe(one.formula);
          expect(snapshot.styles[row]?.[one.column] ?? 0).toBe(one.style < 3 ? one.style : 0);
        }
      }
    }),
    { numRuns: 300 },
  );
});
