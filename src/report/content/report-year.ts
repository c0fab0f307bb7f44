import type { Evaluation, IndicatorResult } from '../../evaluation/evaluation';
import { longYear } from '../../evaluation/vocabulary/figures/year-mentions';
import { yearIn } from '../../evaluation/vocabulary/figures/year';
import type { ReportYear } from './report';

/** The years of the actuals that the sheets name, each once, from the earliest. */
export function yearsIn({ tables }: Pick<Evaluation, 'tables'>): ReportYear[] {
  const labels = tables.flatMap(({ year, indicators }) => (year === null || indicators === 0 ? [] : [year]));
  const years = new Map(labels.map(reportYear).map((year) => [year.japanese, year]));
  return [...years.values()].sort((one, other) => (one.western ?? 0) - (other.western ?? 0));
}

/** The year that the report as a whole is about: of plans that have not come equally far the latest, called by all of them. */
export function yearsTogether(evaluation: Evaluation): ReportYear | null {
  const years = yearsIn(evaluation);
  const latest = years.at(-1);
  return latest === undefined ? null : { ...latest, japanese: years.map(({ japanese }) => japanese).join('・') };
}

/** The year of a row's actual; null where its table names none. */
export function yearOfRow({ tables }: Evaluation): (result: IndicatorResult) => ReportYear | null {
  const known = new Map<string, ReportYear>();
  return ({ indicator: { sheet, row } }) => {
    const own = tables.find((table) => table.sheet === sheet && table.range.top <= row && row <= table.range.bottom)?.year ?? null;
    if (own === null) return null;
    const year = known.get(own) ?? reportYear(own);
    known.set(own, year);
    return year;
  };
}

function reportYear(label: string): ReportYear {
  const western = yearIn(label.normalize('NFKC'))?.year ?? null;
  return { label, western, japanese: western === null ? label : longYear(western, label) };
}
