import type { IndicatorGroup } from '../../counts/strategy-groups';
import type { StatusMatcher } from '../../vocabulary/statuses/status-label';
import { cellAddress, quotedSheet } from '../../workbook/address';
import { countCriterion, isCountedWith } from './count-criterion';
import { joinedRuns, type StatusRun, statusRuns } from './count-runs';
import type { StatusCells } from './count-status-cells';

/** Longest formula that is written; Excel takes 8,192 characters. */
const LONGEST_FORMULA = 8000;

/** Beyond so many runs no formula has room for them. */
const MOST_RUNS = 400;

/** Most arguments that Excel's SUM takes. */
const MOST_ARGUMENTS = 255;

/** A cell of the sheet that the formula is on, from 0. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** Writes the formulas of count cells: COUNTIF over the status cells, SUM over other count cells. */
export class CountFormulas {
  private readonly criteria = new Map<string, string | undefined>();
  /** A group is asked for once for every status, alone and with others. */
  private readonly known = new Map<IndicatorGroup, SeenStatuses>();
  private last: { readonly groups: readonly IndicatorGroup[]; readonly statuses: SeenStatuses } | undefined;

  /** @param match finds the profile's label for a text */
  constructor(
    private readonly cells: StatusCells,
    private readonly match: StatusMatcher,
  ) {}

  /**
   * The expression, without `=`, that counts the indicators with a status. Other spellings of the status that stay on the
   * sheet are counted with it.
   * @param count what it has to give
   * @param sheet the sheet that the formula is on
   * @returns undefined where no formula gives the count: there is nothing to count, a status has no cell, or cannot be told
   * from another
   */
  counted(groups: readonly IndicatorGroup[], label: string, count: number, sheet: string): string | undefined {
    const { runs, texts } = this.statusesOf(groups);
    if (runs === undefined || runs.length === 0 || runs.length > MOST_RUNS) return undefined;
    const spellings = [label, ...[...texts.keys()].filter((text) => text !== label && this.match(text) === label)];
    // Excel does not tell capitals from small letters, LibreOffice does: both have to come to the count.
    const alike = new Set(spellings.map((text) => text.toLowerCase()));
    let found = 0;
    for (const [text, times] of texts) if (alike.has(text.toLowerCase())) found += times;
    if (found !== count || [...texts.keys(), ...spellings].some((text) => spellings.some((own) => isCountedWith(own, text))))
      return undefined;
    const terms: string[] = [];
    let length = 0;
    for (const spelling of spellings) {
      const criterion = this.criterionOf(spelling);
      if (criterion === undefined) return undefined;
      for (const run of runs) {
        const term = `COUNTIF(${runAddress(run, sheet)},${criterion})`;
        length += term.length + 1;
        if (length > LONGEST_FORMULA) return undefined;
        terms.push(term);
      }
    }
    return terms.join('+');
  }

  private criterionOf(text: string): string | undefined {
    if (!this.criteria.has(text)) this.criteria.set(text, countCriterion(text));
    return this.criteria.get(text);
  }

  private statusesOf(groups: readonly IndicatorGroup[]): SeenStatuses {
    const [only, ...others] = groups;
    if (only !== undefined && others.length === 0) return this.statusesOfGroup(only);
    if (this.last !== undefined && isSameList(this.last.groups, groups)) return this.last.statuses;
    const texts = new Map<string, number>();
    const runs: StatusRun[] = [];
    let complete = true;
    for (const group of groups) {
      const own = this.statusesOfGroup(group);
      for (const [text, times] of own.texts) texts.set(text, (texts.get(text) ?? 0) + times);
      if (own.runs === undefined) complete = false;
      else for (const run of own.runs) runs.push(run);
    }
    const statuses = { runs: complete ? joinedRuns(runs, this.cells) : undefined, texts };
    this.last = { groups, statuses };
    return statuses;
  }

  private statusesOfGroup(group: IndicatorGroup): SeenStatuses {
    const known = this.known.get(group);
    if (known !== undefined) return known;
    const texts = new Map<string, number>();
    for (const result of group.results) {
      const text = this.cells.textOf(result);
      texts.set(text, (texts.get(text) ?? 0) + 1);
    }
    const runs = statusRuns(group, this.cells);
    const statuses = { runs: runs === undefined ? undefined : joinedRuns(runs, this.cells), texts };
    this.known.set(group, statuses);
    return statuses;
  }
}

interface SeenStatuses {
  readonly runs: readonly StatusRun[] | undefined;
  /** The texts of the status cells after the run, and how often each is there. */
  readonly texts: ReadonlyMap<string, number>;
}

function isSameList(one: readonly IndicatorGroup[], other: readonly IndicatorGroup[]): boolean {
  return one.length === other.length && one.every((group, index) => group === other[index]);
}

/**
 * A sum of cells, neighbours joined to ranges; undefined when there are none, or more than SUM takes.
 * @example sumOf([{ row: 4, column: 3 }, { row: 5, column: 3 }, { row: 7, column: 3 }]) // 'SUM(D5:D6,D8)'
 */
export function sumOf(cells: readonly CellPosition[]): string | undefined {
  const sorted = [...cells].sort((one, other) => one.row - other.row || one.column - other.column);
  const ranges: { first: CellPosition; last: CellPosition }[] = [];
  for (const cell of sorted) {
    const range = ranges.at(-1);
    if (range !== undefined && continues(range.first, range.last, cell)) range.last = cell;
    else ranges.push({ first: cell, last: cell });
  }
  if (ranges.length === 0 || ranges.length > MOST_ARGUMENTS) return undefined;
  return `SUM(${ranges.map(({ first, last }) => rangeAddress(first, last)).join(',')})`;
}

function continues(first: CellPosition, last: CellPosition, next: CellPosition): boolean {
  const down = next.column === last.column && next.row === last.row + 1 && first.column === last.column;
  const right = next.row === last.row && next.column === last.column + 1 && first.row === last.row;
  return down || right;
}

/** Terms as a formula with its `=`; undefined when a term is missing, there is none, or it is too long. */
export function formulaOf(terms: readonly (string | undefined)[]): string | undefined {
  if (terms.length === 0 || terms.includes(undefined)) return undefined;
  const formula = `=${terms.join('+')}`;
  return formula.length > LONGEST_FORMULA ? undefined : formula;
}

function runAddress({ sheet, column, first, last }: StatusRun, ownSheet: string): string {
  const range = rangeAddress({ row: first, column }, { row: last, column });
  return sheet === ownSheet ? range : `${quotedSheet(sheet)}!${range}`;
}

function rangeAddress(first: CellPosition, last: CellPosition): string {
  const from = cellAddress(first.row, first.column);
  return first.row === last.row && first.column === last.column ? from : `${from}:${cellAddress(last.row, last.column)}`;
}
