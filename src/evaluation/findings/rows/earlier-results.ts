import { statusMatcher } from '../../vocabulary/statuses/status-label';
import { LONGEST_STATUS } from '../../vocabulary/statuses/status-words';
import type { Profile } from '../../profile/profile';
import { formulaAt, type WorkbookSnapshot } from '../../workbook/snapshot';
import type { Finding } from '../finding';

/**
 * Findings where results are written as values: those of an earlier run cannot be told from typed ones, so that the cells
 * that differ are no accusations, one by one, but a single `results-differ` with the number of `cells`, on the first of
 * them. Sentences and other people's formulas are no results of ours and stay as they are.
 */
export function withEarlierResults(findings: readonly Finding[], snapshot: WorkbookSnapshot, profile: Profile): Finding[] {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const match = statusMatcher(profile.columnOrder, profile.words);
  const mayBeOurs = ({ code, sheet, row, column, recorded }: Finding): boolean => {
    if (code === 'counts-differ') {
      const held = sheets.get(sheet);
      return recorded !== null && held !== undefined && formulaAt(held, row, column) === null;
    }
    if (code !== 'progress-differs' && code !== 'status-differs') return false;
    return recorded === null || recorded.length <= LONGEST_STATUS || match(recorded) !== undefined;
  };
  const [first, ...others] = findings.filter(mayBeOurs);
  if (first === undefined) return [...findings];
  const cells = others.length + 1;
  const { sheet, row, column } = first;
  const folded: Finding = {
    code: 'results-differ',
    severity: 'warning',
    sheet,
    row,
    column,
    indicator: null,
    recorded: null,
    computed: null,
    details: { cells },
  };
  return [folded, ...findings.filter((finding) => !mayBeOurs(finding))];
}
