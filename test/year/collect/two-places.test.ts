import type { CollectInput } from '../../../src/year/collect/collected';
import type { DraftValue } from '../../workbook-draft';
import { askedOf, collectedInto, draftOf } from '../asked-and-answered';
import type { FormCopy } from '../form-copy';

const HEADING: DraftValue[] = ['指標', '単位', '基準値', 'R4実績', 'R5実績', '目標値', '担当課'];

/** Answers each row of each department's form, in the order of the workbook. */
async function answered(
  rows: DraftValue[][],
  says: Readonly<Record<string, readonly (string | number)[]>>,
  more: Pick<CollectInput, 'decides'> & { readonly dismissed?: readonly string[] } = {},
  heading = HEADING,
) {
  const bytes = await draftOf({ 評価: [heading, ...rows] });
  const { forms, record } = await askedOf(bytes, { year: 'R5' });
  const answers: Record<string, FormCopy> = {};
  for (const [name, values] of Object.entries(says)) {
    const form = forms.get(name)!;
    values.forEach((value, at) => form.type(form.body[at]!, form.actual, value));
    answers[name] = form;
  }
  const { dismissed, decides } = more;
  return collectedInto(bytes, answers, 2023, {
    record: { ...record, ...(dismissed === undefined ? {} : { dismissed }) },
    ...(decides === undefined ? {} : { decides }),
  });
}

const PLACES: DraftValue[][] = [
  ['新規就農者数', '人', 5, 8, null, 15, '農政課'],
  ['新規就農者数', '人', 5, 8, null, 15, '定住課'],
  ['新規就農者数（再掲）', '人', 5, 8, null, 15, '定住課'],
  ['空き家', '件', 50, 42, null, 30, '定住課'],
];

test.each<[string, Readonly<Record<string, readonly (string | number)[]>>, string | null]>([
  ['three answers', { 農政課: [12], 定住課: [11, 13, 44] }, '評価!E2「12」、評価!E3「11」、評価!E4「13」'],
  ['one that differs, written otherwise', { 農政課: [12], 定住課: ['１２人', 13, 44] }, '評価!E2「12」、評価!E3「１２人」、評価!E4「13」'],
  ['the same in other words', { 農政課: [12], 定住課: ['１２人', '12', 44] }, null],
  ['one answer alone', { 農政課: [12] }, null],
])('one indicator in several places, %s', async (_, says, places) => {
  const { collected } = await answered(PLACES, says);
  expect(collected.conflicts.map(({ code, detail }) => [code, detail])).toEqual(places === null ? [] : [['differs-elsewhere', places]]);
  expect(collected.written).toHaveLength(Object.values(says).flat().length);
});

test('an answer is held against what the other place has already', async () => {
  const rows = PLACES.map((row, at) => (at === 0 ? row.map((value, column) => (column === 4 ? 12 : value)) : row));
  const { collected } = await answered(rows, { 定住課: [11] });
  expect(collected.conflicts.map(({ code, detail, other }) => [code, detail, other?.answer])).toEqual([
    ['differs-elsewhere', '評価!E2「12」、評価!E3「11」', '12'],
  ]);
});

test('what a person has looked into is not asked again until an answer is another one', async () => {
  const { collected } = await answered(PLACES, { 農政課: [12], 定住課: [11, 11] }, { decides: () => 'keep' });
  const { dismissed } = collected;
  const open = async (first: number) => (await answered(PLACES, { 農政課: [first], 定住課: [11, 11] }, { dismissed })).collected.conflicts;
  expect((await open(12)).map(({ decision }) => decision)).toEqual(['keep']);
  expect((await open(13)).map(({ decision }) => decision)).toEqual([undefined]);
});

test.each<[string, string, number | null, string[]]>([
  ['tells them apart', '新規就農者数', null, []],
  ['is told where they were the same last year', '新規就農者数', 8, ['differs-elsewhere']],
  ['is told where one is listed again', '新規就農者数（再掲）', null, ['differs-elsewhere']],
])('one department that answers two rows differently %s', async (_, name, last, codes) => {
  const row = PLACES[0]!.map((value, column) => (column === 3 ? last : value));
  const rows = [
    ['1 産業', ...row],
    ['2 人材', name, ...row.slice(1)],
  ];
  const { collected } = await answered(rows, { 農政課: [12, 11] }, {}, ['施策', ...HEADING]);
  expect(collected.conflicts.map(({ code }) => code)).toEqual(codes);
  expect(collected.written).toHaveLength(2);
});

test('figures that many indicators have do not make them one', async () => {
  const rows = ['農政課', '定住課'].map((department): DraftValue[] => ['実施率', '％', 0, null, null, 100, department]);
  const { collected } = await answered(rows, { 農政課: [12], 定住課: [11] });
  expect(collected.conflicts).toEqual([]);
});

test('an indicator of two plans is one, though their baselines and targets differ', async () => {
  const { collected } = await answered([PLACES[0]!, ['新規就農者数', '人', 6, 8, null, 20, '農政課']], { 農政課: [12, 11] });
  expect(collected.conflicts.map(({ code, detail }) => [code, detail])).toEqual([['differs-elsewhere', '評価!E2「12」、評価!E3「11」']]);
});

test.each<[string, DraftValue[]]>([
  ['another figure of last year', ['新規就農者数', '人', 5, 9, null, 15, '定住課']],
  ['another unit', ['新規就農者数', '世帯', 5, 8, null, 15, '定住課']],
])('of the same name with %s is another indicator', async (_, other) => {
  const { collected } = await answered([PLACES[0]!, other], { 農政課: [12], 定住課: [11] });
  expect(collected.conflicts).toEqual([]);
});
