import { DEFAULT_PRESET } from './default-profile';
import type { Profile } from './profile';
import { parseProfile, type ProfileInput } from './profile-schema';

/** Each as a person would write it, with its name in scripts and settings. The default comes first. */
const PRESETS: Readonly<Record<string, ProfileInput>> = {
  /** Mine City's own rules: every default. Source: docs/rules.md, "Progress and status". */
  [DEFAULT_PRESET]: { version: 1, name: 'mine' },
  /** Rate of achievement b/c in ordered bands S to D; what was not measured is a class of its own, outside the total. */
  'achievement-letters': {
    version: 1,
    name: 'S・A・B・C・D（達成率）',
    progress: { rule: 'ratio', missingBaseline: 'not-assessed' },
    marks: [],
    statuses: [
      { label: 'S', when: { progressAtLeast: 1.2 } },
      { label: 'A', when: { progressAtLeast: 1 } },
      { label: 'B', when: { progressAtLeast: 0.8 } },
      { label: 'C', when: { progressAtLeast: 0.6 } },
      { label: 'D', when: 'otherwise' },
    ],
    notMeasured: { label: '―', inTotal: false },
  },
  /** ◎ ○ △ × by the rate of achievement; － for what was not measured. */
  'achievement-marks': {
    version: 1,
    name: '◎・○・△・×・－(達成率)',
    progress: { rule: 'ratio' },
    marks: [],
    statuses: [
      { label: '◎', when: { progressAtLeast: 1 } },
      { label: '○', when: { progressAtLeast: 0.8 } },
      { label: '△', when: { progressAtLeast: 0.6 } },
      { label: '×', when: 'otherwise' },
    ],
    notMeasured: { label: '－', inTotal: false },
  },
  /** ◎ ○ △ ×: reached, better than the baseline, within 3 % of it, worse. */
  'change-marks': {
    version: 1,
    name: '◎・○・△・×（基準値との比較）',
    statuses: [
      { label: '◎', when: { progressAtLeast: 1 } },
      { label: '△', when: { change: 'none', tolerance: 0.03 } },
      { label: '○', when: { change: 'better' } },
      { label: '×', when: 'otherwise' },
    ],
    columnOrder: ['◎', '○', '△', '×', '未測定'],
    notMeasured: { label: '未測定', inTotal: false },
  },
  /** 順調, 概ね順調, 遅れ by the progress of the change. */
  'three-steps': {
    version: 1,
    name: '順調・概ね順調・遅れ',
    statuses: [
      { label: '順調', when: { progressAtLeast: 1 } },
      { label: '概ね順調', when: { progressAtLeast: 0.8 } },
      { label: '遅れ', when: 'otherwise' },
    ],
    notMeasured: { label: '未集計', inTotal: false },
  },
  /** Rate of achievement b/c; a column 区分 says by ⇧ or ⇩ which way is good. */
  'direction-column': {
    version: 1,
    name: '⇧⇩の列がある表（達成率）',
    progress: { rule: 'ratio', missingBaseline: 'not-assessed' },
    marks: [
      { column: '区分', equals: '⇧', rule: 'ratio' },
      { column: '区分', equals: '⇩', rule: 'inverse-ratio' },
    ],
    statuses: [
      { label: 'A', when: { progressAtLeast: 1 } },
      { label: 'B', when: { progressAtLeast: 0.8 } },
      { label: 'C', when: 'otherwise' },
    ],
    notMeasured: { label: '－', inTotal: false },
  },
  /** Every target is a limit: met while the actual is not above it. */
  ceiling: {
    version: 1,
    name: '上限目標（目標値以下で達成）',
    progress: { rule: 'ceiling' },
    marks: [],
    statuses: [
      { label: '達成', when: { progressAtLeast: 1 } },
      { label: '改善', when: { change: 'better' } },
      { label: '横ばい', when: { change: 'none' } },
      { label: '悪化', when: 'otherwise' },
    ],
    notMeasured: { label: '未測定', inTotal: false },
  },
  /** Progress of the change against the share of a five-year plan that has passed; the months are an example to be changed. */
  pace: {
    version: 1,
    name: '計画期間の経過割合との比較',
    statuses: [
      { label: '目標達成', when: { progressAtLeast: 1 } },
      { label: '順調', when: { paceAtLeast: 1 } },
      { label: 'やや遅れ', when: { change: 'better' } },
      { label: '遅れ', when: 'otherwise' },
    ],
    notMeasured: { label: '未測定', inTotal: false },
    pace: { from: '2020-04', to: '2025-03', at: '2021-03' },
  },
  /** Rate of achievement, b/c; c/b where less is better: as a column 方向 says, else where the target lies below the baseline. */
  'lower-quotient': {
    version: 1,
    name: '達成率(増加 b/c・減少 c/b)',
    progress: { rule: 'ratio', missingBaseline: 'not-assessed' },
    marks: [
      ...['減', '減少', '⇩', '↓', '↘'].map((equals) => ({ column: '方向', equals, rule: 'inverse-quotient' as const })),
      { direction: 'down', rule: 'inverse-quotient' },
    ],
    statuses: [
      { label: 'A', when: { progressAtLeast: 1 } },
      { label: 'B', when: { progressAtLeast: 0.8 } },
      { label: 'C', when: 'otherwise' },
    ],
    notMeasured: { label: '－', inTotal: false },
  },
  /** A to D as health plans grade their indicators: reached, better, about the same (within one point), worse. E: cannot be said. */
  'health-plan': {
    version: 1,
    name: '健康増進計画 A～D(ポイントの変化)',
    progress: { rule: 'change', missingBaseline: 'not-assessed' },
    marks: [],
    statuses: [
      { label: 'A', when: { progressAtLeast: 1 } },
      { label: 'C', when: { change: 'none', tolerancePoints: 1 } },
      { label: 'B', when: { change: 'better' } },
      { label: 'D', when: 'otherwise' },
    ],
    columnOrder: ['A', 'B', 'C', 'D', 'E'],
    notMeasured: { label: 'E', inTotal: true },
  },
  /** Rate of achievement, b/c, against the target printed for the year that is evaluated. */
  'yearly-target': {
    version: 1,
    name: '年度別目標に対する達成率',
    progress: { rule: 'ratio', against: 'yearly-target' },
    marks: [],
    statuses: [
      { label: '達成', when: { progressAtLeast: 1 } },
      { label: '概ね達成', when: { progressAtLeast: 0.8 } },
      { label: '未達成', when: 'otherwise' },
    ],
    notMeasured: { label: '－', inTotal: false },
  },
  /** Targets that are a direction (↗ → ↘, 増加, 維持, 減少), and numbers beside them. */
  directions: {
    version: 1,
    name: '目標の方向 ↗→↘',
    progress: { missingBaseline: 'not-assessed' },
    marks: [],
    statuses: [
      { label: '◎', when: { progressAtLeast: 1 } },
      { label: '○', when: { direction: 'met' } },
      { label: '○', when: { change: 'better' } },
      { label: '△', when: { change: 'none' } },
      { label: '×', when: 'otherwise' },
    ],
    notMeasured: { label: '－', inTotal: false },
  },
};

/** What presets were called before, in settings that workbooks hold and in scripts. */
const EARLIER_NAMES: Readonly<Record<string, string>> = {
  mine: DEFAULT_PRESET,
  'four-letters': 'achievement-letters',
  marks: 'change-marks',
};

/** The names of the presets, the default first. */
export const PRESET_NAMES: readonly string[] = Object.keys(PRESETS);

/** A preset's name today, whatever it was called before; other names as they are. */
export function presetName(name: string): string {
  return Object.hasOwn(EARLIER_NAMES, name) ? (EARLIER_NAMES[name] ?? name) : name;
}

/**
 * The profile of a preset, or undefined when there is none of that name.
 * @param name one of {@link PRESET_NAMES}, or an earlier name of one
 */
export function findPreset(name: string): Profile | undefined {
  const named = presetName(name);
  const input = Object.hasOwn(PRESETS, named) ? PRESETS[named] : undefined;
  return input === undefined ? undefined : parseProfile(input);
}
