import type { IndicatorResult } from '../../evaluation';
import type { Profile } from '../../profile/profile';
import { readFrom } from '../../workbook/formula/read-from';
import { type CellWrite, formulaInRow } from '../../workbook/plan';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { ResultCells } from './result-cells';

/** A result as a cell of another sheet shows it; the formula null where none can say what the row's cells mean. */
export type ResultElsewhere = Pick<CellWrite, 'formula' | 'value' | 'numberFormat'>;

/** A column that no evaluation table reaches, and whose cells are therefore empty. */
const FREE_COLUMN = 16383;

/** Longest formula that is written; Excel takes 8,192 characters. */
const LONGEST_FORMULA = 8000;

/** Makes formulas that give, on another sheet, what the rule gives: for results that an evaluation sheet has no column for. */
export class ResultsElsewhere {
  private readonly cells = new Map<string, ResultCells>();

  /** @param profile the rules by which the workbook was evaluated */
  constructor(
    private readonly snapshot: WorkbookSnapshot,
    private readonly profile: Profile,
  ) {}

  /** An indicator's progress or status, straight from its figures. */
  of({ indicator, judgement, judgedBy }: IndicatorResult, part: 'progress' | 'status'): ResultElsewhere {
    const cells = this.cellsOf(indicator.sheet);
    const asText = { formula: null, value: part === 'status' ? judgement.status : judgement.progressText, numberFormat: null };
    if (cells === undefined || judgedBy === undefined) return asText;
    const columns = { ...indicator.columns, progress: null, status: null, [part]: FREE_COLUMN };
    cells.plan({ ...indicator, columns }, judgement, judgedBy.others, judgedBy.profile);
    const write = cells.writes.pop();
    if (write === undefined) return asText;
    const { value, numberFormat } = write;
    const formula = write.formula === null ? null : readFrom(formulaInRow(write.formula, write.row), indicator.sheet);
    return { formula: formula === null || formula.length > LONGEST_FORMULA ? null : formula, value, numberFormat };
  }

  private cellsOf(name: string): ResultCells | undefined {
    const known = this.cells.get(name);
    if (known !== undefined) return known;
    const { sheets, date1904 } = this.snapshot;
    const sheet = sheets.find((one) => one.name === name);
    if (sheet === undefined) return undefined;
    // Nothing is known of the look of cells that are not there.
    const cells = new ResultCells({ sheet, styles: [], profile: this.profile, write: 'formulas', applyRule: false, date1904 });
    this.cells.set(name, cells);
    return cells;
  }
}
