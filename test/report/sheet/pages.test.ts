import fc from 'fast-check';
import { pageHeights } from '../../../src/evaluation/plan/pages/page-height';
import type { SheetPlan } from '../../../src/evaluation/workbook/plan';
import type { CellValue } from '../../../src/evaluation/workbook/snapshot';
import { reportWords } from '../../../src/i18n/report/report-words';
import { workbookOf } from '../../evaluation/snapshot-of';
import { madeReport, type MadeReport } from '../made-report';
import { comparedReport, twoYears, type YearRow } from '../two-years';

const words = reportWords.ja;
const HEADINGS = ['基本目標', '方針', '施策', '指標', '単位', '基準値', 'R5実績', '目標値', '達成率', '評価'];

function sheetOf({ plan }: MadeReport): SheetPlan {
  const sheet = plan.sheets.find(({ name }) => name.startsWith('報告書'));
  if (sheet === undefined) throw new Error('No report');
  return sheet;
}

/** The pages behind the first, as texts of their rows and the points that they take. */
function pagesOf({ create, writes }: SheetPlan) {
  const { rowHeights = [], pageBreaks = [] } = create?.layout ?? {};
  const breaks = [...new Set(pageBreaks)];
  return breaks.map((first, index) => {
    const heights = rowHeights.filter(({ row }) => row >= first && row < (breaks[index + 1] ?? Infinity));
    const rows = heights.map(({ row }) => writes.filter((write) => write.row === row).map(({ value }) => value));
    return { rows, points: heights.reduce((sum, { points }) => sum + points, 0) };
  });
}

/** Points of rows that every program has room for below the title line. */
function roomOf({ create }: SheetPlan): number {
  const title = create?.layout?.rowHeights?.[0]?.points ?? 0;
  return Math.min(...pageHeights(create?.columnWidths ?? [])) - title;
}

const isText = (value: CellValue): value is string => typeof value === 'string' && value !== '';
const name = fc.integer({ min: 2, max: 90 }).map((length) => '指標名称'.repeat(23).slice(0, length));
const measure = fc.record({ direction: fc.integer({ min: 1, max: 3 }), measure: fc.integer({ min: 1, max: 3 }), name });

test('no page of any report is overfull, ends with a heading of the outline, or goes on with a table without its headings', () => {
  fc.assert(
    fc.property(fc.array(fc.array(measure, { minLength: 1, maxLength: 45 }), { minLength: 1, maxLength: 3 }), (strategies) => {
      const rows = strategies.flatMap((indicators, strategy) =>
        [...indicators]
          .sort((one, other) => one.direction - other.direction || one.measure - other.measure)
          .map((one, index): CellValue[] => [
            ...[`${strategy + 1} 目標`, `${one.direction} 方針`, `${one.measure} 施策`, `${one.name}${index}`],
            ...['件', 10, 12, 20, null, null],
          ]),
      );
      const made = madeReport(workbookOf([HEADINGS, ...rows]));
      const sheet = sheetOf(made);
      const outline = new Set(
        made.report.strategies.flatMap((one) => one.rows.flatMap((row) => (row.kind === 'heading' ? [row.label] : []))),
      );
      for (const { rows: lines, points } of pagesOf(sheet)) {
        expect(points).toBeLessThanOrEqual(roomOf(sheet));
        const last = lines.map((cells) => cells.filter(isText)).findLast((cells) => cells.length > 0);
        expect(last?.length === 1 && outline.has(last[0] ?? '')).toBe(false);
        const first = lines[0]?.filter(isText) ?? [];
        expect(first.length === 1 || first.includes(made.report.headings.name) || first.includes(words.total)).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
});

test('last year’s comparison keeps its tables whole and says its headings on each page', () => {
  const rows = Array.from({ length: 60 }, (_, index): YearRow => [`${1 + Math.floor(index / 20)} 目標`, `指標${index}`, 12, 20]);
  const made = comparedReport(twoYears(rows, rows));
  const sheet = sheetOf(made);
  const pages = pagesOf(sheet);
  const from = pages.findIndex(({ rows: [first = []] }) => first[0] === words.comparison);
  const compared = pages.slice(from, -1);
  expect(compared.length).toBeGreaterThan(2);
  for (const { rows: lines, points } of compared) {
    expect(points).toBeLessThanOrEqual(roomOf(sheet));
    const texts = lines.map((cells) => cells.filter(isText));
    const heading = texts.findIndex((cells) => cells.includes(words.indicator) && cells.includes(words.change));
    const listed = texts.findIndex((cells) => cells.some((cell) => /^指標\d+$/.test(cell)));
    expect(listed < 0 || (heading >= 0 && heading < listed)).toBe(true);
    expect(texts.at(-1)?.includes(words.change)).toBe(false);
  }
  const counted = sheet.writes.filter(({ formula }) => formula?.startsWith('=COUNTIF(') === true && /,"横ばい"\)$/.test(formula));
  expect(counted.map(({ value }) => value)).toEqual([20, 20, 20]);
});

test.each([
  ['a long title', { report: { title: '美祢市まち・ひと・しごと創生総合戦略'.repeat(6) } }, 0],
  ['a short one', {}, 0],
])('%s has a row as high as it takes', (_name, options, row) => {
  const made = madeReport(workbookOf([HEADINGS, ['1 目標', '1 方針', '1 施策', '件数', '件', 10, 12, 20, null, null]]), options);
  const { create } = sheetOf(made);
  const characters = (create?.columnWidths ?? []).reduce((sum, width) => sum + width, 0);
  // A Japanese character of 16 points takes about three digits of 11.
  const lines = Math.ceil((made.report.title.length * 2.9) / characters);
  expect(create?.layout?.rowHeights?.[row]?.points).toBeGreaterThanOrEqual(lines * 20);
  expect(create?.layout?.rowHeights?.[row]?.points).toBeLessThan(lines * 30);
});
