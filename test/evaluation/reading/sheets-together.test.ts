import { evaluateWorkbook } from '../../../src/evaluation/evaluate';
import type { Evaluation } from '../../../src/evaluation/evaluation';
import { EvaluationError } from '../../../src/evaluation/evaluation-error';
import type { EvaluateOptions } from '../../../src/evaluation/options';
import { parseProfile } from '../../../src/evaluation/profile/profile-schema';
import type { CellValue, WorkbookSnapshot } from '../../../src/evaluation/workbook/snapshot';
import { workbookOf } from '../snapshot-of';

const PLAN = ['入込客数', '出生数', '移住者数', '貸出冊数', '受診率', '空き家', '就農者', '企業数'];
const OTHER = ['職員数', '申請率', 'RPA件数', '会議数', '相談件数', '閲覧数', '登録者', '発行数'];
/** The plan's indicators, so many of them under new names. */
const renamed = (count: number): string[] => PLAN.map((name, index) => (index < count ? `新・${name}` : name));

interface Sheet {
  readonly name: string;
  readonly title?: string;
  /** The headings of the actuals, and the figure of the first row below each; null: the column is empty. */
  readonly actuals: Readonly<Record<string, number | null>>;
  readonly names?: readonly string[];
  readonly baseline?: number;
  readonly progress?: string;
}

function bookOf(sheets: readonly Sheet[]): WorkbookSnapshot {
  const books = sheets.map(({ name, title, actuals, names = PLAN, baseline = 5, progress = '進捗率' }) => {
    const rows = names.map((own, at): CellValue[] => [
      own,
      '人',
      baseline + at,
      ...Object.values(actuals).map((actual) => (actual === null ? null : actual + at)),
      90 + at,
    ]);
    const heading = ['指標', '単位', '基準値', ...Object.keys(actuals), '目標値', progress, '状況'];
    return workbookOf([...(title === undefined ? [] : [[title], []]), heading, ...rows], { name });
  });
  const [first] = books;
  if (first === undefined) throw new Error('no sheet');
  return { ...first, sheets: books.flatMap((book) => book.sheets) };
}

/** Which sheets are counted and for which year, and what is said of them that matters. */
function outcomeOf(sheets: readonly Sheet[], options: Partial<EvaluateOptions> = {}): string {
  try {
    const evaluation = evaluateWorkbook(bookOf(sheets), { profile: parseProfile({}), ...options });
    const { tables, results, findings } = evaluation;
    const counted = [...new Set(results.map(({ indicator }) => indicator.sheet))].map((sheet) => {
      const years = tables.flatMap((table) => (table.sheet === sheet && table.indicators > 0 ? [table.year ?? '-'] : []));
      return `${sheet}:${years.join('+')}`;
    });
    const said = findings.flatMap(({ code, variant, severity }) =>
      ['duplicate-indicator', 'years-differ'].includes(code) ? [`${severity} ${variant ?? code}`] : [],
    );
    return [...counted, ...new Set(said), ...(isHeldBack(evaluation) ? ['nothing written'] : [])].join(', ');
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error;
    return error.code;
  }
}

/** Whether an open choice of sheets keeps everything from being written. */
function isHeldBack({ findings, plan }: Evaluation): boolean {
  const isOpen = findings.some(({ code, severity }) => code === 'duplicate-indicator' && severity === 'error');
  return isOpen && plan.sheets.length === 0;
}

const title = (year: number): string => `第2期計画　点検シート（令和${String(year)}年度）`;
const yearly = (year: number, names?: readonly string[]): Sheet => ({
  name: `R${String(year)}評価`,
  title: title(year),
  actuals: { [`実績値(R${String(year)})`]: 10 + year },
  ...(names === undefined ? {} : { names }),
});
/** A sheet a year, each of which shows the years before, too. */
const several = (year: number, years: number, parts: Partial<Sheet> = {}): Sheet => ({
  name: `R${String(year)}`,
  title: `計画（令和${String(year)}年度）`,
  actuals: Object.fromEntries(Array.from({ length: years }, (_, at) => [`R${String(year - years + 1 + at)}実績`, 10 + at])),
  ...parts,
});

describe('years of one table are never counted together', () => {
  test.each<[what: string, sheets: Sheet[], options: Partial<EvaluateOptions>, outcome: string]>([
    ...[0, 2, 3, 5, 8].map((count): [string, Sheet[], object, string] => [
      `${String(count)} of 8 indicators renamed`,
      [yearly(1), yearly(2), yearly(3, renamed(count))],
      {},
      'R3評価:R3',
    ]),
    ['all renamed, last year named', [yearly(2), yearly(3, renamed(8))], { year: 'R2' }, 'R2評価:R2'],
    ['three renamed, a year in the middle', [yearly(1), yearly(2), yearly(3, renamed(3))], { year: '令和2年度' }, 'R2評価:R2'],
    ['a sheet that is named', [yearly(1), yearly(2), yearly(3, renamed(3))], { sheets: ['R1評価'] }, 'R1評価:R1'],
    ['a year that no sheet has', [yearly(1), yearly(2)], { year: 'R5' }, 'year-not-found'],
    ['two years a sheet', [several(3, 2), several(4, 2)], {}, 'R4:R4'],
    ['three years a sheet', [several(3, 3), several(4, 3), several(5, 3)], {}, 'R5:R5'],
    ['three years a sheet, one that all of them show', [several(3, 3), several(4, 3), several(5, 3)], { year: 'R3' }, 'R3:R3'],
    ['a year that only the later sheet shows', [several(3, 2), several(4, 2)], { year: 'R4' }, 'R4:R4'],
    ['a year that only the earlier sheet shows', [several(3, 2), several(4, 2)], { year: 'R2' }, 'R3:R2'],
    ['bare years', [several(3, 0, { actuals: { R2: 8, R3: 9 } }), several(4, 0, { actuals: { R3: 9, R4: 10 } })], {}, 'R4:R4'],
    ['one more year in each sheet', [several(3, 1), several(4, 2), several(5, 3)], {}, 'R5:R5'],
    ['the newest year still empty', [several(3, 2), several(4, 2, { actuals: { R3実績: 12, R4実績: null } })], {}, 'R4:R3'],
    ['headings worded anew', [yearly(1), { ...yearly(2), actuals: { R2年度末実績: 12 }, progress: '達成率' }], {}, 'R2評価:R2年度末'],
    [
      'no year but in the titles',
      [several(3, 0, { actuals: { 実績値: 8 } }), several(4, 0, { actuals: { 実績値: 9 } })],
      {},
      'R4:令和4年度',
    ],
    [
      'no year but in the titles, one named',
      [several(3, 0, { actuals: { 実績値: 8 } }), several(4, 0, { actuals: { 実績値: 9 } })],
      { year: 'R3' },
      'R3:令和3年度',
    ],
    [
      'nothing alike but the indicators',
      [
        { name: '前期', actuals: { R1実績: 8 } },
        { name: '後期', actuals: { R2実績: 9 }, progress: '達成度合い' },
      ],
      {},
      '前期:R1, 後期:R2, error other-year, nothing written',
    ],
    [
      'nothing alike but the indicators, both named',
      [
        { name: '前期', actuals: { R1実績: 8 } },
        { name: '後期', actuals: { R2実績: 9 }, progress: '達成度合い' },
      ],
      { sheets: ['前期', '後期'] },
      '前期:R1, 後期:R2, info other-year',
    ],
  ])('%s', (_what, sheets, options, outcome) => {
    expect(outcomeOf(sheets, options)).toBe(outcome);
  });
});

describe('the same table twice is said', () => {
  const twice = (one: Partial<Sheet>, other: Partial<Sheet>): Sheet[] => [
    { name: '一', actuals: { 実績値: 10 }, ...one },
    { name: '二', actuals: { 実績値: 11 }, ...other },
  ];
  const SAID = '一:-, 二:-, warning same-table';

  test.each<[what: string, sheets: Sheet[], options: Partial<EvaluateOptions>, outcome: string]>([
    ['no year anywhere', twice({}, {}), {}, SAID],
    ['halves of a year', twice({ title: '令和4年度' }, { title: '令和4年度' }), {}, '一:令和4年度, 二:令和4年度, warning same-table'],
    ['a quarter renamed', twice({}, { names: renamed(2) }), {}, SAID],
    ['in another layout', twice({}, { progress: '達成度' }), {}, SAID],
    ['both named', twice({}, {}), { sheets: ['一', '二'] }, '一:-, 二:-, info same-table'],
    ['one named', twice({}, {}), { sheets: ['一'] }, '一:-'],
    ['half of the indicators', twice({}, { names: renamed(4) }), {}, '一:-, 二:-'],
    ['the same indicators of another district', twice({}, { baseline: 50 }), {}, '一:-, 二:-'],
    ['other indicators', twice({}, { names: OTHER }), {}, '一:-, 二:-'],
  ])('%s', (_what, sheets, options, outcome) => {
    expect(outcomeOf(sheets, options)).toBe(outcome);
  });
});

describe('plans of which the latest years differ', () => {
  const dx: Sheet = { name: 'DX計画', title: 'DX計画（R5）', actuals: { R5実績: 10 } };
  const tourism: Sheet = { name: '観光計画', title: '観光計画（R4）', actuals: { R4実績: 10 }, names: OTHER };
  const same: Sheet = { ...tourism, title: '観光計画（R5）', actuals: { R5実績: 11 } };

  test.each<[what: string, sheets: Sheet[], options: Partial<EvaluateOptions>, outcome: string]>([
    ['each is evaluated for its own', [dx, tourism], {}, 'DX計画:R5, 観光計画:R4, warning years-differ'],
    ['the later is asked for', [dx, tourism], { year: 'R5' }, 'DX計画:R5'],
    ['the earlier is asked for', [dx, tourism], { year: 'R4' }, '観光計画:R4'],
    ['both are named', [dx, tourism], { sheets: ['DX計画', '観光計画'] }, 'DX計画:R5, 観光計画:R4'],
    ['a year that a named sheet does not have', [dx, tourism], { year: 'R5', sheets: ['観光計画'] }, 'year-not-found'],
    ['they are the same', [dx, same], {}, 'DX計画:R5, 観光計画:R5'],
    ['a column of the latest year waits', [dx, { ...tourism, actuals: { R4実績: 10, R5実績: null } }], {}, 'DX計画:R5, 観光計画:R4'],
  ])('%s', (_what, sheets, options, outcome) => {
    expect(outcomeOf(sheets, options)).toBe(outcome);
  });

  test('tables of one sheet, too, and a year that is asked for leaves the others out', () => {
    const table = (year: string, names: readonly string[]): CellValue[][] => [
      ['指標', '単位', '基準値', `${year}実績`, '目標値', '進捗率', '状況'],
      ...names.map((name, at): CellValue[] => [name, '件', at, 10 + at, 90]),
    ];
    const book = workbookOf([['【重点】'], ...table('R5', PLAN), [], ['【その他】'], ...table('R4', OTHER)]);
    const names = (year?: string): string[] => {
      const { results } = evaluateWorkbook(book, { profile: parseProfile({}), ...(year === undefined ? {} : { year }) });
      return results.map(({ indicator }) => indicator.name);
    };
    expect([names(), names('R5'), names('R4')]).toEqual([[...PLAN, ...OTHER], PLAN, OTHER]);
  });
});

test.each([
  [true, []],
  [false, ['旧 8']],
])('a hidden sheet that is evaluated is said to be: visible %s', (visible, expected) => {
  const book = bookOf([
    { name: '一', actuals: { 実績値: 10 } },
    { name: '旧', actuals: { 実績値: 11 }, names: OTHER },
  ]);
  const sheets = book.sheets.map((sheet) => (sheet.name === '旧' ? { ...sheet, visible } : sheet));
  const { findings } = evaluateWorkbook({ ...book, sheets }, { profile: parseProfile({}) });
  const hidden = findings.filter(({ code }) => code === 'hidden-sheet');
  expect(hidden.map(({ sheet, details }) => `${sheet} ${String(details?.['count'])}`)).toEqual(expected);
});

test.each([
  ['forms of projects that have not come equally far', '事業1', '事業2', ['事業1', '事業2']],
  ['a form for each year of one project', '事業1 R3', '事業1 R5', ['事業1 R5']],
])('%s', (_what, one, other, expected) => {
  const form = (name: string, years: readonly string[], figures: readonly number[]): WorkbookSnapshot =>
    workbookOf(
      [
        ['指標', '単位', '区分', ...years],
        ['参加者数', '人', '目標', ...figures.map((figure) => figure + 5)],
        [null, null, '実績', ...figures],
        ['開催回数', '回', '目標', ...figures.map((figure) => figure + 6)],
        [null, null, '実績', ...figures.map((figure) => figure + 1)],
      ],
      { name },
    );
  const [first, second] = [form(one, ['R2', 'R3'], [10, 11]), form(other, ['R4', 'R5'], [12, 13])];
  const { results, tables } = evaluateWorkbook({ ...first, sheets: [...first.sheets, ...second.sheets] }, { profile: parseProfile({}) });
  expect(tables.map(({ layout }) => layout)).toEqual(expected.map(() => 'pairs'));
  expect([...new Set(results.map(({ indicator }) => indicator.sheet))]).toEqual(expected);
});
