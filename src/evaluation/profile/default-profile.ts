import type { Profile } from './profile';

/** The preset that holds where nobody chose one: {@link DEFAULT_PROFILE}. */
export const DEFAULT_PRESET = 'mine-city';

/** Mine City's rules, which hold where nobody chose others: what an empty profile stands for. The report puts 悪化↓ last. */
export const DEFAULT_PROFILE: Profile = {
  version: 1,
  name: 'mine',
  progress: {
    rule: 'change',
    ruleStated: false,
    decimals: 1,
    rounding: 'half-away',
    missingBaseline: 'zero',
    against: 'target',
  },
  marks: [{ mark: '※', rule: 'ratio' }],
  marksStated: false,
  statuses: [
    { label: '目標達成', when: { progressAtLeast: 1 } },
    { label: '改善↑', when: { change: 'better' } },
    { label: '悪化↓', when: { change: 'worse' } },
    { label: '-', when: 'otherwise' },
  ],
  columnOrder: ['目標達成', '改善↑', '-', '悪化↓'],
  notMeasured: { label: '-', inTotal: true },
  pace: null,
  overallGoalInStrategyTotal: false,
  countLevel: null,
  measureGrade: null,
  noneIsGood: false,
  words: {},
  report: {},
};
