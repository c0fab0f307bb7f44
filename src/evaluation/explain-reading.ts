import { bearsMark } from './vocabulary/name-mark';
import type { Evaluation, IndicatorColumns, Level, TableEvidence, TableReading } from './evaluation';
import type { Mark, RuleName } from './profile/profile';
import { cellAddress, columnLetters } from './workbook/address';

type ExplainedMark = Exclude<Mark, { readonly column: string }>;

/** What was taken for what in one table, and why: places as people name them, reasons as codes. The sentences are in `src/i18n`. */
export interface ExplainedTable {
  /** `A3:J94` */
  readonly range: string;
  /** First and last heading row, from 1. */
  readonly headingRows: readonly [number, number];
  readonly columns: readonly {
    readonly role: keyof IndicatorColumns;
    readonly column: string;
    readonly heading: string;
    readonly by: TableEvidence['columns'][number]['by'];
    readonly word: string | null;
  }[];
  /** Roles for which there is no column. */
  readonly missing: readonly (keyof IndicatorColumns)[];
  readonly leftAside: readonly { readonly column: string; readonly heading: string }[];
  /** The year of the actuals; `by` says whether a person chose it, or it is the last with figures, or the only one. */
  readonly year: { readonly chosen: string; readonly among: readonly string[]; readonly by: 'person' | 'last' | 'only' } | null;
  /** How the table is laid out, where it is not a row an indicator, with the years of the actuals and the targets; else null. */
  readonly layout: { readonly kind: 'pairs' | 'form'; readonly actual: string | null; readonly target: string | null } | null;
  /** Where there are several targets: the one that was taken, why, and the others. */
  readonly target: {
    readonly column: string;
    readonly heading: string;
    readonly by: Exclude<TableEvidence['targetBy'], 'only'>;
    readonly others: readonly { readonly column: string; readonly heading: string }[];
  } | null;
  /** Which of the groups 単年度 and 累計 was read; null where the table has no two. */
  readonly basis: TableEvidence['basis'];
  readonly outline: TableEvidence['outline'];
  readonly levels: readonly { readonly level: Level | null; readonly columns: string; readonly heading: string }[];
  readonly rule: { readonly name: RuleName; readonly by: 'profile' | 'heading' | 'note' | 'default'; readonly at: string | null };
  /** Marks in names, or the way that is good, that give another rule; `row` is the note's that says so, null where only the profile does. */
  readonly marks: readonly (ExplainedMark & { readonly row: number | null })[];
  readonly passedOver: readonly { readonly row: number; readonly kind: 'note' | 'subtotal'; readonly text: string }[];
  readonly movedRows: number;
  readonly indicators: number;
}

/** The tables of one sheet, explained. */
export interface ExplainedSheet {
  readonly sheet: string;
  readonly tables: readonly ExplainedTable[];
}

/** Says for each sheet what was taken for what, and why. */
export function explainReading({ tables, profile, marks, results }: Evaluation): readonly ExplainedSheet[] {
  const used = profile.marks.filter(
    (mark) => 'mark' in mark && marks.includes(mark.mark) && results.some(({ indicator: { name } }) => bearsMark(name, mark.mark)),
  );
  const sheets = new Map<string, ExplainedTable[]>();
  for (const table of tables) {
    const ofSheet = sheets.get(table.sheet) ?? [];
    ofSheet.push(explained(table, profile, used));
    sheets.set(table.sheet, ofSheet);
  }
  return Array.from(sheets, ([sheet, ofSheet]) => ({ sheet, tables: ofSheet }));
}

function explained(table: TableReading, profile: Evaluation['profile'], used: readonly Mark[]): ExplainedTable {
  const { range, headingRows, columns, evidence, indicators } = table;
  const roles = Object.keys(columns) as (keyof IndicatorColumns)[];
  return {
    range: `${cellAddress(Math.max(0, range.top), range.left)}:${cellAddress(range.bottom, range.right)}`,
    headingRows: [headingRows[0] + 1, headingRows[1] + 1],
    columns: evidence.columns.map(({ column, ...taken }) => ({ ...taken, column: columnLetters(column) })),
    missing: roles.filter((role) => columns[role] === null),
    leftAside: evidence.leftAside.map(({ column, heading }) => ({ column: columnLetters(column), heading })),
    year: yearOf(table),
    layout: table.layout === undefined ? null : { kind: table.layout, actual: table.year, target: table.targetYear ?? null },
    target: targetOf(table),
    basis: evidence.basis,
    outline: evidence.outline,
    levels: evidence.levels.map(({ level, left, right, heading }) => ({
      level,
      columns: left === right ? columnLetters(left) : `${columnLetters(left)}:${columnLetters(right)}`,
      heading,
    })),
    rule: ruleOf(table, profile),
    marks: [
      ...evidence.marks.map((mark) => ({ ...mark, row: mark.row + 1 })),
      // The sheet's own explanation comes before the profile's.
      ...used.flatMap((mark) =>
        'mark' in mark && evidence.marks.every((stated) => !('mark' in stated) || stated.mark !== mark.mark)
          ? [{ mark: mark.mark, rule: mark.rule, row: null }]
          : [],
      ),
    ],
    passedOver: evidence.passedOver.map((passed) => ({ ...passed, row: passed.row + 1 })),
    movedRows: evidence.movedRows,
    indicators,
  };
}

function yearOf({ year, evidence: { years, yearGiven } }: TableReading): ExplainedTable['year'] {
  if (year === null) return null;
  return { chosen: year, among: years, by: yearGiven ? 'person' : years.length > 1 ? 'last' : 'only' };
}

function targetOf({ columns, layout, evidence: { columns: taken, targets, targetBy } }: TableReading): ExplainedTable['target'] {
  // Where plan and actual stand in rows, the layout's own line says it.
  if (columns.target === null || targetBy === 'only' || layout !== undefined) return null;
  const others = targets.filter(({ column }) => column !== columns.target);
  if (others.length === 0) return null;
  return {
    column: columnLetters(columns.target),
    heading: taken.find(({ role }) => role === 'target')?.heading ?? '',
    by: targetBy,
    others: others.map(({ column, heading }) => ({ column: columnLetters(column), heading })),
  };
}

/** The rule of indicators without a mark: the profile's where it states one, else the sheet's, else the default. */
function ruleOf({ headingRows, evidence: { statedRule } }: TableReading, { progress }: Evaluation['profile']): ExplainedTable['rule'] {
  if (progress.ruleStated) return { name: progress.rule, by: 'profile', at: null };
  if (statedRule === null) return { name: progress.rule, by: 'default', at: null };
  const { rule, column, row } = statedRule;
  if (column !== null) return { name: rule, by: 'heading', at: cellAddress(Math.max(0, headingRows[1]), column) };
  return { name: rule, by: 'note', at: row === null ? null : String(row + 1) };
}
