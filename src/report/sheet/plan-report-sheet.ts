import { statusColumns } from '../../evaluation/counts/status-columns';
import type { Evaluation } from '../../evaluation/evaluation';
import { CountFormulas } from '../../evaluation/plan/counts/count-formulas';
import { sheetName } from '../../evaluation/plan/counts/sheet/count-sheet-name';
import { StatusCells } from '../../evaluation/plan/counts/count-status-cells';
import { shortYear } from '../../evaluation/vocabulary/figures/year-mentions';
import { placedRemarks, type PlacedRemark, withRemarks } from '../../evaluation/plan/remarks/placed-remarks';
import { cellAddress, cellKey } from '../../evaluation/workbook/address';
import type { CellWrite, SheetPlan } from '../../evaluation/workbook/plan';
import type { SheetSnapshot, WorkbookSnapshot } from '../../evaluation/workbook/snapshot';
import { frontLines } from '../content/front-lines';
import type { Report } from '../content/report';
import type { ReportWords } from '../content/report-words';
import { type KeptBoxes, NO_BOXES } from '../content/kept-boxes';
import { type OwnReportSheet, readOwnReportSheet } from './existing/own-report-sheet';
import { countedHere, haveStatusCells } from './counted-here';
import { reportFormats } from './report-formats';
import { readAdditions } from './existing/typed-additions';
import { earlierChart } from './existing/earlier-chart';
import { keptTexts } from './existing/kept-texts';
import type { Renames } from './existing/renames';
import { type Renewal, renewalOf } from './existing/renewal';
import { reportRowsAfter, reportRowsBefore } from './existing/report-rows';
import { shownSheet } from './existing/shown-sheet';
import { typedExplanations } from './existing/typed-explanations';
import { typedFront } from './existing/typed-front';
import { holds, isLaidOutAlike } from './existing/laid-out-alike';
import { layoutReport, type ReportLayout } from './report-layout';
import { SourceCells } from './source-cells';

/** The sheet that the report is printed from. */
export const REPORT_SHEET = '報告書';

/** What the sheet is planned from. */
export interface ReportSheetInput {
  readonly snapshot: WorkbookSnapshot;
  readonly evaluation: Evaluation;
  readonly report: Report;
  readonly words: ReportWords;
  /** The words of every language, by which an earlier report is recognised. */
  readonly languages: readonly ReportWords[];
  /** Values: nothing in it refers to another sheet. */
  readonly write: 'formulas' | 'values';
  /** How the results on the evaluation sheets are written; absent: as formulas. */
  readonly results?: 'formulas' | 'values';
}

export interface ReportSheetPlan extends SheetPlan {
  /** Where the first of what stood beside a row goes that is no more; absent: nowhere. */
  readonly strayed?: string;
}

/**
 * Plans the report's sheet: anew, or, where an earlier run made one, only what is different now. What people wrote into its boxes is
 * kept, and what they put beside it or below goes along.
 * @returns a plan, which may have nothing to change
 */
export function planReportSheet(input: ReportSheetInput): ReportSheetPlan {
  const { name, existing } = placeOf(input);
  const { boxes, renames } = keptFor(input, existing);
  const layout = layoutFor(input, name, boxes);
  if (existing === null) return { name, create: layout.setup, writes: layout.writes };
  const besides = (laidOut: ReportLayout): readonly PlacedRemark[] => {
    const before = { sheet: existing.sheet, rows: reportRowsBefore(existing.sheet, existing.own) };
    const names = Math.max(1, input.report.headings.levels.length);
    return placedRemarks(before, reportRowsAfter(laidOut, input.words, names, renames), input.snapshot.styles);
  };
  if (isLaidOutAlike(existing.sheet, existing.own, layout)) return alongside(renewed(existing.sheet, layout), besides(layout));
  // What stands between the report's own lines would be in the way of the new ones.
  const { sheet, own } = existing;
  const additions = readAdditions(sheet, own.words, { ...own, last: own.columns - 1 });
  const whole = additions.length === 0 ? layout : layoutFor(input, name, withAdditions(boxes, additions, input.words));
  return alongside(laidOutAnew(existing, whole, input), besides(whole));
}

/** A plan with what people put beside the report and below, where that moves. */
function alongside(plan: SheetPlan, remarks: readonly PlacedRemark[]): ReportSheetPlan {
  const strayed = remarks.find(({ from }) => from === null)?.to;
  return {
    ...plan,
    writes: withRemarks(plan.writes, remarks),
    ...(strayed === undefined ? {} : { strayed: cellAddress(strayed.row, strayed.column) }),
  };
}

/** What a person should know once the plan for the report's sheet is carried out; null: the sheet is new. */
export function reportRenewal(input: ReportSheetInput, plan: ReportSheetPlan): Renewal | null {
  const { existing } = placeOf(input);
  return existing === null ? null : renewalOf(existing.sheet, existing.own, input.report, input.words, plan);
}

/** The report's sheet alone, with values, for a workbook that holds nothing else. What people wrote into an earlier one is in it. */
export function planPublicReport(input: Omit<ReportSheetInput, 'write'>): SheetPlan {
  const boxes = boxesFor(input, placeOf(input).existing);
  // Its workbook has no evaluation sheet to look like.
  const { models: _models, ...evaluation } = input.evaluation;
  const { setup, writes } = layoutFor({ ...input, evaluation, write: 'values' }, REPORT_SHEET, boxes);
  return { name: REPORT_SHEET, create: setup, writes };
}

/** What people wrote into the report's sheet, for whoever writes the report elsewhere. */
export function writtenBoxes(input: Omit<ReportSheetInput, 'write'>): KeptBoxes {
  return boxesFor(input, placeOf(input).existing);
}

function boxesFor(input: Omit<ReportSheetInput, 'write'>, existing: ExistingReport | null): KeptBoxes {
  return keptFor(input, existing).boxes;
}

function keptFor({ report, words, languages }: Omit<ReportSheetInput, 'write'>, existing: ExistingReport | null): Kept {
  if (existing === null) return { boxes: NO_BOXES, renames: { strategies: new Map(), indicators: new Map() } };
  const { boxes, unplacedRemarks, renames } = keptTexts(existing.own, report);
  const { lines, replaced } = typedFront(existing.sheet, report, frontLines(report, words), languages);
  const explained = typedExplanations(existing.sheet, existing.own, report);
  const moved = [...replaced, ...explained.replaced, ...unplacedRemarks];
  return { boxes: withAdditions({ ...boxes, front: lines, ...explained.kept }, moved, words), renames };
}

/** What people wrote into an earlier report, and what was called otherwise in it. */
interface Kept {
  readonly boxes: KeptBoxes;
  readonly renames: Renames;
}

/** The boxes with one more at the end, for what people wrote where it cannot stay. */
function withAdditions(boxes: KeptBoxes, additions: readonly string[], words: ReportWords): KeptBoxes {
  if (additions.length === 0) return boxes;
  const isOwn = ({ title }: { readonly title: string }): boolean => title === words.additions;
  const before = boxes.unplaced.filter(isOwn).map(({ text }) => text);
  const added = { title: words.additions, text: [...before, ...additions].join('\n') };
  return { ...boxes, unplaced: [...boxes.unplaced.filter((box) => !isOwn(box)), added] };
}

function layoutFor(
  { snapshot, evaluation, report, words, write, results: held = 'formulas' }: ReportSheetInput,
  name: string,
  boxes: KeptBoxes,
): ReportLayout {
  const { results, profile } = evaluation;
  const { match } = statusColumns(results, profile);
  const statuses = new StatusCells(snapshot, results, match, held, new Map());
  const laidOut = (formulas: Pick<CountFormulas, 'counted'> | null): ReportLayout =>
    layoutReport({
      report,
      words,
      profile,
      sheet: name,
      models: evaluation.models ?? null,
      cells: new SourceCells(snapshot, evaluation),
      formulas,
      boxes,
    });
  const layout = laidOut(write === 'values' ? null : new CountFormulas(statuses, match));
  if (write === 'values' || haveStatusCells(evaluation)) return layout;
  // Where the statuses stand that no evaluation sheet holds is known once the report is laid out.
  return laidOut(countedHere(snapshot, evaluation, match, { ...layout, name }));
}

interface ReportPlace {
  readonly name: string;
  /** The sheet of an earlier run; null: it is to be made. */
  readonly existing: ExistingReport | null;
}

interface ExistingReport {
  readonly sheet: SheetSnapshot;
  readonly own: OwnReportSheet;
}

/** The sheet of an earlier run, or a name that is free: a sheet of that name that is anything else is a person's. */
function placeOf({ snapshot, evaluation, report, languages }: Omit<ReportSheetInput, 'write'>): ReportPlace {
  const { sheets, otherSheets = [] } = snapshot;
  const wanted = reportSheetName(snapshot, evaluation, report);
  const taken = new Set(otherSheets.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = sheetName(wanted, number);
    if (taken.has(name.toLowerCase())) continue;
    const sheet = sheets.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (sheet === undefined) return renamedReport(snapshot, evaluation, report, languages) ?? { name, existing: null };
    const own = readOwnReportSheet(sheet, languages);
    if (own !== undefined) return { name: sheet.name, existing: { sheet, own } };
  }
}

/**
 * A report of the sheets that are evaluated under a name that a person gave it, or under that of its year, which it got while the
 * workbook had other years' sheets, too; where there are several, none is meant.
 */
function renamedReport(
  { sheets }: WorkbookSnapshot,
  { results }: Evaluation,
  { year }: Report,
  languages: readonly ReportWords[],
): ReportPlace | null {
  const ofYear = year?.western == null ? null : `${REPORT_SHEET} ${shortYear(year.western)}`;
  const evaluated = new Set(results.map(({ indicator }) => indicator.sheet));
  const found = sheets.flatMap((sheet) => {
    if ((isNameOfReport(sheet.name) && sheet.name !== ofYear) || !evaluated.has(shownSheet(sheet) ?? '')) return [];
    const own = readOwnReportSheet(sheet, languages);
    return own === undefined ? [] : [{ name: sheet.name, existing: { sheet, own } }];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

function isNameOfReport(name: string): boolean {
  return new RegExp(`^${REPORT_SHEET}(?: [A-Z]\\d+)?(?: \\(\\d+\\))?$`).test(name);
}

/** Where the workbook has sheets of several years, each year has a report of its own, unless the one without a year is this year's. */
function reportSheetName({ sheets }: WorkbookSnapshot, { otherYears = [], results }: Evaluation, { year }: Report): string {
  if (otherYears.length === 0 || year?.western == null) return REPORT_SHEET;
  const evaluated = new Set(results.map(({ indicator }) => indicator.sheet));
  const own = sheets.find(({ name }) => name === REPORT_SHEET);
  const isShown = own !== undefined && evaluated.has(shownSheet(own) ?? '');
  return isShown ? REPORT_SHEET : `${REPORT_SHEET} ${shortYear(year.western)}`;
}

/** Only what is different now. Where the report leaves cells empty, what a person wrote into them stays. */
function renewed(sheet: SheetSnapshot, { writes, empty, columns, rows }: ReportLayout): SheetPlan {
  const upToDate = [{ top: 0, left: 0, bottom: rows - 1, right: columns - 1 }];
  const due = writes.filter((write) => !empty.has(cellKey(write.row, write.column)) && !holds(sheet, write));
  return { name: sheet.name, create: null, writes: due, upToDate };
}

function laidOutAnew({ sheet, own }: ExistingReport, layout: ReportLayout, { report, evaluation }: ReportSheetInput): SheetPlan {
  const { writes, setup, columns, rows } = layout;
  const { merges = [], rowHeights = [], pageBreaks = [], printArea, charts = [] } = setup.layout;
  const area = { top: 0, left: 0, bottom: Math.max(rows - 1, own.end), right: Math.max(columns, own.columns) - 1 };
  const written = new Set(writes.map(({ row, column }) => cellKey(row, column)));
  const { bare } = reportFormats(report.font, evaluation.models ?? null);
  const cleared: CellWrite[] = [];
  for (let row = 0; row <= own.end; row++) {
    for (let column = 0; column < own.columns; column++) {
      if (!written.has(cellKey(row, column)))
        cleared.push({ row, column, formula: null, value: null, numberFormat: 'General', format: bare });
    }
  }
  // The cells may have been formatted for something else.
  const afresh = writes.map((write) => ({ ...write, numberFormat: write.numberFormat ?? 'General' }));
  const all = [...afresh, ...cleared].sort((one, other) => one.row - other.row || one.column - other.column);
  const { columnWidths } = setup;
  const chart = earlierChart(sheet, own, report);
  const relayout = {
    area,
    columnWidths,
    layout: { merges, rowHeights, pageBreaks, charts, ...(printArea === undefined ? {} : { printArea }) },
    ...(chart === null ? {} : { chartsBefore: [chart] }),
  };
  return { name: sheet.name, create: null, writes: all, relayout };
}
