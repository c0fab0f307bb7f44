import { evaluateWorkbook } from '../../../src/evaluation/evaluate';
import { parseProfile } from '../../../src/evaluation/profile/profile-schema';
import { openWorkbook } from '../../../src/xlsx/open-workbook';
import { sample } from '../../report/made-report';
import { partsOf, textOf } from '../build-workbook';
import { strToU8, zipSync } from 'fflate';

const evaluated = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const opened = await openWorkbook(bytes, 'book.xlsx');
  return opened.commit(evaluateWorkbook(opened.snapshot, { profile: parseProfile({}) }).plan);
};
const withParts = (bytes: Uint8Array, change: (name: string, text: string) => string): Uint8Array => {
  const names = Object.keys(partsOf(bytes));
  return zipSync(Object.fromEntries(names.map((name) => [name, strToU8(change(name, textOf(bytes, name)))])));
};
/** The workbook with one more strategy at its end. */
const withStrategy = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const opened = await openWorkbook(bytes, 'book.xlsx');
  const row = opened.snapshot.sheets[0]?.values.findLastIndex((cells) => typeof cells[6] === 'number') ?? 0;
  const texts = ['6 「あたらしい」戦略', '', '', '', '', '', '', ''];
  const cell = (at: number, column: number, value: string | number) => ({
    row: at,
    column,
    value,
    formula: null,
    numberFormat: null,
    format: null,
  });
  return opened.commit({
    sheets: [
      {
        name: '評価',
        create: null,
        writes: [
          cell(row + 1, 0, texts[0] ?? ''),
          cell(row + 2, 3, '新しい指標'),
          cell(row + 2, 4, '件'),
          cell(row + 2, 5, 1),
          cell(row + 2, 6, 2),
          cell(row + 2, 7, 3),
        ],
      },
    ],
  });
};

test('the count sheet of a file has its chart, with alternative text, and a second run gives the very same file', async () => {
  const first = await evaluated(sample());
  expect(textOf(first, 'xl/charts/chart1.xml')).toMatch(/<c:f>'集計表'!\$B\$\d+:\$B\$\d+<\/c:f>/);
  expect(textOf(first, 'xl/drawings/drawing1.xml')).toMatch(/descr="状況の内訳（構成比）: [^"]+"/);
  expect(await evaluated(first)).toEqual(first);
});

test('the chart follows its table where a strategy comes in; one that stands beside the table stays there', async () => {
  const first = await evaluated(sample());
  const again = await evaluated(await withStrategy(first));
  const bars = (bytes: Uint8Array) => /<c:cat>.*?<c:ptCount val="(\d+)"/.exec(textOf(bytes, 'xl/charts/chart1.xml'))?.[1];
  expect([bars(first), bars(again)]).toEqual(['5', '6']);
  const row = (bytes: Uint8Array) => Number(/<xdr:from>.*?<xdr:row>(\d+)/.exec(textOf(bytes, 'xl/drawings/drawing1.xml'))?.[1]);
  expect(row(again)).toBeGreaterThan(row(first));
  const aside = withParts(first, (name, text) =>
    name === 'xl/drawings/drawing1.xml' ? text.replace('<xdr:col>0<', '<xdr:col>20<') : text,
  );
  const later = await evaluated(await withStrategy(aside));
  expect(textOf(later, 'xl/drawings/drawing1.xml')).toBe(textOf(aside, 'xl/drawings/drawing1.xml'));
  expect(bars(later)).toBe('6');
});

test('a chart that was taken away does not come back, and one under another name is left alone', async () => {
  const first = await evaluated(sample());
  const renamed = withParts(first, (name, text) =>
    name === 'xl/drawings/drawing1.xml' ? text.replace('"Shinchoku counts"', '"グラフ 1"') : text,
  );
  const later = await evaluated(await withStrategy(renamed));
  expect(textOf(later, 'xl/charts/chart1.xml')).toBe(textOf(renamed, 'xl/charts/chart1.xml'));
  expect(Object.keys(partsOf(later)).filter((name) => name.startsWith('xl/charts/'))).toEqual(['xl/charts/chart1.xml']);
});
