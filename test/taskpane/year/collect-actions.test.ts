import type { WorkbookSnapshot } from '../../../src/evaluation/workbook/snapshot';
import { readYearBook } from '../../../src/year/book/year-book';
import { createWorkbook } from '../../../src/xlsx/create/create-workbook';
import { statusPlan } from '../../../src/year/status/status-plan';
import { readStatusBook } from '../../../src/year/status/read-status-book';
import { touchedBook, twelvePeople } from '../../year/collect/twelve-people';
import { ask, nextYearOfSample } from '../../year/town';
import { FormCopy } from '../../year/form-copy';
import { opened, PROFILE } from '../../year/sample';
import { chosen, yearPane } from './year-pane';

const book = nextYearOfSample();
const asked = book.then(async (bytes) => ask((await opened(bytes)).snapshot));
const snapshotOf = async (bytes: Uint8Array): Promise<WorkbookSnapshot> => (await opened(bytes)).snapshot;
const statusFile = async (): Promise<Uint8Array> => createWorkbook(statusPlan((await asked).made.status));

/** What stands in the actuals of R2, by indicator. */
function actualsOf(workbook: WorkbookSnapshot): ReadonlyMap<string, string> {
  const { indicators } = readYearBook(workbook, { profile: PROFILE, year: 'R2' });
  return new Map(indicators.map(({ indicator, actual }) => [indicator.name, String(actual?.value ?? '')]));
}

async function filled(department: string, from: number, change: (form: FormCopy) => void = () => undefined): Promise<Uint8Array> {
  const form = await FormCopy.of((await asked).forms.get(department)!);
  form.body.forEach((row, index) => form.type(row, form.actual, from + index));
  change(form);
  return form.bytes();
}

test('replies are read without writing; taken in they stand with their results, and one 元に戻す takes all of it back', async () => {
  const { host, store, actions, notice } = await yearPane(await snapshotOf(await book));
  const before = host.workbook;
  await actions.addReplies([chosen('観光課.xlsx', await filled('観光課', 100)), chosen('提出状況.xlsx', await statusFile())]);
  expect(notice()).toBe('回答 1件を読みました。 提出状況.xlsx を読みました（12所属）。');
  expect(host.commits).toEqual([]);
  expect(store.get().year.record?.rows.length).toBeGreaterThan(80);

  await actions.takeIn();
  expect(notice()).toMatch(/^回答を 7セルに取り込みました（結果を含めて \d+セル）。$/);
  const actuals = actualsOf(host.workbook);
  expect([...actuals.values()].filter((text) => text !== '')).toEqual(['100', '101', '102', '103', '104', '105', '106']);
  const { results } = readYearBook(host.workbook, { profile: PROFILE, year: 'R2' }).evaluation;
  for (const { judgement, recorded } of results) {
    expect(recorded.progressText).toBe(judgement.progressText);
    expect(recorded.status).toBe(judgement.status);
  }
  expect(store.get().undoes).toBe('collect');
  const remembered = store.get().year.record?.rows.filter(({ taken }) => taken.actual !== undefined);
  expect(remembered).toHaveLength(7);

  await actions.takeIn();
  expect(notice()).toBe('新しく書き込むものはありません。');
  await actions.undo();
  expect(host.workbook).toEqual(before);
  expect(store.get().year.record?.rows.every(({ taken }) => taken.actual === undefined)).toBe(true);
});

test('a corrected reply, read with the list as it was handed over, is no conflict', async () => {
  const { host, actions } = await yearPane(await snapshotOf(await book));
  await actions.addReplies([chosen('観光課.xlsx', await filled('観光課', 100)), chosen('提出状況.xlsx', await statusFile())]);
  await actions.takeIn();
  await actions.handOverStatus('file');
  const list = host.savedBytes.get('提出状況.xlsx')!;
  const corrected = chosen('観光課(確定).xlsx', await filled('観光課', 200));
  const figures = (): string[] => [...actualsOf(host.workbook).values()].filter((text) => text !== '');

  actions.forgetReplies();
  await actions.addReplies([corrected]);
  await actions.takeIn();
  expect(figures()).toEqual(['100', '101', '102', '103', '104', '105', '106']);
  await actions.addReplies([chosen('提出状況.xlsx', list)]);
  await actions.takeIn();
  expect(figures()).toEqual(['200', '201', '202', '203', '204', '205', '206']);
});

test('twelve people: each conflict is shown with both values; decided one by one or all of a kind, and only then written', async () => {
  const played = await twelvePeople();
  const { host, store, actions } = await yearPane(await snapshotOf(await touchedBook(played)));
  const meanwhile = [...actualsOf(host.workbook)].filter(([, value]) => value === '55').map(([name]) => name);
  expect(meanwhile).toHaveLength(5);
  await actions.addReplies([...played.files].map(([name, bytes]) => chosen(name, bytes)));
  await actions.addReplies([chosen('提出状況.xlsx', await createWorkbook(statusPlan(played.status)))]);
  await actions.takeIn();
  const first = actualsOf(host.workbook);
  for (const [name, value] of played.meant) expect([name, first.get(name)]).toEqual([name, value]);
  for (const name of meanwhile) expect(first.get(name)).toBe('55');

  const { collecting } = await import('../../../src/taskpane/model/year/collecting');
  const { collectWords } = await import('../../../src/i18n/year/collect-conflicts');
  const now = () => collecting(host.workbook, store.get().settings, store.get().year, collectWords('ja'));
  expect(
    now()
      .open.map(({ code }) => code)
      .sort(),
  ).toEqual([...played.conflicts].sort());
  const changed = now().open.filter(({ code, part }) => code === 'changed-since' && part === 'actual');
  const [one, ...others] = changed;
  actions.decide([one!.key], 'take');
  actions.decide(
    others.map(({ key }) => key),
    'keep',
  );
  expect(now().open).toHaveLength(played.conflicts.length - 5);
  const twice = now().open.filter(({ code }) => code === 'answered-twice');
  actions.decide(
    twice.map(({ key }) => key),
    'take',
  );
  await actions.takeIn();
  const second = actualsOf(host.workbook);
  expect(second.get(one!.indicator!)).toBe(one!.answer);
  for (const { indicator } of others) expect(second.get(indicator!)).toBe('55');
  for (const { indicator, answer } of twice) expect(second.get(indicator!)).toBe(answer);
  expect(now().collected.written).toEqual([]);

  await actions.undo();
  expect(actualsOf(host.workbook)).toEqual(first);
});

test('where the sheet has changed since it was shown, nothing is written', async () => {
  const { host, store, actions, notice } = await yearPane(await snapshotOf(await book));
  await actions.addReplies([chosen('観光課.xlsx', await filled('観光課', 100)), chosen('提出状況.xlsx', await statusFile())]);
  const { indicators } = readYearBook(host.workbook, { profile: PROFILE, year: 'R2' });
  const { row, column } = indicators[0]!.actual!;
  const sheets = host.workbook.sheets.map((sheet) =>
    sheet.name === '評価 R2' ? { ...sheet, values: sheet.values.map((cells, at) => (at === row ? cells.with(column, 55) : cells)) } : sheet,
  );
  host.workbook = { ...host.workbook, sheets };
  await actions.takeIn();
  expect(notice()).toMatch(/書き込んでいません/);
  expect(host.commits).toEqual([]);
  expect(store.get().undoable).toBe(0);
  await actions.takeIn();
  expect(actualsOf(host.workbook).get(indicators[0]!.indicator.name)).toBe('55');
  expect([...actualsOf(host.workbook).values()].filter((text) => text !== '')).toHaveLength(7);
});

test.each([
  ['ja', 'メモ.xlsx', 'not a workbook', /Excel のブック|ブックではありません|読み取れません/],
  ['en', 'old.xls', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', /xls|Excel 97/i],
] as const)('a file that is no reply says why, in %s: %s', async (language, name, content, why) => {
  const { store, actions } = await yearPane(await snapshotOf(await book), language);
  await actions.addReplies([
    chosen(
      name,
      Uint8Array.from(content, (letter) => letter.charCodeAt(0)),
    ),
  ]);
  const [reply] = store.get().year.replies;
  expect(reply).toMatchObject({ file: name, problem: { code: 'not-a-reply', reason: expect.stringMatching(why) } });
  expect(store.get().notice?.tone).toBe('bad');
});

test('the same file chosen again is one reply; another of its name gets a number', async () => {
  const { store, actions } = await yearPane(await snapshotOf(await book));
  const file = chosen('観光課.xlsx', await filled('観光課', 100));
  await actions.addReplies([file]);
  await actions.addReplies([file, chosen('観光課.xlsx', await filled('観光課', 200))]);
  expect(store.get().year.replies.map(({ file: name }) => name)).toEqual(['観光課.xlsx', '観光課.xlsx (2)']);
});

test('the list is handed over as a workbook that the next collecting reads', async () => {
  const { host, actions } = await yearPane(await snapshotOf(await book));
  await actions.addReplies([chosen('観光課.xlsx', await filled('観光課', 100))]);
  await actions.handOverStatus('window');
  const record = readStatusBook(await snapshotOf(host.openedBytes[0]!));
  expect(record?.typed.get('観光課')).toMatchObject({ state: '提出済', file: '観光課.xlsx' });
});

test('an answer that is not to be taken is resolved, remembered in the list, and can be asked about again', async () => {
  const { host, store, actions } = await yearPane(await snapshotOf(await book));
  const { collecting } = await import('../../../src/taskpane/model/year/collecting');
  const { remindersAfter } = await import('../../../src/taskpane/model/year/reminding');
  const { collectWords } = await import('../../../src/i18n/year/collect-conflicts');
  const now = () => collecting(host.workbook, store.get().settings, store.get().year, collectWords('ja'));
  const foreign = await FormCopy.of((await asked).forms.get('農林課')!);
  const copied = foreign.type(foreign.body[0]!, foreign.actual, 4242).body[0]!;
  const reply = chosen(
    '観光課.xlsx',
    await filled('観光課', 100, (form) => {
      form.rows.splice(form.heading + 2, 0, copied);
      form.type(form.body[0]!, form.actual, 'たくさん');
    }),
  );
  await actions.addReplies([reply, chosen('提出状況.xlsx', await statusFile())]);
  const state = () => now().status.departments.find(({ name }) => name === '観光課')?.state;
  expect(now().open.map(({ code }) => code)).toEqual(['other-department', 'unreadable-reply']);
  expect(state()).toBe('確認中');
  actions.decide(
    now().open.map(({ key }) => key),
    'keep',
  );
  expect([now().open, state()]).toEqual([[], '提出済']);
  const unreadable = () => remindersAfter(now(), store.get().year, 'ja').filter(({ text }) => text.includes('たくさん'));
  expect(unreadable()).toEqual([]);
  await actions.handOverStatus('file');

  // The next time: another pane, with the list as it was handed over.
  const next = await yearPane(host.workbook);
  await next.actions.addReplies([reply, chosen('提出状況.xlsx', host.savedBytes.get('提出状況.xlsx')!)]);
  const then = () => collecting(host.workbook, next.store.get().settings, next.store.get().year, collectWords('ja'));
  expect([then().open, then().collected.conflicts.map(({ decision }) => decision)]).toEqual([[], ['keep', 'keep']]);
  next.actions.decide([then().collected.conflicts[0]!.key], 'ask');
  expect(then().open.map(({ code }) => code)).toEqual(['other-department']);
});
