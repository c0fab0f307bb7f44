import { placedRemarks, withRemarks } from '../../../../src/evaluation/plan/remarks/placed-remarks';
import type { Block, RowAfter, RowBefore } from '../../../../src/evaluation/plan/remarks/sheet-rows';
import type { CellValue, SheetSnapshot } from '../../../../src/evaluation/workbook/snapshot';
import { workbookOf } from '../../snapshot-of';
import { placeOf } from '../counts/count-case';

/*
 * A sheet of two tables with a title each, an empty row between them:
 *   1 title of A, 2 headings, 3 a1, 4 a2, 5 empty, 6 title of B, 7 headings, 8 b1.
 */
interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly string[];
  /** Columns are known by their names, or else by their place. */
  readonly named?: boolean;
}

const A: Table = { name: 'A', columns: ['name', 'x', 'y'], rows: ['a1', 'a2'] };
const B: Table = { name: 'B', columns: ['name', 'x'], rows: ['b1'] };

interface Line {
  readonly key: string;
  readonly cells: readonly string[];
  readonly block?: Block;
}

function linesOf(tables: readonly Table[]): Line[] {
  return tables.flatMap(({ name, columns, rows, named = false }, index) => {
    const block: Block = { width: columns.length, ...(named ? { columns } : {}) };
    const lines = [
      { key: `${name} title`, cells: [name], block },
      { key: `${name} heading`, cells: columns, block },
      ...rows.map((row) => ({ key: `${name} ${row}`, cells: [row, ...columns.slice(1).map((column) => `${row} ${column}`)], block })),
    ];
    return index === 0 ? lines : [{ key: '', cells: [] }, ...lines];
  });
}

/** What stands on the sheet after its tables became others: what was written into it, by its address. */
function after(remarks: Readonly<Record<string, string>>, before: readonly Table[], now: readonly Table[]): Record<string, CellValue> {
  const [old, lines] = [linesOf(before), linesOf(now)];
  const { sheets, styles } = workbookOf(
    old.map(({ cells }) => cells),
    { name: '表' },
  );
  const sheet = withTyped(sheets[0]!, remarks);
  const rows = old.map(({ key, cells: own, block }): RowBefore =>
    key === '' ? { key: null, width: 0 } : { key, width: own.length, label: key, ...(block === undefined ? {} : { block }) },
  );
  const rowsNow = lines.map(({ key, cells: own, block }): RowAfter => ({
    keys: key === '' ? [] : [key],
    width: own.length,
    fills: (column) => column < own.length,
    ...(block === undefined ? {} : { block }),
  }));
  const placed = placedRemarks({ sheet, rows }, rowsNow, styles);
  const found = new Map(Object.entries(remarks));
  for (const { from } of placed) if (from !== null) found.delete(`${letter(from.column)}${from.row + 1}`);
  for (const { to } of placed) found.set(`${letter(to.column)}${to.row + 1}`, to.formula ?? String(to.value));
  expect(withRemarks([], placed).length).toBeGreaterThanOrEqual(placed.length);
  return Object.fromEntries(found);
}

function withTyped(sheet: SheetSnapshot, typed: Readonly<Record<string, string>>): SheetSnapshot {
  const values = sheet.values.map((row) => [...row]);
  const formulas: (string | null)[][] = [];
  for (const [address, text] of Object.entries(typed)) {
    const [row, column] = placeOf(address);
    (values[row] ??= [])[column] = text.startsWith('=') ? 0 : text;
    if (text.startsWith('=')) (formulas[row] ??= [])[column] = text;
  }
  const rows = Array.from({ length: values.length }, (_, row) => values[row] ?? []);
  return {
    ...sheet,
    values: rows.map((row) => Array.from(row, (cell) => cell ?? null)),
    formulas: rows.map((_, row) => (formulas[row] === undefined ? null : Array.from(formulas[row], (cell) => cell ?? null))),
  };
}

function letter(column: number): string {
  return String.fromCharCode(65 + column);
}

const grown: Table = { ...A, rows: ['a0', ...A.rows] };
const wide: Table = { ...A, columns: ['name', 'x', 'z', 'y'] };
const renamed = (table: Table): Table => ({ ...table, named: true });

test.each<[string, readonly Table[], Record<string, string>, Record<string, string>]>([
  ['beside a row moves with it', [grown, B], { D3: 'note', F8: 'far' }, { D4: 'note', F9: 'far' }],
  ['beside a table moves with its edge, and beside another one stays', [wide, B], { D3: 'note', C8: 'other' }, { E3: 'note', C8: 'other' }],
  ['beside a title stays over its column, or beside the table', [wide, B], { B1: 'over', D1: 'beside' }, { B1: 'over', E1: 'beside' }],
  ['between two tables stays above the lower one', [grown, B], { A5: 'note' }, { A6: 'note' }],
  ['between two tables stays below the upper one when the lower is no more', [A], { A5: 'note' }, { A6: 'note' }],
  ['below all stays below', [grown, B], { B10: 'note' }, { B11: 'note' }],
  ['moves with a table that changes places', [B, A], { C8: 'b', D3: 'a' }, { C3: 'b', D7: 'a' }],
  ['beside a row that is no more goes below, behind its name', [{ ...A, rows: ['a2'] }, B], { D3: 'note' }, { A9: 'A a1', D9: 'note' }],
  [
    'of two rows that are no more keeps two rows',
    [B],
    { D3: 'one', E3: 'two', D4: 'three' },
    { A5: 'A a1', D5: 'one', E5: 'two', A6: 'A a2', D6: 'three' },
  ],
  ['reads the rows that it read', [grown, B], { D3: '=B3+SUM(C$3:C$4)+表!B8' }, { D4: '=B4+SUM(C$4:C$5)+表!B9' }],
  ['reads what is left of a range', [{ ...A, rows: ['a2'] }, B], { D4: '=SUM(B3:B4)-B3' }, { D3: '=SUM(B3:B3)-#REF!' }],
  ['reads another remark, wherever that goes', [{ ...A, rows: ['a2'] }, B], { D3: '5', D4: '=D3*2' }, { A9: 'A a1', D9: '5', D3: '=D9*2' }],
  ['reads the columns of a table by their place', [wide, B], { D3: '=B3+C3' }, { E3: '=B3+D3' }],
])('what a person has written %s', (_, now, remarks, expected) => {
  expect(after(remarks, [A, B], now)).toEqual(expected);
});

test.each<[string, readonly string[], string, string]>([
  ['another place', ['name', 'y', 'x'], '=B3-C3', '=C3-B3'],
  ['one more before them', ['name', 'w', 'x', 'y'], '=B3+SUM(B3:C3)', '=C3+SUM(C3:D3)'],
  ['one less', ['name', 'y'], '=B3+C3+SUM(B3:C3)', '=#REF!+B3+SUM(B3:B3)'],
])('a formula reads the columns of a table by their names: %s', (_, columns, formula, expected) => {
  expect(Object.values(after({ F3: formula }, [renamed(A), B], [renamed({ ...A, columns }), B]))).toEqual([expected]);
});

test('a sheet on which nothing is a person’s has nothing to place', () => {
  expect(after({}, [A, B], [grown, B])).toEqual({});
});
