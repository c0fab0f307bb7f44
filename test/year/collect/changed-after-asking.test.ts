import { owedAfter } from '../../../src/year/remind/owed';
import { departmentsAfter } from '../../../src/year/collect/hearing/status-after';
import type { DraftValue } from '../../workbook-draft';
import { askedOf, collectedInto, draftOf } from '../asked-and-answered';

const HEADING: DraftValue[] = ['施策', '指標', '単位', '基準値', 'R5実績', '目標値', '担当課'];
const ROWS: DraftValue[][] = [
  ['2-2 読書', '図書館の貸出冊数', '冊', 100, null, 200, '図書館'],
  ['2-2 読書', '読書会の回数', '回', 3, null, 9, '図書館'],
  ['2-3 文化', '来館者数', '人', 5, null, 15, '文化課'],
];

/** The sheet with some cells of its first row changed. */
const withFirst = (changes: Readonly<Record<number, DraftValue>>, rows = ROWS): DraftValue[][] =>
  rows.map((row, at) => (at === 0 ? row.map((value, column) => changes[column] ?? value) : row));

describe.each([true, false])('with the list: %p', (hasList) => {
  test.each<[string, DraftValue[][], string, string]>([
    ['moved', withFirst({ 0: '2-3 文化' }), 'row-moved', '2-2 読書 → 2-3 文化'],
    ['renamed', withFirst({ 1: '図書館の貸出冊数（一般）' }), 'row-gone', '図書館の貸出冊数（一般）'],
    ['given another unit', withFirst({ 2: '千冊' }), 'row-gone', '図書館の貸出冊数（千冊）'],
  ])('an indicator that was %s since is no answer that is owed', async (_, rows, code, nearest) => {
    const { forms, record } = await askedOf(await draftOf({ 評価: [HEADING, ...ROWS] }));
    const form = forms.get('図書館')!;
    form.type(form.body[0]!, form.actual, 150).type(form.body[1]!, form.actual, 4);
    const { collected } = await collectedInto(
      await draftOf({ 評価: [HEADING, ...rows] }),
      { 図書館: form },
      2023,
      hasList ? { record } : {},
    );
    expect(collected.conflicts.map((one) => [one.code, one.answer, one.detail])).toEqual([[code, '150', nearest]]);
    expect(collected.written.map(({ indicator, after }) => [indicator, after])).toEqual([['読書会の回数', '4']]);
    const list = hasList ? record : undefined;
    expect(owedAfter(collected, list).map(({ department }) => department)).toEqual(['文化課']);
    expect(
      departmentsAfter(collected, list)
        .filter(({ name }) => name === '図書館')
        .map(({ indicators, answered, state }) => [indicators, answered, state]),
    ).toEqual([[2, 2, '確認中']]);
  });
});

test.each([true, false])(
  'a heading that was renamed since takes its rows along when a person says so; with the list: %p',
  async (hasList) => {
    const { forms, record } = await askedOf(await draftOf({ 評価: [HEADING, ...ROWS] }));
    const form = forms.get('図書館')!;
    form.type(form.body[0]!, form.actual, 150).type(form.body[1]!, form.actual, 4);
    const rows = ROWS.map((row) => row.map((value) => (value === '2-2 読書' ? '2-2 読書活動' : value)));
    const bytes = await draftOf({ 評価: [HEADING, ['計画'], ...rows].map((row, at) => (at === 1 ? [] : row)) });
    const before = hasList ? { record } : {};
    const asked = await collectedInto(bytes, { 図書館: form }, 2023, before);
    expect(asked.collected.conflicts.map(({ code }) => code)).toEqual(['row-moved', 'row-moved']);
    expect(asked.collected.written).toEqual([]);
    const { collected, output } = await collectedInto(bytes, { 図書館: form }, 2023, { ...before, decides: () => 'take' });
    expect(collected.written.map(({ indicator, after }) => [indicator, after])).toEqual([
      ['図書館の貸出冊数', '150'],
      ['読書会の回数', '4'],
    ]);
    expect(collected.outstanding.map(({ department }) => department)).toEqual(['文化課']);
    const again = await collectedInto(output, { 図書館: form }, 2023, { record: { ...record, rows: collected.rows } });
    expect([again.collected.written, again.collected.conflicts]).toEqual([[], []]);
    expect(again.collected.rows).toEqual(collected.rows);
  },
);

test('what a form says of the sheet does not count against what the list says', async () => {
  const { forms, record } = await askedOf(await draftOf({ 評価: [HEADING, ...ROWS] }));
  const form = forms.get('図書館')!;
  form.type(form.body[0]!, form.actual, 99).type(form.body[0]!, form.column('照会時の実績'), '84.7');
  const bytes = await draftOf({ 評価: [HEADING, ...withFirst({ 4: 84.7 })] });
  const { collected } = await collectedInto(bytes, { 図書館: form }, 2023, { record });
  expect(collected.conflicts.map(({ code, current, answer }) => [code, current, answer])).toEqual([['changed-since', '84.7', '99']]);
  expect(collected.written).toEqual([]);
});
