import { remarkRole } from '../../../src/report/content/remark-words';

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
