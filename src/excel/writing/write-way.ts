import { isEmptyPlan, type Plan } from '../../evaluation/workbook/plan';
import { excelCode, excelLocation } from '../errors';
import { ExcelError } from '../excel-error';

/** In which way a plan is carried out. Each of these may have to be given up where this Excel refuses it. */
export interface WriteWay {
  /** All syncs are one step of Excel's own undo. */
  readonly grouped: boolean;
  /** A run of rows with one formula is written by one text in R1C1 notation; else each cell has its own in A1 notation. */
  readonly sharedFormulas: boolean;
  /** Sheets that are made are set up for printing. */
  readonly printSetup: boolean;
}

/** The way to begin with. @param canGroup whether this Excel has undo groups */
export function firstWay(plan: Plan, canGroup: boolean): WriteWay {
  // Making a sheet has no undo support, and within a group Excel refuses it.
  const makesSheet = plan.sheets.some(({ create, copyOf }) => create !== null || copyOf !== undefined);
  return { grouped: canGroup && !makesSheet && !isEmptyPlan(plan), sharedFormulas: true, printSetup: true };
}

/**
 * The way to try after Excel refused this one; null where another way would be refused as well. Nothing is left of the
 * refused attempt by then.
 */
export function nextWay(way: WriteWay, error: unknown, plan: Plan): WriteWay | null {
  const code = excelCode(error);
  if (error instanceof ExcelError || code === null) return null;
  // Which members lack undo support is Excel's to say (OfficeDev/office-js #6255, #6491, #6711).
  if (code === 'UndoNotSupported') return way.grouped ? { ...way, grouped: false } : null;
  const location = excelLocation(error);
  const mayBePrintSetup = location.startsWith('PageLayout') || (location === '' && plan.sheets.some(({ create }) => create !== null));
  if (way.printSetup && mayBePrintSetup) return { ...way, printSetup: false };
  // R1C1 formulas fail on some builds (OfficeDev/office-js #2189).
  if (way.sharedFormulas && location.toLowerCase().endsWith('formulasr1c1')) return { ...way, sharedFormulas: false };
  return null;
}
