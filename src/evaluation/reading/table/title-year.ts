import { PLAN_WORDS } from '../../vocabulary/plan-words';
import { yearMentions } from '../../vocabulary/figures/year-mentions';
import type { SheetGrid } from '../sheet-grid';

/** What of two years in a title says that it is the actuals': 令和6年度シート（令和5年度実施分）. */
const OF_ACTUALS = /^\s*(?:年度?)?の?(?:実施分|実績|事業|取組|分)/;

/** A plan's period: 計画期間 令和2年度～令和6年度. */
const PERIOD = /期間|[0-9元]\s*(?:年度?)?\s*[)）]?\s*[~～〜∼－-]\s*[(（]?\s*(?:令和|平成|[RH]|20|\d{1,2}年)/;

/** A day, an aim, the name of a plan (ビジョン2030): no year of actuals. */
const OTHERWISE = /^\s*(?:年度?)?\s*(?:[.．/／]?\s*[0-9０-９]{1,2}\s*[.．/／月]|に向|まで|目標)/;
const PLAN = new RegExp(`(?:${PLAN_WORDS.join('|')})\\s*$`);
const IN_WORDS = /^\s*年度?/;

/** Rows that a title can stand in where no heading ends it, and columns that it can begin in. */
export const TITLE_ROWS = 5;
const TITLE_COLUMNS = 40;

/**
 * The year that a sheet's title, or else its name, says the actuals are of.
 * @param heading the first row of the first table's heading; null where the sheet has none
 */
export function titleYear(grid: SheetGrid, heading: number | null): { readonly year: number; readonly label: string } | undefined {
  const texts: string[] = [];
  for (let row = 0; row < Math.min(heading ?? TITLE_ROWS, grid.rowCount); row++)
    for (let column = 0; column < Math.min(TITLE_COLUMNS, grid.width(row)); column++) texts.push(grid.text(row, column));
  for (const text of [...texts, grid.name]) {
    const mentions = yearMentions(text).filter(({ start, end }) => {
      const behind = text.slice(end);
      return (
        !OTHERWISE.test(behind) && (IN_WORDS.test(behind) || /[^0-9０-９]/.test(text.slice(start, end)) || !PLAN.test(text.slice(0, start)))
      );
    });
    const chosen = mentions.find(({ end }) => OF_ACTUALS.test(text.slice(end))) ?? mentions[0];
    if (chosen !== undefined && !PERIOD.test(text.normalize('NFKC')))
      return { year: chosen.year, label: text.slice(chosen.start, chosen.end) + (IN_WORDS.exec(text.slice(chosen.end))?.[0] ?? '') };
  }
  return undefined;
}
