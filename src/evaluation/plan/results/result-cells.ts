import type { Indicator, Judgement, Recorded } from '../../evaluation';
import { displayText } from '../../figures/formats/display-text';
import { numberFormatOf } from '../../figures/formats/number-format';
import type { Finding } from '../../findings/finding';
import { cellOf, type IndicatorCell } from '../../indicator-cell';
import type { Profile } from '../../profile/profile';
import { CHECK_LABEL } from '../../vocabulary/statuses/status-words';
import { needsCheck } from '../../rules/judge';
import type { OtherFigures } from '../../rules/progress/other-figures';
import { roundProgress } from '../../rules/rounding';
import type { CellWrite } from '../../workbook/plan';
import type { CellRange } from '../../workbook/snapshot';
import { formulaFrom } from './formula-template';
import { RenewedFormulas } from './renewed-formulas';
import { ResultFormulasOf } from './result-formulas';
import { isEmptyCell, type ResultSheet, resolveCell, type WantedCell } from './resolve-cell';

/**
 * Plans the result cells of one sheet: {@link resolveCell} for each indicator's progress and status. A status formula looks
 * at the progress cell where that holds the product's own formula, and at the figures otherwise.
 */
export class ResultCells {
  /** What is written so far, no more than progress and status of each indicator. */
  readonly writes: CellWrite[] = [];
  /** Where the product's own formulas stand and show what they will. */
  readonly upToDate: CellRange[] = [];
  /** Whether the table that is being planned has columns for several years. */
  inYears = false;
  /** What became of the formulas of earlier runs. */
  readonly renewed = new RenewedFormulas();
  /** Formulas that the figures come from. */
  readonly figures: CellRange[] = [];
  /** What differs from the rule. */
  readonly findings: Finding[] = [];
  /** The last of them in each column, which the next row may go on with. */
  private readonly runs: (CellRange & { bottom: number })[] = [];
  private readonly formulas: ResultFormulasOf | undefined;
  /** Units of the last decimal displayed in a progress of 1. */
  private readonly units: number;
  private readonly progressFormat: string;

  constructor(private readonly place: ResultSheet) {
    const { sheet, profile, write } = place;
    this.formulas = write === 'formulas' ? new ResultFormulasOf(sheet) : undefined;
    this.units = 10 ** (profile.progress.decimals + 2);
    this.progressFormat = PERCENT_FORMATS[profile.progress.decimals] ?? '0.0%';
  }

  /**
   * Plans the cells of one indicator.
   * @param others the figures that it was judged by besides its own
   * @param profile the rules as they hold for this indicator
   * @returns what the cells hold then; the judgement itself where that says the same
   */
  plan(indicator: Indicator, judgement: Judgement, others: OtherFigures, profile: Profile = this.place.profile): Recorded {
    const { sheet } = this.place;
    // Hardly a row has formulas before it is written to.
    if (indicator.rows !== undefined || sheet.formulas[indicator.row] != null)
      for (const part of FIGURES) this.takeFigure(cellOf(indicator, part));
    const progressCell = cellOf(indicator, 'progress');
    const statusCell = cellOf(indicator, 'status');
    const formulas = this.formulas?.row(indicator, judgement.rule, others, profile);
    let progress = judgement.progressText;
    let status = judgement.status;
    let besideProgress = false;
    if (progressCell !== null) {
      const template = this.isAtTie(judgement) ? formulas?.progressAtTie : formulas?.progress;
      const format = this.formatAt(progressCell);
      const write = this.progressWrite(judgement, progressCell, format, formulaFrom(template, sheet, indicator));
      const text = this.progressText(judgement, write, format);
      if (isEmptyCell(sheet, progressCell.row, progressCell.column)) {
        this.writes.push(write);
        progress = text;
        besideProgress = write.formula !== null;
      } else {
        const unjudged = isUnjudged(judgement);
        const wanted = {
          kind: 'progress',
          write,
          text,
          computed: progress,
          existingFormat: format,
          unjudged,
          inYears: this.inYears,
        } as const;
        const resolved = this.resolve(indicator, judgement, wanted);
        progress = resolved.recorded;
        besideProgress = resolved.holdsOwnFormula;
      }
    }
    if (statusCell !== null) {
      const formula = formulaFrom(besideProgress ? formulas?.status : formulas?.statusFromFigures, sheet, indicator);
      const format = this.formatAt(statusCell);
      const write = statusWrite(judgement, statusCell, format, formula);
      if (isEmptyCell(sheet, statusCell.row, statusCell.column)) this.writes.push(write);
      else {
        const unjudged = judgement.band === null && status === CHECK_LABEL;
        const wanted = {
          kind: 'status',
          write,
          text: status,
          computed: status,
          existingFormat: format,
          unjudged,
          inYears: this.inYears,
        } as const;
        status = this.resolve(indicator, judgement, wanted).recorded;
      }
    }
    const asJudged = progress === judgement.progressText && status === judgement.status;
    return asJudged ? judgement : { progressText: progress, status };
  }

  private resolve(indicator: Indicator, judgement: Judgement, wanted: WantedCell): { recorded: string; holdsOwnFormula: boolean } {
    const resolved = resolveCell(this.place, indicator, judgement, wanted);
    this.renewed.see(wanted, resolved);
    if (resolved.write !== null) this.writes.push(resolved.write);
    else if (resolved.holdsOwnFormula) this.leave(wanted.write);
    if (resolved.finding !== null) this.findings.push(resolved.finding);
    return resolved;
  }

  private leave({ row, column }: CellWrite): void {
    const run = this.runs[column];
    if (run?.bottom === row - 1) run.bottom = row;
    else this.upToDate.push((this.runs[column] = { top: row, left: column, bottom: row, right: column }));
  }

  /**
   * Whether progress lies so close to a rounding tie that the noise of Excel's own arithmetic could show it on the other
   * side: 1.3, 1.4, 2.9 is exactly 6.25 %, and in binary a little less.
   */
  private takeFigure(cell: IndicatorCell | null): void {
    if (cell === null || this.place.sheet.formulas[cell.row]?.[cell.column] == null) return;
    this.figures.push({ top: cell.row, left: cell.column, bottom: cell.row, right: cell.column });
  }

  private isAtTie({ progress }: Judgement): boolean {
    if (progress === null) return false;
    const scaled = Math.abs(progress) * this.units;
    return Math.abs(scaled - Math.floor(scaled) - 0.5) < 1e-7;
  }

  private progressWrite(
    judgement: Judgement,
    { row, column }: IndicatorCell,
    existingFormat: string,
    formula: string | undefined,
  ): CellWrite {
    const { progress } = judgement;
    const { decimals, rounding } = this.place.profile.progress;
    let value: string | number = isUnjudged(judgement) ? CHECK_LABEL : '-';
    if (progress !== null) value = rounding === 'truncate' ? roundProgress(progress, decimals, rounding) : progress;
    const needsFormat = (formula !== undefined || typeof value === 'number') && !numberFormatOf(existingFormat).percent;
    return { row, column, formula: formula ?? null, value, numberFormat: needsFormat ? this.progressFormat : null, format: null };
  }

  /** A cell that shows a percentage already keeps its own number of decimals. */
  private progressText({ progress, progressText }: Judgement, { value }: CellWrite, existingFormat: string): string {
    if (progress === null) return String(value);
    const { percent, decimals } = numberFormatOf(existingFormat);
    return percent && decimals !== this.place.profile.progress.decimals ? displayText(value, existingFormat) : progressText;
  }

  private formatAt({ row, column }: IndicatorCell): string {
    const { sheet, styles } = this.place;
    return styles[sheet.styles[row]?.[column] ?? 0]?.numberFormat ?? 'General';
  }
}

function statusWrite(
  { status }: Judgement,
  { row, column }: IndicatorCell,
  existingFormat: string,
  formula: string | undefined,
): CellWrite {
  // A formula in a cell formatted as text would turn into text as soon as somebody touches it.
  const numberFormat = formula !== undefined && existingFormat === '@' ? 'General' : null;
  return { row, column, formula: formula ?? null, value: status, numberFormat, format: null };
}

function isUnjudged({ noProgress }: Judgement): boolean {
  return noProgress !== null && needsCheck(noProgress);
}

/** The parts of an indicator that its results are made from. */
const FIGURES = ['baseline', 'actual', 'target'] as const;

const PERCENT_FORMATS = ['0%', '0.0%', '0.00%', '0.000%', '0.0000%'];
