import type { Indicator, IndicatorColumns } from '../evaluation';
import type { Figure } from '../figures/figure';
import type { Profile, RuleName } from '../profile/profile';
import { paceShare } from '../rules/pace';
import { WHOLE } from '../rules/progress-fraction';
import { OWN_ROW } from '../workbook/plan';
import { type CellValue, type SheetSnapshot, valueAt } from '../workbook/snapshot';
import type { FigureCell } from './guarded-reading';
import { progressFormula, progressParts } from './progress-formula';
import { statusFormula, statusFormulaFromFigures } from './status-formula';

/** Another figure of the indicator's row, with its column (from 0). */
export interface OtherFigure {
  readonly column: number;
  readonly figure: Figure;
}

/** A row whose formulas are wanted. */
export interface ResultRow {
  readonly sheet: SheetSnapshot;
  readonly indicator: Indicator;
  readonly profile: Profile;
  /** The figure that `judge` was given as `firstAvailable`, where its row has one. */
  readonly firstAvailable?: OtherFigure | null;
  /** The figure that `judge` was given as `yearlyTarget`, where its row has one. */
  readonly yearlyTarget?: OtherFigure | null;
}

/** The formulas of one row's results; undefined where no formula can say what the row's cells mean. */
export interface ResultFormulas {
  readonly progress: string | undefined;
  /** Beside a progress cell that holds the formula above; undefined also without such a column. */
  readonly status: string | undefined;
  /** Straight from the figures. */
  readonly statusFromFigures: string | undefined;
}

/** The result formulas of a row. Rows that differ only in their numbers share the very same strings. */
export function resultFormulas(row: ResultRow, rule: RuleName): ResultFormulas {
  const { sheet, indicator, profile } = row;
  const { columns } = indicator;
  const other = usesOther(row);
  const baseline = other ? UNSHARED : contentOf(sheet, indicator.row, columns.baseline, indicator.baseline);
  const actual = other ? UNSHARED : contentOf(sheet, indicator.row, columns.actual, indicator.actual);
  const target = other ? UNSHARED : contentOf(sheet, indicator.row, columns.target, indicator.target);
  if (baseline === UNSHARED || actual === UNSHARED || target === UNSHARED) return build(row, rule);
  let shapes = shapesOf.get(profile);
  if (shapes === undefined) shapesOf.set(profile, (shapes = []));
  for (const shape of shapes) {
    if (shape.rule !== rule || shape.baseline !== baseline || shape.actual !== actual || shape.target !== target) continue;
    if (isSameLayout(shape.columns, columns)) return shape.formulas;
  }
  const formulas = build(row, rule);
  if (shapes.length < MOST_SHAPES) shapes.push({ rule, baseline, actual, target, columns, formulas });
  return formulas;
}

/** What a row's formulas depend on where its cells hold plain numbers, nothing or `-`. */
interface Shape {
  readonly rule: RuleName;
  readonly baseline: CellContent;
  readonly actual: CellContent;
  readonly target: CellContent;
  readonly columns: IndicatorColumns;
  readonly formulas: ResultFormulas;
}

/** Looked through one by one; a sheet has a handful. */
const MOST_SHAPES = 50;
const shapesOf = new WeakMap<Profile, Shape[]>();

/** A number cell's factor (above 0), or one of the codes below. */
type CellContent = number;
const EMPTY: CellContent = 0;
const DASH: CellContent = -1;
const UNSHARED: CellContent = -2;

function contentOf(sheet: SheetSnapshot, row: number, column: number | null, figure: Figure): CellContent {
  const raw: CellValue = column === null ? null : valueAt(sheet, row, column);
  if (figure.kind === 'number') return figure.source === 'number' && typeof raw === 'number' ? figure.factor : UNSHARED;
  if (figure.kind !== 'missing') return UNSHARED;
  if (raw === null) return EMPTY;
  return raw === '-' ? DASH : UNSHARED;
}

function isSameLayout(one: IndicatorColumns, other: IndicatorColumns): boolean {
  if (one === other) return true;
  return one.baseline === other.baseline && one.actual === other.actual && one.target === other.target && one.progress === other.progress;
}

function usesOther({ indicator, profile, firstAvailable, yearlyTarget }: ResultRow): boolean {
  const { against, missingBaseline } = profile.progress;
  if (against === 'yearly-target' && yearlyTarget != null) return true;
  return missingBaseline === 'first-available' && firstAvailable != null && indicator.baseline.kind === 'missing';
}

const NONE: ResultFormulas = { progress: undefined, status: undefined, statusFromFigures: undefined };

function build(row: ResultRow, rule: RuleName): ResultFormulas {
  const { indicator, profile } = row;
  const { columns } = indicator;
  const { against, missingBaseline } = profile.progress;
  const yearly = against === 'yearly-target' ? (row.yearlyTarget ?? null) : null;
  const takesFirst = missingBaseline === 'first-available' && indicator.baseline.kind === 'missing';
  const first = takesFirst ? (row.firstAvailable ?? null) : null;
  const actual = figureCell(row, columns.actual, indicator.actual);
  const goal = yearly === null ? figureCell(row, columns.target, indicator.target) : figureCell(row, yearly.column, yearly.figure);
  if (actual === null || goal === null) return NONE;
  const parts = progressParts({
    rule,
    baseline: figureCell(row, columns.baseline, indicator.baseline),
    actual,
    goal,
    firstAvailable: first === null ? null : figureCell(row, first.column, first.figure),
    share: against === 'expected' && profile.pace !== null ? paceShare(profile.pace) : WHOLE,
    profile,
  });
  if (parts === undefined) return NONE;
  return {
    progress: fitting(progressFormula(parts, profile.progress)),
    status: columns.progress === null ? undefined : fitting(statusFormula(parts, rule, profile, columns.progress)),
    statusFromFigures: fitting(statusFormulaFromFigures(parts, rule, profile)),
  };
}

function figureCell({ sheet, indicator }: ResultRow, column: number | null, figure: Figure): FigureCell | null {
  return column === null ? null : { column, raw: valueAt(sheet, indicator.row, column), figure };
}

/** Excel takes 8192 characters; row numbers of seven digits take the place of one character each. */
const LONGEST_FORMULA = 8192;
const LONGEST_ROW_NUMBER = 7;

function fitting(formula: string | undefined): string | undefined {
  if (formula === undefined) return undefined;
  const references = formula.split(OWN_ROW).length;
  return formula.length + references * LONGEST_ROW_NUMBER <= LONGEST_FORMULA ? formula : undefined;
}
