import { type CellPosition, type CountFormulas, formulaOf, sumOf } from '../../evaluation/plan/counts/count-formulas';
import { inTotal } from '../../evaluation/counts/count';
import { MOST_BARS } from '../../evaluation/plan/charts/status-chart';
import type { IndicatorResult } from '../../evaluation/evaluation';
import type { Profile } from '../../evaluation/profile/profile';
import { cellAddress } from '../../evaluation/workbook/address';
import type { PlannedChart } from '../../evaluation/workbook/planned-chart';
import type { CellWrite, SheetSetup } from '../../evaluation/workbook/plan';
import type { SheetLayout } from '../../evaluation/workbook/sheet-layout';
import type { Report, ReportCountRow, ReportCounts, ReportRow } from '../content/report';
import { type ReportWords, STRATEGY_BOXES } from '../content/report-words';
import { boxRows, layOutBoxes } from './box-rows';
import { columnWidths } from './column-widths';
import { layOutComparison } from './comparison-rows';
import { frontLines } from '../content/front-lines';
import type { KeptBoxes } from '../content/kept-boxes';
import { DetailTables, STATUS_COLUMN } from './detail-table';
import { reportFormats } from './report-formats';
import { type ReportCell, SheetRows } from './sheet-rows';
import type { SourceCells } from './source-cells';
import { movedRows } from './moved-rows';
import { staleFormula } from './stale-note';
import { signBar } from './sign-bar';
import { reportChart, roomForChart } from './status-chart';
import { statusSigns } from '../../evaluation/profile/status-signs';

/** What the sheet is laid out from. */
export interface ReportLayoutInput {
  readonly report: Report;
  readonly words: ReportWords;
  readonly profile: Profile;
  /** The name of the sheet. */
  readonly sheet: string;
  readonly cells: SourceCells;
  /** Cells of the evaluation sheet to look like; null: it is not there. */
  readonly models: Parameters<typeof reportFormats>[1];
  /** null: values are written. */
  readonly formulas: Pick<CountFormulas, 'counted'> | null;
  /** What people wrote into an earlier report. */
  readonly boxes: KeptBoxes;
}

/** The sheet, laid out. */
export interface ReportLayout {
  readonly writes: readonly CellWrite[];
  readonly setup: SheetSetup & { readonly layout: SheetLayout };
  /** Keys of cells that it leaves empty within its tables. */
  readonly empty: ReadonlySet<number>;
  /** Where each indicator's status stands in the strategies' tables. */
  readonly statuses: ReadonlyMap<IndicatorResult, CellPosition>;
  /** How many columns and rows it takes. */
  readonly columns: number;
  readonly rows: number;
}

/**
 * Lays the report out for print: title, contents, statuses explained and notes; the summary table with chart and box; a page for each
 * strategy with its count table above its detail table, and its boxes; what fell. Figures are formulas over the evaluation sheets.
 */
export function layoutReport(input: ReportLayoutInput): ReportLayout {
  return new Layout(input).result();
}

class Layout {
  readonly rows: SheetRows;
  readonly formats;
  /** Columns of levels, before that of the name. */
  private readonly levels: number;
  private readonly last: number;
  /** Where each strategy's own row of counts stands. */
  private readonly strategyRows: number[] = [];
  private readonly charts: PlannedChart[] = [];
  private readonly signs: readonly string[];
  private readonly postponed: (() => void)[] = [];
  private readonly details: DetailTables;

  constructor(private readonly input: ReportLayoutInput) {
    const { report } = input;
    this.formats = reportFormats(report.font, input.models);
    this.levels = Math.max(1, report.headings.levels.length);
    this.signs = statusSigns(report.statuses.map(({ tone }) => tone));
    const widths = columnWidths(report, this.levels);
    this.rows = new SheetRows(widths);
    this.last = widths.length - 1;
    const { rows, formats, levels, last } = this;
    const { words, cells, formulas, boxes } = input;
    const live = { cells, isLive: formulas !== null };
    this.details = new DetailTables({ rows, formats, levels, last, words, headings: report.headings, ...live, typed: boxes.remarks });
    this.front();
    this.summary();
    report.strategies.forEach((_, index) => {
      this.strategy(index);
    });
    this.compared();
    this.fallen();
    this.unplaced();
    for (const write of this.postponed) write();
  }

  result(): ReportLayout {
    const { rows, last, charts } = this;
    const end = Math.max(0, ...rows.writes.map(({ row }) => row));
    const writes = [...rows.writes].sort((one, other) => one.row - other.row || one.column - other.column);
    const layout: SheetLayout = {
      merges: rows.merges,
      rowHeights: rows.rowHeights(),
      pageBreaks: rows.pageBreaks,
      titleRows: [0, 0],
      printArea: { top: 0, left: 0, bottom: end, right: last },
      pageNumbers: true,
      charts,
    };
    const setup = { columnWidths: rows.widths, paper: 'A4', orientation: 'landscape', fitToWidth: 1, layout } as const;
    const { statuses } = this.details;
    return { writes, setup, empty: new Set(rows.empty), statuses, columns: rows.columns, rows: end + 1 };
  }

  private text(value: string, format: keyof ReturnType<typeof reportFormats>): ReportCell {
    return { formula: null, value: value === '' ? null : value, numberFormat: null, format: this.formats[format] };
  }

  private caption(text: string): void {
    this.rows.span(0, this.last, this.text(text, 'caption'));
    this.rows.next();
  }

  private front(): void {
    const { rows, last, levels } = this;
    const { report, words } = this.input;
    const { front, meanings, notes = report.notes } = this.input.boxes;
    const { title, subtitle } = front ?? frontLines(report, words);
    rows.span(0, last, this.text(title, 'title'));
    rows.next();
    rows.span(0, last, this.text(subtitle, 'subtitle'));
    rows.next(2);
    this.caption(words.contents);
    const compared = report.comparison === null ? [] : [words.comparison];
    for (const line of [words.overall, ...report.strategies.map(({ label }) => label), ...compared, words.worsened])
      rows.block(1, last, this.text(line, 'line'));
    rows.next();
    this.caption(words.classes);
    report.statuses.forEach(({ label, meaning }, place) => {
      rows.blocks([
        [0, 0, this.text(this.signs[place] ?? '', 'centred')],
        [1, levels, this.text(label, 'text')],
        [levels + 1, last, this.text(meanings?.get(label) ?? meaning, 'text')],
      ]);
    });
    rows.next();
    this.caption(words.notes);
    for (const note of notes) rows.block(1, last, this.text(note, 'line'));
  }

  private summary(): void {
    const { rows } = this;
    const { report, words } = this.input;
    rows.newPage();
    this.caption(words.overall);
    const heading = rows.row;
    this.countHeading(report.headings.levels[0] || words.strategy);
    const first = rows.row;
    report.strategies.forEach(({ label, counts: [own] }, index) => {
      const row = rows.row;
      rows.span(0, this.levels, this.text(label, 'text'));
      // The strategies' tables are laid out below: where their rows stand is known then.
      if (own !== undefined) {
        this.postpone(row, () => {
          this.countCells(own, 'figure', (column) => `=${cellAddress(this.strategyRows[index] ?? 0, column)}`);
        });
      }
      rows.next();
    });
    rows.span(0, this.levels, this.text(words.total, 'strongText'));
    this.countCells(report.total, 'strongFigure', (column) =>
      formulaOf([sumOf(report.strategies.map((_, index) => ({ row: first + index, column })))]),
    );
    const total = rows.row;
    rows.next();
    rows.span(0, this.levels, this.text(words.share, 'text'));
    this.shares(total);
    rows.next(2);
    this.chart(heading, first);
    layOutBoxes([[words.boxes.summary, this.input.boxes.summary]], this);
  }

  /** The chart of the summary table. @param first the row of the first strategy */
  private chart(heading: number, first: number): void {
    const { rows, last } = this;
    const { report, words, boxes } = this.input;
    if (report.strategies.length > MOST_BARS) return;
    const height = roomForChart(report.strategies.length, boxRows(boxes.summary, rows), rows);
    const place = { top: rows.row, left: 0, bottom: rows.row + height - 1, right: last };
    this.charts.push(reportChart(report, words, { heading, first, column: this.levels + 1 }, place));
    rows.next(height + 1);
  }

  /** Does what can be done only when the rows below stand. */
  private postpone(row: number, write: () => void): void {
    this.postponed.push(() => {
      const { row: now } = this.rows;
      this.rows.row = row;
      write();
      this.rows.row = now;
    });
  }

  private strategy(index: number): void {
    const { rows } = this;
    const { report, words, boxes } = this.input;
    const strategy = report.strategies[index];
    if (strategy === undefined) return;
    rows.newPage();
    this.caption(strategy.label);
    const heading = (): void => {
      this.countHeading(report.headings.counts);
    };
    heading();
    this.strategyRows[index] = rows.row;
    for (const row of strategy.counts) {
      rows.together(() => {
        this.countRow(row);
      }, heading);
    }
    rows.together(() => {
      this.bar(strategy.counts[0], this.strategyRows[index]);
    });
    rows.gap();
    this.details.table(strategy.rows, 'remarks');
    rows.gap();
    layOutBoxes(
      STRATEGY_BOXES.map((name) => [words.boxes[name], boxes.strategies[index]?.[name] ?? '']),
      this,
    );
  }

  private countHeading(title: string): void {
    const { rows } = this;
    const { report, words } = this.input;
    rows.span(0, this.levels, this.text(title, 'heading'));
    const labels = [...report.statuses.map(({ label }) => label), words.total];
    labels.forEach((label, place) => {
      rows.put(this.levels + 1 + place, this.text(label, 'heading'));
    });
    rows.next();
  }

  private countRow(row: ReportCountRow): void {
    const { rows, input } = this;
    const isStrategy = row.kind === 'strategy';
    if (isStrategy) rows.span(0, this.levels, this.text(row.label, 'strongText'));
    else {
      rows.leave(0, this.formats.text);
      rows.span(1, this.levels, this.text(row.label, 'text'));
    }
    this.countCells(row, isStrategy ? 'strongFigure' : 'figure', (_, label, count) =>
      formulaOf([input.formulas?.counted(row.groups, label, count, input.sheet)]),
    );
    rows.next();
  }

  /** The cells of a row's counts and their sum. */
  private countCells(
    { counts, total }: ReportCounts,
    format: 'figure' | 'strongFigure',
    formula: (column: number, label: string, count: number) => string | undefined,
  ): void {
    const { rows } = this;
    const { report, formulas, profile } = this.input;
    const summed: CellPosition[] = [];
    report.statuses.forEach(({ label }, place) => {
      const column = this.levels + 1 + place;
      const count = counts[place] ?? 0;
      if (inTotal(label, profile)) summed.push({ row: rows.row, column });
      const own = formulas === null ? undefined : formula(column, label, count);
      rows.put(column, { formula: own ?? null, value: count, numberFormat: null, format: this.formats[format] });
    });
    const sum = formulas === null ? undefined : formulaOf([sumOf(summed)]);
    rows.put(this.totalColumn, { formula: sum ?? null, value: total, numberFormat: null, format: this.formats[format] });
  }

  private get totalColumn(): number {
    return this.levels + 1 + this.input.report.statuses.length;
  }

  private shares(totalRow: number): void {
    const { rows, totalColumn } = this;
    const { report, formulas } = this.input;
    const { counts, total } = report.total;
    const all = cellAddress(totalRow, totalColumn);
    [...counts, total].forEach((count, place) => {
      const column = this.levels + 1 + place;
      // What is counted in no total has no share of it.
      const hasShare = report.statuses[place]?.inTotal ?? true;
      const formula = hasShare ? `=IF(${all}=0,"-",${cellAddress(totalRow, column)}/${all})` : null;
      const value = total === 0 || !hasShare ? '-' : count / total;
      rows.put(column, { formula: formulas === null ? null : formula, value, numberFormat: '0.0%', format: this.formats.figure });
    });
  }

  /** A bar of signs, which follows the counts above it, with what each sign stands for. */
  private bar(row: ReportCountRow | undefined, at: number | undefined): void {
    const { report, words, formulas, profile } = this.input;
    if (row === undefined || at === undefined) return;
    const parts = report.statuses.flatMap(({ label }, place) => {
      const cell = cellAddress(at, this.levels + 1 + place);
      return inTotal(label, profile) ? [{ label, sign: this.signs[place] ?? '', count: row.counts[place] ?? 0, cell }] : [];
    });
    const { legend, text, formula } = signBar(parts, row.total, cellAddress(at, this.totalColumn));
    const cells = { formula: formulas === null ? null : formula, value: text, numberFormat: null, format: this.formats.text };
    this.rows.blocks([
      [0, this.levels, this.text(`${words.bar}  ${legend}`, 'text')],
      [this.levels + 1, this.last, cells],
    ]);
  }

  private compared(): void {
    const { rows, formats, levels, last } = this;
    const { report, words, cells, formulas } = this.input;
    if (report.comparison === null) return;
    rows.newPage();
    this.caption(words.comparison);
    layOutComparison(report.comparison, { rows, formats, levels, last, words, cells, isLive: formulas !== null });
  }

  private fallen(): void {
    const { rows, last } = this;
    const { report, words } = this.input;
    rows.newPage();
    this.caption(words.worsened);
    if (report.worsened.length === 0) {
      rows.block(0, last, this.text(words.nothingWorsened, 'line'));
      this.staleNote(null);
    } else {
      const first = rows.row;
      let strategy: string | null = null;
      const listed = report.worsened.flatMap((row): ReportRow[] => {
        const isNew = row.strategy !== strategy;
        strategy = row.strategy;
        return isNew ? [{ kind: 'heading', depth: 0, label: row.strategy }, row] : [row];
      });
      this.details.table(listed, 'reason');
      this.staleNote({ first, last: rows.row - 1 });
    }
  }

  /** The list's indicators and the rows that figures refer to are those of the day: a formula says so where that changed. */
  private staleNote(list: { first: number; last: number } | null): void {
    const { report, words, formulas, sheet, cells } = this.input;
    const column = this.levels + STATUS_COLUMN;
    const moved = movedRows(this.details.statuses, this.levels, cells);
    const formula = formulas === null ? null : staleFormula(report, words, formulas, { sheet, rows: list, column }, moved);
    const value = formula === null ? null : '';
    this.rows.span(0, this.last, { formula, value, numberFormat: null, format: this.formats.line });
    this.rows.next();
  }

  /** What people wrote about strategies that are gone is kept. */
  private unplaced(): void {
    const { unplaced } = this.input.boxes;
    if (unplaced.length === 0) return;
    this.rows.next();
    layOutBoxes(
      unplaced.map(({ title, text }) => [title, text]),
      this,
    );
  }
}
