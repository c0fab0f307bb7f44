import { LEVELS } from '../../evaluation';
import { LEVEL_WORDS, wordBeforeNumber } from '../../vocabulary/headings/level-words';
import type { LevelColumns } from '../table/columns/level-columns';
import type { SheetGrid } from '../sheet-grid';
import type { OutlineEntry, UnclearHeading } from './outline-entry';

/** How deep a heading stands, from 0. */
export interface EntryDepth {
  readonly depth: number;
  /** The number neither begins a sequence nor continues one. */
  readonly outOfSequence: boolean;
}

/** So many levels are more than the evidence of {@link import('./infer-levels')} tells apart. */
const DEEP = 4;

/**
 * The depths of headings on a sheet of four levels or more, where the sheet itself tells them apart: by columns of their
 * own, by a word before the number (基本目標1, 政策1, 第2章), or by how the number is written and where (1, (1), ①, ア).
 * Such a sign means the same depth everywhere, and each level first appears right below the one above it.
 * @returns `depths` null: no such sheet; `unread` then holds the first heading of a fourth level that cannot be placed
 */
export function deepLevels(
  grid: SheetGrid,
  entries: readonly OutlineEntry[],
  columns: readonly LevelColumns[],
): { readonly depths: EntryDepth[] | null; readonly unread: readonly UnclearHeading[] } {
  if (entries.length < DEEP) return { depths: null, unread: [] };
  const inColumns = new Set(columns.map(({ depth }) => depth)).size >= DEEP;
  const words = entries.map(({ heading: { row, column } }) => wordBeforeNumber(grid.text(row, column)));
  const worded = new Set(words.filter((word) => word !== undefined)).size >= DEEP;
  const own = entries.map((entry) => columns.find(({ left, right }) => entry.startColumn >= left && entry.startColumn <= right)?.depth);
  const signs = entries.map((entry, index) => (inColumns ? own[index]?.toString() : (words[index] ?? writtenAs(entry))));
  const known = new Set(signs);
  if (known.size < DEEP) return { depths: null, unread: [] };
  const depths = known.has(undefined) ? null : inColumns ? inOwnColumns(own) : nested(entries, signs, worded);
  const fits = depths !== null && entries.every(({ fixedLevel }, index) => fixedLevel === null || depths[index]?.depth === 0);
  if (fits) return { depths, unread: [] };
  // Where only the way of numbering differs, three levels may be written in many ways: nothing says that there is a fourth.
  return { depths: null, unread: inColumns || worded ? firstOfFourth(entries, signs) : [] };
}

function writtenAs({ text, startColumn, indent }: OutlineEntry): string | undefined {
  return text.ordinal === null || text.path.length > 0 ? undefined : `${text.style} ${startColumn} ${indent}`;
}

/**
 * Depths by order of first appearance; null where a level appears elsewhere than right below the one above it.
 * @param told whether words tell the levels; else the numbers have to fit, and what holds a new level has no indicators
 */
function nested(entries: readonly OutlineEntry[], signs: readonly (string | undefined)[], told: boolean): EntryDepth[] | null {
  const depthOf = new Map<string | undefined, number>();
  const last: (number | null)[] = [];
  const running: number[] = [];
  const depths: EntryDepth[] = [];
  let before = -1;
  for (const [index, { text }] of entries.entries()) {
    const sign = signs[index];
    const depth = depthOf.get(sign) ?? depthOf.size;
    const isNew = !depthOf.has(sign);
    if (depth > before + 1 && (isNew || !told)) return null;
    if (isNew && !told && entries[index - 1]?.hasIndicators === true) return null;
    depthOf.set(sign, depth);
    const { ordinal } = text;
    const sibling = last[depth] ?? null;
    const follows = ordinal === null || ordinal === (sibling ?? 0) + 1 || ordinal === (running[depth] ?? 0) + 1 || depth + index === 0;
    if (!follows && !told) return null;
    depths.push({ depth, outOfSequence: !follows });
    last.length = depth;
    last[depth] = ordinal;
    if (ordinal !== null) running[depth] = ordinal;
    before = depth;
  }
  return areInOrder([...depthOf.keys()]) ? depths : null;
}

/** Whether no word stands below one that names a lower level: 政策 is never part of 取組. */
function areInOrder(signs: readonly (string | undefined)[]): boolean {
  const ranks = signs.flatMap((sign) => {
    const level = LEVEL_WORDS.find(({ word }) => word === sign)?.level ?? null;
    return level === null ? [] : [LEVELS.indexOf(level)];
  });
  return ranks.every((rank, index) => index === 0 || rank >= (ranks[index - 1] ?? rank));
}

function inOwnColumns(own: readonly (number | undefined)[]): EntryDepth[] {
  return own.map((depth = 0) => ({ depth, outOfSequence: false }));
}

function firstOfFourth(entries: readonly OutlineEntry[], signs: readonly (string | undefined)[]): UnclearHeading[] {
  const seen = new Set<string>();
  for (const [index, { heading }] of entries.entries()) {
    const sign = signs[index];
    if (sign === undefined || seen.has(sign)) continue;
    seen.add(sign);
    if (seen.size === DEEP) return [{ row: heading.row, column: heading.column, label: heading.label }];
  }
  return [];
}
