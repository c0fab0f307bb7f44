import { matchKey } from '../../evaluation/vocabulary/clean-text';
import { DIVISION } from './departments';

/** Two names that may be one department's: one of them with its division before it. */
export type AlikeDepartments = readonly [short: string, long: string];

/**
 * Departments that a sheet names with their division here and without it there. They may be one, or two of one name: a person knows.
 * @example alikeDepartments(['福祉課', '福祉部 福祉課', '税務課']) // [['福祉課', '福祉部 福祉課']]
 */
export function alikeDepartments(names: readonly string[]): AlikeDepartments[] {
  const keyed = names.map((name) => [name, matchKey(name)] as const);
  return keyed.flatMap(([short, key]) =>
    keyed.flatMap(([long, other]): AlikeDepartments[] => {
      const isLonger = other.length > key.length && other.endsWith(key);
      return isLonger && DIVISION.test(other.slice(0, -key.length)) ? [[short, long]] : [];
    }),
  );
}
