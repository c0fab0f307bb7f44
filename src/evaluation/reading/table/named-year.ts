import { type NamedYear, yearIn, yearOfPlan } from '../../vocabulary/figures/year';

/** Between two years: all of them, and what is summed up over them is of the last. */
const THROUGH = /^\s*(?:年度?)?\s*[)）]?\s*(?:[~～〜∼-]|から)\s*[(（]?\s*/;

/** The year that a heading names, as on the sheet and western; of R2～R5 the last. Where it only counts (3年目), that number. */
export function namedYear(text: string): { readonly year: number | null; readonly label: string | null } {
  const plain = text.normalize('NFKC');
  let named = yearIn(plain) ?? yearOfPlan(plain);
  for (let next = yearThrough(plain, named); next !== undefined; next = yearThrough(plain, named)) named = next;
  return { year: named?.year ?? null, label: named?.label ?? null };
}

function yearThrough(text: string, named: NamedYear | undefined): NamedYear | undefined {
  if (named === undefined) return undefined;
  const rest = text.slice(text.indexOf(named.label) + named.label.length);
  const through = THROUGH.exec(rest);
  const next = through === null ? undefined : yearIn(rest.slice(through[0].length));
  return next !== undefined && rest.startsWith(next.label, through?.[0].length) && next.year > named.year ? next : undefined;
}
