import type { EvaluateOptions } from '../../options';
import { type CountedTogether, countedTogether, countedTwice, type YearsApart, yearsApart } from '../../reading/other-year-sheets';
import type { SheetReading } from '../../reading/read-sheet';
import { shortYear } from '../../vocabulary/figures/year-mentions';
import type { Finding } from '../finding';
import { goalsOfPlans } from './goals-of-plans';

/**
 * What speaks against counting the evaluated sheets together: two years of one table, the same table twice, two plans' goals of one name,
 * plans of which the latest years differ. Who named the sheets may mean it, and is told all the same.
 */
export function sheetsTogether(readings: readonly SheetReading[], { everyYear, sheets, year }: EvaluateOptions): Finding[] {
  if (everyYear === true) return [];
  const isNamed = sheets !== undefined;
  const years = countedTogether(readings, { sheets, year });
  const said = new Set(years.map(({ reading }) => reading));
  const twice = countedTwice(readings).filter(({ reading }) => !said.has(reading));
  const goals = goalsOfPlans(readings);
  const apart = isNamed || years.length > 0 ? undefined : yearsDiffer(readings);
  return [
    ...readings.flatMap((reading) =>
      reading.shows === undefined ? [] : [duplicate({ reading, other: reading.shows, common: 0 }, 'looked-up', 'info')],
    ),
    ...years.map((together) => duplicate(together, 'other-year', isNamed ? 'info' : 'error')),
    ...twice.map((together) => duplicate(together, 'same-table', isNamed ? 'info' : 'warning')),
    ...(goals === undefined
      ? []
      : [{ ...duplicate({ ...goals, common: goals.more }, 'same-goal', isNamed ? 'info' : 'warning'), recorded: goals.goal }]),
    ...(apart === undefined ? [] : [apart]),
  ];
}

function duplicate({ reading, other, common }: CountedTogether, variant: string, severity: Finding['severity']): Finding {
  return { code: 'duplicate-indicator', variant, severity, ...placeOf(reading), details: { first: other, common } };
}

/** So many sheets are named one by one. */
const MOST_NAMED = 5;

/** The plans that end earlier than others of the workbook: each is evaluated for its own latest year. */
function yearsDiffer(readings: readonly SheetReading[]): Finding | undefined {
  const [latest, ...earlier] = yearsApart(readings);
  const first = earlier[0]?.tables[0];
  if (latest === undefined || first === undefined) return undefined;
  const sheetsOf = (years: readonly YearsApart[]): string => {
    const names = [...new Set(years.flatMap(({ tables }) => tables.map(({ reading }) => reading.grid.name)))];
    return [...names.slice(0, MOST_NAMED), ...(names.length > MOST_NAMED ? ['…'] : [])].join('、');
  };
  return {
    code: 'years-differ',
    severity: 'warning',
    ...placeOf(first.reading, first.at),
    details: {
      latest: shortYear(latest.year),
      latestSheets: sheetsOf([latest]),
      earlier: earlier.map(({ year }) => shortYear(year)).join('、'),
      earlierSheets: sheetsOf(earlier),
    },
  };
}

function placeOf({ grid, bodies, byTable }: SheetReading, at = 0): Omit<Finding, 'code' | 'severity'> {
  return {
    sheet: grid.name,
    row: Math.max(0, bodies[at]?.heading.first ?? 0),
    column: byTable[at]?.table.columns.indicator ?? 0,
    indicator: null,
    recorded: null,
    computed: null,
  };
}
