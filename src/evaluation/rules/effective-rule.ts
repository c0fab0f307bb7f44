import type { Indicator } from '../evaluation';
import type { Figure } from '../figures/figure';
import type { DirectionMark, Mark, Profile, RuleName } from '../profile/profile';
import { isMinimum } from '../vocabulary/figures/amount-words';
import { wantsLess } from '../vocabulary/less-is-better';
import { bearsMark } from '../vocabulary/name-mark';

/** What a table says about the rule of its indicators. */
export interface RuleEvidence {
  /** The text of a row (from 0) in the column with that heading; null where there is no such column. */
  readonly columnValue: (heading: string, row: number) => string | null;
  /** The rule that the sheet's heading states, or null. */
  readonly statedRule: RuleName | null;
  /** The marks that the sheet's footnotes explain. */
  readonly statedMarks: readonly Mark[];
  /** Signs to which the sheet gives another meaning (再掲, 速報値). */
  readonly foreignSigns?: readonly string[];
  /** Marks among the stated ones that nothing but the places where they stand explains, and these are few. */
  readonly doubtfulMarks?: readonly string[];
  /** Which way is good for the indicator of a row (from 0), as the sheet says; null where it says nothing. */
  readonly saidDirection?: (row: number) => DirectionMark['direction'] | null;
}

/** What of an indicator decides which rule it gets. Its name comes without markup. */
export type RuleSubject = Pick<Indicator, 'row' | 'name' | 'baseline' | 'target'>;

/** A rule and what it was taken from. */
export interface EffectiveRule {
  readonly rule: RuleName;
  readonly by: 'mark' | 'column' | 'direction' | 'bound' | 'sheet' | 'profile';
}

/**
 * The rule that holds for an indicator of a table: a mark (the sheet's own explanation before the profile's), else what a
 * bound on the target makes of the general rule, which is the profile's where it states one, else the sheet's.
 * Source: docs/rules.md, "Progress and status" and "Other bodies, other rules" (direction of good).
 */
export function effectiveRules(evidence: RuleEvidence, profile: Profile): (indicator: RuleSubject) => EffectiveRule {
  const { statedRule } = evidence;
  const { progress } = profile;
  const marks = marksInForce(evidence, profile).map((mark) => markTest(mark, evidence));
  const general: EffectiveRule =
    statedRule === null || progress.ruleStated ? { rule: progress.rule, by: 'profile' } : { rule: statedRule, by: 'sheet' };
  return (indicator) => {
    for (const { marks: isMarked, rule } of marks) if (isMarked(indicator)) return rule;
    const bounded = byBound(general.rule, indicator.baseline, indicator.target);
    return bounded === undefined ? general : { rule: bounded, by: 'bound' };
  };
}

/**
 * The marks that hold: those that the sheet explains, then those that the profile itself names. The mark that a profile
 * has by default holds only where the sheet explains it: elsewhere ※ is a footnote. Source: rules.md, kind 1.
 */
function marksInForce({ statedMarks, statedRule, foreignSigns = [] }: RuleEvidence, profile: Profile): readonly Mark[] {
  const { marks, marksStated, progress } = profile;
  const named = marksStated ? marks.filter((mark) => !('mark' in mark) || !foreignSigns.includes(mark.mark)) : [];
  // What the sheet says of indicators that are to fall goes with its rule for the others.
  const isSheets = named.every((mark) => 'mark' in mark) && (!progress.ruleStated || progress.rule === (statedRule ?? 'ratio'));
  return [...statedMarks.filter((mark) => isSheets || !('direction' in mark)), ...named];
}

/** What is known of the marks in a table's names. */
export interface MarkUse {
  /** Whether marked names have a rule of their own in this table. */
  readonly inForce: boolean;
  /** The mark in a name that has a rule by default, but that neither the sheet nor the profile explains; or undefined. */
  readonly unexplainedIn: (name: string) => string | undefined;
  /** The mark in a name whose rule was taken without its being explained; or undefined. */
  readonly doubtfulIn: (name: string) => string | undefined;
}

/** How the marks of a table's names are to be understood. */
export function markUse(evidence: RuleEvidence, profile: Profile): MarkUse {
  const inForce = marksInForce(evidence, profile).filter((mark) => 'mark' in mark);
  const known = [...inForce.map(({ mark }) => mark), ...(evidence.foreignSigns ?? [])];
  const unexplained = profile.marks.flatMap((mark) => ('mark' in mark && !known.includes(mark.mark) ? [mark.mark] : []));
  const marked = (marks: readonly string[]) => (name: string) => marks.find((mark) => bearsMark(name, mark));
  return { inForce: inForce.length > 0, unexplainedIn: marked(unexplained), doubtfulIn: marked(evidence.doubtfulMarks ?? []) };
}

interface MarkTest {
  readonly marks: (indicator: RuleSubject) => boolean;
  readonly rule: EffectiveRule;
}

function markTest(mark: Mark, { columnValue, saidDirection }: RuleEvidence): MarkTest {
  if ('mark' in mark) {
    return { marks: ({ name }) => bearsMark(name, mark.mark), rule: { rule: mark.rule, by: 'mark' } };
  }
  if ('direction' in mark) {
    const { direction, rule } = mark;
    return {
      marks: (subject) => (saidDirection?.(subject.row) ?? wantedDirection(subject)) === direction,
      rule: { rule, by: 'direction' },
    };
  }
  const equals = comparable(mark.equals);
  return {
    marks: ({ row }) => {
      const value = columnValue(mark.column, row);
      return value !== null && comparable(value) === equals;
    },
    rule: { rule: mark.rule, by: 'column' },
  };
}

/** Which way is good by the figures; without a baseline, by what the indicator counts. */
function wantedDirection({ name, baseline, target }: RuleSubject): DirectionMark['direction'] | null {
  if (target.kind !== 'number') return null;
  if (target.bound !== null) return isMinimum(target.bound) ? 'up' : 'down';
  if (baseline.kind !== 'number') return wantsLess(name) ? 'down' : null;
  return target.value === baseline.value ? 'keep' : target.value < baseline.value ? 'down' : 'up';
}

/**
 * `90以下` and `30%以上` say which way is good where the figures would say the opposite or nothing: a limit that is not
 * below the baseline can only be kept, and so can a minimum that is not above it; (b-a)/(c-a) would then praise the wrong
 * direction or divide by zero. b/c praises the wrong direction for every limit.
 */
function byBound(rule: RuleName, baseline: Figure, target: Figure): RuleName | undefined {
  if (target.kind !== 'number' || target.bound === null) return undefined;
  const start = baseline.kind === 'number' ? baseline.value : 0;
  if (!isMinimum(target.bound)) return rule === 'ratio' || (rule === 'change' && target.value >= start) ? 'ceiling' : undefined;
  return rule === 'change' && target.value <= start ? 'ratio' : undefined;
}

/** A cell of a column, or what a rule says of it, as the two are held against each other. */
export function comparable(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}
