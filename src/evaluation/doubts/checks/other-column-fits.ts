import { columnLetters } from '../../workbook/address';
import { yearIn } from '../../vocabulary/figures/year';
import type { Doubt, ReadTable } from '../doubt';
import { distanceTo, FAR, NEAR } from '../distance';
import { freeColumns } from '../free-columns';
import { numberAt } from '../number-at';
import { sample } from '../sample';

const ROLES = ['actual', 'target', 'baseline'] as const;
type Role = (typeof ROLES)[number];

/** Rows that can be compared: with fewer, three odd indicators are most of the table. */
const FEWEST = 5;
/**
 * Most rows' figures of a role are of another magnitude than the other two, and those of a free column are not: a budget, a
 * rank or a number was taken for the figure.
 */
export function otherColumnFits(read: ReadTable): Doubt | undefined {
  const { grid, body, indicators } = read;
  const { columns } = body.table;
  if (indicators.length < FEWEST) return undefined;
  const rows = sample(indicators);
  for (const role of ROLES) {
    const column = columns[role];
    if (column === null || column === columns.indicator) continue;
    const others = ROLES.filter((other) => other !== role);
    const compared = rows.flatMap((indicator) => {
      const { row, [role]: figure } = indicator;
      const beside = others.flatMap((other) => (indicator[other].kind === 'number' ? [indicator[other].value] : []));
      const distance = figure.kind === 'number' ? distanceTo(figure.value, beside) : null;
      return distance === null ? [] : [{ row, beside, distance }];
    });
    if (compared.length < FEWEST || compared.filter(({ distance }) => distance > FAR).length < 0.6 * compared.length) continue;
    const better = freeColumns(read).find((candidate) => {
      if (!mayBe(role, candidate.role, candidate.text)) return false;
      const near = compared.filter(({ row, beside }) => {
        const value = numberAt(grid, row, candidate.column);
        const distance = value === null ? null : distanceTo(value, beside);
        return distance !== null && distance < NEAR;
      });
      return near.length >= 0.8 * compared.length;
    });
    if (better === undefined) continue;
    const heading = body.heading.columns.find((candidate) => candidate.column === column)?.text ?? '';
    return {
      kind: 'other-column-fits',
      row: Math.max(0, body.heading.last),
      column,
      about: [role],
      details: { role, column: columnLetters(column), heading, other: columnLetters(better.column), otherHeading: better.text },
    };
  }
  return undefined;
}

/** Another year's actual is always nearer to the actual than an early baseline is. */
function mayBe(role: Role, headed: string | undefined, text: string): boolean {
  if (headed === role) return true;
  return headed === undefined && (role !== 'baseline' || yearIn(text.normalize('NFKC')) === undefined);
}
