import { type YearMention, yearMentions } from '../../evaluation/vocabulary/figures/year-mentions';

/** What between two years says that they are the ends of a period. */
const BETWEEN = /^\s*(?:年度?|末)*\s*[)）]?\s*(?:[~～〜∼-]|－|―|から)\s*[(（]?\s*$/;
/** What before a year says that it is the plan's own. */
const BEFORE_OWN =
  /(?:(?:基準|目標|現状|当初|最終|達成|ゴール)(?:年度?|年次|値|時)?|(?:策定|開始|終了)(?:年度?|年次|時)|期[間限])(?:[はが、]|[:：(（\s])*$/;
/** What behind it says so. */
const BEHIND_OWN = /^\s*(?:年度?)?末?の?(?:策定|改[訂定]|目標|基準|現状|当初)/;

/** Between the two names of a year that two eras share: 平成31（令和元）, H31/R1. */
const SHARED = /^\s*(?:年度?)?末?\s*[(（／/・,、]\s*$/;
/** How many years a plan has run. */
const COUNTED = /(?<![0-9０-９])[0-9０-９]{1,2}(?=(?:か|ヶ|ヵ|カ)?年目(?!標))/g;
/** A text that says nothing but that. */
const COUNTED_ALONE = /^(?:計画)?第?[0-9０-９]{1,2}(?:か|ヶ|ヵ|カ)?年目の?(?:実績値?|評価)?$/;

/**
 * A text with some of its years moved on, each in the notation that it has: R1 to R2, 令和元年度 to 令和2年度, 2019 to 2020. A year that two
 * eras share becomes one (平成31年度（令和元年度） to 令和2年度), and the years of a plan are counted on (4年目 to 5年目).
 * Years of baselines and targets, and the ends of periods (R2～R6), stay.
 * @param years the western years that move
 * @example moveYears('令和6年度シート（令和5年度実施分）', new Set([2023, 2024]), 1) // '令和7年度シート（令和6年度実施分）'
 */
export function moveYears(text: string, years: ReadonlySet<number>, by: number): string {
  const mentions = yearMentions(text);
  let result = '';
  let done = 0;
  let isInBracket = false;
  for (const [index, mention] of mentions.entries()) {
    const { start, end, year } = mention;
    const next = mentions[index + 1];
    const before = mentions[index - 1];
    const isEnd =
      (next !== undefined && next.year !== year && BETWEEN.test(text.slice(end, next.start))) ||
      (before !== undefined && before.year !== year && BETWEEN.test(text.slice(before.end, start)));
    if (!years.has(year) || isEnd || BEFORE_OWN.test(text.slice(0, start)) || BEHIND_OWN.test(text.slice(end))) continue;
    result += text.slice(done, start);
    if (next !== undefined && isSharedYear(text, mention, next)) {
      done = next.start;
      isInBracket = /[(（]/.test(text.slice(end, next.start));
      continue;
    }
    result += mention.write(year + by);
    done = end;
    // What opened the bracket is gone.
    const close = isInBracket ? text.slice(end, next?.start).search(/[)）]/) : -1;
    if (close >= 0) {
      result += text.slice(end, end + close);
      done = end + close + 1;
    }
    isInBracket = false;
  }
  const moved = result + text.slice(done);
  const isCounted = mentions.length === 0 ? COUNTED_ALONE.test(text.trim()) : moved !== text;
  return isCounted && moved.match(COUNTED)?.length === 1 ? moved.replace(COUNTED, (count) => counted(count, by)) : moved;
}

/** Whether a year stands there by two eras: the last of one, and the first of the next. */
function isSharedYear(text: string, one: YearMention, next: YearMention): boolean {
  const isLatest = (mention: YearMention): boolean => mention.write(mention.year) === text.slice(mention.start, mention.end);
  const isOfEra = ({ start, end }: YearMention): boolean => /[^0-9０-９]/.test(text.slice(start, end));
  const areBoth = isOfEra(one) && isOfEra(next) && isLatest(one) !== isLatest(next);
  return areBoth && one.year === next.year && SHARED.test(text.slice(one.end, next.start));
}

/** A number moved on, as wide as it was. */
function counted(number: string, by: number): string {
  const next = String(Number(number.normalize('NFKC')) + by);
  return /[０-９]/.test(number) ? next.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) : next;
}
