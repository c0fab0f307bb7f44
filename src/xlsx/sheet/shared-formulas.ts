import { movable } from '../formula/shift-formula';

/** A formula that is written in one cell (its master) and meant for several. */
export interface SharedFormula {
  readonly id: string;
  /** Its masters, in the order of the file; more than one where the file gives an id twice. */
  readonly masters: readonly { readonly row: number; readonly column: number }[];
  /** The first and last row in which a cell has it: the master may stand anywhere between. */
  readonly firstRow: number;
  readonly lastRow: number;
}

/** A cell that has a shared formula without saying it, above its master. */
export interface WaitingCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

interface Group {
  readonly masters: { row: number; column: number }[];
  /** The formula at a cell, by the first master and by the last one so far. */
  first: ((row: number, column: number) => string) | null;
  at: ((row: number, column: number) => string) | null;
  readonly waiting: { row: number; column: number }[];
  firstRow: number;
  lastRow: number;
}

/** Collects the shared formulas of a sheet while its cells are read. */
export class SharedFormulas {
  private readonly groups = new Map<string, Group>();

  /**
   * Takes in a cell with a shared formula.
   * @param formula what the cell itself says, with its `=`; null: it only names its group
   * @param isMaster whether the cell gives the range that shares its formula
   * @returns the cell's formula; null when its master is still to come
   */
  take(id: string, formula: string | null, isMaster: boolean, row: number, column: number): string | null {
    const group = this.groupOf(id, row);
    if (formula === null) {
      if (group.at === null) group.waiting.push({ row, column });
      return group.at?.(row, column) ?? null;
    }
    // Some programs leave the range out; the first cell that says the formula is its master then.
    if (isMaster || group.at === null) {
      const moved = movable(formula);
      group.at = (toRow, toColumn) => moved(toRow - row, toColumn - column);
      group.first ??= group.at;
      group.masters.push({ row, column });
    }
    return formula;
  }

  /** The formulas of the cells that stand before their masters. */
  *waiting(): Generator<WaitingCell> {
    for (const { first, waiting } of this.groups.values()) {
      if (first !== null) for (const { row, column } of waiting) yield { row, column, formula: first(row, column) };
    }
  }

  /** All that was found, as far as somebody says the formula. */
  all(): SharedFormula[] {
    return [...this.groups]
      .filter(([, { masters }]) => masters.length > 0)
      .map(([id, { masters, firstRow, lastRow }]) => ({ id, masters, firstRow, lastRow }));
  }

  private groupOf(id: string, row: number): Group {
    let group = this.groups.get(id);
    if (group === undefined)
      this.groups.set(id, (group = { masters: [], first: null, at: null, waiting: [], firstRow: row, lastRow: row }));
    group.firstRow = Math.min(group.firstRow, row);
    group.lastRow = Math.max(group.lastRow, row);
    return group;
  }
}
