import { evaluateWorkbook } from '../../../../src/evaluation/evaluate';
import type { Evaluation } from '../../../../src/evaluation/evaluation';
import { parseProfile } from '../../../../src/evaluation/profile/profile-schema';
import { cellAddress } from '../../../../src/evaluation/workbook/address';
import type { WorkbookSnapshot } from '../../../../src/evaluation/workbook/snapshot';
import { errorSentence } from '../../../../src/i18n/errors/errors';
import { rowsOf, workbookOf } from '../../snapshot-of';

/** A workbook of sheets 001, 002 and so on. A line of bars alone is a blank row. */
function sheetsOf(texts: readonly string[]): WorkbookSnapshot {
  const books = texts.map((text, index) => workbookOf(rowsOf(text), { name: String(index + 1).padStart(3, '0') }));
  return { ...workbookOf([]), sheets: books.flatMap(({ sheets }) => sheets) };
}

const evaluate = (...texts: readonly string[]): Evaluation =>
  evaluateWorkbook(sheetsOf(texts), { profile: parseProfile({}), countSheet: '集計表' });

/** What was read: sheet, row, name, baseline, actual, target. */
const read = ({ results }: Evaluation): string[] =>
  results.map(({ indicator: { sheet, row, name, baseline, actual, target } }) =>
    [
      sheet,
      row + 1,
      name,
      ...[baseline, actual, target].map((figure) => (figure.kind === 'number' ? figure.value : figure.text || '·')),
    ].join(' '),
  );

/** The cells of the forms themselves that are written. */
const written = ({ plan }: Evaluation): string[] =>
  plan.sheets.flatMap(({ name, writes }) =>
    name === '集計表' ? [] : writes.map(({ row, column }) => `${name}!${cellAddress(row, column)}`),
  );

const SERIES = `事務事業評価シート | | | |
  基本目標 | 1 安心して暮らせるまち | | 施策 | 1-2 地域福祉
  指標の推移 | | | |
  区分 | 指標名 | 単位 | | R4 | R5 | R6(最終目標)
  活動指標 | 開催回数 | 回 | 目標 | 10 | 12 | 14
  | | | 実績 | 9 | 12 |
  | | | 達成率 | | |
  | | |
  事業費(千円) | | | |
  区分 | R4決算 | R5決算 | R6予算
  事業費 | 1200 | 1250 | 1300
  人件費 | 800 | 800 | 820
  必要性 | 高い | 有効性 | A`;

test('forms with plan and actual as rows are one list: levels from labelled cells, costs left alone, only the own rates written', () => {
  const evaluation = evaluate(SERIES, SERIES.replace('開催回数', '参加者数'));
  expect(read(evaluation)).toEqual(['001 5 開催回数 · 12 12', '002 5 参加者数 · 12 12']);
  expect(evaluation.results.map(({ indicator }) => indicator.strategy?.label)).toEqual([
    '1 安心して暮らせるまち',
    '1 安心して暮らせるまち',
  ]);
  expect(written(evaluation)).toEqual(['001!F7', '002!F7']);
  expect(evaluation.counts).toHaveLength(1);
  expect(evaluation.findings.filter(({ code }) => code === 'structure-unclear')).toHaveLength(1);
});

test('a sheet may have more rows than a call has arguments', () => {
  const book = workbookOf(new Array<string[]>(400_000).fill(['備考']));
  expect(() => evaluateWorkbook(book, { profile: parseProfile({}) })).toThrow(expect.objectContaining({ code: 'no-table' }));
});

test('the same indicator in another form is no repetition', () => {
  expect(evaluate(SERIES, SERIES).findings.filter(({ code }) => code === 'duplicate-indicator')).toEqual([]);
});

test('the name of a card may stand in a labelled cell above its years; cards stand below each other', () => {
  const card = (name: string, actual: number) => `指標名 | ${name} | |
    単位 | 人 | |
    区分 | R4 | R5 | R6
    目標 | 10 | 12 | 14
    実績 | 9 | ${String(actual)} |
    達成率 | | |
    | |
    `;
  expect(read(evaluate(card('開催回数', 11) + card('参加者数', 13)))).toEqual(['001 4 開催回数 · 11 12', '001 11 参加者数 · 13 12']);
});

const CARD = `重点施策評価調書 | | |
  所管課 | 商工課 | 作成日 | 令和6年5月20日
  指標名 | 企業立地件数 | |
  単位 | 社 | 指標の方向 | 増加
  現状値（R2） | 2 | 目標値（R6） | 6
  実績値（R5） | 4 | 進捗率 |
  取組内容 | 関係機関と連携し、個別相談を12回実施した。 | |`;

test('labelled cells say what is what, and only the own result cells are written', () => {
  const evaluation = evaluate(CARD, CARD.replace('企業立地件数', '新規就農者数'));
  expect(read(evaluation)).toEqual(['001 3 企業立地件数 2 4 6', '002 3 新規就農者数 2 4 6']);
  expect(evaluation.results[0]?.judgement).toMatchObject({ progress: 0.5, status: '改善↑' });
  expect(evaluation.tables[0]).toMatchObject({ layout: 'form', year: 'R5', targetYear: 'R6' });
  expect(written(evaluation)).toEqual(['001!D6', '002!D6']);
});

test('several cards below each other on one sheet are an indicator each', () => {
  const body = CARD.split('\n').slice(2).join('\n');
  expect(read(evaluate(`${body}\n${body.replace('企業立地件数', '新規就農者数').replace('| 4 |', '| 5 |')}`))).toEqual([
    '001 1 企業立地件数 2 4 6',
    '001 6 新規就農者数 2 5 6',
  ]);
});

test.each<[kind: string, layout: string, sheet: string]>([
  [
    'indicators as columns',
    'transposed',
    `指標名 | 観光入込客数 | 宿泊者数
     単位 | 人 | 人
     基準値(R1) | 1200 | 35000
     実績値(R5) | 1100 | 36000
     目標値(R6) | 1500 | 40000
     達成率 | |`,
  ],
  [
    'groups as columns',
    'transposed',
    `区分 | 1号認定 | 2号認定
     計画値 | 6030 | 20239
     実績値 | 5980 | 19102
     差 | -50 | -1137`,
  ],
  [
    'years beside one label',
    'form',
    `KPI | プロジェクトの創出数 | | |
     従前値 | 4 | 目標値 | 12
     | H27 | H28 | H29
     実績値 | 8 | 9 |`,
  ],
  [
    'two targets alike',
    'form',
    `指標名 | 創出数 | | |
     目標値 | 12 | 目標値 | 14
     実績値 | 8 | |`,
  ],
])('what cannot be read for certain is refused by its layout: %s', (_kind, layout, sheet) => {
  let refusal: unknown;
  try {
    evaluate(sheet, sheet);
  } catch (error) {
    refusal = error;
  }
  expect(refusal).toMatchObject({ code: 'layout-unread', details: { layout, sheet: '001', others: '1' } });
});

test('sheets that cannot be read are said once beside one that can', () => {
  const list = `目標指標 | 単位 | 基準値 | 実績値 | 目標値
    参加者数 | 人 | 80 | 112 | 150
    相談件数 | 件 | 40 | 50 | 70`;
  const transposed = `区分 | 1号認定 | 2号認定
    計画値 | 6030 | 20239
    実績値 | 5980 | 19102`;
  const evaluation = evaluate(list, transposed, transposed);
  expect(read(evaluation)).toHaveLength(2);
  expect(evaluation.findings.filter(({ code }) => code === 'structure-unclear')).toEqual([
    expect.objectContaining({ severity: 'error', sheet: '002', variant: 'transposed', details: { sheet: '002', cell: 'A2', others: 1 } }),
  ]);
});

test('the refusal names the layout, the sheets and the remedy', () => {
  const details = { layout: 'transposed', sheet: '総括', cell: 'A4', others: '2' };
  expect(errorSentence('ja', { code: 'layout-unread', details })).toMatch(/「総括」ほか2枚.*行と列が逆.*行\/列の入れ替え/);
  expect(errorSentence('en', { code: 'layout-unread', details })).toMatch(/"総括" \(and 2 more like it\).*Transpose/);
});
