import type { ShownRate } from './shown-rate';
import type { ShownStatuses } from './shown-statuses';

/** What a sentence names of statuses and rules; lists stand one entry a line, with tabs between its parts. */
type Details = Readonly<Record<string, string | number>>;

/** What a sentence names of a rule. */
export function detailsOfRule({ rule, against, byColumn, rows, agreeing, decimals, rounding, turned, capped }: ShownRate): Details {
  return {
    rule,
    against,
    rows,
    agreeing,
    ...(byColumn === null ? {} : { heading: byColumn.heading, values: byColumn.values.map((entry) => entry.join('\t')).join('\n') }),
    ...(decimals === null ? {} : { decimals }),
    ...(rounding === null ? {} : { rounding }),
    ...(turned === null ? {} : { turned }),
    ...(capped ? { capped: 1 } : {}),
  };
}

/** What a sentence names of statuses that are bands of the rate. */
export function detailsOfStatuses({ bands, notMeasured }: ShownStatuses): Details {
  const open = bands.flatMap(({ label, open: between }) => (between === null ? [] : [[label, ...between].join('\t')]));
  return {
    bands: bands.map(({ label, atLeast }) => `${label}\t${atLeast ?? ''}`).join('\n'),
    ...(open.length === 0 ? {} : { open: open.join('\n') }),
    ...(notMeasured === null ? {} : { notMeasured }),
  };
}
