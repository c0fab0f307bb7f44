import { OWN_ROW } from '../workbook/plan';
import type { Profile } from '../profile/profile';
import type { FigureCell } from './guarded-reading';
import { type FormulaRow, progressFormula, progressParts } from './progress-formula';
import { statusFormula, statusFormulaFromFigures } from './status-formula';

/** The formulas of one row's results; undefined where no formula can say what the row's cells mean. */
export interface ResultFormulas {
  readonly progress: string | undefined;
  /** Beside a progress cell that holds the formula above; undefined also without such a column. */
  readonly status: string | undefined;
  /** Straight from the figures. */
  readonly statusFromFigures: string | undefined;
}

const NONE: ResultFormulas = { progress: undefined, status: undefined, statusFromFigures: undefined };

/** Excel takes 8192 characters; row numbers of seven digits take the place of one character each. */
const LONGEST_FORMULA = 8192;
const LONGEST_ROW_NUMBER = 7;

const known = new WeakMap<Profile, Map<string, ResultFormulas>>();

/**
 * The result formulas of a row. Rows that differ only in their numbers share the very same strings.
 * @param progressColumn from 0, or null where the sheet has none
 */
export function resultFormulas(row: FormulaRow, progressColumn: number | null): ResultFormulas {
  const shape = shapeOf(row, progressColumn);
  if (shape === undefined) return build(row, progressColumn);
  let formulas = known.get(row.profile);
  if (formulas === undefined) known.set(row.profile, (formulas = new Map()));
  let result = formulas.get(shape);
  if (result === undefined) formulas.set(shape, (result = build(row, progressColumn)));
  return result;
}

function build(row: FormulaRow, progressColumn: number | null): ResultFormulas {
  const parts = progressParts(row);
  if (parts === undefined) return NONE;
  return {
    progress: fitting(progressFormula(parts, row.profile.progress)),
    status: progressColumn === null ? undefined : fitting(statusFormula(parts, row.rule, row.profile, progressColumn)),
    statusFromFigures: fitting(statusFormulaFromFigures(parts, row.rule, row.profile)),
  };
}

function fitting(formula: string | undefined): string | undefined {
  // Every reference has one row number.
  const references = formula?.split(OWN_ROW).length ?? 0;
  return formula !== undefined && formula.length + references * LONGEST_ROW_NUMBER <= LONGEST_FORMULA ? formula : undefined;
}

/** What a row's formulas depend on, where that is little: columns, rule, and cells that hold plain numbers, nothing or `-`. */
function shapeOf({ rule, baseline, actual, goal, firstAvailable }: FormulaRow, progressColumn: number | null): string | undefined {
  if (firstAvailable !== null) return undefined;
  const a = baseline === null ? 'none' : cellShape(baseline);
  const b = cellShape(actual);
  const c = cellShape(goal);
  return a === undefined || b === undefined || c === undefined ? undefined : `${rule} ${a} ${b} ${c} ${progressColumn}`;
}

function cellShape({ column, raw, figure }: FigureCell): string | undefined {
  if (figure.kind === 'number') return figure.source === 'number' && typeof raw === 'number' ? `${column}*${figure.factor}` : undefined;
  if (figure.kind !== 'missing') return undefined;
  if (raw === null) return `${column}blank`;
  return raw === '-' ? `${column}-` : undefined;
}
