import type { Indicator } from '../../evaluation';
import { isOnlyYear, isYearNumber } from '../../vocabulary/figures/year';
import { cellAddress, columnLetters } from '../../workbook/address';
import type { Doubt, ReadTable } from '../doubt';
import { sample } from '../sample';

const ROLES = ['actual', 'target', 'baseline'] as const;
/** Fewer rows may all be near two thousand by chance. */
const FEWEST = 3;

/** A column of figures of which nearly all are years, while those beside it are not: the year stands there, and not the figure. */
export function yearsAsFigures({ body: { heading, table }, indicators }: ReadTable): Doubt | undefined {
  const rows = sample(indicators);
  const shares = ROLES.map((role) => ({ role, ...yearsIn(rows, role) }));
  for (const { role, numbers, years } of shares) {
    const column = table.columns[role];
    if (column === null || numbers < FEWEST || years < 0.9 * numbers) continue;
    const beside = shares.some((other) => other.role !== role && other.numbers >= FEWEST && other.years < 0.5 * other.numbers);
    if (!beside) continue;
    const text = heading.columns.find((candidate) => candidate.column === column)?.text ?? '';
    return {
      kind: 'years-as-figures',
      row: Math.max(0, heading.last),
      column,
      about: [role],
      details: { role, column: columnLetters(column), heading: text },
    };
  }
  return undefined;
}

function yearsIn(rows: readonly Indicator[], role: (typeof ROLES)[number]): { numbers: number; years: number } {
  let numbers = 0;
  let years = 0;
  for (const { [role]: figure } of rows) {
    if (figure.kind !== 'number') continue;
    numbers++;
    if (isYearNumber(figure.value) && !figure.percent) years++;
  }
  return { numbers, years };
}

/** So few rows are a series. */
const FEWEST_ROWS = 2;
/** 4月, 5月末, 第1四半期, 2Q, 上半期. */
const PART_OF_YEAR = /^(?:[0-9]{1,2}月[末分]?|第?[1-4](?:四半期|q)|[上下]半?期)$/i;

/** Rows that are all called by a year or a month: one indicator through time, which a title names, and not one a row. */
export function yearRows({ body: { table }, indicators }: ReadTable): Doubt | undefined {
  const [first] = indicators;
  const isTime = (name: string): boolean => isOnlyYear(name.normalize('NFKC').trim()) || PART_OF_YEAR.test(name.normalize('NFKC').trim());
  if (first === undefined || indicators.length < FEWEST_ROWS || !indicators.every(({ name }) => isTime(name))) return undefined;
  const column = table.columns.indicator;
  return { kind: 'year-rows', row: first.row, column, about: ['indicator'], details: { cell: cellAddress(first.row, column) } };
}
