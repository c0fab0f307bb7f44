import type { UnclearHeading } from '../outline/outline-entry';
import type { EvaluationHeading } from '../table/heading-block';
import type { TableBody } from '../table/table-body';
import type { ColumnChoice } from '../table/columns/table-columns';
import type { SheetGrid } from '../sheet-grid';
import { pairBlocks, type PairBlocks } from './pair-blocks';
import type { PairGroup } from './pair-group';
import { pairTable } from './pair-table';

/** Reads the tables of a sheet in which plan and actual stand in rows. */
export class PairReader {
  /** All headings of the sheet's tables, those of pairs among them. */
  readonly headings: readonly EvaluationHeading[];
  /** Rows with figures that belong to no pair. */
  readonly unpaired: UnclearHeading[] = [];
  private readonly found: PairBlocks;
  private uncertain: { readonly row: number; readonly column: number } | null = null;
  private behindLast = 0;

  constructor(
    private readonly grid: SheetGrid,
    labelled: readonly PairGroup[],
    evaluations: readonly EvaluationHeading[],
    private readonly choice: ColumnChoice,
  ) {
    this.found = pairBlocks(grid, labelled, evaluations);
    const [headless] = this.found.headless;
    if (headless !== undefined) this.uncertain = { row: headless.first, column: headless.labelColumn ?? 0 };
    const own = this.found.blocks.map(({ heading }) => heading).filter((heading) => !evaluations.includes(heading));
    // A heading directly above pairs that cannot be read must not be taken for that of a row an indicator.
    const others = evaluations.filter(({ last }) => headless === undefined || last > headless.last || this.isOfPairs(last));
    this.headings = own.length === 0 ? others : [...others, ...own].sort((one, other) => one.first - other.first);
  }

  /** Where the first table of pairs stands that could not be read for certain; null: there is none. */
  get unread(): { readonly row: number; readonly column: number } | null {
    return this.uncertain;
  }

  /** Whether something stands left of the labels of what could not be read: then it is a list, and no form. */
  get namesStandBefore(): boolean {
    return this.uncertain !== null && this.uncertain.column > 0;
  }

  /**
   * The tables under a heading; undefined where it is no heading of pairs. To be asked from top to bottom.
   * @param next the row in which the next heading begins
   * @param titles the row behind what stands above: where a title may begin
   */
  bodies(heading: EvaluationHeading, next: number, titles: number): readonly TableBody[] | undefined {
    const block = this.found.blocks.find((candidate) => candidate.heading === heading);
    if (block === undefined) return this.found.costs.includes(heading) ? [] : undefined;
    const table = pairTable(this.grid, block, { names: this.behindLast, titles, next }, this.choice);
    const [first] = block.groups;
    this.behindLast = (block.groups.at(-1)?.last ?? heading.last) + 1;
    if (table === undefined) this.uncertain ??= { row: first?.first ?? heading.last, column: first?.labelColumn ?? 0 };
    if (table == null) return [];
    for (const row of table.unpaired) this.unpaired.push({ ...row, variant: 'unpaired' });
    return [table.body];
  }

  private isOfPairs(last: number): boolean {
    return this.found.blocks.some(({ heading }) => heading.last === last);
  }
}
