import { LONGEST_STATUS } from '../counts/status-label';
import type { IndicatorColumns, Level } from '../evaluation';
import { matchKey } from '../figures/clean-text';
import { readNumberCell } from '../outline/heading-text';
import type { RuleName } from '../profile/profile';
import { distinguishingColumns } from './distinguishing-columns';
import type { ColumnHeading, EvaluationHeading } from './heading-block';
import type { ColumnRole } from './heading-words';
import { isCode } from './outline-fragments';
import type { SheetGrid } from './sheet-grid';
import { type FigureRole, letterInHeading, ruleInText } from './stated-rule';
import { isOnlyYear, yearIn } from './year';

/** A column of figures for one year. `year` is western, null where the heading names none. */
export interface YearColumn {
  readonly column: number;
  readonly year: number | null;
  /** The year as on the sheet. */
  readonly label: string | null;
}

/** The columns that hold one level of the outline; a number's and a name's may stand side by side. */
export interface LevelColumns {
  readonly level: Level;
  readonly left: number;
  readonly right: number;
  readonly heading: string;
}

/** What stands where in a table. */
export interface TableColumns {
  readonly columns: IndicatorColumns & { readonly indicator: number };
  /** All years of actuals, from left to right. */
  readonly actuals: readonly YearColumn[];
  readonly targets: readonly YearColumn[];
  /** The year that is evaluated. */
  readonly year: YearColumn | null;
  readonly levels: readonly LevelColumns[];
  /** Whether a column can hold headings of the outline; those of serial numbers, departments and remarks cannot. */
  readonly mayHoldHeading: (column: number) => boolean;
  /** The same for a row that is an indicator's: there, only columns of levels, or without a heading, can. */
  readonly mayHoldLevel: (column: number) => boolean;
  /** The column whose heading says that (for profiles that look into one, such as 区分), or undefined. */
  readonly columnNamed: (heading: string) => number | undefined;
  /** A column of years beside the indicators (one row per indicator and year), or null. */
  readonly yearOfRow: number | null;
  /** Columns before the figures that have no role and may tell rows of one name apart: 対象, 区分, 性別. */
  readonly distinguishing: readonly number[];
  readonly statedRule: RuleName | null;
  readonly letters: Readonly<Record<string, FigureRole>>;
}

/** What a person said about the columns. */
export interface ColumnChoice {
  readonly columns: Partial<IndicatorColumns>;
  readonly year: string | null;
}

/** How many rows are looked at where a column's content has to tell what it holds. */
const SAMPLE_ROWS = 60;

/**
 * What each column of a table holds: by its heading, by its neighbours, by what stands in it, and by what a person said.
 * @param bodyEnd the row behind the table's last
 * @returns undefined when no column can hold the indicators' names
 */
export function tableColumns(grid: SheetGrid, heading: EvaluationHeading, bodyEnd: number, choice: ColumnChoice): TableColumns | undefined {
  const body = { first: heading.last + 1, end: bodyEnd };
  const letters = figureLetters(heading.columns);
  const targets = figuresByRole(heading, 'target', grid, body);
  const baselines = figuresByRole(heading, 'baseline', grid, body);
  const actuals = actualColumns(heading, grid, body, baselines, targets);
  const given = choice.columns;
  const year = given.actual == null ? evaluatedYear(grid, actuals, body, choice.year) : yearColumn(heading, given.actual);
  const baseline = given.baseline ?? (baselineColumn(baselines, year) ?? earlierActual(baselines, actuals, year))?.column ?? null;
  const target = given.target ?? finalTarget(targets)?.column ?? null;
  // What a person says holds figures is never written over, whatever its heading says.
  const pointed = new Set(Object.values(given));
  const results = (role: 'progress' | 'status') => byRole(heading, role, grid).filter(({ column }) => !pointed.has(column));
  const progress = given.progress ?? resultColumn(results('progress'), target, year)?.column ?? null;
  const status = given.status ?? statusColumn(grid, results('status'), progress ?? target, year, body);
  const figures = [baseline, year?.column ?? null, target].filter((column) => column !== null);
  const unit = given.unit ?? byRole(heading, 'unit', grid)[0]?.column ?? null;
  const indicator = given.indicator ?? indicatorColumn(grid, heading, [...figures, ...(unit === null ? [] : [unit])], body);
  if (indicator === undefined) return undefined;
  const levels = levelColumns(heading.columns.filter(({ column }) => column < indicator));
  return {
    columns: { indicator, unit, baseline, actual: year?.column ?? null, target, progress, status },
    actuals,
    targets,
    year,
    levels,
    ...headingColumns(grid, heading, levels),
    columnNamed: columnFinder(heading.columns),
    yearOfRow:
      heading.columns.find(({ text, role }) => role === undefined && /^(?:実績|評価|対象)?年度?$/.test(matchKey(text)))?.column ?? null,
    distinguishing: distinguishingColumns(heading.columns, levels, indicator, Math.min(...figures)),
    statedRule: statedRule(heading.columns, letters),
    letters,
  };
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

function yearColumn(heading: EvaluationHeading, column: number): YearColumn {
  const text = heading.columns.find((candidate) => candidate.column === column)?.text ?? '';
  return { column, ...namedYear(text) };
}

function namedYear(text: string): Pick<YearColumn, 'year' | 'label'> {
  const named = yearIn(text.normalize('NFKC'));
  return { year: named?.year ?? null, label: named?.label ?? null };
}

/** The columns of a role; hidden ones, and those of years, only where there is no other. Of a heading merged over several columns the first. */
function byRole({ columns, last }: EvaluationHeading, role: ColumnRole, grid: SheetGrid): (YearColumn & { readonly text: string })[] {
  const all = columns
    .filter((candidate) => candidate.role === role)
    .filter(({ column }) => (grid.mergeAt(last, column)?.left ?? column) === column)
    .map(({ column, text }) => ({ column, text, ...namedYear(text) }));
  const visible = all.filter(({ column }) => !grid.sheet.hiddenColumns.includes(column));
  const shown = visible.length > 0 ? visible : all;
  // 基準年 | 基準値: the year that a figure is of stands beside it.
  const figures = shown.filter(({ text }) => !NAMES_YEAR.test(matchKey(text)));
  return figures.length > 0 ? figures : shown;
}

/** 基準年, 実績年度, 目標年次: a column of years where another one holds the figures. */
const NAMES_YEAR = /(?:基準|計画|策定|現状|実績|目標|達成|測定|評価)(?:年度?|年次|時期|時点|年?月?日|年月)$/;

/**
 * The columns of figures of a role. Under one heading merged over a year and its figure, the figure's. Where some are headed
 * by the role's own word and years alone (実績値, R1実績), columns that say more (事業実績, 目標額) are something else.
 */
function figuresByRole(
  heading: EvaluationHeading,
  role: 'baseline' | 'actual' | 'target',
  grid: SheetGrid,
  body: { first: number; end: number },
): (YearColumn & { readonly text: string })[] {
  const all = byRole(heading, role, grid);
  const plain = all.filter(({ text }) => isPlainFigure(text));
  return (plain.length > 0 ? plain : all).map((candidate) => {
    const covered = grid.mergeAt(heading.last, candidate.column)?.right ?? candidate.column;
    const isYears = candidate.column < covered && holdsYears(grid, candidate.column, body);
    return isYears ? { ...candidate, column: candidate.column + 1 } : candidate;
  });
}

/** No alternative is the beginning of another's repetition: a text has one way to be read, however long. */
const PLAIN_FIGURE =
  /^(?:数値|成果|最終|中間|当初|計画|策定|現在|直近|最新|確定|速報|累計|単年度?|年度|年|月|末|時点|時|まで|の|実績|実測|達成|現状|現況|基準|目標|目指す|めざす|将来|到達|評価|値|数|率|[a-z①-⑨]|[0-9,.()<>・~/\s-])*$/;

/** A heading of one figure is no longer than this. */
const LONGEST_PLAIN = 60;

function isPlainFigure(text: string): boolean {
  if (text.length > LONGEST_PLAIN) return false;
  let rest = matchKey(text);
  for (let named = yearIn(rest); named !== undefined; named = yearIn(rest)) rest = rest.replace(named.label, '');
  return PLAIN_FIGURE.test(rest);
}

/** Whether years are all that a column holds: 基準値 over `R2 | 10`. */
function holdsYears(grid: SheetGrid, column: number, { first, end }: { first: number; end: number }): boolean {
  let years = 0;
  for (let row = first; row < Math.min(end, first + SAMPLE_ROWS); row++) {
    const text = grid.text(row, column);
    if (text === '') continue;
    if (!isOnlyYear(text.normalize('NFKC'))) return false;
    years++;
  }
  return years > 0;
}

/** Of two years of actuals (H27実績, R1実績) without a baseline, the earlier one is where the plan set out from. */
function earlierActual(baselines: readonly YearColumn[], actuals: readonly YearColumn[], year: YearColumn | null): YearColumn | undefined {
  const [one, other] = actuals;
  if (baselines.length > 0 || actuals.length !== 2 || one?.year == null || other?.year == null || one.year === other.year) return undefined;
  const earlier = one.year < other.year ? one : other;
  return earlier.column === year?.column ? undefined : earlier;
}

/**
 * The columns of actuals. Where the sheet has none by name, 現状値 beside 基準値 is the actual, and so are bare years between
 * baseline and target.
 */
function actualColumns(
  heading: EvaluationHeading,
  grid: SheetGrid,
  body: { first: number; end: number },
  baselines: readonly (YearColumn & { readonly text: string })[],
  targets: readonly YearColumn[],
): YearColumn[] {
  const named = figuresByRole(heading, 'actual', grid, body);
  if (named.length > 0) return named;
  const years = heading.columns.filter(({ text, role }) => role === undefined && yearIn(text.normalize('NFKC')) !== undefined);
  const before = targets.at(-1)?.column ?? Number.POSITIVE_INFINITY;
  const between = years.filter(({ column }) => column < before).map(({ column, text }) => ({ column, ...namedYear(text) }));
  if (between.length > 0) return between;
  const current = baselines.filter(({ text }) => /現状|現況|現在/.test(text));
  return baselines.length > 1 && current.length > 0 && current.length < baselines.length ? current : [];
}

/** The baseline stands for itself (基準値) before it stands for today's figure (現状値), and is not the column of actuals. */
function baselineColumn(baselines: readonly (YearColumn & { readonly text: string })[], actual: YearColumn | null): YearColumn | undefined {
  const others = baselines.filter(({ column }) => column !== actual?.column);
  return others.find(({ text }) => !/現状|現況/.test(text)) ?? others[0];
}

/** The last year in the order of the sheet that has figures, unless the person chose one. */
function evaluatedYear(
  grid: SheetGrid,
  actuals: readonly YearColumn[],
  body: { first: number; end: number },
  wanted: string | null,
): YearColumn | null {
  if (wanted !== null) {
    const key = matchKey(wanted);
    const chosen = actuals.find(
      ({ label, year }) => (label !== null && matchKey(label) === key) || (year !== null && year === yearIn(key)?.year),
    );
    if (chosen) return chosen;
  }
  const inOrder = actuals.every(({ year }) => year !== null)
    ? [...actuals].sort((one, other) => (one.year ?? 0) - (other.year ?? 0))
    : actuals;
  for (const candidate of [...inOrder].reverse()) if (hasFigure(grid, candidate.column, body)) return candidate;
  return inOrder.at(-1) ?? null;
}

function hasFigure(grid: SheetGrid, column: number, { first, end }: { first: number; end: number }): boolean {
  for (let row = first; row < end; row++) {
    const value = grid.value(row, column);
    if (typeof value === 'number' || (typeof value === 'string' && /[0-9０-９]/.test(value))) return true;
  }
  return false;
}

/** The final target: the one called so, else the latest year's, else the last; never a halfway one where there is another. */
function finalTarget(targets: readonly (YearColumn & { readonly text: string })[]): YearColumn | undefined {
  const whole = targets.filter(({ text }) => !/中間/.test(text));
  const candidates = whole.length > 0 ? whole : targets;
  const final = candidates.find(({ text }) => /最終/.test(text));
  if (final) return final;
  const yearless = candidates.filter(({ year }) => year === null);
  if (yearless.length > 0) return yearless.at(-1);
  return candidates.reduce<YearColumn | undefined>(
    (latest, candidate) => (latest === undefined || (candidate.year ?? 0) >= (latest.year ?? 0) ? candidate : latest),
    undefined,
  );
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
  body: { first: number; end: number },
): number | null {
  // A column of sentences (進捗状況の説明) is not one of statuses.
  const short = candidates.filter(({ column }) => longestText(grid, column, body) <= LONGEST_STATUS);
  return resultColumn(short, follows, year)?.column ?? null;
}

function longestText(grid: SheetGrid, column: number, { first, end }: { first: number; end: number }): number {
  let longest = 0;
  for (let row = first; row < Math.min(end, first + SAMPLE_ROWS); row++) {
    const value = grid.value(row, column);
    if (typeof value === 'string') longest = Math.max(longest, value.trim().length);
  }
  return longest;
}

/**
 * The names' column: the one called so that holds texts; without one, the nearest column of texts left of the figures.
 * 指標 tells more than 項目. Where the column called so holds numbers alone (`1 | 観光客数` under one heading), it is the next.
 */
function indicatorColumn(
  grid: SheetGrid,
  heading: EvaluationHeading,
  figures: readonly number[],
  body: { first: number; end: number },
): number | undefined {
  const called = byRole(heading, 'indicator', grid);
  const telling = called.filter(({ column, text }) => !ITEM.test(matchKey(text)) && countNames(grid, column, body) > 0);
  const named = telling.length > 0 ? telling : called;
  const best = named
    .map(({ column }) => besideNumbers(grid, heading, column, body))
    .map((column) => ({ column, texts: countTexts(grid, column, body) }))
    .reduce<{ column: number; texts: number } | undefined>(
      (most, candidate) => (most === undefined || candidate.texts > most.texts ? candidate : most),
      undefined,
    );
  if (best !== undefined) return best.column;
  const first = Math.min(...figures);
  if (!Number.isFinite(first)) return undefined;
  const roles = new Map(heading.columns.map(({ column, role }) => [column, role]));
  for (let column = first - 1; column >= 0; column--) {
    const role = roles.get(column);
    const free = role === undefined || role === 'measure' || role === 'direction' || role === 'strategy';
    if (free && countTexts(grid, column, body) > 0) return column;
  }
  return undefined;
}

const ITEM = /^(?:項目名?|名称)$/;

/** The column of names under a heading whose first column holds numbers or codes alone. */
function besideNumbers(grid: SheetGrid, { columns }: EvaluationHeading, column: number, body: { first: number; end: number }): number {
  const own = columns.find((candidate) => candidate.column === column);
  for (let next = column; own !== undefined; next++) {
    const heading = columns.find((candidate) => candidate.column === next);
    if (heading === undefined || (heading.text !== '' && heading.text !== own.text)) return column;
    if (countNames(grid, next, body) > 0) return next;
  }
  return column;
}

function countNames(grid: SheetGrid, column: number, { first, end }: { first: number; end: number }): number {
  let names = 0;
  for (let row = first; row < Math.min(end, first + SAMPLE_ROWS); row++) {
    const value = grid.value(row, column);
    if (typeof value === 'string' && /\p{L}/u.test(value) && !isCode(value.trim()) && readNumberCell(value) === undefined) names++;
  }
  return names;
}

function countTexts(grid: SheetGrid, column: number, { first, end }: { first: number; end: number }): number {
  let texts = 0;
  for (let row = first; row < Math.min(end, first + SAMPLE_ROWS); row++) {
    const value = grid.value(row, column);
    if (typeof value === 'string' && /[^\d\s.,()（）-]/.test(value)) texts++;
  }
  return texts;
}

const DEPTHS: readonly Level[] = ['strategy', 'direction', 'measure'];

/** The levels' columns left of the names. Headings that don't tell three levels apart are taken from left to right. */
function levelColumns(columns: readonly ColumnHeading[]): LevelColumns[] {
  const groups: { level: Level; left: number; right: number; heading: string }[] = [];
  let before: ColumnHeading | undefined;
  for (const column of columns) {
    const last = groups.at(-1);
    const level = DEPTHS.find((candidate) => candidate === column.role);
    // A merged heading covers the number's and the name's column; so does one whose right neighbour has no heading.
    if (
      level !== undefined &&
      last &&
      before !== undefined &&
      before.role === column.role &&
      before.text === column.text &&
      last.right === column.column - 1
    )
      last.right = column.column;
    else if (level !== undefined) groups.push({ level, left: column.column, right: column.column, heading: column.text });
    else if (last && column.text === '' && last.right === column.column - 1) last.right = column.column;
    before = column;
  }
  const rising = groups.every(
    (group, index) => index === 0 || DEPTHS.indexOf(group.level) > DEPTHS.indexOf(groups[index - 1]?.level ?? 'measure'),
  );
  if (rising) return groups;
  const kept = groups.slice(-3);
  return kept.map((group, index) => ({ ...group, level: DEPTHS[index] ?? 'measure' }));
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

function statedRule(columns: readonly ColumnHeading[], letters: Readonly<Record<string, FigureRole>>): RuleName | null {
  for (const { role, text } of columns) {
    if (role !== 'progress' && role !== 'status') continue;
    const rule = ruleInText(text, letters);
    if (rule !== undefined) return rule;
  }
  return null;
}
