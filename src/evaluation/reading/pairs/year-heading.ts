import { isOnlyYear } from '../../vocabulary/figures/year';

/** Whether a heading names a year and says no more than that outside of brackets: `R5`, `令和5年度`, `R6(最終目標)`, `R5（計画）`. */
export function isYearHeading(text: string): boolean {
  const plain = text.normalize('NFKC').trim();
  const bare = plain.replace(/\([^()]*\)/g, '').trim();
  return isOnlyYear(bare === '' ? plain : bare);
}
