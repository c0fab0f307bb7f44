import type { Heading, IndicatorLevel, Level } from '../../evaluation';
import type { SheetGrid } from '../sheet-grid';
import type { LevelColumns } from '../table/columns/level-columns';
import { headingLabel, isOverallGoal, readHeadingText, readNumberCell, readPathCell } from '../../vocabulary/headings/heading-text';
import { isDittoOfLevel } from '../../vocabulary/figures/ditto-marks';
import { isDash } from '../../vocabulary/signs';
import { levelTitle } from './level-title';
import { isPartOf } from './table-title';

/** The headings that hold for a row. */
export interface Headings {
  readonly strategy: Heading | null;
  readonly direction: Heading | null;
  readonly measure: Heading | null;
  /** The same and whatever is below, with what the sheet calls each level. */
  readonly levels: readonly IndicatorLevel[];
}

interface LevelState {
  readonly columns: LevelColumns;
  /** Whether the level is written again on every row, so that an empty cell means none; else it means the same as above. */
  readonly repeated: boolean;
  raw: string | null;
  heading: Heading | null;
}

/**
 * Follows the levels of a flat table from row to row: repeated on every row, merged downwards, or written once with
 * nothing below. 基本目標 in the direction's place means that the indicator belongs to the strategy itself, a dash in any
 * level's that there is no such level.
 */
export class FlatLevels {
  private readonly levels: LevelState[];
  private readonly known = new Map<string, Heading>();
  private title: Heading | null = null;
  /** A numbered heading below the title on a row of its own: 基本的方向1. */
  private section: Heading | null = null;
  /** What held for the last row; null: something changed since. */
  private current: Headings | null = null;

  /**
   * @param rows the rows of the indicators, of each table that runs on from the one before
   * @param before the levels of the table above, whose title holds here, too
   */
  constructor(
    private readonly grid: SheetGrid,
    columns: readonly LevelColumns[],
    rows: readonly (readonly number[])[],
    before: FlatLevels | null = null,
  ) {
    this.title = before?.title ?? null;
    this.section = before?.section ?? null;
    this.levels = columns.map((level) => ({
      columns: level,
      repeated: rows.some((table) => isRepeated(grid, level, table)),
      raw: null,
      heading: null,
    }));
  }

  /** The headings of the next row; rows are given from top to bottom. */
  at(row: number): Headings {
    let changedAbove = false;
    let typedAbove = false;
    for (const level of this.levels) {
      const raw = this.rawText(row, level.columns);
      if (raw === null) {
        const continued = this.isMergedFromAbove(row, level.columns);
        if (!continued && (changedAbove || (level.repeated && typedAbove))) this.set(level, null, null);
        continue;
      }
      typedAbove = true;
      if (raw === level.raw && !changedAbove) continue;
      this.set(level, raw, this.headingIn(row, level.columns));
      changedAbove = true;
    }
    return (this.current ??= {
      strategy: this.headingOf('strategy') ?? this.title,
      direction: this.headingOf('direction') ?? this.section,
      measure: this.headingOf('measure'),
      levels: this.titledLevels(),
    });
  }

  private titledLevels(): IndicatorLevel[] {
    const own = this.headingOf('strategy') ?? this.title;
    const top = this.levels.find(({ columns }) => columns.level === 'strategy')?.columns.heading ?? '';
    const above = own === null ? '' : levelTitle(this.grid, own, 0, top);
    const levels: IndicatorLevel[] = own === null ? [] : [{ depth: 0, title: above, name: own.label }];
    if (this.section !== null && this.headingOf('direction') === null)
      levels.push({ depth: 1, title: levelTitle(this.grid, this.section, 1, '', above), name: this.section.label });
    for (const { columns, heading } of this.levels) {
      if (columns.depth === 0 || heading === null) continue;
      const title = levelTitle(this.grid, heading, columns.depth, columns.heading, above);
      levels.push({ depth: columns.depth, title, name: heading.label });
    }
    return levels;
  }

  /** The heading on a row of its own that holds now; null: there is none. */
  get titled(): Heading | null {
    return this.title;
  }

  /**
   * A heading on a row of its own, above the table or between its rows: the strategy of what follows, where no column names it,
   * unless it is a part of the one that holds.
   */
  enter(heading: Heading): void {
    const isPart = this.title !== null && isPartOf(this.grid, heading, this.title);
    if (!isPart) this.title = heading;
    this.section = isPart ? heading : null;
    this.current = null;
    for (const level of this.levels) this.set(level, null, null);
  }

  private set(level: LevelState, raw: string | null, heading: Heading | null): void {
    if (level.raw === raw && level.heading === heading) return;
    this.current = null;
    level.raw = raw;
    level.heading = heading;
  }

  private headingOf(name: Level): Heading | null {
    const level = this.levels.find(({ columns }) => columns.level === name);
    return level?.heading ?? null;
  }

  private rawText(row: number, { left, right }: LevelColumns): string | null {
    let text = '';
    for (let column = left; column <= right; column++) {
      const value = this.grid.value(this.sourceRow(row, column), column);
      if (value !== null && value !== '') text = text === '' ? String(value) : `${text}\u0000${String(value)}`;
    }
    return text.trim() === '' ? null : text;
  }

  /** A ditto mark means the level's name above it. */
  private sourceRow(row: number, column: number): number {
    return this.grid.dittoSource(row, column, isDittoOfLevel);
  }

  private isMergedFromAbove(row: number, { left, right }: LevelColumns): boolean {
    for (let column = left; column <= right; column++) {
      const merge = this.grid.mergeAt(row, column);
      if (merge && merge.top < row) return true;
    }
    return false;
  }

  /** One heading object for one label below one parent, so that whoever groups can compare objects. */
  private headingIn(row: number, { depth, left, right }: LevelColumns): Heading | null {
    let number: string | null = null;
    let found: { name: string; column: number } | null = null;
    for (let column = left; column <= right && found === null; column++) {
      const text = this.grid.text(this.sourceRow(row, column), column);
      if (text === '' || isDash(text)) continue;
      const typed = column < right ? (readNumberCell(text)?.number ?? readPathCell(text)) : undefined;
      if (typed !== undefined) number = typed;
      else found = { name: text, column };
    }
    if (found === null) return null;
    if (depth > 0 && isOverallGoal(found.name)) return null;
    const own = readHeadingText(found.name);
    const name = number === null ? own.name : found.name;
    const label = headingLabel(number ?? own.number, name);
    const key = [
      ...this.levels.filter(({ columns }) => columns.right < left).map(({ heading }) => heading?.label ?? ''),
      depth,
      label,
    ].join('\u0000');
    const known = this.known.get(key);
    if (known) return known;
    const heading: Heading = { number: number ?? own.number, name, label, row, column: found.column };
    this.known.set(key, heading);
    return heading;
  }
}

/** Whether neighbouring rows ever say the same: then the column is filled on every row. */
function isRepeated(grid: SheetGrid, { left, right }: LevelColumns, rows: readonly number[]): boolean {
  for (let column = left; column <= right; column++) {
    let before: unknown = null;
    let repeats = 0;
    for (const row of rows) {
      const value = grid.value(row, column);
      if (typeof value === 'string' && value !== '' && value === before) repeats++;
      if (repeats > 0) return true;
      before = value;
    }
  }
  return false;
}
