import { matchKey } from '../../vocabulary/clean-text';

/** A label of a count table, as evidence for what a heading is. */
export interface CountedLabel {
  readonly kind: 'strategy' | 'direction';
  readonly name: string;
  readonly number: string | null;
}

/** So many characters in common make a cut-off label. */
const SHORTEST_CUT = 6;

/**
 * Looks up which heading a count table's label means. A label may be cut off, or differ in a few characters, where its
 * number is the same. Source: docs/rules.md, "Where the published report departs from its own rule" (…の強 / …の強化).
 */
export class CountedLabels {
  private readonly byName = new Map<string, CountedLabel>();
  /** Each label with what it is compared by: every heading of the sheet is compared with every label. */
  private readonly keyed: readonly (readonly [LabelKey, CountedLabel])[];

  constructor(labels: readonly CountedLabel[]) {
    for (const label of labels) this.byName.set(`${label.number ?? ''} ${matchKey(label.name)}`, label);
    this.keyed = labels.map((label) => [keyOf(label), label]);
  }

  get hasDirections(): boolean {
    return this.keyed.some(([, { kind }]) => kind === 'direction');
  }

  /** What the count tables say that this heading is; null when they don't name it. */
  kindOf(number: string | null, name: string): 'strategy' | 'direction' | null {
    if (this.keyed.length === 0) return null;
    const heading = keyOf({ number, name });
    const exact = this.byName.get(`${number ?? ''} ${heading.name}`);
    if (exact) return exact.kind;
    return this.keyed.find(([label]) => isSame(label, heading))?.[1].kind ?? null;
  }
}

/** A number and a name as they are compared. */
interface LabelKey {
  readonly number: string | null;
  readonly name: string;
}

function keyOf({ number, name }: LabelKey): LabelKey {
  return { number: number === null ? null : matchKey(number), name: matchKey(name) };
}

/** Whether two labels mean the same heading although one is cut off or typed a little differently. */
export function meansSame(one: LabelKey, other: LabelKey): boolean {
  return isSame(keyOf(one), keyOf(other));
}

function isSame(one: LabelKey, other: LabelKey): boolean {
  if (one.number !== null && other.number !== null && one.number !== other.number) return false;
  const [left, right] = [one.name, other.name];
  if (left === right) return true;
  const shorter = Math.min(left.length, right.length);
  if (shorter >= SHORTEST_CUT && (left.startsWith(right) || right.startsWith(left))) return true;
  return shorter >= SHORTEST_CUT && distanceWithin(left, right, Math.floor(shorter / 6));
}

/** Whether two texts differ by at most so many typed, left-out or changed characters. */
function distanceWithin(one: string, other: string, most: number): boolean {
  if (Math.abs(one.length - other.length) > most) return false;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= other.length; j++) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const distance = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      if (distance < least) least = distance;
      next.push(distance);
    }
    // It never becomes less again, and of most pairs of labels the first few characters tell.
    if (least > most) return false;
    row = next;
  }
  return (row[other.length] ?? 0) <= most;
}
