import { isSameFormula } from '../../../evaluation/workbook/formula-meaning';
import { formulaInRow, type PlannedFormat, type CellWrite } from '../../../evaluation/workbook/plan';
import { formulaAt, valueAt, type SheetSnapshot, type WorkbookSnapshot } from '../../../evaluation/workbook/snapshot';
import type { CellEntry } from './cell-blocks';
import { sharedFormula } from './shared-formula';
import { enteredAsText } from './entered-as-text';

/** What a cell holds, as Excel's `formulas` says it: the formula with `=`, or the constant. '' is empty. */
export type CellContent = string | number | boolean;

/** One cell's way from what it held to what it is to hold. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly before: CellContent;
  readonly after: CellContent;
  readonly isFormulaBefore: boolean;
  readonly isFormulaAfter: boolean;
  /** The new formula as the plan has it, with `OWN_ROW` for its row, where it may go to a run of rows at once; else null. */
  readonly rowFormula: string | null;
  /** The number format that it had and is to have; null: it stays. */
  readonly formatBefore: string;
  readonly formatAfter: string | null;
  readonly format: PlannedFormat | null;
}

/**
 * Formulas in the form that fits every row, each worked out once: rows of one shape have the same formula. Not asked for where cells go
 * one by one: of a small sheet this would take as long as everything else that is prepared.
 */
class SharedFormulas {
  private readonly known = new Map<string, string | null>();

  /** See {@link sharedFormula}. */
  of(formula: string, column: number): string | null {
    const key = `${String(column)} ${formula}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const shared = sharedFormula(formula, column);
    this.known.set(key, shared);
    return shared;
  }
}

/** Whether Excel would take a formula or a number for text, because the cell is formatted as text. */
function turnsIntoText({ formula, value }: CellWrite, numberFormat: string): boolean {
  return numberFormat === '@' && (formula !== null || typeof value === 'number');
}

/** What a write of the plan changes. @param sheet as it stood; null: it is to be made */
export function cellChange(write: CellWrite, sheet: SheetSnapshot | null, workbook: WorkbookSnapshot): CellChange {
  const { row, column, formula, value, numberFormat, format } = write;
  const formulaBefore = sheet === null ? null : formulaAt(sheet, row, column);
  const formatBefore = workbook.styles[sheet?.styles[row]?.[column] ?? 0]?.numberFormat ?? 'General';
  return {
    row,
    column,
    before: formulaBefore ?? (sheet === null ? '' : (valueAt(sheet, row, column) ?? '')),
    after: formula === null ? (value ?? '') : formulaInRow(formula, row),
    isFormulaBefore: formulaBefore !== null,
    isFormulaAfter: formula !== null,
    rowFormula: formula,
    formatBefore,
    formatAfter: numberFormat ?? (turnsIntoText(write, formatBefore) ? 'General' : null),
    format,
  };
}

/** Whether the cell is to hold something else than it does. */
export function changesContent({ before, after, isFormulaBefore, isFormulaAfter }: CellChange): boolean {
  return before !== after || isFormulaBefore !== isFormulaAfter;
}

/** Whether the cell is to have another number format than it has. */
export function changesFormat({ formatBefore, formatAfter }: CellChange): boolean {
  return formatAfter !== null && formatAfter !== formatBefore;
}

/** The change that takes this one back. */
export function inverse(change: CellChange): CellChange {
  return {
    ...change,
    before: change.after,
    after: change.before,
    isFormulaBefore: change.isFormulaAfter,
    isFormulaAfter: change.isFormulaBefore,
    rowFormula: null,
    formatBefore: change.formatAfter ?? change.formatBefore,
    formatAfter: change.formatAfter === null ? null : change.formatBefore,
    format: null,
  };
}

/** How contents are written. */
export interface ContentWay {
  /** Blocks hold nothing but what is written: on protected and on filtered sheets. */
  readonly isExact: boolean;
  /** Number formats have been set before; else they are set afterwards. */
  readonly formatsFirst: boolean;
  /** A run of one formula may go as one text in R1C1 notation. */
  readonly isShared: boolean;
}

/** How contents go over the wire, cell by cell. In a cell that is formatted as text an apostrophe would stay to be seen. */
export function contentEntries({ formatsFirst, isShared }: ContentWay): (change: CellChange) => CellEntry {
  const formulas = new SharedFormulas();
  return ({ row, column, after, isFormulaAfter, rowFormula, formatBefore, formatAfter }) => {
    const isTextCell = (formatsFirst ? (formatAfter ?? formatBefore) : formatBefore) === '@';
    const isText = typeof after === 'string' && !isFormulaAfter;
    const shared = isShared && rowFormula !== null ? formulas.of(rowFormula, column) : null;
    return { row, column, value: isText && !isTextCell ? enteredAsText(after) : after, shared };
  };
}

/** Whether a cell holds this content. Excel spells a formula otherwise than it was given: only its meaning is compared. */
export function holds(found: unknown, content: CellContent, isFormula: boolean): boolean {
  if (found === content) return true;
  return isFormula && typeof found === 'string' && typeof content === 'string' && isSameFormula(found, content);
}
