import type { Heading, Indicator } from '../evaluation';
import { cellAddress } from '../workbook/address';
import type { Doubt, ReadTable } from './doubt';

/** What is measured at the end of a name, or what only goes on: 児童生徒の割合（小学校）, を持っている人. */
const GOES_ON = /(?:[率数量額度]|割合|件|人|[)）])$|^[（(のをにがはとでもや、・]/;

/**
 * Names that go on in the row below, which were read as the headings of the next indicators: plain texts in the column of names, each
 * right between two indicators and of one alone. They end or begin as the rest of a name; or none stands above the first indicator.
 */
export function wrappedNames({ grid, body: { table }, indicators }: ReadTable): Doubt | undefined {
  const column = table.columns.indicator;
  const below = new Map<Heading, number>();
  const between: Heading[] = [];
  let before: Indicator | undefined;
  for (const indicator of indicators) {
    const heading = lowestOf(indicator);
    if (heading !== null && heading.column === column && heading.number === null) {
      const isNew = !below.has(heading);
      below.set(heading, (below.get(heading) ?? 0) + 1);
      if (isNew && heading.row === indicator.row - 1 && heading.row - 1 === before?.row && isPlain(heading, indicator))
        between.push(heading);
    }
    before = indicator;
  }
  const alone = between.filter((heading) => below.get(heading) === 1);
  const goOn = alone.filter(({ label }) => GOES_ON.test(label.normalize('NFKC'))).length * 2 > alone.length;
  const isFirst = indicators[0] !== undefined && lowestOf(indicators[0]) === null && alone.length > 1;
  const [first] = alone;
  if (first === undefined || alone.length < below.size || (!goOn && !isFirst)) return undefined;
  return {
    kind: 'wrapped-names',
    row: first.row,
    column,
    about: [],
    details: { cell: cellAddress(first.row, column), name: first.label },
  };

  function isPlain({ row }: Heading, indicator: Indicator): boolean {
    const [own, name] = [grid.style(row, column), grid.style(indicator.row, column)];
    return own.bold === name.bold && own.indent === name.indent && grid.mergeAt(row, column) === undefined;
  }
}

function lowestOf({ strategy, direction, measure }: Indicator): Heading | null {
  return measure ?? direction ?? strategy;
}
