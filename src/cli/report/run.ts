import path from 'node:path';
import type { Evaluation } from '../../evaluation/evaluation';
import { EvaluationError } from '../../evaluation/evaluation-error';
import { evaluateWorkbook } from '../../evaluation/evaluate';
import { evaluateByShownRule } from '../../evaluation/evaluate-by-shown-rule';
import { mergeSheetPlans } from '../../evaluation/plan/merge-sheet-plans';
import { refuseProtected } from '../../evaluation/plan/refuse-protected';
import { PRESET_NAMES } from '../../evaluation/profile/preset';
import { isEmptyPlan, type Plan } from '../../evaluation/workbook/plan';
import type { WorkbookSnapshot } from '../../evaluation/workbook/snapshot';
import type { Language } from '../../i18n/language';
import { openDataWords, reportWords } from '../../i18n/report/report-words';
import { reportHelp, reportSentences } from '../../i18n/report/report-command';
import { reportNotes, statusMeaning } from '../../i18n/report/status-meanings';
import { buildReport } from '../../report/content/build-report';
import type { Report } from '../../report/content/report';
import { rulesUsed } from '../../report/content/rules-used';
import { openDataCsv } from '../../report/csv/open-data';
import { planPublicReport, planReportSheet } from '../../report/sheet/plan-report-sheet';
import { createWorkbook } from '../../xlsx/create/create-workbook';
import { zlibCodec } from '../../xlsx/node/zlib-codec';
import { type OpenWorkbook, openWorkbook } from '../../xlsx/open-workbook';
import type { CommandIo } from '../command/command-io';
import { errorLine } from '../command/error-line';
import { EXIT } from '../command/exit';
import { readInput } from '../files/input-file';
import { findOutput, type OutputFile, writeOutput } from '../files/output-file';
import { loadProfile, SHOWN_RULE } from '../options/profile-option';
import { coloursFor } from '../text/colours';
import { printable } from '../text/printable';
import { ProgressLine } from '../text/progress-line';
import { askedForText, languageOf, readCommandLine, type ReportCommandLine } from './command-line';
import { reportLines } from './report-lines';
import { reportObject } from './report-object';

/**
 * Runs the command `report` (docs/command.md): the report as it is printed, as a sheet, in Word or as open data.
 * @returns the exit code; whatever goes wrong becomes one line on standard error and {@link EXIT}.refused
 */
export async function run(argv: readonly string[], io: CommandIo): Promise<number> {
  const language = languageOf(argv);
  const asked = askedForText(argv);
  if (asked !== null) {
    await io.stdout.write(asked === 'help' ? reportHelp(language, PRESET_NAMES) : `${io.version}\n`);
    return EXIT.done;
  }
  const progress = new ProgressLine(io.stderr, language);
  let line: ReportCommandLine | null = null;
  try {
    line = readCommandLine(argv);
    const done = await makeReport(line, language, io, progress);
    await progress.end();
    await print(done, line, language, io);
    return EXIT.done;
  } catch (error) {
    await progress.end();
    await io.stderr.write(`${errorLine(language, error, line)}\n`);
    return EXIT.refused;
  }
}

interface Done {
  readonly report: Report;
  readonly output: OutputFile | null;
  /** Cells that were written, or would be; null where the report is a file of its own. */
  readonly cells: number | null;
}

/** Everything up to the written file; nothing is printed before it stands. */
async function makeReport(line: ReportCommandLine, language: Language, io: CommandIo, progress: ProgressLine): Promise<Done> {
  await progress.enter('reading');
  const takesShownRule = line.profile === SHOWN_RULE;
  const profile = await loadProfile(takesShownRule ? null : line.profile, io.directory);
  const input = await readInput(line.input, io.directory);
  const extension = { word: '.docx', csv: '.csv', workbook: line.public ? '.xlsx' : path.extname(line.input) }[line.kind];
  const output = line.output === null ? null : await findOutput(line.output, input, io.directory, extension);
  const workbook = await openWorkbook(input.bytes, path.basename(line.input), { codec: zlibCodec });
  await progress.enter('evaluating');
  const evaluate = takesShownRule ? evaluateByShownRule : evaluateWorkbook;
  const evaluation = evaluate(workbook.snapshot, {
    profile,
    columns: line.columns,
    confirmed: line.confirmed,
    ...(line.sheets.length === 0 ? {} : { sheets: line.sheets }),
    ...(line.year === null ? {} : { year: line.year }),
  });
  mustBeSure(evaluation);
  const report = buildReport(workbook.snapshot, evaluation, {
    words: reportWords[language],
    meaningOf: (status) => statusMeaning(language, evaluation.profile, status),
    notes: reportNotes(language, rulesUsed(evaluation)),
    title: line.title,
    draft: line.draft,
  });
  const made = await write(line, language, { workbook, evaluation, report }, output);
  if (output !== null && made.bytes !== null) {
    await progress.enter('writing');
    await writeOutput(output, made.bytes);
  }
  return { report, output, cells: made.cells };
}

interface Material {
  readonly workbook: OpenWorkbook;
  readonly evaluation: Evaluation;
  readonly report: Report;
}

/** @returns the file to write, null for none; and how many cells of the workbook change */
async function write(
  line: ReportCommandLine,
  language: Language,
  { workbook, evaluation, report }: Material,
  output: OutputFile | null,
): Promise<{ bytes: Uint8Array | null; cells: number | null }> {
  if (line.kind === 'csv') return { bytes: new TextEncoder().encode(openDataCsv(report, openDataWords[language])), cells: null };
  if (line.kind === 'word') return { bytes: null, cells: null };
  const { snapshot } = workbook;
  const input = { snapshot, evaluation, report, words: reportWords[language], languages: Object.values(reportWords) };
  if (line.public) {
    return { bytes: await createWorkbook({ sheets: [planPublicReport(input)] }, { codec: zlibCodec }), cells: null };
  }
  const plan = withReport(snapshot, evaluation.plan, planReportSheet({ ...input, write: 'formulas' }));
  const cells = plan.sheets.reduce((sum, { writes }) => sum + writes.length, 0);
  if (output === null || (isEmptyPlan(plan) && output.replaces !== null)) return { bytes: null, cells };
  return { bytes: await workbook.commit(plan), cells };
}

/** The evaluation's plan with the report's, or a refusal before anything is written. */
function withReport(snapshot: WorkbookSnapshot, plan: Plan, sheet: Plan['sheets'][number]): Plan {
  const both = { sheets: mergeSheetPlans([...plan.sheets, sheet]) };
  refuseProtected(snapshot, both);
  return both;
}

/** A report of a table whose reading is in doubt could print what is wrong. @throws EvaluationError `report-in-doubt` */
function mustBeSure({ findings }: Evaluation): void {
  const doubtful = findings.find(({ code, severity }) => code === 'structure-unclear' && severity === 'error');
  if (doubtful !== undefined) throw new EvaluationError('report-in-doubt', { sheet: doubtful.sheet });
}

async function print({ report, output, cells }: Done, line: ReportCommandLine, language: Language, io: CommandIo): Promise<void> {
  if (line.json) {
    const object = reportObject(path.basename(line.input), report, output?.typed ?? null, cells);
    await io.stdout.write(`${JSON.stringify(object, null, 2)}\n`);
    return;
  }
  const terminalColumns = io.stdout.isTTY ? Math.max(40, io.stdout.columns ?? 100) : null;
  const lines = reportLines(report, { language, colours: coloursFor(io), terminalColumns });
  const said = output === null ? reportSentences.dryRun[language]() : reportSentences.written[language](printable(output.typed), cells);
  await io.stdout.write(`${[...lines, '', said].join('\n')}\n`);
}
