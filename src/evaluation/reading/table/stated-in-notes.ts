import type { Mark, RuleName } from '../../profile/profile';
import { PROGRESS_WORDS } from '../../vocabulary/heading-words';
import type { SheetGrid } from '../sheet-grid';
import { markInNote, ruleInText } from './stated-rule';
import type { TableBody } from './table-body';
import type { TableColumns } from './table-columns';

const NAMES_PROGRESS = new RegExp(PROGRESS_WORDS.join('|'));

/** What footnotes and titles of a sheet state; rows from 0. */
export interface StatedInNotes {
  readonly marks: readonly Mark[];
  readonly markRows: ReadonlyMap<string, number>;
  readonly notedRule: RuleName | null;
  readonly notedRow: number | null;
}

/** Marks and rules that footnotes and titles of the sheet state. */
export function statedInNotes(grid: SheetGrid, blocks: readonly TableBody[]): StatedInNotes {
  const marks = new Map<string, Mark>();
  const markRows = new Map<string, number>();
  let notedRule: RuleName | null = null;
  let notedRow: number | null = null;
  // Each sign is looked for once: every heading may begin with one.
  const used = new Map<string, boolean>();
  const isUsed = (sign: string): boolean => {
    const known = used.get(sign) ?? blocks.some((block) => namesHold(grid, block, sign));
    used.set(sign, known);
    return known;
  };
  const look = (row: number, letters: TableColumns['letters']): void => {
    let text = '';
    for (let column = 0; column < grid.width(row); column++) text += ` ${grid.text(row, column)}`;
    const mark = markInNote(text, letters, isUsed);
    if (mark !== undefined && 'mark' in mark) {
      marks.set(mark.mark, mark);
      markRows.set(mark.mark, row);
    } else if (NAMES_PROGRESS.test(text)) {
      if (notedRule !== null) return;
      notedRule = ruleInText(text, letters) ?? null;
      notedRow = notedRule === null ? null : row;
    }
  };
  for (const { heading, first, readings, table, prefaceFrom } of blocks) {
    for (let row = prefaceFrom; row < heading.first; row++) look(row, table.letters);
    for (let index = 0; index < readings.length; index++) {
      const kind = readings[index]?.kind;
      if (kind === 'note' || kind === 'heading') look(first + index, table.letters);
    }
  }
  return { marks: [...marks.values()], markRows, notedRule, notedRow };
}

function namesHold(grid: SheetGrid, { first, readings, table }: TableBody, sign: string): boolean {
  const wanted = sign.normalize('NFKC');
  return readings.some(
    ({ kind, offset }, index) =>
      kind === 'indicator' &&
      grid
        .text(first + index, table.columns.indicator + offset)
        .normalize('NFKC')
        .includes(wanted),
  );
}
