import { matchKey } from '../../../src/evaluation/vocabulary/clean-text';
import type { CollectInput } from '../../../src/year/collect/collected';
import type { Conflict } from '../../../src/year/collect/answers/conflict';
import { isTakeable } from '../../../src/year/collect/answers/conflict';
import { readStatusBook } from '../../../src/year/status/read-status-book';
import { statusPlan } from '../../../src/year/status/status-plan';
import { createWorkbook } from '../../../src/xlsx/create/create-workbook';
import type { DraftValue } from '../../workbook-draft';
import { askedOf, collectedInto, draftOf } from '../asked-and-answered';
import { opened } from '../sample';

const HEADING: DraftValue[] = ['施策', '指標', '単位', '基準値', 'R5実績', '目標値', '担当課'];
const ROWS: DraftValue[][] = [
  ['2-2 読書', '図書館の貸出冊数', '冊', 100, null, 200, '図書館'],
  ['2-2 読書', '読書会の回数', '回', 3, null, 9, '図書館'],
  ['2-3 文化', '来館者数', '人', 5, null, 15, '文化課'],
];
const withFirst = (changes: Readonly<Record<number, DraftValue>>): DraftValue[][] => [
  HEADING,
  ...ROWS.map((row, at) => (at === 0 ? row.map((value, column) => changes[column] ?? value) : row)),
];

type Change = readonly [what: string, changes: Readonly<Record<number, string>>];
const CHANGES: readonly Change[] = [
  ['name', { 1: '図書館の貸出冊数（一般）' }],
  ['unit', { 2: '点' }],
  ['name and unit', { 1: '図書館貸出冊数', 2: '点' }],
  ['name and heading', { 0: '2-2 読書活動', 1: '図書館貸出冊数' }],
];

/** Fills the form in that was sent before the sheet was changed. */
async function answered(value: number, { isCleaned = false } = {}) {
  const { forms, record, made } = await askedOf(await draftOf({ 評価: [HEADING, ...ROWS] }));
  const form = forms.get('図書館')!;
  form.type(form.body[0]!, form.actual, value).type(form.body[1]!, form.actual, 4);
  if (isCleaned) form.everyRow.forEach((row) => form.type(row, form.column('照会ID'), null));
  return { form, record, made };
}

const takesRow: CollectInput['decides'] = (conflict: Conflict) => (isTakeable(conflict) ? 'take' : undefined);

test.each(CHANGES)('a row whose %s was changed since is taken when a person says which one it is, and from then on', async (_, changes) => {
  const bytes = await draftOf({ 評価: withFirst(changes) });
  const name = changes[1] ?? '図書館の貸出冊数';
  const { form, record, made } = await answered(150);
  const asked = await collectedInto(bytes, { 図書館: form }, 2023, { record });
  expect(asked.collected.conflicts.map(({ code, candidate }) => [code, candidate])).toEqual([['row-gone', name]]);
  const { collected, output } = await collectedInto(bytes, { 図書館: form }, 2023, { record, decides: takesRow });
  expect(collected.written.map(({ indicator, after }) => [indicator, after])).toEqual([
    [name, '150'],
    ['読書会の回数', '4'],
  ]);
  expect(collected.outstanding.map(({ department }) => department)).toEqual(['文化課']);
  // By way of the file, as the next call has it.
  const status = { ...made.status, rows: collected.rows, same: collected.same };
  const { snapshot } = await opened(await createWorkbook(statusPlan(status)));
  const remembered = readStatusBook(snapshot)!;
  const again = await collectedInto(output, { 図書館: form }, 2023, { record: remembered });
  expect([again.collected.written, again.collected.conflicts]).toEqual([[], []]);
  const later = await answered(160, { isCleaned: true });
  const corrected = await collectedInto(output, { 図書館: later.form }, 2023, { record: remembered });
  expect(corrected.collected.conflicts).toEqual([]);
  expect(corrected.collected.written.map(({ indicator, before, after }) => [indicator, before, after])).toEqual([[name, '150', '160']]);
});

test('a call can name the indicator that a row is, however little it resembles it', async () => {
  const bytes = await draftOf({ 評価: withFirst({ 1: '蔵書の利用' }) });
  const { form, record } = await answered(150);
  const said = new Map([[matchKey('図書館の貸出冊数'), '蔵書の利用']]);
  const { collected } = await collectedInto(bytes, { 図書館: form }, 2023, { record, said });
  expect(collected.written.map(({ indicator, after }) => [indicator, after])).toEqual([
    ['蔵書の利用', '150'],
    ['読書会の回数', '4'],
  ]);
  const unused = new Map([[matchKey('読書会の回数'), '蔵書の利用']]);
  const other = await collectedInto(bytes, { 図書館: form }, 2023, { record, said: unused });
  expect(other.collected.written.map(({ indicator }) => indicator)).toEqual(['読書会の回数']);
  expect(other.collected.unusedNames).toEqual([matchKey('読書会の回数')]);
});

test('rows that were mixed up with each other are not to be taken for each other', async () => {
  const bytes = await draftOf({ 評価: [HEADING, ...ROWS] });
  const { form, record } = await answered(150);
  const [first, second] = form.body;
  const name = form.column('目標指標');
  const [one, other] = [first![name]!.value, second![name]!.value];
  form.type(first!, name, other).type(second!, name, one);
  const { collected } = await collectedInto(bytes, { 図書館: form }, 2023, { record, decides: takesRow });
  expect(collected.conflicts.map(({ code, candidate }) => [code, candidate])).toEqual([
    ['reply-damaged', undefined],
    ['reply-damaged', undefined],
  ]);
  expect(collected.written).toEqual([]);
});

test('a name that a department typed over can be taken for the one that was asked', async () => {
  const bytes = await draftOf({ 評価: [HEADING, ...ROWS] });
  const { form, record } = await answered(150);
  form.type(form.body[0]!, form.column('目標指標'), '貸出冊数（電子を含む）');
  const { collected } = await collectedInto(bytes, { 図書館: form }, 2023, { record, decides: takesRow });
  expect(collected.conflicts.map(({ code, candidate, decision }) => [code, candidate, decision])).toEqual([
    ['reply-damaged', '図書館の貸出冊数', 'take'],
  ]);
  expect(collected.written.map(({ indicator, after }) => [indicator, after])).toContainEqual(['図書館の貸出冊数', '150']);
});
