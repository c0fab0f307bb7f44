import type { YearCell } from '../../book/year-cell';
import type { YearIndicator } from '../../book/year-book';
import { asAsked, formFigure } from '../../request/form-figures';
import type { AskedRow } from '../../status/status-book';
import { isSameValue } from './answer';
import type { ReplyRow } from '../reply/reply';

/** A figure that the form shows to be read, and that came back as another one. */
export interface ChangedFigure {
  readonly part: 'baseline' | 'last' | 'target';
  readonly cell: YearCell | null;
  /** What it was when the form was made. */
  readonly before: string;
  /** What it says now. */
  readonly after: string;
}

/** What a form says that the workbook held; each may be unknown. */
type AskedFigures = Partial<Record<ChangedFigure['part'], string | null>>;

/** Baseline, last year's actual and target, where somebody altered them in a reply. */
export function changedFigures(row: ReplyRow, indicator: YearIndicator, recorded: AskedRow | null): ChangedFigure[] {
  const asked: AskedFigures =
    row.asked ?? (recorded === null ? {} : { baseline: recorded.askedBaseline, last: recorded.askedLast, target: recorded.askedTarget });
  return (['baseline', 'last', 'target'] as const).flatMap((part): ChangedFigure[] => {
    const said = row[part];
    if (said === null) return [];
    const { cell, now } = nowIn(indicator, part);
    const before = asked[part] ?? now[0] ?? '';
    const number = before === '' || !/[%％]/.test(said.text) ? NaN : Number(before);
    // What the form shows is 22%, and what the cell held is 0.22, whatever stands in its place now.
    const shown = Number.isNaN(number) ? [] : [String(Number((number * 100).toPrecision(15)))];
    const known = part === 'last' ? [...now, ...shownIn(cell, before), ...shown] : [...now, before, ...shown];
    const isSame = known.some((text) => isSameValue(asAsked(said.value), text) || isSameValue(said.text, text));
    return isSame ? [] : [{ part, cell, before, after: said.text }];
  });
}

/** A figure's cell, and what the workbook says there now, as texts that a form may show. */
function nowIn({ indicator, table, last }: YearIndicator, part: ChangedFigure['part']): { cell: YearCell | null; now: string[] } {
  if (part !== 'last') return { cell: table.cell(indicator, part), now: [indicator[part].text] };
  const shown = formFigure(last);
  return { cell: last, now: [asAsked(shown.value), shown.figure.text] };
}

/** What a form shows of a value that the cell held: behind a percent format 0.42 is 42. */
function shownIn(cell: YearCell | null, held: string): string[] {
  const number = held === '' ? NaN : Number(held);
  return cell === null || Number.isNaN(number) ? [held] : [held, asAsked(formFigure({ ...cell, value: number }).value)];
}
