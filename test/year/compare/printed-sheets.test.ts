import { pageBreaks } from '../../../src/evaluation/plan/pages/page-breaks';
import { pageHeights } from '../../../src/evaluation/plan/pages/page-height';
import type { SheetPlan } from '../../../src/evaluation/workbook/plan';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../../src/evaluation/workbook/snapshot';
import { applyPlan } from '../../../src/year/book/apply-plan';
import { confirmedPairs } from '../../../src/year/compare/confirmed-pairs';
import { comparePlan } from '../../../src/year/compare/compare-plan';
import { compare, twoYears as yearsOf } from '../../../src/year/compare/comparison';
import { R5, R6, twoYears, type YearRow } from '../../report/two-years';
import { PROFILE } from '../sample';

const NAME = '前年度比較';

function planned(snapshot: WorkbookSnapshot) {
  const years = yearsOf(snapshot, { profile: PROFILE });
  if (years === undefined) throw new Error('No earlier year');
  return comparePlan(compare(years, confirmedPairs(years)));
}

const compared = (snapshot: WorkbookSnapshot): WorkbookSnapshot => applyPlan(snapshot, planned(snapshot));
const planOf = (snapshot: WorkbookSnapshot, name = NAME): SheetPlan | undefined =>
  planned(snapshot).sheets.find((sheet) => sheet.name === name);
const sheetOf = ({ sheets }: WorkbookSnapshot, wanted = NAME): SheetSnapshot => sheets.find(({ name }) => name === wanted)!;

function typed(snapshot: WorkbookSnapshot, name: string, cells: readonly (readonly [number, number, CellValue])[]): WorkbookSnapshot {
  const writes = cells.map(([row, column, value]) => ({ row, column, value, formula: null, numberFormat: null, format: null }));
  return applyPlan(snapshot, { sheets: [{ name, create: null, writes }] });
}

const LONG = '地域子育て支援拠点の延べ利用児童数（ひろば型とセンター型を合わせた年間の数で、休館日を除く）';
const many = (strategies: number): YearRow[] =>
  Array.from({ length: strategies * 3 }, (_, index): YearRow => [
    `${1 + Math.floor(index / 3)} 目標`,
    index % 3 === 0 ? `${LONG}${index}` : `指標${index}`,
    12,
    20,
  ]);

test('the comparison is printed with rows as high as their texts, whole tables, and its headings on each page', () => {
  const rows = many(8);
  const { create, writes } = planOf(twoYears(rows, rows))!;
  const { rowHeights = [], pageBreaks: breaks = [], titleRows, pageNumbers } = create!.layout!;
  const rowOf = (text: string) => writes.find(({ value }) => value === text)!.row;
  const heading = rowOf('目標指標');
  expect({ titleRows, pageNumbers }).toEqual({ titleRows: [heading, heading], pageNumbers: true });
  expect(create).toMatchObject({ paper: 'A4', orientation: 'landscape', fitToWidth: 1 });
  const points = (row: number) => rowHeights.find((one) => one.row === row)!.points;
  expect(points(rowOf(`${LONG}0`))).toBeGreaterThan(2 * points(rowOf('指標1')));
  expect(breaks).toContain(heading);
  const room = Math.min(...pageHeights(create!.columnWidths)) - points(heading);
  const matrices = breaks.filter((row) => row < heading);
  expect(matrices.length).toBeGreaterThan(0);
  [0, ...matrices].forEach((first, index, all) => {
    const end = all[index + 1] ?? heading;
    const page = rowHeights.filter(({ row }) => row >= first && row < end);
    expect(page.reduce((sum, one) => sum + one.points, 0)).toBeLessThanOrEqual(room + 18);
    if (first > 0) expect(writes.find(({ row, column }) => row === first && column === 0)?.value).toMatch(/^\d 目標$/);
  });
});

test.each<[string, number[], [number, number][], number, number[]]>([
  [
    'what finds room stays on a page',
    [10, 10, 10, 10],
    [
      [0, 1],
      [2, 3],
    ],
    40,
    [],
  ],
  [
    'what finds none begins the next',
    [10, 10, 10, 10],
    [
      [0, 1],
      [2, 3],
    ],
    39,
    [2],
  ],
  [
    'what finds room on none is divided',
    [10, 50, 50, 10],
    [
      [0, 0],
      [1, 2],
      [3, 3],
    ],
    60,
    [1, 3],
  ],
])('of blocks %s', (_name, heights, blocks, room, breaks) => {
  expect(pageBreaks(heights, blocks, room)).toEqual(breaks);
});

test('compared again, a longer list is laid out anew, and what a person wrote beside and below it stays', () => {
  const first = compared(twoYears());
  const sheet = sheetOf(first);
  const width = Math.max(...sheet.values.map((row) => row.length));
  const written = typed(first, NAME, [
    [3, width + 1, '右の覚え'],
    [2, 9, '表の横の覚え'],
    [sheet.values.length + 8, 0, '下の覚え'],
  ]);
  expect(planOf(written)).toBeUndefined();
  const more: YearRow[] = [...R6, ['2 ひと', `${LONG}`, 10, 20]];
  const longer = { ...written, sheets: written.sheets.map((one) => (one.name === '評価 R6' ? twoYears(R5, more).sheets[1]! : one)) };
  const plan = planOf(longer)!;
  expect(plan.create).toBeNull();
  const row = plan.writes.find(({ value }) => value === LONG)!.row;
  expect(plan.relayout?.layout.rowHeights?.find((one) => one.row === row)?.points).toBeGreaterThan(30);
  const again = compared(longer);
  const texts = sheetOf(again).values.flat();
  for (const note of ['右の覚え', '表の横の覚え', '下の覚え']) expect(texts).toContain(note);
  expect(planOf(again)).toBeUndefined();
});

test('compared again, a shorter list leaves nothing of the longer one', () => {
  const first = compared(twoYears(R5, [...R6, ['2 ひと', '出生数', 11, 20]]));
  const fewer = { ...first, sheets: first.sheets.map((one) => (one.name === '評価 R6' ? twoYears().sheets[1]! : one)) };
  const { values } = sheetOf(compared(fewer));
  expect(values.filter((row) => row.includes('空き家活用数'))).toHaveLength(1);
  const fresh = sheetOf(compared(twoYears()));
  const filled = (sheet: SheetSnapshot) => sheet.values.filter((row) => row.some((value) => value !== null && value !== '')).length;
  expect(filled(sheetOf(compared(fewer)))).toBe(filled(fresh));
});

test('an indicator that a person confirmed stays confirmed, however often the years are compared', () => {
  const renamed: YearRow[] = R6.map((row) => (row[1] === '雇用者数' ? ['1 しごと', '雇用者の数', row[2], row[3]] : row));
  const first = compared(twoYears(R5, renamed));
  const list = sheetOf(first, '指標変更一覧');
  const row = list.values.findIndex((cells) => cells[1] === '雇用者数');
  let book = typed(first, '指標変更一覧', [
    [row, 5, '同じ'],
    [row, 7, '名称変更による'],
  ]);
  for (let time = 0; time < 3; time++) {
    book = compared(book);
    const texts = sheetOf(book).values.map((cells) => cells.join('|'));
    expect(texts.some((text) => text.includes('雇用者の数') && !text.includes('今年度のみ'))).toBe(true);
    expect(sheetOf(book, '指標変更一覧').values.flat()).toContain('名称変更による');
  }
});
