import { readFigure } from '../../../src/evaluation/figures/read-figure';
import type { Mark, RuleName } from '../../../src/evaluation/profile/profile';
import { parseProfile } from '../../../src/evaluation/profile/profile-schema';
import { type EffectiveRule, effectiveRules, type RuleEvidence } from '../../../src/evaluation/rules/effective-rule';
import type { CellValue } from '../../../src/evaluation/workbook/snapshot';

const mine = parseProfile({});

interface Given extends Partial<RuleEvidence> {
  readonly name?: string;
  readonly a?: CellValue;
  readonly c?: CellValue;
}

function ruleFor({ name = '観光客数', a = 10, c = 20, ...evidence }: Given, profile = mine): EffectiveRule {
  const figure = (value: CellValue) => readFigure(value, 'General', null);
  const ruleOf = effectiveRules({ columnValue: () => null, statedRule: null, statedMarks: [], ...evidence }, profile);
  return ruleOf({ row: 3, name, baseline: figure(a), target: figure(c) });
}

const FALLS = { direction: 'down', rule: 'inverse-quotient' } as const;
const KOME: Given = { statedMarks: [{ mark: '※', rule: 'ratio' }] };

test.each<[string, Given, RuleName, string]>([
  ['nothing said', {}, 'change', 'profile'],
  ['the heading says b/c', { statedRule: 'ratio' }, 'ratio', 'sheet'],
  ['※ that a footnote explains', { name: '利用児童数※', ...KOME }, 'ratio', 'mark'],
  ['※ in front, the heading says otherwise', { name: '※利用児童数', statedRule: 'change', ...KOME }, 'ratio', 'mark'],
  ['※ that nothing explains', { name: '利用児童数※' }, 'change', 'profile'],
  ['※ with a number, beside an explained ※', { name: '利用児童数※1', ...KOME }, 'change', 'profile'],
  ['a footnote explains ＊', { name: '事故件数＊', statedMarks: [{ mark: '*', rule: 'inverse-ratio' }] }, 'inverse-ratio', 'mark'],
  [
    'a footnote explains *, half-width',
    { name: '事故件数*', statedMarks: [{ mark: '＊', rule: 'inverse-ratio' }] },
    'inverse-ratio',
    'mark',
  ],
  ['the footnote before the profile', { name: '事故件数※', statedMarks: [{ mark: '※', rule: 'ceiling' }] }, 'ceiling', 'mark'],
  ['a limit that is not below the baseline', { a: 80, c: '90以下' }, 'ceiling', 'bound'],
  ['a limit with no baseline', { a: '-', c: '90以下' }, 'ceiling', 'bound'],
  ['a limit below the baseline', { a: 100, c: '90以下' }, 'change', 'profile'],
  ['a limit where b/c is the rule', { a: 100, c: '90以下', statedRule: 'ratio' }, 'ceiling', 'bound'],
  ['a minimum already passed', { a: 35, c: '30以上' }, 'ratio', 'bound'],
  ['a minimum not yet reached', { a: 25, c: '30以上' }, 'change', 'profile'],
  ['a rule for what is to fall', { a: 20, c: 10, statedRule: 'ratio', statedMarks: [FALLS] }, 'inverse-quotient', 'direction'],
  ['the same for what is to rise', { a: 10, c: 20, statedRule: 'ratio', statedMarks: [FALLS] }, 'ratio', 'sheet'],
  [
    'the sheet says that it is to fall',
    { a: '-', c: 20, statedMarks: [FALLS], saidDirection: () => 'down' },
    'inverse-quotient',
    'direction',
  ],
  ['a limit is to fall', { a: '-', c: '20以下', statedMarks: [FALLS] }, 'inverse-quotient', 'direction'],
  ['a name that asks for less', { name: '苦情件数', a: '-', c: 20, statedMarks: [FALLS] }, 'inverse-quotient', 'direction'],
  ['a mark on a limit', { name: '負債比率※', a: 80, c: '90以下', ...KOME }, 'ratio', 'mark'],
])('%s', (_, given, rule, by) => {
  expect(ruleFor(given)).toEqual({ rule, by });
});

test('a profile that names its marks needs no footnote, unless the sheet says that the sign means something else', () => {
  const profile = parseProfile({ marks: [{ mark: '※', rule: 'ratio' }] });
  expect(ruleFor({ name: '利用児童数※' }, profile)).toEqual({ rule: 'ratio', by: 'mark' });
  expect(ruleFor({ name: '利用児童数※', foreignSigns: ['※'] }, profile)).toEqual({ rule: 'change', by: 'profile' });
});

test('a profile that states its rule wins over the heading', () => {
  const profile = parseProfile({ progress: { rule: 'inverse-ratio' } });
  expect(ruleFor({ statedRule: 'ratio' }, profile)).toEqual({ rule: 'inverse-ratio', by: 'profile' });
});

test.each<[string | null, RuleName, string]>([
  ['⇩', 'inverse-ratio', 'column'],
  [' ⇩ ', 'inverse-ratio', 'column'],
  ['⇧', 'change', 'profile'],
  [null, 'change', 'profile'],
])('a column that says %j', (value, rule, by) => {
  const marks: Mark[] = [{ column: '区分', equals: '⇩', rule: 'inverse-ratio' }];
  const columnValue = (heading: string, row: number) => (heading === '区分' && row === 3 ? value : null);
  expect(ruleFor({ columnValue }, parseProfile({ marks }))).toEqual({ rule, by });
});
