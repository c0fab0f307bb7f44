import { ERAS } from './eras';

/**
 * A fiscal year as offices write it out; the year in which an era begins is wholly the new era's.
 * @param western the year in which it begins
 * @example fiscalYearInEra(2019) // '令和元年度'
 */
export function fiscalYearInEra(western: number): string {
  const era = ERAS.find(({ firstYear }) => firstYear <= western);
  if (era === undefined) return `${western}年度`;
  const year = western - era.firstYear + 1;
  return `${era.name}${year === 1 ? '元' : year}年度`;
}
