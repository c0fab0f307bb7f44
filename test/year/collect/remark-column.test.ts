import type { DraftValue } from '../../workbook-draft';
import { askedOf, collectedInto, draftOf } from '../asked-and-answered';

const sheet = (remarks: readonly DraftValue[], heading = '備考'): DraftValue[][] => [
  ['指標', '単位', '基準値', 'R5実績', '目標値', '担当課', heading],
  ['就農者', '人', 5, null, 15, '農政課', remarks[0] ?? null],
  ['農地集積率', '％', 40, null, 60, '農政課', remarks[1] ?? null],
];

async function collected(rows: DraftValue[][], says: readonly (string | null)[], merges: readonly string[] = [], decides?: () => 'take') {
  const bytes = await draftOf({ 評価: rows }, merges);
  const { forms, record } = await askedOf(bytes);
  const form = forms.get('農政課')!;
  says.forEach((text, at) => {
    if (text !== null) form.type(form.body[at]!, form.column('備考'), text);
  });
  form.type(form.body[0]!, form.actual, 12);
  const first = await collectedInto(bytes, { 農政課: form }, 2023, { record, ...(decides === undefined ? {} : { decides }) });
  const again = await collectedInto(first.output, { 農政課: form }, 2023, { record: { ...record, rows: first.collected.rows } });
  return { ...first, again: again.collected, record };
}

const remarksIn = (written: readonly { readonly part: string; readonly row: number; readonly after: string }[]) =>
  written.flatMap(({ part, row, after }) => (part === 'remark' ? [[row, after]] : []));

test.each(['備考', '摘要', '備考（R5）'])(
  'a remark goes into the empty cell of the column %s, with or without a figure',
  async (heading) => {
    const { collected: found, after, again } = await collected(sheet([], heading), ['目標は見直し予定', 'R6は調査なし']);
    expect(remarksIn(found.written)).toEqual([
      [1, '目標は見直し予定'],
      [2, 'R6は調査なし'],
    ]);
    expect(after.sheets[0]?.values.slice(1).map((row) => row[6])).toEqual(['目標は見直し予定', 'R6は調査なし']);
    expect(found.conflicts).toEqual([]);
    expect([again.written, again.conflicts]).toEqual([[], []]);
  },
);

test('a remark that stands there is not overwritten unasked', async () => {
  const rows = sheet(['市独自の調査']);
  const { collected: found, after } = await collected(rows, ['目標は見直し予定']);
  expect(found.conflicts.map(({ code, part, why, current, answer }) => [code, part, why, current, answer])).toEqual([
    ['changed-since', 'remark', 'has-text', '市独自の調査', '目標は見直し予定'],
  ]);
  expect(after.sheets[0]?.values[1]?.[6]).toBe('市独自の調査');
  const taken = await collected(rows, ['目標は見直し予定'], [], () => 'take');
  expect(remarksIn(taken.collected.written)).toEqual([[1, '目標は見直し予定']]);
  expect((await collected(rows, ['市独自の調査'])).collected.conflicts).toEqual([]);
});

test.each(['なし', '特になし', '-', '－'])('%s is no remark', async (text) => {
  const { collected: found } = await collected(sheet([]), [text]);
  expect([remarksIn(found.written), found.conflicts]).toEqual([[], []]);
});

test.each(['備考', '要因'])('a cell of %s that is merged over several indicators takes none of them', async (heading) => {
  const { collected: found } = await collected(sheet([], heading), [], ['G2:G3']);
  expect(found.conflicts).toEqual([]);
  const bytes = await draftOf({ 評価: sheet([], heading) }, ['G2:G3']);
  const { forms, record } = await askedOf(bytes);
  const form = forms.get('農政課')!;
  form.body.forEach((row, at) => form.type(row, form.column(heading === '要因' ? '要因' : heading), `本文${String(at)}`));
  const { collected: asked } = await collectedInto(bytes, { 農政課: form }, 2023, { record });
  expect(asked.conflicts.map(({ code, why, detail, answer }) => [code, why, detail, answer])).toEqual([
    ['row-gone', 'no-room', 'G2:G3', '本文0'],
    ['row-gone', 'no-room', 'G2:G3', '本文1'],
  ]);
  expect(asked.written).toEqual([]);
});

test.each<[string, string | number | null, boolean]>([
  ['nothing', null, false],
  ['the end of the year', '令和6年3月31日', false],
  ['the end of the year, short', 'R6.3末', false],
  ['the end of the year, in words', '年度末現在', false],
  ['a date of the end of the year', 45382, false],
  ['December', 'R5.12末', true],
  ['September', '9月末', true],
  ['the end of the year before', 'R5.3.31', true],
])('時点 that says %s is told where the sheet has no place for it', async (_, asOf, isTold) => {
  const bytes = await draftOf({ 評価: sheet([]) });
  const { forms, record } = await askedOf(bytes);
  const form = forms.get('農政課')!;
  form.type(form.body[0]!, form.actual, 12);
  form.type(form.body[0]!, form.column('時点'), asOf, typeof asOf === 'number' ? 'yyyy/m/d' : 'General');
  const { collected: found } = await collectedInto(bytes, { 農政課: form }, 2023, { record });
  expect(found.undated).toEqual(isTold ? ['就農者'] : []);
});

test('時点 that the sheet has a column for is not told besides', async () => {
  const bytes = await draftOf({ 評価: sheet([], '時点') });
  const { forms, record } = await askedOf(bytes);
  const form = forms.get('農政課')!;
  form.type(form.body[0]!, form.actual, 12).type(form.body[0]!, form.column('時点'), 'R5.12末');
  const { collected: found } = await collectedInto(bytes, { 農政課: form }, 2023, { record });
  expect([found.undated, found.written.map(({ part, after }) => [part, after])]).toEqual([
    [],
    [
      ['actual', '12'],
      ['asOf', 'R5.12末'],
    ],
  ]);
});
