import { hearingRows } from '../../../src/year/collect/hearing/hearing';
import { readYearBook } from '../../../src/year/book/year-book';
import type { CellValue } from '../../../src/evaluation/workbook/snapshot';
import { WorkbookDraft } from '../../workbook-draft';
import { FormCopy } from '../form-copy';
import { PROFILE, opened } from '../sample';
import { ask, collectInto, DEPARTMENTS, nextYearOfSample } from '../town';

const bookBytes = nextYearOfSample();
const asked = bookBytes.then(async (bytes) => ask((await opened(bytes)).snapshot));

/** A department's form to be filled in. */
const formOf = async (department: string): Promise<FormCopy> => FormCopy.of((await asked).forms.get(department)!);

/** Collects forms that were filled in, by the department's name. */
async function collected(forms: Record<string, FormCopy>, withRecord = true) {
  const files = new Map<string, Uint8Array>();
  for (const [name, form] of Object.entries(forms)) files.set(`${name}.xlsx`, await form.bytes());
  return collectInto(await bookBytes, files, withRecord ? (await asked).record : undefined);
}

test('twelve departments are asked, each indicator once', async () => {
  const { made } = await asked;
  expect(made.forms.map(({ department }) => department.name)).toEqual(DEPARTMENTS);
  expect(made.forms.reduce((sum, { department }) => sum + department.answers.length, 0)).toBe(81);
  expect(made.forms.reduce((sum, { department }) => sum + department.reads.length, 0)).toBe(4);
  expect(made.forms[0]?.file).toBe('01_観光課_R2実績値照会.xlsx');
});

test('what is typed comes into its place, and a second collecting writes nothing', async () => {
  const form = await formOf('観光課');
  form.body.forEach((row, index) => form.type(row, form.actual, 100 + index));
  const { collected: first, output } = await collected({ 観光課: form });
  expect(first.conflicts).toEqual([]);
  const book = readYearBook((await opened(output)).snapshot, { profile: PROFILE });
  const actuals = new Map(book.indicators.map(({ indicator }) => [indicator.name, indicator.actual.text]));
  form.names().forEach((name, index) => expect(actuals.get(name)).toBe(String(100 + index)));
  expect(first.written.every(({ sheet, part, before }) => sheet === '評価 R2' && part === 'actual' && before === '')).toBe(true);
  const second = await collectInto(output, new Map([['観光課.xlsx', await form.bytes()]]), { ...(await asked).record, rows: first.rows });
  expect(second.collected.written).toEqual([]);
  expect(Buffer.from(second.output).equals(Buffer.from(output))).toBe(true);
});

test.each<[string, (form: FormCopy) => void]>([
  ['sorted by name', (form) => void form.sort((row) => String(row[form.column('目標指標')]?.value ?? ''))],
  ['sorted backwards', (form) => void form.sort((row) => -Number(row[0]?.value ?? 0))],
  ['with a column inserted before the levels', (form) => void form.insertColumn(1, 'メモ')],
  ['with a column inserted before the actuals', (form) => void form.insertColumn(form.actual, '確認')],
  ['with a column inserted between the levels', (form) => void form.insertColumn(2, '係名', '観光係')],
  ['cleaned of hidden parts', (form) => void form.dropHidden()],
  ['cleaned of hidden parts and sorted', (form) => void form.dropHidden().sort((row) => String(row[form.column('目標指標')]?.value ?? ''))],
  [
    'with rows of remarks added',
    (form) => void form.rows.splice(form.heading + 3, 0, [{ value: '※ここから下は係で確認中', numberFormat: 'General' }]),
  ],
  ['with the department renamed', (form) => void form.head('所属', '観光交流課')],
  ['with the head deleted', (form) => void form.rows.splice(1, 6)],
])('a form %s is taken in whole', async (_name, change) => {
  const form = await formOf('農林課');
  form.body.forEach((row, index) => form.type(row, form.actual, 500 + index));
  const names = form.names();
  change(form);
  for (const withRecord of [true, false]) {
    const { collected: result } = await collected({ 農林課: form }, withRecord);
    expect(result.conflicts).toEqual([]);
    expect(new Map(result.written.map(({ indicator, after }) => [indicator, after]))).toEqual(
      new Map(names.map((name, index) => [name, String(500 + index)])),
    );
  }
});

test.each<[CellValue, CellValue]>([
  [12.5, 12.5],
  ['１２３', 123],
  ['1,234', 1234],
  ['1,234.5', 1234.5],
  ['▲120', -120],
  ['△80', -80],
  ['－', '-'],
  ['-', '-'],
  ['約3,000', '約3,000'],
  ['30千人以上', '30千人以上'],
  ['98.6万人', '98.6万人'],
  ['調査なし', '調査なし'],
  ['6千人(H28)', '6千人(H28)'],
  ['1,100(速報値)', '1,100(速報値)'],
])('%p typed as an actual is written as %p', async (typed, written) => {
  const form = await formOf('観光課');
  form.type(form.row('三洞入洞者数'), form.actual, typed);
  const { collected: result, after } = await collected({ 観光課: form });
  expect(result.conflicts).toEqual([]);
  const [cell] = result.written;
  const sheet = after.sheets.find(({ name }) => name === '評価 R2');
  expect(sheet?.values[cell?.row ?? -1]?.[cell?.column ?? -1]).toBe(written);
  expect(sheet?.formulas[cell?.row ?? -1]?.[cell?.column ?? -1] ?? null).toBeNull();
});

test.each(['=1+1', '+81-82', '@12', '昨年並み', '10～12'])('%p is no figure: it is said, and nothing is written', async (typed) => {
  const form = await formOf('観光課');
  form.type(form.row('三洞入洞者数'), form.actual, typed);
  const { collected: result } = await collected({ 観光課: form });
  expect(result.conflicts.map(({ code, answer }) => [code, answer])).toEqual([['unreadable-reply', typed]]);
  expect(result.written).toEqual([]);
});

test('the own unit behind a figure is left out, another one stays', async () => {
  const form = await formOf('観光課');
  form.type(form.row('Wi-Fi設置数'), form.actual, '15箇所').type(form.row('農業産出額'), form.actual, '3.5億円');
  const { collected: result } = await collected({ 観光課: form });
  expect(result.written.map(({ indicator, after }) => [indicator, after])).toEqual([
    ['農業産出額', '3.5億円'],
    ['Wi-Fi設置数', '15'],
  ]);
});

test('区分 and 時点 become a note where the sheet writes such notes, and a final figure stays a number', async () => {
  const form = await formOf('観光課');
  const [preliminary, final] = [form.row('農業産出額'), form.row('三洞入洞者数')];
  form.type(preliminary, form.actual, 3400).type(preliminary, form.column('区分'), '速報').type(preliminary, form.column('時点'), 'R2.12');
  form.type(final, form.actual, 480).type(final, form.column('区分'), '確定');
  const { collected: result } = await collected({ 観光課: form });
  expect(result.written.map(({ after }) => after)).toEqual(['3,400(速報 R2.12)', '480']);
});

test("last year's final figure goes into last year's sheet, and reasons into columns of their own", async () => {
  const form = await formOf('観光課');
  const row = form.row('三洞入洞者数');
  form.type(row, form.actual, 300).type(row, form.column('前年度確定値'), 488);
  form.type(row, form.column('要因'), '=外出自粛により減少した').type(row, form.column('課題'), '回復策を検討する');
  const files = new Map([['観光課.xlsx', await form.bytes()]]);
  const { record } = await asked;
  // Nothing marks the figure as provisional: it is not replaced unasked.
  const unasked = await collectInto(await bookBytes, files, record);
  expect(unasked.collected.conflicts).toMatchObject([
    { code: 'changed-since', part: 'last', why: 'was-final', current: '487', answer: '488' },
  ]);
  expect(unasked.collected.written.map(({ part }) => part)).toEqual(['actual', 'cause', 'issue']);
  const { collected: result, after, output } = await collectInto(await bookBytes, files, record, { decides: () => 'take' });
  expect(result.written.map(({ sheet, part, before, after: now }) => [sheet, part, before, now])).toEqual([
    ['評価 R2', 'actual', '', '300'],
    ['評価', 'last', '487', '488'],
    ['評価 R2', 'cause', '', '=外出自粛により減少した'],
    ['評価 R2', 'issue', '', '回復策を検討する'],
  ]);
  const sheet = after.sheets.find(({ name }) => name === '評価 R2');
  expect(sheet?.values[2]?.slice(10)).toEqual(['担当課', '要因', '課題・今後の方向性']);
  expect(sheet?.formulas.some((cells) => cells?.some((formula) => formula?.includes('外出') === true) === true)).toBe(false);
  // The next collecting finds the columns again.
  const again = await collectInto(output, files, { ...record, rows: result.rows });
  expect(again.collected.written).toEqual([]);
  expect(again.collected.conflicts).toEqual([]);
});

test('the lines of a reason stay lines', async () => {
  const form = await formOf('観光課');
  const row = form.row('三洞入洞者数');
  form.type(row, form.actual, 300).type(row, form.column('要因'), '①来訪者が減ったため。\r\n②下半期は持ち直した。 ');
  const { collected: result } = await collected({ 観光課: form });
  expect(result.written.map(({ after }) => after)).toEqual(['300', '①来訪者が減ったため。\n②下半期は持ち直した。']);
});

test('who only reads along does not answer unasked', async () => {
  const { made } = await asked;
  const reading = made.forms.find(({ department }) => department.reads.length > 0)!.department;
  const form = await formOf(reading.name);
  const rows = form.everyRow.filter((row) => !/^\d/.test(String(row[0]?.value)));
  expect(rows).toHaveLength(reading.reads.length);
  rows.forEach((row) => form.type(row, form.actual, 901));
  const { collected: result } = await collected({ [reading.name]: form });
  expect(result.written).toEqual([]);
  expect(result.conflicts.map(({ code, answer }) => [code, answer])).toEqual(rows.map(() => ['other-department', '901']));
  expect(result.outstanding.flatMap(({ indicators }) => indicators)).toEqual(
    expect.arrayContaining(reading.reads.map(({ indicator }) => indicator.name)),
  );
  const accepted = await collectInto(await bookBytes, new Map([['x.xlsx', await form.bytes()]]), (await asked).record, {
    decides: ({ code }) => (code === 'other-department' ? 'take' : undefined),
  });
  expect(accepted.collected.written).toHaveLength(rows.length);
});

test('a row copied in from the form of another department does not answer for it unasked', async () => {
  const [own, foreign] = [await formOf('観光課'), await formOf('農林課')];
  own.body.forEach((row) => own.type(row, own.actual, 5));
  const copied = foreign.body[0]!;
  foreign.type(copied, foreign.actual, 4242);
  const name = foreign.names()[0];
  own.rows.splice(own.heading + 2, 0, copied);
  const { collected: result } = await collected({ 観光課: own });
  expect(result.written.map(({ after }) => after)).not.toContain('4242');
  expect(result.conflicts.map(({ code, indicator, answer, detail }) => [code, indicator, answer, detail])).toEqual([
    ['other-department', name, '4242', '農林課'],
  ]);
});

test('an indicator is to be talked about once, however many replies name it', async () => {
  const [first, copy] = [await formOf('観光課'), await formOf('観光課')];
  for (const form of [first, copy]) form.body.forEach((row) => form.type(row, form.actual, 999_999));
  const { collected: result, after } = await collected({ 観光課: first, '観光課 - コピー': copy });
  const names = hearingRows(result, readYearBook(after, { profile: PROFILE })).map(({ answer }) => answer.id);
  expect(names.length).toBeGreaterThan(0);
  expect(new Set(names).size).toBe(names.length);
});

test('a sheet in which a colleague typed meanwhile keeps it, and both values are said', async () => {
  const form = await formOf('観光課');
  form.type(form.row('三洞入洞者数'), form.actual, 480).type(form.row('Wi-Fi設置数'), form.actual, 12);
  const book = await opened(await bookBytes);
  const { indicators } = readYearBook(book.snapshot, { profile: PROFILE });
  const { row, column } = indicators.find(({ indicator }) => indicator.name === '三洞入洞者数')!.actual!;
  const touched = await book.commit({
    sheets: [{ name: '評価 R2', create: null, writes: [{ row, column, value: 470, formula: null, numberFormat: null, format: null }] }],
  });
  const { collected: result, output } = await collectInto(touched, new Map([['観光課.xlsx', await form.bytes()]]), (await asked).record);
  expect(result.conflicts).toMatchObject([
    { code: 'changed-since', indicator: '三洞入洞者数', current: '470', answer: '480', sheet: '評価 R2' },
  ]);
  expect(result.written.map(({ after }) => after)).toEqual(['12']);
  expect((await opened(output)).snapshot.sheets.find(({ name }) => name === '評価 R2')?.values[row]?.[column]).toBe(470);
});

test('a corrected reply is taken in as long as nobody else changed the cell', async () => {
  const form = await formOf('観光課');
  form.type(form.row('三洞入洞者数'), form.actual, 480);
  const first = await collected({ 観光課: form });
  form.type(form.row('三洞入洞者数'), form.actual, 485);
  const record = { ...(await asked).record, rows: first.collected.rows };
  const second = await collectInto(first.output, new Map([['観光課2.xlsx', await form.bytes()]]), record);
  expect(second.collected.conflicts).toEqual([]);
  expect(second.collected.written).toMatchObject([{ before: '480', after: '485' }]);
});

test('of two different answers neither is written, and the later one is offered', async () => {
  const [early, late] = [await formOf('観光課'), await formOf('観光課')];
  early.head('回答日', '令和3年5月6日').type(early.row('三洞入洞者数'), early.actual, 480).type(early.row('Wi-Fi設置数'), early.actual, 12);
  late.head('回答日', 44331, 'yyyy/m/d').type(late.row('三洞入洞者数'), late.actual, 490).type(late.row('Wi-Fi設置数'), late.actual, 12);
  const { collected: result } = await collected({ b: late, a: early });
  expect(result.conflicts).toMatchObject([
    { code: 'answered-twice', file: 'b.xlsx', answer: '490', other: { file: 'a.xlsx', answer: '480' } },
  ]);
  expect(result.written).toMatchObject([{ indicator: 'Wi-Fi設置数', after: '12' }]);
});

test('what one reply leaves out and the other says is taken in', async () => {
  const [one, other] = [await formOf('観光課'), await formOf('観光課')];
  one.type(one.row('三洞入洞者数'), one.actual, 480);
  other.type(other.row('Wi-Fi設置数'), other.actual, 12);
  const { collected: result } = await collected({ one, other });
  expect(result.conflicts).toEqual([]);
  expect(result.written.map(({ after }) => after).sort()).toEqual(['12', '480']);
});

test('baseline or target altered in the reply is said, and the actual taken all the same', async () => {
  const form = await formOf('観光課');
  const row = form.row('三洞入洞者数');
  form.type(row, form.actual, 480);
  form.type(row, form.column('目標'), 600);
  const { collected: result } = await collected({ 観光課: form });
  expect(result.conflicts).toMatchObject([{ code: 'changed-figure', part: 'target', current: '540', answer: '600' }]);
  expect(result.written.map(({ after }) => after)).toEqual(['480']);
});

test('a row whose indicator was renamed in the workbook is shown with its best match', async () => {
  const form = await formOf('観光課');
  form.type(form.row('三洞入洞者数'), form.actual, 480);
  const book = await opened(await bookBytes);
  const { indicators } = readYearBook(book.snapshot, { profile: PROFILE });
  const { row } = indicators.find(({ indicator }) => indicator.name === '三洞入洞者数')!.indicator;
  const renamed = await book.commit({
    sheets: [
      {
        name: '評価 R2',
        create: null,
        writes: [{ row, column: 3, value: '三洞の入洞者総数', formula: null, numberFormat: null, format: null }],
      },
    ],
  });
  const { collected: result } = await collectInto(renamed, new Map([['観光課.xlsx', await form.bytes()]]), (await asked).record);
  expect(result.conflicts).toMatchObject([{ code: 'row-gone', indicator: '三洞入洞者数', answer: '480', detail: '三洞の入洞者総数' }]);
  expect(result.written).toEqual([]);
});

test('rows sorted without their hidden ids are damaged, and nothing of them is written', async () => {
  const form = await formOf('観光課');
  form.body.forEach((row, index) => form.type(row, form.actual, 100 + index));
  const id = form.column('照会ID');
  const ids = form.body.map((row) => row[id]!);
  form.body.forEach((row, index) => (row[id] = ids[(index + 1) % ids.length]!));
  const { collected: result } = await collected({ 観光課: form });
  expect(result.written).toEqual([]);
  expect(new Set(result.conflicts.map(({ code }) => code))).toEqual(new Set(['reply-damaged']));
  expect(result.conflicts).toHaveLength(form.body.length);
});

test('a form of another year, of another plan, one without its columns, and what is no form are each said', async () => {
  const otherYear = await formOf('観光課');
  otherYear.head('対象年度', '令和元年度(R1)');
  otherYear.type(otherYear.rows[otherYear.heading]!, otherYear.actual, 'R1実績');
  const otherPlan = await formOf('観光課');
  otherPlan.body.forEach((row, index) =>
    otherPlan
      .type(row, otherPlan.column('目標指標'), `別の指標${String(index)}`)
      .type(row, otherPlan.column('照会ID'), `X${String(index)}`),
  );
  const damaged = await formOf('観光課');
  damaged.type(damaged.rows[damaged.heading]!, damaged.actual, '今年の数字');
  const stranger = new FormCopy();
  stranger.rows = [[{ value: 'お知らせ', numberFormat: 'General' }]];
  const { collected: result } = await collected({ otherYear, otherPlan, damaged, stranger });
  expect(result.conflicts.map(({ code, file }) => [code, file])).toEqual([
    ['other-year', 'otherYear.xlsx'],
    ['other-workbook', 'otherPlan.xlsx'],
    ['reply-damaged', 'damaged.xlsx'],
    ['not-a-reply', 'stranger.xlsx'],
  ]);
});

test('who owes what is said by department', async () => {
  const form = await formOf('観光課');
  form.body.forEach((row) => form.type(row, form.actual, 5));
  const pending = await formOf('農林課');
  pending.body.forEach((row) => pending.type(row, pending.column('区分'), '集計中'));
  const { collected: result } = await collected({ 観光課: form, 農林課: pending });
  expect(result.outstanding.map(({ department }) => department)).toEqual(
    DEPARTMENTS.filter((name) => name !== '観光課' && name !== '農林課'),
  );
});

describe('what a person decides', () => {
  const twice = async () => {
    const [first, later] = [await formOf('建設課'), await formOf('建設課')];
    first.body.forEach((row) => first.type(row, first.actual, 10));
    later.body.forEach((row, index) => later.type(row, later.actual, index === 0 ? 20 : 10));
    first.head('回答日', '令和3年5月10日');
    later.head('回答日', '令和3年5月12日');
    return new Map([
      ['a.xlsx', await later.bytes()],
      ['b.xlsx', await first.bytes()],
    ]);
  };

  test('of two answers the later one is taken, and is no conflict the next time', async () => {
    const files = await twice();
    const { record } = await asked;
    const open = await collectInto(await bookBytes, files, record);
    expect(open.collected.conflicts).toMatchObject([{ code: 'answered-twice', answer: '20', other: { file: 'b.xlsx', answer: '10' } }]);
    expect(open.collected.conflicts[0]?.decision).toBeUndefined();
    const { key } = open.collected.conflicts[0]!;
    const decided = await collectInto(await bookBytes, files, record, {
      decides: (conflict) => (conflict.key === key ? 'take' : undefined),
    });
    expect(decided.collected.conflicts).toMatchObject([{ key, decision: 'take' }]);
    expect(decided.collected.written.filter(({ after }) => after === '20')).toHaveLength(1);
    const again = await collectInto(decided.output, files, { ...record, rows: decided.collected.rows });
    expect([again.collected.conflicts, again.collected.written]).toEqual([[], []]);
  });

  test('what changed since is taken all the same', async () => {
    const form = await formOf('建設課');
    form.body.forEach((row) => form.type(row, form.actual, 10));
    const book = await opened(await bookBytes);
    const [cell] = readYearBook(book.snapshot, { profile: PROFILE }).indicators.flatMap(({ indicator, actual }) =>
      indicator.name === form.names()[0] && actual !== null ? [actual] : [],
    );
    const { sheet, row, column } = cell!;
    const changed = await book.commit({
      sheets: [{ name: sheet, create: null, writes: [{ row, column, value: 9, formula: null, numberFormat: null, format: null }] }],
    });
    const files = new Map([['a.xlsx', await form.bytes()]]);
    const { record } = await asked;
    const open = await collectInto(changed, files, record);
    expect(open.collected.conflicts).toMatchObject([{ code: 'changed-since', current: '9', answer: '10' }]);
    const decided = await collectInto(changed, files, record, { decides: () => 'take' });
    expect(decided.collected.conflicts).toMatchObject([{ code: 'changed-since', decision: 'take' }]);
    expect(decided.collected.written).toHaveLength(form.body.length);
  });

  test('what is no question of one value or another cannot be accepted', async () => {
    const form = await formOf('建設課');
    form.body.forEach((row) => form.type(row, form.actual, 'たくさん'));
    const { collected: result } = await collectInto(await bookBytes, new Map([['a.xlsx', await form.bytes()]]), (await asked).record, {
      decides: () => 'take',
    });
    expect(result.written).toEqual([]);
    expect(result.conflicts.every(({ code, decision }) => code === 'unreadable-reply' && decision === undefined)).toBe(true);
  });
});

describe('a file with the form on two sheets', () => {
  const filled = async (value: number) => {
    const form = await formOf('消防本部');
    form.body.forEach((row, index) => form.type(row, form.actual, value + index));
    return form;
  };
  const empty = () => formOf('消防本部');
  const take = async (first: FormCopy, second: FormCopy) =>
    (await collectInto(await bookBytes, new Map([['a.xlsx', await first.bytes('記入用', [second])]]), (await asked).record)).collected;

  test.each<[string, () => Promise<[FormCopy, FormCopy]>]>([
    ['the copy is filled in', async () => [await empty(), await filled(300)]],
    ['the copy is empty', async () => [await filled(300), await empty()]],
    ['both say the same', async () => [await filled(300), await filled(300)]],
  ])('%s: what is filled in is taken', async (_, sheets) => {
    const [first, second] = await sheets();
    const result = await take(first, second);
    expect(result.conflicts).toEqual([]);
    expect(result.written.map(({ after }) => after)).toEqual(first.body.map((_row, index) => String(300 + index)));
    const own = first.body.filter((row) => /^\d/.test(String(row[0]?.value))).length;
    expect(result.replies).toMatchObject([{ department: '消防本部', indicators: own, answered: own }]);
  });

  test('both say something else: that is for a person to decide', async () => {
    const result = await take(await filled(300), await filled(400));
    expect(new Set(result.conflicts.map(({ code }) => code))).toEqual(new Set(['answered-twice']));
    expect(result.written).toEqual([]);
  });
});

test.each<[string, CellValue]>([
  ['a number in a cell that shows times', 8.5],
  ['a text of digits in a cell that shows times', '8'],
])('%s is asked about', async (_, value) => {
  const workbook = new WorkbookDraft();
  const sheet = workbook.addWorksheet('評価');
  sheet.addRow(['目標指標', '単位', '基準値', 'R5実績', '目標値', '担当課']);
  sheet.addRow(['救急車の到着時間', '分', 0.006, null, 0.005, '消防本部']);
  sheet.addRow(['出動件数', '件', 10, null, 12, '消防本部']);
  for (const column of [3, 4, 5]) sheet.getCell(2, column).numberFormat = 'h:mm:ss';
  const bytes = await workbook.bytes();
  const { forms } = await ask((await opened(bytes)).snapshot, 2023);
  const form = await FormCopy.of(forms.get('消防本部')!);
  form.body.forEach((row) => form.type(row, form.actual, value));
  const { collected: result } = await collectInto(bytes, new Map([['a.xlsx', await form.bytes()]]));
  expect(result.conflicts).toMatchObject([{ code: 'unreadable-reply', indicator: '救急車の到着時間' }]);
  expect(result.written.map(({ indicator }) => indicator)).toEqual(['出動件数']);
});
