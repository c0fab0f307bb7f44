import { isNote } from '../../../vocabulary/headings/note-words';
import { labelsRemark } from '../../../vocabulary/headings/remark-labels';
import { DIGITS, isDash, MINUS_SIGNS } from '../../../vocabulary/signs';
import { sumsLevel } from '../../../vocabulary/headings/total-words';
import { isUnitWord, LONGEST_UNIT } from '../../../vocabulary/figures/units';
import { splitNamedFigure } from '../../../figures/named-figure';
import { readFigure } from '../../../figures/read-figure';
import { isBlank } from '../../../workbook/snapshot';
import { isLegendRow } from './legend-row';
import { isExample, isOfOthers, isReference, isSum } from './no-indicators';
import type { SheetGrid } from '../../sheet-grid';
import type { TableColumns } from '../columns/table-columns';
import { isOnlyYear, isYearNumber } from '../../../vocabulary/figures/year';

/** What a row of a table's body is. */
export type RowKind = 'blank' | 'note' | 'subtotal' | 'heading' | 'indicator';

/** A row as recognised; `offset` is how far to the right of their headings its cells stand (-1: one to the left). */
export interface RowReading {
  readonly kind: RowKind;
  readonly offset: number;
  /** Whether it belongs to another table, which is not read. */
  readonly isOther?: true;
}

const BLANK: RowReading = { kind: 'blank', offset: 0 };
const NOTE: RowReading = { kind: 'note', offset: 0 };
const OTHERS: RowReading = { kind: 'note', offset: 0, isOther: true };
const SUBTOTAL: RowReading = { kind: 'subtotal', offset: 0 };
const HEADING: RowReading = { kind: 'heading', offset: 0 };
const INDICATORS = new Map<number, RowReading>([0, -1, 1].map((offset) => [offset, { kind: 'indicator', offset }]));

/** From this on, a row reads as an indicator. */
const ENOUGH = 4;

/**
 * Recognises rows of one table, each from what its cells hold: a row's figures are where the row has them.
 * Source: docs/rules.md, "What is on the sheet".
 *
 * Results, and what results can be written over, are no evidence: a row must be the same before and after it is filled in.
 */
export class RowRecogniser {
  private readonly figureColumns: readonly number[];
  /** Baseline and actual: the figures that no moved row's results can come to stand on. */
  private readonly firmColumns: readonly number[];
  /**
   * Whether cells can stand beside their headings: not where a person named the columns, nor where one cell holds name and figure, nor
   * where results stand left of figures.
   */
  private readonly offsets: readonly number[];
  private lastOffset = 0;
  /** The indicator recognised last, where its cells stand under their headings. */
  private lastIndicator = -1;

  constructor(
    private readonly grid: SheetGrid,
    private readonly table: TableColumns,
    /** Whether rows carry their headings with them, so that a row with a name alone is an indicator, too. */
    private readonly flat: boolean,
  ) {
    const { baseline, actual, target, indicator, progress, status } = table.columns;
    this.firmColumns = [baseline, actual].filter((column) => column !== null);
    this.figureColumns = [...this.firmColumns, ...(target === null ? [] : [target])];
    const last = Math.max(...this.figureColumns);
    const inOrder = [progress, status].every((column) => column === null || column > last) && last === target;
    this.offsets = inOrder && !table.named && !this.figureColumns.includes(indicator) ? [-1, 1] : [];
  }

  recognise(row: number): RowReading {
    if (isExample(this.grid, this.table, row)) return OTHERS;
    if (isReference(this.grid, this.table, row)) return NOTE;
    if (this.isPlainIndicator(row)) {
      if (this.isSum(row, this.table.columns.indicator) || isOfOthers(this.grid, this.table, row)) return SUBTOTAL;
      this.lastOffset = 0;
    } else if (this.isSumOfLevel(row)) {
      return SUBTOTAL;
    } else if (this.hasFiguresOfItsOwn(row)) {
      this.lastOffset = 0;
    } else if (!this.sharesName(row)) {
      const reading = this.lookCloser(row);
      if (reading.kind === 'indicator' && reading.offset === 0) this.lastIndicator = row;
      return reading;
    }
    this.lastIndicator = row;
    return INDICATORS.get(0) ?? HEADING;
  }

  /**
   * Whether the row goes on under the name of the indicator above it: 男性 and 女性, or one year and the next, with the name
   * merged downwards or written once. Its figures are its own, and so must its result cells be.
   */
  private sharesName(row: number): boolean {
    const { yearOfRow } = this.table;
    const { indicator, progress, status } = this.table.columns;
    if (this.lastIndicator !== row - 1 || !this.grid.isBlank(row, indicator) || this.figureColumns.includes(indicator)) return false;
    const figures = this.figureColumns.map((column) => this.grid.value(row, column)).filter((value) => this.isNumber(value));
    const ofYear = yearOfRow !== null && isOnlyYear(this.grid.text(row, yearOfRow).normalize('NFKC'));
    if (figures.length < (ofYear ? 1 : 2) || (figures.every(isYearNumber) && !this.isUnitInPlace(row))) return false;
    const ownResults = [progress, status].every((column) => column === null || (this.grid.mergeAt(row, column)?.top ?? row) === row);
    if (!ownResults) return false;
    const texts = this.textColumns(row).filter(
      (column) =>
        column !== progress &&
        column !== status &&
        typeof this.grid.value(row, column) === 'string' &&
        !this.figureColumns.includes(column),
    );
    const figure = Math.min(...this.figureColumns);
    if (texts.some((column) => column < indicator || this.isSum(row, column))) return false;
    return ofYear || (this.grid.mergeAt(row, indicator)?.top ?? row) < row || texts.some((column) => column < figure);
  }

  /** Figures without a name, behind a text that says what they sum up: 部門計. */
  private isSumOfLevel(row: number): boolean {
    const { indicator } = this.table.columns;
    if (!this.grid.isBlank(row, indicator)) return false;
    const first = this.textColumns(row)[0];
    if (first === undefined || first >= indicator || !sumsLevel(this.grid.text(row, first))) return false;
    return this.figureColumns.some((column) => typeof this.grid.value(row, column) === 'number');
  }

  /**
   * Whether figures stand where they belong in a row whose name is none: ①, 2025, ★, 〃, or nothing. Such a row is an
   * indicator like any other, and never a heading.
   */
  private hasFiguresOfItsOwn(row: number): boolean {
    const { indicator, unit } = this.table.columns;
    if (this.figureColumns.every((column) => this.grid.isBlank(row, column))) return false;
    if (this.figureColumns.includes(indicator) || this.isNameAt(row, indicator)) return false;
    const stands = this.isUnitInPlace(row);
    const isFigure = (column: number): boolean => {
      const value = this.grid.value(row, column);
      return typeof value === 'number' || (typeof value === 'string' && (this.saysFigure(value) || (stands && this.isShort(row, column))));
    };
    if (!this.firmColumns.every((column) => this.grid.isBlank(row, column) || isFigure(column))) return false;
    // Where rows may have moved, a result may have come to stand in the target's place.
    const firm = stands || this.offsets.length === 0 ? this.figureColumns : this.firmColumns;
    const figures = firm.map((column) => this.grid.value(row, column)).filter((value) => !isBlank(value));
    const numbers = figures.filter((value) => typeof value === 'number' || HAS_DIGIT.test(String(value)));
    // Behind a unit, a dash is a figure that is missing.
    const enough = stands ? figures.length : numbers.length;
    if (numbers.length === 0 || enough < Math.min(2, firm.length) || (!stands && numbers.every(isYearNumber))) return false;
    const name = this.grid.value(row, indicator);
    if (unit !== null) {
      const text = this.grid.text(row, unit);
      if (BEGINS_AS_NUMBER.test(text) || text.length > LONGEST_UNIT) return false;
    }
    // One column to the left there is a name, and this is its unit or its first figure.
    const moved = typeof name === 'number' ? unit === null : isUnitWord(String(name ?? '').trim());
    if (moved && this.offsets.length > 0 && this.isNameAt(row, indicator - 1)) return false;
    const texts = this.textColumns(row).filter((column) => column < Math.min(...this.figureColumns) || column === unit);
    if (texts.some((column) => this.isSum(row, column) || isNote(this.grid.text(row, column)))) return false;
    // A nameless row is one only beside a unit, or below another indicator.
    if (isBlank(name)) {
      if (this.goesOnUnderName(row)) return false;
      return texts.length > 0 && (unit === null || !this.grid.isBlank(row, unit)) && this.lastIndicator === row - 1;
    }
    return !isCountingRow(this.textColumns(row).map((column) => this.grid.value(row, column)));
  }

  /** Whether the name above stands for this row, too, being merged downwards over it. */
  private goesOnUnderName(row: number): boolean {
    return (this.grid.mergeAt(row, this.table.columns.indicator)?.top ?? row) < row;
  }

  /** The usual row, recognised without weighing anything: a name, and figures or dashes where they belong. */
  private isPlainIndicator(row: number): boolean {
    const values = this.grid.sheet.values[row];
    if (values === undefined) return false;
    const { indicator, unit } = this.table.columns;
    if (!isName(values[indicator], values[indicator - 1])) return false;
    if (unit !== null && BEGINS_AS_NUMBER.test(String(values[unit] ?? ''))) return false;
    let figures = 0;
    for (const column of this.firmColumns) {
      const value = values[column];
      if (typeof value === 'number') figures++;
      else if (!isBlank(value)) {
        if (typeof value !== 'string' || (column !== indicator && !this.saysFigure(value))) return false;
        figures++;
      }
    }
    return figures > 0;
  }

  private isNumber(value: unknown): boolean {
    return typeof value === 'number' || (typeof value === 'string' && readFigure(value, 'General', null).kind === 'number');
  }

  private saysFigure(value: string): boolean {
    const { kind } = readFigure(value, 'General', null);
    return kind === 'number' || kind === 'milestone' || kind === 'missing' || this.namesFigure(value);
  }

  /** Whether a text is a name with its figure, in a table whose names have theirs in one cell. */
  private namesFigure(value: unknown): boolean {
    return typeof value === 'string' && this.figureColumns.includes(this.table.columns.indicator) && splitNamedFigure(value) !== undefined;
  }

  private lookCloser(row: number): RowReading {
    const texts = this.textColumns(row);
    if (texts.length === 0) return BLANK;
    if (this.isRemark(row, texts)) return NOTE;
    if (texts.every((column) => this.figureColumns.includes(column) && isOnlyYear(this.grid.text(row, column).normalize('NFKC'))))
      return NOTE;
    if (isLegendRow(texts.map((column) => this.grid.text(row, column)))) return NOTE;
    const first = texts[0] ?? 0;
    // 指標 over 単位: below the name stands its unit.
    const { indicator, unit } = this.table.columns;
    if (
      unit === null &&
      this.lastIndicator === row - 1 &&
      texts.every((column) => column === indicator && isUnitWord(this.grid.text(row, column)))
    )
      return NOTE;
    const note = isNote(this.grid.text(row, first));
    const offset = this.fittingOffset(row) ?? (note ? undefined : this.offsetOfBroken(row));
    const name = this.table.columns.indicator + (offset ?? 0);
    if (offset === undefined || (note && first < name)) {
      if (note) return NOTE;
      if (texts.some((column) => this.isSum(row, column))) return SUBTOTAL;
      if (texts.length === 1 && PAGE.test(this.grid.text(row, first))) return NOTE;
      return this.isNameAlone(row) ? (INDICATORS.get(0) ?? HEADING) : HEADING;
    }
    if (this.isSum(row, name) || (first < name && this.isSum(row, first))) return SUBTOTAL;
    this.lastOffset = offset;
    return INDICATORS.get(offset) ?? HEADING;
  }

  /** A form's text with its label (評価コメント | 順調である), and no unit and no figure anywhere. */
  private isRemark(row: number, [first = 0, ...others]: readonly number[]): boolean {
    const isFigure = (column: number): boolean => {
      const text = this.grid.text(row, column);
      return this.figureColumns.includes(column) ? BEGINS_AS_NUMBER.test(text) || isDash(text) : isUnitWord(text);
    };
    return labelsRemark(this.grid.text(row, first)) && !others.some(isFigure);
  }

  /** The offset with which the row reads as an indicator; undefined when it reads as none. */
  private fittingOffset(row: number): number | undefined {
    const offsets = this.isUnitInPlace(row) ? [0] : [0, ...this.offsets];
    return offsets.find((candidate) => this.fit(row, candidate) >= ENOUGH);
  }

  /** Whether the unit stands under its heading, as it does in no row that has moved. */
  private isUnitInPlace(row: number): boolean {
    const { unit } = this.table.columns;
    return unit !== null && isUnitWord(this.grid.text(row, unit));
  }

  /** A name with something beside it where figures belong: an indicator whose figures have gone wrong. */
  private offsetOfBroken(row: number): number | undefined {
    const { indicator } = this.table.columns;
    return this.isNameAt(row, indicator) && this.figureColumns.some((column) => this.isShort(row, column)) ? 0 : undefined;
  }

  private isNameAt(row: number, column: number): boolean {
    return isName(this.grid.value(row, column), this.grid.value(row, column - 1));
  }

  private isShort(row: number, column: number): boolean {
    const value = this.grid.value(row, column);
    if (isBlank(value)) return false;
    const text = String(value).trim();
    return text.length <= LONGEST_REMARK || (text.length <= LONGEST_REMARK_WITH_FIGURE && HAS_DIGIT.test(text));
  }

  private isSum(row: number, column: number): boolean {
    return isSum(this.grid, this.table, row, column);
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
    if (!this.isNameAt(row, indicator) || isNote(text)) return false;
    // A text that is merged over the figures is said of the row above.
    if ((this.grid.mergeAt(row, indicator)?.right ?? indicator) >= Math.min(...this.figureColumns.filter((column) => column > indicator)))
      return false;
    return this.flat || (unit !== null && this.grid.text(row, unit) !== '' && !BEGINS_AS_NUMBER.test(this.grid.text(row, unit)));
  }

  /** How well the row reads as an indicator with that offset; 0 when it cannot be one. */
  private fit(row: number, offset: number): number {
    const { indicator, unit } = this.table.columns;
    if (!this.isNameAt(row, indicator + offset)) return 0;
    let fit = 2 + (offset === 0 ? 1 : 0) + (offset === this.lastOffset ? 0.5 : 0);
    let figures = 0;
    for (const column of this.firmColumns) {
      const judged = this.figureScore(row, column + offset);
      fit += judged;
      if (judged > 0) figures++;
    }
    if (figures === 0) return 0;
    return unit === null ? fit : fit + this.unitScore(row, unit + offset);
  }

  private figureScore(row: number, column: number): number {
    const value = this.grid.value(row, column);
    if (isBlank(value)) return 0;
    if (typeof value === 'boolean') return -1;
    const figure = readFigure(value, this.grid.style(row, column).numberFormat, null);
    if (figure.kind === 'number' || figure.kind === 'missing' || this.namesFigure(value)) return 1;
    if (figure.kind === 'milestone') return 0.5;
    // An error cell or a short remark is a figure gone wrong; a long text is something else.
    return figure.why === 'text' ? (this.isShort(row, column) ? 0.2 : -2) : 0.5;
  }

  private unitScore(row: number, column: number): number {
    const value = this.grid.value(row, column);
    if (isBlank(value)) return 0;
    if (typeof value === 'number') return -3;
    const text = this.grid.text(row, column);
    if (NUMBER_WITH_NOTE.test(text)) return -3;
    return BEGINS_AS_NUMBER.test(text) || text.length > 10 ? -1 : 1;
  }
}

/**
 * Whether a cell can be an indicator's name: text with letters that is no error and no number, nor a unit with the name to
 * its left.
 */
function isName(value: unknown, left: unknown): boolean {
  if (typeof value !== 'string') return false;
  // Most names: so long, and begun like this, that they are none of what is told apart below.
  if (value.length > LONGEST_UNIT && isJapaneseLetter(value.charCodeAt(0))) return true;
  if (!HAS_LETTER.test(value)) return false;
  const text = value.trim();
  return (
    !ERROR_CODE.test(text) &&
    !NUMBER_WITH_NOTE.test(text) &&
    !(isUnitWord(text) && typeof left === 'string' && left.trim().length > text.length)
  );
}

/** Hiragana, katakana and kanji, as a quick look at a text's first character. */
function isJapaneseLetter(code: number): boolean {
  return (code >= 0x3041 && code <= 0x3096) || (code >= 0x30a1 && code <= 0x30fa) || (code >= 0x4e00 && code <= 0x9fff);
}

/** Whether cells number the columns: 1, 2, 3, 4, …, or ①, ②, ③. */
function isCountingRow(values: readonly unknown[]): boolean {
  const numbers = values.map((value) => Number(String(value).normalize('NFKC').replace(/[()]/g, '')));
  return numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? NaN) + 1);
}

/** A remark in a figure's place is short. */
const LONGEST_REMARK = 12;
/** With a figure in it, it may be longer: 74人減(令和2年度末 4,825人). */
const LONGEST_REMARK_WITH_FIGURE = 40;
const HAS_DIGIT = new RegExp(`[${DIGITS}]`);

/** What the title of a page ends with: 進捗一覧(2/3). */
const PAGE = /[(（][0-9０-９]{1,2}[/／][0-9０-９]{1,2}[)）]$/;
const HAS_LETTER = /\p{L}/u;
const ERROR_CODE = /^#[A-Z0-9/?!]+$/;
const NUMBER_WITH_NOTE = new RegExp(`^[${MINUS_SIGNS}]?[${DIGITS}][${DIGITS}.,．，\\s]*(?:[%％]\\s*)?(?:[(（].*)?$`);
const BEGINS_AS_NUMBER = new RegExp(`^[\\s　]*[${MINUS_SIGNS}]?[${DIGITS}]`);
