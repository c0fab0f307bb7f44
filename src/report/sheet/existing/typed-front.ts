import { longYear, yearMentions } from '../../../evaluation/vocabulary/figures/year-mentions';
import { type SheetSnapshot, valueAt } from '../../../evaluation/workbook/snapshot';
import type { FrontLines } from '../../content/front-lines';
import type { Report } from '../../content/report';
import type { ReportWords } from '../../content/report-words';

/**
 * The lines above an earlier report where a person wrote them. What the report itself wrote, of whatever year, is written anew, and so
 * is a title that names another year only.
 * @param made the lines as the report makes them now
 * @returns the lines to write, and the title that can no longer stand there
 */
export function typedFront(
  sheet: SheetSnapshot,
  report: Report,
  made: FrontLines,
  languages: readonly ReportWords[],
): { readonly lines: FrontLines; readonly replaced: readonly string[] } {
  const [title = '', subtitle = ''] = [0, 1].map((row) => String(valueAt(sheet, row, 0) ?? '').trim());
  const typed = report.titleGiven ? null : typedTitle(title, made.title, languages);
  const isStale = typed !== null && !isOfYear(typed, report.year?.western ?? null);
  return {
    lines: {
      title: typed === null || isStale ? made.title : typed,
      subtitle: isOwnSubtitle(subtitle, made.subtitle, languages) ? made.subtitle : subtitle,
    },
    replaced: isStale ? [title] : [],
  };
}

function isOfYear(text: string, wanted: number | null): boolean {
  const mentions = yearMentions(text);
  return mentions.length === 0 || wanted === null || mentions.some(({ year }) => year === wanted);
}

/** A title that a person wrote, as a draft where the report is one; null for a title that the report made. */
function typedTitle(title: string, now: string, languages: readonly ReportWords[]): string | null {
  const drafts = languages.map(({ draft }) => draft);
  const bare = (text: string): string => drafts.reduce((rest, draft) => (rest.endsWith(draft) ? rest.slice(0, -draft.length) : rest), text);
  const typed = bare(title);
  const [plan, planNow] = [typed, bare(now)].map((text) => planIn(text, languages));
  if (typed === '' || typed === bare(now) || plan === '' || (plan !== null && plan === planNow)) return null;
  return typed + now.slice(bare(now).length);
}

/** Whose plan a title that the report made is about: what stands before the year; null for any other title. */
function planIn(title: string, languages: readonly ReportWords[]): string | null {
  const report = languages.map((words) => words.report).find((word) => title === word || title.endsWith(` ${word}`));
  if (report === undefined) return null;
  const before = title.slice(0, -report.length).trim();
  const year = yearMentions(before).at(-1);
  return year !== undefined && /^度?$/.test(before.slice(year.start).replace(longYear(year.year, '1年'), ''))
    ? before.slice(0, year.start).trim()
    : before;
}

/** Whether the report made a line below the title, of whatever year. */
function isOwnSubtitle(line: string, now: string, languages: readonly ReportWords[]): boolean {
  if (line === '' || line === now) return true;
  const parts = line.split('\u3000');
  const [own] = now.split('\u3000');
  return languages.some(({ figuresOf }) => {
    const [before = '', after = ''] = figuresOf('\n').split('\n');
    const figures = parts.at(-1) ?? '';
    return figures.startsWith(before) && figures.endsWith(after) && (parts.length === 1 || parts.slice(0, -1).join('\u3000') === own);
  });
}
