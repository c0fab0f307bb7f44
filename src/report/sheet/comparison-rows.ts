import { countCriterion } from '../../evaluation/plan/counts/count-criterion';
import { formulaOf, sumOf } from '../../evaluation/plan/counts/count-formulas';
import { textLiteral } from '../../evaluation/plan/results/guarded-reading';
import { numberLiteral } from '../../evaluation/plan/results/number-literal';
import { cellAddress, quotedSheet } from '../../evaluation/workbook/address';
import type { CellValue } from '../../evaluation/workbook/snapshot';
import type { ComparedFigure, ComparedIndicator, ComparedYear, ReportComparison } from '../content/report';
import type { ChangeName, ReportWords } from '../content/report-words';
import type { ReportFormat, reportFormats } from './report-formats';
import type { ReportCell, SheetRows } from './sheet-rows';
import type { SourceCells } from './source-cells';

/** Where the comparison is laid out, and with what. */
export interface ComparisonPlace {
  readonly rows: SheetRows;
  readonly formats: ReturnType<typeof reportFormats>;
  /** Columns of levels, before that of the name; the last column of the report. */
  readonly levels: number;
  readonly last: number;
  readonly words: ReportWords;
  readonly cells: SourceCells;
  /** Whether figures are formulas. */
  readonly isLive: boolean;
}

/** Columns of the list behind the name. */
const UNIT = 1;
const BEFORE = { actual: 2, progress: 3, status: 4 } as const;
const NOW = { actual: 5, progress: 6, status: 7 } as const;
const CHANGE = 8;

/** How many columns a comparison takes behind those of the levels. */
export function comparisonColumns({ labels, changes }: ReportComparison): number {
  return Math.max(CHANGE + 1, labels.length + 2, changes.length + 2);
}

/**
 * Lays out last year's comparison: a matrix of statuses and the changes of each strategy, which count in the list below them, and the
 * list, whose figures are formulas over the sheets of both years where the workbook has both.
 */
export function layOutComparison(comparison: ReportComparison, place: ComparisonPlace): void {
  new ComparisonRows(comparison, place).layOut();
}

class ComparisonRows {
  /** First and last row of each strategy's indicators in the list. */
  private readonly listed: { first: number; last: number }[] = [];
  private readonly counts: (() => void)[] = [];

  constructor(
    private readonly comparison: ReportComparison,
    private readonly place: ComparisonPlace,
  ) {}

  layOut(): void {
    const { rows, words } = this.place;
    const { labels, changes, strategies, lastYear, year } = this.comparison;
    if (this.comparison.countsMore) {
      rows.span(0, this.place.last, this.text(words.comparedAll, 'line'));
      rows.next();
    }
    this.countTable(words.moves(lastYear, year), words.movesCorner(lastYear, year), labels, labels, (from, to, at) => ({
      value: this.comparison.matrix[from]?.[to] ?? 0,
      formula: this.movesFormula(labels, at),
    }));
    const names = changes.map((name) => words.changes[name]);
    const rowNames = strategies.map(({ label }) => label);
    this.countTable(words.changesByStrategy, '', rowNames, names, (index, column) => ({
      value: strategies[index]?.counts[column] ?? 0,
      formula: this.changesFormula(index, names[column] ?? ''),
    }));
    this.list();
    // The list stands below what counts in it: where its rows are is known now.
    const end = rows.row;
    for (const write of this.counts) write();
    rows.row = end;
  }

  private list(): void {
    const { rows, words, last } = this.place;
    this.comparison.strategies.forEach(({ label, indicators }, strategy) => {
      const heading = (): void => {
        rows.span(0, last, this.text(label, 'strongText'));
        rows.next();
        this.listHeading();
      };
      let first = rows.row;
      indicators.forEach((one, index) => {
        const draw = (): void => {
          if (index === 0 && strategy === 0) this.caption(words.comparedList);
          if (index === 0) heading();
          this.indicator(one);
        };
        rows.together(draw, index === 0 ? undefined : heading);
        if (index === 0) first = rows.row - 1;
      });
      this.listed.push({ first, last: rows.row - 1 });
    });
  }

  private listHeading(): void {
    const { rows, words, levels, last } = this.place;
    const { lastYear, year } = this.comparison;
    const years = [lastYear, year].flatMap((one) => [words.actualOf(one), words.progressOf(one), words.statusOf(one)]);
    rows.span(0, levels, this.text(words.indicator, 'heading'));
    [words.unit, ...years].forEach((title, index) => rows.put(levels + UNIT + index, this.text(title, 'heading')));
    rows.span(levels + CHANGE, last, this.text(words.change, 'heading'));
    rows.next();
  }

  private indicator(one: ComparedIndicator): void {
    const { rows, levels, last } = this.place;
    rows.span(0, levels, this.text(one.name, 'text'));
    rows.put(levels + UNIT, this.text(one.unit, 'centred'));
    for (const [columns, figures] of [
      [BEFORE, one.before],
      [NOW, one.now],
    ] as const) {
      for (const part of ['actual', 'progress', 'status'] as const)
        rows.put(levels + columns[part], this.figure(figures?.[part] ?? null, part));
    }
    rows.span(levels + CHANGE, last, this.change(one));
    rows.next();
  }

  private figure(figure: ComparedFigure | null, part: 'actual' | 'progress' | 'status'): ReportCell {
    const format = part === 'status' ? 'centred' : 'figure';
    if (figure === null) return this.text('', format);
    const { isLive, formats } = this.place;
    const source = isLive ? this.source(figure, part) : null;
    if (source !== null) return { ...source, format: formats[format] };
    const { value, numberFormat } = figure;
    return { formula: null, value: value === '' ? null : value, numberFormat, format: formats[format] };
  }

  private source({ cell, resultOf }: ComparedFigure, part: 'actual' | 'progress' | 'status'): Omit<ReportCell, 'format'> | null {
    const { cells } = this.place;
    if (cell !== null) return cells.at(cell.sheet, cell.row, cell.column);
    return resultOf === null || part === 'actual' ? null : cells.result(resultOf, part);
  }

  /** What changed, as a formula where one can tell and comes to the same today. */
  private change({ now, before, change }: ComparedIndicator): ReportCell {
    const { words, isLive, rows, levels } = this.place;
    const value = words.changes[change];
    const cell = (formula: string | null): ReportCell => ({ formula, value, numberFormat: null, format: this.place.formats.centred });
    if (!isLive || now === null || before === null || change === 'incomparable') return cell(null);
    const isOtherTarget = !isSameCell(now.target.value, before.target.value);
    if (moved(now, before, isOtherTarget) !== change) return cell(null);
    const [own, old] = [NOW, BEFORE].map((columns) => cellAddress(rows.row, levels + columns.progress));
    const difference = `ROUND(${own ?? ''}-${old ?? ''},10)`;
    const said = (name: ChangeName): string => `"${words.changes[name]}"`;
    const way = `IF(${difference}>0,${said('up')},IF(${difference}<0,${said('down')},${said('level')}))`;
    const measured = `IF(AND(ISNUMBER(${own ?? ''}),ISNUMBER(${old ?? ''})),${way},${said('unmeasured')})`;
    const targets = [now.target, before.target].map(operand);
    if (targets.includes(undefined)) return cell(null);
    return cell(`=IF(${targets.join('<>')},${said('target')},${measured})`);
  }

  /** A table of counts with sums to the right and below, on one page with its caption. */
  private countTable(
    caption: string,
    corner: string,
    lines: readonly string[],
    titles: readonly string[],
    count: (line: number, column: number, at: CountCell) => { readonly value: number; readonly formula: string | null },
  ): void {
    const { rows, levels } = this.place;
    rows.together(() => {
      this.caption(caption);
      this.countFrame(corner, lines, titles);
    });
    const heading = rows.row - lines.length - 2;
    const [first, total] = [levels + 1, levels + 1 + titles.length];
    this.counts.push(() => {
      const sums = titles.map(() => 0);
      lines.forEach((_, line) => {
        rows.row = heading + 1 + line;
        const across = titles.reduce((sum, _title, column) => {
          const { value, formula } = count(line, column, { row: rows.row, column: first + column, heading });
          rows.put(first + column, this.count(value, formula, 'figure'));
          sums[column] = (sums[column] ?? 0) + value;
          return sum + value;
        }, 0);
        rows.put(total, this.count(across, this.sum([{ row: rows.row, from: first, to: total - 1 }]), 'strongFigure'));
      });
      rows.row = heading + 1 + lines.length;
      [...sums, sums.reduce((sum, one) => sum + one, 0)].forEach((value, index) => {
        const cells = lines.map((_, line) => ({ row: heading + 1 + line, from: first + index, to: first + index }));
        rows.put(first + index, this.count(value, this.sum(cells), 'strongFigure'));
      });
    });
    rows.gap();
  }

  /** The headings of a table of counts; the counts come when the list below stands. */
  private countFrame(corner: string, lines: readonly string[], titles: readonly string[]): void {
    const { rows, words, levels } = this.place;
    rows.span(0, levels, this.text(corner, 'heading'));
    [...titles, words.total].forEach((title, index) => rows.put(levels + 1 + index, this.text(title, 'heading')));
    rows.next();
    for (const line of lines) {
      rows.span(0, levels, this.text(line, 'text'));
      rows.next();
    }
    rows.span(0, levels, this.text(words.total, 'strongText'));
    rows.next();
  }

  private sum(ranges: readonly { readonly row: number; readonly from: number; readonly to: number }[]): string | null {
    if (!this.place.isLive) return null;
    const cells = ranges.flatMap(({ row, from, to }) =>
      Array.from({ length: to - from + 1 }, (_, index) => ({ row, column: from + index })),
    );
    return formulaOf([sumOf(cells)]) ?? null;
  }

  private movesFormula(labels: readonly string[], { row, column, heading }: CountCell): string | null {
    const { isLive, levels } = this.place;
    const statuses = this.comparison.strategies.flatMap(({ indicators }) =>
      indicators.flatMap(({ before, now }) => [before, now].flatMap((year) => (year === null ? [] : [this.shownStatus(year)]))),
    );
    // A status that the sheet writes otherwise, or that differs in nothing that Excel sees, cannot be counted so.
    const isPlain = statuses.every((status) => status === '' || labels.includes(status));
    const alike = new Set(labels.map((label) => label.toLowerCase())).size < labels.length;
    if (!isLive || !isPlain || alike) return null;
    const from = `(${this.column(levels + BEFORE.status)}=${cellAddress(row, 0)})`;
    const to = `(${this.column(levels + NOW.status)}=${cellAddress(heading, column)})`;
    return `=SUMPRODUCT(${from}*${to})`;
  }

  private shownStatus({ status }: ComparedYear): string {
    const { cell, text } = status;
    return cell === null ? text : String(this.place.cells.at(cell.sheet, cell.row, cell.column).value ?? '');
  }

  /** The whole list in one column. */
  private column(column: number): string {
    return `${cellAddress(this.listed[0]?.first ?? 0, column)}:${cellAddress(this.listed.at(-1)?.last ?? 0, column)}`;
  }

  private changesFormula(strategy: number, name: string): string | null {
    const { isLive, levels } = this.place;
    const criterion = countCriterion(name);
    const listed = this.listed[strategy];
    if (!isLive || criterion === undefined || listed === undefined) return null;
    const column = levels + CHANGE;
    return `=COUNTIF(${cellAddress(listed.first, column)}:${cellAddress(listed.last, column)},${criterion})`;
  }

  private caption(text: string): void {
    this.place.rows.span(0, this.place.last, this.text(text, 'caption'));
    this.place.rows.next();
  }

  private count(value: number, formula: string | null, format: ReportFormat): ReportCell {
    return { formula, value, numberFormat: null, format: this.place.formats[format] };
  }

  private text(value: string, format: ReportFormat): ReportCell {
    return { formula: null, value: value === '' ? null : value, numberFormat: null, format: this.place.formats[format] };
  }
}

/** A cell of counts, and the row of its table's headings. */
interface CountCell {
  readonly row: number;
  readonly column: number;
  readonly heading: number;
}

/** What the formula of a change comes to. */
function moved(now: ComparedYear, before: ComparedYear, isOtherTarget: boolean): ComparedIndicator['change'] {
  if (isOtherTarget) return 'target';
  const [own, old] = [now.progress.value, before.progress.value];
  if (typeof own !== 'number' || typeof old !== 'number') return 'unmeasured';
  const difference = Number((own - old).toFixed(10));
  return difference > 0 ? 'up' : difference < 0 ? 'down' : 'level';
}

function isSameCell(one: CellValue, other: CellValue): boolean {
  const text = (value: CellValue): CellValue => (typeof value === 'string' ? value.toLowerCase() : value);
  return text(one ?? '') === text(other ?? '');
}

/** A figure in a formula: its cell, or what it is; undefined where no formula can hold it. */
function operand({ cell, value }: ComparedFigure): string | undefined {
  if (cell !== null) return `${quotedSheet(cell.sheet)}!${cellAddress(cell.row, cell.column)}`;
  return typeof value === 'number' ? numberLiteral(value) : typeof value === 'boolean' ? undefined : textLiteral(value ?? '');
}
