import { headsRelativeTargets, headsYearOfRow } from '../../../vocabulary/headings/heading-words';
import { CHECK_LABEL, LONGEST_STATUS } from '../../../vocabulary/statuses/status-words';
import type { IndicatorColumns, TargetReason } from '../../../evaluation';
import type { Basis } from '../../../vocabulary/headings/basis-words';
import { matchKey } from '../../../vocabulary/clean-text';
import type { RuleName } from '../../../profile/profile';
import { type BodyRows, byRole, type HeadedColumn, SAMPLE_ROWS, type YearColumn, yearColumn } from './columns-by-role';
import type { Bound } from '../../../vocabulary/figures/amount-words';
import { awaitedYear } from './awaited-year';
import { boundColumn, boundInHeading } from './bound-column';
import { directionColumn } from './direction-column';
import { distinguishingColumns } from './distinguishing-columns';
import { chosenTarget, finalTarget, latest, replacedTargets } from '../rows/chosen-target';
import {
  actualColumns,
  bareBaseline,
  baselineColumn,
  earlierActual,
  evaluatedYear,
  figuresByRole,
  isOfYear,
  yearToCome,
} from './figure-columns';
import type { ColumnHeading, EvaluationHeading } from '../heading-block';
import { type LevelColumns, levelColumns, withNumberedLevels } from './level-columns';
import { looseStatusColumns } from './loose-status';
import { nameColumn } from './name-column';
import type { SpreadCells } from '../../pairs/spread-cells';
import { type ParallelGroups, parallelGroups } from './parallel-groups';
import { type OneBasis, oneBasis } from '../stated/one-basis';
import type { SheetGrid } from '../../sheet-grid';
import { rulesByDirection } from '../stated/rules-by-direction';
import { type FigureRole, letterInHeading, ruleInText } from '../stated/stated-rule';
import { TITLE_ROWS, titleYear } from '../title-year';

/** What stands where in a table. */
export interface TableColumns {
  readonly columns: IndicatorColumns & { readonly indicator: number };
  /** What the headings alone say, whatever a person said. */
  readonly found: Partial<IndicatorColumns>;
  /** All years of actuals, from left to right. */
  readonly actuals: readonly YearColumn[];
  readonly targets: readonly YearColumn[];
  /** Why the target is this one of several. */
  readonly targetBy: TargetReason;
  /** The targets that hold in rows where the revised one is blank, the latest first. */
  readonly replacedTargets?: readonly number[];
  /** Which of the groups 単年度 and 累計 was read; null where the table has no two. */
  readonly basis: Basis | null;
  /** Whether nothing says which of the two the target belongs to. */
  readonly openBasis: boolean;
  /** A later year of actuals that shows 0 in every row, and was passed over. */
  readonly toCome?: YearColumn | undefined;
  /** Two groups of figures of which the first was read, because no word decides. */
  readonly openGroups: ParallelGroups['open'];
  /** Whether a person pointed the actuals out. */
  readonly actualGiven: boolean;
  /** Whether a person named columns of names or figures: then every row is read there, and nowhere else. */
  readonly named: boolean;
  /** The year that is evaluated. */
  readonly year: YearColumn | null;
  readonly levels: readonly LevelColumns[];
  /** Whether a column can hold headings of the outline; those of serial numbers, departments and remarks cannot. */
  readonly mayHoldHeading: (column: number) => boolean;
  /** The same for a row that is an indicator's: there, only columns of levels, or without a heading, can. */
  readonly mayHoldLevel: (column: number) => boolean;
  /** The columns of units: one, or one behind each figure. */
  readonly units: readonly number[];
  /** The column whose heading says that (for profiles that look into one, such as 区分), or undefined. */
  readonly columnNamed: (heading: string) => number | undefined;
  /** The column that says of each target whether it is a minimum or a limit (以上, 未満), or null. */
  readonly bounds: number | null;
  /** The column that says of each indicator which way is good (↑, 減少指標), or null; and its heading. */
  readonly directions: number | null;
  readonly directionHeading: string;
  /** The bound that the targets' heading says for all of them: 目標値(以上); or null. */
  readonly targetBound: Bound | null;
  /** Whether the targets' heading says that they are changes of the baseline (基準値比). */
  readonly relativeTargets: boolean;
  /** A column of years beside the indicators (one row per indicator and year), or null. */
  readonly yearOfRow: number | null;
  /** Columns before the figures that have no role and may tell rows of one name apart: 対象, 区分, 性別. */
  readonly distinguishing: readonly number[];
  /** How the table is laid out, where its indicators are not a row each; and the cells of the indicator that begins in a row. */
  readonly layout?: 'pairs' | 'form';
  readonly cellsAt?: (row: number) => SpreadCells | undefined;
  readonly statedRule: RuleName | null;
  /** The column whose heading states it, or null. */
  readonly statedIn: number | null;
  readonly letters: Readonly<Record<string, FigureRole>>;
}

/** What a person said about the columns. */
export interface ColumnChoice {
  readonly columns: Partial<IndicatorColumns>;
  readonly year: string | null;
}

/**
 * What each column of a table holds: by its heading, by its neighbours, by what stands in it, and by what a person said.
 * @param bodyEnd the row behind the table's last
 * @returns undefined when no column can hold the indicators' names
 */
export function tableColumns(grid: SheetGrid, heading: EvaluationHeading, bodyEnd: number, choice: ColumnChoice): TableColumns | undefined {
  const body: BodyRows = { first: heading.last + 1, end: bodyEnd };
  const letters = figureLetters(heading.columns);
  const given = choice.columns;
  const groups = parallelGroups(heading.columns);
  const { baselines, actuals, targets, basis, open } = figureGroups(grid, heading, body, given, groups);
  const yearOfRow = heading.columns.find(({ text, role }) => role === undefined && headsYearOfRow(text))?.column ?? null;
  // Where each row says its year, or the title does for all of them, no column of actuals does.
  const isSaidElsewhere = actuals.every((actual) => actual.year === null) && (yearOfRow !== null || isTitledSo(grid, heading, choice.year));
  const wanted = isSaidElsewhere ? null : choice.year;
  const latest = evaluatedYear(grid, actuals, body, wanted);
  const awaited = wanted === null ? awaitedYear(grid, heading, actuals, latest, body) : undefined;
  const year = given.actual == null ? (awaited ?? latest) : yearColumn(heading, given.actual);
  const ownBaseline = baselineColumn(baselines, year);
  const chosen = chosenTarget(heading.columns, targets, year, actuals, (given.baseline ?? ownBaseline) != null);
  const baseline =
    given.baseline ??
    (
      ownBaseline ??
      bareBaseline(grid, heading, actuals, body, Object.values(given)) ??
      (chosen.by === 'same-year' ? undefined : earlierActual(baselines, actuals, year, chosen.target))
    )?.column ??
    null;
  const target = given.target ?? chosen.target?.column ?? null;
  // What a person says holds figures is never written over, whatever its heading says.
  const pointed = new Set(Object.values(given));
  const results = (role: 'progress' | 'status') =>
    byRole(heading, role, grid).filter(({ column, text }) => !pointed.has(column) && !SCALE.test(text));
  const rates = resultColumn(results('progress'), target, year)?.column ?? null;
  // 進捗 heads rates, or arrows and words; so do 達成度 and the like where no other column is of statuses.
  const words = rates === null ? [] : wordsIn(grid, rates, body);
  const inWords = /進捗$/.test(matchKey(textOver(heading, rates)))
    ? words.length > 0
    : words.filter((word) => word !== CHECK_LABEL && word.length <= LONGEST_STATUS).length >= FEWEST_WORDS &&
      results('status').length === 0;
  const progress = given.progress ?? (inWords ? null : rates);
  const status =
    given.status ??
    statusColumn(grid, results('status'), progress ?? target, year, body) ??
    (inWords ? rates : null) ??
    resultColumn(
      looseStatusColumns(grid, heading, body, target).filter(({ column }) => !pointed.has(column)),
      progress ?? target,
      year,
    )?.column ??
    null;
  const figures = [baseline, year?.column ?? null, target].filter((column) => column !== null);
  const units = byRole(heading, 'unit', grid).map(({ column }) => column);
  const unit = given.unit ?? units[0] ?? null;
  const indicator = given.indicator ?? nameColumn(grid, heading, [...figures, ...(unit === null ? [] : [unit])], body);
  if (indicator === undefined) return undefined;
  const left = heading.columns.filter(({ column }) => column < indicator);
  const levels = levelColumns(withNumberedLevels(grid, left, body));
  const columns = { indicator, unit, baseline, actual: year?.column ?? null, target, progress, status };
  const taken = new Set([indicator, ...figures, unit, progress, status].filter((column) => column !== null));
  const directions = directionColumn(grid, heading, body, taken);
  return {
    columns,
    found: pointed.size === 0 ? columns : (tableColumns(grid, heading, bodyEnd, { ...choice, columns: {} })?.columns ?? {}),
    actuals,
    targets,
    year,
    targetBy: given.target == null ? chosen.by : 'person',
    replacedTargets: given.target == null ? replacedTargets(targets, target) : [],
    basis,
    openBasis: open && given.actual == null,
    toCome: year !== null && year === latest && wanted === null ? yearToCome(grid, actuals, year, body) : undefined,
    openGroups: given.actual == null ? groups.open : null,
    actualGiven: given.actual != null,
    named: [given.indicator, given.baseline, given.actual, given.target].some((column) => column != null),
    levels,
    units,
    ...headingColumns(grid, heading, levels),
    relativeTargets: headsRelativeTargets(textOver(heading, target)) && !headsRelativeTargets(textOver(heading, baseline)),
    targetBound: boundInHeading(textOver(heading, target)),
    bounds: boundColumn(grid, heading, body, taken),
    directions,
    directionHeading: textOver(heading, directions),
    columnNamed: columnFinder(heading.columns),
    yearOfRow,
    distinguishing: distinguishingColumns(heading.columns, levels, indicator, Math.min(...figures)),
    ...statedRule(heading.columns, letters),
    letters,
  };
}

/** 進捗度（5段階） is a scale of the body's own. */
const SCALE = /[0-9０-９]段階/;

function isTitledSo(grid: SheetGrid, { first }: EvaluationHeading, wanted: string | null): boolean {
  const title = wanted === null ? undefined : titleYear(grid, Math.min(first, TITLE_ROWS));
  return wanted !== null && title !== undefined && isOfYear({ column: 0, ...title }, wanted);
}

function textOver({ columns }: EvaluationHeading, column: number | null): string {
  return columns.find((candidate) => candidate.column === column)?.text ?? '';
}

/**
 * The columns of figures by role, those of one group alone where the table has two; none that a person named for something else.
 */
function figureGroups(
  grid: SheetGrid,
  heading: EvaluationHeading,
  body: BodyRows,
  given: Partial<IndicatorColumns>,
  { left }: ParallelGroups,
): OneBasis {
  const others = (role: keyof IndicatorColumns, columns: readonly HeadedColumn[]): readonly HeadedColumn[] =>
    columns.filter(({ column }) => given[role] === column || (!left.has(column) && !Object.values(given).includes(column)));
  const targets = others('target', figuresByRole(heading, 'target', grid, body));
  const baselines = others('baseline', figuresByRole(heading, 'baseline', grid, body));
  const actuals = others('actual', actualColumns(heading, grid, body, baselines, targets));
  return oneBasis({ baselines, actuals, targets }, finalTarget(targets) ?? latest(targets));
}

function headingColumns(
  grid: SheetGrid,
  { columns }: EvaluationHeading,
  levels: readonly LevelColumns[],
): Pick<TableColumns, 'mayHoldHeading' | 'mayHoldLevel'> {
  const never = new Set([...grid.sheet.hiddenColumns, ...columns.filter(({ role }) => role === 'other').map(({ column }) => column)]);
  for (const { left, right } of levels) for (let column = left; column <= right; column++) never.delete(column);
  // 課名, 事業費: where the levels have their own columns, a column that is headed otherwise holds no level.
  const foreign = new Set(
    levels.length === 0 ? [] : columns.filter(({ role, text }) => role === undefined && text !== '').map(({ column }) => column),
  );
  for (const { left, right } of levels) for (let column = left; column <= right; column++) foreign.delete(column);
  return { mayHoldHeading: (column) => !never.has(column), mayHoldLevel: (column) => !never.has(column) && !foreign.has(column) };
}

function columnFinder(columns: readonly ColumnHeading[]): (heading: string) => number | undefined {
  const byKey = new Map(columns.flatMap(({ column, parts, text }) => [...parts, text].map((part) => [matchKey(part), column] as const)));
  const found = new Map<string, number | undefined>();
  return (heading) => {
    if (!found.has(heading)) found.set(heading, byKey.get(matchKey(heading)));
    return found.get(heading);
  };
}

/** Of several columns of results, that of the evaluated year, else the first to the right of what it follows. */
function resultColumn<Column extends YearColumn>(
  candidates: readonly Column[],
  follows: number | null,
  year: YearColumn | null,
): Column | undefined {
  if (candidates.length < 2) return candidates[0];
  const ofYear = candidates.filter((candidate) => candidate.year !== null && candidate.year === year?.year);
  const from = ofYear.length > 0 ? ofYear : candidates;
  return from.find(({ column }) => follows === null || column > follows) ?? from.at(-1);
}

function statusColumn(
  grid: SheetGrid,
  candidates: readonly YearColumn[],
  follows: number | null,
  year: YearColumn | null,
  body: BodyRows,
): number | null {
  // A column of sentences (進捗状況の説明) is not one of statuses.
  const short = candidates.filter(({ column }) => !hasSentence(grid, column, body));
  return resultColumn(short, follows, year)?.column ?? null;
}

/** So many words, none of them this program's own, are not where rates have gone wrong. */
const FEWEST_WORDS = 3;

/** The words that a column holds; none where there is a figure among them. */
function wordsIn(grid: SheetGrid, column: number, { first, end }: BodyRows): string[] {
  const texts = Array.from({ length: Math.min(end - first, SAMPLE_ROWS) }, (_, row) => grid.text(first + row, column));
  return texts.some((text) => /[0-9０-９]/.test(text)) ? [] : texts.filter((text) => /[\p{L}\p{S}]/u.test(text));
}

function hasSentence(grid: SheetGrid, column: number, { first, end }: BodyRows): boolean {
  for (let row = first; row < Math.min(end, first + SAMPLE_ROWS); row++) if (grid.isSentence(row, column)) return true;
  return false;
}

function figureLetters(columns: readonly ColumnHeading[]): Record<string, FigureRole> {
  const letters: Record<string, FigureRole> = {};
  for (const { role, parts } of columns) {
    if (role !== 'baseline' && role !== 'actual' && role !== 'target') continue;
    const letter = parts.map(letterInHeading).find((candidate) => candidate !== undefined);
    if (letter !== undefined) letters[letter] = role;
  }
  return letters;
}

function statedRule(
  columns: readonly ColumnHeading[],
  letters: Readonly<Record<string, FigureRole>>,
): Pick<TableColumns, 'statedRule' | 'statedIn'> {
  for (const { role, text, column } of columns) {
    if (role !== 'progress' && role !== 'status') continue;
    const rule = ruleInText(rulesByDirection(text, letters).rest, letters);
    if (rule !== undefined) return { statedRule: rule, statedIn: column };
  }
  return { statedRule: null, statedIn: null };
}
