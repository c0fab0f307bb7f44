import { evaluateWorkbook } from '../../../src/evaluation/evaluate';
import { parseProfile } from '../../../src/evaluation/profile/profile-schema';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/evaluation/workbook/snapshot';
import { rowsOf, workbookOf } from '../snapshot-of';

const [sheet] = workbookOf(
  rowsOf(`
  基本目標 | 指標 | 単位 | 基準値 | R5実績 | 目標値 | 達成率 | 評価
  1 しごと | 創業件数 | 件 | 10 | 12 | 20 | 0.2 | 改善↑
  1 しごと | 雇用者数 | 人 | 10 | 18 | 20 | 0.8 | 改善↑
  2 ひと | 移住者数 | 人 | 3 | 5 | 9 | 0.33 | 改善↑
`),
).sheets;

/** The sheet again under another name, its statuses with formulas. */
function again(formulas: readonly (string | null)[]): SheetSnapshot {
  if (sheet === undefined) throw new Error('the workbook has a sheet');
  const rows = [null, ...formulas.map((formula) => (formula === null ? null : [...Array<null>(7).fill(null), formula]))];
  return { ...sheet, name: '様式', formulas: rows };
}

/** On how many sheets indicators are evaluated. */
function evaluated(copy: SheetSnapshot): string[] {
  const book = workbookOf(sheet?.values ?? []);
  const { results } = evaluateWorkbook({ ...book, sheets: [...book.sheets, copy] }, { profile: parseProfile({}) });
  return [...new Set(results.map(({ indicator }) => indicator.sheet))];
}

test.each([
  ['references', ["='評価'!H2", '=評価!$H$3', '=評価!H4']],
  ['references that leave empty cells empty', ['=IF(評価!H2="","",評価!H2)', '=IF(評価!H3="","",評価!H3)', '=IF(評価!H4="","",評価!H4)']],
  ['references, one of which is broken', ["='評価'!H2", '=評価!$H$3', '=#REF!']],
  ['references to rows that are gone', ['=評価!H3', '=評価!H4', '=評価!H9']],
])('a sheet whose statuses are %s is not evaluated', (_name, formulas) => {
  expect(evaluated(again(formulas))).toEqual(['評価']);
});

test.each([
  ['typed', [null, null, null]],
  ['worked out on it', ['=IF(E2>D2,"改善↑","-")', '=IF(E3>D3,"改善↑","-")', '=IF(E4>D4,"改善↑","-")']],
  ['references to other cells', ['=評価!A2', '=評価!A3', '=評価!A4']],
  ['references to a sheet that is none of evaluation', ['=元!H2', '=元!H3', '=元!H4']],
  ['mostly its own', ['=評価!H2', null, null]],
  ['references with something else', ['=評価!H2&""', '=評価!H3&""', '=IF(評価!H4="","",評価!H3)']],
])('a sheet whose statuses are %s is evaluated', (_name, formulas) => {
  expect(evaluated(again(formulas))).toEqual(['評価', '様式']);
});

describe('a sheet whose figures are formulas that read another one', () => {
  type Cell = string | number | null;
  const HEADING = ['No', '指標', '基準値', 'R5実績', '目標値', '状況'];

  /** A workbook of sheets; a text that begins with = is a formula, its value behind a bar. */
  function bookOf(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): WorkbookSnapshot {
    const [first] = workbookOf([]).sheets;
    if (first === undefined) throw new Error('the workbook has a sheet');
    const isFormula = (cell: Cell): cell is string => typeof cell === 'string' && cell.startsWith('=');
    const valueOf = (cell: Cell): Cell => {
      if (!isFormula(cell)) return cell;
      const value = cell.split('|')[1] ?? '';
      return value === '' ? null : /^\d+$/.test(value) ? Number(value) : value;
    };
    const formulaOf = (cell: Cell): string | null => (isFormula(cell) ? (cell.split('|')[0] ?? null) : null);
    return {
      ...workbookOf([]),
      sheets: Object.entries(sheets).map(([name, rows]) => ({
        ...first,
        name,
        values: rows.map((row) => row.map(valueOf)),
        formulas: rows.map((row) => row.map(formulaOf)),
        styles: rows.map((row) => row.map(() => 0)),
      })),
    };
  }

  const MASTER = [
    ['施策', '指標', '単位', '基準値', 'R5実績', '目標値', '進捗率', '状況'],
    ['A', '相談', '件', 100, 133, 150, null, null],
    ['A', '講座', '回', 10, 15, 20, null, null],
    ['B', '橋', '橋', 5, 4, 8, null, null],
  ];
  const lookups = (row: number, values: readonly string[]): string[] =>
    [3, 4, 5, 7].map((column, index) => `=VLOOKUP(B${row},評価!$B$2:$H$4,${column},FALSE)|${values[index] ?? ''}`);

  /** On which sheets indicators are evaluated, and which are told to be passed over for which. */
  function read(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>, named?: string[]): readonly string[] {
    const { results, findings, plan } = evaluateWorkbook(bookOf(sheets), {
      profile: parseProfile({}),
      ...(named === undefined ? {} : { sheets: named }),
    });
    const said = findings.filter(({ variant }) => variant === 'looked-up').map(({ sheet, details }) => `${sheet} < ${details?.['first']}`);
    for (const { sheet } of findings.filter(({ variant }) => variant === 'looked-up'))
      expect(plan.sheets.map(({ name }) => name)).not.toContain(sheet);
    return [...new Set(results.map(({ indicator }) => indicator.sheet)), ...said];
  }

  test.each<[string, readonly (readonly Cell[])[]]>([
    ['by name', [HEADING, [1, '相談', ...lookups(2, ['100', '133', '150', ''])], [2, '橋', ...lookups(3, ['5', '4', '8', '0'])]]],
    [
      'by references, with a rate of its own',
      [
        ['指標', '基準値', 'R5実績', '目標値', '達成率'],
        ['=評価!B2|相談', '=評価!D2|100', '=評価!E2|133', '=評価!F2|150', '=C2/D2|1'],
        ['=評価!B4|橋', '=評価!D4|5', '=評価!E4|4', '=評価!F4|8', '=C3/D3|1'],
      ],
    ],
  ])('%s is passed over, and said to be', (_name, rows) => {
    expect(read({ 評価: MASTER, 重点: rows })).toEqual(['評価', '重点 < 評価']);
  });

  const EXTRACT = [
    ['指標', '基準値', 'R5実績', '目標値', '状況'],
    ['相談', 100, 133, 150, null],
    ['橋', 5, 4, 8, null],
  ];
  test.each<[string, Readonly<Record<string, readonly (readonly Cell[])[]>>, readonly string[]]>([
    ['a sheet called so', { 概要: EXTRACT, 評価: MASTER }, ['評価', '概要 < 評価']],
    ['a title', { Sheet1: [['主な指標の状況'], ...EXTRACT], 評価: MASTER }, ['評価', 'Sheet1 < 評価']],
    ['no name', { Sheet1: EXTRACT, 評価: MASTER }, ['評価', 'Sheet1 < 評価']],
    ['one indicator alone', { Sheet1: EXTRACT.slice(0, 2), 評価: MASTER }, ['Sheet1', '評価']],
    ['another figure', { 概要: [...EXTRACT.slice(0, 2), ['橋', 5, 6, 8, null]], 評価: MASTER }, ['概要', '評価']],
    ['an indicator of its own', { 概要: [...EXTRACT, ['店', 5, 6, 8, null]], 評価: MASTER }, ['概要', '評価']],
    ['another plan', { 総合戦略: EXTRACT, 評価: MASTER }, ['総合戦略', '評価']],
  ])('typed again as an extract: %s', (_name, sheets, expected) => {
    expect(read(sheets)).toEqual(expected);
  });

  test('is evaluated where a person names it', () => {
    const rows = [HEADING, [1, '相談', ...lookups(2, ['100', '133', '150', ''])]];
    expect(read({ 評価: MASTER, 重点: rows }, ['重点'])).toEqual(['重点']);
  });

  test('is evaluated where it sums what others hold', () => {
    const branch = (actual: number): readonly (readonly Cell[])[] => [
      ['指標', '単位', '基準値', 'R5実績', '目標値', '状況'],
      ['相談', '件', 10, actual, 20, null],
    ];
    const sum = [
      ['指標', '単位', '基準値', 'R5実績', '目標値', '状況'],
      ['相談', '件', '=東!C2+西!C2|20', '=東!D2+西!D2|25', '=東!E2+西!E2|40', null],
    ];
    expect(read({ 東: branch(12), 西: branch(13), 全体: sum })).toEqual(['東', '西', '全体']);
  });

  test('is evaluated with its own targets', () => {
    const rows = [HEADING, [1, '相談', 100, '=VLOOKUP(B2,評価!$B$2:$H$4,4,FALSE)|133', 160, null]];
    expect(read({ 評価: MASTER, 部: rows })).toEqual(['評価', '部']);
  });

  test('and has the results is evaluated in place of those that it is put together from', () => {
    const part = (name: string, unit: string, ...figures: number[]): readonly (readonly Cell[])[] => [
      ['指標', '単位', '基準値', 'R5実績', '目標値', '担当課'],
      [name, unit, ...figures, '課'],
    ];
    const master = [
      MASTER[0] ?? [],
      ['A', '相談', '件', '=入力1!C2|100', '=入力1!D2|133', '=入力1!E2|150', null, null],
      ['B', '橋', '橋', '=入力2!C2|5', '=入力2!D2|4', '=入力2!E2|8', null, null],
    ];
    const sheets = { 入力1: part('相談', '件', 100, 133, 150), 入力2: part('橋', '橋', 5, 4, 8), 評価: master };
    expect(read(sheets)).toEqual(['評価', '入力1 < 評価', '入力2 < 評価']);
  });
});
