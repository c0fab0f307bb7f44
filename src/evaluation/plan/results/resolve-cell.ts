import { statusKey, statusMatcher, type StatusMatcher } from '../../vocabulary/statuses/status-label';
import type { Indicator, Judgement } from '../../evaluation';
import { displayText } from '../../figures/formats/display-text';
import type { Finding, FindingCode } from '../../findings/finding';
import type { Profile } from '../../profile/profile';
import { CHECK_LABEL, LONGEST_STATUS } from '../../vocabulary/statuses/status-words';
import { isErrorValue } from '../../workbook/error-value';
import { type CellWrite, formulaInRow, OWN_ROW } from '../../workbook/plan';
import { type CellStyle, type CellValue, formulaAt, isBlank, type SheetSnapshot, valueAt } from '../../workbook/snapshot';
import { computesOtherwise } from './foreign-formula';
import { isOwnFormula } from '../../vocabulary/statuses/own-formula';
import { isSameRule } from './same-rule';
import { agreesWithProgress, isTypedNumber } from './typed-progress';

/** What one result cell should hold. */
export interface WantedCell {
  readonly kind: 'progress' | 'status';
  /** How it is written; the formula null: as a constant. */
  readonly write: CellWrite;
  /** The value as the cell will display it. */
  readonly text: string;
  /** What the rule gives, for a finding. */
  readonly computed: string;
  /** The cell's number format as it is. */
  readonly existingFormat: string;
  /** Whether the rule has no opinion because a figure needs a person's eye first. */
  readonly unjudged: boolean;
  /** Whether the table has columns for several years, so that a formula's columns change from year to year. */
  readonly inYears?: boolean;
}

/** What holds for all result cells of a sheet, and who decides. */
export interface ResultSheet {
  readonly sheet: SheetSnapshot;
  /** The workbook's styles. */
  readonly styles: readonly CellStyle[];
  readonly profile: Profile;
  readonly write: 'formulas' | 'values';
  /** Whether hand-typed results that differ from the rule are replaced. */
  readonly applyRule: boolean;
  /** Whether the workbook's dates count from 1904. */
  readonly date1904: boolean;
}

/** Whose result cell it is. */
interface CellPlace extends ResultSheet {
  readonly indicator: Indicator;
  readonly judgement: Judgement;
}

/** What becomes of one cell. */
export interface ResolvedCell {
  readonly write: CellWrite | null;
  /** What the cell displays after the run; of a status its label, however it is spelt. */
  readonly recorded: string;
  readonly finding: Finding | null;
  /** Whether the cell holds the product's formula after the run. */
  readonly holdsOwnFormula: boolean;
  /** What an earlier run's formula showed, where another one takes its place; null: the same one stands there. Absent: none stood there. */
  readonly renewed?: string | null;
}

/** Whether nothing stands where the result belongs: the usual cell of a sheet that is evaluated for the first time. */
export function isEmptyCell(sheet: SheetSnapshot, row: number, column: number): boolean {
  return isBlank(valueAt(sheet, row, column)) && formulaAt(sheet, row, column) === null;
}

/**
 * Decides what becomes of one result cell. An empty cell is filled, the product's own formula renewed, a typed result that
 * agrees with the rule becomes a formula; a typed result that differs and other people's formulas stay and are reported.
 * An error that was pasted is nobody's opinion and counts as empty. What already stands as it should is not written. Source: docs/architecture.md, decisions 1 and 2.
 */
export function resolveCell(place: ResultSheet, indicator: Indicator, judgement: Judgement, wanted: WantedCell): ResolvedCell {
  const { sheet, styles, profile, write, applyRule, date1904 } = place;
  const { row, column } = wanted.write;
  const existing = valueAt(sheet, row, column);
  const formula = formulaAt(sheet, row, column);
  const whole = { sheet, styles, profile, write, applyRule, date1904, indicator, judgement };
  return formula === null ? resolveConstant(whole, wanted, existing) : resolveFormula(whole, wanted, formula, existing);
}

function resolveFormula(place: CellPlace, wanted: WantedCell, formula: string, existing: CellValue): ResolvedCell {
  const { write } = wanted;
  if (write.formula !== null && isFormulaOfRow(formula, write.formula, write.row)) {
    return { ...(isSameValue(existing, write.value) ? left(wanted.text, true) : written(wanted)), renewed: null };
  }
  if (isOwnFormula(formula)) {
    const isSame =
      existing === null || (write.formula !== null && isSameRule(formula, formulaInRow(write.formula, write.row), wanted.inYears === true));
    return { ...written(wanted), renewed: isSame ? null : shownIn(place, wanted, existing) };
  }
  if (existing === null) return resolveUncalculated(place, wanted, formula);
  const shown = shownIn(place, wanted, existing);
  const says = isBlank(existing)
    ? place.judgement.progress === null || write.value === '-'
    : existing === write.value || agrees(place, wanted, existing);
  if (says || wanted.unjudged) return left(shown);
  if (isErrorValue(existing)) {
    const finding = difference(place, wanted, 'error-cell', shown);
    return left(shown, false, { ...finding, severity: 'error', variant: wanted.kind });
  }
  return left(shown, false, difference(place, wanted, 'formula-differs', shown));
}

/** A formula that was never calculated shows nothing to compare: its shape alone may say that it gives something else. */
function resolveUncalculated(place: CellPlace, wanted: WantedCell, formula: string): ResolvedCell {
  const { indicator, judgement, profile } = place;
  const differs =
    wanted.kind === 'progress' &&
    judgement.progress !== null &&
    profile.progress.against === 'target' &&
    computesOtherwise(formula, indicator, judgement.rule);
  if (!differs) return left(wanted.text);
  return left(wanted.text, false, { ...difference(place, wanted, 'formula-differs', formula), variant: 'uncalculated' });
}

function resolveConstant(place: CellPlace, wanted: WantedCell, existing: CellValue): ResolvedCell {
  if (isBlank(existing) || isErrorValue(existing)) return written(wanted);
  if (existing === CHECK_LABEL) {
    // Nobody's judgement, but a note to look here.
    return wanted.write.value === CHECK_LABEL && wanted.write.formula === null ? left(CHECK_LABEL) : written(wanted);
  }
  const agreeing = agrees(place, wanted, existing);
  if (agreeing && wanted.write.formula !== null && !isOwnWord(place, existing)) return written(wanted);
  const shown = shownIn(place, wanted, existing);
  // Without a baseline a rule that needs one has nothing to say against what somebody typed.
  const isOpen = wanted.unjudged || place.judgement.noProgress === 'baseline-missing';
  if (agreeing || isOpen || saysNothingInWords(place, wanted, existing)) return left(shown);
  if (place.applyRule && !isProse(place, existing)) return written(wanted);
  return left(shown, false, difference(place, wanted, wanted.kind === 'progress' ? 'progress-differs' : 'status-differs', shown));
}

function agrees({ judgement, profile }: CellPlace, { kind, computed, existingFormat, unjudged }: WantedCell, existing: CellValue): boolean {
  if (kind === 'status') {
    return (
      existing === computed || statusKey(String(existing)) === statusKey(computed) || matcherOf(profile)(String(existing)) === computed
    );
  }
  if (judgement.progress !== null) return agreesWithProgress(existing, existingFormat, judgement.progress, profile.progress);
  return !unjudged && typeof existing === 'string' && statusKey(existing) === '-';
}

/** The body's own word for a status stays as it was typed. */
function isOwnWord({ profile }: CellPlace, existing: CellValue): boolean {
  const key = statusKey(String(existing));
  return Object.keys(profile.words).some((word) => statusKey(word) === key);
}

/** 調査中 in a progress cell says what the rule's dash says, and more. */
function saysNothingInWords({ judgement }: CellPlace, { kind }: WantedCell, existing: CellValue): boolean {
  return kind === 'progress' && judgement.progress === null && typeof existing === 'string' && !isTypedNumber(existing);
}

function left(recorded: string, holdsOwnFormula = false, finding: Finding | null = null): ResolvedCell {
  return { write: null, recorded, finding, holdsOwnFormula };
}

function written({ write, text }: WantedCell): ResolvedCell {
  return { write, recorded: text, finding: null, holdsOwnFormula: write.formula !== null };
}

function difference({ sheet, indicator }: CellPlace, { write, computed }: WantedCell, code: FindingCode, recorded: string): Finding {
  const { row, column } = write;
  return { code, severity: 'warning', sheet: sheet.name, row, column, indicator: indicator.name, recorded, computed };
}

function shownIn({ sheet, profile, date1904 }: CellPlace, { kind, write, existingFormat }: WantedCell, existing: CellValue): string {
  const text = (sheet.texts?.[write.row]?.[write.column] ?? displayText(existing, existingFormat, date1904)).trim();
  return kind === 'status' ? (matcherOf(profile)(text) ?? text) : text;
}

const matchers = new WeakMap<Profile, StatusMatcher>();

function matcherOf(profile: Profile): StatusMatcher {
  let matcher = matchers.get(profile);
  if (matcher === undefined)
    matchers.set(profile, (matcher = statusMatcher([...profile.columnOrder, profile.notMeasured.label], profile.words)));
  return matcher;
}

/** More than a status has: somebody's sentence, which is no result and not the rule's to replace. */
function isProse({ profile }: CellPlace, existing: CellValue): boolean {
  return typeof existing === 'string' && existing.trim().length > LONGEST_STATUS && matcherOf(profile)(existing) === undefined;
}

/** A cached value that is off by more than noise is stale and is renewed. */
function isSameValue(existing: CellValue, value: CellValue): boolean {
  if (typeof existing === 'number' && typeof value === 'number') return Math.abs(existing - value) <= 1e-9 * Math.max(1, Math.abs(value));
  return existing === value;
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
