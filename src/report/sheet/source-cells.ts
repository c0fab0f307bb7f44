import { cellOf, type IndicatorPart } from '../../evaluation/indicator-cell';
import type { Evaluation, IndicatorResult } from '../../evaluation/evaluation';
import { ResultsElsewhere } from '../../evaluation/plan/results/results-elsewhere';
import { cellAddress, cellKey, quotedSheet } from '../../evaluation/workbook/address';
import type { CellWrite } from '../../evaluation/workbook/plan';
import { type CellValue, valueAt, type WorkbookSnapshot } from '../../evaluation/workbook/snapshot';

/** What a cell of an evaluation sheet shows, and the formula that shows it elsewhere. */
export interface SourceCell {
  /** Shows the cell, and nothing where it is empty (a plain reference would show 0); null where no formula can say it. */
  readonly formula: string | null;
  readonly value: CellValue;
  readonly numberFormat: string | null;
}

/** The evaluation sheets' cells as they stand once a plan is carried out. */
export class SourceCells {
  private readonly sheets;
  private readonly planned = new Map<string, Map<number, CellWrite>>();
  private readonly results: ResultsElsewhere;

  constructor(
    private readonly snapshot: WorkbookSnapshot,
    { plan, profile }: Pick<Evaluation, 'plan' | 'profile'>,
  ) {
    this.results = new ResultsElsewhere(snapshot, profile);
    this.sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
    for (const { name, writes } of plan.sheets)
      this.planned.set(name, new Map(writes.map((write) => [cellKey(write.row, write.column), write])));
  }

  /** One of an indicator's cells; of results that the sheet has no cell for, what the rule gives; null where there is nothing. */
  of(result: IndicatorResult, part: IndicatorPart): SourceCell | null {
    const { indicator } = result;
    const cell = cellOf(indicator, part);
    if (cell !== null) return this.at(indicator.sheet, cell.row, cell.column);
    return part === 'progress' || part === 'status' ? this.result(result, part) : null;
  }

  /** What the rule gives for an indicator, straight from the figures on its sheet. */
  result(result: IndicatorResult, part: 'progress' | 'status'): SourceCell {
    return this.results.of(result, part);
  }

  at(name: string, row: number, column: number): SourceCell {
    const sheet = this.sheets.get(name);
    const planned = this.planned.get(name)?.get(cellKey(row, column));
    const own = this.snapshot.styles[sheet?.styles[row]?.[column] ?? 0]?.numberFormat ?? 'General';
    const format = planned?.numberFormat ?? own;
    const reference = `${quotedSheet(name)}!${cellAddress(row, column)}`;
    const value = planned === undefined ? (sheet === undefined ? null : valueAt(sheet, row, column)) : planned.value;
    return {
      formula: `=IF(${reference}="","",${reference})`,
      value: value ?? '',
      // In a cell formatted as text a formula would become text.
      numberFormat: format === 'General' || format === '@' ? null : format,
    };
  }
}
