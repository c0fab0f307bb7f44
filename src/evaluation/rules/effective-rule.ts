import type { Indicator } from '../evaluation';
import type { Figure } from '../figures/figure';
import type { Mark, Profile, RuleName } from '../profile/profile';
import { isMinimum } from '../vocabulary/figures/amount-words';
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
}

/** What of an indicator decides which rule it gets. Its name comes without markup. */
export type RuleSubject = Pick<Indicator, 'row' | 'name' | 'baseline' | 'target'>;

/** A rule and what it was taken from. */
export interface EffectiveRule {
  readonly rule: RuleName;
  readonly by: 'mark' | 'column' | 'bound' | 'sheet' | 'profile';
}

/**
 * The rule that holds for an indicator of a table: a mark (the sheet's own explanation before the profile's), else what a
 * bound on the target makes of the general rule, which is the profile's where it states one, else the sheet's.
 * Source: docs/rules.md, "Progress and status" and "Other bodies, other rules" (direction of good).
 */
export function effectiveRules(evidence: RuleEvidence, profile: Profile): (indicator: RuleSubject) => EffectiveRule {
  const { columnValue, statedRule } = evidence;
  const { progress } = profile;
  const marks = marksInForce(evidence, profile).map((mark) => markTest(mark, columnValue));
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
function marksInForce({ statedMarks, foreignSigns = [] }: RuleEvidence, profile: Profile): readonly Mark[] {
  const named = profile.marksStated ? profile.marks.filter((mark) => !('mark' in mark) || !foreignSigns.includes(mark.mark)) : [];
  return [...statedMarks, ...named];
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

function markTest(mark: Mark, columnValue: RuleEvidence['columnValue']): MarkTest {
  if ('mark' in mark) {
    return { marks: ({ name }) => bearsMark(name, mark.mark), rule: { rule: mark.rule, by: 'mark' } };
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

function comparable(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}
