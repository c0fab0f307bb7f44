import type { Indicator, Judgement } from '../evaluation';
import type { Figure } from '../figures/figure';
import type { Profile } from '../profile/profile';
import type { EffectiveRule } from '../rules/effective-rule';
import { isScaleMixed } from './scale-mixed';
import type { Finding, FindingCode, Severity } from './finding';

/** |progress| beyond this is worth a look. Source: contract.md, extreme-progress. */
const EXTREME = 2;

/** Figures that only ever grow while a plan runs. Source: contract.md, cumulative-fell. */
const CUMULATIVE = /累計|累積|延べ|年度以降/;

type Part = 'baseline' | 'actual' | 'target';

/**
 * What a person should look at in one indicator's own figures.
 * Source: contract.md, the finding codes. A sound row gives nothing.
 */
export function indicatorFindings(indicator: Indicator, judgement: Judgement, { by }: EffectiveRule, profile: Profile): Finding[] {
  const { baseline, actual, target, name } = indicator;
  // The usual row has three numbers and nothing to say; it must cost nothing.
  const complete = baseline.kind === 'number' && actual.kind === 'number' && target.kind === 'number';
  const findings = complete ? [] : incompleteFigures(indicator, profile);
  const add = (code: FindingCode, severity: Severity, part: Part | 'progress' | 'indicator', more: Partial<Finding> = {}): void => {
    findings.push({
      code,
      severity,
      sheet: indicator.sheet,
      row: indicator.row,
      column: columnOf(indicator, part),
      indicator: name,
      recorded: null,
      computed: null,
      ...more,
    });
  };
  if (judgement.progress !== null && Math.abs(judgement.progress) > EXTREME)
    add('extreme-progress', 'info', 'progress', { computed: judgement.progressText });
  if (baseline.kind === 'number' && target.kind === 'number') {
    compareEnds(indicator, judgement, by, profile, add);
    if (actual.kind === 'number' && actual.value < baseline.value && by !== 'mark' && CUMULATIVE.test(name)) {
      add('cumulative-fell', 'info', 'actual', { recorded: actual.text, details: { baseline: baseline.text } });
    }
  }
  if (isScaleMixed(indicator))
    add('scale-mixed', 'warning', 'actual', { recorded: [baseline, actual, target].map(({ text }) => text).join(' / ') });
  return findings;
}

/** What baseline and target say about each other. Texts are looked up only where there is something to say. */
function compareEnds(
  { baseline, target }: Indicator,
  { rule }: Judgement,
  by: EffectiveRule['by'],
  profile: Profile,
  add: (code: FindingCode, severity: Severity, part: Part | 'indicator', more?: Partial<Finding>) => void,
): void {
  if (baseline.kind !== 'number' || target.kind !== 'number') return;
  if (rule === 'change' && (by === 'profile' || by === 'sheet')) {
    if (target.value > baseline.value) return;
    const ends = { recorded: target.text, details: { baseline: baseline.text } };
    if (target.value === baseline.value) add('target-equals-baseline', 'warning', 'target', ends);
    // A body that marks "keep it up" indicators may have forgotten one; a body without such a mark means lower is better.
    else if (target.bound === null && usesNameMarks(profile)) add('target-below-baseline', 'warning', 'target', ends);
  } else if (by === 'mark' && rule === 'ratio') {
    if (target.value > baseline.value)
      add('mark-unneeded', 'info', 'indicator', { recorded: target.text, details: { baseline: baseline.text } });
  } else if ((by === 'profile' || by === 'sheet') && rule !== 'ceiling') {
    const met = rule === 'ratio' ? baseline.value >= target.value : baseline.value <= target.value;
    if (met) add('achieved-at-baseline', 'info', 'baseline', { recorded: baseline.text, details: { baseline: baseline.text } });
  }
}

function usesNameMarks({ marks }: Profile): boolean {
  return marks.some((mark) => 'mark' in mark);
}

function incompleteFigures(indicator: Indicator, profile: Profile): Finding[] {
  const findings: Finding[] = [];
  const look = (part: Part, figure: Figure): void => {
    const at = {
      sheet: indicator.sheet,
      row: indicator.row,
      column: columnOf(indicator, part),
      indicator: indicator.name,
      recorded: figure.text,
      computed: null,
    };
    if (figure.kind === 'unreadable') {
      const code = figure.why === 'error' ? 'error-cell' : 'unreadable-figure';
      findings.push({ code, severity: 'error', ...at, variant: part, details: { why: figure.why } });
    } else if (figure.kind === 'missing') {
      if (part === 'actual') findings.push({ code: 'missing-actual', severity: 'info', ...at });
      else if (part === 'target') findings.push({ code: 'missing-target', severity: 'warning', ...at });
      else if (indicator.columns.baseline !== null)
        findings.push({ code: 'missing-baseline', severity: 'info', ...at, variant: profile.progress.missingBaseline });
    }
  };
  look('baseline', indicator.baseline);
  look('actual', indicator.actual);
  look('target', indicator.target);
  milestones(indicator, findings);
  return findings;
}

/** A milestone that is not reached word for word needs a person's judgement. */
function milestones(indicator: Indicator, findings: Finding[]): void {
  const { actual, target } = indicator;
  const open = (actual.kind === 'milestone' && target.kind === 'number') || (target.kind === 'milestone' && actual.kind === 'number');
  if (!open) return;
  const part: Part = actual.kind === 'milestone' ? 'actual' : 'target';
  const figure = indicator[part];
  findings.push({
    code: 'unreadable-figure',
    severity: 'error',
    sheet: indicator.sheet,
    row: indicator.row,
    column: columnOf(indicator, part),
    indicator: indicator.name,
    recorded: figure.text,
    computed: null,
    variant: part,
    details: { why: 'text' },
  });
}

function columnOf({ columns }: Indicator, part: Part | 'progress' | 'indicator'): number {
  return columns[part] ?? columns.indicator;
}
