import type { CellWrite, ColumnWidth, PlannedFormat } from '../../../evaluation/workbook/plan';
import { HEADINGS } from '../../request/form-columns';
import type { YearIndicator } from '../../book/year-book';
import type { YearTable } from '../../book/year-table';

const HEADING: PlannedFormat = { bold: true, fill: null, border: true, horizontal: 'center', wrap: true, indent: 0, size: null };
/** How a reason looks in a column that collecting made. */
export const REASON_FORMAT: PlannedFormat = {
  bold: false,
  fill: null,
  border: true,
  horizontal: 'left',
  wrap: true,
  indent: 0,
  size: null,
};

/** So wide that a reason of a hundred characters takes a few lines. */
const REASON_WIDTH = 40;

/** Where 要因 and 課題・今後の方向性 go: the sheet's own columns, else new ones right of everything on it. */
export class ReasonColumns {
  private readonly made = new Map<string, number>();
  private readonly headings = new Map<string, CellWrite[]>();

  constructor(private readonly tables: readonly YearTable[]) {}

  /** The column for a reason of an indicator, and whether it is a new one; null where its table has no heading to put one into. */
  place({ table }: YearIndicator, kind: 'cause' | 'issue'): { readonly column: number; readonly isNew: boolean } | null {
    const own = table.extras.get(kind)?.[0];
    if (own !== undefined) return { column: own, isNew: false };
    if (table.body === null) return null;
    return { column: this.newColumn(table, kind), isNew: true };
  }

  /** How wide the new columns are, by sheet. */
  get widths(): ReadonlyMap<string, readonly ColumnWidth[]> {
    const widths = new Map<string, ColumnWidth[]>();
    for (const [key, column] of this.made) {
      const [sheet = ''] = key.split('\n');
      widths.set(sheet, [...(widths.get(sheet) ?? []), { column, characters: REASON_WIDTH }]);
    }
    return widths;
  }

  /** The headings of the new columns and their empty cells, by sheet. */
  get writes(): ReadonlyMap<string, readonly CellWrite[]> {
    return this.headings;
  }

  private newColumn({ sheet, grid }: YearTable, kind: 'cause' | 'issue'): number {
    const key = `${sheet}\n${kind}`;
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const used = [...this.made].flatMap(([other, column]) => (other.startsWith(`${sheet}\n`) ? [column + 1] : []));
    const column = Math.max(widthOf(grid), ...used);
    this.made.set(key, column);
    const rows = this.tables.flatMap((table) =>
      table.sheet === sheet && table.body !== null && !table.extras.has(kind) ? [table.body.heading.last] : [],
    );
    const headings = [...new Set(rows)].map((row): CellWrite => ({
      row,
      column,
      formula: null,
      value: HEADINGS[kind],
      numberFormat: null,
      format: HEADING,
    }));
    // The whole column looks alike, whichever of its cells are filled in now and which later.
    const cells = this.tables
      .flatMap((table) => (table.sheet === sheet && table.body !== null && !table.extras.has(kind) ? table.indicators : []))
      .map(({ row }): CellWrite => ({ row, column, formula: null, value: null, numberFormat: null, format: REASON_FORMAT }));
    this.headings.set(sheet, [...(this.headings.get(sheet) ?? []), ...headings, ...cells]);
    return column;
  }
}

/** One behind the last column in which anything stands. */
function widthOf(grid: YearTable['grid']): number {
  let width = 0;
  for (let row = 0; row < grid.rowCount; row++) {
    for (let column = grid.width(row) - 1; column >= width; column--) {
      if (grid.isBlank(row, column) && (grid.sheet.formulas[row]?.[column] ?? null) === null) continue;
      width = column + 1;
    }
  }
  return Math.max(width, ...grid.sheet.merges.map(({ right }) => (right < 1000 ? right + 1 : 0)));
}
