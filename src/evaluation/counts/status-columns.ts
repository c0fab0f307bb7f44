import type { IndicatorResult } from '../evaluation';
import type { Profile } from '../profile/profile';
import { CHECK_LABEL, LONGEST_STATUS } from '../vocabulary/statuses/status-words';
import { isErrorValue } from '../workbook/error-value';
import { REPORT_WORDS } from '../vocabulary/headings/report-words';
import { statusKey, statusMatcher, type StatusMatcher } from '../vocabulary/statuses/status-label';

/** Under which labels statuses are counted, so that every indicator is in exactly one column. */
export interface StatusColumns {
  /** The profile's columns, then those of other statuses that occur, in order of appearance. */
  readonly labels: readonly string[];
  /** The label that a text on the sheet is counted under; undefined for one that no indicator has. */
  readonly match: StatusMatcher;
  /** The place among `labels` of a recorded status; -1 for what was not measured where the profile gives that no column. */
  readonly placeOf: (status: string) => number;
}

/** More different statuses than this outside the profile are somebody's remarks, and share a column. */
const MOST_OTHERS = 12;

/**
 * The columns that the recorded statuses need: besides the profile's one for each status that occurs and is not in it
 * (`要確認`, a word of somebody's own). Sentences share one, an error value needs the look that `要確認` asks for, and an
 * empty status says that nothing was measured. So the columns add up to the indicators, but for what was not measured where
 * the profile leaves that out of them on purpose.
 */
export function statusColumns(results: readonly Pick<IndicatorResult, 'recorded'>[], profile: Profile): StatusColumns {
  const ofProfile = statusMatcher(profile.columnOrder, profile.words);
  const check = ofProfile(CHECK_LABEL) ?? CHECK_LABEL;
  /** null: the profile leaves what was not measured out of the columns on purpose. */
  const notMeasured = ofProfile(profile.notMeasured.label) ?? null;
  const shared = ofProfile(REPORT_WORDS.otherStatuses) === undefined ? REPORT_WORDS.otherStatuses : REPORT_WORDS.foreignStatuses;
  const others = new Map([[statusKey(check), check]]);
  const labels = new Set(profile.columnOrder);
  const match = (text: string): string | undefined => ofProfile(text) ?? others.get(statusKey(text));
  const isNotMeasured = statusMatcher([profile.notMeasured.label], profile.words);
  const labelFor = (status: string): string | null => {
    if (status.trim() === '') return notMeasured;
    if (isErrorValue(status)) return check;
    const known = match(status);
    if (known !== undefined) return known;
    if (isNotMeasured(status) !== undefined) return notMeasured;
    // A heading cannot hold what cannot be seen.
    const isOwn = status.trim().length <= LONGEST_STATUS && !/\p{C}/u.test(status) && others.size <= MOST_OTHERS;
    const label = isOwn ? status.trim() : shared;
    others.set(statusKey(status), label);
    return label;
  };
  // A sheet has a handful of different statuses: each is looked up once.
  const labelOf = new Map<string, string | null>();
  for (const { recorded } of results) {
    if (labelOf.has(recorded.status)) continue;
    const label = labelFor(recorded.status);
    labelOf.set(recorded.status, label);
    if (label !== null) labels.add(label);
  }
  const places = new Map(Array.from(labels, (label, place) => [label, place]));
  const placeByStatus = new Map(Array.from(labelOf, ([status, label]) => [status, label === null ? -1 : (places.get(label) ?? -1)]));
  return { labels: [...labels], match, placeOf: (status) => placeByStatus.get(status) ?? -1 };
}
