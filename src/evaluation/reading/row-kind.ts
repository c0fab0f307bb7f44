import { matchKey } from '../figures/clean-text';
import { readFigure } from '../figures/read-figure';
import type { SheetGrid } from './sheet-grid';
import type { TableColumns } from './table-columns';

/** What a row of a table's body is. */
export type RowKind = 'blank' | 'note' | 'subtotal' | 'heading' | 'indicator';

/** A row as recognised; `drift` is how far to the right of their headings its cells stand (-1: one to the left). */
export interface RowReading {
  readonly kind: RowKind;
  readonly drift: number;
}

const BLANK: RowReading = { kind: 'blank', drift: 0 };
const NOTE: RowReading = { kind: 'note', drift: 0 };
const SUBTOTAL: RowReading = { kind: 'subtotal', drift: 0 };
const HEADING: RowReading = { kind: 'heading', drift: 0 };
const INDICATORS = new Map<number, RowReading>([0, -1, 1, -2, 2].map((drift) => [drift, { kind: 'indicator', drift }]));

/** How far cells may have drifted when a report was pasted. */
const DRIFTS: readonly number[] = [0, -1, 1, -2, 2];

/** What each thing that fits, or does not, says for or against a drift. */
const ENOUGH = 4;

/**
 * Recognises rows of one table, each from what its cells hold: a row's figures are where the row has them.
 * Source: rules.md, "What is on the sheet".
 */
export class RowRecogniser {
  private readonly figureColumns: readonly number[];
  /** Set where one cell holds name and figure: then nothing can have drifted. */
  private readonly namedFigures: boolean;
  private lastDrift = 0;

  constructor(
    private readonly grid: SheetGrid,
    private readonly table: TableColumns,
    /** Whether rows carry their headings with them, so that a row with a name alone is an indicator, too. */
    private readonly flat: boolean,
  ) {
    const { baseline, actual, target, indicator } = table.columns;
    this.figureColumns = [baseline, actual, target].filter((column) => column !== null);
    this.namedFigures = this.figureColumns.includes(indicator);
  }

  recognise(row: number): RowReading {
    if (this.isPlainIndicator(row)) {
      if (this.isSubtotal(row, this.table.columns.indicator)) return SUBTOTAL;
      this.lastDrift = 0;
      return INDICATORS.get(0) ?? HEADING;
    }
    return this.lookCloser(row);
  }

  /** The usual row, recognised without weighing anything: a name, and figures or dashes where they belong. */
  private isPlainIndicator(row: number): boolean {
    const values = this.grid.sheet.values[row];
    if (values === undefined) return false;
    const { indicator, unit, target, progress } = this.table.columns;
    const name = values[indicator];
    if (typeof name !== 'string' || name.trim() === '' || (!this.namedFigures && NUMBER_ONLY.test(name))) return false;
    if (unit !== null && BEGINS_AS_NUMBER.test(String(values[unit] ?? ''))) return false;
    if (progress !== null && typeof values[progress] === 'string' && !MAY_BE_PROGRESS.test(values[progress])) return false;
    if (target !== null && isEmpty(values[target])) return false;
    let figures = 0;
    for (const column of this.figureColumns) {
      const value = values[column];
      if (typeof value === 'number') figures++;
      else if (!isEmpty(value)) {
        if (typeof value !== 'string' || (column !== indicator && !this.saysFigure(row, column))) return false;
        figures++;
      }
    }
    return figures > 0;
  }

  private saysFigure(row: number, column: number): boolean {
    const value = this.grid.value(row, column);
    const { kind } = readFigure(value, 'General', null);
    return kind === 'number' || kind === 'milestone' || kind === 'missing';
  }

  private lookCloser(row: number): RowReading {
    const texts = this.textColumns(row);
    if (texts.length === 0) return BLANK;
    const first = texts[0] ?? 0;
    const firstText = this.grid.text(row, first);
    let best: { drift: number; fit: number; score: number } | undefined;
    for (const drift of this.namedFigures ? [0] : DRIFTS) {
      const fit = this.fit(row, drift);
      if (fit === undefined) continue;
      // Results tell drifts apart, but not what the row is: that must be the same before and after they are filled in.
      const score = fit + this.resultsScore(row, drift);
      if (best === undefined || score > best.score) best = { drift, fit, score };
    }
    if (best === undefined || best.fit < ENOUGH) {
      if (NOTE_START.test(firstText)) return NOTE;
      if (texts.some((column) => this.isSubtotal(row, column))) return SUBTOTAL;
      return this.isNameAlone(row) ? (INDICATORS.get(0) ?? HEADING) : HEADING;
    }
    const name = this.table.columns.indicator + best.drift;
    if (this.isSubtotal(row, name) || (first < name && this.isSubtotal(row, first))) return SUBTOTAL;
    if (NOTE_START.test(firstText) && first < name) return NOTE;
    this.lastDrift = best.drift;
    return INDICATORS.get(best.drift) ?? HEADING;
  }

  private textColumns(row: number): number[] {
    const columns: number[] = [];
    for (let column = 0; column < this.grid.width(row); column++) if (!this.grid.isBlank(row, column)) columns.push(column);
    return columns;
  }

  /** In a flat table a name without figures is an indicator whose figures nobody has typed yet. */
  private isNameAlone(row: number): boolean {
    const { indicator, unit } = this.table.columns;
    const text = this.grid.text(row, indicator);
    if (text === '' || NUMBER_ONLY.test(text) || NOTE_START.test(text)) return false;
    return this.flat || (unit !== null && this.grid.text(row, unit) !== '' && !BEGINS_AS_NUMBER.test(this.grid.text(row, unit)));
  }

  /** How well the row reads as an indicator with that drift; undefined when it cannot be one. */
  private fit(row: number, drift: number): number | undefined {
    const { indicator, unit } = this.table.columns;
    const name = this.grid.text(row, indicator + drift);
    if (indicator + drift < 0 || name === '' || (!this.namedFigures && NUMBER_ONLY.test(name))) return undefined;
    if (drift !== 0 && name.length < 2) return undefined;
    let fit = 2 + (drift === 0 ? 1 : 0) + (drift === this.lastDrift ? 0.5 : 0);
    let figures = 0;
    for (const column of this.figureColumns) {
      const judged = this.figureScore(row, column + drift);
      fit += judged;
      if (judged > 0) figures++;
    }
    if (figures === 0) return undefined;
    if (unit !== null) fit += this.unitScore(row, unit + drift);
    return fit;
  }

  private resultsScore(row: number, drift: number): number {
    const { progress, status } = this.table.columns;
    return (
      (progress === null ? 0 : this.progressScore(row, progress + drift)) + (status === null ? 0 : this.statusScore(row, status + drift))
    );
  }

  private figureScore(row: number, column: number): number {
    const value = this.grid.value(row, column);
    if (isEmpty(value)) return 0;
    if (typeof value === 'boolean') return -1;
    const figure = readFigure(value, this.grid.style(row, column).numberFormat, null);
    if (figure.kind === 'number' || figure.kind === 'missing') return 1;
    if (figure.kind === 'milestone') return 0.5;
    // An error cell or a short remark is a figure gone wrong; a long text is something else.
    return figure.why === 'text' ? (figure.text.length <= 12 ? 0.2 : -2) : 0.5;
  }

  private unitScore(row: number, column: number): number {
    const value = this.grid.value(row, column);
    if (isEmpty(value)) return 0;
    if (typeof value === 'number') return -3;
    const text = this.grid.text(row, column);
    if (NUMBER_WITH_NOTE.test(text)) return -3;
    return BEGINS_AS_NUMBER.test(text) || text.length > 10 ? -1 : 1;
  }

  private progressScore(row: number, column: number): number {
    const value = this.grid.value(row, column);
    if (isEmpty(value)) return 0;
    if (typeof value === 'number') return 0.5;
    const figure = readFigure(value, 'General', null);
    return figure.kind === 'number' ? (figure.percent ? 1 : 0.3) : figure.kind === 'missing' ? 0.5 : -2;
  }

  private statusScore(row: number, column: number): number {
    const value = this.grid.value(row, column);
    if (isEmpty(value)) return 0;
    if (typeof value === 'number') return -2;
    return this.grid.text(row, column).length <= 8 ? 1 : -0.5;
  }

  private isSubtotal(row: number, column: number): boolean {
    const value = this.grid.value(row, column);
    if (typeof value !== 'string' || value.length > 30 || !SUBTOTAL_WORD.test(value)) return false;
    const key = matchKey(value).replace(/^[(「]|[)」]$/g, '');
    if (SUBTOTAL_NAME.test(key)) return true;
    const { unit } = this.table.columns;
    return SUBTOTAL_END.test(key) && (unit === null || this.grid.isBlank(row, unit));
  }
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

const NUMBER_ONLY = /^[\s　]*[-−－▲△]?[\d０-９][\d０-９.,．，\s]*[%％]?[\s　]*$/;
const NUMBER_WITH_NOTE = /^[-−－▲△]?[\d０-９][\d０-９.,．，\s]*[%％]?\s*(?:[(（].*)?$/;
const BEGINS_AS_NUMBER = /^[\s　]*[-−－▲△]?[\d０-９]/;
const MAY_BE_PROGRESS = /[\d０-９]|^[\s　]*(?:[-―－−ー‐—–…]*|要確認|\p{L}*未\p{L}*|N\/?A)[\s　]*$/iu;
const NOTE_START = /^(?:[(（【[]?(?:備考|注記?|注意|補足|出典|資料|参考)|.{0,8}凡例|(?:評価|判定)(?:の?基準|区分)|[※＊*](?!印?$)|注\d)/;
const SUBTOTAL_WORD = /計|平均|全体/;
const SUBTOTAL_NAME = /^(?:小計|合計|総計|中計|計|平均|総合計|単純平均|平均値|平均進捗率|進捗率平均|全体平均|全体|全体計)$/;
const SUBTOTAL_END = /(?:小計|合計|総計|の計|の平均|平均進捗率)$/;
