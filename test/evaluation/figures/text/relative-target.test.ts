import {
  readRelativeTarget,
  type TargetContext,
  type TargetReading,
  workedOut,
} from '../../../../src/evaluation/figures/text/relative-target';

const PLAIN: TargetContext = { percentages: false, multiples: false, signed: false };

test.each<[string, Partial<TargetContext>, TargetReading]>([
  ['現状値から10％増', {}, { times: 1.1, plus: 0 }],
  ['現状より1割減', {}, { times: 0.9, plus: 0 }],
  ['基準値の1.5倍', {}, { times: 1.5, plus: 0 }],
  ['基準値比30%以上削減', {}, { times: 0.7, plus: 0 }],
  ['策定時より100人増', {}, { times: 1, plus: 100 }],
  ['現状値より5ポイント増', { percentages: true }, { times: 1, plus: 5 }],
  ['現状から3件減少させる', {}, { times: 1, plus: -3 }],
  ['倍増', {}, { times: 2, plus: 0 }],
  ['半減', {}, { times: 0.5, plus: 0 }],
  ['現状の半減を目指す', {}, { times: 0.5, plus: 0 }],
  // Of what is not said.
  ['20%UP', {}, 'unclear'],
  ['１０％アップ', {}, 'unclear'],
  ['10%減', {}, 'unclear'],
  ['3割増', {}, 'unclear'],
  ['1.5倍', {}, 'unclear'],
  ['+100人', {}, 'unclear'],
  ['＋5pt', { percentages: true }, 'unclear'],
  ['5団体増', {}, 'unclear'],
  // Five points, or a twentieth?
  ['現状値から5%増', { percentages: true }, 'unclear'],
  // Targets like any other.
  ['1.5倍', { multiples: true }, undefined],
  ['+100人', { signed: true }, undefined],
  ['100人', {}, undefined],
  ['100人増加', { signed: true }, 'unclear'],
  ['30%以上', {}, undefined],
  ['増加', {}, undefined],
  ['前年度より増', {}, undefined],
])('%s among %j', (text, context, expected) => expect(readRelativeTarget(text, { ...PLAIN, ...context })).toEqual(expected));

test.each<[number, number, number, number]>([
  [200, 1.1, 0, 220],
  [24, 2, 0, 48],
  [0.1, 1, 0.2, 0.3],
  [60, 1, 5, 65],
])('%d times %d plus %d is %d, in decimals', (baseline, times, plus, expected) => {
  expect(workedOut(baseline, { times, plus })).toBe(expected);
});
