import { countDepth } from '../../evaluation/counts/count-level';
import { inTotal, tallier, totalOf } from '../../evaluation/counts/count';
import { statusColumns } from '../../evaluation/counts/status-columns';
import { countedInStrategy, groupByStrategy, type IndicatorGroup, type StrategyGroups } from '../../evaluation/counts/strategy-groups';
import type { Evaluation, IndicatorColumns, IndicatorResult } from '../../evaluation/evaluation';
import { type Tone, statusTones } from '../../evaluation/profile/status-tones';
import { LEVEL_HEADINGS } from '../../evaluation/vocabulary/headings/report-words';
import { cleanText } from '../../evaluation/vocabulary/clean-text';
import type { WorkbookSnapshot } from '../../evaluation/workbook/snapshot';
import { remarksReader } from './remarks';
import type {
  ReportComparison,
  ReportCountRow,
  ReportCounts,
  ReportHeadings,
  ReportIndicator,
  Report,
  ReportRow,
  ReportStrategy,
  ReportYear,
} from './report';
import type { ReportWords } from './report-words';
import { yearOfRow, yearsIn, yearsTogether } from './report-year';

/** What the report says besides what the workbook holds. */
export interface ReportOptions {
  readonly words: ReportWords;
  /** What a status of the profile means; '' where there is nothing to say. */
  readonly meaningOf: (status: string) => string;
  readonly notes: readonly string[];
  /** In place of the title made of municipality, plan and year. */
  readonly title?: string | null;
  readonly draft?: boolean;
  readonly comparison?: ReportComparison | null;
}

/** Puts together what the report consists of. Nothing is written. */
export function buildReport(snapshot: WorkbookSnapshot, evaluation: Evaluation, options: ReportOptions): Report {
  const { words } = options;
  const { profile, results } = evaluation;
  const columns = statusColumns(results, profile);
  const tally = tallier(columns);
  const tones = statusTones(profile);
  const remarksOf = remarksReader(snapshot, evaluation.tables);
  const counted = (groups: readonly IndicatorGroup[]): ReportCounts => {
    const counts = tally(groups);
    return { counts, total: totalOf(counts, columns.labels, profile) };
  };
  const year = yearsTogether(evaluation);
  const rowYear = yearOfRow(evaluation);
  const groups = groupByStrategy(results, countDepth(results, profile.countLevel));
  const labelOf = (strategy: { readonly label: string } | null): string =>
    strategy?.label ?? (groups.length === 1 ? words.whole : words.noStrategy);
  const indicator = (result: IndicatorResult): ReportIndicator => ({
    kind: 'indicator',
    strategy: labelOf(result.indicator.strategy),
    year: rowYear(result) ?? year,
    result,
    remarks: remarksOf(result.indicator),
  });
  const headings = headingsOf(evaluation, words);
  const hasDirections = groups.some(({ directions }) => directions.length > 0);
  const counts = [headings.levels[0] || words.strategy, ...(hasDirections ? [headings.levels[1] ?? ''] : [])];
  const all = groups.flatMap((one) => countedInStrategy(one, profile.overallGoalInStrategyTotal));
  const fell = isFallen(evaluation, tones);
  const fellSince = new Set(
    options.comparison?.strategies.flatMap(({ indicators }) =>
      indicators.flatMap(({ change, result }) => (change === 'down' && result !== null ? [placeOf(result)] : [])),
    ),
  );
  return {
    title: titleOf(evaluation, year, options),
    titleGiven: options.title != null,
    municipality: profile.report.municipality ?? null,
    year,
    font: profile.report.font ?? null,
    headings: { ...headings, counts: counts.filter((title) => title !== '').join(' / ') },
    statuses: columns.labels.map((label) => ({
      label,
      meaning: options.meaningOf(label),
      tone: tones.get(label) ?? 'neutral',
      inTotal: inTotal(label, profile),
    })),
    notes: options.notes,
    strategies: groups.map((one): ReportStrategy => ({
      label: labelOf(one.strategy),
      counts: countRows(one, labelOf(one.strategy), words, profile.overallGoalInStrategyTotal, counted),
      rows: detailRows(one, labelOf(one.strategy), headings.depths, indicator),
    })),
    total: counted(all),
    worsened: results.filter((result) => fell(result) || fellSince.has(placeOf(result))).map(indicator),
    comparison: options.comparison ?? null,
  };
}

function placeOf({ indicator: { sheet, row } }: IndicatorResult): string {
  return `${sheet}!${row}`;
}

function titleOf({ profile }: Evaluation, year: ReportYear | null, { words, title, draft = false }: ReportOptions): string {
  const { municipality = '', plan = '' } = profile.report;
  const own = [`${municipality}${plan}`, year?.japanese ?? '', words.report].filter((part) => part !== '').join(' ');
  return `${title ?? own}${draft ? words.draft : ''}`;
}

function headingsOf({ tables, results }: Evaluation, words: ReportWords): Omit<ReportHeadings, 'counts'> {
  const table = tables.find(({ indicators }) => indicators > 0);
  const heading = (role: keyof IndicatorColumns, fallback: string): string => {
    const own = table?.evidence.columns.find((column) => column.role === role)?.heading ?? '';
    return own === '' || table?.layout !== undefined ? fallback : cleanText(own);
  };
  const titles: string[] = [];
  for (const { indicator } of results) for (const { depth, title } of indicator.levels) titles[depth] ||= title;
  const known = Object.values(LEVEL_HEADINGS);
  const used = results.flatMap(({ indicator }) => indicator.levels.map(({ depth }) => depth));
  const depths = [...new Set(used.length === 0 ? [] : [0, ...used])].sort((one, other) => one - other);
  return {
    depths,
    levels: depths.map((depth) => titles[depth] || (known[depth] ?? '')),
    name: heading('indicator', words.indicator),
    unit: heading('unit', words.unit),
    baseline: heading('baseline', words.baseline),
    actual:
      yearsIn({ tables }).length > 1 ? words.actual : heading('actual', table?.year == null ? words.actual : words.actualOf(table.year)),
    target: heading('target', words.target),
    progress: heading('progress', words.progress),
    status: heading('status', words.status),
  };
}

function countRows(
  groups: StrategyGroups,
  own: string,
  words: ReportWords,
  goalInTotal: boolean,
  counted: (groups: readonly IndicatorGroup[]) => ReportCounts,
): ReportCountRow[] {
  const row = (kind: ReportCountRow['kind'], label: string, of: readonly IndicatorGroup[]): ReportCountRow => ({
    kind,
    label,
    groups: of,
    ...counted(of),
  });
  const rows = [row('strategy', own, countedInStrategy(groups, goalInTotal))];
  if (groups.overallGoal.results.length > 0) rows.push(row('overall-goal', words.overallGoal, [groups.overallGoal]));
  for (const direction of groups.directions) rows.push(row('direction', direction.heading?.label ?? words.noDirection, [direction]));
  return rows;
}

/** The rows of a strategy's detail table: its groups in the order of the sheet, a heading row wherever a level's heading changes. */
function detailRows(
  groups: StrategyGroups,
  label: string,
  depths: readonly number[],
  indicator: (result: IndicatorResult) => ReportIndicator,
): ReportRow[] {
  const rows: ReportRow[] = [{ kind: 'heading', depth: 0, label }];
  const parts = [groups.overallGoal, groups.direct, ...groups.directions].filter(({ results }) => results.length > 0);
  for (const { results } of parts) {
    let before: readonly string[] = [];
    for (const result of results) {
      const below = result.indicator.levels.filter(({ depth }) => depth > 0);
      const path = below.map(({ depth, name }) => `${depth} ${name}`);
      const changed = path.findIndex((step, index) => step !== before[index]);
      if (changed >= 0)
        for (const { depth, name } of below.slice(changed)) rows.push({ kind: 'heading', depth: depths.indexOf(depth), label: name });
      before = path;
      rows.push(indicator(result));
    }
  }
  return rows;
}

/** What counts as fallen, besides what is lower than last year: a status for what moved away from the target, or, on a scale of grades, the lowest one and what moved away. */
function isFallen({ profile }: Evaluation, tones: ReadonlyMap<string, Tone>): (result: IndicatorResult) => boolean {
  const hasOwnStatus = profile.statuses.some(({ when }) => when !== 'otherwise' && when.change === 'worse');
  return ({ recorded, judgement }) => tones.get(recorded.status) === 'bad' || (!hasOwnStatus && judgement.change === 'worse');
}
