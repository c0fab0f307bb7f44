import type { Heading, Indicator } from '../evaluation';
import { cellAddress } from '../workbook/address';
import type { Doubt, ReadTable } from './doubt';

/** What is measured at the end of a name, or what only goes on: 児童生徒の割合（小学校）, を持っている人. */
const GOES_ON = /(?:[率数量額度]|割合|件|人|[)）])$|^[（(のをにがはとでもや、・]/;
/** What hardly heads several indicators. */
const IS_REST = /(?:割合|率)$|^[（(のをにがはとでもや、・]/;
/** A text that breaks off: 将来の夢を持つ子どもの. */
const BREAKS_OFF = /[のをにがと、・]$|と(?:思う|感じる|思っている|感じている|答えた)$/;

/**
 * Names that go on in the row below, which were read as the headings of the next indicators: plain texts in the column of names, each
 * right between two indicators and of one alone. They end or begin as the rest of a name; or none stands above the first indicator. Where
 * the figures stand beside the rest, its beginning breaks off above it.
 */
export function wrappedNames({ grid, body: { table }, indicators }: ReadTable): Doubt | undefined {
  const column = table.columns.indicator;
  const below = new Map<Heading, number>();
  const between: Heading[] = [];
  const above: Heading[] = [];
  let before: Indicator | undefined;
  for (const indicator of indicators) {
    const heading = lowestOf(indicator);
    if (heading !== null && heading.column === column && heading.number === null) {
      const isNew = !below.has(heading);
      below.set(heading, (below.get(heading) ?? 0) + 1);
      if (isNew && heading.row === indicator.row - 1 && isPlain(heading, indicator))
        (heading.row - 1 === before?.row ? between : above).push(heading);
    }
    before = indicator;
  }
  const isAlone = (heading: Heading): boolean => below.get(heading) === 1;
  const says = (pattern: RegExp, { label }: Heading): boolean => pattern.test(label.normalize('NFKC'));
  const alone = between.filter(isAlone);
  const goOn = alone.filter((heading) => says(GOES_ON, heading)).length * 2 > alone.length;
  const isFirst = indicators[0] !== undefined && lowestOf(indicators[0]) === null && alone.length > 1;
  const isWrapped = alone.length === below.size && (goOn || isFirst);
  const found =
    between.find((heading) => says(IS_REST, heading)) ??
    [...between, ...above].find((heading) => isAlone(heading) && says(BREAKS_OFF, heading)) ??
    (isWrapped ? alone[0] : undefined);
  if (found === undefined) return undefined;
  return { kind: 'wrapped-names', row: found.row, column, about: [], details: { cell: cellAddress(found.row, column), name: found.label } };

  function isPlain({ row }: Heading, indicator: Indicator): boolean {
    const [own, name] = [grid.style(row, column), grid.style(indicator.row, column)];
    return own.bold === name.bold && own.indent === name.indent && grid.mergeAt(row, column) === undefined;
  }
}

function lowestOf({ strategy, direction, measure }: Indicator): Heading | null {
  return measure ?? direction ?? strategy;
}
