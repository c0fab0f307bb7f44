import type { Level } from '../../evaluation';
import type { ColumnHeading } from './heading-block';

/** The columns that hold one level of the outline; a number's and a name's may stand side by side. */
export interface LevelColumns {
  readonly level: Level;
  readonly left: number;
  readonly right: number;
  readonly heading: string;
}

const DEPTHS: readonly Level[] = ['strategy', 'direction', 'measure'];

/** The levels' columns left of the names. Headings that don't tell three levels apart are taken from left to right. */
export function levelColumns(columns: readonly ColumnHeading[]): LevelColumns[] {
  const groups: { level: Level; left: number; right: number; heading: string }[] = [];
  let before: ColumnHeading | undefined;
  for (const column of columns) {
    const last = groups.at(-1);
    const level = DEPTHS.find((candidate) => candidate === column.role);
    // A merged heading covers the number's and the name's column; so does one whose right neighbour has no heading.
    if (
      level !== undefined &&
      last &&
      before !== undefined &&
      before.role === column.role &&
      before.text === column.text &&
      last.right === column.column - 1
    )
      last.right = column.column;
    else if (level !== undefined) groups.push({ level, left: column.column, right: column.column, heading: column.text });
    else if (last && column.text === '' && last.right === column.column - 1) last.right = column.column;
    before = column;
  }
  const rising = groups.every(
    (group, index) => index === 0 || DEPTHS.indexOf(group.level) > DEPTHS.indexOf(groups[index - 1]?.level ?? 'measure'),
  );
  if (rising) return groups;
  const kept = groups.slice(-3);
  return kept.map((group, index) => ({ ...group, level: DEPTHS[index] ?? 'measure' }));
}
