import { alternatives } from '../../../vocabulary/figures/amount-words';
import {
  basisIn,
  BESIDE_REVISED,
  HALFWAY,
  PART_OF_YEAR,
  PART_WORDS,
  REVISED,
  REVISED_WORDS,
  SUPERSEDED_WORDS,
} from '../../../vocabulary/headings/basis-words';
import { matchKey } from '../../../vocabulary/clean-text';
import { CURRENT, figureWords } from '../../../vocabulary/headings/heading-words';
import { type BodyRows, byRole, type HeadedColumn, SAMPLE_ROWS, type YearColumn } from './columns-by-role';
import type { EvaluationHeading } from '../heading-block';
import { namedYear } from '../named-year';
import type { SheetGrid } from '../../sheet-grid';
import { isBlank } from '../../../workbook/snapshot';
import { isOnlyYear, withoutYears, yearIn } from '../../../vocabulary/figures/year';

/**
 * The columns of figures of a role. Under one heading merged over a year and its figure, the figure's. Where some are headed
 * by the role's own word and years alone (実績値, R1実績), columns that say more (事業実績, 目標額) are something else.
 */
export function figuresByRole(
  heading: EvaluationHeading,
  role: 'baseline' | 'actual' | 'target',
  grid: SheetGrid,
  body: BodyRows,
): HeadedColumn[] {
  const all = byRole(heading, role, grid);
  // 目標値の見直し may head figures, or whether there were any.
  const plain = all.filter(({ text, column }) => isPlainFigure(text) && (!REVISED.test(text) || holdsNumber(grid, column, body)));
  const whole = all.filter(({ text }) => !PART.test(text));
  return (plain.length > 0 ? plain : whole.length > 0 ? whole : all).map((candidate) => {
    const covered = grid.mergeAt(heading.last, candidate.column)?.right ?? candidate.column;
    const isYears = candidate.column < covered && holdsYears(grid, candidate.column, body);
    return isYears ? { ...candidate, column: candidate.column + 1 } : candidate;
  });
}

const PART = new RegExp(PART_WORDS.join('|'));

/** What may stand beside a figure's word without making it another's: 最終目標値, R1年度末時点の実績(b). */
const BESIDE_WORD = [
  ...['数値', '成果', '最終', '中間', '当初', '計画', '策定', '現在', '直近', '最新', '確定', '速報', '累計', '単年', '単年度'],
  ...['終了', '期間', '年間', '通算', '累積', 'プラン', '決算', '結果', '見込み', '見込', '予定', '前回', '今回', '調査', '本', '当', '今'],
  ...[...SUPERSEDED_WORDS, ...REVISED_WORDS, ...BESIDE_REVISED],
  ...[
    '年度',
    '年',
    '月',
    '末',
    '時点',
    '時',
    'まで',
    'の',
    '達成',
    '通年',
    '合計',
    '計',
    '目指す',
    'めざす',
    '将来',
    '到達',
    '評価',
    '値',
    '数',
    '率',
  ],
];
/** One word or sign of a plain heading, the longest that is there. */
const PLAIN_PIECE = new RegExp(
  `${alternatives([...figureWords('baseline', 'actual', 'target'), ...BESIDE_WORD])}|[a-z①-⑨0-9,.()<>・~/\\s-]`,
  'y',
);

/** A heading of one figure is no longer than this. */
const LONGEST_PLAIN = 60;

/** Whether a heading says its figure's word and nothing that would make it something else: read piece by piece, never back. */
function isPlainFigure(text: string): boolean {
  if (text.length > LONGEST_PLAIN) return false;
  const rest = withoutYears(matchKey(text));
  PLAIN_PIECE.lastIndex = 0;
  while (PLAIN_PIECE.lastIndex < rest.length) if (!PLAIN_PIECE.test(rest)) return false;
  return true;
}

function holdsNumber(grid: SheetGrid, column: number, { first, end }: BodyRows): boolean {
  for (let row = first; row < Math.min(end, first + SAMPLE_ROWS); row++) if (/^[^\p{L}]*\d/u.test(grid.text(row, column))) return true;
  return false;
}

/** Whether years are all that a column holds: 基準値 over `R2 | 10`. */
function holdsYears(grid: SheetGrid, column: number, { first, end }: BodyRows): boolean {
  let years = 0;
  for (let row = first; row < Math.min(end, first + SAMPLE_ROWS); row++) {
    const text = grid.text(row, column);
    if (text === '') continue;
    if (!isOnlyYear(text.normalize('NFKC'))) return false;
    years++;
  }
  return years > 0;
}

/**
 * Of two years of actuals (H27実績, R1実績) without a baseline, the earlier one is where the plan set out from. Last year's beside a
 * target of this year (R4実績, R5目標, R5実績) is not: each year has its own target.
 */
export function earlierActual(
  baselines: readonly YearColumn[],
  actuals: readonly YearColumn[],
  year: YearColumn | null,
  target: YearColumn | undefined,
): YearColumn | undefined {
  const [one, other] = actuals;
  if (baselines.length > 0 || actuals.length !== 2 || one?.year == null || other?.year == null || one.year === other.year) return undefined;
  if (Math.abs(one.year - other.year) === 1 && target?.year === year?.year) return undefined;
  const earlier = one.year < other.year ? one : other;
  return earlier.column === year?.column ? undefined : earlier;
}

/**
 * The columns of actuals. Where the sheet has none by name, 現状値 beside 基準値 is the actual, and so are bare years between
 * baseline and target.
 */
export function actualColumns(
  heading: EvaluationHeading,
  grid: SheetGrid,
  body: BodyRows,
  baselines: readonly HeadedColumn[],
  targets: readonly YearColumn[],
): HeadedColumn[] {
  const named = figuresByRole(heading, 'actual', grid, body);
  // 1Q, 2Q, 3Q, 4Q, 年計: the year's own figure before those of its parts.
  const meant = without(PART_OF_YEAR, without(HALFWAY, named));
  // At half-time the year's end is still empty.
  const whole = meant.some(({ column }) => hasFigure(grid, column, body)) ? meant : [...named];
  const years = heading.columns.filter(({ text, role }) => role === undefined && namedYear(text).year !== null);
  // R3, R4 and R5 beside 累計実績 or 中間値: those are actuals, too.
  // One year alone may be where a plan without baselines set out from.
  const fewest = baselines.length > 0 || whole.every(({ text }) => basisIn(text) === 'cumulative') ? 1 : 2;
  if (whole.length > 0 && (years.length < fewest || whole.some(({ year }) => year !== null))) return whole;
  const before = targets.at(-1)?.column ?? Number.POSITIVE_INFINITY;
  const between = years.filter(({ column }) => column < before);
  const bare = between.length > 0 ? between : years;
  const single = bare.map(({ column, text }) => ({ column, text, ...namedYear(text) }));
  if (whole.length > 0) return [...single, ...whole].sort((one, other) => one.column - other.column);
  const current = baselines.filter(({ text }) => CURRENT.test(text));
  const isActual = baselines.length > 1 && current.length > 0 && current.length < baselines.length;
  const isLater = single.every((own) => current.every(({ year }) => year !== null && year > (own.year ?? year)));
  return single.length > 0 && !(isActual && isLater) ? single : isActual ? current : [];
}

/** The columns whose headings do not say so; all of them where each does. */
function without(words: RegExp, columns: readonly HeadedColumn[]): HeadedColumn[] {
  const others = columns.filter(({ text }) => !words.test(text));
  return [...(others.length > 0 ? others : columns)];
}

/** The word for a baseline that can mean nothing else. */
export const BASELINE = /基準/;

const REPLACED = new RegExp(SUPERSEDED_WORDS.filter((word) => word !== '当初').join('|'));

/** The baseline is called so (基準値) before it is where the plan began (当初値), and that before today's figure (現状値); it is never the actuals' column. */
export function baselineColumn(baselines: readonly HeadedColumn[], actual: YearColumn | null): YearColumn | undefined {
  const others = without(
    REPLACED,
    baselines.filter(({ column }) => column !== actual?.column),
  );
  const first = others.filter(({ text }) => !CURRENT.test(text));
  return first.find(({ text }) => BASELINE.test(text)) ?? first[0] ?? others[0];
}

/** R2 before R5実績 and R6実績: a year alone that is older than all actuals says where the plan set out from; of several the oldest. */
export function bareBaseline(
  grid: SheetGrid,
  { columns }: EvaluationHeading,
  actuals: readonly YearColumn[],
  body: BodyRows,
  pointed: readonly (number | null)[],
): YearColumn | undefined {
  const oldest = Math.min(...actuals.map(({ year }) => year ?? -Infinity));
  const bare = columns.flatMap(({ column, text, role }) => {
    const named = { column, ...namedYear(text) };
    const isBare =
      role === undefined && !pointed.includes(column) && isOnlyYear(text.normalize('NFKC')) && !grid.sheet.hiddenColumns.includes(column);
    return isBare && named.year !== null && named.year < oldest && hasFigure(grid, column, body) ? [named] : [];
  });
  return bare.sort((one, other) => (one.year ?? 0) - (other.year ?? 0))[0];
}

/** The last year in the order of the sheet that has figures, or the one that the person chose; null where there is none. */
export function evaluatedYear(grid: SheetGrid, actuals: readonly YearColumn[], body: BodyRows, wanted: string | null): YearColumn | null {
  if (wanted !== null) {
    const chosen = actuals.filter((candidate) => isOfYear(candidate, wanted));
    return chosen.findLast(({ column }) => hasFigure(grid, column, body)) ?? chosen.at(-1) ?? null;
  }
  const inOrder = actuals.every(({ year }) => year !== null)
    ? [...actuals].sort((one, other) => (one.year ?? 0) - (other.year ?? 0))
    : actuals;
  const filled = inOrder.filter(({ column }) => hasFigure(grid, column, body));
  return filled.findLast((one) => !isToCome(grid, one, filled, body)) ?? filled.at(-1) ?? inOrder.at(-1) ?? null;
}

/** The first year behind the evaluated one that shows nothing but 0. */
export function yearToCome(grid: SheetGrid, actuals: readonly YearColumn[], evaluated: YearColumn, body: BodyRows): YearColumn | undefined {
  const { year } = evaluated;
  return year === null ? undefined : actuals.find((one) => one.year !== null && one.year > year && hasFigure(grid, one.column, body));
}

/** Whether a year is still to come: its rows show 0, as links to empty cells do, and an earlier year has figures in each of them. */
function isToCome(grid: SheetGrid, { column }: YearColumn, filled: readonly YearColumn[], { first, end }: BodyRows): boolean {
  const before = filled.slice(
    0,
    filled.findIndex((one) => one.column === column),
  );
  let zeros = 0;
  for (let row = first; row < end; row++) {
    const value = grid.value(row, column);
    if (value === null || isBlank(value)) continue;
    const isFigure = (earlier: YearColumn): boolean => {
      const figure = grid.value(row, earlier.column);
      return typeof figure === 'number' && figure !== 0;
    };
    if (value !== 0 || !before.some(isFigure)) return false;
    zeros++;
  }
  return zeros > 1;
}

/** Whether a column is of the year that a person asks for, however they write it: R5, 令和5年度, 2023. */
export function isOfYear({ label, year }: YearColumn, wanted: string): boolean {
  const key = matchKey(wanted);
  return (label !== null && matchKey(label) === key) || (year !== null && year === yearIn(key)?.year);
}

function hasFigure(grid: SheetGrid, column: number, { first, end }: BodyRows): boolean {
  for (let row = first; row < end; row++) {
    const value = grid.value(row, column);
    if (typeof value === 'number' || (typeof value === 'string' && /[0-9０-９]/.test(value))) return true;
  }
  return false;
}
