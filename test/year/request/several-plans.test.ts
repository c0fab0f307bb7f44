import { letterPages } from '../../../src/year/request/letter-pages';
import { letterWords } from '../../../src/i18n/year/letter';
import type { DraftValue } from '../../workbook-draft';
import { askedOf, collectedInto, draftOf } from '../asked-and-answered';

const heading = (level: string): DraftValue[] => [level, '指標', '単位', '基準値', 'R5実績', '目標値', '担当課'];
const SHEETS: Readonly<Record<string, DraftValue[][]>> = {
  総合: [
    ['第6次総合計画 評価シート（令和5年度実績）'],
    [],
    heading('政策'),
    ['1 健康', '特定健診受診率', '％', 38, null, 60, '健康課'],
    ['2 産業', '新規就農者数', '人', 8, null, 15, '農政課'],
  ],
  健康: [
    ['健康増進計画 評価（令和5年度実績）'],
    [],
    heading('領域'),
    ['健診', '特定健診受診率', '％', 35, null, 65, '健康課'],
    ['喫煙', '喫煙率', '％', 18, null, 12, '健康課'],
  ],
};

/** What stands right of a label in a form's head. */
const said = (rows: readonly (readonly ({ readonly value: unknown } | undefined)[])[], label: string): unknown => {
  const row = rows.find((cells) => cells.some((cell) => cell?.value === label)) ?? [];
  const at = row.findIndex((cell) => cell?.value === label);
  return row.slice(at + 1).find((cell) => (cell?.value ?? null) !== null)?.value;
};

test('each department is asked under the names of the plans that its indicators are of', async () => {
  const { forms, made } = await askedOf(await draftOf(SHEETS));
  const both = '第6次総合計画 評価シート、健康増進計画 評価';
  expect(made.plan).toBe(both);
  expect([...forms].map(([name, { rows }]) => [name, said(rows, '計画')])).toEqual([
    ['健康課', both],
    ['農政課', '第6次総合計画 評価シート'],
  ]);
  const [first, second] = letterPages(made, null, letterWords);
  expect([first?.title.includes(both), second?.title.includes('健康増進計画')]).toEqual([true, false]);
});

test('a form with indicators of several plans says of each row whose it is', async () => {
  const { forms } = await askedOf(await draftOf(SHEETS));
  const form = forms.get('健康課')!;
  const at = form.column('計画');
  expect(form.body.map((row) => row[at]?.value)).toEqual(['第6次総合計画 評価シート', '健康増進計画 評価', '健康増進計画 評価']);
  expect(form.column('政策／領域')).toBe(at + 1);
  expect(() => forms.get('農政課')!.column('計画')).toThrow();
});

test('answers to forms of several plans find their rows back, with and without the list and hidden parts', async () => {
  const bytes = await draftOf(SHEETS);
  for (const hasList of [true, false]) {
    const { forms, record } = await askedOf(bytes);
    for (const form of forms.values()) form.body.forEach((row, index) => form.type(row, form.actual, 41 + index));
    const { collected } = await collectedInto(bytes, Object.fromEntries(forms), 2023, hasList ? { record } : {});
    expect(collected.written.map(({ sheet, indicator, after }) => [sheet, indicator, after])).toEqual([
      ['総合', '特定健診受診率', '41'],
      ['健康', '特定健診受診率', '42'],
      ['健康', '喫煙率', '43'],
      ['総合', '新規就農者数', '41'],
    ]);
  }
});

test.each<[string, readonly [string, string], string]>([
  [
    'goals of one plan',
    ['第2期総合戦略 基本目標1（令和5年度実績）', '第2期総合戦略 基本目標2（令和5年度実績）'],
    '第2期総合戦略 基本目標1',
  ],
  ['goals called strategies', ['戦略1 しごと（令和5年度実績）', '戦略2 ひと（令和5年度実績）'], '戦略1 しごと'],
  ['goals alone', ['基本目標1 しごと（令和5年度実績）', '基本目標2 ひと（令和5年度実績）'], '基本目標1 しごと'],
])('sheets that are %s are of one plan', async (_, titles, plan) => {
  const [first, second] = Object.values(SHEETS);
  const { forms, made } = await askedOf(
    await draftOf({ 一: [[titles[0]], ...(first ?? []).slice(1)], 二: [[titles[1]], ...(second ?? []).slice(1)] }),
  );
  expect(made.plan).toBe(plan);
  expect(() => forms.get('健康課')!.column('計画')).toThrow();
});
