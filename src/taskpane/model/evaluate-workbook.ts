import { evaluateInSteps } from '../../evaluation/evaluate-in-steps';
import type { PartLoader } from '../../evaluation/engine-parts';
import type { Evaluation, Heading, Level } from '../../evaluation/evaluation';
import type { EvaluateOptions } from '../../evaluation/options';
import type { Profile } from '../../evaluation/profile/profile';
import { DEFAULT_PRESET, DEFAULT_PROFILE } from '../../evaluation/profile/default-profile';
import { REPORT_WORDS } from '../../evaluation/vocabulary/headings/report-words';
import { stepsAtHand, type Steps } from '../../evaluation/steps';
import type { WorkbookSnapshot } from '../../evaluation/workbook/snapshot';
import type { PaneSettings } from '../state/pane-settings';

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
  /** No counts are planned, and each finding stands by itself. */
  readonly resultsOnly?: boolean;
}

/** Gives what is loaded when it is first asked for, and once. */
function whenNeeded<Part>(load: () => Promise<Part>): () => Steps<Part> {
  let loaded: { readonly part: Part } | null = null;
  return function* () {
    if (loaded === null)
      yield load().then((part) => {
        loaded = { part };
      });
    if (loaded === null) throw new Error('What was waited for is there.');
    return loaded.part;
  };
}

/** What of the engine is loaded apart from what reads an ordinary sheet. The page asks for `results` beside the pane: `taskpane.tsx`. */
const engine: PartLoader = {
  results: whenNeeded(() => import(/* webpackChunkName: "results" */ '../../evaluation/evaluate-readings')),
  layouts: whenNeeded(() => import(/* webpackChunkName: "layouts" */ '../../evaluation/reading/all-layouts')),
  several: whenNeeded(() => import(/* webpackChunkName: "layouts" */ '../../evaluation/all-of-several')),
};

/** Other rules than the default ones are checked before they are used. */
const profiles = whenNeeded(() => import(/* webpackChunkName: "profiles" */ '../state/settings-profile'));

/**
 * Evaluates by the workbook's settings, a person's corrections included; copies made for others are left out. Corrected levels are stored by the headings'
 * labels, because rows move; so the headings are found first, and then given their levels.
 * @throws EvaluationError
 */
export function* evaluateBySettingsInSteps(
  whole: WorkbookSnapshot,
  settings: PaneSettings,
  request: EvaluateRequest = {},
): Steps<Evaluation> {
  const profile = settings.preset === DEFAULT_PRESET ? DEFAULT_PROFILE : (yield* profiles()).profileOf(settings);
  const { workbook, options } = optionsBySettings(whole, settings, profile, request);
  const evaluation = yield* evaluateInSteps(workbook, options, engine);
  const { levels } = settings.corrections;
  if (Object.keys(levels).length === 0) return evaluation;
  return yield* evaluateInSteps(workbook, { ...options, levels: levelsByRow(evaluation, levels) }, engine);
}

/** What results there would be: no counts are planned, and each finding stands by itself. @throws EvaluationError */
export function resultsInSteps(whole: WorkbookSnapshot, settings: PaneSettings): Steps<Evaluation> {
  return evaluateBySettingsInSteps(whole, settings, { resultsOnly: true });
}

/** The same at once; undefined where it needs what is not loaded yet, as it never does of a workbook that was evaluated. */
export function resultsAtHand(whole: WorkbookSnapshot, settings: PaneSettings): Evaluation | undefined {
  return stepsAtHand(resultsInSteps(whole, settings));
}

/** What an evaluation by the settings is asked of the engine, but for corrected levels. */
export function optionsBySettings(
  whole: WorkbookSnapshot,
  settings: PaneSettings,
  profile: Profile,
  request: EvaluateRequest,
): { readonly workbook: WorkbookSnapshot; readonly options: EvaluateOptions } {
  const workbook = { ...whole, sheets: whole.sheets.filter(({ name }) => !settings.copies.includes(name)) };
  const { sheet, headingRow, columns, confirmed } = settings.corrections;
  const year = request.year ?? settings.corrections.year;
  const sheets = workbook.sheets.map(({ name }) => name);
  const hasCountSheet = sheets.includes(REPORT_WORDS.countSheet);
  const options: EvaluateOptions = {
    profile,
    write: settings.write,
    applyRule: request.applyRule ?? false,
    countSheet: request.buildCounts === true || hasCountSheet ? REPORT_WORDS.countSheet : null,
    columns: withoutUndefined(columns),
    confirmed: confirmed.filter((name) => sheets.includes(name)),
    ...(sheet === null || !sheets.includes(sheet) ? {} : { sheets: [sheet] }),
    ...(request.sheets === undefined ? {} : { sheets: request.sheets }),
    ...(year === null ? {} : { year }),
    ...(request.resultsOnly === undefined ? {} : { resultsOnly: request.resultsOnly }),
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
