import type { ColumnEvidence, ColumnTaken, IndicatorColumns, TableEvidence } from '../../evaluation';
import type { SheetChoice } from '../../options';
import { headingWord } from '../../vocabulary/headings/heading-words';
import { yearIn } from '../../vocabulary/figures/year';
import type { SheetGrid } from '../sheet-grid';
import type { ColumnHeading } from './heading-block';
import type { StatedInNotes } from './stated/stated-in-notes';
import type { TableBody } from './table-body';

const ROLES = ['indicator', 'unit', 'baseline', 'actual', 'target', 'progress', 'status'] as const;

/** Most rows that are listed one by one. */
const MOST_PASSED_OVER = 200;

/**
 * What in a table was taken for what, and why, for whoever asks.
 * @param flat whether the levels stand in columns beside the indicators
 */
export function tableEvidence(grid: SheetGrid, body: TableBody, choice: SheetChoice, flat: boolean, notes: StatedInNotes): TableEvidence {
  const { heading, table, first, readings } = body;
  const columns = ROLES.flatMap((role) => taken(heading.columns, table.columns, role, choice));
  const used = new Set(columns.map(({ column }) => column));
  const inLevel = (column: number): boolean => table.levels.some(({ left, right }) => left <= column && column <= right);
  const passedOver: TableEvidence['passedOver'][number][] = [];
  let movedRows = 0;
  let headings = 0;
  readings.forEach(({ kind, offset }, index) => {
    if (kind === 'heading') headings++;
    if (kind === 'indicator' && offset !== 0) movedRows++;
    if ((kind === 'note' || kind === 'subtotal') && passedOver.length < MOST_PASSED_OVER) {
      passedOver.push({ row: first + index, kind, text: textOf(grid, first + index) });
    }
  });
  return {
    columns,
    leftAside: heading.columns
      .filter(({ column, text }) => text !== '' && !used.has(column) && !inLevel(column))
      .map(({ column, text }) => ({ column, heading: text })),
    years: table.actuals.flatMap(({ label }) => label ?? []),
    targets: table.targets.map(({ column }) => ({
      column,
      heading: heading.columns.find((candidate) => candidate.column === column)?.text ?? '',
    })),
    targetBy: table.targetBy,
    basis: table.basis,
    yearGiven: choice.year !== null || choice.columns.actual != null,
    outline: flat && table.levels.length > 0 ? 'columns' : headings > 0 ? 'rows' : 'none',
    levels: table.levels,
    statedRule: statedRule(body, notes),
    marks: notes.marks.flatMap((mark) =>
      'column' in mark ? [] : [{ ...mark, row: notes.markRows.get('mark' in mark ? mark.mark : mark.direction) ?? 0 }],
    ),
    passedOver,
    movedRows,
  };
}

function taken(
  headings: readonly ColumnHeading[],
  columns: IndicatorColumns,
  role: keyof IndicatorColumns,
  choice: SheetChoice,
): ColumnTaken[] {
  const column = columns[role];
  if (column === null) return [];
  const heading = headings.find((candidate) => candidate.column === column);
  const text = heading?.text ?? '';
  if (choice.columns[role] != null) return [{ role, column, heading: text, by: 'person', word: null }];
  const word = wordOf(heading, role);
  return [{ role, column, heading: text, by: word === null ? otherEvidence(heading, role) : 'heading', word }];
}

/** The word by which a heading is a role's. */
function wordOf(heading: ColumnHeading | undefined, role: keyof IndicatorColumns): string | null {
  if (heading?.role !== role) return null;
  for (const text of [...[...heading.parts].reverse(), heading.text]) {
    const found = headingWord(text);
    if (found?.role === role) return found.word;
  }
  return null;
}

function otherEvidence(heading: ColumnHeading | undefined, role: keyof IndicatorColumns): ColumnEvidence {
  if (role === 'indicator') return 'texts';
  if (role === 'actual' && heading?.role === 'baseline') return 'current';
  if (role === 'baseline' && heading?.role === 'actual') return 'earlier-year';
  if (role === 'actual' && heading !== undefined && yearIn(heading.text.normalize('NFKC')) !== undefined) return 'year';
  return 'place';
}

/** A heading's rule comes before a note's. */
function statedRule({ heading, table }: TableBody, { notedRule, notedRow }: StatedInNotes): TableEvidence['statedRule'] {
  if (table.statedRule !== null) {
    const stating = heading.columns.find(({ column }) => column === table.statedIn);
    return { rule: table.statedRule, column: stating?.column ?? null, row: null };
  }
  return notedRule === null ? null : { rule: notedRule, column: null, row: notedRow };
}

function textOf(grid: SheetGrid, row: number): string {
  const texts: string[] = [];
  for (let column = 0; column < grid.width(row); column++) {
    const text = grid.text(row, column);
    if (text !== '') texts.push(text);
  }
  return texts.join(' ');
}
