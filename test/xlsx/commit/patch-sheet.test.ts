import * as fc from 'fast-check';
import { cellAddress } from '../../../src/evaluation/workbook/address';
import { formulaInRow, OWN_ROW, type CellWrite } from '../../../src/evaluation/workbook/plan';
import { formulaAt, valueAt, type CellValue } from '../../../src/evaluation/workbook/snapshot';
import { zlibCodec } from '../../../src/xlsx/node/zlib-codec';
import { openWorkbook } from '../../../src/xlsx/open-workbook';
import { buildWorkbook } from '../build-workbook';

// A busy machine may take its time.
jest.setTimeout(60_000);

const ROWS = 40;
const COLUMNS = 12;

interface Held {
  readonly value: CellValue;
  readonly formula: string | null;
}

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  fc.constantFrom('', 'a', ' <&> ', '改善↑', '=1', '\r\n', '#N/A'),
  fc.boolean(),
  fc.integer({ min: -999, max: 999 }).map((number) => number / 10),
);
const held: fc.Arbitrary<Held> = fc.record({ value, formula: fc.option(fc.constantFrom('=1+1', '=ZZ99&"<"', '=SUM(ZZ1:ZZ9)')) });
const place = fc.tuple(fc.nat(ROWS), fc.nat(COLUMNS));
const cells = fc.uniqueArray(fc.tuple(place, held), { maxLength: 60, selector: ([[row, column]]) => row * 100 + column });
const writes = fc.uniqueArray(fc.tuple(place, held, fc.option(fc.constantFrom('0.0%', '0'))), {
  minLength: 1,
  maxLength: 60,
  selector: ([[row, column]]) => row * 100 + column,
});

/** A cell as Excel writes it. */
function xmlOf(row: number, column: number, { value, formula }: Held): string {
  const type = typeof value === 'string' ? ' t="str"' : typeof value === 'boolean' ? ' t="b"' : '';
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\r', '_x000D_');
  const f = formula === null ? '' : `<f>${escape(formula.slice(1))}</f>`;
  const v = value === null ? '' : `<v>${escape(String(typeof value === 'boolean' ? Number(value) : value))}</v>`;
  return f + v === '' ? `<c r="${cellAddress(row, column)}"${type}/>` : `<c r="${cellAddress(row, column)}"${type}>${f}${v}</c>`;
}

test('every cell written holds what was written, and every other what it held', async () => {
  await fc.assert(
    fc.asyncProperty(cells, writes, fc.uniqueArray(fc.nat(ROWS)), fc.boolean(), async (before, after, empty, native) => {
      const model = new Map<number, Held>(before.map(([[row, column], cell]) => [row * 100 + column, cell]));
      const rows = Array.from({ length: ROWS + 1 }, (_, row) => {
        const inRow = Array.from({ length: COLUMNS + 1 }, (__, column) => model.get(row * 100 + column)).flatMap((cell, column) =>
          cell === undefined ? [] : [xmlOf(row, column, cell)],
        );
        if (inRow.length > 0) return `<row r="${String(row + 1)}" spans="1:3">${inRow.join('')}</row>`;
        return empty.includes(row) ? `<row r="${String(row + 1)}" hidden="1"/>` : '';
      });
      const plan = after
        .map(([[row, column], { value, formula }, numberFormat]): CellWrite => ({
          row,
          column,
          value,
          formula: formula === null ? null : `${formula}+$A${OWN_ROW}*0`,
          numberFormat,
          format: null,
        }))
        .sort((a, b) => a.row - b.row || a.column - b.column);
      // What others remember of a changed cell goes; here nobody reads one.
      const options = native ? { codec: zlibCodec } : {};
      const open = await openWorkbook(buildWorkbook({ sheets: { Main: rows.join('\n') } }), 'x', options);
      const { snapshot } = await openWorkbook(await open.commit({ sheets: [{ name: 'Main', create: null, writes: plan }] }), 'x', options);
      const [sheet] = snapshot.sheets;
      if (sheet === undefined) throw new Error('no sheet');
      for (const { row, column, value, formula } of plan)
        model.set(row * 100 + column, { value, formula: formula === null ? null : formulaInRow(formula, row) });
      const all = Array.from({ length: (ROWS + 1) * (COLUMNS + 1) }, (_, i) => [Math.floor(i / (COLUMNS + 1)), i % (COLUMNS + 1)] as const);
      const held = all.map(
        ([row, column]) => `${cellAddress(row, column)} ${JSON.stringify([valueAt(sheet, row, column), formulaAt(sheet, row, column)])}`,
      );
      const expected = all.map(([row, column]) => {
        const cell = model.get(row * 100 + column);
        return `${cellAddress(row, column)} ${JSON.stringify([cell?.value ?? null, cell?.formula ?? null])}`;
      });
      expect(held).toEqual(expected);
      for (const { row, column, numberFormat } of plan) {
        if (numberFormat !== null) expect(snapshot.styles[sheet.styles[row]?.[column] ?? 0]?.numberFormat).toBe(numberFormat);
      }
      expect(sheet.hiddenRows).toEqual(open.snapshot.sheets[0]?.hiddenRows);
    }),
    { numRuns: 150 },
  );
});

test.each([
  ['text that looks like a cell', '<c r="A1" t="str"><v><![CDATA[<c r="E1"><v>9</v></c>]]></v></c><c r="C1"><v>3</v></c>'],
  ['a comment that looks like a cell', '<c r="A1"><v>1</v></c><!-- <c r="E1"/> --><c r="C1"><v>3</v></c>'],
  ['a cell with an attribute of its own', '<c r="A1" cm="1"><v>1</v></c><c r="C1"><v>3</v></c><c r="F1"/>'],
  ['line breaks between cells', '\n<c r="A1"><v>1</v></c>\n<c r="C1"><v>3</v></c>\n'],
])('a row with %s', async (_, cellsOfRow) => {
  const open = await openWorkbook(buildWorkbook({ sheets: { Main: `<row r="1">${cellsOfRow}</row>` } }), 'x');
  const before = open.snapshot.sheets[0]?.values[0] ?? [];
  const write: CellWrite = { row: 0, column: 3, formula: null, value: 'new', numberFormat: null, format: null };
  const { snapshot } = await openWorkbook(await open.commit({ sheets: [{ name: 'Main', create: null, writes: [write] }] }), 'x');
  expect(snapshot.sheets[0]?.values[0]?.slice(0, 4)).toEqual([before[0], null, 3, 'new']);
});
