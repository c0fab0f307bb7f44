import type { Level } from '../../evaluation';
import { levelBeforeNumber } from '../../vocabulary/headings/level-words';
import { isQuoted } from '../../vocabulary/signs';
import { COST, type CostByDepth, wordCosts } from './costs';
import type { OutlineContext, OutlineEntry } from './outline-entry';

/** A heading's level, and whether its numbering fits where it stands. */
export interface InferredLevel {
  readonly level: Level;
  /** The number neither begins a sequence nor continues one. */
  readonly outOfSequence: boolean;
}

/** From this cost on, a heading's number fits nowhere. */
const DOUBTFUL_NUMBER = 3;

/** How many readings of the headings so far are kept side by side. */
const BEAM = 12;

/** A reading that is so much worse than the best one does not come back. */
const HOPELESS = 8;

const LEVELS: readonly Level[] = ['strategy', 'direction', 'measure'];
/** A level's place in {@link LEVELS}. */
type Depth = 0 | 1 | 2;
const DEPTHS: readonly Depth[] = [0, 1, 2];

/** One reading of the headings so far: the last entry taken at each level, as a linked list backwards. */
interface Reading {
  readonly cost: number;
  readonly last: readonly [OutlineEntry | null, OutlineEntry | null, OutlineEntry | null];
  /** The last number used at each level anywhere, for numbering that runs on across parents. */
  readonly running: readonly [number, number, number];
  readonly depth: Depth | -1;
  readonly previous: Reading | null;
  readonly outOfSequence: boolean;
}

/**
 * The level of every heading of a sheet, by evidence: which sequence its number continues, what follows it, the labels of
 * the count tables, 「」, columns, indentation and bold type. Every reading of the whole is weighed, so that a heading is
 * understood by what comes after it, too. Source: docs/rules.md, "What is on the sheet".
 * @param entries all headings of the sheet from top to bottom
 */
export function inferLevels(entries: readonly OutlineEntry[], context: OutlineContext): InferredLevel[] {
  const quoted = entries.some((entry) => isQuoted(entry.text.name));
  let readings: readonly Reading[] = [
    { cost: 0, last: [null, null, null], running: [0, 0, 0], depth: -1, previous: null, outOfSequence: false },
  ];
  let before: OutlineEntry | null = null;
  for (const entry of entries) {
    const own = ownCosts(entry, context, quoted);
    const candidates: Candidate[] = [];
    for (const reading of readings) {
      for (const depth of DEPTHS) {
        if (entry.fixedLevel !== null && entry.fixedLevel !== LEVELS[depth]) continue;
        // No cost is below zero: what is behind already need not be weighed further.
        const least = reading.cost + own[depth].content + own[depth].label;
        if (isBehind(candidates, least)) continue;
        const numbering = numberingCost(reading, entry, depth);
        const cost = least + numbering + placeCost(reading, entry, depth, before, context);
        if (!isBehind(candidates, cost)) keepBest(candidates, { from: reading, depth, cost, outOfSequence: numbering >= DOUBTFUL_NUMBER });
      }
    }
    readings = candidates.map((candidate) => readingOf(candidate, entry));
    before = entry;
  }
  return readBack(readings[0], entries.length);
}

/** A reading with one more heading at a depth. Most are given up at once, so they carry no more than their cost. */
interface Candidate {
  readonly from: Reading;
  readonly depth: Depth;
  readonly cost: number;
  readonly outOfSequence: boolean;
}

/** Whether so costly a reading is not among the best so far. */
function isBehind(candidates: readonly Candidate[], cost: number): boolean {
  const best = candidates[0];
  if (best === undefined) return false;
  const last = candidates[BEAM - 1];
  return cost > best.cost + HOPELESS || (last !== undefined && cost >= last.cost);
}

/** Adds a candidate to the best so far, best first, unless one that later headings cannot tell from it is as good. */
function keepBest(candidates: Candidate[], candidate: Candidate): void {
  let place = candidates.length;
  for (let index = 0; index < candidates.length; index++) {
    const other = candidates[index];
    if (other === undefined) continue;
    if (other.cost <= candidate.cost && isSame(other, candidate)) return;
    if (other.cost > candidate.cost) {
      place = index;
      break;
    }
  }
  candidates.splice(place, 0, candidate);
  for (let index = place + 1; index < candidates.length; index++) {
    const other = candidates[index];
    if (other === undefined || (index < BEAM && !isSame(other, candidate))) continue;
    candidates.splice(index, 1);
    return;
  }
}

/** Whether later headings will see the same: the heading itself stands at that depth, and nothing below. */
function isSame(one: Candidate, other: Candidate): boolean {
  if (one.depth !== other.depth) return false;
  for (let above = 0; above < one.depth; above++) if (one.from.last[above] !== other.from.last[above]) return false;
  return true;
}

function readingOf({ from, depth, cost, outOfSequence }: Candidate, entry: OutlineEntry): Reading {
  const [strategy, direction] = from.last;
  const [strategies, directions, measures] = from.running;
  const number = entry.text.ordinal ?? from.running[depth];
  return {
    cost,
    last: depth === 0 ? [entry, null, null] : depth === 1 ? [strategy, entry, null] : [strategy, direction, entry],
    running: depth === 0 ? [number, directions, measures] : depth === 1 ? [strategies, number, measures] : [strategies, directions, number],
    depth,
    previous: from,
    outOfSequence,
  };
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
  const worded = wordCosts(levelBeforeNumber(entry.text.name));
  return [
    ownCost(entry, 0, context, quoted, worded),
    ownCost(entry, 1, context, quoted, worded),
    ownCost(entry, 2, context, quoted, worded),
  ];
}

function ownCost(entry: OutlineEntry, depth: Depth, context: OutlineContext, quoted: boolean, worded: CostByDepth): OwnCost {
  return { content: contentCost(entry, depth, context), label: worded[depth] + labelCost(entry, depth, context, quoted) };
}

/** What a level costs besides its numbering, given the headings before. */
function placeCost(from: Reading, entry: OutlineEntry, depth: Depth, before: OutlineEntry | null, context: OutlineContext): number {
  return orderCost(from, depth, before, context) + columnCost(from, entry, depth) + lookCost(from, entry, depth);
}

/** Does the number continue this level's sequence? */
function numberingCost(reading: Reading, entry: OutlineEntry, depth: Depth): number {
  const sibling = reading.last[depth];
  const ordinal = entry.text.ordinal;
  if (ordinal === null) return sibling?.text.ordinal != null ? COST.numberless : COST.firstNumberless;
  if (sibling && sibling.text.ordinal === null) return COST.numberedAmongNumberless;
  if (entry.text.path.length > 0) {
    // 1-2: the parts before name the parents.
    const parents = entry.text.path;
    if (parents.length !== depth && !(parents.length === 1 && depth === 2)) return COST.pathOfOtherDepth;
    const parent = reading.last[depth - 1];
    if (parent && parent.text.ordinal !== null && parent.text.ordinal !== parents.at(-1)) return COST.pathOfOtherParent;
  }
  if (sibling) {
    const before = sibling.text.ordinal ?? 0;
    if (ordinal === before + 1) return 0;
    if (ordinal === before + 2 || ordinal === before) return COST.repeatedNumber;
    return COST.brokenSequence;
  }
  if (ordinal === 1) return 0;
  if (depth === 0) return COST.firstStrategyNotOne;
  return ordinal === reading.running[depth] + 1 ? COST.runningNumber : COST.firstNotOne;
}

/** May this level come after that one? What comes directly after a heading is contained in it. */
function orderCost(reading: Reading, depth: Depth, before: OutlineEntry | null, context: OutlineContext): number {
  const skipsDirection = depth === 2 && reading.last[1] === null;
  const directionsUsual = context.namedLevels.size === 0 || context.namedLevels.has('direction');
  if (reading.depth === -1) return firstCost(depth, context);
  const empty = before !== null && !before.hasIndicators;
  if (empty && depth <= reading.depth) return depth === reading.depth ? COST.siblingOfEmpty : COST.aboveEmpty;
  return skipsDirection && directionsUsual ? COST.skippedDirection : 0;
}

/** The first heading is the highest level that the table knows; where it names none, a strategy. */
function firstCost(depth: Depth, { namedLevels }: OutlineContext): number {
  const highest = namedLevels.size === 0 ? 0 : LEVELS.findIndex((level) => namedLevels.has(level));
  return depth <= highest ? 0 : COST.firstTooLow * (depth - highest);
}

/** Does this level usually hold what follows the heading, and does the table know this level at all? */
function contentCost(entry: OutlineEntry, depth: Depth, context: OutlineContext): number {
  const level = LEVELS[depth] ?? 'strategy';
  let cost = 0;
  if (context.namedLevels.size > 0 && !context.namedLevels.has(level)) cost += depth === 0 ? COST.unnamedStrategy : COST.unnamedLevel;
  if (depth === 1 && entry.hasIndicators && (context.namedLevels.size === 0 || context.namedLevels.has('measure')))
    cost += COST.indicatorsOfDirection;
  if (depth === 2 && !entry.hasIndicators) cost += COST.emptyMeasure;
  return cost;
}

/** Do the quotes and the count tables say what it is? */
function labelCost(entry: OutlineEntry, depth: Depth, context: OutlineContext, quoted: boolean): number {
  let cost = 0;
  if (quoted && isQuoted(entry.text.name) !== (depth === 0)) cost += depth === 0 ? COST.unquotedStrategy : COST.quotedBelow;
  if (entry.countedAs !== null) cost += entry.countedAs === LEVELS[depth] ? 0 : COST.countedOtherwise;
  else if (context.directionsCounted && depth === 1) cost += COST.uncountedDirection;
  return cost;
}

/** Do siblings begin in the same column, and children not to the left of their parents? */
function columnCost(reading: Reading, entry: OutlineEntry, depth: Depth): number {
  let cost = 0;
  const sibling = reading.last[depth];
  if (sibling && sibling.startColumn !== entry.startColumn) cost += COST.otherColumn;
  for (let above = 0; above < depth; above++) {
    const parent = reading.last[above];
    if (parent && entry.startColumn < parent.startColumn) cost += COST.leftOfParent;
  }
  if (entry.columnLevel !== null && entry.columnLevel !== LEVELS[depth]) cost += COST.otherColumnsWord;
  return cost;
}

/** Are siblings numbered, indented and set in the same way, and parents no deeper than children? */
function lookCost(reading: Reading, entry: OutlineEntry, depth: Depth): number {
  let cost = 0;
  const sibling = reading.last[depth];
  if (sibling) {
    if (sibling.text.style !== entry.text.style) cost += COST.otherNumberStyle;
    if (sibling.bold !== entry.bold) cost += COST.otherWeight;
    if (sibling.indent !== entry.indent) cost += COST.otherIndent;
  }
  const parent = depth > 0 ? reading.last[depth - 1] : null;
  if (parent) {
    if (parent.indent > entry.indent) cost += COST.parentIndented;
    else if (
      parent.indent === entry.indent &&
      parent.startColumn === entry.startColumn &&
      parent.text.style === entry.text.style &&
      parent.bold === entry.bold
    )
      cost += entry.text.ordinal === null ? COST.likeParent : COST.likeNumberedParent;
    if (!parent.bold && entry.bold) cost += COST.bolderThanParent;
  }
  return cost;
}
