import { REPORT_CAPTIONS } from '../../../src/evaluation/vocabulary/headings/own-sheets';
import { parseProfile } from '../../../src/evaluation/profile/profile-schema';
import { isEmptyPlan } from '../../../src/evaluation/workbook/plan';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../../src/evaluation/workbook/snapshot';
import { reportWords } from '../../../src/i18n/report/report-words';
import { renewalSentences } from '../../../src/i18n/report/report-renewal';
import { reportRenewal } from '../../../src/report/sheet/plan-report-sheet';
import { applyPlan } from '../../../src/year/book/apply-plan';
import { rowsOf, workbookOf } from '../../evaluation/snapshot-of';
import { madeReport } from '../made-report';
import { comparedReport, R5 as YEAR5, R6 as YEAR6, twoYears, yearSheet } from '../two-years';

const words = reportWords.ja;
const ROWS = rowsOf(`
  基本目標 | 方針 | 指標 | 単位 | 基準値 | R5実績 | 目標値 | 達成率 | 評価
  1 しごと | 1 雇用 | 創業件数 | 件 | 10 | 8 | 20 | |
  1 しごと | 2 産業 | 雇用者数 | 人 | 10 | 12 | 20 | |
  2 ひと | 1 移住 | 移住者数 | 人 | 3 | 5 | 9 | |
`);
/** The same with one indicator more, so that everything below moves. */
const LONGER = [...ROWS.slice(0, 2), ['1 しごと', '1 雇用', '就業者数', '人', 10, 12, 20, null, null], ...ROWS.slice(2)];

type Options = Parameters<typeof madeReport>[1];
type Typed = readonly (readonly [row: number, column: number, value: CellValue])[];

const reported = (snapshot: WorkbookSnapshot, options: Options = {}): WorkbookSnapshot =>
  applyPlan(snapshot, madeReport(snapshot, options).plan);

function sheetOf({ sheets }: WorkbookSnapshot, name = '報告書'): SheetSnapshot {
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`No sheet ${name}`);
  return sheet;
}

function typed(snapshot: WorkbookSnapshot, cells: Typed, name = '報告書'): WorkbookSnapshot {
  const writes = cells.map(([row, column, value]) => ({ row, column, value, formula: null, numberFormat: null, format: null }));
  return applyPlan(snapshot, { sheets: [{ name, create: null, writes }] });
}

/** A row put in before another one, as Excel does it: what is below moves down, with its merged cells. */
function withRow(snapshot: WorkbookSnapshot, at: number, cells: readonly CellValue[], name = '報告書'): WorkbookSnapshot {
  const put = <Item>(rows: readonly Item[], item: Item): Item[] => [...rows.slice(0, at), item, ...rows.slice(at)];
  const moved = (sheet: SheetSnapshot): SheetSnapshot => ({
    ...sheet,
    values: put(sheet.values, cells),
    formulas: put(sheet.formulas, null),
    styles: put(sheet.styles, null),
    merges: sheet.merges.map(({ top, bottom, ...columns }) => ({
      ...columns,
      top: top >= at ? top + 1 : top,
      bottom: bottom >= at ? bottom + 1 : bottom,
    })),
  });
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => (sheet.name === name ? moved(sheet) : sheet)) };
}

const withTable = (snapshot: WorkbookSnapshot, rows: readonly (readonly CellValue[])[]): WorkbookSnapshot => ({
  ...snapshot,
  sheets: [workbookOf(rows).sheets[0]!, ...snapshot.sheets.slice(1)],
});
const rowOf = (sheet: SheetSnapshot, text: CellValue, column = 0, from = 0): number =>
  sheet.values.findIndex((row, index) => index >= from && row[column] === text);
const textsOf = (snapshot: WorkbookSnapshot, name?: string): CellValue[] => sheetOf(snapshot, name).values.flat();

const WITHIN: [string, (sheet: SheetSnapshot) => [number, number]][] = [
  ['beside the contents', (sheet) => [rowOf(sheet, words.contents) + 1, 0]],
  ['beside the summary table', (sheet) => [rowOf(sheet, words.total), 9]],
  ['beside a count table', (sheet) => [rowOf(sheet, '1 雇用', 1), 8]],
  ['between two tables', (sheet) => [rowOf(sheet, '指標', 2) - 1, 2]],
  ['in the columns of levels', (sheet) => [rowOf(sheet, '雇用者数', 2), 0]],
  ['before a heading of the outline', (sheet) => [rowOf(sheet, '2 産業', 1, rowOf(sheet, '指標', 2)), 0]],
  ['where the chart is', (sheet) => [rowOf(sheet, words.boxes.summary) - 3, 4]],
];

test.each(WITHIN)('what a person wrote %s stays as long as the report stays as long, and is kept at its end otherwise', (_where, place) => {
  const first = reported(workbookOf(ROWS));
  const [row, column] = place(sheetOf(first));
  expect(sheetOf(first).values[row]?.[column] ?? '').toBe('');
  const written = typed(first, [[row, column, '決裁後に追記']]);
  expect(isEmptyPlan(madeReport(written).plan)).toBe(true);
  const corrected = reported(
    withTable(
      written,
      ROWS.map((cells) => cells.map((cell) => (cell === 8 ? 9 : cell))),
    ),
  );
  expect(sheetOf(corrected).values[row]?.[column]).toBe('決裁後に追記');
  const again = reported(withTable(written, LONGER));
  const sheet = sheetOf(again);
  expect(sheet.values[rowOf(sheet, words.additions) + 1]?.[0]).toBe('決裁後に追記');
  expect(isEmptyPlan(madeReport(again).plan)).toBe(true);
});

test('rows that a person put in are kept at the end, each in a line, and are not kept twice', () => {
  const first = reported(workbookOf(ROWS));
  const at = rowOf(sheetOf(first), '雇用者数', 2);
  const written = withRow(withRow(first, at, [null, null, '（注）速報値による', null, 5]), 4, ['前書き']);
  const again = reported(written);
  const sheet = sheetOf(again);
  const box = rowOf(sheet, words.additions);
  expect(sheet.values[box + 1]?.[0]).toBe('前書き\n（注）速報値による　5');
  expect(isEmptyPlan(madeReport(again).plan)).toBe(true);
  const more = reported(withTable(withRow(again, at, [null, null, 'もう一行']), LONGER));
  const after = sheetOf(more);
  expect(after.values.flat().filter((text) => text === words.additions)).toHaveLength(1);
  expect(after.values[rowOf(after, words.additions) + 1]?.[0]).toBe('前書き\n（注）速報値による　5\nもう一行');
});

test('a report that nobody wrote into has nothing to keep', () => {
  const first = reported(workbookOf(ROWS));
  for (const next of [
    reported(withTable(first, LONGER)),
    reported(first, { profile: parseProfile(FIVE) }),
    reported(first, { language: 'en' }),
  ])
    expect(textsOf(next)).not.toEqual(expect.arrayContaining([words.additions]));
});

const FIVE = {
  version: 1,
  statuses: [
    { label: 'S', when: { progressAtLeast: 1 } },
    { label: 'A', when: { progressAtLeast: 0.8 } },
    { label: 'B', when: { progressAtLeast: 0.5 } },
    { label: 'C', when: { progressAtLeast: 0.2 } },
    { label: 'D', when: 'otherwise' },
  ],
  notMeasured: { label: '未', inTotal: false },
};
const TWO = {
  version: 1,
  statuses: [
    { label: '達成', when: { progressAtLeast: 1 } },
    { label: '未達成', when: 'otherwise' },
  ],
  notMeasured: { label: '未達成', inTotal: true },
};

test.each([
  ['more statuses', {}, FIVE],
  ['fewer statuses', FIVE, TWO],
  ['more again', TWO, FIVE],
])('with %s nothing that was typed is lost, and the columns are as wide as the new table asks for', (_name, before, after) => {
  const first = reported(workbookOf(ROWS), { profile: parseProfile(before) });
  const sheet = sheetOf(first);
  const width = Math.max(...sheet.values.map((row) => row.length));
  const remark = rowOf(sheet, '雇用者数', 2);
  const written = typed(first, [
    [rowOf(sheet, words.boxes.summary) + 1, 0, '総括の文'],
    [rowOf(sheet, words.boxes.committee) + 1, 0, '委員の意見'],
    [remark, 9, '備考の文'],
    [remark, 0, '★'],
    [sheet.values.length + 30, 0, '下の覚え'],
    [2, width + 4, '右の覚え'],
  ]);
  const { plan } = madeReport(written, { profile: parseProfile(after) });
  const again = applyPlan(written, plan);
  for (const text of ['総括の文', '委員の意見', '備考の文', '下の覚え', '右の覚え']) expect(textsOf(again)).toContain(text);
  expect(textsOf(again).join('\n')).toContain('★');
  const relayout = plan.sheets.find(({ name }) => name === '報告書')?.relayout;
  expect(relayout?.columnWidths).toHaveLength((relayout?.area.right ?? 0) + 1);
  expect(isEmptyPlan(madeReport(again, { profile: parseProfile(after) }).plan)).toBe(true);
});

describe('the lines above the report', () => {
  const first = reported(workbookOf(ROWS));
  const made = sheetOf(first).values[0]?.[0];

  test.each<[string, string, string, Options]>([
    ['a person’s title stays', '美祢市総合戦略の進捗（令和5年度）', '美祢市総合戦略の進捗（令和5年度）', {}],
    [
      'one that is longer than the report’s stays',
      '美祢市総合戦略 令和5年度 進捗状況報告書',
      '美祢市総合戦略 令和5年度 進捗状況報告書',
      {},
    ],
    ['as a draft it is marked', '戦略の進捗', '戦略の進捗（案）', { report: { draft: true } }],
    ['a draft’s mark goes', '戦略の進捗（案）', '戦略の進捗', {}],
    ['a title that is named anew is written', '戦略の進捗', '新しい表題', { report: { title: '新しい表題' } }],
    ['what the report itself wrote about another year is written anew', '令和4年度 進捗状況報告書', '令和5年度 進捗状況報告書', {}],
    ['so is what it wrote in another language', '令和5年度 Progress report', '令和5年度 進捗状況報告書', {}],
  ])('%s', (_name, title, expected, options) => {
    const again = reported(typed(first, [[0, 0, title]]), options);
    expect(sheetOf(again).values[0]?.[0]).toBe(expected);
    expect(isEmptyPlan(madeReport(again, options).plan)).toBe(true);
  });

  test('a person’s line below the title stays', () => {
    const again = reported(withTable(typed(first, [[1, 0, '令和6年9月 総合政策課']]), LONGER));
    expect(sheetOf(again).values[1]?.[0]).toBe('令和6年9月 総合政策課');
    const own = reported(typed(first, [[1, 0, '総合政策課']]));
    expect(sheetOf(own).values[1]?.[0]).toBe('総合政策課');
  });

  test('a title that names another year is kept at the end', () => {
    const again = reported(typed(first, [[0, 0, '令和4年度の総合戦略']]));
    const sheet = sheetOf(again);
    expect(sheet.values[0]?.[0]).toBe(made);
    expect(sheet.values[rowOf(sheet, words.additions) + 1]?.[0]).toBe('令和4年度の総合戦略');
  });
});

test.each(['ja', 'en'] as const)('the captions by which a report in %s is known are the report’s', (language) => {
  const { classes, overall, boxes, worsened } = reportWords[language];
  expect(REPORT_CAPTIONS).toContainEqual([classes, overall, boxes.summary, worsened]);
});

test.each([
  ['no result columns', ['達成率', '評価'], []],
  ['a column of rates only', ['評価'], []],
  ['a column of statuses only', ['達成率'], []],
  ['all columns, saved without the results of formulas', [], [null]],
] as const)('a report over a table with %s is no evaluation sheet, and is made again as it was', (_name, without, lost) => {
  const [heading = []] = ROWS;
  const rows = ROWS.map((cells) => cells.filter((_, column) => !(without as readonly CellValue[]).includes(heading[column] ?? null)));
  const first = reported(workbookOf(rows));
  const asSaved = {
    ...first,
    sheets: first.sheets.map((sheet) => ({
      ...sheet,
      values: sheet.values.map((cells, row) =>
        cells.map((value, column) => (lost.length > 0 && (sheet.formulas[row]?.[column] ?? null) !== null ? null : value)),
      ),
    })),
  };
  const { evaluation, plan } = madeReport(asSaved);
  expect(evaluation.results).toHaveLength(3);
  expect(evaluation.findings.filter(({ sheet, severity }) => sheet === '報告書' || severity === 'error')).toEqual([]);
  if (lost.length === 0) expect(isEmptyPlan(plan)).toBe(true);
  else expect(plan.sheets.find(({ name }) => name === '報告書')?.relayout).toBeUndefined();
});

test.each(['施策', '取組'])('a report whose only level is headed %s is no form', (level) => {
  const rows = ROWS.map(([strategy, , ...cells], row) => [row === 0 ? level : (strategy ?? null), ...cells]);
  const first = reported(workbookOf(rows));
  const { evaluation, plan } = madeReport(first);
  expect(evaluation.findings.filter(({ sheet }) => sheet === '報告書')).toEqual([]);
  expect(isEmptyPlan(plan)).toBe(true);
});

test.each([['評価'], ["課の'評価 表"]])('a report that a person renamed is renewed under its new name, of the sheet %s', (evaluated) => {
  const first = reported(workbookOf(ROWS, { name: evaluated }));
  const renamed = {
    ...first,
    sheets: first.sheets.map((sheet) => (sheet.name === '報告書' ? { ...sheet, name: '令和5年度報告' } : sheet)),
  };
  expect(isEmptyPlan(madeReport(renamed).plan)).toBe(true);
  const box = rowOf(sheetOf(renamed, '令和5年度報告'), words.boxes.summary) + 1;
  const written = typed(renamed, [[box, 0, '総括の文']], '令和5年度報告');
  const longer = { ...written, sheets: [workbookOf(LONGER, { name: evaluated }).sheets[0]!, ...written.sheets.slice(1)] };
  const again = reported(longer);
  expect(again.sheets.map(({ name }) => name)).toEqual(renamed.sheets.map(({ name }) => name));
  expect(textsOf(again, '令和5年度報告')).toEqual(expect.arrayContaining(['総括の文', '就業者数']));
});

test("a report that bears its year is renewed when last year's sheet was deleted", () => {
  const both = twoYears();
  const first = applyPlan(both, madeReport(both).plan);
  const name = '報告書 R6';
  const box = rowOf(sheetOf(first, name), words.boxes.summary) + 1;
  const written = typed(first, [[box, 0, '総括の文']], name);
  const [last = { name: '' }] = written.sheets;
  const sheets = written.sheets.slice(1).map((sheet) => ({
    ...sheet,
    formulas: sheet.formulas.map((row) => row?.map((formula) => formula?.replaceAll(`'${last.name}'!`, '#REF!') ?? null) ?? null),
  }));
  const again = reported({ ...written, sheets });
  expect(again.sheets.map((sheet) => sheet.name).filter((own) => own.startsWith('報告書'))).toEqual([name]);
  expect(textsOf(again, name)).toContain('総括の文');
});

test('a longer name in a report of as many rows makes its row higher', () => {
  const first = reported(workbookOf(ROWS));
  const long = '地域子育て支援拠点の延べ利用児童数（ひろば型とセンター型を合わせた年間の数で、休館日を除く）';
  const { plan } = madeReport(
    withTable(
      first,
      ROWS.map((cells) => cells.map((cell) => (cell === '雇用者数' ? long : cell))),
    ),
  );
  const sheet = plan.sheets.find(({ name }) => name === '報告書');
  const row = sheet?.writes.find(({ value }) => value === long)?.row;
  expect(sheet?.relayout?.layout.rowHeights?.find((one) => one.row === row)?.points).toBeGreaterThan(25);
});

describe('what was typed beside indicators', () => {
  const first = reported(workbookOf(ROWS));
  const sheet = sheetOf(first);
  const [detail = 0, fallen = 0] = sheet.values.flatMap((cells, row) => (cells[2] === '創業件数' ? [row] : []));
  const written = typed(first, [
    [detail, 9, '備考の文'],
    [fallen, 9, '要因の文'],
    [rowOf(sheet, '雇用者数', 2), 9, '人手不足'],
  ]);
  const changed = (change: (cell: CellValue) => CellValue) =>
    reported(
      withTable(
        written,
        ROWS.map((cells) => cells.map(change)),
      ),
    );
  const additions = (snapshot: WorkbookSnapshot) => sheetOf(snapshot).values[rowOf(sheetOf(snapshot), words.additions) + 1]?.[0];

  test('goes with a strategy that is renamed', () => {
    const again = changed((cell) => (cell === '1 しごと' ? '1 しごとと雇用' : cell));
    expect(sheetOf(again).values.filter((cells) => cells[9] === '備考の文' || cells[9] === '人手不足')).toHaveLength(2);
    expect(textsOf(again)).not.toContain(words.additions);
  });

  test('goes with an indicator that is renamed', () => {
    const again = changed((cell) => (cell === '雇用者数' ? '雇用者の数' : cell));
    expect(sheetOf(again).values.find((cells) => cells[2] === '雇用者の数')?.[9]).toBe('人手不足');
    expect(textsOf(again)).not.toContain(words.additions);
    expect(isEmptyPlan(madeReport(again).plan)).toBe(true);
  });

  test('is kept at the end when its indicator is gone', () => {
    const again = reported(
      withTable(
        written,
        ROWS.filter((cells) => cells[2] !== '雇用者数'),
      ),
    );
    expect(additions(again)).toBe('雇用者数　人手不足');
    expect(isEmptyPlan(madeReport(again).plan)).toBe(true);
  });

  test('is kept at the end when its indicator no longer fell', () => {
    const again = changed((cell) => (cell === 8 ? 15 : cell));
    expect(additions(again)).toBe('創業件数　要因の文');
    expect(sheetOf(again).values.find((cells) => cells[2] === '創業件数')?.[9]).toBe('備考の文');
  });
});

/** Something typed beside a row of a strategy's table. */
function besideRow(snapshot: WorkbookSnapshot, name: string, value: CellValue = '右の覚え'): WorkbookSnapshot {
  return typed(snapshot, [[rowOf(sheetOf(snapshot), name, 2), 20, value]]);
}

describe('what a person wrote beside the report', () => {
  const first = reported(workbookOf(ROWS));
  const beside = (sheet: SheetSnapshot, text: CellValue): CellValue[] => {
    const row = sheet.values.find((cells) => cells.slice(11).includes(text)) ?? [];
    return row.slice(0, 3).filter((cell) => cell !== null && cell !== '');
  };
  /** Rows that a longer table or a renaming moves, each with what stands beside it. */
  const notes: [string, (sheet: SheetSnapshot) => number][] = [
    ['雇用者数', (sheet) => rowOf(sheet, '雇用者数', 2)],
    ['移住者数', (sheet) => rowOf(sheet, '移住者数', 2)],
    [words.overall, (sheet) => rowOf(sheet, words.overall)],
    [words.boxes.policy, (sheet) => rowOf(sheet, words.boxes.policy, 0, rowOf(sheet, '移住者数', 2))],
  ];
  const written = notes.reduce((snapshot, [text, place]) => typed(snapshot, [[place(sheetOf(snapshot)), 20, `${text}の右`]]), first);

  test.each<[string, (rows: CellValue[][]) => CellValue[][]]>([
    ['an indicator more', () => LONGER],
    ['an indicator less', (rows) => rows.filter((row) => row[2] !== '創業件数')],
    [
      'the indicators of a strategy in another order',
      ([heading = [], one = [], two = [], ...rest]) => [
        heading,
        [...one.slice(0, 2), ...two.slice(2)],
        [...two.slice(0, 2), ...one.slice(2)],
        ...rest,
      ],
    ],
    ['a strategy that is called otherwise', (rows) => rows.map((row) => row.map((cell) => (cell === '2 ひと' ? '2 ひとの流れ' : cell)))],
    ['more statuses', (rows) => rows],
  ])('goes with its row: %s', (what, change) => {
    const options = what === 'more statuses' ? { profile: parseProfile(FIVE) } : {};
    const again = reported(withTable(written, change(ROWS.map((row) => [...row]))), options);
    const sheet = sheetOf(again);
    for (const [text] of notes) expect(beside(sheet, `${text}の右`)).toEqual([text]);
    expect(isEmptyPlan(madeReport(again, options).plan)).toBe(true);
  });

  test('goes below the report, behind its name, when its row is gone', () => {
    const sheet = sheetOf(reported(withTable(besideRow(first, '移住者数', 5), ROWS.slice(0, 3))));
    const row = rowOf(sheet, '2 ひと　移住者数');
    expect(row).toBeGreaterThan(rowOf(sheet, words.worsened));
    expect(sheet.values[row]?.[20]).toBe(5);
  });
});

describe('what a person is to know', () => {
  const first = reported(workbookOf(ROWS));
  const known = (snapshot: WorkbookSnapshot) => {
    const { plan, evaluation, report } = madeReport(snapshot);
    const sheet = plan.sheets.find(({ name }) => name === '報告書') ?? { name: '報告書', create: null, writes: [] };
    const input = { snapshot, evaluation, report, words, languages: Object.values(reportWords), write: 'formulas' } as const;
    return renewalSentences('ja', reportRenewal(input, sheet));
  };

  test.each<[string, WorkbookSnapshot, RegExp[]]>([
    ['nothing of a new report', workbookOf(ROWS), []],
    ['nothing where nobody wrote anything', withTable(first, LONGER), []],
    ['nothing where no row moves', typed(first, [[5, 20, '右の覚え']]), []],
    ['nothing where what stands beside rows moves with them', withTable(typed(first, [[30, 20, '右の覚え']]), LONGER), []],
    [
      'that a row is gone beside which something stood',
      withTable(besideRow(first, '移住者数'), ROWS.slice(0, 3)),
      [/下（A\d+ から）に、行の名前を付けて移しました/],
    ],
    ['what stood between the lines', withTable(typed(first, [[2, 3, '前書き']]), LONGER), [/「前の報告書への書き込み」に移しました/]],
  ])('%s', (_name, snapshot, sentences) => {
    const said = known(snapshot);
    expect(said).toHaveLength(sentences.length);
    sentences.forEach((sentence, index) => {
      expect(said[index]).toMatch(sentence);
    });
    expect(known(reported(snapshot))).toEqual([]);
  });

  test('that a box of a strategy which is gone stands at the end', () => {
    const sheet = sheetOf(first);
    const row = rowOf(sheet, words.boxes.actions, 0, rowOf(sheet, '移住者数', 2)) + 1;
    const gone = withTable(typed(first, [[row, 0, '相談窓口を開いた']]), ROWS.slice(0, 3));
    expect(known(gone)).toEqual([expect.stringContaining(`「2 ひと ${words.boxes.actions}」に移しました`)]);
    expect(known(reported(gone))).toEqual([]);
  });

  test('that last year is no longer compared', () => {
    const last = yearSheet('R5', YEAR5);
    const now = yearSheet('R6', YEAR6);
    const compared = applyPlan(now, comparedReport(now, last).plan);
    expect(known(compared)).toEqual([expect.stringContaining('前年度との比較を外しました')]);
  });
});

describe('explanations that a person wrote over', () => {
  test('what a status means, and a note, stay as they were written, in a report of any length', () => {
    const own = reported(workbookOf(ROWS));
    const sheet = sheetOf(own);
    const classes = rowOf(sheet, words.classes);
    const notes = rowOf(sheet, words.notes);
    const written = typed(own, [
      [classes + 1, 3, '目標値を上回ったもの'],
      [notes + 1, 1, '進捗率の考え方は別紙のとおり'],
    ]);
    expect(isEmptyPlan(madeReport(written).plan)).toBe(true);
    const after = sheetOf(reported(withTable(written, LONGER)));
    expect(after.values[rowOf(after, words.classes) + 1]?.[3]).toBe('目標値を上回ったもの');
    expect(after.values[rowOf(after, words.notes) + 1]?.[1]).toBe('進捗率の考え方は別紙のとおり');
  });

  test('what another rule’s report said is said anew', () => {
    const own = reported(workbookOf(ROWS), { profile: parseProfile(FIVE) });
    const changed = {
      ...FIVE,
      statuses: FIVE.statuses.map((one) => (one.label === 'A' ? { ...one, when: { progressAtLeast: 0.7 } } : one)),
    };
    const sheet = sheetOf(reported(own, { profile: parseProfile(changed) }));
    expect(sheet.values[rowOf(sheet, 'A', 1)]?.[3]).toBe('進捗率 70 % 以上');
  });

  test('what was written about a status that is gone is kept at the end', () => {
    const own = reported(workbookOf(ROWS), { profile: parseProfile(FIVE) });
    const written = typed(own, [[rowOf(sheetOf(own), 'B', 1), 3, 'おおむね順調']]);
    const after = sheetOf(reported(written, { profile: parseProfile(TWO) }));
    expect(after.values[rowOf(after, words.additions) + 1]?.[0]).toBe('B　おおむね順調');
  });
});

describe('what was written about a goal that another takes the place of', () => {
  const boxUnder = (sheet: SheetSnapshot, indicator: string): number =>
    rowOf(sheet, words.boxes.actions, 0, rowOf(sheet, indicator, 2)) + 1;
  const first = reported(workbookOf(ROWS));
  const written = typed(first, [
    [boxUnder(sheetOf(first), '雇用者数'), 0, 'しごとの取組'],
    [boxUnder(sheetOf(first), '移住者数'), 0, 'ひとの取組'],
    [rowOf(sheetOf(first), words.boxes.summary) + 1, 0, '全体の講評'],
  ]);
  const replaced = (rows: readonly (readonly CellValue[])[]): SheetSnapshot => sheetOf(reported(withTable(written, rows)));
  const other = (goal: string, name: string): CellValue[] => [goal, '1 整備', name, '所', 10, 12, 20, null, null];

  test('stands at the end, not under the other one', () => {
    const sheet = replaced([...ROWS.slice(0, 3), other('3 まち', '公園数')]);
    expect(sheet.values[boxUnder(sheet, '雇用者数')]?.[0]).toBe('しごとの取組');
    expect(sheet.values[boxUnder(sheet, '公園数')]?.[0] ?? '').toBe('');
    expect(sheet.values[rowOf(sheet, `2 ひと ${words.boxes.actions}`) + 1]?.[0]).toBe('ひとの取組');
    expect(sheet.values[rowOf(sheet, words.boxes.summary) + 1]?.[0]).toBe('全体の講評');
  });

  test('of another plan stands at the end as a whole, the summary too', () => {
    const again = reported(withTable(written, [...ROWS.slice(0, 1), other('環境', '公園数'), other('防災', '訓練数')]));
    expect(isEmptyPlan(madeReport(again).plan)).toBe(true);
    const sheet = sheetOf(again);
    for (const name of ['公園数', '訓練数']) expect(sheet.values[boxUnder(sheet, name)]?.[0] ?? '').toBe('');
    expect(sheet.values[rowOf(sheet, words.boxes.summary) + 1]?.[0] ?? '').toBe('');
    const texts = sheet.values.flat();
    for (const text of ['しごとの取組', 'ひとの取組']) expect(texts.filter((one) => one === text)).toEqual([text]);
    expect(sheet.values[rowOf(sheet, words.additions) + 1]?.[0]).toBe(`${words.boxes.summary}　全体の講評`);
  });
});
