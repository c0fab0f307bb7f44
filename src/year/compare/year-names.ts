import { shortYear } from '../../evaluation/vocabulary/figures/year-mentions';

/** What two years are called beside each other, where nothing says which they are, too. */
export function yearNames(before: number | null, now: number | null): readonly [last: string, now: string] {
  return [before === null ? '前年度' : shortYear(before), now === null ? '今年度' : shortYear(now)];
}
