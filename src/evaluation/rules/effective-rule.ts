import type { Indicator } from '../evaluation';
import type { Figure } from '../figures/figure';
import type { Mark, Profile, RuleName } from '../profile/profile';

/** What a table says about the rule of its indicators. */
export interface RuleEvidence {
  /** The text of a row (from 0) in the column with that heading; null where there is no such column. */
  readonly columnValue: (heading: string, row: number) => string | null;
  /** The rule that the sheet's heading states, or null. */
  readonly statedRule: RuleName | null;
  /** The marks that the sheet's footnotes explain. */
  readonly statedMarks: readonly Mark[];
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
export function effectiveRules(
  { columnValue, statedRule, statedMarks }: RuleEvidence,
  { progress, marks: profileMarks }: Profile,
): (indicator: RuleSubject) => EffectiveRule {
  const marks = [...statedMarks, ...profileMarks].map((mark) => markTest(mark, columnValue));
  const general: EffectiveRule =
    statedRule === null || progress.ruleStated ? { rule: progress.rule, by: 'profile' } : { rule: statedRule, by: 'sheet' };
  return (indicator) => {
    for (const { marks: isMarked, rule } of marks) if (isMarked(indicator)) return rule;
    const bounded = byBound(general.rule, indicator.baseline, indicator.target);
    return bounded === undefined ? general : { rule: bounded, by: 'bound' };
  };
}

interface MarkTest {
  readonly marks: (indicator: RuleSubject) => boolean;
  readonly rule: EffectiveRule;
}

function markTest(mark: Mark, columnValue: RuleEvidence['columnValue']): MarkTest {
  if ('mark' in mark) {
    const typed = spellings(mark.mark);
    const marks = ({ name }: RuleSubject): boolean => {
      for (const spelling of typed) if (name.includes(spelling)) return true;
      return false;
    };
    return { marks, rule: { rule: mark.rule, by: 'mark' } };
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
  if (target.bound === 'at-most') return rule === 'ratio' || (rule === 'change' && target.value >= start) ? 'ceiling' : undefined;
  return rule === 'change' && target.value <= start ? 'ratio' : undefined;
}

function comparable(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

/** A mark as typed, half-width and full-width. */
function spellings(mark: string): readonly string[] {
  const half = mark.normalize('NFKC');
  const full = half.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
  return [...new Set([mark, half, full])];
}
