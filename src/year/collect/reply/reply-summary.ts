import type { ReplyFile, ReplySummary } from '../collected';
import type { ConflictWhy } from '../answers/conflict';
import { countOf, isAnswered, type Reply } from './reply';

/** What a reply is, and how much of it was filled in. */
export function summaryOf({ rows, file, department, askedDepartment, date, dateValue, saved, person }: Reply): ReplySummary {
  const own = rows.filter(({ answers }) => answers);
  const [indicators, answered] = [countOf(own), countOf(own.filter(isAnswered))];
  return { file, department, askedDepartment, indicators, answered, date, dateValue, saved, person };
}

/** What is said of a file that is no reply that can be taken in: what it lacks, or why it could not be read. */
export function problemSaid(problem: Extract<ReplyFile, { problem: unknown }>['problem']): [detail: string, why?: ConflictWhy] {
  if ('doubled' in problem) return [problem.doubled, 'doubled-column'];
  return ['reason' in problem ? problem.reason : 'missing' in problem ? problem.missing : ''];
}
