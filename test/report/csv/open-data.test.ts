import fc from 'fast-check';
import { openDataWords } from '../../../src/i18n/report/report-words';
import { csvField, openDataCsv } from '../../../src/report/csv/open-data';
import { expectedIndicators, printedFigure } from '../../acceptance/expected';
import { rowsOf, workbookOf } from '../../evaluation/snapshot-of';
import { madeReport, reportOf, sample } from '../made-report';

/** Reads CSV as RFC 4180 has it. */
function parsed(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

test('has a heading row, and a row for each indicator with figures as numbers', async () => {
  const { report } = await reportOf(sample('mine-r1-published'));
  const text = openDataCsv(report, openDataWords.ja);
  expect(text.startsWith('\ufeff')).toBe(true);
  const [heading, ...rows] = parsed(text.slice(1));
  expect(heading).toEqual(
    'No.,自治体名,実績年度,実績年度（西暦）,重点戦略,戦略方針,施策,目標指標,単位,基準値,基準値_注記,実績値,実績値_注記,目標値,目標値_注記,進捗率（%）,状況'.split(
      ',',
    ),
  );
  expect(rows.map((row) => [row[7], row[11] === '' ? null : Number(row[11]), row[12]])).toEqual(
    expectedIndicators().map(({ printed }) => {
      const { value, note } = printedFigure(printed.actual);
      return [printed.name, value, note ?? (value === null ? printed.actual : '')];
    }),
  );
  expect(rows[3]).toEqual([
    ...['4', '', '令和元年度', '2019', '1 「働きたい！」希望を実現させる魅力産業の創出', '1 観光資源を活かした産業と雇用の創出'],
    ...['1 DMOを核とする観光地域づくりの推進', '三洞入洞者数', '千人', '499', '', '487', '', '540', '', '-29.3', '悪化↓'],
  ]);
});

test.each([
  ['＝HYPERLINK("x")', `"'＝HYPERLINK(""x"")"`],
  ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
  ['+1', "'+1"],
  ['@x', "'@x"],
  ['-cmd', "'-cmd"],
  ['-71.4', '-71.4'],
  ['-', '-'],
  ['- なし', "'- なし"],
  ['a,b', '"a,b"'],
  ['-12.5', '-12.5'],
  ['-1,234.5%', '"-1,234.5%"'],
  ['－', '－'],
  ["-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"],
  ['-1-1', "'-1-1"],
  ['+1+cmd', "'+1+cmd"],
  ['＝1+1', "'＝1+1"],
  ['－2+3', "'－2+3"],
  ['\n=1', '"\'\n=1"'],
  ['一行目\n二行目', '"一行目\n二行目"'],
])('writes %j as %j', (text, field) => {
  expect(csvField(text)).toBe(field);
});

test('any field reads back', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (texts) => {
      const [row = []] = parsed(`${texts.map(csvField).join(',')}\r\n`);
      expect(row.map((read, index) => (read === `'${texts[index] ?? ''}` ? texts[index] : read))).toEqual(texts);
    }),
  );
});

test('says names as texts, reasons in a column of their own, and the headings in the language asked for', () => {
  const rows = rowsOf(`
    基本目標 | 指標 | 単位 | 基準値 | R5実績 | 目標値 | 達成率 | 評価 | 変動要因
    1 しごと | =1+1 | % | 10% | 8%以上 | 未定 | | | 相談の減
    1 しごと | 件数 | 件 | 1,234(H29) | 2,000 | 3,000 | | |
  `);
  const { report } = madeReport(workbookOf(rows));
  const [heading = [], first = [], second = []] = parsed(openDataCsv(report, openDataWords.en).slice(1));
  const of = (row: string[], name: string) => row[heading.indexOf(name)];
  expect(of(first, 'indicator')).toBe("'=1+1");
  expect([of(first, 'actual'), of(first, 'actual_note'), of(first, 'target'), of(first, 'target_note')]).toEqual(['8', '以上', '', '未定']);
  expect([of(second, 'baseline'), of(second, 'baseline_note'), of(second, 'western_year')]).toEqual(['1234', 'H29', '2023']);
  expect(of(first, 'reason')).toBe('相談の減');
});
