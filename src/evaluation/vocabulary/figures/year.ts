import { ERA_INITIALS, ERA_LETTERS, ERA_NAMES, westernYear } from './eras';

/** A year as a heading names it. */
export interface NamedYear {
  /** As on the sheet (`R1`, `令和元年度`, `2019`). */
  readonly label: string;
  /** The western year in which it begins. */
  readonly year: number;
}

const ERA_YEAR = new RegExp(
  `(${ERA_NAMES}|(?<![a-z])[${ERA_LETTERS}](?![a-z])|[${ERA_INITIALS}](?=[0-9元]))\\.?\\s*(元|[0-9]{1,2})(?![0-9])\\s*(?:年度末?|年)?`,
  'i',
);
const WESTERN_YEAR = /(?<![0-9])(?:fy)?((?:19|20)[0-9]{2})(?![0-9])\s*(?:年度末?|年)?/i;

/**
 * The first year that a text names.
 * @param text NFKC-normalised text (digits and Latin letters half-width)
 * @example yearIn('R1実績 b') // { label: 'R1', year: 2019 }
 */
export function yearIn(text: string): NamedYear | undefined {
  const era = ERA_YEAR.exec(text);
  if (era) {
    const year = westernYear(era[1] ?? '', era[2] === '元' ? 1 : Number(era[2]));
    if (year !== undefined) return { label: era[0].trim(), year };
  }
  const western = WESTERN_YEAR.exec(text);
  if (western) return { label: western[0].trim(), year: Number(western[1]) };
  return undefined;
}

const YEAR_OF_PLAN = /第?([0-9]{1,2})年目|初年度/;

/** The year of a plan that a text (NFKC-normalised) counts: 初年度, 3年目. */
export function yearOfPlan(text: string): NamedYear | undefined {
  const counted = YEAR_OF_PLAN.exec(text);
  return counted === null ? undefined : { label: counted[0], year: Number(counted[1] ?? 1) };
}

/** The month and day behind a year: .3.31, /10/1, 3月31日. */
const DAY = /[./][0-9]{1,2}(?:[./][0-9]{1,2})?(?![0-9])|[0-9]{1,2}月(?:[0-9]{1,2}日)?/;

/** Whether a text names a year and says nothing else (`H30`, `令和2年度`, `2019年度末`, `(R1)`, `2019(R1)`, `3年目(R5)`). */
export function isOnlyYear(text: string): boolean {
  const counted = yearOfPlan(text);
  const named = yearIn(text) ?? counted;
  if (named === undefined) return false;
  let rest = text;
  // The same year may be said in both calendars: 2019(R1).
  for (let said: NamedYear | undefined = named; said?.year === named.year; said = yearIn(rest)) rest = rest.replace(said.label, '');
  rest = rest.replace(DAY, '').replace(counted?.label ?? '', '');
  return rest.replace(/[()[\]\s・/年度末時点現在]/g, '') === '';
}

/** A text (NFKC-normalised) without the years that it names, a space in the place of each. */
export function withoutYears(text: string): string {
  let rest = text;
  for (let named = yearIn(rest); named !== undefined; named = yearIn(rest)) rest = rest.replace(named.label, ' ');
  return rest;
}

/** Whether a cell's number can be a year: a whole one of the time that plans are made for. */
export function isYearNumber(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1989 && value <= 2100;
}
