import { headingWord, isPartOfFigure } from '../../../vocabulary/headings/heading-words';
import { basisIn, OTHERS_FIGURES, OWN_FIGURES, PART_OF_YEAR } from '../../../vocabulary/headings/basis-words';
import { isOnlyYear, withoutYears } from '../../../vocabulary/figures/year';
import type { ColumnHeading } from '../heading-block';

const FIGURES = ['baseline', 'actual', 'target'] as const;
const PERIOD = /第[0-9一二三四]+[期次]|[前後]期/;
const WHOLE = /^(?:全体|合計|計|総数)$/;
const OWN = new RegExp(OWN_FIGURES.join('|'));
const OTHERS = new RegExp(OTHERS_FIGURES.join('|'));

/** Groups of figures under headings of their own, side by side in one row: 本市 and 県, 単独 and 広域. */
export interface ParallelGroups {
  /** The columns that belong to a group which is not read. */
  readonly left: ReadonlySet<number>;
  /** The headings of the group that is read and of the first that is not, where nothing but their order decided. */
  readonly open: { readonly read: string; readonly other: string; readonly column: number } | null;
}

const NONE: ParallelGroups = { left: new Set(), open: null };

/**
 * Tells groups of figures of one indicator apart, so that they are never mixed: those of the body itself are read before those of
 * others, those of something else (事業費) not at all; where no word decides, the first, and that is said. Years are no such groups, and 単年度 and 累計
 * are told apart by their targets.
 */
export function parallelGroups(columns: readonly ColumnHeading[]): ParallelGroups {
  const above = groupedBy(columns, ({ parts }) => parts[0]);
  // 基準値, 実績値 and 目標値, each over 男 and 女: the groups are named below.
  const parallel =
    above.length > 1
      ? above
      : groupedBy(columns, ({ parts }) => (headingWord(parts.at(-1) ?? '') === undefined ? parts.at(-1) : undefined));
  if (parallel.length < 2) return NONE;
  const ours = parallel.filter(
    ([parent]) => OWN.test(parent) || (headingWord(parent)?.role !== 'other' && !OTHERS.test(parent.normalize('NFKC'))),
  );
  const candidates = ours.length > 0 ? ours : parallel;
  const own = candidates.filter(([parent]) => OWN.test(parent));
  const whole = candidates.filter(([parent]) => WHOLE.test(parent.normalize('NFKC').trim()));
  // 第1期 and 第2期: the period that runs now.
  const inOrder = candidates.every(([parent]) => PERIOD.test(parent.normalize('NFKC'))) ? [...candidates].reverse() : candidates;
  const [read, next] = own.length > 0 ? own : whole.length === 1 ? whole : inOrder;
  if (read === undefined) return NONE;
  const left = new Set(parallel.filter((group) => group !== read).flatMap(([, headings]) => headings.map(({ column }) => column)));
  const open = next === undefined ? null : { read: read[0], other: next[0], column: next[1][0]?.column ?? 0 };
  return { left, open };
}

/** Figures below headings that name a group with more than one role in it. */
function groupedBy(
  columns: readonly ColumnHeading[],
  nameOf: (heading: ColumnHeading) => string | undefined,
): (readonly [name: string, headings: readonly ColumnHeading[]])[] {
  const groups = new Map<string, ColumnHeading[]>();
  for (const heading of columns) {
    const name = heading.parts.length < 2 || !isFigure(heading) ? undefined : nameOf(heading);
    if (name === undefined || isOfTime(name.normalize('NFKC').trim())) continue;
    groups.set(name, [...(groups.get(name) ?? []), heading]);
  }
  const named = [...groups].filter(([, own]) => new Set(own.map(({ role }) => role)).size > 1);
  // R4増加分 and R5増加分 are one group in two years.
  const timeless = named.map(([name]) => withoutYears(name.normalize('NFKC')).trim());
  return named.filter((_, index) => timeless.indexOf(timeless[index] ?? '') === timeless.lastIndexOf(timeless[index] ?? ''));
}

/** Years, parts of years and sums of years are no groups; nor are 年度 and 数値, the halves of one figure, nor the letters of formulas. */
function isOfTime(name: string): boolean {
  return isOnlyYear(name) || basisIn(name) !== null || PART_OF_YEAR.test(name) || isPartOfFigure(name) || isLetter(name);
}

function isLetter(name: string): boolean {
  return /^\(?[a-z①-⑨]\)?$/i.test(name);
}

function isFigure({ role }: ColumnHeading): boolean {
  return FIGURES.some((figure) => figure === role);
}
