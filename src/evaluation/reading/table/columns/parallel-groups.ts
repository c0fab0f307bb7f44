import { headingWord } from '../../../vocabulary/headings/heading-words';
import { basisIn, OTHERS_FIGURES, OWN_FIGURES } from '../../../vocabulary/headings/basis-words';
import { isOnlyYear } from '../../../vocabulary/figures/year';
import type { ColumnHeading } from '../heading-block';

const FIGURES = ['baseline', 'actual', 'target'] as const;
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
  const groups = new Map<string, ColumnHeading[]>();
  for (const heading of columns) {
    const [parent = ''] = heading.parts;
    if (heading.parts.length < 2 || isOnlyYear(parent.normalize('NFKC')) || basisIn(parent) !== null || !isFigure(heading)) continue;
    groups.set(parent, [...(groups.get(parent) ?? []), heading]);
  }
  const parallel = [...groups].filter(([, own]) => new Set(own.map(({ role }) => role)).size > 1);
  if (parallel.length < 2) return NONE;
  const ours = parallel.filter(
    ([parent]) => OWN.test(parent) || (headingWord(parent)?.role !== 'other' && !OTHERS.test(parent.normalize('NFKC'))),
  );
  const candidates = ours.length > 0 ? ours : parallel;
  const own = candidates.filter(([parent]) => OWN.test(parent));
  const [read, next] = own.length > 0 ? own : candidates;
  if (read === undefined) return NONE;
  const left = new Set(parallel.filter((group) => group !== read).flatMap(([, headings]) => headings.map(({ column }) => column)));
  const open = next === undefined ? null : { read: read[0], other: next[0], column: next[1][0]?.column ?? 0 };
  return { left, open };
}

function isFigure({ role }: ColumnHeading): boolean {
  return FIGURES.some((figure) => figure === role);
}
