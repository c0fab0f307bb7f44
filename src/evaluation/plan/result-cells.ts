import { statusKey, statusMatcher, type StatusMatcher } from '../counts/status-label';
import type { Indicator, Judgement, Recorded } from '../evaluation';
import { displayText } from '../figures/display-text';
import type { Figure } from '../figures/figure';
import { numberFormatOf } from '../figures/number-format';
import type { Finding, FindingCode } from '../findings/finding';
import type { Profile } from '../profile/profile';
import { CHECK_LABEL } from '../rules/check-label';
import { needsCheck } from '../rules/judge';
import { paceShare } from '../rules/pace';
import { WHOLE } from '../rules/progress-fraction';
import { roundProgress } from '../rules/rounding';
import { type CellWrite, formulaInRow } from '../workbook/plan';
import { type CellStyle, type CellValue, formulaAt, type SheetSnapshot, valueAt } from '../workbook/snapshot';
import type { FigureCell } from './guarded-reading';
import { isOwnFormula } from './own-formula';
import { type ResultFormulas, resultFormulas } from './result-formulas';
import { agreesWithProgress, isTypedNumber } from './typed-progress';

/** Another figure of the indicator's row, with its column (from 0). */
export interface OtherFigure {
  readonly column: number;
  readonly figure: Figure;
}

/** What is asked: one indicator with its judgement, the sheet it stands on, and how results are written. */
export interface ResultCellsInput {
  readonly sheet: SheetSnapshot;
  /** The workbook's styles. */
  readonly styles: readonly CellStyle[];
  readonly indicator: Indicator;
  readonly judgement: Judgement;
  readonly profile: Profile;
  readonly write: 'formulas' | 'values';
  /** Whether hand-typed results that differ from the rule are replaced. */
  readonly applyRule: boolean;
  /** The figure that `judge` was given as `firstAvailable`, where its row has one. */
  readonly firstAvailable?: OtherFigure | null;
  /** The figure that `judge` was given as `yearlyTarget`, where its row has one. */
  readonly yearlyTarget?: OtherFigure | null;
  /** Whether the workbook's dates count from 1904; default false. */
  readonly date1904?: boolean;
}

/** What is written for one indicator (no more than its progress and its status), what the cells hold then, and what differs. */
export interface ResultCells {
  readonly writes: readonly CellWrite[];
  readonly recorded: Recorded;
  readonly findings: readonly Finding[];
}

/**
 * Decides, cell by cell, what becomes of an indicator's progress and status. Empty cells are filled, the product's own
 * formulas renewed, typed results that agree with the rule become formulas; typed results that differ and other people's
 * formulas stay and are reported. What already stands as it should is not written. Source: design.md, decisions 1 and 2.
 */
export function planResultCells(input: ResultCellsInput): ResultCells {
  const { judgement, indicator, write } = input;
  const { progress: progressColumn, status: statusColumn } = indicator.columns;
  const formulas = write === 'formulas' ? formulasOf(input) : undefined;
  const progress = progressColumn === null ? undefined : settle(input, wantedProgress(input, progressColumn, formulas?.progress));
  const statusFormula = progress?.holdsOwnFormula === true ? formulas?.status : formulas?.statusFromFigures;
  const status = statusColumn === null ? undefined : settle(input, wantedStatus(input, statusColumn, statusFormula));
  return {
    writes: [progress?.write, status?.write].filter((cell) => cell !== undefined && cell !== null),
    recorded: { progress: progress?.recorded ?? judgement.progressText, status: status?.recorded ?? judgement.status },
    findings: [progress?.finding, status?.finding].filter((finding) => finding !== undefined && finding !== null),
  };
}

function formulasOf({ sheet, indicator, judgement, profile, firstAvailable, yearlyTarget }: ResultCellsInput): ResultFormulas | undefined {
  const { row, columns, baseline, actual, target } = indicator;
  const cell = (column: number | null, figure: Figure): FigureCell | null =>
    column === null ? null : { column, raw: valueAt(sheet, row, column), figure };
  const { against, missingBaseline } = profile.progress;
  const actualCell = cell(columns.actual, actual);
  const yearly = against === 'yearly-target' ? (yearlyTarget ?? null) : null;
  const goalCell = yearly === null ? cell(columns.target, target) : cell(yearly.column, yearly.figure);
  if (actualCell === null || goalCell === null) return undefined;
  const takesFirst = missingBaseline === 'first-available' && baseline.kind === 'missing';
  const first = takesFirst ? (firstAvailable ?? null) : null;
  const formulaRow = {
    rule: judgement.rule,
    baseline: cell(columns.baseline, baseline),
    actual: actualCell,
    goal: goalCell,
    firstAvailable: first === null ? null : cell(first.column, first.figure),
    share: against === 'expected' && profile.pace !== null ? paceShare(profile.pace) : WHOLE,
    profile,
  };
  return resultFormulas(formulaRow, columns.progress);
}

/** What one result cell should hold, and how to tell whether what stands there says the same. */
interface Wanted {
  readonly column: number;
  /** undefined: the value is written as a constant. */
  readonly formula: string | undefined;
  readonly value: string | number;
  /** As displayed. */
  readonly text: string;
  /** The number format that the cell needs and does not have; null: its own is right. */
  readonly numberFormat: string | null;
  /** Whether the rule has no opinion because a figure needs a person's eye first. */
  readonly unjudged: boolean;
  readonly agrees: (standing: CellValue) => boolean;
  /** Whether a text that does not agree stays all the same, because it says in words what the rule's dash says. */
  readonly tolerates: (standing: CellValue) => boolean;
  /** What to record for a text that stays. */
  readonly nameOf: (shown: string) => string;
  readonly code: FindingCode;
  readonly computed: string;
}

function wantedProgress(input: ResultCellsInput, column: number, formula: string | undefined): Wanted {
  const { judgement, profile } = input;
  const { progress, noProgress, progressText } = judgement;
  const { decimals, rounding } = profile.progress;
  const format = numberFormatAt(input, column);
  const unjudged = noProgress !== null && needsCheck(noProgress);
  const isPercent = numberFormatOf(format).percent;
  const value =
    progress === null ? (unjudged ? CHECK_LABEL : '-') : rounding === 'truncate' ? roundProgress(progress, decimals, rounding) : progress;
  const showsAsProfile = !isPercent || numberFormatOf(format).decimals === decimals;
  return {
    column,
    formula,
    value,
    text: typeof value === 'string' ? value : showsAsProfile ? progressText : displayText(value, format),
    numberFormat: isPercent || (formula === undefined && typeof value === 'string') ? null : percentFormat(decimals),
    unjudged,
    agrees: (standing) =>
      progress === null
        ? !unjudged && typeof standing === 'string' && statusKey(standing) === '-'
        : agreesWithProgress(standing, format, progress, profile.progress),
    tolerates: (standing) => progress === null && typeof standing === 'string' && !isTypedNumber(standing),
    nameOf: (shown) => shown,
    code: 'progress-differs',
    computed: progressText,
  };
}

function wantedStatus(input: ResultCellsInput, column: number, formula: string | undefined): Wanted {
  const { judgement, profile } = input;
  const { status, band } = judgement;
  return {
    column,
    formula,
    value: status,
    text: status,
    // A formula in a cell formatted as text would turn into text as soon as somebody touches it.
    numberFormat: formula !== undefined && numberFormatAt(input, column) === '@' ? 'General' : null,
    unjudged: band === null && status === CHECK_LABEL,
    agrees: (standing) => standing === status || statusKey(String(standing)) === statusKey(status),
    tolerates: () => false,
    nameOf: (shown) => matcherOf(profile)(shown) ?? shown,
    code: 'status-differs',
    computed: status,
  };
}

const matchers = new WeakMap<Profile, StatusMatcher>();

function matcherOf(profile: Profile): StatusMatcher {
  let matcher = matchers.get(profile);
  if (matcher === undefined) matchers.set(profile, (matcher = statusMatcher([...profile.columnOrder, profile.notMeasured.label])));
  return matcher;
}

function percentFormat(decimals: number): string {
  return decimals === 0 ? '0%' : `0.${'0'.repeat(decimals)}%`;
}

function numberFormatAt({ sheet, styles, indicator }: ResultCellsInput, column: number): string {
  return styles[sheet.styles[indicator.row]?.[column] ?? 0]?.numberFormat ?? 'General';
}

/** What becomes of one cell. */
interface Settled {
  readonly write: CellWrite | null;
  readonly recorded: string;
  readonly finding: Finding | null;
  /** Whether the cell holds the product's formula after the run. */
  readonly holdsOwnFormula: boolean;
}

function settle(input: ResultCellsInput, wanted: Wanted): Settled {
  const { sheet, indicator } = input;
  const standing = valueAt(sheet, indicator.row, wanted.column);
  const formula = formulaAt(sheet, indicator.row, wanted.column);
  return formula === null ? settleConstant(input, wanted, standing) : settleFormula(input, wanted, formula, standing);
}

function settleFormula(input: ResultCellsInput, wanted: Wanted, formula: string, standing: CellValue): Settled {
  if (wanted.formula !== undefined && formula === formulaInRow(wanted.formula, input.indicator.row)) {
    return isSameValue(standing, wanted.value) ? left(wanted.text, true) : written(input, wanted);
  }
  if (isOwnFormula(formula)) return written(input, wanted);
  // Never calculated: there is nothing to compare.
  if (standing === null) return left(wanted.text);
  const shown = shownIn(input, wanted.column, standing);
  const says = isBlank(standing) ? wanted.value === '-' : standing === wanted.value || wanted.agrees(standing);
  const finding = says || wanted.unjudged ? null : difference(input, wanted, 'formula-differs', shown);
  return left(wanted.nameOf(shown), false, finding);
}

function settleConstant(input: ResultCellsInput, wanted: Wanted, standing: CellValue): Settled {
  if (isBlank(standing)) return written(input, wanted);
  const shown = wanted.nameOf(shownIn(input, wanted.column, standing));
  if (standing === CHECK_LABEL) {
    // Nobody's judgement, but a note to look here.
    return wanted.value === CHECK_LABEL && wanted.formula === undefined ? left(shown) : written(input, wanted);
  }
  if (wanted.agrees(standing)) return wanted.formula === undefined ? left(shown) : written(input, wanted);
  if (wanted.unjudged || wanted.tolerates(standing)) return left(shown);
  return input.applyRule ? written(input, wanted) : left(shown, false, difference(input, wanted, wanted.code, shown));
}

function left(recorded: string, holdsOwnFormula = false, finding: Finding | null = null): Settled {
  return { write: null, recorded, finding, holdsOwnFormula };
}

function written({ indicator }: ResultCellsInput, { column, formula, value, text, numberFormat }: Wanted): Settled {
  return {
    write: { row: indicator.row, column, formula: formula ?? null, value, numberFormat, look: null },
    recorded: text,
    finding: null,
    holdsOwnFormula: formula !== undefined,
  };
}

function difference({ sheet, indicator }: ResultCellsInput, wanted: Wanted, code: FindingCode, recorded: string): Finding {
  const { column, computed } = wanted;
  return { code, severity: 'warning', sheet: sheet.name, row: indicator.row, column, indicator: indicator.name, recorded, computed };
}

function isBlank(value: CellValue): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

/** A cached value that is off by more than noise is stale and is renewed. */
function isSameValue(standing: CellValue, value: string | number): boolean {
  if (typeof standing === 'number' && typeof value === 'number') return Math.abs(standing - value) <= 1e-9 * Math.max(1, Math.abs(value));
  return standing === value;
}

function shownIn(input: ResultCellsInput, column: number, value: CellValue): string {
  const { sheet, indicator, date1904 } = input;
  return (sheet.texts?.[indicator.row]?.[column] ?? displayText(value, numberFormatAt(input, column), date1904)).trim();
}
