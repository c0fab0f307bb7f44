import { readYearBook } from '../../../src/year/book/year-book';
import { FormCopy } from '../form-copy';
import { opened, PROFILE } from '../sample';
import { ask, nextYearOfSample } from '../town';

/*
 * Twelve departments answer, each in another way, as people do; here and there they err. What they meant is known, so every figure
 * can be looked for in its place, and every slip among the conflicts.
 */

type Meant = Map<string, string>;

/** Fills a whole form in, and remembers what was meant. Rows to be read along are left alone. */
function fill(form: FormCopy, meant: Meant, from: number, typed: (value: number) => string | number = (value) => value): void {
  form.body.forEach((row, index) => {
    if (!/^\d/.test(String(row[0]?.value))) return;
    const name = String(row[form.column('目標指標')]?.value);
    form.type(row, form.actual, typed(from + index));
    meant.set(name, String(from + index));
  });
}

/** The forms that came back, what was meant, and which conflicts have to be found. */
export async function twelvePeople() {
  const book = await withProvisional(await nextYearOfSample(), '高齢福祉課', 1);
  const { forms, record, made } = await ask((await opened(book)).snapshot);
  const meant: Meant = new Map();
  const conflicts: string[] = [];
  const files = new Map<string, Uint8Array>();
  const of = (department: string): Promise<FormCopy> => FormCopy.of(forms.get(department)!);
  const nameOf = (form: FormCopy, index: number): string =>
    form.names().filter((_, at) => /^\d/.test(String(form.body[at]?.[0]?.value)))[index]!;

  // 1 Sorted by name, full-width digits.
  const sorted = await of('観光課');
  fill(sorted, meant, 1000, (value) => String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)));
  sorted.sort((row) => String(row[sorted.column('目標指標')]?.value ?? ''));
  files.set('観光課_回答.xlsx', await sorted.bytes());

  // 2 Two rows deleted, one added that nobody knows.
  const pruned = await of('商工労働課');
  fill(pruned, meant, 2000, (value) => value.toLocaleString('en'));
  for (const name of [nameOf(pruned, 1), nameOf(pruned, 2)]) {
    pruned.remove(name);
    meant.delete(name);
  }
  const added = pruned.rows[pruned.heading + 1]!.map((cell) => ({ ...cell }));
  pruned.type(added, pruned.column('目標指標'), '新しい指標').type(added, pruned.column('照会ID'), null);
  pruned.rows.push(added);
  conflicts.push('row-gone');
  files.set('02 商工労働課(最終).xlsx', await pruned.bytes());

  // 3 Columns inserted, a row copied in from the form of another department.
  const widened = await of('農林課');
  fill(widened, meant, 3000);
  const lender = await of('建設課');
  widened.rows.splice(widened.heading + 2, 0, lender.type(lender.body[0]!, lender.actual, 4242).body[0]!);
  conflicts.push('other-department');
  widened.insertColumn(1, '係').insertColumn(widened.actual, '確認欄');
  files.set('農林課.xlsx', await widened.bytes());

  // 4 Cleaned of hidden parts; baselines and targets "corrected".
  const cleaned = await of('企画政策課');
  fill(cleaned, meant, 4000);
  for (const index of [0, 1]) {
    cleaned.type(cleaned.row(nameOf(cleaned, index)), cleaned.column('目標'), 99999);
    conflicts.push('changed-figure');
  }
  for (const index of [2, 3]) {
    cleaned.type(cleaned.row(nameOf(cleaned, index)), cleaned.column('基準値'), 88888);
    conflicts.push('changed-figure');
  }
  cleaned.dropHidden();
  files.set('企画政策課 提出.xlsx', await cleaned.bytes());

  // 5 Figures that are none.
  const words = await of('総務課');
  fill(words, meant, 5000);
  ['昨年並み', '10～12', '=SUM(A1:A2)', '別紙のとおり', 'R3.3.31'].forEach((text, index) => {
    const name = nameOf(words, index);
    words.type(words.row(name), words.actual, text);
    meant.delete(name);
    conflicts.push('unreadable-reply');
  });
  files.set('総務課.xlsx', await words.bytes());

  // 6 Renamed department, 区分 and 時点.
  const renamed = await of('子育て支援課');
  fill(renamed, meant, 6000);
  renamed.head('所属', 'こども未来課');
  files.set('こども未来課.xlsx', await renamed.bytes());

  // 7 Two replies that differ in three rows.
  const [early, late] = [await of('学校教育課'), await of('学校教育課')];
  fill(early, meant, 7000);
  fill(late, meant, 7000);
  early.head('回答日', '令和3年5月6日');
  late.head('回答日', '令和3年5月10日');
  for (const index of [0, 1, 2, 3, 4]) {
    const name = nameOf(late, index);
    late.type(late.row(name), late.actual, 7777 + index);
    meant.delete(name);
    conflicts.push('answered-twice');
  }
  files.set('学校教育課.xlsx', await early.bytes());
  files.set('学校教育課(訂正).xlsx', await late.bytes());

  // 8 Ids that belong to other rows.
  const shuffled = await of('健康増進課');
  const own = new Map<string, string>();
  fill(shuffled, own, 8000);
  const id = shuffled.column('照会ID');
  const answered = shuffled.body.filter((row) => /^\d/.test(String(row[0]?.value)));
  const ids = answered.map((row) => row[id]!);
  answered.forEach((row, index) => (row[id] = ids[(index + 1) % ids.length]!));
  for (const _ of answered) conflicts.push('reply-damaged');
  files.set('健康増進課.xlsx', await shuffled.bytes());

  // 9 Last year's final figures, reasons, signs of bookkeeping.
  const finals = await of('高齢福祉課');
  fill(finals, meant, 9000);
  const minus = nameOf(finals, 0);
  finals.type(finals.row(minus), finals.actual, '▲120').type(finals.row(minus), finals.column('要因'), '+単価の改定による');
  meant.set(minus, '-120');
  const withFinal = nameOf(finals, 1);
  finals.type(finals.row(withFinal), finals.column('前年度確定値'), 4321);
  // Nothing says that this one was not final.
  const wasFinal = finals.names().findLast((name) => typeof finals.row(name)[finals.column('前年度実績')]?.value === 'number')!;
  expect(wasFinal).not.toBe(withFinal);
  finals.type(finals.row(wasFinal), finals.column('前年度確定値'), 1234);
  conflicts.push('changed-since');
  files.set('高齢福祉課.xlsx', await finals.bytes());

  // 10 The form of another year.
  const old = await of('建設課');
  fill(old, new Map(), 1);
  old.head('対象年度', '令和元年度(R1)').type(old.rows[old.heading]!, old.actual, 'R1実績');
  conflicts.push('other-year');
  files.set('建設課.xlsx', await old.bytes());

  // 11 The form of another plan; a form without its heading; a password; what is no form.
  const foreign = await of('地域振興課');
  foreign.body.forEach((row, index) =>
    foreign
      .type(row, foreign.column('目標指標'), `よその指標${String(index)}`)
      .type(row, foreign.column('照会ID'), `Z${String(index)}`)
      .type(row, foreign.actual, 1),
  );
  files.set('よその計画.xlsx', await foreign.bytes());
  conflicts.push('other-workbook');
  const bare = await of('地域振興課');
  bare.type(bare.rows[bare.heading]!, bare.actual, '数字').type(bare.rows[bare.heading]!, bare.column('目標指標'), '名前');
  files.set('地域振興課.xlsx', await bare.bytes());
  conflicts.push('reply-damaged');

  const stranger = new FormCopy();
  stranger.rows = [[{ value: '会議のお知らせ', numberFormat: 'General' }]];
  files.set('お知らせ.xlsx', await stranger.bytes());
  conflicts.push('not-a-reply');

  // 12 Indicators that a colleague filled in meanwhile.
  const touched = await of('消防本部');
  fill(touched, meant, 12000);
  const meanwhile = [0, 1, 2, 3, 4].map((index) => nameOf(touched, index));
  files.set('消防本部.xlsx', await touched.bytes());
  for (const name of meanwhile) {
    meant.delete(name);
    conflicts.push('changed-since');
  }
  return { book, record, status: made.status, files, meant, conflicts, meanwhile, withFinal, minus };
}

/** The workbook in which a colleague typed meanwhile. */
export async function touchedBook({ book, meanwhile }: Awaited<ReturnType<typeof twelvePeople>>): Promise<Uint8Array> {
  const open = await opened(book);
  const { indicators } = readYearBook(open.snapshot, { profile: PROFILE });
  const writes = indicators
    .filter(({ indicator }) => meanwhile.includes(indicator.name))
    .map(({ actual }) => ({ row: actual!.row, column: actual!.column, value: 55, formula: null, numberFormat: null, format: null }));
  return open.commit({ sheets: [{ name: '評価 R2', create: null, writes }] });
}

/** The workbook in which last year's figure of a department's indicator is a provisional one. */
async function withProvisional(book: Uint8Array, department: string, index: number): Promise<Uint8Array> {
  const open = await opened(book);
  const own = readYearBook(open.snapshot, { profile: PROFILE }).indicators.filter(
    ({ table, indicator }) => table.departmentsOf(indicator)[0]?.startsWith(department) === true,
  );
  const { sheet, row, column, value } = own[index]!.last!;
  const write = { row, column, value: `${String(value)}(速報)`, formula: null, numberFormat: null, format: null };
  return open.commit({ sheets: [{ name: sheet, create: null, writes: [write] }] });
}
