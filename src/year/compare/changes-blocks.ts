import type { RowBefore } from '../../evaluation/plan/remarks/sheet-rows';
import { matchKey } from '../../evaluation/vocabulary/clean-text';
import { type CellValue, type SheetSnapshot, valueAt, type WorkbookSnapshot } from '../../evaluation/workbook/snapshot';
import { CHANGES, COMPARE_SHEETS, CONFIRMED, OF_INDICATORS, RESOLVED } from './changes';
import { type OwnPlace, ownSheet } from './own-sheet';
import { yearNames } from './year-names';

/** The columns of the list. */
export const HEADINGS = ['種別', '目標指標', '前年度', '今年度', '近い指標', '確認', '適用年度', '理由'] as const;

/** The list of changes between two years, as it stands on the sheet. */
export interface ChangesBlock {
  readonly title: string;
  readonly rows: readonly ListedChange[];
}

/** A line of the list. */
export interface ListedChange {
  readonly row: number;
  /** What it says became of the indicator, whether or not that is resolved. */
  readonly kind: string;
  readonly name: string;
  readonly near: string;
  /** By what the line is known again. */
  readonly key: string;
}

const KINDS: ReadonlySet<string> = new Set([...OF_INDICATORS, ...Object.values(CONFIRMED)]);

/** The title of the list of two years. */
export function changesTitle(before: number | null, now: number | null): string {
  return `${COMPARE_SHEETS.changes}　${yearNames(before, now).join(' → ')}`;
}

/** Where the list stands, or will. */
export function changesPlace(snapshot: WorkbookSnapshot): OwnPlace {
  return ownSheet(snapshot, COMPARE_SHEETS.changes, changesRowsBefore);
}

/** The lists of all pairs of years, from the top. */
export function changesBlocks(sheet: SheetSnapshot): ChangesBlock[] {
  const blocks: { title: string; rows: ListedChange[] }[] = [];
  const times = new Map<string, number>();
  for (let row = 0; row < sheet.values.length; row++) {
    const at = (column: number): string => textOf(valueAt(sheet, row, column));
    if (isTitle(sheet, row)) blocks.push({ title: at(0), rows: [] });
    const block = blocks.at(-1);
    const kind = withoutResolved(at(0));
    if (block === undefined || !KINDS.has(kind)) continue;
    const same = changeKey(block.title, kind, at(1), 1);
    const time = (times.get(same) ?? 0) + 1;
    times.set(same, time);
    block.rows.push({ row, kind, name: at(1), near: at(4), key: changeKey(block.title, kind, at(1), time) });
  }
  return blocks;
}

/** By what a line is known again. @param time from 1: the how manieth of its kind and name it is */
export function changeKey(title: string, kind: string, name: string, time: number): string {
  return [title, kind, matchKey(name), String(time)].join('\n');
}

/** How the sheet is laid out; undefined where somebody took its headings away. */
function changesRowsBefore(sheet: SheetSnapshot): RowBefore[] | undefined {
  if (!isTitle(sheet, 0)) return undefined;
  const rows = sheet.values.map((): RowBefore => ({ key: null, width: 0 }));
  for (const { title, rows: listed } of changesBlocks(sheet))
    for (const { row, key, name } of listed) rows[row] = { key, width: HEADINGS.length, label: `${title}　${name}` };
  for (let row = 0; row < sheet.values.length; row++) {
    if (!isTitle(sheet, row)) continue;
    const title = textOf(valueAt(sheet, row, 0));
    rows[row] = { key: titleKey(title), width: 1 };
    rows[row + 1] = { key: headingKey(title), width: HEADINGS.length };
  }
  return rows;
}

/** By what the title of a list is known again. */
export function titleKey(title: string): string {
  return `${title}\ntitle`;
}

/** By what the headings of a list are known again. */
export function headingKey(title: string): string {
  return `${title}\nheadings`;
}

/** A title stands above the headings. */
function isTitle(sheet: SheetSnapshot, row: number): boolean {
  const isHeaded = HEADINGS.slice(0, 5).every((heading, column) => textOf(valueAt(sheet, row + 1, column)) === heading);
  return isHeaded && textOf(valueAt(sheet, row, 0)).startsWith(`${COMPARE_SHEETS.changes}　`);
}

function withoutResolved(kind: string): string {
  return kind.endsWith(RESOLVED) ? kind.slice(0, -RESOLVED.length) : kind;
}

function textOf(value: CellValue): string {
  return value === null ? '' : String(value).trim();
}

/** Whether a line is about an indicator of last year alone. */
export function isGone(kind: string): boolean {
  return kind === CHANGES.gone;
}
