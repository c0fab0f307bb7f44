import { type GradedMeasure, measureGrades } from '../../evaluation/counts/measure-grades';
import { summarise, type Summary } from '../../evaluation/counts/summary';
import type { CountTable, Evaluation, IndicatorResult } from '../../evaluation/evaluation';
import { type ExplainedSheet, explainReading } from '../../evaluation/explain-reading';
import type { Figure } from '../../evaluation/figures/figure';
import type { Finding, FindingCode, Severity } from '../../evaluation/findings/finding';
import type { RuleName } from '../../evaluation/profile/profile';
import { cellAddress } from '../../evaluation/workbook/address';
import { explain, type PaceFraction } from '../../i18n/explanation/explanation';
import { findingSentence } from '../../i18n/findings/findings';
import type { Language } from '../../i18n/language';

/**
 * The result object of `--json` (docs/command.md). The two long lists are made while they are read, so that a workbook
 * of 100,000 indicators does not stand in memory a second time.
 */
export interface ResultObject {
  readonly workbook: string;
  readonly profile: string;
  readonly summary: Summary;
  readonly indicators: Iterable<IndicatorEntry>;
  readonly counts: readonly CountTable[];
  readonly findings: Iterable<FindingEntry>;
  /** Where the profile grades measures. */
  readonly measureGrades?: readonly GradedMeasure[];
  /** With `--explain`: what was taken for what on each sheet, and why. */
  readonly reading?: readonly ExplainedSheet[];
}

/** A figure of the result object; `value` is null when it is missing or cannot be read. */
export interface FigureEntry {
  readonly text: string;
  readonly value: number | null;
  readonly note: string | null;
}

export interface IndicatorEntry {
  readonly sheet: string;
  /** The sheet's row number, from 1. */
  readonly row: number;
  readonly strategy: string | null;
  readonly direction: string | null;
  readonly measure: string | null;
  /** All levels from the top, however many the sheet has. */
  readonly levels: readonly { readonly title: string; readonly name: string }[];
  readonly name: string;
  /** What tells it from others of its name, where a column of its own says so. */
  readonly part?: string;
  readonly unit: string | null;
  readonly rule: RuleName;
  readonly baseline: FigureEntry;
  readonly actual: FigureEntry;
  readonly target: FigureEntry;
  /** Unrounded fraction. */
  readonly progress: number | null;
  readonly progressText: string;
  readonly status: string;
  readonly recorded: { readonly progress: string; readonly status: string };
  readonly explanation: string;
}

export interface FindingEntry {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly sheet: string;
  readonly cell: string;
  readonly indicator: string | null;
  readonly recorded: string | null;
  readonly computed: string | null;
  readonly message: string;
}

/**
 * The result object of an evaluation.
 * @param paceShare the share of the plan's time that has passed, for the explanations; null without a plan's time
 * @param explain whether the reading is explained, too
 */
export function resultObject(evaluation: Evaluation, language: Language, paceShare: PaceFraction | null, explain = false): ResultObject {
  return {
    workbook: evaluation.workbook,
    profile: evaluation.profile.name,
    summary: summaryEntry(summarise(evaluation)),
    indicators: {
      *[Symbol.iterator]() {
        for (const result of evaluation.results) yield indicatorEntry(result, evaluation, language, paceShare);
      },
    },
    counts: evaluation.counts.map(({ strategy, rows }) => ({
      strategy,
      rows: rows.map(({ kind, label, counts, total }) => ({ kind, label, counts, total })),
    })),
    findings: {
      *[Symbol.iterator]() {
        for (const finding of evaluation.findings) yield findingEntry(finding, language);
      },
    },
    ...(evaluation.profile.measureGrade === null ? {} : { measureGrades: measureGrades(evaluation.results, evaluation.profile) }),
    ...(explain ? { reading: explainReading(evaluation) } : {}),
  };
}

function summaryEntry({ strategies, indicators, measured, counts, findings }: Summary): Summary {
  const { error, warning, info } = findings;
  return { strategies, indicators, measured, counts, findings: { error, warning, info } };
}

function indicatorEntry(
  result: IndicatorResult,
  { profile }: Evaluation,
  language: Language,
  paceShare: PaceFraction | null,
): IndicatorEntry {
  const { indicator, judgement, recorded } = result;
  return {
    sheet: indicator.sheet,
    row: indicator.row + 1,
    strategy: indicator.strategy?.label ?? null,
    direction: indicator.direction?.label ?? null,
    measure: indicator.measure?.label ?? null,
    levels: indicator.levels.map(({ title, name }) => ({ title, name })),
    name: nameOnSheet(indicator),
    ...(indicator.part === undefined ? {} : { part: indicator.part }),
    unit: indicator.unit,
    rule: judgement.rule,
    baseline: figureEntry(indicator.baseline),
    actual: figureEntry(indicator.actual),
    target: figureEntry(indicator.target),
    progress: judgement.progress,
    progressText: judgement.progressText,
    status: judgement.status,
    recorded: { progress: recorded.progressText, status: recorded.status },
    explanation: explain(language, { result, profile, paceShare }),
  };
}

/** Without what tells it from others of its name, which stands in a cell of its own. */
function nameOnSheet({ name, part }: IndicatorResult['indicator']): string {
  return part === undefined ? name : name.slice(0, -part.length - 2);
}

function figureEntry(figure: Figure): FigureEntry {
  return { text: figure.text, value: figure.kind === 'number' ? figure.value : null, note: figure.note };
}

function findingEntry(finding: Finding, language: Language): FindingEntry {
  return {
    code: finding.code,
    severity: finding.severity,
    sheet: finding.sheet,
    cell: cellAddress(finding.row, finding.column),
    indicator: finding.indicator,
    recorded: finding.recorded,
    computed: finding.computed,
    message: findingSentence(language, finding),
  };
}
