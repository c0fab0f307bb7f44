import { evaluateWorkbook } from '../../../../src/evaluation/evaluate';
import { parseProfile } from '../../../../src/evaluation/profile/profile-schema';
import type { WorkbookSnapshot } from '../../../../src/evaluation/workbook/snapshot';
import { rowsOf, workbookOf } from '../../snapshot-of';

const HEADING = '基本目標 | 施策 | 指標 | 単位 | 基準値 | 実績値 | 目標値 | 進捗率 | 状況';

/** Where indicators are found to be repeated, on sheets given by name. */
function repeatedAt(sheets: Readonly<Record<string, string>>): string[] {
  const books = Object.entries(sheets).map(([name, text]) => workbookOf(rowsOf(text), { name }));
  const [first] = books;
  if (first === undefined) throw new Error('no sheet');
  const workbook: WorkbookSnapshot = { ...first, sheets: books.flatMap((book) => book.sheets) };
  const { findings } = evaluateWorkbook(workbook, { profile: parseProfile({}), countSheet: null });
  return findings.flatMap(({ code, sheet, row }) => (code === 'duplicate-indicator' ? [`${sheet} ${row + 1}`] : []));
}

describe('on one sheet', () => {
  test.each([
    ['the same name under the same headings', '1 A | 1 B | 人口 | 人 | 10 | 12 | 20\n1 A | 1 B | 人口 | 人 | 11 | 13 | 21', ['評価 3']],
    [
      'under another measure with the same figures',
      '1 A | 1 B | 人口 | 人 | 10 | 12 | 20\n1 A | 2 C | 人口 | 人 | 10 | 12 | 20',
      ['評価 3'],
    ],
    ['under another measure with other figures', '1 A | 1 B | 人口 | 人 | 10 | 12 | 20\n1 A | 2 C | 人口 | 人 | 11 | 12 | 20', []],
    ['in another strategy', '1 A | 1 B | 人口 | 人 | 10 | 12 | 20\n2 D | 1 B | 人口 | 人 | 10 | 12 | 20', []],
    ['listed again on purpose', '1 A | 1 B | 人口 | 人 | 10 | 12 | 20\n1 A | 1 B | 人口（再掲） | 人 | 10 | 12 | 20', []],
    [
      'parts of different wholes',
      '1 A | 1 B | 受診率 | % | 30 | 36 | 45\n| | ・男性 | % | 28 | 33 | 45\n| | ・女性 | % | 32 | 39 | 45\n1 A | 1 B | 検診率 | % | 20 | 26 | 35\n| | ・男性 | % | 18 | 23 | 35\n| | ・女性 | % | 22 | 29 | 35',
      [],
    ],
    [
      'parts of one whole',
      '1 A | 1 B | 受診率 | % | 30 | 36 | 45\n| | うち男性 | % | 28 | 33 | 45\n| | うち男性 | % | 32 | 39 | 44',
      ['評価 4'],
    ],
    ['with another unit', '1 A | 1 B | 人口 | 人 | 10 | 12 | 20\n1 A | 1 B | 人口 | % | 10 | 12 | 20', []],
  ])('%s', (_, rows, expected) => {
    expect(repeatedAt({ 評価: `${HEADING}\n${rows}` })).toEqual(expected);
  });
});

describe('rows that another column tells apart', () => {
  const figures = '基準値 | 実績値 | 目標値 | 進捗率 | 状況';

  test.each([
    [
      'words behind the name',
      `施策 | 指標 | 対象 | ${figures}\n1 A | 朝食 | 小学生 | 90 | 92 | 95\n1 A | 朝食 | 中学生 | 85 | 84 | 90`,
      [],
    ],
    ['words before the name', `施策 | 性別 | 指標 | ${figures}\n1 A | 男 | 喫煙率 | 9 | 8 | 5\n1 A | 女 | 喫煙率 | 5 | 4 | 3`, []],
    ['no heading', `施策 | 指標 | | ${figures}\n1 A | 喫煙率 | 男 | 9 | 8 | 5\n1 A | 喫煙率 | 女 | 5 | 4 | 3`, []],
    [
      'the same word',
      `施策 | 指標 | 対象 | ${figures}\n1 A | 朝食 | 小学生 | 90 | 92 | 95\n1 A | 朝食 | 小学生 | 85 | 84 | 90`,
      ['評価 3'],
    ],
    [
      'only a number',
      `施策 | 整理番号 | 指標 | ${figures}\n1 A | 第1号 | 朝食 | 90 | 92 | 95\n1 A | 第2号 | 朝食 | 85 | 84 | 90`,
      ['評価 3'],
    ],
    ['only a code', `施策 | 指標 | 区分 | ${figures}\n1 A | 朝食 | 1-1 | 90 | 92 | 95\n1 A | 朝食 | 1-2 | 85 | 84 | 90`, ['評価 3']],
    [
      'a remark behind the figures',
      `施策 | 指標 | ${figures} | 取扱\n1 A | 朝食 | 90 | 92 | 95 | | | 継続\n1 A | 朝食 | 85 | 84 | 90 | | | 見直し`,
      ['評価 3'],
    ],
  ])('%s', (_, text, expected) => {
    expect(repeatedAt({ 評価: text })).toEqual(expected);
  });
});

describe('on several sheets', () => {
  const sheet = (actual: number, heading = HEADING): string => `${heading}\n1 A | 1 B | 受診率 | ％ | 41 | ${actual} | 60`;

  test.each([
    ['copies for other years', { R4: sheet(43), R5: sheet(44), R6: sheet(45) }, []],
    ['copies for other years, where nothing has moved', { 令和４年度: sheet(43), 令和５年度: sheet(43), '2024年度': sheet(43) }, []],
    ['other figures', { 福祉課: sheet(43), 保健課: sheet(44) }, []],
    ['the same figures', { 福祉課: sheet(43), 保健課: sheet(43) }, ['保健課 2']],
    ['the same figures of one year', { 'R4 福祉課': sheet(43), 'R4 保健課': sheet(43) }, ['R4 保健課 2']],
    [
      'tables that evaluate other years',
      { 前期: sheet(43, HEADING.replace('実績値', 'R4実績値')), 後期: sheet(43, HEADING.replace('実績値', 'R5実績値')) },
      [],
    ],
  ])('%s', (_, sheets, expected) => {
    expect(repeatedAt(sheets)).toEqual(expected);
  });
});
