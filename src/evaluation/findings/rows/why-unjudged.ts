import type { Indicator, Judgement } from '../../evaluation';
import type { Profile } from '../../profile/profile';
import { CHECK_LABEL } from '../../vocabulary/statuses/status-words';
import type { Finding } from '../finding';
import { findingAt } from '../finding-at';

/** Whether the status is 要確認 because the figures cannot be evaluated as they are, and not by a rule of the body's. */
export function isUnjudged({ status, band }: Judgement): boolean {
  return band === null && status === CHECK_LABEL;
}

/** Why an indicator shows 要確認, where none of its figures by itself says so. */
export function whyUnjudged(indicator: Indicator, { noProgress }: Judgement, { progress }: Profile): Finding {
  const { baseline, actual, target } = indicator;
  if (noProgress === 'milestone-open') {
    return { ...findingAt(indicator, 'milestone-open', 'error', 'actual'), recorded: actual.text, computed: target.text };
  }
  if (noProgress === 'target-equals-baseline' || noProgress === 'target-zero') {
    const finding = { ...findingAt(indicator, noProgress, 'error', 'target'), recorded: target.text, details: { baseline: baseline.text } };
    // It may be this year's own goal, and not the final target, that is so.
    return progress.against === 'target' ? finding : { ...finding, variant: 'expected' };
  }
  if (noProgress === 'actual-zero') {
    return { ...findingAt(indicator, 'actual-zero', 'error', 'actual'), recorded: actual.text };
  }
  const part = (['baseline', 'actual', 'target'] as const).find(
    (one) => indicator[one].kind !== 'number' && indicator[one].kind !== 'missing',
  );
  const unreadable = part ?? 'actual';
  return {
    ...findingAt(indicator, 'unreadable-figure', 'error', unreadable),
    recorded: indicator[unreadable].text,
    variant: unreadable,
    details: { why: 'text' },
  };
}
