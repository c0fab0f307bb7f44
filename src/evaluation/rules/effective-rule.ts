import type { Figure } from '../figures/figure';
import type { Mark, Profile, RuleName } from '../profile/profile';

/** What decides which rule an indicator gets. */
export interface RuleEvidence {
  /** The indicator's name, markup removed. */
  readonly name: string;
  /** The text of the indicator's row in the column with that heading; null where there is no such column. */
  readonly columnValues: (heading: string) => string | null;
  readonly baseline: Figure;
  readonly target: Figure;
  /** The rule that the sheet's heading states, or null. */
  readonly statedRule: RuleName | null;
  /** The marks that the sheet's footnotes explain. */
  readonly statedMarks: readonly Mark[];
}

/** A rule and what it was taken from. */
export interface EffectiveRule {
  readonly rule: RuleName;
  readonly by: 'mark' | 'column' | 'bound' | 'sheet' | 'profile';
}

/**
 * The rule that holds for one indicator: a mark (the sheet's own explanation before the profile's), else what a bound on
 * the target makes of the general rule, which is the profile's where it states one, else the sheet's.
 * Source: rules.md, "Progress and status" and "Other bodies" (direction of good).
 */
export function effectiveRule(evidence: RuleEvidence, profile: Profile): EffectiveRule {
  const marked = byMark(evidence, evidence.statedMarks) ?? byMark(evidence, profile.marks);
  if (marked !== undefined) return marked;
  const { rule: profileRule, ruleStated } = profile.progress;
  const general: EffectiveRule =
    evidence.statedRule === null || ruleStated ? { rule: profileRule, by: 'profile' } : { rule: evidence.statedRule, by: 'sheet' };
  const bounded = byBound(general.rule, evidence.baseline, evidence.target);
  return bounded === undefined ? general : { rule: bounded, by: 'bound' };
}

function byMark({ name, columnValues }: RuleEvidence, marks: readonly Mark[]): EffectiveRule | undefined {
  for (const mark of marks) {
    if ('mark' in mark) {
      for (const spelling of spellings(mark.mark)) if (name.includes(spelling)) return { rule: mark.rule, by: 'mark' };
    } else {
      const value = columnValues(mark.column);
      if (value !== null && comparable(value) === comparable(mark.equals)) return { rule: mark.rule, by: 'column' };
    }
  }
  return undefined;
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

const spellingsOf = new Map<string, readonly string[]>();

/** A mark as typed, half-width and full-width. Marks are few (footnotes and profiles), so remembering them costs little. */
function spellings(mark: string): readonly string[] {
  let known = spellingsOf.get(mark);
  if (known === undefined) {
    const half = mark.normalize('NFKC');
    const full = half.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
    known = [...new Set([mark, half, full])];
    if (spellingsOf.size > 1000) spellingsOf.clear();
    spellingsOf.set(mark, known);
  }
  return known;
}
