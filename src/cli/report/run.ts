import path from 'node:path';
import type { Evaluation } from '../../evaluation/evaluation';
import { EvaluationError } from '../../evaluation/evaluation-error';
import { evaluateByShownRule, evaluateWorkbook } from '../../evaluation/evaluate';
import { countSheetOfValues } from '../../evaluation/plan/counts/sheet/holds-values';
import { mergeSheetPlans } from '../../evaluation/plan/merge-sheet-plans';
import { refuseProtected } from '../../evaluation/plan/refuse-protected';
import { shortYear } from '../../evaluation/vocabulary/figures/year-mentions';
import { isEmptyPlan, type Plan } from '../../evaluation/workbook/plan';
import type { WorkbookSnapshot } from '../../evaluation/workbook/snapshot';
import type { Language } from '../../i18n/language';
import { openDataWords, reportWords } from '../../i18n/report/report-words';
import { comparisonNotes } from '../../i18n/year/compare-notes';
import { reportHelp, reportSentences } from '../../i18n/report/report-command';
import { openFindings, renewalSentences } from '../../i18n/report/report-renewal';
import { reportNotes, statusMeaning } from '../../i18n/report/status-meanings';
import { buildReport } from '../../report/content/build-report';
import { hasNoActuals, mustHaveActuals } from '../../report/content/must-have-actuals';
import { mustBeSure } from '../../report/content/must-be-sure';
import { type LastYear, lastYearFor } from '../../report/content/last-year';
import type { Report, ReportComparison } from '../../report/content/report';
import { rulesUsed } from '../../report/content/rules-used';
import { openDataCsv } from '../../report/csv/open-data';
import type { Renewal } from '../../report/sheet/existing/renewal';
import { planPublicReport, planReportSheet, reportRenewal, writtenBoxes } from '../../report/sheet/plan-report-sheet';
import { createWorkbook } from '../../xlsx/create/create-workbook';
import { zlibCodec } from '../../xlsx/node/zlib-codec';
import type { OpenWorkbook } from '../../xlsx/open-workbook';
import { CommandError } from '../command/command-error';
import { EXIT } from '../command/exit';
import { runCommand } from '../command/run-command';
import { openBook } from '../files/open-book';
import { findOutput, type OutputFile, writeOutput } from '../files/output-file';
import {
  type OptionSpec,
  type OptionValues,
  outputOptions,
  readOutput,
  readWorkbookOptions,
  sheetsNamed,
  sharedOptions,
} from '../options/option-values';
import { loadProfile, SHOWN_RULE } from '../options/profile-option';
import { coloursFor } from '../text/colours';
import { printable } from '../text/printable';
import { reportLines } from './report-lines';
import { reportObject } from './report-object';

const options = {
  ...sharedOptions,
  ...outputOptions,
  out: { type: 'value', example: 'report.docx' },
  title: { type: 'value', example: '"進捗状況報告書"' },
  draft: { type: 'flag' },
  public: { type: 'flag' },
  confirm: { type: 'value', example: '評価', repeats: true },
} as const satisfies OptionSpec;

/** The command `report` (docs/command.md): the report as it is printed, as a sheet, in Word or as open data. */
export const run = runCommand({
  options,
  help: reportHelp,
  async run({ options: given, language, io, progress, print }) {
    const [input, last, third] = given.inputs;
    if (input === undefined || input === '') throw new CommandError('no-report-input');
    if (third !== undefined) throw new CommandError('several-inputs', { second: third });
    const asked = readOutput(given);
    const kind = kindOf(asked, given.flag('public'));
    await progress.enter('reading');
    const profile = given.value('profile') ?? null;
    const rules = await loadProfile(profile === SHOWN_RULE ? null : profile, io.directory);
    const { file, workbook } = await openBook(input, io.directory);
    const extension = EXTENSIONS[kind] ?? path.extname(input);
    const output = asked === null ? null : await findOutput(asked, file, io.directory, extension);
    const other = last === undefined ? undefined : (await openBook(last, io.directory)).workbook.snapshot;
    await progress.enter('evaluating');
    const evaluate = profile === SHOWN_RULE ? evaluateByShownRule : evaluateWorkbook;
    // A workbook that was evaluated as values stays one.
    const asValues = countSheetOfValues(workbook.snapshot);
    const { snapshot } = workbook;
    const confirmed = sheetsNamed(given.values('confirm'), snapshot);
    const evaluation = evaluate(snapshot, {
      profile: rules,
      confirmed,
      ...(asValues === null ? {} : { write: 'values' as const }),
      ...readWorkbookOptions(given, snapshot),
    });
    mustBeSure(evaluation);
    const readAs = { ...readWorkbookOptions(given, snapshot), confirmed };
    const lastYear = lastYearFor(snapshot, evaluation, readAs, reportWords[language], other);
    if (lastYear === undefined && last !== undefined) throw new CommandError('no-year-before', { path: last });
    if (last !== undefined && lastYear !== undefined) mustBeLastYear(lastYear.years, last);
    if (last === undefined && !isYearNamed(given)) mustHaveActuals(evaluation, lastYear);
    const doubtful = lastYear?.doubtful ?? null;
    if (doubtful !== null && last !== undefined) throw new EvaluationError('report-in-doubt', { sheet: doubtful });
    const report = reportOf(snapshot, evaluation, given, { language, comparison: lastYear?.comparison ?? null });
    const results = asValues === null ? 'formulas' : 'values';
    const made = await writtenAs(kind, { workbook, evaluation, report, language, results }, output);
    if (output !== null && made.bytes !== null) {
      await progress.enter('writing');
      await writeOutput(output, made.bytes);
    }
    if (given.flag('json')) {
      await print(`${JSON.stringify(reportObject(path.basename(input), report, output?.typed ?? null, made.cells), null, 2)}\n`);
      return EXIT.done;
    }
    const terminalColumns = io.stdout.isTTY ? Math.max(40, io.stdout.columns ?? 100) : null;
    const lines = reportLines(report, { language, colours: coloursFor(io), terminalColumns });
    const said =
      output === null ? reportSentences.dryRun[language]() : reportSentences.written[language](printable(output.typed), made.cells);
    const renewed = renewalSentences(language, made.renewal, doubtful === null);
    const leftOut = doubtful === null ? [] : [reportSentences.withoutLastYear[language](printable(doubtful))];
    const stays = asValues === null || kind !== 'workbook' ? [] : [reportSentences.staysValues[language](printable(asValues))];
    const notes = lastYear === undefined ? [] : comparisonNotes(language, lastYear.facts).map(printable);
    const empty = hasNoActuals(evaluation) ? [reportSentences.withoutActuals[language]()] : [];
    // The report is being made again.
    const open = evaluation.findings.filter(({ code }) => kind !== 'workbook' || code !== 'outdated-sheet');
    const known = [...empty, ...notes, ...leftOut, ...renewed, ...stays, ...openFindings(language, open)];
    await print(`${[...lines, '', ...known, said].join('\n')}\n`);
    return EXIT.done;
  },
});

/** Who names the year or the sheet means what stands there. */
function isYearNamed(given: OptionValues): boolean {
  return given.value('year') !== undefined || given.values('sheet').length > 0;
}

/** A person who names a workbook as last year's means the year before. @throws CommandError `not-last-year` */
function mustBeLastYear({ now, before }: LastYear['years'], path: string): void {
  if (now === null || before === null || now - before === 1) return;
  throw new CommandError('not-last-year', { path, year: shortYear(before), wanted: shortYear(now - 1) });
}

/** What a report is written as. */
type ReportKind = 'workbook' | 'public' | 'word' | 'csv';

/** What the report's file has to end with; a workbook as the input does. */
const EXTENSIONS: Readonly<Partial<Record<ReportKind, string>>> = { public: '.xlsx', word: '.docx', csv: '.csv' };

/** What is asked for. @throws CommandError `report-extension`, `public-not-workbook` */
function kindOf(asked: ReturnType<typeof readOutput>, isPublic: boolean): ReportKind {
  const extension = asked?.to === 'file' ? path.extname(asked.path).toLowerCase() : '.xlsx';
  const kind = extension === '.docx' ? 'word' : extension === '.csv' ? 'csv' : isPublic ? 'public' : 'workbook';
  if (isPublic && (kind !== 'public' || asked?.to === 'input')) throw new CommandError('public-not-workbook');
  if (asked?.to === 'file' && kind !== 'word' && kind !== 'csv' && !/^\.(?:xls[xm]|xlt[xm])$/.test(extension))
    throw new CommandError('report-extension', { path: asked.path });
  return kind;
}

function reportOf(
  snapshot: WorkbookSnapshot,
  evaluation: Evaluation,
  given: OptionValues,
  { language, comparison }: { readonly language: Language; readonly comparison: ReportComparison | null },
): Report {
  return buildReport(snapshot, evaluation, {
    words: reportWords[language],
    meaningOf: (status) => statusMeaning(language, evaluation.profile, status),
    notes: reportNotes(language, rulesUsed(evaluation)),
    title: given.value('title')?.trim() ?? null,
    draft: given.flag('draft'),
    comparison,
  });
}

interface Material {
  readonly workbook: OpenWorkbook;
  readonly evaluation: Evaluation;
  readonly report: Report;
  readonly language: Language;
  /** How the results on the evaluation sheets are written. */
  readonly results: 'formulas' | 'values';
}

/** @returns the file to write, null for none; how many cells of the workbook change, null where it is a file of its own; what is to be known */
async function writtenAs(
  kind: ReportKind,
  { workbook, evaluation, report, language, results }: Material,
  output: OutputFile | null,
): Promise<{ bytes: Uint8Array | null; cells: number | null; renewal: Renewal | null }> {
  const renewal = null;
  if (kind === 'csv') return { bytes: new TextEncoder().encode(openDataCsv(report, openDataWords[language])), cells: null, renewal };
  const { snapshot } = workbook;
  const input = { snapshot, evaluation, report, words: reportWords[language], languages: Object.values(reportWords) };
  if (kind === 'word') {
    // The library for Word documents is large, and most calls need none.
    const { wordReport } = await import('../../report/word/word-report');
    const { estimatedPages } = await import('../../report/word/estimated-pages');
    return { bytes: await wordReport(report, reportWords[language], writtenBoxes(input), estimatedPages), cells: null, renewal };
  }
  if (kind === 'public')
    return { bytes: await createWorkbook({ sheets: [planPublicReport(input)] }, { codec: zlibCodec }), cells: null, renewal };
  const live = { ...input, write: 'formulas', results } as const;
  const sheet = planReportSheet(live);
  const plan = { sheets: mergeSheetPlans([...evaluation.plan.sheets, sheet]) };
  const cells = plan.sheets.reduce((sum, { writes }) => sum + writes.length, 0);
  if (output === null) return { bytes: null, cells, renewal };
  mustBeAllowed(snapshot, plan);
  if (isEmptyPlan(plan) && output.replaces !== null) return { bytes: null, cells, renewal };
  return { bytes: await workbook.commit(plan), cells, renewal: reportRenewal(live, sheet) };
}

/** @throws EvaluationError before anything is written: `report-sheet-protected`, `sheet-protected` */
function mustBeAllowed(snapshot: WorkbookSnapshot, plan: Plan): void {
  // The report's sheet is what was asked for: the count tables come with it.
  const added = plan.sheets.findLast(({ create }) => create !== null);
  if (snapshot.structureProtected && added !== undefined) throw new EvaluationError('report-sheet-protected', { sheet: added.name });
  refuseProtected(snapshot, plan);
}
