import { type Level, LEVELS } from '../../../evaluation';
import { readHeadingText } from '../../../vocabulary/headings/heading-text';
import { headsSerialNumbers } from '../../../vocabulary/headings/heading-words';
import type { SheetGrid } from '../../sheet-grid';
import { type BodyRows, SAMPLE_ROWS } from './columns-by-role';
import type { ColumnHeading } from '../heading-block';

/** The columns that hold one level of the outline; a number's and a name's may stand side by side. */
export interface LevelColumns {
  /** null: below the measures. */
  readonly level: Level | null;
  /** 0: strategy; from 3 on levels below the measures. */
  readonly depth: number;
  readonly left: number;
  readonly right: number;
  readonly heading: string;
}

/** Fewer numbered texts are no series. */
const FEWEST_NUMBERED = 2;

/**
 * The columns left of the names, those behind a level's whose texts are all numbered as headings are (① 予防, ② 健診) taken for
 * the level below it, whatever their heading says.
 */
export function withNumberedLevels(grid: SheetGrid, columns: readonly ColumnHeading[], body: BodyRows): readonly ColumnHeading[] {
  const first = columns.findIndex(({ role }) => LEVELS.some((level) => level === role));
  if (first < 0) return columns;
  return columns.map((own, index) => {
    const isOpen = index > first && own.role === undefined && own.text !== '';
    return isOpen && isNumbered(grid, own.column, body) ? { ...own, role: 'measure' } : own;
  });
}

function isNumbered(grid: SheetGrid, column: number, { first, end }: BodyRows): boolean {
  const numbered = new Set<string>();
  for (let row = first; row < Math.min(end, first + SAMPLE_ROWS); row++) {
    const text = grid.text(row, column);
    if (text === '') continue;
    const { ordinal, name } = readHeadingText(text);
    if (ordinal === null || !/\p{L}{2}/u.test(name)) return false;
    numbered.add(text);
  }
  return numbered.size >= FEWEST_NUMBERED;
}

/** The levels' columns left of the names. Headings that don't tell their levels apart are taken from left to right, however many there are. */
export function levelColumns(columns: readonly ColumnHeading[]): LevelColumns[] {
  const groups: { level: Level; left: number; right: number; heading: string }[] = [];
  let before: ColumnHeading | undefined;
  for (const column of columns) {
    const last = groups.at(-1);
    const level = LEVELS.find((candidate) => candidate === column.role);
    // A merged heading covers the number's and the name's column; so does one whose right neighbour has no heading, and 政策番号 | 政策名
    // are one level, too.
    const goesOn = level !== undefined && last?.level === level && before?.role === column.role && last.right === column.column - 1;
    if (goesOn && before?.text === column.text) last.right = column.column;
    else if (goesOn && headsSerialNumbers(before?.text ?? '')) {
      // A code is no number of the level.
      const left = /番号|no\.?$/i.test(before?.text.normalize('NFKC') ?? '') ? last.left : column.column;
      Object.assign(last, { left, right: column.column, heading: column.text });
    } else if (level !== undefined) groups.push({ level, left: column.column, right: column.column, heading: column.text });
    else if (last && column.text === '' && last.right === column.column - 1) last.right = column.column;
    before = column;
  }
  const depths = groups.map(({ level }) => LEVELS.indexOf(level));
  const rising = depths.every((depth, index) => index === 0 || depth > (depths[index - 1] ?? depth));
  return groups.map((group, index) => levelAt(rising ? (depths[index] ?? index) : index, group));
}

/** The columns as the level of a depth. */
export function levelAt(depth: number, { left, right, heading }: Pick<LevelColumns, 'left' | 'right' | 'heading'>): LevelColumns {
  return { level: LEVELS[depth] ?? null, depth, left, right, heading };
}
