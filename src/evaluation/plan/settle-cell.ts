import { statusKey, statusMatcher, type StatusMatcher } from '../counts/status-label';
import type { Indicator, Judgement } from '../evaluation';
import { displayText } from '../figures/display-text';
import type { Finding, FindingCode } from '../findings/finding';
import type { Profile } from '../profile/profile';
import { CHECK_LABEL } from '../rules/check-label';
import { type CellWrite, OWN_ROW } from '../workbook/plan';
import { type CellValue, formulaAt, type SheetSnapshot, valueAt } from '../workbook/snapshot';
import { isOwnFormula } from './own-formula';
import { agreesWithProgress, isTypedNumber } from './typed-progress';

/** What one result cell should hold. */
export interface WantedCell {
  readonly kind: 'progress' | 'status';
  readonly column: number;
  /** undefined: the value is written as a constant. */
  readonly formula: string | undefined;
  readonly value: string | number;
  /** The value as the cell will display it. */
  readonly text: string;
  /** What the rule gives, for a finding. */
  readonly computed: string;
  /** The cell's number format as it is. */
  readonly standingFormat: string;
  /** The number format that the cell needs and does not have; null: its own is right. */
  readonly numberFormat: string | null;
  /** Whether the rule has no opinion because a figure needs a person's eye first. */
  readonly unjudged: boolean;
}

/** Whose result cell it is, and who decides. */
export interface CellPlace {
  readonly sheet: SheetSnapshot;
  readonly indicator: Indicator;
  readonly judgement: Judgement;
  readonly profile: Profile;
  /** Whether hand-typed results that differ from the rule are replaced. */
  readonly applyRule: boolean;
  /** Whether the workbook's dates count from 1904; default false. */
  readonly date1904?: boolean;
}

/** What becomes of one cell. */
export interface SettledCell {
  readonly write: CellWrite | null;
  /** What the cell displays after the run; of a status its label, however it is spelt. */
  readonly recorded: string;
  readonly finding: Finding | null;
  /** Whether the cell holds the product's formula after the run. */
  readonly holdsOwnFormula: boolean;
}

/**
 * Decides what becomes of one result cell. An empty cell is filled, the product's own formula renewed, a typed result that
 * agrees with the rule becomes a formula; a typed result that differs and other people's formulas stay and are reported.
 * What already stands as it should is not written. Source: design.md, decisions 1 and 2.
 */
export function settleCell(place: CellPlace, wanted: WantedCell): SettledCell {
  const { sheet, indicator } = place;
  const standing = valueAt(sheet, indicator.row, wanted.column);
  const formula = formulaAt(sheet, indicator.row, wanted.column);
  return formula === null ? settleConstant(place, wanted, standing) : settleFormula(place, wanted, formula, standing);
}

function settleFormula(place: CellPlace, wanted: WantedCell, formula: string, standing: CellValue): SettledCell {
  if (wanted.formula !== undefined && isFormulaOfRow(formula, wanted.formula, place.indicator.row)) {
    return isSameValue(standing, wanted.value) ? left(wanted.text, true) : written(place, wanted);
  }
  if (isOwnFormula(formula)) return written(place, wanted);
  // Never calculated: there is nothing to compare.
  if (standing === null) return left(wanted.text);
  const shown = shownIn(place, wanted, standing);
  const says = isBlank(standing)
    ? place.judgement.progress === null || wanted.value === '-'
    : standing === wanted.value || agrees(place, wanted, standing);
  if (says || wanted.unjudged) return left(shown);
  return left(shown, false, difference(place, wanted, 'formula-differs', shown));
}

function settleConstant(place: CellPlace, wanted: WantedCell, standing: CellValue): SettledCell {
  if (isBlank(standing)) return written(place, wanted);
  if (standing === CHECK_LABEL) {
    // Nobody's judgement, but a note to look here.
    return wanted.value === CHECK_LABEL && wanted.formula === undefined ? left(CHECK_LABEL) : written(place, wanted);
  }
  const agreeing = agrees(place, wanted, standing);
  if (agreeing && wanted.formula !== undefined) return written(place, wanted);
  const shown = shownIn(place, wanted, standing);
  if (agreeing || wanted.unjudged || saysNothingInWords(place, wanted, standing)) return left(shown);
  if (place.applyRule) return written(place, wanted);
  return left(shown, false, difference(place, wanted, wanted.kind === 'progress' ? 'progress-differs' : 'status-differs', shown));
}

function agrees({ judgement, profile }: CellPlace, { kind, computed, standingFormat, unjudged }: WantedCell, standing: CellValue): boolean {
  if (kind === 'status') return standing === computed || statusKey(String(standing)) === statusKey(computed);
  if (judgement.progress !== null) return agreesWithProgress(standing, standingFormat, judgement.progress, profile.progress);
  return !unjudged && typeof standing === 'string' && statusKey(standing) === '-';
}

/** 調査中 in a progress cell says what the rule's dash says, and more. */
function saysNothingInWords({ judgement }: CellPlace, { kind }: WantedCell, standing: CellValue): boolean {
  return kind === 'progress' && judgement.progress === null && typeof standing === 'string' && !isTypedNumber(standing);
}

function left(recorded: string, holdsOwnFormula = false, finding: Finding | null = null): SettledCell {
  return { write: null, recorded, finding, holdsOwnFormula };
}

function written({ indicator }: CellPlace, { column, formula, value, text, numberFormat }: WantedCell): SettledCell {
  return {
    write: { row: indicator.row, column, formula: formula ?? null, value, numberFormat, look: null },
    recorded: text,
    finding: null,
    holdsOwnFormula: formula !== undefined,
  };
}

function difference({ sheet, indicator }: CellPlace, { column, computed }: WantedCell, code: FindingCode, recorded: string): Finding {
  return { code, severity: 'warning', sheet: sheet.name, row: indicator.row, column, indicator: indicator.name, recorded, computed };
}

function shownIn(
  { sheet, indicator, profile, date1904 }: CellPlace,
  { kind, column, standingFormat }: WantedCell,
  standing: CellValue,
): string {
  const text = (sheet.texts?.[indicator.row]?.[column] ?? displayText(standing, standingFormat, date1904)).trim();
  return kind === 'status' ? (matcherOf(profile)(text) ?? text) : text;
}

const matchers = new WeakMap<Profile, StatusMatcher>();

function matcherOf(profile: Profile): StatusMatcher {
  let matcher = matchers.get(profile);
  if (matcher === undefined) matchers.set(profile, (matcher = statusMatcher([...profile.columnOrder, profile.notMeasured.label])));
  return matcher;
}

function isBlank(value: CellValue): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

/** A cached value that is off by more than noise is stale and is renewed. */
function isSameValue(standing: CellValue, value: string | number): boolean {
  if (typeof standing === 'number' && typeof value === 'number') return Math.abs(standing - value) <= 1e-9 * Math.max(1, Math.abs(value));
  return standing === value;
}

/** Whether a formula is what a row formula reads in that row; a second run asks it of every row. */
function isFormulaOfRow(formula: string, rowFormula: string, row: number): boolean {
  let pieces = piecesOf.get(rowFormula);
  if (pieces === undefined) {
    if (piecesOf.size > MOST_REMEMBERED) piecesOf.clear();
    piecesOf.set(rowFormula, (pieces = rowFormula.split(OWN_ROW)));
  }
  return pieces.join(String(row + 1)) === formula;
}

const MOST_REMEMBERED = 1000;
const piecesOf = new Map<string, readonly string[]>();
