import { PLAN_WORDS } from '../../evaluation/vocabulary/plan-words';
import { matchKey } from '../../evaluation/vocabulary/clean-text';
import type { YearBook, YearIndicator } from './year-book';
import type { YearTable } from './year-table';

const YEAR = '(?:(?:令和|平成|[RH])(?:元|[0-9０-９]{1,2})(?:年度?)?|(?:19|20)\\d\\d年度?)';
/** Years, and what stands in brackets with them: （令和5年度実績）. */
const YEARS = new RegExp(`[(（][^()（）]*${YEAR}[^()（）]*[)）]|${YEAR}(?:実績|評価)?`, 'g');

/** The part of a title that names a plan; what follows is one of its goals, or what the sheet is. */
const PLAN = new RegExp(`^.*?(?:${PLAN_WORDS.join('|')})`);

/** Between the names of several plans. */
const BETWEEN = '、';

/** The plan's name as the sheet's title says it, without its year; of several plans all their names. */
export function planTitle(book: Pick<YearBook, 'tables' | 'snapshot'>): string {
  const plans = new Set(planOfSheets(book).values());
  if (plans.size > 0) return [...plans].join(BETWEEN);
  for (const table of book.tables) {
    const title = titleOf(table);
    if (title !== null) return title;
  }
  return book.snapshot.name.replace(/\.[^.]+$/, '');
}

/** What the plan of each sheet is called, by the sheet's name; empty where all sheets are of one plan. */
export function planOfSheets({ tables }: Pick<YearBook, 'tables'>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const plans = new Map<string, string>();
  for (const table of tables) {
    if (names.has(table.sheet)) continue;
    const title = titleOf(table);
    const name = [title, table.sheet].find((text) => text !== null && PLAN.test(text)) ?? title ?? table.sheet;
    const key = matchKey(PLAN.exec(name)?.[0] ?? '');
    const plan = plans.get(key) ?? name;
    if (key !== '') plans.set(key, plan);
    names.set(table.sheet, plan);
  }
  return plans.size > 1 ? names : new Map();
}

/** The names of the plans that indicators are of; null where all sheets are of one plan. */
export function plansSaid(indicators: readonly YearIndicator[], plans: ReadonlyMap<string, string>): string | null {
  const names = new Set(indicators.flatMap(({ indicator }) => plans.get(indicator.sheet) ?? []));
  return names.size === 0 ? null : [...names].join(BETWEEN);
}

/** Whether a text names one of some plans, or several of them. @param plans as `matchKey` gives them */
export function namesPlan(text: string, plans: ReadonlySet<string>): boolean {
  return text !== '' && [text, ...text.split(BETWEEN)].some((name) => plans.has(matchKey(name)));
}

function titleOf({ grid, body }: YearTable): string | null {
  const end = Math.min(body?.heading.first ?? 5, 10);
  for (let row = 0; row < end; row++) {
    for (let column = 0; column < Math.min(20, grid.width(row)); column++) {
      const title = grid.text(row, column).replace(YEARS, '').trim();
      if (title.length >= 4) return title.replace(/\s+/g, ' ');
    }
  }
  return null;
}
