import { fiscalYearInEra } from '../../../src/evaluation/vocabulary/figures/era-year';
import { remarkRole } from '../../../src/evaluation/vocabulary/headings/remark-words';

test.each([
  [2019, '令和元年度'],
  [2024, '令和6年度'],
  [2018, '平成30年度'],
  [1989, '平成元年度'],
  [1800, '1800年度'],
])('the fiscal year %i is %s', (western, text) => {
  expect(fiscalYearInEra(western)).toBe(text);
});

test.each([
  ['変動要因', 'reason'],
  ['要因・課題', 'reason'],
  ['課題・今後の方向性', 'outlook'],
  ['担当課', 'department'],
  ['備 考', 'remarks'],
  ['基準値', undefined],
])('a column headed %s is for %s', (heading, role) => {
  expect(remarkRole(heading)).toBe(role);
});
