import type { Level } from '../evaluation';
import type { OutlineContext, OutlineEntry } from './outline-entry';

/** A heading's level, and whether its numbering fits where it stands. */
export interface InferredLevel {
  readonly level: Level;
  /** The number neither begins a sequence nor continues one. */
  readonly outOfSequence: boolean;
}

/** How many readings of the headings so far are kept side by side. */
const BEAM = 12;

/** A reading that is so much worse than the best one does not come back. */
const HOPELESS = 12;

const LEVELS: readonly Level[] = ['strategy', 'direction', 'measure'];
const DEPTH: Readonly<Record<Level, 0 | 1 | 2>> = { strategy: 0, direction: 1, measure: 2 };

/** One reading of the headings so far: the last entry taken at each level, as a linked list backwards. */
interface Reading {
  readonly cost: number;
  readonly last: readonly [OutlineEntry | null, OutlineEntry | null, OutlineEntry | null];
  /** The last number used at each level anywhere, for numbering that runs on across parents. */
  readonly running: readonly [number, number, number];
  readonly depth: 0 | 1 | 2 | -1;
  readonly previous: Reading | null;
  readonly outOfSequence: boolean;
}

/**
 * The level of every heading of a sheet, by evidence: which sequence its number continues, what follows it, the labels of
 * the count tables, 「」, columns, indentation and bold type. Every reading of the whole is weighed, so that a heading is
 * understood by what comes after it, too. Source: rules.md, "What is on the sheet".
 * @param entries all headings of the sheet from top to bottom
 */
export function inferLevels(entries: readonly OutlineEntry[], context: OutlineContext): InferredLevel[] {
  const quoted = entries.some((entry) => isQuoted(entry));
  let readings: Reading[] = [{ cost: 0, last: [null, null, null], running: [0, 0, 0], depth: -1, previous: null, outOfSequence: false }];
  let before: OutlineEntry | null = null;
  for (const entry of entries) {
    const next: Reading[] = [];
    const own = ownCosts(entry, context, quoted);
    for (const reading of readings) {
      for (const level of LEVELS) {
        if (entry.fixedLevel !== null && entry.fixedLevel !== level) continue;
        next.push(extend(reading, entry, level, before, context, own[DEPTH[level]]));
      }
    }
    readings = bestOf(next);
    before = entry;
  }
  return readBack(readings[0], entries.length);
}

/** Keeps the best readings; of readings that differ only in what no later heading can see, the best. */
function bestOf(readings: Reading[]): Reading[] {
  readings.sort((one, other) => one.cost - other.cost);
  const limit = (readings[0]?.cost ?? 0) + HOPELESS;
  const kept: Reading[] = [];
  for (const reading of readings) {
    if (reading.cost > limit || kept.length >= BEAM) break;
    const same = kept.some(
      (other) =>
        other.depth === reading.depth &&
        other.last[0] === reading.last[0] &&
        other.last[1] === reading.last[1] &&
        other.last[2] === reading.last[2],
    );
    if (!same) kept.push(reading);
  }
  return kept;
}

function readBack(best: Reading | undefined, count: number): InferredLevel[] {
  const levels = new Array<InferredLevel>(count);
  let reading: Reading | null | undefined = best;
  for (let index = count - 1; index >= 0 && reading; index--) {
    const depth = reading.depth;
    levels[index] = { level: LEVELS[depth < 0 ? 0 : depth] ?? 'strategy', outOfSequence: reading.outOfSequence };
    reading = reading.previous;
  }
  return levels;
}

/** What a level costs whatever came before: weighed once for all readings. */
interface OwnCost {
  readonly content: number;
  readonly label: number;
}

function ownCosts(entry: OutlineEntry, context: OutlineContext, quoted: boolean): readonly [OwnCost, OwnCost, OwnCost] {
  const at = (depth: 0 | 1 | 2): OwnCost => ({
    content: contentCost(entry, depth, context),
    label: labelCost(entry, depth, context, quoted),
  });
  return [at(0), at(1), at(2)];
}

function extend(
  reading: Reading,
  entry: OutlineEntry,
  level: Level,
  before: OutlineEntry | null,
  context: OutlineContext,
  own: OwnCost,
): Reading {
  const depth = DEPTH[level];
  const numbering = numberingCost(reading, entry, depth);
  const cost =
    reading.cost +
    numbering +
    orderCost(reading, depth, before, context) +
    own.content +
    own.label +
    columnCost(reading, entry, depth) +
    lookCost(reading, entry, depth);
  const last: [OutlineEntry | null, OutlineEntry | null, OutlineEntry | null] = [...reading.last];
  last[depth] = entry;
  const running: [number, number, number] = [...reading.running];
  for (let deeper = depth + 1; deeper < 3; deeper++) last[deeper] = null;
  running[depth] = entry.text.ordinal ?? running[depth];
  return { cost, last, running, depth, previous: reading, outOfSequence: numbering >= 3 };
}

/** Does the number continue this level's sequence? */
function numberingCost(reading: Reading, entry: OutlineEntry, depth: 0 | 1 | 2): number {
  const sibling = reading.last[depth];
  const ordinal = entry.text.ordinal;
  if (ordinal === null) return sibling?.text.ordinal != null ? 2 : 0.3;
  if (sibling && sibling.text.ordinal === null) return 2;
  if (entry.text.path.length > 0) {
    // 1-2: the parts before name the parents.
    const parents = entry.text.path;
    if (parents.length !== depth && !(parents.length === 1 && depth === 2)) return 3;
    const parent = reading.last[depth - 1];
    if (parent && parent.text.ordinal !== null && parent.text.ordinal !== parents.at(-1)) return 3;
  }
  if (sibling) {
    const before = sibling.text.ordinal ?? 0;
    if (ordinal === before + 1) return 0;
    // A left-out number, or the same one twice, happens in sheets typed by people.
    if (ordinal === before + 2 || ordinal === before) return 2.5;
    return 3.5;
  }
  if (ordinal === 1) return 0;
  // The first on this sheet may be the strategy of another sheet's sequence; elsewhere numbering may run on.
  if (depth === 0) return 0.2;
  return ordinal === reading.running[depth] + 1 ? 0.8 : 3;
}

/** May this level come after that one? What comes directly after a heading is contained in it. */
function orderCost(reading: Reading, depth: 0 | 1 | 2, before: OutlineEntry | null, context: OutlineContext): number {
  const skipsDirection = depth === 2 && reading.last[1] === null;
  const directionsUsual = context.namedLevels.size === 0 || context.namedLevels.has('direction');
  if (reading.depth === -1) return firstCost(depth, context);
  const empty = before !== null && !before.hasIndicators;
  if (depth > reading.depth) return skipsDirection && directionsUsual ? 2 : 0;
  if (empty) return depth === reading.depth ? 4 : 5;
  return skipsDirection && directionsUsual ? 2 : 0;
}

/** The first heading is the highest level that the table knows; where it names none, a strategy. */
function firstCost(depth: 0 | 1 | 2, { namedLevels }: OutlineContext): number {
  const highest = namedLevels.size === 0 ? 0 : LEVELS.findIndex((level) => namedLevels.has(level));
  return depth <= highest ? 0 : 4 * (depth - highest);
}

/** Does this level usually hold what follows the heading, and does the table know this level at all? */
function contentCost(entry: OutlineEntry, depth: 0 | 1 | 2, context: OutlineContext): number {
  const level = LEVELS[depth] ?? 'strategy';
  let cost = 0;
  if (context.namedLevels.size > 0 && !context.namedLevels.has(level)) cost += depth === 0 ? 1.5 : 3;
  // Indicators directly under a direction are less usual than under a measure, where there are measures.
  if (depth === 1 && entry.hasIndicators && (context.namedLevels.size === 0 || context.namedLevels.has('measure'))) cost += 0.4;
  if (depth === 2 && !entry.hasIndicators) cost += 1.5;
  return cost;
}

function isQuoted(entry: OutlineEntry): boolean {
  return /^[「『]/.test(entry.text.name);
}

/** Do the label and the count tables say what it is? */
function labelCost(entry: OutlineEntry, depth: 0 | 1 | 2, context: OutlineContext, quoted: boolean): number {
  let cost = 0;
  if (quoted && isQuoted(entry) !== (depth === 0)) cost += depth === 0 ? 2 : 1.5;
  if (/^(?:重点戦略|基本戦略|戦略|基本目標|政策目標|重点目標)[\s　]*[0-9０-９ⅠⅡⅢⅣⅤⅥ①-⑩]/u.test(entry.text.name))
    cost += depth === 0 ? 0 : 4;
  else if (/^(?:戦略方針|基本的方向|基本施策|方針)[\s　]*[(（]?[0-9０-９①-⑩]/u.test(entry.text.name)) cost += depth === 1 ? 0 : 3;
  else if (/^(?:具体的施策|施策|取組)[\s　]*[(（]?[0-9０-９①-⑩]/u.test(entry.text.name)) cost += depth === 2 ? 0 : depth === 1 ? 1.5 : 4;
  if (entry.countedAs !== null) cost += entry.countedAs === LEVELS[depth] ? 0 : 6;
  else if (context.directionsCounted && depth === 1) cost += 2.5;
  return cost;
}

/** Do siblings begin in the same column, and children not to the left of their parents? */
function columnCost(reading: Reading, entry: OutlineEntry, depth: 0 | 1 | 2): number {
  let cost = 0;
  const sibling = reading.last[depth];
  if (sibling && sibling.startColumn !== entry.startColumn) cost += 1;
  for (let above = 0; above < depth; above++) {
    const parent = reading.last[above];
    if (parent && entry.startColumn < parent.startColumn) cost += 2;
  }
  if (entry.columnLevel !== null && entry.columnLevel !== LEVELS[depth]) cost += 0.3;
  return cost;
}

/** Are siblings numbered, indented and set in the same way, and parents no deeper than children? */
function lookCost(reading: Reading, entry: OutlineEntry, depth: 0 | 1 | 2): number {
  let cost = 0;
  const sibling = reading.last[depth];
  if (sibling) {
    if (sibling.text.style !== entry.text.style) cost += 1.5;
    if (sibling.bold !== entry.bold) cost += 1.2;
    if (sibling.indent !== entry.indent) cost += 1.5;
  }
  const parent = depth > 0 ? reading.last[depth - 1] : null;
  if (parent) {
    if (parent.indent > entry.indent) cost += 1.5;
    else if (
      parent.indent === entry.indent &&
      parent.startColumn === entry.startColumn &&
      parent.text.style === entry.text.style &&
      parent.bold === entry.bold
    )
      // Numbers can tell levels apart that look alike; without numbers, what looks alike is alike.
      cost += entry.text.ordinal === null ? 1 : 0.2;
    if (!parent.bold && entry.bold) cost += 0.5;
  }
  return cost;
}
