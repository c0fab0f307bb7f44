import { evaluateWorkbook } from '../../../../src/evaluation/evaluate';
import { parseProfile } from '../../../../src/evaluation/profile/profile-schema';
import { rowsOf, workbookOf } from '../../snapshot-of';

const HEADING = '基本目標 | 施策 | 指標 | 単位 | 基準値 | R5実績 | 目標値';

/** What is said of the goals of sheets: title and rows by sheet. */
function said(sheets: Readonly<Record<string, readonly [string, string]>>, named?: readonly string[]): string[] {
  const books = Object.entries(sheets).map(([name, [title, rows]]) =>
    workbookOf([...(title === '' ? [] : [[title], []]), ...rowsOf(`${HEADING}\n${rows}`)], { name }),
  );
  const [book] = books;
  if (book === undefined) throw new Error('no sheet');
  const { findings } = evaluateWorkbook(
    { ...book, sheets: books.flatMap((one) => one.sheets) },
    { profile: parseProfile({}), ...(named === undefined ? {} : { sheets: named }) },
  );
  return findings.flatMap(({ variant, severity, sheet, recorded, details }) =>
    variant === 'same-goal' ? [`${severity} ${sheet} < ${details?.['first']}: ${recorded} +${details?.['common']}`] : [],
  );
}

const ONE = '1 産業 | 1-1 農業 | 就農者 | 人 | 1 | 2 | 4\n2 福祉 | 2-1 子 | 相談 | 件 | 1 | 2 | 4';
const TWO = '1 産業 | 1-1 農業 | 創業 | 件 | 3 | 2 | 4\n2 ひと | 2-1 移住 | 移住者 | 人 | 1 | 2 | 4';

describe('goals of one name in two plans', () => {
  test.each<[string, Readonly<Record<string, readonly [string, string]>>, string[]]>([
    ['by their titles', { A: ['第6次総合計画（令和5年度）', ONE], B: ['第2期総合戦略（令和5年度）', TWO] }, ['warning B < A: 1 産業 +0']],
    ['by the names of their sheets', { 総合計画: ['', ONE], 総合戦略: ['', TWO] }, ['warning 総合戦略 < 総合計画: 1 産業 +0']],
    [
      'several of them',
      { 総合計画: ['', `${ONE}\n2 ひと | 2-2 子 | 出生数 | 人 | 1 | 2 | 4`], 総合戦略: ['', TWO] },
      ['warning 総合戦略 < 総合計画: 1 産業 +1'],
    ],
    ['under other names', { 総合計画: ['', ONE], 総合戦略: ['', TWO.replace('1 産業', '1 しごと')] }, []],
    ['of one plan on two sheets', { 産業課: ['第6次総合計画', ONE], 福祉課: ['第6次総合計画', TWO] }, []],
    ['of one plan, in short', { 総合計画: ['', ONE], 追加: ['第6次総合計画 後期', TWO] }, []],
    ['of no plan', { 産業課: ['', ONE], 福祉課: ['', TWO] }, []],
  ])('%s', (_name, sheets, expected) => expect(said(sheets)).toEqual(expected));

  test('are meant where both sheets are named, and one is left alone', () => {
    const sheets = { 総合計画: ['', ONE], 総合戦略: ['', TWO] } as const;
    expect([said(sheets, ['総合計画', '総合戦略']), said(sheets, ['総合計画'])]).toEqual([['info 総合戦略 < 総合計画: 1 産業 +0'], []]);
  });
});
