import type { CellValue } from '../../../../src/evaluation/workbook/snapshot';
import { readStatusBook } from '../../../../src/year/status/read-status-book';
import { statusPlan } from '../../../../src/year/status/status-plan';
import { createWorkbook } from '../../../../src/xlsx/create/create-workbook';
import { askedOf, collectedInto, draftOf } from '../../asked-and-answered';
import type { FormCopy } from '../../form-copy';
import { opened } from '../../sample';

const ROWS = [
  ['指標', '単位', '基準値', 'R4実績', 'R5実績', '目標値', '担当課'],
  ['就農者', '人', 5, 8, null, 15, '農政課'],
  ['農地面積', '㎡', 40, 44, null, 60, '農政課'],
];

async function filled(fill: (form: FormCopy) => void) {
  const bytes = await draftOf({ 評価: ROWS });
  const { forms, record, made } = await askedOf(bytes, { year: 'R5' });
  const form = forms.get('農政課')!;
  fill(form);
  return { bytes, form, record, made };
}

test.each<[string, CellValue]>([
  ['①30', '①30'],
  ['30①', '30①'],
  ['30②③', '30②③'],
  ['30²', '30²'],
  ['⒈30', null],
  ['３０', 30],
  ['３０人', 30],
  ['1,234人', 1234],
])('%s is written as it is, or as the number that it shows', async (typed, value) => {
  const { bytes, form, record } = await filled((one) => one.type(one.body[0]!, one.actual, typed));
  const { after, collected } = await collectedInto(bytes, { 農政課: form }, 2023, { record });
  const held = after.sheets[0]?.values[1]?.[4] ?? null;
  if (value === null) expect(typeof held === 'number').toBe(false);
  else expect(held).toBe(value);
  expect(collected.written.every(({ after: written }) => !/^(?:130|301|302|3023|1\.3)$/.test(written))).toBe(true);
});

test.each([20, '20', '２０％', '未定', '後日'])('%p under 区分 and no actual is no answer, and is asked about', async (typed) => {
  const { bytes, form, record } = await filled((one) =>
    one.type(one.body[0]!, one.column('区分'), typed).type(one.body[1]!, one.actual, 50),
  );
  const { collected } = await collectedInto(bytes, { 農政課: form }, 2023, { record });
  expect(collected.conflicts.map(({ code, part, why, answer }) => [code, part, why, answer])).toEqual([
    ['unreadable-reply', 'kind', 'stray-kind', String(typed)],
  ]);
  expect(collected.outstanding).toEqual([{ department: '農政課', indicators: ['就農者'] }]);
  expect(collected.replies.map(({ answered }) => answered)).toEqual([1]);
  expect(collected.rows.map(({ kind }) => kind)).toEqual(['', '']);
});

test.each([
  ['集計中', []],
  ['集計中（8月）', []],
  ['調査年度外', []],
  ['調査なし', []],
  ['確定', ['就農者']],
])('%s under 区分 and no actual leaves owed %j', async (typed, owed) => {
  const { bytes, form, record } = await filled((one) =>
    one.type(one.body[0]!, one.column('区分'), typed).type(one.body[1]!, one.actual, 50),
  );
  const { collected } = await collectedInto(bytes, { 農政課: form }, 2023, { record });
  expect(collected.conflicts).toEqual([]);
  expect(collected.outstanding.flatMap(({ indicators }) => indicators)).toEqual(owed);
});

describe('without the request’s list', () => {
  const typed = async (bytes: Uint8Array, column: number, value: CellValue) => {
    const book = await opened(bytes);
    return book.commit({
      sheets: [{ name: '評価', create: null, writes: [{ row: 1, column, value, formula: null, numberFormat: null, format: null }] }],
    });
  };

  test.each<[string, number, (form: FormCopy) => void]>([
    ['the actual', 4, (form) => form.type(form.body[0]!, form.actual, 100)],
    ['last year’s final figure', 3, (form) => form.type(form.body[0]!, form.column('前年度確定値'), 100)],
  ])('what somebody typed since the request stays, however often is collected: %s', async (_, column, fill) => {
    const { bytes, form, made } = await filled(fill);
    const book = await typed(bytes, column, 7);
    const first = await collectedInto(book, { 農政課: form }, 2023);
    expect(first.collected.conflicts.map(({ code, current, answer }) => [code, current, answer])).toEqual([['changed-since', '7', '100']]);
    // By way of the list that the first collecting leaves.
    const list = await createWorkbook(statusPlan({ ...made.status, rows: first.collected.rows }));
    const record = readStatusBook((await opened(list)).snapshot)!;
    const second = await collectedInto(first.output, { 農政課: form }, 2023, { record });
    expect([second.collected.written, second.collected.conflicts.length]).toEqual([[], 1]);
  });
});

describe('a percentage beside 12, 22 and 50', () => {
  const RATES = [ROWS[0]!, ['受診率', '％', 12, 22, null, 50, '健康課'], ['人数', '人', 12, 22, null, 50, '健康課']];

  test.each<[CellValue, string, boolean]>([
    [0.3, 'General', true],
    ['0.3', 'General', true],
    [1.2, 'General', true],
    [0.265, 'General', true],
    [3, 'General', false],
    [30, 'General', false],
    [0, 'General', false],
    ['1.2%', 'General', false],
    [0.012, '0.0%', false],
  ])('%p (%s) is asked about: %p', async (typed, format, isAsked) => {
    const bytes = await draftOf({ 評価: RATES });
    const { forms, record } = await askedOf(bytes, { year: 'R5' });
    const form = forms.get('健康課')!;
    form.type(form.body[0]!, form.actual, typed, format).type(form.body[1]!, form.actual, 1.2);
    const { collected } = await collectedInto(bytes, { 健康課: form }, 2023, { record });
    expect(collected.conflicts.map(({ code, why }) => [code, why])).toEqual(isAsked ? [['unreadable-reply', 'scale']] : []);
    expect(collected.written.map(({ indicator }) => indicator)).toEqual(isAsked ? ['人数'] : ['受診率', '人数']);
  });
});

test('a percentage of last year that the form shows was not altered where a column came in since', async () => {
  const rate = (...columns: CellValue[]) => [
    ['指標', '単位', '基準値', ...(columns.length > 1 ? ['R4実績'] : []), 'R5実績', '目標値', '担当課'],
    ['受診率', '％', 0.12, ...columns, 0.5, '健康課'],
  ];
  const { forms, record } = await askedOf(await draftOf({ 評価: rate(0.22, null) }), { year: 'R5' });
  const form = forms.get('健康課')!;
  const last = form.column('前年度実績');
  form.type(form.body[0]!, form.actual, '25%').type(form.body[0]!, last, 22, '0.0"%"');
  const { collected } = await collectedInto(await draftOf({ 評価: rate(5, null) }), { 健康課: form }, 2023, { record });
  expect(collected.conflicts.filter(({ code }) => code === 'changed-figure')).toEqual([]);
});
test('a decision between two answers is remembered while what the sheet says is still in question', async () => {
  const { bytes, record } = await filled(() => undefined);
  const { forms } = await askedOf(bytes, { year: 'R5' });
  const first = forms.get('農政課')!;
  first.type(first.body[0]!, first.actual, 20);
  const second = (await askedOf(bytes, { year: 'R5' })).forms.get('農政課')!;
  second.type(second.body[0]!, second.actual, 22);
  const book = await (
    await opened(bytes)
  ).commit({
    sheets: [{ name: '評価', create: null, writes: [{ row: 1, column: 4, value: 25, formula: null, numberFormat: null, format: null }] }],
  });
  const run = async (before: typeof record, code: string, decision: 'take' | 'keep') => {
    const { collected } = await collectedInto(book, { 一: first, 二: second }, 2023, {
      record: before,
      decides: (conflict) => (conflict.code === code ? decision : undefined),
    });
    const { conflicts, rows, dismissed } = collected;
    const open = conflicts.filter((conflict) => conflict.decision === undefined).map((conflict) => conflict.code);
    return { open, record: { ...before, rows, dismissed } };
  };
  const chosen = await run(record, 'answered-twice', 'take');
  expect(chosen.open).toEqual(['changed-since']);
  expect((await run(chosen.record, 'changed-since', 'keep')).open).toEqual([]);
});
