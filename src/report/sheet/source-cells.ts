import { cellOf, type IndicatorPart } from '../../evaluation/indicator-cell';
import type { Indicator } from '../../evaluation/evaluation';
import { cellAddress, cellKey } from '../../evaluation/workbook/address';
import type { CellWrite, Plan } from '../../evaluation/workbook/plan';
import { type CellValue, valueAt, type WorkbookSnapshot } from '../../evaluation/workbook/snapshot';

/** What a cell of an evaluation sheet shows, and the formula that shows it elsewhere. */
export interface SourceCell {
  /** Shows the cell, and nothing where it is empty (a plain reference would show 0). */
  readonly formula: string;
  readonly value: CellValue;
  readonly numberFormat: string | null;
}

/** The evaluation sheets' cells as they stand once a plan is carried out. */
export class SourceCells {
  private readonly sheets;
  private readonly planned = new Map<string, Map<number, CellWrite>>();

  constructor(
    private readonly snapshot: WorkbookSnapshot,
    plan: Plan,
  ) {
    this.sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
    for (const { name, writes } of plan.sheets)
      this.planned.set(name, new Map(writes.map((write) => [cellKey(write.row, write.column), write])));
  }

  /** One of an indicator's cells; null where the sheet has none. */
  of(indicator: Indicator, part: IndicatorPart): SourceCell | null {
    const cell = cellOf(indicator, part);
    return cell === null ? null : this.at(indicator.sheet, cell.row, cell.column);
  }

  at(name: string, row: number, column: number): SourceCell {
    const sheet = this.sheets.get(name);
    const planned = this.planned.get(name)?.get(cellKey(row, column));
    const own = this.snapshot.styles[sheet?.styles[row]?.[column] ?? 0]?.numberFormat ?? 'General';
    const format = planned?.numberFormat ?? own;
    const reference = `'${name.replaceAll("'", "''")}'!${cellAddress(row, column)}`;
    const value = planned === undefined ? (sheet === undefined ? null : valueAt(sheet, row, column)) : planned.value;
    return {
      formula: `=IF(${reference}="","",${reference})`,
      value: value ?? '',
      // In a cell formatted as text a formula would become text.
      numberFormat: format === 'General' || format === '@' ? null : format,
    };
  }
}
