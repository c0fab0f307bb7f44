import type { IndicatorResult } from '../../evaluation/evaluation';
import type { CellPosition } from '../../evaluation/plan/counts/count-formulas';
import type { Report, ReportHeadings, ReportIndicator, ReportRow } from '../content/report';
import type { ReportWords } from '../content/report-words';
import { type KeptBoxes, remarkKeys } from '../content/kept-boxes';
import type { ReportFormat, reportFormats } from './report-formats';
import type { ReportCell, SheetRows } from './sheet-rows';
import type { SourceCells } from './source-cells';

/** Where tables of indicators are laid out, and with what. */
export interface DetailPlace {
  readonly rows: SheetRows;
  readonly formats: ReturnType<typeof reportFormats>;
  /** Columns of levels, before that of the name; the last column of the report. */
  readonly levels: number;
  readonly last: number;
  readonly words: ReportWords;
  readonly headings: Report['headings'];
  readonly cells: SourceCells;
  /** Whether figures are formulas. */
  readonly isLive: boolean;
  /** What people wrote beside indicators for which the evaluation sheet says nothing. */
  readonly typed: KeptBoxes['remarks'];
}

type Part = 'unit' | 'baseline' | 'actual' | 'target' | 'progress' | 'status';
const PARTS: readonly Part[] = ['unit', 'baseline', 'actual', 'target', 'progress', 'status'];

/** The column of statuses, from that of the name. */
export const STATUS_COLUMN = PARTS.length;

/** What the last column holds. */
type Remark = 'remarks' | 'reason';

/** Lays out tables of indicators, one after the other. */
export class DetailTables {
  /** Where each indicator's status stands in the strategies' tables. */
  readonly statuses = new Map<IndicatorResult, CellPosition>();
  private readonly remarkKey = remarkKeys();

  constructor(private readonly place: DetailPlace) {}

  /** A table: the outline's headings stay on a page with the row below them, and each page begins with the columns' headings. */
  table(all: readonly ReportRow[], remark: Remark): void {
    const heading = (): void => this.heading(this.place.words[remark]);
    unitsOf(all).forEach((unit, index) => {
      const typed = unit.map((row) => this.typedBeside(row, remark));
      const draw = (): void => {
        if (index === 0) heading();
        unit.forEach((row, line) => this.row(row, remark, typed[line] ?? ''));
      };
      this.place.rows.together(draw, index === 0 ? undefined : heading);
    });
  }

  private typedBeside(row: ReportRow, remark: Remark): string {
    if (row.kind === 'heading') return '';
    return this.place.typed.get(this.remarkKey(remark === 'reason' ? null : row.strategy, row.result.indicator.name)) ?? '';
  }

  private heading(lastColumn: string): void {
    const { rows, levels, headings } = this.place;
    for (let depth = 0; depth < levels; depth++) rows.put(depth, this.text(headings.levels[depth] ?? '', 'heading'));
    const titles = [headings.name, ...PARTS.map((part: keyof ReportHeadings) => headings[part] as string)];
    titles.forEach((title, place) => rows.put(levels + place, this.text(title, 'heading')));
    this.lastColumn(this.text(lastColumn, 'heading'));
    rows.next();
  }

  /** The last column takes all that is left of the page's width. */
  private lastColumn(cell: ReportCell): void {
    this.place.rows.span(this.place.levels + 1 + PARTS.length, this.place.last, cell);
  }

  private row(row: ReportRow, remark: Remark, typed: string): void {
    const { rows, last, levels, cells, formats } = this.place;
    if (row.kind === 'heading') {
      const depth = Math.min(row.depth, levels - 1);
      const format = depth === 0 ? 'strongText' : depth < levels - 1 ? 'headingRow' : 'text';
      for (let before = 0; before < depth; before++) rows.leave(before, formats.text);
      rows.span(depth, last, this.text(row.label, format));
      rows.next();
      return;
    }
    for (let depth = 0; depth < levels; depth++) rows.leave(depth, formats.text);
    rows.put(levels, this.text(row.result.indicator.name, 'text'));
    // Of the list of what fell each indicator stands in its strategy's table, too.
    if (remark === 'remarks') this.statuses.set(row.result, { row: rows.row, column: levels + STATUS_COLUMN });
    PARTS.forEach((part, place) => rows.put(levels + 1 + place, this.figure(row, part)));
    const found = row.remarks[remark];
    // Where the evaluation sheet says nothing, what a person wrote into the report stays.
    this.lastColumn(
      found === undefined ? this.text(typed, 'text') : this.mirrored(cells.at(row.result.indicator.sheet, found.row, found.column), 'text'),
    );
    rows.next();
  }

  private figure({ result }: ReportIndicator, part: Part): ReportCell {
    const source = this.place.cells.of(result, part);
    const format = part === 'unit' || part === 'status' ? 'centred' : 'figure';
    return source === null ? this.text('', format) : this.mirrored(source, format);
  }

  private mirrored(source: ReturnType<SourceCells['at']>, format: 'text' | 'centred' | 'figure'): ReportCell {
    const { isLive, formats } = this.place;
    const value = isLive ? source.value : source.value === '' ? null : source.value;
    return { formula: isLive ? source.formula : null, value, numberFormat: source.numberFormat, format: formats[format] };
  }

  private text(value: string, format: ReportFormat): ReportCell {
    return { formula: null, value: value === '' ? null : value, numberFormat: null, format: this.place.formats[format] };
  }
}

/** Each indicator with the headings above it. */
function unitsOf(rows: readonly ReportRow[]): ReportRow[][] {
  const units: ReportRow[][] = [[]];
  for (const row of rows) {
    units.at(-1)?.push(row);
    if (row.kind === 'indicator') units.push([]);
  }
  return units.filter((unit) => unit.length > 0);
}
