import type { Indicator, IndicatorResult } from '../evaluation';
import { cellOf as placeOf } from '../indicator-cell';
import { ACCUSATIONS, isMissingBaseline } from '../findings/concerned-sheets';
import type { Finding } from '../findings/finding';
import type { Profile } from '../profile/profile';
import type { SheetReading } from '../reading/read-sheet';
import { statusKey, statusMatcher, type StatusMatcher } from '../vocabulary/statuses/status-label';
import { CHECK_LABEL, LONGEST_STATUS } from '../vocabulary/statuses/status-words';
import { isErrorValue } from '../workbook/error-value';
import { detailsOfRule, detailsOfStatuses } from './shown-details';
import { FEWEST_ROWS, followsRate } from './shown-rate';
import { isCutOff, isOther, type ShownRule, shownRule } from './shown-rule';

/**
 * Findings where a sheet as a whole follows another rule than the profile's, or writes its statuses in other words: then its rows are
 * no mistakes, one by one, but a single `rule-shown` says what the sheet follows, what words the rules do not know, how often, and
 * how that rule is adopted. What the sheet's own rule does not explain, either, stays a finding about its row. Nor is a column of
 * baselines missed where the rates need none. A rule that a person stated is not called into question.
 * @param concerned the sheets on which something differs
 */
export function withOtherRules(
  findings: readonly Finding[],
  concerned: ReadonlySet<string>,
  readings: readonly SheetReading[],
  results: readonly IndicatorResult[],
  profile: Profile,
): Finding[] {
  const match = statusMatcher([...profile.columnOrder, profile.notMeasured.label, CHECK_LABEL], profile.words);
  const bySheet = new Map<string, IndicatorResult[]>();
  const groups = groupsOf(readings).filter((group) => group.some(({ grid }) => concerned.has(grid.name)));
  for (const { grid } of groups.flat()) bySheet.set(grid.name, []);
  for (const result of results) bySheet.get(result.indicator.sheet)?.push(result);
  let left = [...findings];
  for (const group of groups)
    left = folded(
      left,
      group.map((reading) => [reading, bySheet.get(reading.grid.name) ?? []] as const),
      profile,
      match,
    );
  return left;
}

/** The sheets that follow one rule, as far as anybody can tell: each by itself, but alike forms together, of which each shows a row or two. */
function groupsOf(readings: readonly SheetReading[]): readonly (readonly SheetReading[])[] {
  const forms = readings.filter(({ tables }) => tables.length > 0 && tables.every(({ layout }) => layout === 'form'));
  const others = readings.filter((reading) => !forms.includes(reading)).map((reading) => [reading]);
  return forms.length === 0 ? others : [...others, forms];
}

function folded(
  findings: Finding[],
  group: readonly (readonly [SheetReading, readonly IndicatorResult[]])[],
  profile: Profile,
  match: StatusMatcher,
): Finding[] {
  const [[first] = []] = group;
  if (first === undefined || group.every(([, results]) => results.length === 0)) return findings;
  const names = new Set(group.map(([{ grid }]) => grid.name));
  const shown = shownRule(group, profile);
  const explained = explainedCells(shown, profile);
  const words = unknownWords(shown, match);
  const mine = (finding: Finding): boolean => names.has(finding.sheet);
  const isExplained = (finding: Finding): boolean =>
    mine(finding) &&
    ACCUSATIONS.has(finding.code) &&
    (explained.has(cellOf(finding)) ||
      (words.cells.has(cellOf(finding)) && finding.recorded !== null && match(finding.recorded) === undefined));
  const isAssessed = profile.progress.missingBaseline !== 'not-assessed';
  const isUnneeded = (finding: Finding): boolean => mine(finding) && isMissingBaseline(finding) && isAssessed && needsNoBaseline(shown);
  // Where a column says the rule of each row, and the rates follow it, the figures' direction is no question.
  const followed = new Set(
    shown.rate?.byColumn == null
      ? []
      : shown.rows.flatMap((row) =>
          shown.rate !== null && explained.has(cellIn(row.result.indicator, 'progress') ?? '') ? [row.result.indicator.row] : [],
        ),
  );
  // Rates that nothing explains, or only another target, say that the reading itself may be wrong: every row stays in sight.
  const isDoubtful = isUnexplained(shown) || (explained.size > 0 && shown.rate?.against === 'yearly-target');
  const explainedOnes = findings.filter(isExplained);
  const left = findings.filter(
    (finding) =>
      (isDoubtful || !(isExplained(finding) || (finding.code === 'direction-differs' && mine(finding) && followed.has(finding.row)))) &&
      !isUnneeded(finding),
  );
  if (explainedOnes.length === 0 || isUnexplained(shown)) return left;
  const table = first.tables[0];
  const columns = table?.columns;
  const isStated =
    explained.size > 0 &&
    group.some(([{ byTable, notedRule }]) => byTable.some(({ table: { statedRule } }) => (statedRule ?? notedRule) !== null));
  left.push({
    code: 'rule-shown',
    severity: isStated || !words.dominate ? 'warning' : 'info',
    sheet: first.grid.name,
    row: Math.max(0, table?.headingRows[1] ?? 0),
    column: (explained.size > 0 ? columns?.progress : null) ?? columns?.status ?? columns?.progress ?? 0,
    indicator: null,
    recorded: null,
    computed: null,
    details: {
      ...(explained.size > 0 && shown.rate !== null ? detailsOfRule(shown.rate) : {}),
      ...(shown.statuses !== null && words.list !== '' ? detailsOfStatuses(shown.statuses) : {}),
      ...(words.list === '' ? {} : { words: words.list }),
      cells: explainedOnes.length,
    },
  });
  return left;
}

function cellOf({ sheet, row, column }: Pick<Finding, 'sheet' | 'row' | 'column'>): string {
  return `${row}:${column} ${sheet}`;
}

/** The cell of one of an indicator's results; of a form, it may stand in another row than the name. */
function cellIn(indicator: Indicator, part: 'progress' | 'status'): string | null {
  const cell = placeOf(indicator, part);
  return cell === null ? null : cellOf({ sheet: indicator.sheet, ...cell });
}

/** The rates that the sheet's own rule explains; none where a person stated the rule. */
function explainedCells(shown: ShownRule, profile: Profile): ReadonlySet<string> {
  const { rate, rows } = shown;
  if (rate === null || !(isCutOff(shown, profile) || (!profile.progress.ruleStated && isOther(shown)))) return new Set();
  return new Set(
    rows.flatMap((row) => {
      const cell = cellIn(row.result.indicator, 'progress');
      return cell !== null && followsRate(row, rate) ? [cell] : [];
    }),
  );
}

interface UnknownWords {
  /** Each word and how often, `word\tcount` a line, the commonest first. */
  readonly list: string;
  readonly cells: ReadonlySet<string>;
  /** Whether the sheet's words are of another vocabulary, and not here and there one that is amiss; true where there are none. */
  readonly dominate: boolean;
}

/** Words in place of a status that the rules do not know. One alone is for its own row to say. */
function unknownWords({ rows }: ShownRule, match: StatusMatcher): UnknownWords {
  const counts = new Map<string, { word: string; count: number }>();
  const cells = new Set<string>();
  let known = 0;
  for (const { status, result } of rows) {
    const cell = cellIn(result.indicator, 'status');
    if (status === '' || status.length > LONGEST_STATUS || isErrorValue(status) || cell === null) continue;
    if (match(status) !== undefined) {
      // A dash stands for nothing in anybody's vocabulary.
      if (statusKey(status) !== '-') known++;
      continue;
    }
    const key = statusKey(status);
    counts.set(key, { word: counts.get(key)?.word ?? status, count: (counts.get(key)?.count ?? 0) + 1 });
    cells.add(cell);
  }
  if (cells.size < 2) return { list: '', cells: new Set(), dominate: true };
  const list = [...counts.values()].sort((one, other) => other.count - one.count).map(({ word, count }) => `${word}\t${count}`);
  return { list: list.join('\n'), cells, dominate: cells.size >= known };
}

/** Whether there are rates enough to follow a rule, and they follow none. */
function isUnexplained({ rate, applied }: ShownRule): boolean {
  return rate === null && applied.rows >= FEWEST_ROWS && applied.agreeing * 2 < applied.rows;
}

function needsNoBaseline({ rate }: ShownRule): boolean {
  if (rate === null || rate.agreeing < rate.rows) return false;
  return rate.rule !== 'change' && (rate.byColumn?.values.every(([, rule]) => rule !== 'change') ?? true);
}
