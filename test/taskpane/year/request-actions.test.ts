import { strFromU8, unzipSync } from 'fflate';
import { readReply } from '../../../src/year/collect/reply/read-reply';
import { readStatusBook } from '../../../src/year/status/read-status-book';
import { asking, letterText, lettersOf } from '../../../src/taskpane/model/year/asking';
import { remindersBefore } from '../../../src/taskpane/model/year/reminding';
import { NO_YEAR_WORK } from '../../../src/taskpane/state/year-state';
import { parseSettings } from '../../../src/taskpane/state/stored-settings';
import { rowsOf, workbookOf } from '../../evaluation/snapshot-of';
import { opened } from '../../year/sample';
import { DEPARTMENTS, nextYearOfSample } from '../../year/town';
import { chosen, yearPane } from './year-pane';

const snapshot = nextYearOfSample().then(async (bytes) => (await opened(bytes)).snapshot);
const SETTINGS = parseSettings(undefined);

test('one archive holds the forms of those that are asked, the letter and the list; the workbook stays as it is', async () => {
  const { host, store, actions, notice } = await yearPane(await snapshot);
  actions.chooseRequest({ due: '2021-05-14', contact: '企画政策課 内線123', leftOut: ['消防本部'] });
  await actions.saveForms();
  expect(notice()).toBe('「R2実績値照会.zip」を保存します。');
  const files = unzipSync(host.savedBytes.get('R2実績値照会.zip')!);
  const forms = Object.keys(files).filter((name) => /^\d\d_/.test(name));
  expect(forms).toHaveLength(11);
  expect(forms[0]).toBe('01_観光課_R2実績値照会.xlsx');
  expect(Object.keys(files).filter((name) => !forms.includes(name))).toEqual(['照会文.docx', '提出状況.xlsx']);
  for (const name of forms) {
    const { snapshot: form } = await opened(files[name]!, name);
    const reply = readReply(form, name, null);
    expect(reply).toMatchObject({ year: 2020, file: name });
    expect(form.sheets[0]?.values.flat()).toContain('令和3年5月14日(金)');
  }
  expect(strFromU8(unzipSync(files['照会文.docx']!)['word/document.xml']!)).toContain('企画政策課 内線123');
  const record = readStatusBook((await opened(files['提出状況.xlsx']!)).snapshot);
  expect(record?.due).toBe('令和3年5月14日(金)');
  expect(host.commits).toEqual([]);
  expect(store.get().undoable).toBe(0);
});

test('where nothing can be saved, each form opens as a workbook', async () => {
  const { host, actions, notice } = await yearPane(await snapshot, 'en');
  await actions.openForm('農林課');
  expect(notice()).toBe('“03_農林課_R2実績値照会.xlsx” has been opened as a new workbook.');
  const reply = readReply((await opened(host.openedBytes[0]!)).snapshot, 'x.xlsx', null);
  expect(reply).toMatchObject({ department: '農林課' });
});

test.each([
  ['all', 81],
  ['missing', 81],
  ['pending', 0],
] as const)('asked for %s: %d indicators', async (only, indicators) => {
  const asked = asking(await snapshot, SETTINGS, { ...NO_YEAR_WORK, request: { ...NO_YEAR_WORK.request, only } });
  expect(asked?.forms.reduce((sum, { department }) => sum + department.answers.length, 0)).toBe(indicators);
});

test('the letter and the reminder as texts name plan, year, date and what is owed', async () => {
  const request = { ...NO_YEAR_WORK.request, due: '2021-05-14', contact: '企画政策課' };
  const facts = { ...NO_YEAR_WORK, request };
  const asked = asking(await snapshot, SETTINGS, facts)!;
  const [letter] = lettersOf(asked).map(letterText);
  expect(letter).toMatch(/^観光課　所属長　様\n/);
  for (const part of ['美祢市総合戦略', '令和2年度実績値', '01_観光課_R2実績値照会.xlsx', '令和3年5月14日(金)', '企画政策課', '以上'])
    expect(letter).toContain(part);
  const reminders = remindersBefore(asked, facts, 'ja');
  expect(reminders.map(({ department }) => department)).toEqual(DEPARTMENTS);
  const own = asked.forms[0]!.department.answers.map(({ indicator }) => indicator.name);
  for (const part of ['令和3年5月14日(金)', '企画政策課', '01_観光課_R2実績値照会.xlsx', ...own])
    expect(reminders[0]?.text).toContain(part);
  expect(reminders[0]?.subject).toContain('再依頼');
});

test('by the list of an earlier request, those are reminded who owe by it', async () => {
  const asked = asking(await snapshot, SETTINGS, NO_YEAR_WORK)!;
  const { plan, year, due, contact, rows } = asked.made.status;
  const taken = rows.map((row) => (row.department === '観光課' ? { ...row, taken: { actual: '1' } } : row));
  const record = { plan, year, due, contact: contact ?? null, rows: taken, typed: new Map() };
  const reminders = remindersBefore(asked, { ...NO_YEAR_WORK, record }, 'ja');
  expect(reminders.map(({ department }) => department)).toEqual(DEPARTMENTS.slice(1));
});

test('a table of which nothing says the year cannot be asked for, and that is said', async () => {
  const { host, actions, notice } = await yearPane(
    workbookOf(
      rowsOf(`
        担当課 | 目標指標 | 単位 | 基準値 | 実績 | 目標 | 進捗率 | 状況
        観光課 | 観光客数 | 人 | 10 | | 20 | |
        農林課 | 新規就農者数 | 人 | 11 | | 21 | |
        総務課 | 職員数 | 人 | 12 | | 22 | |
      `),
    ),
  );
  await actions.saveForms();
  expect(notice()).toMatch(/実績の年度が評価表のどこにもないか、行ごとに違います/);
  expect(host.savedBytes.size).toBe(0);
});

describe('a table of renamed departments', () => {
  const table = (text: string) => chosen('課名読替表.csv', new TextEncoder().encode(text));

  test('is followed by what is asked, and can be let go of', async () => {
    const { store, actions, notice } = await yearPane(await snapshot);
    await actions.chooseDepartments(table('旧名称,新名称\n観光課,観光交流課\n'));
    expect(notice()).toBe('「課名読替表.csv」を読みました（1所属の読替え）。');
    const workbook = await snapshot;
    const names = (): string[] => asking(workbook, SETTINGS, store.get().year)!.made.forms.map(({ department }) => department.name);
    expect(names()).toEqual(DEPARTMENTS.map((name) => (name === '観光課' ? '観光交流課' : name)));
    await actions.chooseDepartments(null);
    expect(names()).toEqual(DEPARTMENTS);
  });

  test.each([
    ['観光課', '「課名読替表.csv」の 1 行目を読み取れません。'],
    ['観光課,A課\n観光課,B課', '「課名読替表.csv」の 2 行目の「観光課」は、前の行で別の新名称になっています。'],
  ])('%j is refused with its line, and changes nothing', async (text, sentence) => {
    const { store, actions, notice } = await yearPane(await snapshot);
    await actions.chooseDepartments(table(text));
    expect(notice()).toContain(sentence);
    expect(store.get().year.departments).toBeNull();
  });
});
