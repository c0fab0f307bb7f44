import { reminderWords } from '../../../src/i18n/year/reminder';
import { type OwedAnswers, owedAfter, owedOnList } from '../../../src/year/remind/owed';
import { reminderFile } from '../../../src/year/remind/reminder-file';
import { reminders } from '../../../src/year/remind/reminders';
import { STATES } from '../../../src/year/status/status-book';
import type { StatusRecord } from '../../../src/year/status/read-status-book';
import { formWords } from '../../../src/i18n/year/form';
import { createWorkbook } from '../../../src/xlsx/create/create-workbook';
import { readYearBook } from '../../../src/year/book/year-book';
import { request } from '../../../src/year/request/request';
import { opened, PROFILE } from '../sample';
import { FormCopy } from '../form-copy';
import { ask, collectInto, nextYearOfSample } from '../town';

const HEAD = { plan: '総合戦略', year: 2020, due: '令和3年5月14日(金)', contact: '企画政策課 内線123' };
const NOTHING: OwedAnswers = { department: '観光課', file: '', missing: [], pending: [], unreadable: [], returned: null };

test.each<[string, Partial<OwedAnswers>, 'ja' | 'en', RegExp[], RegExp[]]>([
  [
    'what is missing',
    { missing: ['入込客数', '宿泊\n客数'] },
    'ja',
    [/未回答の指標】2 指標\n・入込客数\n・宿泊 客数/],
    [/確定していない/, /差戻し/],
  ],
  [
    'what is not final',
    { pending: [{ name: '出生数', kind: '速報', expected: '7月' }] },
    'ja',
    [/確定していない指標】1 指標/, /・出生数\(速報、確定見込時期 7月\)/],
    [/未回答の指標/],
  ],
  ['no time for it', { pending: [{ name: '出生数', kind: '集計中', expected: '' }] }, 'ja', [/・出生数\(集計中\)/], []],
  ['what is no figure', { unreadable: [{ name: '出生数', answer: '多分百くらい' }] }, 'ja', [/・出生数\(回答「多分百くらい」\)/], []],
  ['a long one is cut', { unreadable: [{ name: '出生数', answer: '𠮷'.repeat(99) }] }, 'ja', [/「(?:𠮷){40}…」/u], []],
  ['what was sent back', { returned: '桁を確認' }, 'ja', [/差戻しとしています\(桁を確認\)/], [/未回答の指標/]],
  [
    'its form',
    { missing: ['a'], file: '01_観光課.xlsx' },
    'ja',
    [/\n回答様式　01_観光課\.xlsx\n提出期限　令和3年5月14日\(金\)\n連絡先　　企画政策課 内線123$/],
    [],
  ],
  [
    'English',
    { missing: ['Visitors'], returned: '' },
    'en',
    [/^To the head of 観光課/, /fiscal year 2020/, /No answer yet: 1\n- Visitors/, /was sent back\./],
    [/観光課　所属長/],
  ],
])('a reminder says %s', (_, owed, language, says, saysNot) => {
  const [made] = reminders([{ ...NOTHING, ...owed }], HEAD, reminderWords[language]);
  for (const pattern of says) expect(made?.text).toMatch(pattern);
  for (const pattern of saysNot) expect(made?.text).not.toMatch(pattern);
});

test('what nothing says is left out', () => {
  const [made] = reminders([{ ...NOTHING, missing: ['a'] }], { plan: '計画', year: null, due: null, contact: null }, reminderWords.ja);
  expect(made?.subject).toBe('【再依頼】計画に係る実績値の提出について');
  expect(made?.text).not.toMatch(/null|undefined|提出期限|連絡先|回答様式　/);
});

test('the file has a text for each, and says where there is none', () => {
  const made = reminders([NOTHING, { ...NOTHING, department: '農林課' }], HEAD, reminderWords.ja);
  const text = reminderFile(made, reminderWords.ja.nobody);
  expect(text.startsWith('\ufeff【再依頼】')).toBe(true);
  expect(text.match(/　所属長　様\r\n/g)).toHaveLength(2);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(reminderFile([], reminderWords.ja.nobody)).toBe('\ufeff再依頼が必要な所属はありません。\r\n');
});

async function answered() {
  const book = await nextYearOfSample();
  const asked = await ask((await opened(book)).snapshot);
  const form = await FormCopy.of(asked.forms.get('観光課') ?? new Uint8Array());
  const rows = form.body.filter((row) => /^\d/.test(String(row[0]?.value)));
  rows.forEach((row, index) => {
    if (index > 0) form.type(row, form.actual, index === 1 ? 'たくさん' : index);
    if (index === 2) form.type(row, form.column('区分'), '速報').type(row, form.column('確定見込時期'), '7月');
  });
  const names = rows.map((row) => String(row[form.column('目標指標')]?.value));
  const files = new Map([['reply.xlsx', await form.bytes()]]);
  return { book, asked, names, files };
}

test('after collecting, each department owes what it did not answer, what is not final and what is no figure', async () => {
  const { book, asked, names, files } = await answered();
  const { collected } = await collectInto(book, files, asked.record);
  const owed = owedAfter(collected, asked.record);
  expect(owed).toHaveLength(12);
  expect(owed[0]).toEqual({
    department: '観光課',
    file: '01_観光課_R2実績値照会.xlsx',
    missing: [names[0]],
    pending: [{ name: names[2], kind: '速報', expected: '7月' }],
    unreadable: [{ name: names[1], answer: 'たくさん' }],
    returned: null,
  });
  expect(owed.slice(1).every(({ missing, pending }) => missing.length > 0 && pending.length === 0)).toBe(true);
  expect(owed.flatMap(({ missing }) => missing)).toHaveLength(81 - names.length + 1);
});

test('what a person called resolved is not asked again, and what was sent back is', async () => {
  const { book, asked, files } = await answered();
  const typed = new Map(asked.record.typed);
  const listed = { file: '', date: '', person: '', note: '根拠資料を添付' };
  typed.set('商工労働課', { ...listed, state: STATES.resolved });
  typed.set('農林課', { ...listed, state: STATES.returned });
  const record: StatusRecord = { ...asked.record, typed };
  const { collected } = await collectInto(book, files, record);
  for (const owed of [owedAfter(collected, record), owedOnList(record)]) {
    expect(owed.map(({ department }) => department)).not.toContain('商工労働課');
    expect(owed.find(({ department }) => department === '農林課')?.returned).toBe('根拠資料を添付');
  }
});

test('the list alone says what was never answered', async () => {
  const { asked } = await answered();
  const owed = owedOnList(asked.record);
  expect(owed.flatMap(({ missing }) => missing)).toHaveLength(81);
  expect(asked.record.contact).toBe('企画政策課');
});

test('after a further request the reminder names its form and its deadline, also at later collectings', async () => {
  const { book, asked, names } = await answered();
  const { snapshot } = await opened(book);
  const again = request(readYearBook(snapshot, { profile: PROFILE }), {
    ...{ year: 2020, due: '令和3年6月1日(火)', contact: null, only: 'missing', words: formWords },
  });
  const first = await FormCopy.of(asked.forms.get('観光課')!);
  first.type(first.body[0]!, first.actual, 1);
  const second = await FormCopy.of(await createWorkbook(again.forms[0]!.plan));
  second.type(second.body[1]!, second.actual, 2);
  const files = new Map([
    ['再依頼/様式(再).xlsx', await second.bytes()],
    ['回答.xlsx', await first.bytes()],
  ]);
  const { collected, output } = await collectInto(book, files, asked.record);
  expect(collected.due).toBe('令和3年6月1日(火)');
  const owed = owedAfter(collected, asked.record);
  expect(owed.map(({ file }) => file).slice(0, 2)).toEqual(['様式(再).xlsx', '02_商工労働課_R2実績値照会.xlsx']);
  expect(owed[0]?.missing).toEqual(names.slice(2));

  const record = { ...asked.record, due: collected.due, rows: collected.rows };
  const later = await collectInto(output, new Map([['回答.xlsx', await first.bytes()]]), record);
  expect(later.collected.due).toBe('令和3年6月1日(火)');
  expect(owedAfter(later.collected, record)[0]?.file).toBe('様式(再).xlsx');
});
