import { remarkRole } from '../../../src/report/content/remark-words';
import { extraColumn } from '../../../src/year/book/extra-headings';
import { nextYear } from '../../../src/year/next/next-year';
import { askedOf, collectedInto, draftOf } from '../asked-and-answered';
import { opened, PROFILE } from '../sample';

test.each([
  ['目標値設定の根拠・理由'],
  ['目標値の設定理由'],
  ['指標選定理由'],
  ['目標値の考え方(理由)'],
  ['指標の変更理由'],
  ['目標値の見直し理由'],
  ['望ましい方向性'],
  ['目指す方向'],
  ['施策の方針'],
  ['基本方針'],
])('%s is the plan’s own, neither a reason nor what comes next', (heading) => {
  expect([extraColumn(heading), remarkRole(heading)]).toEqual([undefined, undefined]);
});

test.each<[string, ReturnType<typeof extraColumn>]>([
  ['要因', 'cause'],
  ['増減理由', 'cause'],
  ['未達成の理由', 'cause'],
  ['要因分析', 'cause'],
  ['課題', 'issue'],
  ['今後の方向性', 'issue'],
  ['今後の取組方針', 'issue'],
  ['課題と今後の方針', 'issue'],
  ['方向性', 'issue'],
  ['備考', 'remark'],
  ['前年度進捗区分', 'last-status'],
  ['前年度評価', 'last-status'],
])('%s is of the year', (heading, kind) => expect(extraColumn(heading)).toBe(kind));

test('why a target was set stays in the next year, and no reason of a department goes over it', async () => {
  const bytes = await draftOf({
    評価: [
      ['指標', '単位', '基準値', 'R5実績', '目標値', '目標値設定の理由', '担当課'],
      ['就農者', '人', 5, 8, 15, '県の計画による', '農政課'],
      ['直売所', '件', 3, 4, 9, '過去5年の伸び', '農政課'],
    ],
  });
  const book = await opened(bytes);
  const made = await book.commit(nextYear(book.snapshot, { profile: PROFILE }).plan);
  const own = (await opened(made)).snapshot.sheets.find(({ name }) => name === '評価 R6');
  expect(own?.values.slice(1).map((row) => [row[3] ?? null, row[5]])).toEqual([
    [null, '県の計画による'],
    [null, '過去5年の伸び'],
  ]);
  const { forms, record } = await askedOf(made, { year: 'R6' });
  const form = forms.get('農政課')!;
  form.body.forEach((row, at) => form.type(row, form.actual, 9 + at).type(row, form.column('要因'), `要因${String(at)}`));
  const { collected, after } = await collectedInto(made, { 農政課: form }, 2024, { record });
  expect(collected.conflicts).toEqual([]);
  const rows = after.sheets.find(({ name }) => name === '評価 R6')?.values ?? [];
  const cause = rows[0]?.indexOf('要因') ?? -1;
  expect(rows.slice(1).map((row) => [row[5], row[cause]])).toEqual([
    ['県の計画による', '要因0'],
    ['過去5年の伸び', '要因1'],
  ]);
});
