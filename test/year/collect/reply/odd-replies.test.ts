import { collectWords } from '../../../../src/i18n/year/collect-conflicts';
import type { CollectInput } from '../../../../src/year/collect/collected';
import { readYearBook } from '../../../../src/year/book/year-book';
import type { FormCopy } from '../../form-copy';
import { FormCopy as Form } from '../../form-copy';
import { opened, PROFILE } from '../../sample';
import { statusAfter } from '../../../../src/year/collect/hearing/status-after';
import { owedAfter } from '../../../../src/year/remind/owed';
import { departmentsToAsk } from '../../../../src/year/request/ask';
import { WorkbookDraft } from '../../../workbook-draft';
import { ask, collectInto, nextYearOfSample } from '../../town';

/*
 * What people do to a form, one oddity at a time: each comes to a value in its place, or to a sentence that says what, where and what
 * to do.
 */
const book = nextYearOfSample();
const asked = book.then(async (bytes) => ask((await opened(bytes)).snapshot));
const words = collectWords('ja');

const formOf = async (department: string): Promise<FormCopy> => Form.of((await asked).forms.get(department)!);

async function taken(forms: Record<string, FormCopy>, more: Partial<CollectInput> = {}, bytes?: Uint8Array) {
  const files = new Map<string, Uint8Array>();
  for (const [name, form] of Object.entries(forms)) files.set(`${name}.xlsx`, await form.bytes());
  const { collected, output, after } = await collectInto(bytes ?? (await book), files, (await asked).record, more);
  return {
    ...collected,
    rows: collected.rows,
    output,
    after,
    said: collected.conflicts.map((conflict) => `${conflict.code} ${conflict.part}: ${words.message(conflict)}`),
    values: collected.written.map(({ part, after: value }) => `${part} ${value}`),
  };
}

const ROW = '三洞入洞者数';

test('a figure in another unit than the indicator is told, and nothing is written', async () => {
  const form = await formOf('観光課');
  form.type(form.row(ROW), form.actual, '480店舗');
  const { said, values } = await taken({ 観光課: form });
  expect(said).toEqual(['unreadable-reply actual: 「480店舗」の単位が、指標の単位「千人」と違います。所属に確認してください。']);
  expect(values).toEqual([]);
});

describe("last year's actual altered in the form", () => {
  test('is told; the actual is taken all the same', async () => {
    const form = await formOf('観光課');
    const row = form.row(ROW);
    form.type(row, form.actual, 480).type(row, form.column('前年度実績'), 777);
    const { said, values } = await taken({ 観光課: form });
    expect(values).toEqual(['actual 480']);
    expect(said).toEqual([
      'changed-figure last: 前年度実績が書き換えられています（前年度実績「487」→「777」）。評価シートの前年度の値は変えません。正しければ、「前年度確定値」に記入してもらうか、評価シートで直してください。',
    ]);
  });

  test('is told where hidden parts were cleaned away, too', async () => {
    const form = await formOf('観光課');
    form.type(form.row(ROW), form.column('前年度実績'), 777).dropHidden();
    expect((await taken({ 観光課: form })).conflicts).toMatchObject([
      { code: 'changed-figure', part: 'last', current: '487', answer: '777' },
    ]);
  });

  test('as it was sent is nothing to tell, of any department, with or without hidden parts', async () => {
    for (const department of (await asked).forms.keys()) {
      const form = await formOf(department);
      form.body.forEach((row, index) => form.type(row, form.actual, index + 41));
      expect((await taken({ [department]: form })).said).toEqual([]);
      form.dropHidden();
      expect((await taken({ [department]: form })).said).toEqual([]);
    }
  });
});

describe("last year's final figure", () => {
  test('is asked about where the figure has a note that would be lost', async () => {
    const form = await formOf('観光課');
    form.type(form.row('農業産出額'), form.column('前年度確定値'), '3,511');
    const { said, values, outstanding } = await taken({ 観光課: form });
    expect(values).toEqual([]);
    expect(said).toEqual([
      'changed-since last: 前年度の値「3,510(H30)」には注記「H30」があります。確定値「3511」に替えると注記がなくなります。替えてよいか確認してください。',
    ]);
    expect(outstanding.find(({ department }) => department === '観光課')?.indicators).toContain('農業産出額');
    expect((await taken({ 観光課: form }, { decides: () => 'take' })).values).toEqual(['last 3511']);
  });

  test('ends the mark that it was provisional, in its own note and in a column of 区分', async () => {
    const { snapshot, commit } = await opened(await book);
    const { indicators } = readYearBook(snapshot, { profile: PROFILE });
    const [noted, marked] = ['農業産出額', ROW].map((name) => indicators.find(({ indicator }) => indicator.name === name)!.last!);
    const write = (row: number, column: number, value: string) => ({
      ...{ row, column, value },
      ...{ formula: null, numberFormat: null, format: null },
    });
    const changed = await commit({
      sheets: [
        {
          name: '評価',
          create: null,
          writes: [write(2, 12, '区分'), write(noted!.row, noted!.column, '3,510(速報 R2.12)'), write(marked!.row, 12, '速報値')].sort(
            (one, other) => one.row - other.row || one.column - other.column,
          ),
        },
      ],
    });
    const { forms, record } = await ask((await opened(changed)).snapshot);
    const form = await Form.of(forms.get('観光課')!);
    form.type(form.row('農業産出額'), form.column('前年度確定値'), 3511).type(form.row(ROW), form.column('前年度確定値'), 487);
    const { said, written, output } = await taken({ 観光課: form }, { record }, changed);
    expect(said).toEqual([]);
    expect(written.map(({ part, before, after }) => [part, before, after])).toEqual([
      ['last', '3,510(速報 R2.12)', '3511'],
      ['kind', '速報値', '確定'],
    ]);
    expect((await taken({ 観光課: form }, { record }, output)).written).toEqual([]);
  });
});

describe('the later of two replies', () => {
  const twice = async (first: [string, string | number], later: [string, string | number]) => {
    const [one, other] = [await formOf('観光課'), await formOf('観光課')];
    one.type(one.row(ROW), one.actual, 100).head('回答日', first[1]);
    other.type(other.row(ROW), other.actual, 200).head('回答日', later[1]);
    return taken({ [first[0]]: one, [later[0]]: other });
  };

  test.each<[string, string | number, string | number]>([
    ['month and day with signs', '5/9', '5/20'],
    ['month and day in words', '5月9日', '5月20日(木)'],
    ['an era', '令和3年5月9日', '令和3年5月20日'],
    ["an era's letter", 'R3.5.9', 'Ｒ３．５．２０'],
    ['an era left out', '3.5.9', '3.5.20'],
    ['eight digits', '20210509', 20210520],
    ['a serial number', 44325, '44336'],
    ['each in its own way', '2021/5/9', '5月20日'],
  ])('is told by 回答日: %s', async (_, first, later) => {
    // The names are in the other order, and the files have no date of saving that helps.
    const { conflicts } = await twice(['z', first], ['a', later]);
    expect(conflicts).toMatchObject([{ code: 'answered-twice', file: 'a.xlsx', answer: '200' }]);
    expect(conflicts[0]?.why).toBeUndefined();
  });

  test.each(['先週', '5月下旬', '5月', '13/45'])('is told by when files were saved where 回答日 is %s, and that is said', async (date) => {
    const { said } = await twice(['a', date], ['b', '5/9']);
    expect(said).toEqual([expect.stringContaining('回答日がないか読み取れないため、ファイルを保存した日時で新しさを判断しました。')]);
  });
});

describe('columns that people add', () => {
  test('one that says more than the heading is none of the form’s', async () => {
    const form = await formOf('観光課');
    form.insertColumn(form.actual, 'R2実績(参考)', 5);
    form.type(form.row(ROW), form.actual, 480);
    expect((await taken({ 観光課: form })).values).toEqual(['actual 480']);
  });

  test('one of another year is not taken for this year’s', async () => {
    const form = await formOf('観光課');
    const at = form.actual;
    form.type(form.row(ROW), at, 480).insertColumn(at, 'R1実績', 5);
    expect((await taken({ 観光課: form })).values).toEqual(['actual 480']);
  });

  test('an empty copy of the column does not matter', async () => {
    const form = await formOf('観光課');
    const at = form.actual;
    form.type(form.row(ROW), at, 480).insertColumn(at, 'R2実績', null);
    expect((await taken({ 観光課: form })).values).toEqual(['actual 480']);
  });

  test('two that say different things are told', async () => {
    const form = await formOf('観光課');
    const at = form.actual;
    form.type(form.row(ROW), at, 480).insertColumn(at, 'R2実績', 5);
    const { said, values } = await taken({ 観光課: form });
    expect(values).toEqual([]);
    expect(said).toEqual([
      'reply-damaged file: 様式が変更され、照合できません。「R2実績」の列が2つ以上あり、記入内容が違います。1つにして回答してもらってください。',
    ]);
  });

  test('a heading with a remark is the form’s where there is no other', async () => {
    const form = await formOf('観光課');
    form.type(form.row(ROW), form.actual, 480).type(form.rows[form.heading]!, form.actual, 'R2実績（記入欄）');
    expect((await taken({ 観光課: form })).values).toEqual(['actual 480']);
  });
});

describe('formulas', () => {
  test('whose value the file does not have are told by their field', async () => {
    const form = await formOf('観光課');
    const row = form.row(ROW);
    form.typeFormula(row, form.actual, '1+1').typeFormula(row, form.column('備考'), 'HYPERLINK("x")');
    const { said, values } = await taken({ 観光課: form });
    expect(values).toEqual([]);
    expect([...said].sort()).toEqual(
      ['実績', '備考'].map(
        (field) =>
          `unreadable-reply ${field === '実績' ? 'actual' : 'remark'}: 「${field}」の数式の計算結果がファイルに保存されていません。Excel で開いて保存し直してもらうか、値を確認してください。`,
      ),
    );
  });

  test('that are errors are no reasons', async () => {
    const form = await formOf('観光課');
    form.type(form.row(ROW), form.column('要因'), '#REF!');
    const { said, values } = await taken({ 観光課: form });
    expect(values).toEqual([]);
    expect(said).toEqual(['unreadable-reply cause: 「要因」がエラー値です（「#REF!」）。所属に確認してください。']);
  });
});

describe('merged cells', () => {
  test('a figure over the rows of several indicators is told for each of them', async () => {
    const form = await formOf('観光課');
    const [first, second] = form.body;
    form.type(first!, form.actual, 480).mergeDown(first!, form.actual, 2);
    const { conflicts, values } = await taken({ 観光課: form });
    expect(values).toEqual([]);
    const name = form.column('目標指標');
    expect(conflicts.map(({ code, why, indicator }) => [code, why, indicator])).toEqual(
      [first, second].map((row) => ['unreadable-reply', 'merged', row?.[name]?.value]),
    );
  });

  test('a reason over several rows is the reason of each', async () => {
    const form = await formOf('観光課');
    const [first] = form.body;
    const cause = form.column('要因');
    form.type(first!, cause, '外出自粛のため').mergeDown(first!, cause, 3);
    expect((await taken({ 観光課: form })).values).toEqual(Array(3).fill('cause 外出自粛のため'));
  });
});

describe('forms together in one file', () => {
  test('two departments are two replies', async () => {
    const [one, other] = [await formOf('観光課'), await formOf('農林課')];
    for (const form of [one, other]) form.body.forEach((row, index) => form.type(row, form.actual, 10 + index));
    const files = new Map([['部.xlsx', await one.bytes('観光課', [other])]]);
    const { collected } = await collectInto(await book, files, (await asked).record);
    expect(collected.conflicts).toEqual([]);
    expect(collected.replies.map(({ department, answered, indicators }) => [department, answered === indicators])).toEqual([
      ['観光課', true],
      ['農林課', true],
    ]);
    expect(collected.written).toHaveLength(one.body.length + other.body.length);
    expect(new Set(collected.written.map(({ department }) => department))).toEqual(new Set(['観光課', '農林課']));
  });

  test('a form of another year beside this year’s costs it nothing', async () => {
    const [old, now] = [await formOf('観光課'), await formOf('観光課')];
    old.head('対象年度', '令和元年度(R1)').type(old.rows[old.heading]!, old.actual, 'R1実績').type(old.body[0]!, 5, 1);
    for (const form of [old, now]) form.type(form.row(ROW), form.column('備考'), form === old ? '昨年' : '今年');
    now.type(now.row(ROW), now.actual, 480);
    const files = new Map([['観光課.xlsx', await old.bytes('昨年', [now])]]);
    const { collected } = await collectInto(await book, files, (await asked).record);
    expect(collected.conflicts.map(({ code }) => code)).toEqual(['other-year']);
    expect(collected.written.map(({ after }) => after)).toEqual(['480']);
  });
});

test.each<[string, (form: FormCopy, row: FormCopy['rows'][number]) => void, string]>([
  ['the unit was changed', (form, row) => void form.type(row, form.column('単位'), '台'), '単位が書き換えられているか'],
  ['a level was changed', (form, row) => void form.type(row, 1, 'よその戦略'), '階層（戦略・施策など）が書き換えられているか'],
  ['the name was deleted', (form, row) => void form.type(row, form.column('目標指標'), null), '行の指標名と照会IDが合いません'],
])('%s: the sentence says so', async (_, change, sentence) => {
  const form = await formOf('観光課');
  const row = form.row(ROW);
  form.type(row, form.actual, 480);
  change(form, row);
  const { said, values } = await taken({ 観光課: form });
  expect(values).toEqual([]);
  expect(said).toEqual([expect.stringContaining(sentence)]);
});

test('a form that says now that it is of another department of the town is asked about', async () => {
  const form = await formOf('観光課');
  form.type(form.row(ROW), form.actual, 480).head('所属', '総務課');
  const { conflicts, values } = await taken({ 観光課: form });
  expect(values).toEqual([]);
  expect(conflicts).toMatchObject([{ code: 'other-department', indicator: ROW, detail: '観光課', answer: '480' }]);
});

test('a column of reasons looks alike in all its rows from the beginning', async () => {
  const form = await formOf('観光課');
  form.type(form.row(ROW), form.column('要因'), '理由');
  const { plan } = await taken({ 観光課: form });
  const writes = plan.sheets.find(({ name }) => name === '評価 R2')!.writes.filter(({ column }) => column === 11);
  expect(writes).toHaveLength(82);
  expect(new Set(writes.slice(1).map(({ format }) => format))).toHaveProperty('size', 1);
  expect(writes.filter(({ value }) => value !== null).map(({ value }) => value)).toEqual(['要因', '理由']);
  expect(plan.sheets.find(({ name }) => name === '評価 R2')!.columnWidths).toEqual([{ column: 11, characters: 40 }]);
});

test('a large number gets separators where the figures beside it are written with them', async () => {
  const form = await formOf('観光課');
  form.type(form.row('農業産出額'), form.actual, 3600).type(form.row(ROW), form.actual, 1480);
  const { plan } = await taken({ 観光課: form });
  const formats = plan.sheets.flatMap(({ writes }) => writes.map(({ value, numberFormat }) => [value, numberFormat]));
  expect(formats).toEqual([
    [3600, '#,##0'],
    [1480, null],
  ]);
});

test('a date in a field for texts is what the cell shows', async () => {
  const form = await formOf('観光課');
  const row = form.row(ROW);
  form.type(row, form.actual, 480).type(row, form.column('区分'), '速報');
  form.type(row, form.column('時点'), 44286, 'm"月"d"日"').type(row, form.column('要因'), 44440, 'yyyy"年"m"月"');
  form.head('回答日', 44336, 'yyyy/m/d');
  const { values, replies } = await taken({ 観光課: form });
  expect(values).toEqual(['actual 480(速報 3月31日)', 'cause 2021年9月']);
  expect(replies.map(({ date }) => date)).toEqual(['2021/5/20']);
});

test('what a department that only reads along notes is listed with the answers', async () => {
  const { made } = await asked;
  const { name, reads } = made.forms.find(({ department }) => department.reads.length > 0)!.department;
  const form = await formOf(name);
  const row = form.everyRow.find((one) => !/^\d/.test(String(one[0]?.value)))!;
  form.type(row, form.column('備考'), '参考：本課では116と把握');
  const { answers, values } = await taken({ [name]: form });
  expect(values).toEqual([]);
  expect(answers.filter(({ isNote }) => isNote === true)).toMatchObject([
    { department: name, name: reads[0]!.indicator.name, answered: false, texts: { remark: '参考：本課では116と把握' } },
  ]);
});

test('調査年度外 stands in place of a figure, and is not asked for as missing', async () => {
  const form = await formOf('観光課');
  form.type(form.row(ROW), form.column('区分'), '調査年度外');
  const { values, after } = await taken({ 観光課: form });
  expect(values).toEqual(['actual 調査年度外']);
  const missing = departmentsToAsk(readYearBook(after, { profile: PROFILE }), { only: 'missing' });
  expect(missing.flatMap(({ answers }) => answers.map(({ indicator }) => indicator.name))).not.toContain(ROW);
});

test('a share on another scale than its row is asked about', async () => {
  const form = await formOf('商工労働課');
  const { indicators } = (await asked).book;
  const share = indicators.find(
    ({ indicator: { unit, baseline }, table, indicator }) =>
      unit === '%' && baseline.kind === 'number' && baseline.value > 20 && table.departmentsOf(indicator)[0] === '商工労働課',
  );
  const name = share?.indicator.name ?? form.names()[0]!;
  form.type(form.row(name), form.actual, 0.69);
  const { conflicts } = await taken({ 商工労働課: form });
  expect(conflicts.map(({ why }) => why)).toEqual(share === undefined ? [] : ['scale']);
});

describe('what the clerk typed into the list', () => {
  const listed = async (state: string) => {
    const { record } = await asked;
    return { ...record, typed: new Map([['観光課', { file: '', state, date: '', person: '', note: '' }]]) };
  };

  test('確定: a change of the answer is asked about', async () => {
    const form = await formOf('観光課');
    form.type(form.row(ROW), form.actual, 480);
    const first = await taken({ 観光課: form });
    form.type(form.row(ROW), form.actual, 485);
    const record = { ...(await listed('確定')), rows: first.rows };
    const second = await taken({ 観光課: form }, { record }, first.output);
    expect(second.values).toEqual([]);
    expect(second.conflicts).toMatchObject([{ code: 'changed-since', why: 'resolved', current: '480', answer: '485' }]);
    expect((await taken({ 観光課: form }, { record, decides: () => 'take' }, first.output)).values).toEqual(['actual 485']);
  });

  test.each(['確定', '差戻し', '提出不要', '保留'])('%s stays where nothing new came', async (state) => {
    const { collected, after } = await collectInto(await book, new Map(), await listed(state));
    const status = statusAfter(
      collected,
      readYearBook(after, { profile: PROFILE }),
      { plan: '', year: 2020, due: null },
      words,
      await listed(state),
    );
    expect(status.departments.find(({ name }) => name === '観光課')?.state).toBe(state);
    const owing = owedAfter(collected, await listed(state)).map(({ department }) => department);
    expect(owing.includes('観光課')).toBe(state === '差戻し' || state === '保留');
  });
});

test('whether figures get notes is decided by what the sheet had before: a second collecting writes nothing', async () => {
  const workbook = new WorkbookDraft();
  const sheet = workbook.addWorksheet('評価');
  sheet.addRow(['令和2年度 評価']);
  sheet.addRow(['目標指標', '単位', '現状', 'R2実績', '目標', '担当課']);
  sheet.addRow(['来客数', '人', 10, null, 20, '観光課']);
  sheet.addRow(['宿泊者数', '人', 10, null, 20, '観光課']);
  const bytes = await workbook.bytes();
  const { forms, record } = await ask((await opened(bytes)).snapshot);
  const form = await Form.of(forms.get('観光課')!);
  const [first, second] = form.body;
  form.type(first!, form.actual, 3).type(first!, form.column('区分'), '速報').type(first!, form.column('時点'), 'R3.3');
  form.type(second!, form.actual, '123(R2.10月)');
  const once = await taken({ 観光課: form }, { record }, bytes);
  expect(once.values).toEqual(['actual 3', 'actual 123(R2.10月)']);
  expect((await taken({ 観光課: form }, { record: { ...record, rows: once.rows } }, once.output)).values).toEqual([]);
});

test('a later answer that can be read resolves an earlier one that could not', async () => {
  const [first, later] = [await formOf('観光課'), await formOf('観光課')];
  first.type(first.row(ROW), first.actual, '29～30').head('回答日', '令和3年5月9日');
  later.type(later.row(ROW), later.actual, 480).head('回答日', '令和3年5月20日');
  const resolved = await taken({ a: first, b: later });
  expect([resolved.values, resolved.said]).toEqual([['actual 480'], []]);
  // The other way about it is asked: what came last says nothing.
  later.head('回答日', '令和3年5月1日');
  expect((await taken({ a: first, b: later })).conflicts).toMatchObject([{ code: 'unreadable-reply', file: 'a.xlsx' }]);
});

test('a table of another kind is no damaged form', async () => {
  const workbook = new WorkbookDraft();
  workbook.addWorksheet('一覧').addRow(['指標名', '単位', '基準値', '実績', '目標', '状況', '要因', '備考']);
  const { collected } = await collectInto(await book, new Map([['表.xlsx', await workbook.bytes()]]), (await asked).record);
  expect(collected.conflicts.map(({ code }) => code)).toEqual(['not-a-reply']);
});
