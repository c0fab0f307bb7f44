import type { Indicator, Judgement } from '../../evaluation';
import type { Figure, ReadFigure } from '../../figures/figure';
import type { Profile } from '../../profile/profile';
import type { EffectiveRule, MarkUse } from '../../rules/effective-rule';
import { isUnjudged, whyUnjudged } from './why-unjudged';
import { lonePercent, otherSize } from './lone-percent';
import { isScaleMixed } from './scale-mixed';
import { withNothingAsZero } from '../../rules/progress/none-is-good';
import { aimedStatuses } from '../../rules/target-direction';
import type { Finding } from '../finding';
import { findingAt as at } from '../finding-at';

/** |progress| beyond this is worth a look. Source: docs/command.md, extreme-progress. */
const EXTREME = 2;

/** Figures that only ever grow while a plan runs. Source: docs/command.md, cumulative-fell. */
const CUMULATIVE = /累計|累積|延べ|年度以降/;

/** 再掲 in a name: the row also stands elsewhere, and is counted there, too. */
const LISTED_AGAIN = /再掲|[【〔[(（]再[】〕\])）]/;

const PARTS = ['baseline', 'actual', 'target'] as const;

/**
 * Adds what a person should look at in one indicator's own figures. A sound row adds nothing.
 * Source: docs/command.md, the finding codes.
 */
export function addIndicatorFindings(
  findings: Finding[],
  indicator: Indicator,
  judgement: Judgement,
  by: EffectiveRule['by'],
  profile: Profile,
  marks: MarkUse,
): void {
  const { baseline, actual, target, name } = indicator;
  const before = findings.length;
  if (baseline.kind !== 'number' || actual.kind !== 'number' || target.kind !== 'number') addIncomplete(findings, indicator, profile);
  if (judgement.progress !== null && Math.abs(judgement.progress) > EXTREME) {
    findings.push({ ...at(indicator, 'extreme-progress', 'info', 'progress'), computed: judgement.progressText });
  }
  if (baseline.kind === 'number' && target.kind === 'number') {
    compareEnds(findings, indicator, baseline, target, judgement, by, marks);
    if (actual.kind === 'number' && actual.value < baseline.value && by !== 'mark' && CUMULATIVE.test(name)) {
      findings.push({ ...at(indicator, 'cumulative-fell', 'info', 'actual'), recorded: actual.text, details: { baseline: baseline.text } });
    }
  }
  // From a missing baseline, counted as 0, everything that is to fall has risen.
  const when = judgement.band === null ? undefined : profile.statuses[judgement.band]?.when;
  const isToFall = judgement.rule === 'inverse-quotient' || judgement.rule === 'inverse-ratio';
  if (isToFall && baseline.kind !== 'number' && when !== undefined && when !== 'otherwise' && when.change === 'worse') {
    findings.push({ ...at(indicator, 'direction-differs', 'warning', 'target'), variant: 'no-baseline', recorded: judgement.status });
  }
  if (LISTED_AGAIN.test(name)) findings.push(at(indicator, 'listed-again', 'info', 'indicator'));
  if (name === '') findings.push(at(indicator, 'name-missing', 'warning', 'indicator'));
  if (isConverted(baseline) || isConverted(actual) || isConverted(target)) {
    findings.push({
      ...at(indicator, 'unit-mixed', 'warning', 'target'),
      recorded: PARTS.map((part) => indicator[part].text).join(' / '),
      computed: PARTS.flatMap((part) => numberIn(indicator[part])).join(' / '),
    });
  }
  const lone = lonePercent(indicator);
  for (const part of PARTS) {
    const figure = indicator[part];
    if (figure.kind !== 'number' || (figure.otherUnit !== true && part !== lone)) continue;
    const details = indicator.unit === null ? {} : { details: { unit: indicator.unit } };
    findings.push({
      ...at(indicator, 'unit-mixed', 'warning', part),
      recorded: figure.text,
      computed: String(figure.value),
      variant: 'contradicts',
      ...details,
    });
  }
  const apart = otherSize(indicator);
  if (apart !== undefined)
    findings.push({
      ...at(indicator, 'unit-mixed', 'warning', apart),
      recorded: indicator[apart].text,
      variant: 'other-size',
      details: { unit: indicator.unit ?? '' },
    });
  if (isScaleMixed(indicator)) {
    findings.push({
      ...at(indicator, 'scale-mixed', 'warning', 'actual'),
      recorded: [baseline, actual, target].map(({ text }) => text).join(' / '),
    });
  }
  if (!isUnjudged(judgement)) return;
  for (let index = before; index < findings.length; index++) if (findings[index]?.severity === 'error') return;
  findings.push(whyUnjudged(indicator, judgement, profile));
}

/** What baseline and target say about each other. Texts are looked up only where there is something to say. */
function compareEnds(
  findings: Finding[],
  indicator: Indicator,
  baseline: ReadFigure,
  target: ReadFigure,
  { rule, progress }: Judgement,
  by: EffectiveRule['by'],
  marks: MarkUse,
): void {
  if (by === 'mark') {
    const doubtful = marks.doubtfulIn(indicator.name);
    if (doubtful !== undefined) {
      findings.push({
        ...at(indicator, 'target-below-baseline', 'warning', 'target'),
        recorded: target.text,
        variant: 'mark-assumed',
        details: { baseline: baseline.text, mark: doubtful },
      });
    }
    if (rule === 'ratio' && target.value > baseline.value) {
      findings.push({
        ...at(indicator, 'mark-unneeded', 'info', 'indicator'),
        recorded: target.text,
        details: { baseline: baseline.text },
      });
    }
    return;
  }
  if (by === 'bound' && rule === 'ratio' && baseline.value > target.value) {
    findings.push({ ...at(indicator, 'rule-by-bound', 'warning', 'target'), recorded: target.text, details: { baseline: baseline.text } });
    return;
  }
  if ((by !== 'profile' && by !== 'sheet') || rule === 'ceiling') return;
  if (rule === 'change') {
    if (target.value > baseline.value) return;
    const ends = { recorded: target.text, details: { baseline: baseline.text } };
    if (target.value === baseline.value) {
      if (progress !== null) return;
      const finding = { ...at(indicator, 'target-equals-baseline', 'error', 'target'), ...ends };
      findings.push(marks.inForce ? finding : { ...finding, variant: 'no-mark' });
    } else if (target.bound === null) {
      // A body that marks "keep it up" indicators may have forgotten one; a body without such a mark means lower is better.
      const unexplained = marks.unexplainedIn(indicator.name);
      const finding = { ...at(indicator, 'target-below-baseline', 'warning', 'target'), ...ends };
      if (unexplained !== undefined)
        findings.push({ ...finding, variant: 'mark-unexplained', details: { ...ends.details, mark: unexplained } });
      else if (marks.inForce) findings.push(finding);
    }
    return;
  }
  // Whether less is meant to be better is asked elsewhere.
  if (rule === 'ratio' && target.value < baseline.value && target.bound === null) return;
  const met = rule === 'ratio' ? baseline.value >= target.value : baseline.value <= target.value;
  if (met) findings.push({ ...at(indicator, 'achieved-at-baseline', 'info', 'baseline'), recorded: baseline.text });
}

function isConverted(figure: Figure): boolean {
  return figure.kind === 'number' && figure.converted === true;
}

function numberIn(figure: Figure): number[] {
  return figure.kind === 'number' ? [figure.value] : [];
}

function addIncomplete(findings: Finding[], indicator: Indicator, profile: Profile): void {
  const taken = withNothingAsZero(indicator, profile);
  const isDirection = aimedStatuses(indicator.target, profile) !== null;
  for (const part of PARTS) {
    const figure = taken[part];
    const { text } = figure;
    // Of a column that is not there the table says so once.
    if (indicator.columns[part] === null || (part === 'target' && isDirection)) continue;
    if (figure.kind === 'unreadable') {
      const code = figure.why === 'error' ? 'error-cell' : 'unreadable-figure';
      findings.push({ ...at(indicator, code, 'error', part), recorded: text, variant: part, details: { why: figure.why } });
    } else if (figure.kind === 'missing') {
      if (part === 'actual') findings.push({ ...at(indicator, 'missing-actual', 'info', part), recorded: text });
      else if (part === 'target') findings.push({ ...at(indicator, 'missing-target', 'error', part), recorded: text });
      else {
        findings.push({ ...at(indicator, 'missing-baseline', 'info', part), recorded: text, variant: profile.progress.missingBaseline });
      }
    } else if (figure.kind === 'milestone' && part !== 'baseline' && indicator[part === 'actual' ? 'target' : 'actual'].kind === 'number') {
      // A word where the other end is a number: how far it has come is for a person to say.
      findings.push({ ...at(indicator, 'unreadable-figure', 'error', part), recorded: text, variant: part, details: { why: 'text' } });
    }
  }
}
