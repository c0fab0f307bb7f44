import { matchKey } from '../../evaluation/vocabulary/clean-text';

/** Why and how an indicator and its target were set. */
const SET = /設定|選定|選択|採用|根拠|定義|算出|算定|出典|考え方|(?:指標|目標|基準|KPI|kpi).*(?:変更|見直し)/;
/** What is striven for, which the plan says once. */
const STRIVEN = /^(?:基本|施策|政策|取組|望ましい|めざす|目指す|目指すべき|目標|指標)の?(?:方針|方向性?)$/;

/**
 * Whether a column of texts is the plan's own and stays from year to year, though its heading has a word for reasons or for what comes
 * next: 目標値設定の理由, 望ましい方向性.
 */
export function isOfThePlan(heading: string): boolean {
  const key = matchKey(heading);
  return SET.test(key) || STRIVEN.test(key);
}
