import { yearMentions } from '../../evaluation/vocabulary/figures/year-mentions';

/** What between two years says that they are the ends of a period. */
const BETWEEN = /^\s*(?:年度?|末)*\s*[)）]?\s*(?:[~～〜∼-]|－|―|から)\s*[(（]?\s*$/;
/** What before a year says that it is the plan's own. */
const BEFORE_OWN =
  /(?:(?:基準|目標|現状|当初|最終|達成|ゴール)(?:年度?|年次|値|時)?|(?:策定|開始|終了)(?:年度?|年次|時)|期[間限])(?:[はが、]|[:：(（\s])*$/;
/** What behind it says so. */
const BEHIND_OWN = /^\s*(?:年度?)?末?の?(?:策定|改[訂定]|目標|基準|現状|当初)/;

/**
 * A text with some of its years moved on, each in the notation that it has: R1 to R2, 令和元年度 to 令和2年度, 2019 to 2020.
 * Years of baselines and targets, and the ends of periods (R2～R6), stay.
 * @param years the western years that move
 * @example moveYears('令和6年度シート（令和5年度実施分）', new Set([2023, 2024]), 1) // '令和7年度シート（令和6年度実施分）'
 */
export function moveYears(text: string, years: ReadonlySet<number>, by: number): string {
  const mentions = yearMentions(text);
  let result = '';
  let done = 0;
  for (const [index, mention] of mentions.entries()) {
    const { start, end, year } = mention;
    const next = mentions[index + 1];
    const before = mentions[index - 1];
    const isEnd =
      (next !== undefined && next.year !== year && BETWEEN.test(text.slice(end, next.start))) ||
      (before !== undefined && before.year !== year && BETWEEN.test(text.slice(before.end, start)));
    if (!years.has(year) || isEnd || BEFORE_OWN.test(text.slice(0, start)) || BEHIND_OWN.test(text.slice(end))) continue;
    result += text.slice(done, start) + mention.write(year + by);
    done = end;
  }
  return result + text.slice(done);
}
