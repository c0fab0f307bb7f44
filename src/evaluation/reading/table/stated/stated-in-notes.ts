import type { DirectionMark, Mark, RuleName } from '../../../profile/profile';
import { PROGRESS_WORDS } from '../../../vocabulary/headings/heading-words';
import type { SheetGrid } from '../../sheet-grid';
import { rulesByDirection } from './rules-by-direction';
import { bearsMark } from '../../../vocabulary/name-mark';
import { markInNote, ruleInText, signsExplained, statesFormula } from './stated-rule';
import type { TableBody } from '../table-body';
import type { TableColumns } from '../columns/table-columns';

/** Rows of a sheet that holds nothing but a legend. */
const LONGEST_LEGEND = 60;

const NAMES_PROGRESS = new RegExp(PROGRESS_WORDS.join('|'));

/** What footnotes, titles and headings of a sheet state; rows from 0. */
export interface StatedInNotes {
  readonly marks: readonly Mark[];
  /** By the mark, or by the direction that it is for. */
  readonly markRows: ReadonlyMap<string, number>;
  readonly notedRule: RuleName | null;
  readonly notedRow: number | null;
  /** The row of a formula that is none of the rules, and its text; null where a rule was read. */
  readonly unread: { readonly row: number; readonly text: string } | null;
  /** Signs to which the sheet gives a meaning that is no rule. */
  readonly foreignSigns: readonly string[];
}

/** Marks and rules that footnotes, titles and headings of the sheet state. */
export function statedInNotes(grid: SheetGrid, blocks: readonly TableBody[]): StatedInNotes {
  const foreign = new Set<string>();
  const marks = new Map<string, Mark>();
  const byDirection = new Map<string, DirectionMark>();
  const markRows = new Map<string, number>();
  let notedRule: RuleName | null = null;
  let notedRow: number | null = null;
  let unread: StatedInNotes['unread'] = null;
  // Each sign is looked for once: every heading may begin with one.
  const used = new Map<string, boolean>();
  const isUsed = (sign: string): boolean => {
    const known = used.get(sign) ?? blocks.some((block) => namesHold(grid, block, sign));
    used.set(sign, known);
    return known;
  };
  const takeDirections = (text: string, row: number, letters: TableColumns['letters']): string => {
    const stated = rulesByDirection(text, letters);
    for (const mark of stated.marks) {
      if (byDirection.has(mark.direction)) continue;
      byDirection.set(mark.direction, mark);
      markRows.set(mark.direction, row);
    }
    return stated.rest;
  };
  const look = (row: number, letters: TableColumns['letters']): void => {
    let text = '';
    for (let column = 0; column < grid.width(row); column++) text += ` ${grid.text(row, column)}`;
    const mark = markInNote(text, letters, isUsed);
    if (mark !== undefined && 'mark' in mark) {
      marks.set(mark.mark, mark);
      markRows.set(mark.mark, row);
      return;
    }
    for (const sign of signsExplained(text, isUsed)) foreign.add(sign);
    const rest = takeDirections(text, row, letters);
    if (NAMES_PROGRESS.test(text)) {
      if (notedRule !== null) return;
      notedRule = ruleInText(rest, letters) ?? null;
      notedRow = notedRule === null ? null : row;
      // A letter in a note may be anything: 評価A/B.
      if (notedRule === null && statesFormula(rest.replace(/[a-zａ-ｚ]/gi, '_'), {})) unread ??= { row, text: text.trim() };
    }
  };
  // A sheet without tables may hold the legend: 凡例.
  if (blocks.length === 0) for (let row = 0; row < Math.min(grid.rowCount, LONGEST_LEGEND); row++) look(row, {});
  for (const { heading, first, readings, table, prefaceFrom } of blocks) {
    for (let row = prefaceFrom; row < heading.first; row++) look(row, table.letters);
    for (const { text } of heading.columns) {
      for (const sign of signsExplained(text, isUsed)) foreign.add(sign);
      takeDirections(text, heading.last, table.letters);
      const mark = markInNote(text, table.letters, isUsed);
      if (mark === undefined || !('mark' in mark)) continue;
      marks.set(mark.mark, mark);
      markRows.set(mark.mark, heading.last);
    }
    for (let index = 0; index < readings.length; index++) {
      const kind = readings[index]?.kind;
      if (kind === 'note' || kind === 'heading') look(first + index, table.letters);
    }
  }
  // A rule for what is to rise is that of all others; one that turns b/c round for what is to fall says the same.
  const others = byDirection.get('up') ?? byDirection.get('down');
  if (notedRule === null && others !== undefined) {
    notedRule = others.direction === 'up' ? others.rule : others.rule === 'change' ? null : 'ratio';
    notedRow = notedRule === null ? null : (markRows.get(others.direction) ?? null);
  }
  return {
    marks: [...marks.values(), ...byDirection.values()],
    markRows,
    notedRule,
    notedRow,
    unread: notedRule === null ? unread : null,
    foreignSigns: [...foreign].filter((sign) => !marks.has(sign)),
  };
}

function namesHold(grid: SheetGrid, { first, readings, table }: TableBody, sign: string): boolean {
  return readings.some(
    ({ kind, offset }, index) => kind === 'indicator' && bearsMark(grid.text(first + index, table.columns.indicator + offset), sign),
  );
}
