import { evaluateByShownRule, evaluateWorkbook } from '../../../src/evaluation/evaluate';
import { parseProfile } from '../../../src/evaluation/profile/profile-schema';
import type { Profile, RuleName } from '../../../src/evaluation/profile/profile';
import { findingSentence } from '../../../src/i18n/findings/findings';
import { isEmptyPlan } from '../../../src/evaluation/workbook/plan';
import { applyPlan } from '../../../src/year/book/apply-plan';
import { rowsOf, workbookOf } from '../snapshot-of';

const profile = parseProfile({});
const taken = (sheet: string) => evaluateByShownRule(workbookOf(rowsOf(sheet)), { profile });

const FIGURES = [
  [40, 47, 62],
  [12, 17, 19],
  [900, 871, 713],
  [10, 12, 13],
  [31, 29, 36],
  [7, 13, 11],
] as const;

const BY: Readonly<Record<Exclude<RuleName, 'ceiling'>, (a: number, b: number, c: number) => number>> = {
  change: (a, b, c) => (b - a) / (c - a),
  ratio: (_, b, c) => b / c,
  'inverse-ratio': (_, b, c) => 2 - b / c,
  'inverse-quotient': (_, b, c) => c / b,
};

/** As a person types a percentage. */
function typed(fraction: number, decimals: number, rounding: Profile['progress']['rounding']): string {
  const unit = 10 ** (decimals + 2);
  const size = Math.abs(fraction) * unit;
  const units = rounding === 'truncate' ? Math.floor(size + 1e-9) : Math.round(size);
  return `${fraction < 0 ? '-' : ''}${(units / 10 ** decimals).toFixed(decimals)}%`;
}

const cases = (Object.keys(BY) as (keyof typeof BY)[]).flatMap((rule) =>
  [0, 1, 2].flatMap((decimals) => (['half-away', 'truncate'] as const).map((rounding) => [rule, decimals, rounding] as const)),
);

test.each(cases)('rates by %s, %d decimals, %s', (rule, decimals, rounding) => {
  const rows = FIGURES.map(([a, b, c], at) => `1 | 指標${at}番 | ${a} | ${b} | ${c} | ${typed(BY[rule](a, b, c), decimals, rounding)} |`);
  const { profile: used, findings, results } = taken(`分野 | 指標 | 基準値 | 実績値 | 目標値 | 達成率 | 評価\n${rows.join('\n')}`);
  expect(used.progress).toMatchObject({ rule, decimals, rounding });
  expect(findings.filter(({ severity, code }) => severity !== 'info' && code !== 'target-below-baseline')).toEqual([]);
  expect(results.map(({ judgement }) => judgement.progressText)).toEqual(results.map(({ recorded }) => recorded.progressText));
});

test('a column says which way is good', () => {
  const { profile: used, results } = taken(`
    指標 | 方向 | 実績値 | 目標値 | 達成率 | 評価
    団体数 | 増 | 126 | 120 | 105% | A
    空き店舗率 | 減 | 12.5 | 10 | 80% | B
    時間外 | 減 | 240 | 150 | 62.5% | C
    受講者 | 増 | 660 | 800 | 82.5% | B
    苦情 | 減 | 16 | 20 | 125% | A
  `);
  expect(used.marks).toEqual([{ column: '方向', equals: '減', rule: 'inverse-quotient' }]);
  expect(used.statuses).toEqual([
    { label: 'A', when: { progressAtLeast: 1 } },
    { label: 'B', when: { progressAtLeast: 0.8 } },
    { label: 'C', when: 'otherwise' },
  ]);
  expect(results.map(({ judgement }) => judgement.status)).toEqual(['A', 'B', 'C', 'B', 'A']);
});

const letters = `
  指標 | 単位 | 目標値 | 実績値 | 達成率 | 評価
  甲 | 冊 | 1000 | 1054 | 105% | A
  乙 | 件 | 1500 | 1284 | 86% | B
  丙 | 人 | 800 | 512 | 64% | C
  丁 | 人 | 100 | 調査中 |  | 判定不能
  戊 | 点 | 250 | 85 | 34% | E
`;

test('bands as printed on the sheet, one that no row has included', () => {
  const { profile: used } = taken(
    `${letters}\n | 評価　A：100％以上　B：80％以上100％未満　C：60％以上80％未満　D：40％以上60％未満　E：40％未満`,
  );
  expect(used.statuses.map(({ label, when }) => [label, when === 'otherwise' ? null : when.progressAtLeast])).toEqual([
    ['A', 1],
    ['B', 0.8],
    ['C', 0.6],
    ['D', 0.4],
    ['E', null],
  ]);
  expect(used.notMeasured.label).toBe('判定不能');
});

test('what the sheet leaves open is said', () => {
  const { findings } = taken(letters);
  const [finding] = findings.filter(({ code }) => code === 'rule-taken');
  expect(finding).toMatchObject({ severity: 'info', variant: 'rule' });
  const sentence = findingSentence('ja', finding!);
  expect(sentence).toContain('b/c（4 行のうち 4 行が一致）、0 桁、四捨五入');
  expect(sentence).toContain('未測定は「判定不能」です');
  expect(sentence).toContain('「A」の境目（85.6 %～105.4 % の間）');
  expect(findingSentence('en', finding!)).toContain('The sheet leaves open');
});

test('printed bands that the statuses contradict are not taken', () => {
  const { profile: used } = taken(`${letters}\n | A：50％以上　B：40％以上　C：30％以上　E：30％未満`);
  expect(used.statuses[0]).toEqual({ label: 'A', when: { progressAtLeast: 1 } });
});

test('statuses that no bands explain stay as they are', () => {
  const { profile: used, findings } = taken(`
    指標 | 目標値 | 実績値 | 達成率 | 評価
    甲 | 100 | 90 | 90% | ○
    乙 | 100 | 80 | 80% | ×
    丙 | 100 | 70 | 70% | ○
    丁 | 100 | 60 | 60% | ×
  `);
  expect(used.statuses).toEqual(profile.statuses);
  expect(findings.map(({ code }) => code).sort()).toEqual(['rule-shown', 'rule-taken']);
});

test('a sheet by the standard rule keeps it', () => {
  const { profile: used, findings } = taken(`
    指標 | 基準値 | 実績値 | 目標値 | 進捗率 | 状況
    甲 | 40 | 25 | 0 | 37.5% | 改善↑
    乙※ | 80 | 60 | 80 | 75.0% | 悪化↓
    丙 | 5 | 5 | 10 | 0.0% | -
    丁 | 4 | 3 | 6 | -50.0% | 悪化↓
    ※印の進捗率は、b/cにより算出
  `);
  expect(used.progress).toEqual(profile.progress);
  expect(used).toMatchObject({ marks: profile.marks, marksStated: false });
  expect(findings.filter(({ severity }) => severity !== 'info').map(({ code }) => code)).toEqual(['target-below-baseline']);
});

test('a sheet without results shows nothing, and says so', () => {
  const { profile: used, findings } = taken('指標 | 基準値 | 実績値 | 目標値 | 進捗率 | 状況\n甲 | 40 | 45 | 50 | |');
  expect(used.progress.rule).toBe('change');
  expect(findings.find(({ code }) => code === 'rule-taken')).toMatchObject({ variant: 'open' });
});

test.each(cases)('a second run takes the same rule from what the first wrote: %s, %d decimals, %s', (rule, decimals, rounding) => {
  const grade = (fraction: number): string => (fraction >= 1 ? 'A' : fraction >= 0.8 ? 'B' : fraction >= 0.5 ? 'C' : 'D');
  const rows = FIGURES.map(([a, b, c], at) => {
    const fraction = BY[rule](a, b, c);
    return `1 | 指標${String(at)}番 | ${String(a)} | ${String(b)} | ${String(c)} | ${typed(fraction, decimals, rounding)} | ${grade(fraction)}`;
  });
  const more = ['1 | 空欄の指標 | 10 | 15 | 20 | |', '1 | 未測定の指標 | 10 | | 20 | |'];
  const book = workbookOf(rowsOf(`分野 | 指標 | 基準値 | 実績値 | 目標値 | 達成率 | 評価\n${[...rows, ...more].join('\n')}`));
  const first = evaluateByShownRule(book, { profile });
  const again = evaluateByShownRule(applyPlan(book, first.plan), { profile });
  expect(again.profile).toEqual(first.profile);
  expect(isEmptyPlan(again.plan)).toBe(true);
});

test('what the given rule wrote shows no other', () => {
  const rows = FIGURES.map(
    ([a, b, c], at) =>
      `1 | 指標${String(at)}番 | ${String(a)} | ${String(b)} | ${String(c)} | ${at < 4 ? typed(b / c, 1, 'half-away') : ''} |`,
  );
  const book = workbookOf(rowsOf(`分野 | 指標 | 基準値 | 実績値 | 目標値 | 達成率 | 評価\n${rows.join('\n')}`));
  const byDefault = applyPlan(book, evaluateWorkbook(book, { profile }).plan);
  expect(evaluateByShownRule(byDefault, { profile }).profile.progress.rule).toBe('ratio');
});

test.each([
  ['a line beyond all reason', 'A | 30 | C | 2000'],
  ['a dash as the best', '－ | 2 | C | 90'],
])('%s makes no bands of the rate', (_, marks) => {
  const [high, highest, low, lower] = marks.split(' | ');
  const { profile: used } = taken(`
    指標 | 目標値 | 実績値 | 達成率 | 評価
    甲 | 1 | ${highest} | ${highest}00% | ${high}
    乙 | 1 | 9999 | 999900% | ${high}
    丙 | 100 | ${lower} | ${lower}% | ${low}
    丁 | 100 | 10 | 10% | ${low}
  `);
  expect(used.statuses).toEqual(profile.statuses);
});

test('a mark of the scale is no word for what was not measured', () => {
  const { profile: used } = taken(`
    指標 | 目標値 | 実績値 | 達成率 | 評価
    甲 | 100 | 120 | 120% | 順調
    乙 | 100 | 110 | 110% | 順調
    丙 | 100 | 40 | 40% | 遅れ
    丁 | 100 | 30 | 30% | 遅れ
    戊 | 100 | | | 遅れ
  `);
  expect(used.notMeasured.label).toBe('-');
});

test('statuses that the rules give already are kept as they are', () => {
  const { profile: used } = taken(`
    指標 | 基準値 | 実績値 | 目標値 | 進捗率 | 状況
    甲 | 10 | 20 | 20 | 100.0% | 目標達成
    乙 | 10 | 15 | 20 | 50.0% | 改善↑
    丙 | 10 | 10 | 20 | 0.0% | -
    丁 | 10 | 5 | 20 | -50.0% | 悪化↓
    戊 | 10 | 4 | 20 | -60.0% | 悪化↓
  `);
  expect(used.statuses).toEqual(profile.statuses);
});
