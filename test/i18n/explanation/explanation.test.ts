import { judge } from '../../../src/evaluation/rules/judge';
import { readFigure } from '../../../src/evaluation/figures/read-figure';
import { parseProfile, type ProfileInput } from '../../../src/evaluation/profile/profile-schema';
import type { RuleName } from '../../../src/evaluation/profile/profile';
import { paceShare } from '../../../src/evaluation/rules/progress/pace';
import type { CellValue } from '../../../src/evaluation/workbook/snapshot';
import { explain } from '../../../src/i18n/explanation/explanation';
import { LANGUAGES, type Language } from '../../../src/i18n/language';

interface Row {
  readonly name?: string;
  readonly rule?: RuleName;
  readonly profile?: ProfileInput;
  readonly firstAvailable?: number;
  readonly recorded?: { readonly progressText: string; readonly status: string };
}

/** The explanation of what the engine really makes of a row. */
function explained(language: Language, figures: readonly [CellValue, CellValue, CellValue], row: Row = {}): string {
  const [baseline, actual, target] = figures.map((value) => readFigure(value, 'General', null)) as [Figure, Figure, Figure];
  const profile = parseProfile(row.profile ?? {});
  const { firstAvailable: first } = row;
  const firstAvailable = first === undefined ? null : { column: 0, figure: readFigure(first, 'General', null) };
  const judgement = judge(row.rule ?? 'change', { baseline, actual, target }, { firstAvailable, yearlyTarget: null }, profile);
  const recorded = row.recorded ?? { progressText: judgement.progressText, status: judgement.status };
  const result = { indicator: { name: row.name ?? '指標', baseline, actual, target }, judgement, recorded };
  return explain(language, { result, profile, paceShare: profile.pace === null ? null : paceShare(profile.pace) });
}
type Figure = ReturnType<typeof readFigure>;

const bands: ProfileInput = {
  statuses: [
    { label: 'A', when: { progressAtLeast: 1 } },
    { label: 'B', when: { progressAtLeast: 0.8 } },
    { label: 'C', when: { change: 'none', tolerance: 0.03 } },
    { label: 'D', when: 'otherwise' },
  ],
};
const directions: ProfileInput = {
  statuses: [
    { label: '○', when: { direction: 'met' } },
    { label: '×', when: 'otherwise' },
  ],
};
const pointsProfile: ProfileInput = {
  statuses: [
    { label: 'A', when: { progressAtLeast: 1 } },
    { label: 'B', when: { changeAtLeast: 1 } },
    { label: 'D', when: 'otherwise' },
  ],
};
const pace: ProfileInput = {
  statuses: [
    { label: '順調', when: { paceAtLeast: 1 } },
    { label: '遅れ', when: 'otherwise' },
  ],
  pace: { from: '2020-04', to: '2025-03', at: '2021-03' },
};

const japanese: [string, readonly [CellValue, CellValue, CellValue], Row, string][] = [
  [
    'towards the target',
    [9, 12, 15],
    {},
    '(12 - 9) / (15 - 9) = 50.0 %; 進捗率が 100 % 未満で、基準値から目標に近づいたため「改善↑」です。',
  ],
  ['met', [10, 14, 13], {}, '(14 - 10) / (13 - 10) = 133.3 %; 進捗率が 100 % 以上のため「目標達成」です。'],
  [
    'away from the target, with notes',
    ['3,560(H29)', '3,510(H30)', 3630],
    {},
    '(3,510 - 3,560) / (3,630 - 3,560) = -71.4 %; 基準値「3,560(H29)」は 3,560（注記「H29」）と読みました。実績値「3,510(H30)」は 3,510（注記「H30」）と読みました。進捗率が 100 % 未満で、基準値から目標と反対に動いたため「悪化↓」です。',
  ],
  ['no change', [11, 11, 13], {}, '(11 - 11) / (13 - 11) = 0.0 %; 進捗率が 100 % 未満で、基準値から変わっていないため「-」です。'],
  [
    'a missing baseline',
    ['-', 8, 40],
    {},
    '(8 - 0) / (40 - 0) = 20.0 %; 基準値は「-」のため 0 としました。進捗率が 100 % 未満で、基準値から目標に近づいたため「改善↑」です。',
  ],
  [
    'a target that is a direction',
    [10, 15, '↗'],
    { profile: directions },
    '目標が方向「↗」のため進捗率はありません; 目標の方向「↗」に沿ったため「○」です。',
  ],
  [
    'a target that is a direction, missed',
    [10, 9, '増加'],
    { profile: directions },
    '目標が方向「増加」のため進捗率はありません; 目標の方向「増加」に対する基準値からの動きのため「×」です。',
  ],
  [
    'points and strictly above',
    [30, 32.4, 40],
    { profile: pointsProfile },
    '(32.4 - 30) / (40 - 30) = 24.0 %; 進捗率が 100 % 未満で、良い方向への変化が 1 以上のため「B」です。',
  ],
  ['not measured', [5, '-', 10], {}, '実績値が「-」のため進捗率はありません; 「-」は未測定の意味で、変化なしではありません。'],
  [
    'the mark ※',
    [304, 406, 300],
    { name: '講座受講者数※', rule: 'ratio' },
    '406 / 300 = 135.3 %; 指標名に ※ があるため b/c で計算しました。進捗率が 100 % 以上のため「目標達成」です。',
  ],
  ['a ratio below', [300, 200, 300], { rule: 'ratio' }, '200 / 300 = 66.7 %; 進捗率が 100 % 未満で、基準値より減ったため「悪化↓」です。'],
  [
    'lower is better',
    [20, 15, 12],
    { rule: 'inverse-ratio' },
    '2 - 15 / 12 = 75.0 %; 進捗率が 100 % 未満で、基準値より減ったため「改善↑」です。',
  ],
  [
    'within the ceiling',
    [10, 12, 15],
    { rule: 'ceiling' },
    '実績値 12 は上限 15 以下のため進捗率 100.0 %; 進捗率が 100 % 以上のため「目標達成」です。',
  ],
  [
    'above the ceiling',
    [10, 18, 15],
    { rule: 'ceiling' },
    '2 - 18 / 15 = 80.0 %; 進捗率が 100 % 未満で、基準値より増えたため「悪化↓」です。',
  ],
  [
    'negative figures',
    [-5, 3, 10],
    {},
    '(3 - (-5)) / (10 - (-5)) = 53.3 %; 進捗率が 100 % 未満で、基準値から目標に近づいたため「改善↑」です。',
  ],
  ['a division by zero', [3, 4, 3], {}, '(b-a)/(c-a) は 0 で割ることになるため進捗率はありません; 人の判断が必要なため「要確認」です。'],
  [
    'a figure that cannot be read',
    [3, '10～20', 30],
    {},
    '実績値「10～20」を数値として読めないため進捗率はありません; 人の判断が必要なため「要確認」です。',
  ],
  ['a word reached', ['-', '策定', '策定'], {}, '実績「策定」が目標と同じため進捗率 100.0 %; 進捗率が 100 % 以上のため「目標達成」です。'],
  [
    'a display that is not quite 100 %',
    [0, 99.96, 100],
    {},
    '(99.96 - 0) / (100 - 0) = 100.0 %; 表示は丸めたもので、100 % には届いていません。進捗率が 100 % 未満で、基準値から目標に近づいたため「改善↑」です。',
  ],
  ['a band', [0, 85, 100], { profile: bands }, '(85 - 0) / (100 - 0) = 85.0 %; 進捗率が 80 % 以上のため「B」です。'],
  [
    'a tolerance',
    [100, 102, 200],
    { profile: bands },
    '(102 - 100) / (200 - 100) = 2.0 %; 進捗率が 80 % 未満で、基準値からの変化が ±3 % 以内のため「C」です。',
  ],
  [
    'on pace',
    [0, 30, 100],
    { profile: pace },
    '(30 - 0) / (100 - 0) = 30.0 %; 進捗率が計画期間の経過割合 1/5 = 20 % の 1 倍以上のため「順調」です。',
  ],
  [
    'behind pace',
    [0, 10, 100],
    { profile: pace },
    '(10 - 0) / (100 - 0) = 10.0 %; 進捗率が計画期間の経過割合 1/5 = 20 % の 1 倍未満のため「遅れ」です。',
  ],
  [
    'what was kept by hand',
    [9, 12, 15],
    { recorded: { progressText: '56.7%', status: '改善↑' } },
    '(12 - 9) / (15 - 9) = 50.0 %; 進捗率が 100 % 未満で、基準値から目標に近づいたため「改善↑」です。シートの記載は 56.7%・「改善↑」です。',
  ],
];

test.each(japanese)('explains %s', (_, figures, row, words) => {
  expect(explained('ja', figures, row)).toBe(words);
});

test('explains in English', () => {
  expect(explained('en', [9, 12, 15])).toBe(
    '(12 - 9) / (15 - 9) = 50.0 %; progress is below 100 % and the actual moved from the baseline towards the target, therefore "改善↑".',
  );
});

test.each([
  ['expected', { progress: { against: 'expected' }, pace: { from: '2020-04', to: '2025-03', at: '2021-03' } }, 'この時点の期待値 2 '],
  ['first year', { progress: { missingBaseline: 'first-available' } }, '最初の年度の 4 を基準値'],
  ['cut off', { progress: { rounding: 'truncate' } }, '切り捨て'],
] as [string, ProfileInput, string][])('says what else was done: %s', (_, profile, words) => {
  expect(explained('ja', [profile.pace === undefined ? '-' : 0, 5, 10], { profile, firstAvailable: 4 })).toContain(words);
});

test.each(LANGUAGES)('says every kind of row without a gap in %s', (language) => {
  const cells: CellValue[] = [null, '-', '未集計', 5, 0, -3, '策定', '10～20', '#N/A', true, '1,100(速報値)'];
  const gap = /undefined|null|NaN|Infinity|\[object|「」|""|; ?$|。。|\.\.$|[^。.]$/;
  const gaps: string[] = [];
  for (const rule of ['change', 'ratio', 'inverse-ratio', 'ceiling'] as const) {
    for (const profile of [{}, bands, pace]) {
      for (const a of cells) {
        for (const b of cells)
          gaps.push(...cells.map((c) => explained(language, [a, b, c], { rule, profile })).filter((words) => gap.test(words)));
      }
    }
  }
  expect(gaps).toEqual([]);
});
