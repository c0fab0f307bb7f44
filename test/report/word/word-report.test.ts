import { remarkKeys } from '../../../src/report/content/kept-boxes';
import { strFromU8, unzipSync } from 'fflate';
import { parseProfile } from '../../../src/evaluation/profile/profile-schema';
import { reportWords } from '../../../src/i18n/report/report-words';
import { type KeptBoxes, NO_BOXES } from '../../../src/report/content/kept-boxes';
import { estimatedPages } from '../../../src/report/word/estimated-pages';
import { wordReport } from '../../../src/report/word/word-report';
import { parseXml, type XmlElement } from '../../../src/xlsx/xml/xml-tree';
import { circleMarks } from '../../acceptance/bodies/circle-marks';
import { bytesOf } from '../../acceptance/evaluate';
import { expectedIndicators, ruleCounts } from '../../acceptance/expected';
import { workbookOf } from '../../evaluation/snapshot-of';
import { madeReport, type MadeReport, reportOf, sample } from '../made-report';

const words = reportWords.ja;

async function partsOf({ report }: MadeReport, boxes: KeptBoxes = NO_BOXES): Promise<(name: string) => string> {
  const parts = unzipSync(await wordReport(report, words, boxes));
  return (name) => strFromU8(parts[`word/${name}.xml`] ?? new Uint8Array());
}

const all = (element: XmlElement, local: string): XmlElement[] => [
  ...(element.local === local ? [element] : []),
  ...element.children.flatMap((child) => all(child, local)),
];
const textOf = (element: XmlElement): string =>
  all(element, 't')
    .map(({ text }) => text)
    .join('');

/** The rows of the document's tables, as texts. */
function rowsOf(document: string): string[][] {
  return all(parseXml('', document).root, 'tr').map((row) => all(row, 'tc').map(textOf));
}

test('holds all 81 indicators and 25 count rows, in their order', async () => {
  const rows = rowsOf((await partsOf(await reportOf(sample())))('document'));
  const indicators = rows.filter((row) => row.length === 8 && row[0] !== '目標指標' && row[0] !== '');
  const expected = expectedIndicators().map(({ printed, progressText, status }) => [printed.name, progressText, status]);
  expect(indicators.slice(0, 81).map((row) => [row[0], row[5], row[6]])).toEqual(expected);
  const fallen = expected.filter(([, , status]) => status === '悪化↓');
  expect(indicators.slice(81).map((row) => [row[0], row[5], row[6]])).toEqual(fallen);
  const counts = rows.filter((row) => row.length === 6 && /^\d+$/.test(row[1] ?? ''));
  const own = ruleCounts().map(([, label, ...numbers]) => [label, ...numbers.map(String)]);
  // The summary table first: the strategies and their sum.
  expect(counts.slice(6)).toEqual(own);
  expect(counts.slice(0, 5)).toEqual(
    ruleCounts().flatMap(([kind, label, ...numbers]) => (kind === 'strategy' ? [[label, ...numbers.map(String)]] : [])),
  );
});

test('has headings as styles, a table of contents, repeated heading rows, and rows that do not break', async () => {
  const part = await partsOf(await reportOf(sample()));
  const { root } = parseXml('', part('document'));
  const headings = all(root, 'p').filter((one) => all(one, 'pStyle').some(({ attributes }) => attributes['w:val'] === 'Heading1'));
  expect(headings.map(textOf)).toEqual([
    words.overall,
    ...expectedIndicators()
      .map(({ strategy }) => strategy)
      .filter((label, index, list) => list.indexOf(label) === index),
    words.worsened,
  ]);
  expect(part('document')).toMatch(/<w:instrText[^>]*>TOC [^<]*\\o &quot;1-1&quot;/);
  expect(part('settings')).toContain('<w:updateFields');
  const rows = all(root, 'tr');
  expect(rows.every((row) => all(row, 'cantSplit').length === 1)).toBe(true);
  const repeated = rows.filter((row) => all(row, 'tblHeader').length === 1).map((row) => textOf(all(row, 'tc')[0]!));
  expect(repeated.filter((text) => text === '目標指標')).toHaveLength(6);
  expect(repeated.filter((text) => text === '重点戦略 / 戦略方針')).toHaveLength(5);
});

test('is A4, portrait in front, landscape for the tables of indicators, with page numbers n / N', async () => {
  const part = await partsOf(await reportOf(sample()));
  const sizes = all(parseXml('', part('document')).root, 'pgSz').map(({ attributes }) => [
    attributes['w:w'],
    attributes['w:h'],
    attributes['w:orient'],
  ]);
  expect(sizes).toEqual([
    ...Array.from({ length: 2 }, () => ['11906', '16838', 'portrait']),
    ...Array.from({ length: 6 }, () => ['16838', '11906', 'landscape']),
  ]);
  expect(part('footer1')).toMatch(/PAGE[\s\S]* \/ [\s\S]*NUMPAGES/);
});

test.each([
  [undefined, 'ＭＳ 明朝'],
  ['BIZ UDゴシック', 'BIZ UDゴシック'],
])('with the font %s of the profile it is in %s', async (font, shown) => {
  const profile = parseProfile({ report: font === undefined ? {} : { font } });
  const part = await partsOf(await reportOf(sample(), { profile }));
  expect(part('styles')).toContain(`w:eastAsia="${shown}"`);
});

test('takes texts as texts, whatever is in them', async () => {
  const book = workbookOf([
    ['基本目標', '指標', '単位', '基準値', 'R5実績', '目標値', '達成率', '評価'],
    ['1 <b>しごと</b> & "ひと"', '二行の\n名前<w:p>\u000b', '件', 10, 12, 20, null, null],
  ]);
  const made = madeReport(book);
  const [first] = made.report.strategies.flatMap(({ rows: own }) => own.filter((row) => row.kind === 'indicator'));
  const part = await partsOf(made, {
    summary: '一行目\n二行目 <&>',
    strategies: [{ issues: '課題あり' }],
    unplaced: [{ title: '2 まち 課題', text: '以前の記入' }],
    remarks: new Map([[remarkKeys()(first!.strategy, first!.result.indicator.name), '手書きの備考']]),
  });
  const rows = rowsOf(part('document'));
  expect(rows.filter((row) => row.length === 1).map(([text]) => text)).toEqual(
    expect.arrayContaining(['一行目二行目 <&>', '課題あり', '以前の記入', '1 しごと & "ひと"']),
  );
  expect(rows.find((row) => row[0]?.startsWith('二行の'))?.at(-1)).toBe('手書きの備考');
  expect(rows.some((row) => row[0]?.startsWith('二行の') === true && !row[0].includes('\u000b'))).toBe(true);
});

test('holds another body’s four statuses and levels', async () => {
  const made = await reportOf(await bytesOf(circleMarks.build()), { profile: parseProfile(circleMarks.profile) });
  const rows = rowsOf((await partsOf(made))('document'));
  expect(rows).toContainEqual(['基本目標 / 基本的方向', '◎', '○', '△', '×', '未', '合計']);
  for (const [name, progress, status] of circleMarks.results) {
    expect(rows.some((row) => row[0] === name && row[5] === progress && row[6] === status)).toBe(true);
  }
});

test.each(['BIZ UDゴシック', 'ＭＳ 明朝', '游明朝'])(
  'the contents have page numbers in the font %s before Word works them out',
  async (font) => {
    const heading = ['基本目標', '指標', '単位', '基準値', 'R5実績', '目標値', '達成率', '評価'];
    const rows = ['1 しごと', '2 ひと'].map((strategy) => [strategy, '件数', '件', 10, 12, 20, null, null]);
    const { report } = madeReport(workbookOf([heading, ...rows]), { profile: parseProfile({ report: { font } }) });
    const parts = unzipSync(await wordReport(report, words, NO_BOXES, estimatedPages));
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const shown = [...document.matchAll(/PAGEREF _Toc\d+ .*?fldCharType="separate"\/>(.*?)<w:fldChar w:fldCharType="end"/g)];
    const numbers = shown.map(([, number = '']) => Number(/>(\d+)</.exec(number)?.[1]));
    expect(numbers).toHaveLength(4);
    expect(numbers.every((page, index) => page > (numbers[index - 1] ?? 1))).toBe(true);
  },
);
