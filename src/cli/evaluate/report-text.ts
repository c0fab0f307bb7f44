import { overallGoalCount } from '../../evaluation/counts/overall-goal-count';
import { summarise } from '../../evaluation/counts/summary';
import type { Evaluation } from '../../evaluation/evaluation';
import { LEVEL_HEADINGS } from '../../evaluation/vocabulary/headings/report-words';
import { explainReading } from '../../evaluation/explain-reading';
import { cellAddress } from '../../evaluation/workbook/address';
import { commandSentences, commandWords } from '../../i18n/command';
import type { Language } from '../../i18n/language';
import { chosenLines } from '../../i18n/explanation/reading';
import { yearsUsed } from '../../i18n/explanation/reading-summary';
import { type AlikeSheets, alikeSheets } from './alike-sheets';
import { sheetPrefix } from '../text/cell-name';
import type { Colours } from '../text/colours';
import { countTableLines } from './count-table-text';
import { displayWidth, padEndToWidth } from '../text/display-width';
import { findingsText } from './findings-text';
import { printable } from '../text/printable';
import { measureGradeLines } from './measure-grade-text';
import { readingText } from './reading-text';
import { textTables, type TableLine } from '../text/text-table';

export interface ReportStyle {
  readonly language: Language;
  readonly colours: Colours;
  /** The terminal's width; null: no terminal. */
  readonly terminalColumns: number | null;
  /** Whether to say what was taken for what, and why. */
  readonly explain: boolean;
}

/** Width of tables that are not printed in a terminal: the longest names of the real report fit. */
const PAPER_COLUMNS = 120;

/** What a person reads of an evaluation: what was read, the count tables, the sum, the findings. Ends without a line break. */
export function reportText(evaluation: Evaluation, style: ReportStyle): string {
  const { language, colours, terminalColumns } = style;
  const place = { columns: terminalColumns ?? PAPER_COLUMNS, isTerminal: terminalColumns !== null };
  const grades = measureGradeLines(evaluation, language, colours);
  const tableStyle = { language, colours, statusColumns: evaluation.statusColumns, levelTitles: evaluation.levelTitles };
  const blocks = [
    headerText(evaluation, style),
    ...(style.explain ? readingText(evaluation, { language, colours, columns: terminalColumns ?? Infinity }) : []),
    ...textTables(
      [
        ...evaluation.counts.map((table) => countTableLines(table, tableStyle)),
        sumLines(evaluation, style),
        ...(grades.length === 0 ? [] : [grades]),
      ],
      place,
    ),
    ...goalsText(evaluation, style),
    findingsText(evaluation.findings, { language, colours, columns: terminalColumns ?? Infinity }),
  ];
  return blocks.map((lines) => lines.join('\n')).join('\n\n');
}

/** Whether the strategies' rows count 基本目標, where there are any: the sums would seem to contradict each other. */
function goalsText({ results, profile }: Evaluation, { language, colours }: ReportStyle): string[][] {
  const goals = overallGoalCount(results);
  if (goals === 0) return [];
  return [[colours.dim(commandSentences.overallGoals[language](goals, results.length, profile.overallGoalInStrategyTotal))]];
}

function headerText(evaluation: Evaluation, { language, colours }: ReportStyle): string[] {
  const { profile, tables } = evaluation;
  const rows: [string, string][] = [
    ...alikeSheets(tables).map((sheets): [string, string] => [commandWords.sheet[language], sheetText(sheets, language)]),
    ...chosenRows(evaluation, language),
    [commandWords.profile[language], printable(profile.name)],
    [commandWords.summary[language], scopeText(evaluation, language)],
  ];
  const width = rows.reduce((most, [name]) => Math.max(most, displayWidth(name)), 0);
  return [
    colours.bold(printable(evaluation.workbook)),
    ...rows.map(([name, text]) => `  ${colours.dim(padEndToWidth(name, width))}  ${text}`),
  ];
}

/** How many strategies and indicators; the strategies under the sheet's own word for them. */
function scopeText(evaluation: Evaluation, language: Language): string {
  const { strategies, indicators, measured } = summarise(evaluation);
  const { strategy = '' } = evaluation.levelTitles;
  const title = strategy === '' || strategy === LEVEL_HEADINGS.strategy ? null : printable(strategy);
  return commandSentences.scope[language](strategies, indicators, measured, title);
}

/** Which targets and groups of figures were used, where a table has several; once where its sheets agree. */
function chosenRows(evaluation: Evaluation, language: Language): [string, string][] {
  const lines = explainReading(evaluation).flatMap(({ tables }) => tables.flatMap((table) => chosenLines(language, table)));
  return [...new Map(lines.map(({ name, text }) => [`${name} ${text}`, [name, printable(text)] as [string, string]])).values()];
}

/** The tables of a sheet: where the only one stands, or how many there are; sheets alike; the year of their actuals; their indicators. */
function sheetText({ tables, others, indicators }: AlikeSheets, language: Language): string {
  const [first] = tables;
  if (first === undefined) return '';
  const { top, left, bottom, right } = first.range;
  const only = `${sheetPrefix(first.sheet)}${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
  const where = tables.length === 1 ? only : commandSentences.tables[language](first.sheet, tables.length);
  const years = [...new Set(tables.flatMap((table) => yearsUsed(language, table) ?? []))].join(', ');
  const alike = others === 0 ? '' : commandSentences.alikeSheets[language](others);
  return [printable(where), alike, printable(years), commandSentences.indicators[language](indicators)]
    .filter((text) => text !== '')
    .join('  ');
}

/** All indicators by status, 基本目標 included: the one sum that the count tables do not show. */
function sumLines(evaluation: Evaluation, { language, colours }: ReportStyle): TableLine[] {
  const { counts, indicators } = summarise(evaluation);
  const labels = evaluation.statusColumns;
  return [
    { label: '', cells: [...labels.map(printable), commandWords.total[language]], style: colours.dim },
    {
      label: commandWords.allIndicators[language],
      cells: [...labels.map((label) => String(counts[label] ?? 0)), String(indicators)],
      style: colours.bold,
    },
  ];
}
