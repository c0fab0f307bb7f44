import type { RuleName } from '../../profile/profile';
import { namesCosts } from '../../vocabulary/headings/cost-words';
import { rowLabel } from '../../vocabulary/headings/row-labels';
import { isNote } from '../../vocabulary/headings/note-words';
import { totalOfRows } from '../../vocabulary/headings/total-words';
import { ruleInText } from '../table/stated/stated-rule';
import type { EvaluationHeading } from '../table/heading-block';
import type { RowReading } from '../table/rows/row-kind';
import type { TableBody } from '../table/table-body';
import { type ColumnChoice, tableColumns } from '../table/columns/table-columns';
import type { SheetGrid } from '../sheet-grid';
import { labelledName } from '../form/labelled-cell';
import { cellsOfPair } from './pair-cells';
import type { NameCell, SpreadCells } from './spread-cells';
import { pairColumns, pairNames } from './pair-columns';
import { type PairGroup, rowsOfGroup } from './pair-group';

/** Pairs under one heading. */
export interface PairBlock {
  readonly heading: EvaluationHeading;
  readonly groups: readonly PairGroup[];
}

/** What of the sheet is a table's. */
export interface PairPlace {
  /** The row behind what stands above: names in labelled cells are looked for from there. */
  readonly names: number;
  /** The same for titles. */
  readonly titles: number;
  /** The row in which the next heading begins. */
  readonly next: number;
}

/** A table of pairs, for the readers of the outline. */
export interface PairTable {
  readonly body: TableBody;
  /** Rows with figures that belong to no pair. */
  readonly unpaired: readonly { readonly row: number; readonly column: number; readonly label: string }[];
}

/**
 * The table that pairs under one heading make. Groups that are costs are left out.
 * @returns undefined where it cannot be read for certain; null where all of it is costs
 */
export function pairTable(
  grid: SheetGrid,
  block: PairBlock,
  { names, titles, next }: PairPlace,
  choice: ColumnChoice,
): PairTable | undefined | null {
  const { heading } = block;
  const labelColumn = block.groups[0]?.labelColumn ?? null;
  const before = labelColumn ?? firstYearColumn(heading) ?? 0;
  const isNamed = block.groups.every((group) => group.name !== undefined);
  const name = choice.columns.indicator ?? (isNamed ? labelColumn : pairNames(grid, heading, block.groups, before));
  const groups = block.groups.filter((group) => !isCosts(grid, group, name) && !isTotal(grid, group, before));
  if (groups.length === 0) return null;
  if (groups.some(({ isTwofold }) => isTwofold === true)) return undefined;
  const found = pairColumns(grid, heading, groups, name, choice);
  if (found === undefined) return undefined;
  const cells = new Map<number, SpreadCells>();
  for (const group of groups) {
    const own: NameCell | null | undefined = name === null ? labelledName(grid, names, heading.last) : null;
    if (own === undefined) return undefined;
    const spread = cellsOfPair(grid, group, found, own);
    // What stands in the heading is no name.
    if (own === null && (spread.rows.indicator ?? group.first) <= heading.last) return undefined;
    cells.set(group.first, spread);
  }
  const { columns, series, year } = found;
  const last = groups.at(-1)?.last ?? heading.last;
  const given = { ...choice.columns, indicator: columns.indicator, actual: columns.actual ?? 0, target: columns.target ?? 0 };
  const table = tableColumns(grid, heading, last + 1, { columns: given, year: choice.year });
  if (table === undefined) return undefined;
  const statedRule = table.statedRule ?? ruleOfLabels(grid, groups);
  const rows = bodyRows(grid, block, groups, next, columns.indicator);
  return {
    body: {
      heading,
      table: {
        ...table,
        columns,
        found: {},
        openBasis: false,
        openGroups: null,
        layout: 'pairs',
        actuals: series,
        targets: series,
        year,
        statedRule,
        cellsAt: (row) => cells.get(row),
      },
      end: next,
      first: heading.last + 1,
      readings: rows.readings,
      lastFilled: last,
      prefaceFrom: titles,
    },
    unpaired: rows.unpaired,
  };
}

function firstYearColumn({ columns }: EvaluationHeading): number | undefined {
  return columns.find(({ role, text }) => role === 'actual' || role === 'baseline' || /^[(（]?(?:[HRＨＲ]|令和|平成|20\d\d)/.test(text))
    ?.column;
}

/** Whether the pair is about money spent, by its name. */
function isCosts(grid: SheetGrid, group: PairGroup, name: number | null): boolean {
  const texts = name === null ? [] : rowsOfGroup(group).map((row) => grid.mergedText(row, name));
  return texts.some((text) => text !== '' && namesCosts(text));
}

/** Whether the pair sums others, as a text left of its figures says. */
function isTotal(grid: SheetGrid, group: PairGroup, before: number): boolean {
  for (const row of rowsOfGroup(group)) {
    for (let column = 0; column < before; column++) {
      const text = grid.text(row, column);
      if (text !== '' && totalOfRows(text) === 'is') return true;
    }
  }
  return false;
}

/** A rule in the label of the rates: 達成率(b/a). */
function ruleOfLabels(grid: SheetGrid, groups: readonly PairGroup[]): RuleName | null {
  const [group] = groups;
  if (group?.labelColumn == null || group.rows.progress === undefined) return null;
  const letters: Record<string, 'actual' | 'target'> = {};
  for (const role of ['actual', 'target'] as const) {
    const letter = /(?:^|[^a-z])([a-z①-⑨])[)）]?$/i.exec(grid.text(group.rows[role], group.labelColumn))?.[1];
    if (letter !== undefined) letters[letter.toLowerCase()] = role;
  }
  return ruleInText(grid.text(group.rows.progress, group.labelColumn), letters) ?? null;
}

const BLANK: RowReading = { kind: 'blank', offset: 0 };

/** What each row below the heading is: a pair's first row is an indicator, its other rows are part of it. */
function bodyRows(
  grid: SheetGrid,
  { heading, groups: all }: PairBlock,
  groups: readonly PairGroup[],
  next: number,
  name: number,
): { readonly readings: RowReading[]; readonly unpaired: PairTable['unpaired'] } {
  const firsts = new Set(groups.map(({ first }) => first));
  const taken = new Set(all.flatMap(rowsOfGroup));
  const last = groups.at(-1)?.last ?? heading.last;
  const readings: RowReading[] = [];
  const unpaired: { row: number; column: number; label: string }[] = [];
  // Behind the last pair the table goes on as far as the next blank row; below, only notes are the table's.
  let behind = false;
  for (let row = heading.last + 1; row < next; row++) {
    if (firsts.has(row)) readings.push({ kind: 'indicator', offset: 0 });
    else if (taken.has(row)) readings.push(BLANK);
    else {
      const reading = between(grid, row, name, behind ? [] : unpaired);
      behind ||= row > last && isBlankRow(grid, row);
      readings.push(row > last && reading.kind === 'heading' ? BLANK : reading);
    }
  }
  return { readings, unpaired };
}

function isBlankRow(grid: SheetGrid, row: number): boolean {
  for (let column = 0; column < grid.width(row); column++) if (!grid.isBlank(row, column)) return false;
  return true;
}

/** What a row is that belongs to no pair. One with figures, or with a label and no partner, is nothing that could be evaluated. */
function between(grid: SheetGrid, row: number, name: number, unpaired: { row: number; column: number; label: string }[]): RowReading {
  const texts: string[] = [];
  let figures = 0;
  for (let column = 0; column < grid.width(row); column++) {
    const value = grid.value(row, column);
    if (typeof value === 'number' && column > name) figures++;
    else if (typeof value === 'string' && value.trim() !== '') {
      texts.push(grid.text(row, column));
      if (column > name && rowLabel(value) !== undefined) figures++;
    }
  }
  const [first] = texts;
  if (figures > 0 && first !== undefined && !texts.some((text) => totalOfRows(text) !== undefined)) {
    unpaired.push({ row, column: name, label: grid.mergedText(row, name) || first });
    return BLANK;
  }
  const isPart = (grid.mergeAt(row, name)?.top ?? row) < row;
  if (first === undefined || figures > 0 || isPart) return BLANK;
  return { kind: isNote(first) ? 'note' : 'heading', offset: 0 };
}
