import type { EvaluationHeading } from './table/heading-block';

/** The rows in which tables begin, for looking up the next; a sheet of thousands of headings is gone through once. */
export class TableStarts {
  private readonly rows: readonly number[];

  constructor(
    evaluations: readonly Pick<EvaluationHeading, 'first'>[],
    counts: readonly { readonly row: number }[],
    private readonly rowCount: number,
  ) {
    this.rows = [...evaluations.map(({ first }) => first), ...counts.map(({ row }) => row)].sort((one, other) => one - other);
  }

  /** The first row behind `row` in which a table begins; the end of the sheet where there is none. */
  after(row: number): number {
    let [low, high] = [0, this.rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.rows[middle] ?? 0) > row) high = middle;
      else low = middle + 1;
    }
    return this.rows[low] ?? this.rowCount;
  }
}
