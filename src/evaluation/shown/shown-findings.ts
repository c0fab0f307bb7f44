import type { TableReading } from '../evaluation';
import type { Finding } from '../findings/finding';
import type { Profile } from '../profile/profile';
import { detailsOfRule, detailsOfStatuses } from './shown-details';
import { decidesRule } from './shown-profile';
import type { ShownRule } from './shown-rule';

/** Says what was taken from the sheets' own results, and what they leave open. */
export function ruleTaken(shown: ShownRule, tables: readonly TableReading[], profile: Profile): Finding {
  const [table] = tables;
  const { rate, statuses } = shown;
  const { progress } = profile;
  const taken = decidesRule(shown);
  return {
    code: 'rule-taken',
    severity: 'info',
    sheet: table?.sheet ?? '',
    row: Math.max(0, table?.headingRows[1] ?? 0),
    column: table?.columns.progress ?? table?.columns.status ?? table?.columns.indicator ?? 0,
    indicator: null,
    recorded: null,
    computed: null,
    variant: taken ? 'rule' : rate === null ? 'open' : 'own',
    details: {
      ...(rate === null ? {} : detailsOfRule(rate)),
      usedDecimals: progress.decimals,
      usedRounding: progress.rounding,
      usedRule: progress.rule,
      ...(statuses === null ? {} : detailsOfStatuses(statuses)),
    },
  };
}
