import type { Indicator } from '../../evaluation';
import { OWN_ROW } from '../../workbook/plan';
import { type CellValue, type SheetSnapshot, valueAt } from '../../workbook/snapshot';
import { type FigureSlots, textLiteral } from './guarded-reading';
import { numberLiteralAt } from './number-literal';

/** The figures of an indicator that its formulas read. */
export type FigurePart = 'baseline' | 'actual' | 'target';

/** A formula for all rows that differ only in the texts of their figures; plain text where it reads none. */
export type FormulaTemplate = string | readonly (string | Slot)[];

interface Slot {
  readonly part: FigurePart;
  readonly holds: 'text' | 'number';
  /** From `commonFactor`. */
  readonly factor: number;
}

/** Characters that no literal of a formula can hold; U+0001 is {@link OWN_ROW}. */
const SLOTS: Readonly<Record<FigurePart, FigureSlots>> = {
  baseline: { text: '\u0002', number: '\u0003' },
  actual: { text: '\u0004', number: '\u0005' },
  target: { text: '\u0006', number: '\u0007' },
};
const SLOT = /([\u0002-\u0007])/;
const PARTS: readonly FigurePart[] = ['baseline', 'actual', 'target'];

/** What stands in a formula for the text of a figure and for the number that it means, until a row is known. */
export function slotsOf(part: FigurePart): FigureSlots {
  return SLOTS[part];
}

/** A formula made with {@link slotsOf}, as a template. */
export function templateOf(formula: string, factor: number): FormulaTemplate {
  const pieces = formula.split(SLOT).map((piece): string | Slot => {
    const part = PARTS.find((candidate) => SLOTS[candidate].text === piece || SLOTS[candidate].number === piece);
    return part === undefined ? piece : { part, holds: SLOTS[part].text === piece ? 'text' : 'number', factor };
  });
  return pieces.length === 1 ? formula : pieces;
}

/** The formula of one row; undefined when it is longer than Excel takes. */
export function formulaFrom(template: FormulaTemplate | undefined, sheet: SheetSnapshot, indicator: Indicator): string | undefined {
  if (template === undefined) return undefined;
  return fitting(typeof template === 'string' ? template : filled(template, sheet, indicator));
}

function filled(template: readonly (string | Slot)[], sheet: SheetSnapshot, indicator: Indicator): string {
  let formula = '';
  for (const piece of template) formula += typeof piece === 'string' ? piece : literalFor(piece, sheet, indicator);
  return formula;
}

/** Rows whose texts have no literal are never given a template. */
function literalFor({ part, holds, factor }: Slot, sheet: SheetSnapshot, { row, columns, [part]: figure }: Indicator): string {
  if (holds === 'number') return figure.kind === 'number' ? numberLiteralAt(figure.value, factor) : '';
  const column = columns[part];
  const raw: CellValue = column === null ? null : valueAt(sheet, row, column);
  return (typeof raw === 'string' ? textLiteral(raw) : undefined) ?? '';
}

/** Excel takes 8192 characters; row numbers of seven digits take the place of one character each. */
const LONGEST_FORMULA = 8192;
const LONGEST_ROW_NUMBER = 7;

function fitting(formula: string): string | undefined {
  // Nearly all formulas are so short that nothing has to be counted.
  if (formula.length * (1 + LONGEST_ROW_NUMBER) <= LONGEST_FORMULA) return formula;
  const references = formula.split(OWN_ROW).length;
  return formula.length + references * LONGEST_ROW_NUMBER <= LONGEST_FORMULA ? formula : undefined;
}
