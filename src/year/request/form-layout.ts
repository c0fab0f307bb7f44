import { shortYear } from '../../evaluation/vocabulary/figures/year-mentions';
import { namedYear } from '../../evaluation/reading/table/named-year';
import type { YearIndicator } from '../book/year-book';
import { type FormColumn, HEADINGS } from './form-columns';

/** A column of a form. */
export interface LaidOutColumn {
  readonly column: FormColumn;
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  readonly hidden: boolean;
}

/** The columns of a form from left to right. */
export interface FormLayout {
  readonly columns: readonly LaidOutColumn[];
  /** Where the name of an indicator's plan stands; null where all are of one. */
  readonly plan: number | null;
  /** Where the name of an indicator's sheet stands; null where nothing is told by it. */
  readonly sheet: number | null;
  /** Where the levels stand. */
  readonly levels: readonly number[];
  /** Where a column stands. */
  place(column: FormColumn): number;
}

/** Characters across a landscape page that can still be read when they are fitted to its width. */
export const PAPER_WIDTH = { A4: 190 };

const WIDTHS: Readonly<Record<FormColumn, number>> = {
  number: 5,
  level: 18,
  name: 30,
  unit: 8,
  baseline: 11,
  last: 11,
  target: 11,
  actual: 12,
  kind: 9,
  asOf: 11,
  expected: 12,
  lastFinal: 12,
  status: 10,
  needed: 8,
  cause: 34,
  issue: 34,
  remark: 20,
  id: 16,
  askedActual: 12,
  askedLast: 12,
  askedBaseline: 12,
  askedTarget: 12,
  role: 6,
};

const BEFORE: readonly FormColumn[] = ['name', 'unit', 'baseline', 'last', 'target', 'actual', 'kind', 'asOf', 'expected', 'lastFinal'];
const BEHIND: readonly FormColumn[] = ['status', 'needed', 'cause', 'issue', 'remark'];
const HIDDEN: readonly FormColumn[] = ['id', 'askedActual', 'askedLast', 'askedBaseline', 'askedTarget', 'role'];

/**
 * The columns of a form: as many levels as its indicators have, and the years in the headings of figures.
 * @param plans the plan of each sheet, where a workbook has several
 */
export function formLayout(indicators: readonly YearIndicator[], year: number, plans: ReadonlyMap<string, string> = new Map()): FormLayout {
  const depth = Math.max(0, ...indicators.map(({ indicator }) => indicator.levels.length));
  const isToldBySheet = indicators.some(({ toldBySheet }) => toldBySheet);
  const hasPlans = new Set(indicators.map(({ indicator }) => plans.get(indicator.sheet))).size > 1;
  const levels = Array.from({ length: depth }, (_, index) => levelTitle(indicators, index, hasPlans));
  const told = [...(hasPlans ? ['計画'] : []), ...(isToldBySheet ? ['シート'] : [])];
  const visible = (column: FormColumn): LaidOutColumn => ({
    column,
    heading: headingOf(column, indicators, year),
    width: WIDTHS[column],
    hidden: false,
  });
  const columns: LaidOutColumn[] = [
    visible('number'),
    ...[...told, ...levels].map((heading): LaidOutColumn => ({ column: 'level', heading, width: WIDTHS.level, hidden: false })),
    ...[...BEFORE, ...BEHIND].map(visible),
    ...HIDDEN.map((column) => ({ ...visible(column), hidden: true })),
  ];
  const places = new Map(columns.map(({ column }, index) => [column, index]));
  return {
    columns,
    plan: hasPlans ? 1 : null,
    sheet: isToldBySheet ? told.length : null,
    levels: levels.map((_, index) => index + 1 + told.length),
    place: (column) => places.get(column) ?? 0,
  };
}

/** What a level is called; plans call theirs by names of their own. */
function levelTitle(indicators: readonly YearIndicator[], depth: number, hasPlans: boolean): string {
  const titles = new Set(indicators.map(({ indicator }) => indicator.levels[depth]?.title ?? '').filter((title) => title !== ''));
  const [first] = titles;
  if (first !== undefined) return hasPlans ? [...titles].join('／') : first;
  return ['重点戦略', '戦略方針', '施策'][depth] ?? `階層${String(depth + 1)}`;
}

function headingOf(column: FormColumn, indicators: readonly YearIndicator[], year: number): string {
  if (column === 'level') return '';
  const word = HEADINGS[column];
  if (column === 'actual') return `${shortYear(year)}${word}`;
  if (column === 'last' || column === 'lastFinal') return `${word}(${shortYear(year - 1)})`;
  if (column === 'baseline' || column === 'target') {
    const label = yearOver(indicators, column);
    return label === null ? word : `${word}(${label})`;
  }
  return word;
}

/** The year that the headings of baselines or targets name, where they agree. */
function yearOver(indicators: readonly YearIndicator[], part: 'baseline' | 'target'): string | null {
  const headings = new Set(indicators.map(({ indicator, table }) => table.headingOver(indicator, part)));
  const labels = new Set([...headings].map((text) => namedYear(text).label));
  const [first] = labels;
  return labels.size === 1 ? (first ?? null) : null;
}

/** Points of a line of text in the form's size, and of the space above and below. */
const LINE = 13;
const PADDING = 5;
/** Lines that a row has at least: room for a reason. */
const FEWEST_LINES = 2;

/** The height of a row in which texts wrap, because programs other than Excel do not work it out. */
export function rowPoints(texts: readonly (readonly [text: string, column: FormColumn])[]): number {
  const lines = texts.map(([text, column]) =>
    text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / (WIDTHS[column] - 2))), 0),
  );
  return Math.max(FEWEST_LINES, ...lines) * LINE + PADDING;
}

/** Width of a text in characters; Japanese ones take two. */
function textWidth(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum + (sign > '\u02ff' ? 2 : 1), 0);
}
