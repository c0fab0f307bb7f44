import { openWorkbook } from '../../src/xlsx/open-workbook';
import { bookParts, buildWorkbook, worksheet, zipOf } from './build-workbook';

/*
 * Small files made to cost much time or memory. Each of these once took minutes, or more memory than Node has; a reader
 * that has no limit for it fails here by the test's own time limit.
 */

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SHEET = 'xl/worksheets/sheet1.xml';
const STYLES = 'xl/styles.xml';
const book = { sheets: { Main: '<row r="1"><c r="A1"><v>1</v></c></row>' }, styles: `<styleSheet xmlns="${MAIN}"/>` };

const attributes = (count: number) => Array.from({ length: count }, (_, index) => `a${String(index)}=""`).join(' ');
const withPart = (part: string, content: string) => zipOf({ ...bookParts(book), [part]: content });
const styles = (content: string) => withPart(STYLES, `<styleSheet xmlns="${MAIN}">${content}</styleSheet>`);
const nested = (depth: number) => `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`;

/** Sheets that hold one cell each, in the last row of the grid. */
function lastRows(count: number): Uint8Array {
  const row = '<row r="1048576"><c r="A1048576"><v>1</v></c></row>';
  return buildWorkbook({ sheets: Object.fromEntries(Array.from({ length: count }, (_, index) => [`s${String(index)}`, row])) });
}

test.each<[string, () => Uint8Array, string]>([
  ['a row with a hundred thousand attributes', () => withPart(SHEET, worksheet(`<row ${attributes(100_000)}/>`)), 'broken-xml'],
  [
    'a style sheet with a hundred thousand attributes',
    () => withPart(STYLES, `<styleSheet xmlns="${MAIN}" ${attributes(100_000)}/>`),
    'broken-xml',
  ],
  ['two hundred thousand levels', () => styles(nested(200_000)), 'broken-xml'],
  ['levels around the cells', () => withPart(SHEET, worksheet('', nested(200_000))), 'broken-xml'],
  ['millions of styles', () => styles(`<cellXfs>${'<xf/>'.repeat(700_000)}</cellXfs>`), 'too-large'],
  ['millions of comments', () => styles('<!---->'.repeat(700_000)), 'too-large'],
  ['millions of empty CDATA sections', () => styles('<![CDATA[]]>'.repeat(700_000)), 'too-large'],
  ['a style sheet of nothing', () => styles(' '.repeat(30 << 20)), 'too-large'],
  ['nothing behind the cells', () => withPart(SHEET, worksheet('', '', ' '.repeat(30 << 20))), 'too-large'],
  ['a hundred sheets with a cell in the last row', () => lastRows(100), 'too-large'],
])('%s: refused', async (_, file, code) => {
  await expect(openWorkbook(file(), 'x')).rejects.toMatchObject({ code });
});

test('as many attributes, levels and styles as workbooks have are no trouble', async () => {
  const fine = styles(
    `<cellXfs>${'<xf><alignment/><protection/></xf>'.repeat(65_490)}</cellXfs><extLst ${attributes(200)}>${nested(100)}</extLst>`,
  );
  expect((await openWorkbook(fine, 'x')).snapshot.styles).toHaveLength(65_490);
  expect((await openWorkbook(lastRows(5), 'x')).snapshot.sheets[4]?.values).toHaveLength(1_048_576);
});

test('all columns described over and over: the styles of the first are taken', async () => {
  const columns = `<cols>${'<col min="1" max="16384" style="1"/>'.repeat(100_000)}</cols>`;
  const file = zipOf({
    ...bookParts({ ...book, styles: `<styleSheet xmlns="${MAIN}"><cellXfs><xf/><xf/></cellXfs></styleSheet>` }),
    [SHEET]: worksheet('<row r="2"><c r="B2"><v>1</v></c></row>', columns),
  });
  expect((await openWorkbook(file, 'x')).snapshot.sheets[0]?.styles[1]?.slice(0, 3)).toEqual([1, 0, 1]);
});

test('a calculation chain out of all proportion is left out', async () => {
  const chain = `<calcChain xmlns="${MAIN}">${'<c r="B1" i="1"/>'.repeat(1_200_000)}</calcChain>`;
  const file = buildWorkbook({
    ...book,
    parts: { 'xl/calcChain.xml': chain },
    related: [['calcChain', 'calcChain.xml']],
  });
  const write = { row: 0, column: 1, formula: '=1', value: 1, numberFormat: null, format: null };
  const out = await (await openWorkbook(file, 'x')).commit({ sheets: [{ name: 'Main', create: null, writes: [write] }] });
  const again = await openWorkbook(out, 'x');
  expect(again.snapshot.sheets[0]?.formulas[0]?.[1]).toBe('=1');
  expect(new TextDecoder().decode(out)).not.toContain('calcChain.xml');
});

test('a million spaces in tags that are changed, and in what relationships name', async () => {
  const spaces = ' '.repeat(1_000_000);
  const chain = `<calcChain xmlns="${MAIN}"><c r="B9" i="1"/></calcChain>`;
  const file = buildWorkbook({
    ...book,
    sheets: { Main: `<worksheet xmlns="${MAIN}"><dimension ref="A1"${spaces}/><sheetData${spaces}/></worksheet>` },
    styles: `<styleSheet xmlns="${MAIN}"><cellXfs count="1"${spaces}><xf${spaces} numFmtId="0"${spaces}/></cellXfs><fonts${spaces}/></styleSheet>`,
    behindSheets: `<calcPr${spaces}/>`,
    related: [
      ['calcChain', 'calcChain.xml'],
      ['theme', `theme.xml${'#'.repeat(1_000_000)}&#10;`],
    ],
    parts: { 'xl/calcChain.xml': chain },
  });
  const format = { bold: true, fill: null, border: false, horizontal: 'left', wrap: false, indent: 0, size: 20 } as const;
  const write = { row: 0, column: 1, formula: '=1', value: 1, numberFormat: '0.0%', format };
  const out = await (await openWorkbook(file, 'x')).commit({ sheets: [{ name: 'Main', create: null, writes: [write] }] });
  expect((await openWorkbook(out, 'x')).snapshot.sheets[0]?.formulas).toEqual([[null, '=1']]);
});
