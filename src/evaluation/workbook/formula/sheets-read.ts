import type { SheetSnapshot } from '../snapshot';

/** A sheet's name before a reference: bare, or in apostrophes. */
const REFERRED = /'((?:[^']|'')+)'!|([^\s'!"(),+=*/&<>^;:-]+)!/g;

/** The names of the sheets that a sheet's formulas read, in lower case. */
export function sheetsRead({ formulas }: Pick<SheetSnapshot, 'formulas'>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const row of formulas)
    for (const formula of row ?? [])
      if (formula?.includes('!') === true)
        for (const [, quoted, bare] of formula.matchAll(REFERRED)) names.add((quoted?.replaceAll("''", "'") ?? bare ?? '').toLowerCase());
  return names;
}
