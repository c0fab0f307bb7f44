import { collectWords } from '../../../src/i18n/year/collect-conflicts';
import { readYearBook } from '../../../src/year/book/year-book';
import { statusAfter } from '../../../src/year/collect/hearing/status-after';
import type { DraftValue } from '../../workbook-draft';
import { askedOf, collectedInto, draftOf } from '../asked-and-answered';
import { PROFILE } from '../sample';

const ROWS: DraftValue[][] = [
  ['指標', '単位', '基準値', 'R5実績', '目標値', '担当課'],
  ['就農者', '人', 5, null, 15, '農政課'],
  ['農地集積率', '％', 40, null, 60, '農政課'],
  ['直売所', '件', 3, null, 9, '農政課'],
];

test('what is written beside a row is listed and to be talked about, whether there is a figure or not', async () => {
  const bytes = await draftOf({ 評価: ROWS });
  const { forms, record } = await askedOf(bytes);
  const form = forms.get('農政課')!;
  const [first, second, third] = form.body;
  form.type(first!, form.actual, 12).type(first!, form.column('備考'), '目標は見直し予定');
  form.type(second!, form.column('備考'), 'R6は調査なし').type(third!, form.actual, 8);
  const { collected, after } = await collectedInto(bytes, { 農政課: form }, 2023, { record });
  const head = { plan: '計画', year: 2023, due: null };
  const { answers, hearing } = statusAfter(collected, readYearBook(after, { profile: PROFILE }), head, collectWords('ja'), record);
  expect(answers.rows.map((row) => [row[2], row[4], row[11]])).toEqual([
    ['就農者', '12', '目標は見直し予定'],
    ['農地集積率', '', 'R6は調査なし'],
    ['直売所', '8', ''],
  ]);
  expect(hearing.rows.map((row) => [row[1], row[6]])).toEqual([
    ['就農者', '備考：目標は見直し予定'],
    ['農地集積率', '備考：R6は調査なし'],
  ]);
  expect(collected.outstanding).toEqual([{ department: '農政課', indicators: ['農地集積率'] }]);
});

test('what is written beside a row that the workbook has no more is listed, too', async () => {
  const { forms, record } = await askedOf(await draftOf({ 評価: ROWS }));
  const form = forms.get('農政課')!;
  form.type(form.body[1]!, form.column('備考'), 'R6は調査なし');
  const bytes = await draftOf({ 評価: ROWS.filter((row) => row[0] !== '農地集積率') });
  const { collected, after } = await collectedInto(bytes, { 農政課: form }, 2023, { record });
  expect(collected.conflicts.map(({ code }) => code)).toEqual(['row-gone']);
  const head = { plan: '計画', year: 2023, due: null };
  const { answers } = statusAfter(collected, readYearBook(after, { profile: PROFILE }), head, collectWords('ja'), record);
  expect(answers.rows.map((row) => [row[2], row[11]])).toEqual([['農地集積率', 'R6は調査なし']]);
});

test.each<[string, number | string | null, string[]]>([
  ['a figure', 50, ['unreadable-reply no-survey']],
  ['a dash', '-', []],
  ['nothing', null, []],
])('調査年度外 with %s', async (_, value, conflicts) => {
  const bytes = await draftOf({ 評価: ROWS });
  const { forms, record } = await askedOf(bytes);
  const form = forms.get('農政課')!;
  form.type(form.body[1]!, form.actual, value).type(form.body[1]!, form.column('区分'), '調査年度外');
  const { collected } = await collectedInto(bytes, { 農政課: form }, 2023, { record });
  expect(collected.conflicts.map(({ code, why }) => `${code} ${String(why)}`)).toEqual(conflicts);
  expect(collected.written.filter(({ after }) => after === '50')).toEqual([]);
});
