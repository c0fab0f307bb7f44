import type { Indicator, IndicatorColumns } from '../../evaluation';
import type { Figure } from '../../figures/figure';
import { cellOf, type IndicatorCell, rowOf } from '../../indicator-cell';
import type { Profile, RuleName } from '../../profile/profile';
import type { OtherFigures } from '../../rules/progress/other-figures';
import { paceShare } from '../../rules/progress/pace';
import { WHOLE } from '../../rules/progress/progress-fraction';
import { withNothingAsZero } from '../../rules/progress/none-is-good';
import { type AimedStatuses, aimedStatuses } from '../../rules/target-direction';
import { type CellValue, type SheetSnapshot, valueAt } from '../../workbook/snapshot';
import { type FigurePart, type FormulaTemplate, slotsOf, templateOf } from './formula-template';
import { type FigureCell, type FigureSlots, type FormulaCell, referenceTo, stillHolds, textLiteral } from './guarded-reading';
import { type LaterNumber, laterNumber } from './later-number';
import { isStrictGoal, progressFormula, progressParts } from './progress-formula';
import { statusFormula, statusFormulaFromFigures, statusFormulaOfDirection } from './status-formula';

/** The formulas of a row's results, for {@link formulaFrom}; undefined where no formula can say what the row's cells mean. */
export interface ResultFormulas {
  readonly progress: FormulaTemplate | undefined;
  /** The same where the figures' progress lies on a rounding tie. */
  readonly progressAtTie: FormulaTemplate | undefined;
  /** Beside a progress cell that holds the formula above; undefined also without such a column. */
  readonly status: FormulaTemplate | undefined;
  /** Straight from the figures. */
  readonly statusFromFigures: FormulaTemplate | undefined;
}

/** Makes the result formulas of a sheet's rows. Rows that differ only in their figures share the very same templates. */
export class ResultFormulasOf {
  private readonly shapes: Shape[] = [];

  constructor(private readonly sheet: SheetSnapshot) {}

  /**
   * The formulas of one row.
   * @param others the figures that `judge` was given
   * @param profile the rules as they hold for this indicator
   */
  row(indicator: Indicator, rule: RuleName, others: OtherFigures, profile: Profile): ResultFormulas {
    const { sheet } = this;
    const { row, columns } = indicator;
    const later = laterNumber(indicator);
    // Formulas that name other rows, or sizes of this one's figures, fit no other row.
    if (
      later !== null ||
      indicator.rows !== undefined ||
      usesOther(indicator, others, profile) ||
      withNothingAsZero(indicator, profile) !== indicator
    )
      return build({ sheet, profile, indicator, others, later }, rule, false);
    const baseline = contentOf(sheet, row, columns.baseline, indicator.baseline);
    const actual = contentOf(sheet, row, columns.actual, indicator.actual);
    const target = contentOf(sheet, row, columns.target, indicator.target);
    if (baseline === UNSHARED || actual === UNSHARED || target === UNSHARED) {
      return build({ sheet, profile, indicator, others, later }, rule, false);
    }
    const strict = isStrictGoal(indicator.target);
    const level = isLevel(indicator);
    for (const shape of this.shapes) {
      if (
        shape.profile !== profile ||
        shape.rule !== rule ||
        shape.strict !== strict ||
        shape.level !== level ||
        shape.baseline !== baseline ||
        shape.actual !== actual ||
        shape.target !== target
      )
        continue;
      if (isSameLayout(shape.columns, columns)) return shape.formulas;
    }
    const formulas = build({ sheet, profile, indicator, others, later }, rule, true);
    if (this.shapes.length < MOST_SHAPES) this.shapes.push({ profile, rule, strict, level, baseline, actual, target, columns, formulas });
    return formulas;
  }
}

interface FormulaRow {
  readonly sheet: SheetSnapshot;
  readonly profile: Profile;
  readonly indicator: Indicator;
  readonly others: OtherFigures;
  readonly later: LaterNumber | null;
}

/** What a row's formulas depend on besides the texts of its figures. */
interface Shape {
  readonly profile: Profile;
  readonly rule: RuleName;
  /** Whether the target itself is not enough. */
  readonly strict: boolean;
  /** Whether the target is no other figure than the baseline. */
  readonly level: boolean;
  readonly baseline: CellContent;
  readonly actual: CellContent;
  readonly target: CellContent;
  readonly columns: IndicatorColumns;
  readonly formulas: ResultFormulas;
}

/** Looked through one by one; a sheet has a handful. */
const MOST_SHAPES = 50;

/** A number cell's factor (above 0), or one of the codes below. */
type CellContent = number;
const EMPTY: CellContent = 0;
const DASH: CellContent = -1;
/** Text that says a number, a percentage, or that there is none. */
const NUMBER_TEXT: CellContent = -2;
const PERCENT_TEXT: CellContent = -3;
const MISSING_TEXT: CellContent = -4;
const UNSHARED: CellContent = -5;

function contentOf(sheet: SheetSnapshot, row: number, column: number | null, figure: Figure): CellContent {
  const raw: CellValue = column === null ? null : valueAt(sheet, row, column);
  if (figure.kind === 'number') {
    if (figure.relative !== undefined) return UNSHARED;
    if (figure.source === 'number') return typeof raw === 'number' ? figure.factor : UNSHARED;
    return !isLiteral(raw) ? UNSHARED : figure.percent ? PERCENT_TEXT : NUMBER_TEXT;
  }
  if (figure.kind !== 'missing') return UNSHARED;
  if (raw === null) return EMPTY;
  if (raw === '-') return DASH;
  return isLiteral(raw) ? MISSING_TEXT : UNSHARED;
}

/** Whether the cell holds a text that a formula can hold, too. */
function isLiteral(raw: CellValue): boolean {
  return typeof raw === 'string' && raw !== '' && textLiteral(raw) !== undefined;
}

function isLevel({ baseline, target }: Indicator): boolean {
  if (target.kind !== 'number') return false;
  return baseline.kind === 'number' ? baseline.value === target.value : baseline.kind === 'missing' && target.value === 0;
}

function isSameLayout(one: IndicatorColumns, other: IndicatorColumns): boolean {
  if (one === other) return true;
  return one.baseline === other.baseline && one.actual === other.actual && one.target === other.target && one.progress === other.progress;
}

function usesOther({ baseline }: Indicator, { firstAvailable, yearlyTarget }: OtherFigures, { progress }: Profile): boolean {
  if (progress.against === 'yearly-target' && yearlyTarget !== null) return true;
  return progress.missingBaseline === 'first-available' && firstAvailable !== null && baseline.kind === 'missing';
}

const NONE: ResultFormulas = { progress: undefined, progressAtTie: undefined, status: undefined, statusFromFigures: undefined };

/** @param shared whether texts are left open, for other rows with texts there */
function build(row: FormulaRow, rule: RuleName, shared: boolean): ResultFormulas {
  const { indicator, profile, others } = row;
  const { columns } = indicator;
  const aim = aimedStatuses(indicator.target, profile);
  if (aim !== null) return buildOfDirection(row, rule, aim);
  const { against, missingBaseline } = profile.progress;
  const yearly = against === 'yearly-target' ? others.yearlyTarget : null;
  const taken = withNothingAsZero(indicator, profile);
  const takesFirst = missingBaseline === 'first-available' && indicator.baseline.kind === 'missing';
  const first = takesFirst ? others.firstAvailable : null;
  const ownFigure = (part: FigurePart): FigureCell | null =>
    figureCell(row, { column: columns[part], row: rowOf(indicator, part) }, taken[part], shared ? slotsOf(part) : null, part === 'actual');
  const actual = ownFigure('actual');
  const goal = yearly === null ? ownFigure('target') : figureCell(row, yearly, yearly.figure, null);
  if (actual === null || goal === null) return NONE;
  const parts = progressParts({
    rule,
    baseline: ownFigure('baseline'),
    actual,
    goal,
    firstAvailable: first === null ? null : figureCell(row, first, first.figure, null),
    share: against === 'expected' && profile.pace !== null ? paceShare(profile.pace) : WHOLE,
    profile,
    dashIsZero: taken !== indicator,
  });
  if (parts === undefined) return NONE;
  const template = (formula: string | undefined): FormulaTemplate | undefined =>
    formula === undefined ? undefined : templateOf(formula, parts.factor);
  const progress = cellOf(indicator, 'progress');
  return {
    progress: template(progressFormula(parts, profile.progress)),
    progressAtTie: template(progressFormula(parts, profile.progress, true)),
    status: progress === null ? undefined : template(statusFormula(parts, rule, profile, referable(indicator, progress))),
    statusFromFigures: template(statusFormulaFromFigures(parts, rule, profile)),
  };
}

/** The formulas of a row whose target is a direction: no progress while that stands there, and a status from the movement. */
function buildOfDirection(row: FormulaRow, rule: RuleName, aim: AimedStatuses): ResultFormulas {
  const { indicator, profile } = row;
  const ownFigure = (part: FigurePart): FigureCell | null =>
    figureCell(row, { column: indicator.columns[part], row: rowOf(indicator, part) }, indicator[part], null, part === 'actual');
  const [baseline, actual, target] = [ownFigure('baseline'), ownFigure('actual'), ownFigure('target')];
  if (baseline === null || actual === null || target === null) return NONE;
  const goal: FigureCell = { ...target, figure: { kind: 'missing', reason: 'not-measured', text: target.figure.text, note: null } };
  const parts = progressParts({ rule, baseline, actual, goal, firstAvailable: null, share: WHOLE, profile });
  const holds = stillHolds(goal);
  if (parts === undefined || holds === undefined) return NONE;
  const missing = new Set([actual, baseline].flatMap((cell) => [`${referenceTo(cell)}=""`, `${referenceTo(cell)}="-"`]));
  for (const cell of [actual, baseline]) {
    const seen = cell.figure.kind === 'missing' ? stillHolds(cell) : '';
    if (seen === undefined) return NONE;
    if (seen !== '') missing.add(seen);
  }
  const status = statusFormulaOfDirection({ ...parts, baselineIf: null }, aim.rule, aim.profile, [...missing], holds);
  const template = (formula: string | undefined): FormulaTemplate | undefined =>
    formula === undefined ? undefined : templateOf(formula, parts.factor);
  const progress = template(progressFormula(parts, profile.progress));
  return { progress, progressAtTie: progress, status: template(status), statusFromFigures: template(status) };
}

/**
 * @param slots for the literals of a text; of an empty cell and of `-` the literals are the same in all rows
 * @param isTyped whether somebody types a number there from time to time, as in place of any text
 */
function figureCell(
  { sheet, indicator, later }: FormulaRow,
  { column, row = indicator.row }: { readonly column: number | null; readonly row?: number },
  figure: Figure,
  slots: FigureSlots | null,
  isTyped = false,
): FigureCell | null {
  if (column === null) return null;
  const raw = valueAt(sheet, row, column);
  const isText = typeof raw === 'string';
  const isPlain = figure.kind !== 'number' || (figure.factor === 1 && !figure.percent);
  return {
    ...referable(indicator, { row, column }),
    raw,
    figure,
    slots: isText && raw !== '-' ? slots : null,
    later: isText || (isTyped && isPlain) ? later : null,
  };
}

/** Where an indicator's cells stand in several rows, all of them are named by their row; else the row is the formula's own. */
function referable({ rows }: Indicator, { row, column }: IndicatorCell): FormulaCell {
  return { column, row: rows === undefined ? null : row };
}
