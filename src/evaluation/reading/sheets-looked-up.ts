import { matchKey } from '../vocabulary/clean-text';
import type { Indicator } from '../evaluation';
import { cellOf } from '../indicator-cell';
import { sheetsRead } from '../workbook/formula/sheets-read';
import { formulaAt } from '../workbook/snapshot';
import type { SheetReading } from './read-sheet';
import { firstText, planOf } from './sheet-year';

/** The indicators of a sheet by name, each with its actuals as typed. */
type Names = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The sheets that show again what others hold (重点KPI with VLOOKUP, a department's extract with references), each with one of
 * these: their indicators stand there, too, and all their figures are formulas that read it, or are typed again on an extract. Where only the sheet that reads has results,
 * those that it reads are what it was put together from, and are left out in its place.
 * @param named the sheets that a person named, which are evaluated whatever they hold
 */
export function sheetsLookedUp(readings: readonly SheetReading[], named: readonly string[] = []): ReadonlyMap<SheetReading, string> {
  const byName = new Map(readings.flatMap((reading) => (indicatorsOf(reading).length > 0 ? [[keyOf(reading), reading] as const] : [])));
  const names = new Map<string, Names>();
  const namesOf = (sheet: string): Names => {
    const known = names.get(sheet) ?? actualsByName(byName.get(sheet));
    names.set(sheet, known);
    return known;
  };
  const shown = new Map<SheetReading, string>();
  for (const [own, reading] of byName) {
    const sources = new Set<string>();
    const indicators = indicatorsOf(reading);
    const found = indicators.filter((indicator) => {
      const read = formulaSources(reading, indicator)?.filter((sheet) => sheet !== own && byName.has(sheet)) ?? [];
      const held = read.filter((sheet) => holds(namesOf(sheet), indicator));
      for (const sheet of held) sources.add(sheet);
      return held.length > 0;
    });
    if (found.length * 2 <= indicators.length) {
      const whole = named.includes(reading.grid.name) ? undefined : extractedFrom(reading, byName.values());
      if (whole !== undefined) shown.set(reading, whole.grid.name);
      continue;
    }
    const parts = [...sources].flatMap((sheet) => byName.get(sheet) ?? []);
    const isMaster = hasResults(reading) && !parts.some(hasResults);
    const whole = parts.filter((part) => indicatorsOf(part).every((indicator) => namesOf(own).has(matchKey(indicator.name))));
    for (const [copy, source] of isMaster ? whole.map((part) => [part, reading] as const) : [[reading, parts[0]] as const])
      if (source !== undefined && !named.includes(copy.grid.name)) shown.set(copy, source.grid.name);
  }
  return shown;
}

const EXTRACT = /概要|概況|主な|主要|抜粋|抜すい|代表|再掲|ダイジェスト|サマリー?|ハイライト/;

/**
 * The larger sheet that holds all indicators of one that calls itself an extract, or is of no plan of its own and under no other goals, with
 * the same figures.
 */
function extractedFrom(reading: SheetReading, others: Iterable<SheetReading>): SheetReading | undefined {
  const { grid, bodies } = reading;
  const isCalledSo = EXTRACT.test(`${grid.name}\n${firstText(grid, bodies[0]?.heading.first ?? 0)}`);
  const plan = planOf(reading);
  const hasGoals = indicatorsOf(reading).some(({ strategy }) => strategy !== null);
  const figures = figuresOf(reading, hasGoals);
  if (!isCalledSo && figures.size < FEWEST) return undefined;
  return [...others].find((other) => {
    if (other === reading || (hasResults(reading) && !hasResults(other))) return false;
    if (!isCalledSo && plan !== undefined && plan !== planOf(other)) return false;
    const known = figuresOf(other, hasGoals);
    return known.size > figures.size && [...figures].every((row) => known.has(row));
  });
}

/** One indicator that stands on two sheets may be each one's own. */
const FEWEST = 2;

function figuresOf(reading: SheetReading, withGoals: boolean): ReadonlySet<string> {
  return new Set(
    indicatorsOf(reading).map(({ name, baseline, actual, target, strategy }) =>
      [withGoals ? (strategy?.label ?? '') : '', matchKey(name), baseline.text, actual.text, target.text].join('\n'),
    ),
  );
}

function keyOf({ grid }: SheetReading): string {
  return grid.name.toLowerCase();
}

function indicatorsOf({ byTable }: SheetReading): readonly Indicator[] {
  return byTable.flatMap(({ indicators }) => indicators);
}

function actualsByName(reading: SheetReading | undefined): Names {
  const names = new Map<string, Set<string>>();
  for (const { name, actual } of reading === undefined ? [] : indicatorsOf(reading)) {
    const key = matchKey(name);
    names.set(key, (names.get(key) ?? new Set()).add(actual.text));
  }
  return names;
}

/** Whether a sheet holds the indicator with the same actual; a formula's may not be known. */
function holds(names: Names, { name, actual }: Indicator): boolean {
  const actuals = names.get(matchKey(name));
  return actuals !== undefined && (actual.text === '' || actuals.has(actual.text));
}

function hasResults({ byTable }: SheetReading): boolean {
  return byTable.some(({ table: { columns } }) => columns.progress !== null || columns.status !== null);
}

/** The sheets that the formulas of all an indicator's figures read; undefined where one is no such formula, or there is no actual. */
function formulaSources({ grid }: SheetReading, indicator: Indicator): string[] | undefined {
  const sources: string[] = [];
  for (const part of ['actual', 'target', 'baseline'] as const) {
    const cell = cellOf(indicator, part);
    const formula = cell === null ? null : formulaAt(grid.sheet, cell.row, cell.column);
    const read = formula === null ? [] : [...sheetsRead({ formulas: [[formula]] })];
    if (read.length === 0 && (part === 'actual' || indicator[part].text !== '')) return undefined;
    sources.push(...read);
  }
  return sources;
}
