import type { PlannedFormat, Plan } from '../../src/evaluation/workbook/plan';
import { zlibCodec } from '../../src/xlsx/node/zlib-codec';
import { openWorkbook } from '../../src/xlsx/open-workbook';
import { readZip } from '../../src/xlsx/zip/zip-archive';
import { partsOf, textOf, zipOf } from './build-workbook';
import { richParts, richWorkbook } from './rich-workbook';

const SHEET = 'xl/worksheets/sheet1.xml';
const plain = { numberFormat: null, format: null };

/** What an evaluation writes: progress and status of two rows. */
const results: Plan = {
  sheets: [
    {
      name: '評価',
      create: null,
      writes: [
        { row: 1, column: 4, formula: '=(C2-B2)/(D2-B2)', value: 0.5, numberFormat: '0.0%', format: null },
        { row: 1, column: 5, formula: '=IF(E2>=1,"目標達成","改善↑")', value: '改善↑', ...plain },
        { row: 2, column: 4, formula: '=(C3-B3)/(D3-B3)', value: 1 / 3, numberFormat: '0.0%', format: null },
        { row: 2, column: 5, formula: null, value: '改善↑', ...plain },
      ],
    },
  ],
};

const format: PlannedFormat = { bold: true, fill: 'DDEBF7', border: true, horizontal: 'center', wrap: false, indent: 0, size: null };

/** The same and a sheet of count tables. */
const withCounts: Plan = {
  sheets: [
    ...results.sheets,
    {
      name: '集計表',
      create: { columnWidths: [20, 10], paper: 'A4', orientation: 'portrait', fitToWidth: 1 },
      writes: [
        { row: 0, column: 0, formula: null, value: '重点戦略', numberFormat: null, format },
        { row: 1, column: 1, formula: '=COUNTIF(評価!F2:F3,"改善↑")', value: 2, ...plain },
      ],
    },
  ],
};

function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const old = partsOf(before);
  const now = partsOf(after);
  const same = (name: string) =>
    Buffer.compare(Buffer.from(old[name] ?? []), Buffer.from(now[name] ?? [])) === 0 && name in old && name in now;
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((name) => !same(name)).sort();
}

describe.each([
  ['in Node', { codec: zlibCodec }],
  ['anywhere', {}],
])('%s', (_, options) => {
  const before = richWorkbook();

  test('writing results changes the sheet, the styles and the calculation chain, and nothing else', async () => {
    const after = await (await openWorkbook(before, 'rich.xlsm', options)).commit(results);
    expect(changedParts(before, after)).toEqual(['xl/calcChain.xml', 'xl/styles.xml', SHEET]);
    expect(textOf(after, SHEET)).toBe(
      textOf(before, SHEET)
        .replace(
          '<c r="E2" s="2"/><c r="F2"/>',
          '<c r="E2" s="3"><f>(C2-B2)/(D2-B2)</f><v>0.5</v></c><c r="F2" t="str"><f>IF(E2&gt;=1,"目標達成","改善↑")</f><v>改善↑</v></c>',
        )
        .replace(
          '<c r="E3" s="2"/><c r="F3"/>',
          '<c r="E3" s="3"><f>(C3-B3)/(D3-B3)</f><v>0.3333333333333333</v></c><c r="F3" t="inlineStr"><is><t>改善↑</t></is></c>',
        ),
    );
    expect(textOf(after, 'xl/calcChain.xml')).toBe(
      textOf(before, 'xl/calcChain.xml').replace('</calcChain>', '<c r="E2" i="1"/><c r="F2"/><c r="E3"/></calcChain>'),
    );
  });

  test('adding a sheet touches the lists of sheets besides', async () => {
    const after = await (await openWorkbook(before, 'rich.xlsm', options)).commit(withCounts);
    expect(changedParts(before, after)).toEqual([
      '[Content_Types].xml',
      'docProps/app.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/calcChain.xml',
      'xl/styles.xml',
      'xl/workbook.xml',
      SHEET,
      'xl/worksheets/sheet4.xml',
    ]);
    const { snapshot } = await openWorkbook(after, 'rich.xlsm', options);
    expect(snapshot.sheets.map(({ name, visible }) => [name, visible])).toEqual([
      ['評価', true],
      ['集計', true],
      ['表', false],
      ['集計表', true],
    ]);
  });

  test('what is not touched is copied as it lies in the zip file', async () => {
    const after = await (await openWorkbook(before, 'rich.xlsm', options)).commit(results);
    const old = readZip(before);
    const now = readZip(after);
    expect(now.entries.map(({ name }) => name)).toEqual(old.entries.map(({ name }) => name));
    const changed = changedParts(before, after);
    old.entries.forEach((entry, index) => {
      const copy = now.entries[index];
      if (copy === undefined || changed.includes(entry.name)) return;
      expect(after.slice(copy.segmentStart, copy.segmentEnd)).toEqual(before.slice(entry.segmentStart, entry.segmentEnd));
    });
  });

  test('the same again is the same file, and what was written is read back', async () => {
    const after = await (await openWorkbook(before, 'rich.xlsm', options)).commit(withCounts);
    const again = await openWorkbook(after, 'rich.xlsm', options);
    for (const { name, writes } of withCounts.sheets) {
      const sheet = again.snapshot.sheets.find((one) => one.name === name);
      for (const { row, column, value, formula } of writes) {
        expect([sheet?.values[row]?.[column], sheet?.formulas[row]?.[column] ?? null]).toEqual([value, formula]);
      }
    }
    expect(await again.commit({ sheets: [] })).toBe(after);
  });

  test('every commit starts from the file as it was opened, also where Node read it', async () => {
    const file = Buffer.from(before);
    const open = await openWorkbook(file, 'rich.xlsm', options);
    const after = await open.commit(withCounts);
    expect(Buffer.compare(file, before)).toBe(0);
    expect(Buffer.compare(await open.commit(withCounts), after)).toBe(0);
  });
});

test('a change of a figure takes away the values that others remember of it', async () => {
  const before = richWorkbook();
  const write = { row: 1, column: 1, formula: null, value: 12, ...plain };
  const after = await (await openWorkbook(before, 'rich.xlsm')).commit({ sheets: [{ name: '評価', create: null, writes: [write] }] });
  expect(changedParts(before, after)).toEqual(['xl/workbook.xml', SHEET, 'xl/worksheets/sheet2.xml']);
  expect(textOf(after, 'xl/worksheets/sheet2.xml')).toContain('<c r="A1"><f>SUM(評価!B2:B3)</f></c><c r="B1"><f>係数*2</f><v>4</v></c>');
  expect(textOf(after, SHEET)).toContain('<c r="G2"><f t="shared" ref="G2:G3" si="0">C2-B2</f></c>');
  expect(textOf(after, SHEET)).toContain('<c r="G3"><f t="shared" si="0"/><v>1</v></c>');
});

test('a package with unknown parts and odd entries keeps them', async () => {
  const odd = { ...richParts(), 'xl/unknown/thing.dat': 'x', 'folder/': '', 'メモ.txt': 'memo' };
  const after = await (await openWorkbook(zipOf(odd), 'x')).commit(results);
  expect(textOf(after, 'xl/unknown/thing.dat')).toBe('x');
  expect(textOf(after, 'メモ.txt')).toBe('memo');
  expect(Object.keys(partsOf(after))).toContain('folder/');
});
