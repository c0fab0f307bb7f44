import { COUNT_SHEET, evaluateInSteps } from '../../evaluation/evaluate-in-steps';
import type { EngineParts, PartsInSteps } from '../../evaluation/engine-parts';
import type { Evaluation, Heading, Level } from '../../evaluation/evaluation';
import type { EvaluateOptions } from '../../evaluation/options';
import { allSteps, type Steps } from '../../evaluation/steps';
import type { WorkbookSnapshot } from '../../evaluation/workbook/snapshot';
import { profileOf, type PaneSettings } from '../state/pane-settings';

/** What is asked of one evaluation besides the settings. */
export interface EvaluateRequest {
  /** Make the sheet for count tables where there is none; default: only bring existing ones up to date. */
  readonly buildCounts?: boolean;
  /** Replace typed results that differ; default: keep them. */
  readonly applyRule?: boolean;
  /** Only these sheets, whatever a person chose; default: theirs, or all with a table. */
  readonly sheets?: readonly string[];
  /** The year of actuals, whatever a person chose. */
  readonly year?: string;
}

let loaded: EngineParts | null = null;

/** Loads the parts of the engine that not every workbook needs when one does, and once. */
const partsWhenNeeded: PartsInSteps = function* () {
  if (loaded === null)
    yield import(/* webpackChunkName: "parts" */ '../../evaluation/all-parts').then((parts) => {
      loaded = parts;
    });
  return loaded;
};

/**
 * Evaluates by the workbook's settings, a person's corrections included; copies made for others are left out. Corrected levels are stored by the headings'
 * labels, because rows move; so the headings are found first, and then given their levels.
 * @throws EvaluationError
 */
export function* evaluateBySettingsInSteps(
  whole: WorkbookSnapshot,
  settings: PaneSettings,
  request: EvaluateRequest = {},
  parts: PartsInSteps = partsWhenNeeded,
): Steps<Evaluation> {
  const { workbook, options } = optionsBySettings(whole, settings, request);
  const evaluation = yield* evaluateInSteps(workbook, options, parts);
  const { levels } = settings.corrections;
  if (Object.keys(levels).length === 0) return evaluation;
  return yield* evaluateInSteps(workbook, { ...options, levels: levelsByRow(evaluation, levels) }, parts);
}

/** What results there would be: no counts are planned, and each finding stands by itself. @throws EvaluationError */
export function resultsBySettings(whole: WorkbookSnapshot, settings: PaneSettings): Evaluation {
  return allSteps(evaluateBySettingsInSteps(whole, settings, {}, resultsAlone));
}

// eslint-disable-next-line require-yield -- What reading this workbook needs was loaded when it was evaluated.
const resultsAlone: PartsInSteps = function* (use) {
  return use === 'reading' ? loaded : null;
};

/** What an evaluation by the settings is asked of the engine, but for corrected levels. */
export function optionsBySettings(
  whole: WorkbookSnapshot,
  settings: PaneSettings,
  request: EvaluateRequest,
): { readonly workbook: WorkbookSnapshot; readonly options: EvaluateOptions } {
  const workbook = { ...whole, sheets: whole.sheets.filter(({ name }) => !settings.copies.includes(name)) };
  const { sheet, headingRow, columns, confirmed } = settings.corrections;
  const year = request.year ?? settings.corrections.year;
  const sheets = workbook.sheets.map(({ name }) => name);
  const hasCountSheet = sheets.includes(COUNT_SHEET);
  const options: EvaluateOptions = {
    profile: profileOf(settings),
    write: settings.write,
    applyRule: request.applyRule ?? false,
    countSheet: request.buildCounts === true || hasCountSheet ? COUNT_SHEET : null,
    columns: withoutUndefined(columns),
    confirmed: confirmed.filter((name) => sheets.includes(name)),
    ...(sheet === null || !sheets.includes(sheet) ? {} : { sheets: [sheet] }),
    ...(request.sheets === undefined ? {} : { sheets: request.sheets }),
    ...(year === null ? {} : { year }),
    ...(headingRow === null || sheet === null ? {} : { headingRows: { [sheet]: headingRow } }),
  };
  return { workbook, options };
}

function withoutUndefined(columns: PaneSettings['corrections']['columns']): NonNullable<EvaluateOptions['columns']> {
  return Object.fromEntries(Object.entries(columns).filter(([, column]) => column !== undefined));
}

/** A heading of the outline with its level and sheet. */
export interface PlacedHeading {
  readonly heading: Heading;
  readonly sheet: string;
  readonly level: Level;
}

/** The headings above the evaluated indicators, each once, in order. */
export function headingsOf({ results }: Evaluation): readonly PlacedHeading[] {
  const found = new Map<string, PlacedHeading>();
  for (const { indicator } of results) {
    for (const level of ['strategy', 'direction', 'measure'] as const) {
      const heading = indicator[level];
      if (heading !== null) found.set(`${indicator.sheet}\n${heading.row}\n${heading.column}`, { heading, sheet: indicator.sheet, level });
    }
  }
  return [...found.values()];
}

const known = new WeakMap<Evaluation, readonly PlacedHeading[]>();

/** The heading that stands in the row; of several the first. */
export function headingAt(evaluation: Evaluation, sheet: string, row: number): PlacedHeading | undefined {
  let headings = known.get(evaluation);
  if (headings === undefined) known.set(evaluation, (headings = headingsOf(evaluation)));
  return headings.find((one) => one.sheet === sheet && one.heading.row === row);
}

/** Corrected levels by the sheets and rows in which their headings stand. */
export function levelsByRow(evaluation: Evaluation, levels: Readonly<Record<string, Level>>): NonNullable<EvaluateOptions['levels']> {
  const bySheet: Record<string, Record<number, Level>> = {};
  for (const { heading, sheet } of headingsOf(evaluation)) {
    const level = Object.hasOwn(levels, heading.label) ? levels[heading.label] : undefined;
    if (level !== undefined) (bySheet[sheet] ??= {})[heading.row] = level;
  }
  return bySheet;
}
