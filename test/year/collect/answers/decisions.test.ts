import { collectWords } from '../../../../src/i18n/year/collect-conflicts';
import { createWorkbook } from '../../../../src/xlsx/create/create-workbook';
import { readYearBook } from '../../../../src/year/book/year-book';
import type { Collected, CollectInput } from '../../../../src/year/collect/collected';
import { type Conflict, type ConflictCode } from '../../../../src/year/collect/answers/conflict';
import { statusAfter } from '../../../../src/year/collect/hearing/status-after';
import { owedAfter } from '../../../../src/year/remind/owed';
import { request } from '../../../../src/year/request/request';
import { formWords } from '../../../../src/i18n/year/form';
import { readStatusBook, type StatusRecord } from '../../../../src/year/status/read-status-book';
import { statusPlan } from '../../../../src/year/status/status-plan';
import { FormCopy } from '../../form-copy';
import { opened, PROFILE } from '../../sample';
import { ask, collectInto, nextYearOfSample, recordOf } from '../../town';

/*
 * Whatever is to be checked can be resolved: where the answer can be taken it can also be left, everything else is looked into by a
 * person; and what was decided is not asked again.
 */
const book = nextYearOfSample();
const asked = book.then(async (bytes) => ask((await opened(bytes)).snapshot));
const ROW = '三洞入洞者数';

const formOf = async (department = '観光課'): Promise<FormCopy> => FormCopy.of((await asked).forms.get(department)!);

async function oneForm(change: (form: FormCopy, row: FormCopy['rows'][number]) => void): Promise<Files> {
  const form = await formOf();
  const row = form.row(ROW);
  form.type(row, form.actual, 480);
  change(form, row);
  return new Map([['観光課.xlsx', await form.bytes()]]);
}

type Files = Map<string, Uint8Array>;

/** The workbook in which a colleague typed an actual meanwhile. */
async function typed(value: number, bytes?: Uint8Array): Promise<Uint8Array> {
  const workbook = await opened(bytes ?? (await book));
  const { indicators } = readYearBook(workbook.snapshot, { profile: PROFILE });
  const { sheet, row, column } = indicators.find(({ indicator }) => indicator.name === ROW)!.actual!;
  const write = { row, column, value, formula: null, numberFormat: null, format: null };
  return workbook.commit({ sheets: [{ name: sheet, create: null, writes: [write] }] });
}

async function twice(): Promise<Files> {
  const files: Files = new Map();
  for (const [name, value, date] of [
    ['a', 100, '5/9'],
    ['b', 200, '5/20'],
    ['c', 200, '5/21'],
  ] as const) {
    const form = await formOf();
    form.type(form.row(ROW), form.actual, value).head('回答日', date);
    files.set(`${name}.xlsx`, await form.bytes());
  }
  return files;
}

async function foreignRow(value = 4242): Promise<Files> {
  const [own, foreign] = [await formOf('農林課'), await formOf()];
  own.body.forEach((row, index) => own.type(row, own.actual, 10 + index));
  const copied = foreign.row(ROW);
  foreign.type(copied, foreign.actual, value);
  own.rows.splice(own.heading + 2, 0, copied);
  return new Map([['農林課.xlsx', await own.bytes()]]);
}

async function ofAnotherPlan(): Promise<Files> {
  return oneForm((form) => {
    form.body.forEach((row, index) =>
      form.type(row, form.column('目標指標'), `別の指標${String(index)}`).type(row, form.column('照会ID'), `X${String(index)}`),
    );
  });
}

const stranger = new FormCopy();
stranger.rows = [[{ value: 'お知らせ', numberFormat: 'General' }]];

/** Two places of one indicator, and a heading that was renamed, need a workbook of their own. */
type Code = Exclude<ConflictCode, 'differs-elsewhere' | 'row-moved'>;

/** For each kind the replies that have one of it; where the workbook is not what was asked, that too. */
const CASES: Record<Code, { readonly files: () => Promise<Files>; readonly bytes?: () => Promise<Uint8Array> }> = {
  'answered-twice': { files: twice },
  'changed-since': { files: () => oneForm(() => undefined), bytes: () => typed(55) },
  'other-department': { files: foreignRow },
  'row-gone': {
    files: () => oneForm((form, row) => void form.type(row, form.column('目標指標'), '新指標').type(row, form.column('照会ID'), null)),
  },
  'unreadable-reply': { files: () => oneForm((form, row) => void form.type(row, form.actual, 'たくさん')) },
  'changed-figure': { files: () => oneForm((form, row) => void form.type(row, form.column('基準値'), 88888)) },
  'other-workbook': { files: ofAnotherPlan },
  'other-year': {
    files: () => oneForm((form) => void form.head('対象年度', '令和元年度(R1)').type(form.rows[form.heading]!, form.actual, 'R1実績')),
  },
  'reply-damaged': { files: () => oneForm((form, row) => void form.type(row, 1, 'よその戦略')) },
  'not-a-reply': { files: async () => new Map([['お知らせ.xlsx', await stranger.bytes()]]) },
};

/** What the list says afterwards, by way of its file. */
async function listed(collected: Collected, after: Uint8Array, before: StatusRecord): Promise<StatusRecord> {
  const open = { ...collected, conflicts: collected.conflicts.filter(isOpen) };
  const now = readYearBook((await opened(after)).snapshot, { profile: PROFILE });
  const status = statusAfter(open, now, { plan: '計画', year: 2020, due: null }, collectWords('ja'), before);
  return readStatusBook((await opened(await createWorkbook(statusPlan(status)))).snapshot)!;
}

function isOpen({ decision }: Conflict): boolean {
  return decision === undefined;
}

async function collectAs(files: Files, bytes: Uint8Array, record: StatusRecord, decides: CollectInput['decides']) {
  const { collected, output } = await collectInto(bytes, files, record, decides === undefined ? {} : { decides });
  return { collected, output, record: await listed(collected, output, record), open: collected.conflicts.filter(isOpen) };
}

test.each(Object.keys(CASES) as Code[])('%s: what a person decides not to take is resolved, and not asked again', async (code) => {
  const { files, bytes = () => book } = CASES[code];
  const replies = await files();
  const { record } = await asked;
  const first = await collectAs(replies, await bytes(), record, undefined);
  expect(first.open.map((one) => one.code)).toEqual([code]);
  const states = (list: StatusRecord): string[] => [...list.typed.values()].map(({ state }) => state);
  // What is of another plan says nothing of a department.
  if (first.collected.replies.some(({ isForeign }) => isForeign !== true)) expect(states(first.record)).toContain('確認中');

  const kept = await collectAs(replies, await bytes(), first.record, (one) => (one.code === code ? 'keep' : undefined));
  expect(kept.open).toEqual([]);
  expect(states(kept.record)).not.toContain('確認中');
  expect(owedAfter({ ...kept.collected, conflicts: kept.open }, kept.record).flatMap(({ unreadable }) => unreadable)).toEqual([]);

  const again = await collectAs(replies, kept.output, kept.record, undefined);
  expect(again.open).toEqual([]);
  expect(again.collected.written).toEqual([]);
  expect(again.record.dismissed).toEqual(kept.record.dismissed);

  // Who asks once more is told once more.
  const asking = await collectAs(replies, kept.output, kept.record, () => 'ask');
  expect(asking.open.map((one) => one.code)).toEqual([code]);
  expect(asking.record.dismissed).toBeUndefined();
});

test('what is left of two answers is the earlier one, whatever later ones say', async () => {
  const files = await twice();
  const { collected } = await collectInto(await book, files, (await asked).record, { decides: () => 'keep' });
  expect(collected.written).toMatchObject([{ part: 'actual', after: '100', file: 'a.xlsx' }]);
  expect(collected.conflicts).toMatchObject([{ code: 'answered-twice', answer: '200', decision: 'keep' }]);
});

test('a value that a colleague typed stays, and so do answers that are not to be taken', async () => {
  const keep: CollectInput['decides'] = () => 'keep';
  const { record } = await asked;
  const meanwhile = await collectInto(await typed(55), await CASES['changed-since'].files(), record, { decides: keep });
  expect(meanwhile.collected.written).toEqual([]);
  const foreign = await collectInto(await book, await foreignRow(), record, { decides: keep });
  expect(foreign.collected.written.map(({ after }) => after)).not.toContain('4242');
  expect(foreign.collected.answers.filter(({ isNote }) => isNote === true)).toMatchObject([{ name: ROW, texts: { actual: '4242' } }]);
});

test('another answer, or another value on the sheet, is a question of its own', async () => {
  const { record } = await asked;
  const keep: CollectInput['decides'] = () => 'keep';
  const foreign = await collectAs(await foreignRow(4242), await book, record, keep);
  expect((await collectAs(await foreignRow(4300), foreign.output, foreign.record, undefined)).open).toMatchObject([{ answer: '4300' }]);

  const files = await CASES['changed-since'].files();
  const changed = await collectAs(files, await typed(55), record, keep);
  expect((await collectAs(files, changed.output, changed.record, undefined)).open).toEqual([]);
  expect((await collectAs(files, await typed(56, changed.output), changed.record, undefined)).open).toMatchObject([{ current: '56' }]);
});

test('what is taken after all is no longer remembered as left', async () => {
  const files = await foreignRow();
  const kept = await collectAs(files, await book, (await asked).record, () => 'keep');
  const taken = await collectAs(files, kept.output, kept.record, () => 'take');
  expect(taken.collected.written).toMatchObject([{ after: '4242' }]);
  expect(taken.record.dismissed).toBeUndefined();
});

test('a further request keeps what was decided', async () => {
  const kept = await collectAs(await foreignRow(), await book, (await asked).record, () => 'keep');
  const now = readYearBook((await opened(kept.output)).snapshot, { profile: PROFILE });
  const made = request(now, { year: 2020, due: null, contact: null, only: 'missing', words: formWords }, kept.record);
  expect((await recordOf(made)).dismissed).toEqual(kept.record.dismissed);
});
