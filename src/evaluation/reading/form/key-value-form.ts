import type { Figure } from '../../figures/figure';
import { matchKey } from '../../vocabulary/clean-text';
import { type ColumnRole, headingWord, headsYearsOfFigures } from '../../vocabulary/headings/heading-words';
import { isYearNumber, withoutYears } from '../../vocabulary/figures/year';
import { namedYear } from '../table/named-year';
import type { NameCell } from '../pairs/spread-cells';
import { pairFigure } from '../pairs/pair-figure';
import { isYearHeading } from '../pairs/year-heading';
import type { SheetGrid } from '../sheet-grid';
import { valueCell } from './labelled-cell';
import { labelsName } from './sheet-labels';

/** A value of a form, with the label that says what it is. */
export interface FormValue extends NameCell {
  readonly label: NameCell;
  readonly year: number | null;
  readonly yearLabel: string | null;
}

/** One card of a form: an indicator whose figures stand in labelled cells. */
export interface FormCard {
  readonly name: NameCell;
  readonly unit: FormValue | null;
  readonly baseline: FormValue | null;
  readonly actual: FormValue;
  readonly target: FormValue;
  readonly progress: FormValue | null;
  readonly status: FormValue | null;
  /** The rows that the card reaches over. */
  readonly first: number;
  readonly last: number;
  /** The last column that it reaches. */
  readonly right: number;
}

/** The cards of a sheet, and whether all that look like one could be read. */
export interface FormCards {
  readonly cards: readonly FormCard[];
  /** Where a card begins whose labels do not say what is what. */
  readonly unread: NameCell | null;
}

type Part = 'unit' | 'baseline' | 'actual' | 'target' | 'progress' | 'status';
const PARTS: ReadonlySet<ColumnRole> = new Set<Part>(['unit', 'baseline', 'actual', 'target', 'progress', 'status']);

/** A label without year and brackets is no longer than this. */
const LONGEST_WORD = 10;

/**
 * The indicators of a form: 指標名, 基準値, 目標値 and 実績値 in cells, their values in the next cells to the right. A card begins
 * with the label of a name.
 */
export function formCards(grid: SheetGrid): FormCards {
  const cards: FormCard[] = [];
  let unread: NameCell | null = null;
  for (const { name, labels } of cardsOf(grid)) {
    const card = cardOf(grid, name, labels);
    if (card === 'unread') unread ??= name;
    else if (card !== undefined) cards.push(card);
  }
  return { cards, unread };
}

interface Draft {
  readonly name: NameCell;
  readonly labels: Map<Part, FormValue[]>;
}

function cardsOf(grid: SheetGrid): Draft[] {
  const drafts: Draft[] = [];
  for (let row = 0; row < grid.rowCount; row++) {
    for (let column = 0; column < grid.width(row); column++) {
      const value = grid.value(row, column);
      if (typeof value !== 'string' || value.length > 30) continue;
      const text = grid.text(row, column);
      const cell = valueCell(grid, row, column);
      if (
        labelsName(text) &&
        /\p{L}/u.test(grid.text(cell.row, cell.column)) &&
        partLabelled(grid.text(cell.row, cell.column)) === undefined
      ) {
        drafts.push({ name: cell, labels: new Map() });
        continue;
      }
      const part = partLabelled(text);
      const draft = drafts.at(-1);
      if (part === undefined || draft === undefined) continue;
      const { year, label: yearLabel } = namedYear(text);
      const found = { ...cell, label: { row, column }, year, yearLabel };
      const known = draft.labels.get(part);
      if (known === undefined) draft.labels.set(part, [found]);
      else known.push(found);
    }
  }
  return drafts;
}

/** The part of an indicator that a text labels: 現状値（R2）, 目標値, 実績値(R5), 単位. */
function partLabelled(text: string): Part | undefined {
  if (text === '' || text.length > 24 || headsYearsOfFigures(text)) return undefined;
  const key = withoutYears(matchKey(text).replace(/[:：]$/, ''))
    .replace(/\([^()]*\)/g, '')
    .trim();
  if (key === '' || key.length > LONGEST_WORD || /[0-9]/.test(key)) return undefined;
  const role = headingWord(key)?.role;
  return role !== undefined && PARTS.has(role) && !/設定|考え方|方向|理由|推移/.test(key) ? (role as Part) : undefined;
}

/** undefined: no indicator's card at all, for want of a target or an actual. */
function cardOf(grid: SheetGrid, name: NameCell, labels: ReadonlyMap<Part, readonly FormValue[]>): FormCard | 'unread' | undefined {
  const target = latest(labels.get('target'));
  const actuals = labels.get('actual') ?? [];
  if (target === undefined || actuals.length === 0) return undefined;
  const figure = ({ row, column }: NameCell): Figure => pairFigure(grid, row, column);
  const actual = latest(actuals.filter((value) => figure(value).kind === 'number')) ?? latest(actuals);
  const baseline = labels.get('baseline')?.[0] ?? null;
  if (actual === undefined || figure(target).kind === 'missing') return figure(target).text === '' ? undefined : 'unread';
  const values = [...(labels.get('target') ?? []), ...actuals, ...(baseline === null ? [] : [baseline])];
  if (values.some((value) => isInSeries(grid, value)) || hasTwins(labels.get('target')) || hasTwins(actuals)) return 'unread';
  if ([target, actual, ...(baseline === null ? [] : [baseline])].some((value) => figure(value).kind === 'unreadable')) return 'unread';
  const status = labels.get('status')?.find(({ row, column }) => !grid.isSentence(row, column)) ?? null;
  const used = [...labels.values()].flat();
  return {
    name,
    unit: labels.get('unit')?.[0] ?? null,
    baseline,
    actual,
    target,
    progress: labels.get('progress')?.[0] ?? null,
    status,
    first: name.row,
    last: Math.max(name.row, ...used.map(({ row }) => row)),
    right: Math.max(name.column, ...used.map(({ column }) => column)),
  };
}

/** The latest year's; the last without a year. */
function latest(values: readonly FormValue[] | undefined): FormValue | undefined {
  return values?.reduce<FormValue | undefined>(
    (best, value) => (best === undefined || (value.year ?? Infinity) >= (best.year ?? Infinity) ? value : best),
    undefined,
  );
}

/** Whether two values say the same of themselves, so that nothing tells which one is meant. */
function hasTwins(values: readonly FormValue[] | undefined): boolean {
  const years = (values ?? []).map(({ year }) => year);
  return new Set(years).size < years.length;
}

/** Whether the value is the first of a row of years, as the cells above say: then the label does not tell which is meant. */
function isInSeries(grid: SheetGrid, { row, column }: NameCell): boolean {
  const isYear = (at: number): boolean => {
    const value = row === 0 ? null : grid.value(row - 1, at);
    return isYearNumber(value) || (typeof value === 'string' && isYearHeading(value));
  };
  return isYear(column) && isYear(column + 1);
}
