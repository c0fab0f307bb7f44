import { evaluateWorkbook } from '../../../src/evaluation/evaluate';
import type { CellValue, WorkbookSnapshot } from '../../../src/evaluation/workbook/snapshot';
import { applyPlan } from '../../../src/year/book/apply-plan';
import { parseProfile } from '../../../src/evaluation/profile/profile-schema';
import { rowsOf, workbookOf } from '../../evaluation/snapshot-of';
import { madeReport } from '../made-report';
import { R5, R6, twoYears } from '../two-years';
import { PROFILE } from '../../year/sample';
import { confirmedPairs } from '../../../src/year/compare/confirmed-pairs';
import { comparePlan } from '../../../src/year/compare/compare-plan';
import { compare, twoYears as yearsOf } from '../../../src/year/compare/comparison';

const ROWS = rowsOf(`
  基本目標 | 方針 | 指標 | 単位 | 基準値 | R5実績 | 目標値 | 達成率 | 評価
  1 しごと | 1 雇用 | 創業件数 | 件 | 10 | 8 | 20 | |
  1 しごと | 1 雇用 | 雇用者数 | 人 | 10 | 12 | 20 | |
  1 しごと | 2 産業 | 事業所数 | 所 | 10 | 16 | 20 | |
  2 ひと | 1 移住 | 移住者数 | 人 | 3 | 9 | 9 | |
`);
const NAME = "課の'評価";

const made = (options: Parameters<typeof madeReport>[1] = {}): WorkbookSnapshot => {
  const book = workbookOf(ROWS, { name: NAME });
  return applyPlan(book, madeReport(book, options).plan);
};

/** The evaluation sheet with other values, as Excel leaves them: the formulas of other sheets stay as they are. */
function withRows(
  book: WorkbookSnapshot,
  change: (rows: readonly (readonly CellValue[])[]) => readonly (readonly CellValue[])[],
): WorkbookSnapshot {
  return {
    ...book,
    sheets: book.sheets.map((sheet) =>
      sheet.name === NAME ? { ...sheet, values: change(sheet.values), formulas: change(sheet.values).map(() => null) } : sheet,
    ),
  };
}

const outdated = (book: WorkbookSnapshot) =>
  evaluateWorkbook(book, { profile: parseProfile({}) }).findings.filter(({ code }) => code === 'outdated-sheet');

test('a report that fits is not spoken of, also after figures were corrected', () => {
  expect(outdated(made())).toEqual([]);
  const corrected = withRows(made(), ([heading = [], first = [], ...others]) => [heading, first.with(5, 19), ...others]);
  expect(outdated(corrected)).toEqual([]);
});

test('a sheet sorted after the report was made is told once, with how many rows are wrong', () => {
  const [finding, ...others] = outdated(withRows(made(), ([heading = [], ...rows]) => [heading, ...rows.toReversed()]));
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    severity: 'warning',
    sheet: '報告書',
    variant: 'moved',
    recorded: '創業件数',
    computed: '移住者数',
  });
  // The list of what fell shows one of them again.
  expect(finding?.details).toEqual({ sheet: '報告書', count: 5 });
  expect(made().sheets.find(({ name }) => name === '報告書')?.values[finding?.row ?? -1]?.[finding?.column ?? -1]).toBe('創業件数');
});

test('it is told where no count tables are wanted, too', () => {
  const sorted = withRows(made({ countSheet: null }), ([heading = [], ...rows]) => [heading, ...rows.toReversed()]);
  expect(sorted.sheets.map(({ name }) => name)).not.toContain('集計表');
  const { findings } = evaluateWorkbook(sorted, { profile: parseProfile({}), countSheet: null });
  expect(findings.map(({ code }) => code)).toContain('outdated-sheet');
});

test('formulas that read a sheet which was deleted are told', () => {
  const both = twoYears();
  const years = yearsOf(both, { profile: PROFILE })!;
  const compared = applyPlan(both, comparePlan(compare(years, confirmedPairs(years))));
  const [last = { name: '' }] = compared.sheets;
  const sheets = compared.sheets.slice(1).map((sheet) => ({
    ...sheet,
    formulas: sheet.formulas.map((row) => row?.map((formula) => formula?.replaceAll(`'${last.name}'!`, '#REF!') ?? null) ?? null),
  }));
  const [finding, ...others] = outdated({ ...compared, sheets });
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ severity: 'warning', sheet: '前年度比較', variant: 'lost' });
  expect(outdated(compared)).toEqual([]);
});

test('a text in a formula that looks like a reference is none', () => {
  const book = made();
  const noted = {
    ...book,
    sheets: book.sheets.map((sheet) =>
      sheet.name === '報告書' ? { ...sheet, formulas: [[null, `="'課の''評価'!F2 を見る"`], ...sheet.formulas.slice(1)] } : sheet,
    ),
  };
  expect(outdated(noted)).toEqual([]);
});

test('two rows that changed places are enough', () => {
  const swapped = withRows(made(), ([heading = [], first = [], second = [], ...rows]) => [heading, second, first, ...rows]);
  expect(outdated(swapped)).toMatchObject([{ variant: 'moved', details: { count: 3 } }]);
});

test('an indicator that came to the sheet after the report was made is told', () => {
  const added: CellValue[] = ['2 ひと', '1 移住', '出生数', '人', 10, 11, 20, null, null];
  expect(outdated(withRows(made(), (rows) => [...rows, added]))).toMatchObject([
    { variant: 'lacking', computed: '出生数', details: { sheet: '報告書', count: 1 } },
  ]);
});

test('making the report again resolves it', () => {
  const sorted = withRows(made(), ([heading = [], ...rows]) => [heading, ...rows.toReversed()]);
  expect(outdated(applyPlan(sorted, madeReport(sorted).plan))).toEqual([]);
});

test('the report itself compares each of its names with the sheet, so that it says so without the add-in', () => {
  const book = made();
  const [evaluated, report] = [NAME, '報告書'].map((name) => book.sheets.find((sheet) => sheet.name === name));
  const check = report?.formulas.flatMap((row) => row ?? []).find((formula) => formula?.includes('並べ替え') === true) ?? '';
  const pairs = [...check.matchAll(/'!C(\d+)(?::C\d+)?<>C(\d+)(?::C(\d+))?/g)].flatMap(([, source, first, last = first]) =>
    Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => [Number(source) + index - 1, Number(first) + index - 1]),
  );
  const named = pairs.map(([source = -1, row = -1]) => [evaluated?.values[source]?.[2], report?.values[row]?.[2]]);
  expect(named).toEqual(ROWS.slice(1).map((row) => [row[2], row[2]]));
});

test('a comparison is told of which the year was sorted since', () => {
  const book = twoYears(R5, R6);
  const years = yearsOf(book, { profile: PROFILE });
  if (years === undefined) throw new Error('No earlier year');
  const compared = applyPlan(book, comparePlan(compare(years, confirmedPairs(years))));
  const findings = (changed: WorkbookSnapshot) =>
    evaluateWorkbook(changed, { profile: PROFILE }).findings.filter(({ code }) => code === 'outdated-sheet');
  expect(findings(compared)).toEqual([]);
  const { sheet } = years.now.evaluation.tables[0]!;
  const sorted = {
    ...compared,
    sheets: compared.sheets.map((one) => {
      if (one.name !== sheet) return one;
      const [heading = [], ...rows] = one.values;
      return { ...one, values: [heading, ...rows.toReversed()], formulas: [] };
    }),
  };
  expect(findings(sorted)).toMatchObject([{ sheet: '前年度比較', variant: 'moved' }]);
});
