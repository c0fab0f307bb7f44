import type { CellRange, CellValue, SheetSnapshot, StruckText } from '../../evaluation/workbook/snapshot';
import { WorkbookFileError } from '../workbook-file-error';
import { streamItems, type ItemFrame } from '../xml/item-stream';
import { RichTextReader } from '../xml/rich-text';
import { TextReader } from '../xml/text-reader';
import type { XmlScanner } from '../xml/xml-scanner';
import { unescapeCellText, unescapeFormula, withinCell } from '../xml/xml-text';
import { childOf, childrenOf, decodePart, isTrue, parseXml, type XmlElement } from '../xml/xml-tree';
import { listsOf } from './cell-lists';
import { parseRange } from './cell-reference';
import { readColumns } from './column-styles';
import { parseNumber, serialOfIsoDate } from './number-text';
import { RowIndex } from './row-index';
import type { CellTable, CellType } from './cell-table';
import { OutOfGridError, RowScanner } from './row-scanner';
import type { SharedStrings } from './shared-strings';
import { SharedFormulas, type SharedFormula } from './shared-formulas';

/** What reading a sheet needs to know of its workbook. */
export interface SheetContext {
  readonly part: string;
  readonly name: string;
  readonly visible: boolean;
  /** The shared strings; null when the workbook has none. */
  readonly strings: SharedStrings | null;
  /** The name of the part that has the shared strings, or would have them. */
  readonly stringsPart: string;
  /** How many cell styles the workbook has; a cell that points beyond has style 0. */
  readonly styleCount: number;
  readonly date1904: boolean;
  /** Takes away from the number of cells that may still be read. @throws WorkbookFileError `too-large` */
  readonly spend: (cells: number) => void;
  /** Takes away from the bytes that may still be read as trees. @throws WorkbookFileError `too-large` */
  readonly spendTree: (bytes: number) => void;
}

/** A sheet as read, with what is needed to patch it later. */
export interface ReadSheet {
  readonly snapshot: SheetSnapshot;
  readonly frame: ItemFrame;
  readonly rows: RowIndex;
  /** Ranges of array formulas and data tables of more than one cell. */
  readonly blocks: readonly CellRange[];
  readonly sharedFormulas: readonly SharedFormula[];
  /** Styles of cells that do not exist, by column. */
  readonly columnStyles: readonly number[];
  /** The highest style that a cell points to, whether the workbook has it or not. */
  readonly highestStyle: number;
}

/** What a row takes in memory beside its cells, in cells: a place in each of three lists, and with content lists of its own. */
const EMPTY_ROW = 3;
const FILLED_ROW = 12;

/** How far to the right the styles of whole columns are given for cells that do not exist: people style all 16,384 columns. */
const GAPS = 128;

const NO_VALUES: readonly CellValue[] = [];

/**
 * Reads a worksheet part.
 * @throws WorkbookFileError `broken-xml`, `doctype`, `out-of-grid`, `too-large`, and what the chunks throw
 */
export async function readSheet(chunks: AsyncIterable<Uint8Array>, context: SheetContext): Promise<ReadSheet> {
  const reader = new SheetReader(context);
  const frame = await streamItems(chunks, context.part, 'sheetData', (prefix, before) => reader.begin(prefix, before));
  return reader.finish(frame);
}

class SheetReader {
  private readonly values: (readonly CellValue[])[] = [];
  private readonly formulas: ((string | null)[] | null)[] = [];
  private readonly styles: (readonly number[] | null)[] = [];
  private readonly hiddenRows: number[] = [];
  private readonly rows = new RowIndex();
  private readonly blocks: { range: CellRange; formula: string }[] = [];
  private readonly shared = new SharedFormulas();
  private highestStyle = 0;
  /** Rows of which more than one element was met. */
  private readonly openRows = new Map<number, { values: CellValue[]; formulas: (string | null)[]; styles: number[] }>();
  private columnStyles: readonly number[] = [];
  private gapStyles: readonly number[] = [];
  /** null: not yet read, as of a sheet without cells. */
  private hiddenColumns: readonly number[] | null = null;

  private readonly text = new TextReader();
  private richText = new RichTextReader('', this.text);
  private previousRow = -1;
  private readonly struckTexts: StruckText[] = [];
  /** What is struck out of the text read last; empty where nothing is. */
  private struckOut = '';
  private readonly rowValues: CellValue[] = [];
  private readonly rowFormulas: (string | null)[] = [];
  private readonly rowStyles: number[] = [];
  private previousStyles: readonly number[] = [];

  constructor(private readonly context: SheetContext) {}

  begin(prefix: string, before: Uint8Array): (scanner: XmlScanner, offset: number) => boolean {
    this.richText = new RichTextReader(prefix, this.text);
    const { styles, hidden } = readColumns(before, this.context.styleCount);
    this.columnStyles = styles;
    this.hiddenColumns = hidden;
    this.gapStyles = this.columnStyles.slice(0, GAPS);
    const row = new RowScanner(prefix);
    return (scanner, offset) => {
      const start = scanner.start;
      try {
        if (!row.read(scanner, this.previousRow)) return false;
      } catch (error) {
        if (!(error instanceof OutOfGridError)) throw error;
        throw new WorkbookFileError('out-of-grid', { part: this.context.part, cell: error.cell });
      }
      if (row.row < 0) return true;
      this.context.spend(1);
      this.rows.add(row.row, offset, offset + scanner.position - start, row.plain);
      this.previousRow = row.row;
      if (row.hidden && this.hiddenRows.at(-1) !== row.row) this.hiddenRows.push(row.row);
      this.takeRow(row, scanner.bytes);
      return true;
    };
  }

  private takeRow(row: RowScanner, bytes: Uint8Array): void {
    const { rowValues, rowFormulas, rowStyles, context } = this;
    const { cells } = row;
    if (row.row < this.values.length) {
      this.addToRow(row, bytes);
      return;
    }
    let valueCount = 0;
    let formulaCount = 0;
    let styleCount = 0;
    let styled = false;
    let previous = -1;
    for (let cell = 0; cell < cells.count; cell++) {
      const column = cells.column[cell]!;
      const style = cells.style[cell]!;
      if (column <= previous) this.rows.ordered = false;
      previous = column;
      if (style > this.highestStyle) this.highestStyle = style;
      for (; styleCount < column; styleCount++) {
        const gap = this.styleOfGap(row, styleCount);
        rowStyles[styleCount] = gap;
        if (gap !== 0) styled = true;
      }
      rowStyles[column] = style < context.styleCount ? style : 0;
      if (style !== 0) styled = true;
      styleCount = Math.max(styleCount, column + 1);

      const value = cells.valueTag[cell] === -1 ? null : this.valueOf(cells, cell, bytes);
      if (this.struckOut !== '') this.noteStruck(row.row, column);
      if (value !== null) {
        while (valueCount < column) rowValues[valueCount++] = null;
        rowValues[column] = value;
        valueCount = Math.max(valueCount, column + 1);
      } else if (column < valueCount) rowValues[column] = null;
      if (cells.formulaTag[cell] !== -1) {
        const formula = this.formulaOf(cells, cell, bytes, row.row, column);
        while (formulaCount < column) rowFormulas[formulaCount++] = null;
        rowFormulas[column] = formula;
        formulaCount = Math.max(formulaCount, column + 1);
      } else if (column < formulaCount) rowFormulas[column] = null;
    }
    if (valueCount === 0 && formulaCount === 0 && !styled) return;
    context.spend(FILLED_ROW + valueCount + formulaCount + styleCount);
    for (; row.style === -1 && styleCount < this.gapStyles.length; styleCount++) {
      const gap = this.gapStyles[styleCount] ?? 0;
      rowStyles[styleCount] = gap;
      if (gap !== 0) styled = true;
    }
    this.fillTo(row.row);
    this.values[row.row] = valueCount === 0 ? NO_VALUES : rowValues.slice(0, valueCount);
    this.formulas[row.row] = formulaCount === 0 ? null : rowFormulas.slice(0, formulaCount);
    this.styles[row.row] = styled ? this.sameOrNew(styleCount) : null;
  }

  /**
   * Takes in one more element of a row, or a row that stands behind later ones. Excel writes one element a row and the rows in
   * order; other programs begin a row twice, or write an element for each cell.
   */
  private addToRow({ row, cells }: RowScanner, bytes: Uint8Array): void {
    if (cells.count === 0) return;
    const { values, formulas, styles, context } = this;
    let own = this.openRows.get(row);
    if (own === undefined) {
      // Lists may be shared with other rows; those of this one become its own.
      own = { values: [...(values[row] ?? [])], formulas: [...(formulas[row] ?? [])], styles: [...(styles[row] ?? [])] };
      this.openRows.set(row, own);
      values[row] = own.values;
      styles[row] = own.styles;
      context.spend(FILLED_ROW);
    }
    for (let cell = 0; cell < cells.count; cell++) {
      const column = cells.column[cell]!;
      const style = cells.style[cell]!;
      if (style > this.highestStyle) this.highestStyle = style;
      const value = cells.valueTag[cell] === -1 ? null : this.valueOf(cells, cell, bytes);
      if (this.struckOut !== '') this.noteStruck(row, column);
      const formula = cells.formulaTag[cell] === -1 ? null : this.formulaOf(cells, cell, bytes, row, column);
      context.spend(3 * Math.max(1, column + 1 - own.values.length));
      put(own.values, column, value, null);
      put(own.formulas, column, formula, null);
      put(own.styles, column, style < context.styleCount ? style : 0, 0);
    }
    formulas[row] = own.formulas;
  }

  private noteStruck(row: number, column: number): void {
    this.context.spend(1);
    this.struckTexts.push({ row, column, struck: this.struckOut });
    this.struckOut = '';
  }

  /** The style of a cell that the row does not hold. */
  private styleOfGap(row: RowScanner, column: number): number {
    const style = row.style === -1 ? (this.columnStyles[column] ?? 0) : row.style;
    return style < this.context.styleCount ? style : 0;
  }

  /** Rows that are formatted alike share one array. */
  private sameOrNew(count: number): readonly number[] {
    const { rowStyles, previousStyles } = this;
    let same = previousStyles.length === count;
    for (let i = 0; same && i < count; i++) same = rowStyles[i] === previousStyles[i];
    if (!same) this.previousStyles = rowStyles.slice(0, count);
    return this.previousStyles;
  }

  private fillTo(row: number): void {
    if (row > this.values.length) this.context.spend(EMPTY_ROW * (row - this.values.length));
    const styles = this.gapStyles.length > 0 ? this.gapStyles : null;
    while (this.values.length < row) {
      this.values.push(NO_VALUES);
      this.formulas.push(null);
      this.styles.push(styles);
    }
  }

  private valueOf(cells: CellTable, cell: number, bytes: Uint8Array): CellValue {
    const start = cells.valueStart[cell]!;
    const end = cells.valueEnd[cell]!;
    const type = cells.type[cell] ?? 'n';
    if (type === 'inlineStr') {
      const [from, to] = [cells.valueTag[cell]!, cells.valueTagEnd[cell]!];
      const text = this.richText.readAt(bytes, from, to);
      if (this.richText.struck !== '') this.struckOut = unescapeCellText(this.richText.struck);
      return unescapeCellText(text || this.text.content(bytes, start, end));
    }
    if (cells.valuePlain[cell] === 1) {
      if (start === end) return type === 'str' ? '' : null;
      if (type === 'n' || type === 's') {
        const number = parseNumber(bytes, start, end);
        if (type === 's') return number === undefined ? null : this.sharedString(number);
        if (number !== undefined) return number;
      }
      return this.valueOfText(type, this.text.decode(bytes, start, end));
    }
    return this.valueOfText(type, this.text.content(bytes, start, end));
  }

  private sharedString(index: number): CellValue {
    const { strings, stringsPart } = this.context;
    if (strings === null) throw new WorkbookFileError('missing-part', { part: stringsPart });
    if (strings.struck.size > 0) this.struckOut = strings.struck.get(index) ?? '';
    return strings.texts[index] ?? null;
  }

  private valueOfText(type: CellType, content: string): CellValue {
    const text = type === 'str' || type === 'inlineStr' ? content : withinCell(content);
    switch (type) {
      case 's':
        return this.sharedString(Number(text));
      case 'b':
        return isTrue(text.trim());
      case 'e':
        return text.trim();
      case 'd':
        return serialOfIsoDate(text, this.context.date1904) ?? text;
      case 'n':
        return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
      default:
        return unescapeCellText(text);
    }
  }

  private formulaOf(cells: CellTable, cell: number, bytes: Uint8Array, row: number, column: number): string | null {
    const start = cells.formulaStart[cell]!;
    const end = cells.formulaEnd[cell]!;
    const special = cells.formulaSpecial[cell] === 1;
    if (!special && cells.formulaPlain[cell] === 1) {
      if (start === end) return null;
      // The byte before the content is the tag's `>`: decoding from there makes one string instead of two.
      bytes[start - 1] = 0x3d;
      const formula = this.text.decode(bytes, start - 1, end);
      bytes[start - 1] = 0x3e;
      return unescapeFormula(formula);
    }
    const content = this.text.content(bytes, start, end);
    const formula = content === '' ? null : unescapeFormula(`=${content}`);
    return special ? this.specialFormula(this.text.attributes(bytes, cells.formulaTag[cell]!, start), formula, row, column) : formula;
  }

  private specialFormula(attributes: Map<string, string>, formula: string | null, row: number, column: number): string | null {
    const type = attributes.get('t');
    const id = attributes.get('si');
    if (type === 'shared' && id !== undefined) {
      return this.shared.take(id, formula, attributes.has('ref'), row, column);
    }
    const range = parseRange(attributes.get('ref') ?? '');
    if (type === 'dataTable') {
      const table = `=TABLE(${attributes.get('r1') ?? ''},${attributes.get('r2') ?? ''})`;
      if (range !== undefined) this.blocks.push({ range, formula: table });
      return table;
    }
    if (type === 'array' && range !== undefined && formula !== null) this.blocks.push({ range, formula });
    return formula;
  }

  finish(frame: ItemFrame): ReadSheet {
    const { context } = this;
    for (const { row, column, formula } of this.shared.waiting()) {
      const formulas = this.formulas[row];
      if (formulas) formulas[column] = formula;
    }
    const blocks = this.blocks.filter(({ range }) => range.top !== range.bottom || range.left !== range.right);
    for (const { range, formula } of blocks) this.spreadFormula(range, formula);
    context.spendTree(frame.before.length + frame.after.length);
    const frameText = [frame.before, frame.openTag, frame.closeTag, frame.after].map((piece) => decodePart(context.part, piece)).join('');
    const { root } = parseXml(context.part, frameText);
    if (root.local !== 'worksheet') throw new WorkbookFileError('broken-xml', { part: context.part, where: root.name });
    return {
      snapshot: {
        name: context.name,
        visible: context.visible,
        values: this.values,
        formulas: this.formulas,
        styles: this.styles,
        merges: childrenOf(childOf(root, 'mergeCells') ?? root, 'mergeCell').flatMap(
          ({ attributes }) => parseRange(attributes['ref'] ?? '') ?? [],
        ),
        hiddenRows: this.hiddenRows,
        hiddenColumns: this.hiddenColumns ?? readColumns(frame.before, context.styleCount).hidden,
        protected: isProtected(root),
        ...listsOf(root),
        ...(this.struckTexts.length > 0 ? { struckTexts: this.struckTexts } : {}),
      },
      frame,
      rows: this.rows,
      blocks: blocks.map(({ range }) => range),
      sharedFormulas: this.shared.all(),
      columnStyles: this.columnStyles,
      highestStyle: this.highestStyle,
    };
  }

  /** Excel shows the formula in every cell of its range; the file holds it in the first one only. */
  private spreadFormula({ top, left, bottom, right }: CellRange, formula: string): void {
    const last = Math.min(bottom, this.values.length - 1);
    for (let row = top; row <= last; row++) {
      const to = Math.min(right, (this.values[row] ?? []).length - 1);
      this.context.spend(1 + Math.max(0, to));
      if (to < left) continue;
      const formulas = (this.formulas[row] ??= []);
      while (formulas.length <= to) formulas.push(null);
      formulas.fill(formula, left, to + 1);
    }
  }
}

/** Puts an item into a list that may have to grow for it. */
function put<T>(list: T[], at: number, item: T, nothing: T): void {
  while (list.length < at) list.push(nothing);
  list[at] = item;
}

function isProtected(root: XmlElement): boolean {
  return isTrue(childOf(root, 'sheetProtection')?.attributes['sheet']);
}
