import type { CountRow, CountTable, Evaluation, LevelTitles } from '../../evaluation/evaluation';
import { LEVEL_HEADINGS } from '../../evaluation/vocabulary/headings/report-words';
import { commandWords } from '../../i18n/command';
import type { Bilingual, Language } from '../../i18n/language';
import type { Colours } from '../text/colours';
import { printable } from '../text/printable';
import type { TableLine } from '../text/text-table';

export interface CountTableStyle {
  readonly language: Language;
  readonly colours: Colours;
  readonly statusColumns: Evaluation['statusColumns'];
  readonly levelTitles: Evaluation['levelTitles'];
}

/** One strategy's count table in the report's layout: strategy, 基本目標, directions; statuses and total. */
export function countTableLines(table: CountTable, { colours, statusColumns, levelTitles, language }: CountTableStyle): TableLine[] {
  const heading: TableLine = {
    label: printable(titleText(levelTitles, language)),
    cells: [...statusColumns.map(printable), commandWords.total[language]],
    style: colours.dim,
  };
  const lines = table.rows.map((row): TableLine => ({
    label: labelOf(row, language),
    cells: [...statusColumns.map((label) => String(row.counts[label] ?? 0)), String(row.total)],
    style: row.kind === 'strategy' ? colours.bold : asIs,
  }));
  return [heading, ...lines];
}

/** The levels as the sheet calls them; the report's own words in the language of the messages. */
function titleText({ strategy, direction }: LevelTitles, language: Language): string {
  const own = (title: string | undefined, report: string, word: Bilingual<string>): string[] =>
    title === undefined || title === '' ? [] : [title === report ? word[language] : title];
  return [
    ...own(strategy, LEVEL_HEADINGS.strategy, commandWords.strategy),
    ...own(direction, LEVEL_HEADINGS.direction, commandWords.direction),
  ].join(' / ');
}

function labelOf(row: CountRow, language: Language): string {
  if (row.kind === 'strategy') return row.label === '' ? commandWords.noStrategy[language] : printable(row.label);
  if (row.kind === 'overall-goal') return `  ${commandWords.overallGoal[language]}`;
  return `  ${row.label === '' ? commandWords.noDirection[language] : printable(row.label)}`;
}

function asIs(text: string): string {
  return text;
}
