import { resemblance } from '../../../year/collect/match-rows';
import { type KeptBoxes, remarkKeys } from '../../content/kept-boxes';
import type { Report } from '../../content/report';
import type { BoxName } from '../../content/report-words';
import type { OwnReportSheet } from './own-report-sheet';
import type { Renames } from './renames';
import type { OldLine } from './typed-remarks';

/** What was written into an earlier report, given to a new one. */
export interface KeptTexts {
  readonly boxes: KeptBoxes;
  /** What was written beside indicators that are no longer there, a line each, and the summary of another plan. */
  readonly homeless: readonly string[];
  readonly renames: Renames;
}

/**
 * Gives what was written to strategies and indicators: by their names, a renamed strategy by its indicators, a renamed indicator by its
 * place and a name much the same, the rest to nobody. Where no strategy is left, the report was about something else, its summary too.
 */
export function keptTexts({ boxes, lines }: OwnReportSheet, { strategies: now, worsened }: Report): KeptTexts {
  const labels = now.map(({ label }) => label);
  const old = [...new Set(boxes.flatMap(({ name, strategy }) => (name === null || name === 'summary' ? [] : [strategy])))];
  const inLines = [...new Set(lines.flatMap(({ strategy }) => (strategy === null ? [] : [strategy])))];
  const tables = new Map<string | null, string[]>([[null, worsened.map(({ result }) => result.indicator.name)]]);
  for (const { label, rows } of now)
    tables.set(
      label,
      rows.flatMap((row) => (row.kind === 'indicator' ? [row.result.indicator.name] : [])),
    );
  const renamed = renamedStrategies(inLines.length > 0 ? inLines : old, labels, lines, tables);
  const strategies: Partial<Record<BoxName, string>>[] = labels.map(() => ({}));
  const unplaced: { title: string; text: string }[] = [];
  for (const { name, strategy, title, text } of boxes) {
    if (name === 'summary') continue;
    const own = strategies[labels.indexOf(renamed.get(strategy) ?? strategy)];
    if (name !== null && own !== undefined) own[name] = text;
    else unplaced.push({ title: name === null ? title : `${strategy} ${title}`, text });
  }
  const box = boxes.find(({ name }) => name === 'summary');
  const isOther = old.length > 0 && !old.some((label) => labels.includes(renamed.get(label) ?? label));
  const summary = isOther ? '' : (box?.text ?? '');
  const ofOther = isOther && box !== undefined ? [`${box.title}\u3000${box.text}`] : [];
  const moved = lines.map((line) => ({ ...line, strategy: line.strategy === null ? null : (renamed.get(line.strategy) ?? line.strategy) }));
  return {
    boxes: { summary, strategies, unplaced, ...keptRemarks(moved, tables) },
    homeless: [...ofOther, ...homelessOf(moved, tables)],
    renames: { strategies: inverse(renamed), indicators: inverse(renamedIndicators(moved, tables)) },
  };
}

type Tables = ReadonlyMap<string | null, readonly string[]>;

function keptRemarks(lines: readonly OldLine[], tables: Tables): Pick<KeptBoxes, 'remarks'> {
  const remarks = new Map<string, string>();
  const keyOf = remarkKeys();
  for (const { line, name } of placed(lines, tables)) {
    const key = keyOf(line.strategy, name);
    if (line.text !== '') remarks.set(key, line.text);
  }
  return { remarks };
}

/** Lines whose text has no row any more. */
function homelessOf(lines: readonly OldLine[], tables: Tables): string[] {
  const left = new Map([...tables].map(([strategy, names]) => [strategy, [...names]]));
  return placed(lines, tables).flatMap(({ line, name }) => {
    const names = left.get(line.strategy) ?? [];
    const at = names.indexOf(name);
    if (at >= 0) names.splice(at, 1);
    return at >= 0 || line.text === '' ? [] : [`${line.indicator}\u3000${line.text}`];
  });
}

/** The lines of an earlier report with the names that their indicators have now. */
function placed(lines: readonly OldLine[], tables: Tables): { line: OldLine; name: string }[] {
  const renamed = renamedIndicators(lines, tables);
  return lines.map((line) => ({ line, name: renamed.get(line.indicator) ?? line.indicator }));
}

/** The names that indicators have now which are no longer called what they were. */
function renamedIndicators(lines: readonly OldLine[], tables: Tables): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>();
  for (const [strategy, names] of tables) {
    if (strategy === null) continue;
    const old = lines.flatMap((line) => (line.strategy === strategy ? [line.indicator] : []));
    // One indicator in another's place is the same one only where its name is much the same.
    for (const [name, now] of renames(old, names)) if (resemblance(name, now) > ALIKE) renamed.set(name, now);
  }
  return renamed;
}

function inverse(names: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...names].map(([before, now]) => [now, before]));
}

/** Names have to be this alike to be one indicator's. */
const ALIKE = 0.4;

/** The strategies that are called otherwise now: most of their indicators stand under the new name. */
function renamedStrategies(
  old: readonly string[],
  now: readonly string[],
  lines: readonly OldLine[],
  tables: Tables,
): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>();
  const come = now.filter((label) => !old.includes(label));
  for (const label of old) {
    if (now.includes(label)) continue;
    const indicators = lines.flatMap(({ strategy, indicator }) => (strategy === label ? [indicator] : []));
    const shared = (other: string): number => indicators.filter((name) => tables.get(other)?.includes(name) === true).length;
    const heir = come.find((other) => 2 * shared(other) > indicators.length);
    if (heir !== undefined && ![...renamed.values()].includes(heir)) renamed.set(label, heir);
  }
  return renamed;
}

/** Which of the new names stands for which old one: where as many came as went, in their order. */
function renames(old: readonly string[], now: readonly string[]): ReadonlyMap<string, string> {
  const gone = old.filter((name) => !now.includes(name));
  const come = now.filter((name) => !old.includes(name));
  return gone.length === come.length ? new Map(gone.map((name, index) => [name, come[index] ?? name])) : new Map();
}
