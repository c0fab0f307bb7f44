import type { ReplySummary } from './collected';
import { countOf, isAnswered, type Reply } from './reply';

/** What a reply is, and how much of it was filled in. */
export function summaryOf({ rows, file, department, askedDepartment, date, dateValue, saved, person }: Reply): ReplySummary {
  const own = rows.filter(({ answers }) => answers);
  const [indicators, answered] = [countOf(own), countOf(own.filter(isAnswered))];
  return { file, department, askedDepartment, indicators, answered, date, dateValue, saved, person };
}
