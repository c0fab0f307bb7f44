import type { CellWrite } from '../../evaluation/workbook/plan';
import { ByteWriter } from '../sheet/byte-writer';
import { CellWriter } from '../sheet/cell-writer';
import { RowScanner } from '../sheet/row-scanner';
import type { ReadSheet } from '../sheet/sheet-reader';
import { TextReader } from '../xml/text-reader';
import { openedTag, setAttribute } from '../xml/xml-edit';
import { escapeFormula } from '../xml/xml-text';
import { XmlScanner } from '../xml/xml-scanner';
import { ByteCursor } from './byte-cursor';
import { frameStart } from './sheet-frame';

/** What is to change on a sheet. */
export interface SheetPatch {
  /** In order of row, then column. */
  readonly writes: readonly CellWrite[];
  /** Formula cells whose values are out of date and taken away; columns by row. */
  readonly stale: ReadonlyMap<number, ReadonlySet<number>>;
  /** Ids of shared formulas whose master is overwritten: whatever else shares them gets the formula for its own. */
  readonly unshared: ReadonlySet<string>;
  /** The style of a written cell, given the style that it has now. */
  readonly styleOf: (write: CellWrite, base: number) => number;
  /** Heights in points of rows that are written to. */
  readonly heights?: ReadonlyMap<number, number>;
}

/**
 * Writes a sheet's XML again with some cells changed. Everything else is copied byte for byte.
 * @param chunks the part as it was read; where something is written, its rows and cells stand in order
 * @yields the new XML in pieces
 */
export async function* patchSheet(chunks: AsyncIterable<Uint8Array>, sheet: ReadSheet, patch: SheetPatch): AsyncGenerator<Uint8Array> {
  const { frame, rows } = sheet;
  const out = new ByteWriter();
  const patcher = new RowPatcher(sheet, patch, out);
  const cursor = new ByteCursor(chunks);
  try {
    await cursor.take(frame.bodyStart);
    out.bytes(frameStart(sheet, patch.writes));

    for (let index = 0; index < rows.count; index++) {
      const row = rows.rowAt(index);
      if (!patcher.goesBefore(row) && !patcher.changes(row)) continue;
      const start = rows.startAt(index);
      while (!cursor.copyAtHand(start, out)) {
        yield* out.take();
        if (!(await cursor.next())) break;
      }
      patcher.newRows(row);
      if (!patcher.changes(row)) continue;
      if (!cursor.takeAtHand(rows.endAt(index))) await cursor.take(rows.endAt(index));
      patcher.patchRow(cursor.bytes, cursor.start, cursor.end, row, rows.isPlain(index));
      if (out.hasPieces) yield* out.take();
    }
    while (!cursor.copyAtHand(frame.bodyEnd, out)) {
      yield* out.take();
      if (!(await cursor.next())) break;
    }
    patcher.newRows(Infinity);
    out.bytes(frame.closeTag.length > 0 ? frame.closeTag : new TextEncoder().encode(`</${frame.prefix}sheetData>`));
    out.bytes(frame.after);
    yield* out.takeRest();
  } finally {
    await cursor.close();
  }
}

class RowPatcher {
  private next = 0;
  private readonly cells: CellWriter;
  private readonly scanner = new XmlScanner();
  private readonly row: RowScanner;
  private readonly text = new TextReader();
  private readonly encoder = new TextEncoder();
  /** The rows between which cells share the formulas that are unshared. */
  private readonly firstShared: number;
  private readonly lastShared: number;
  /** The `spans` that was read last: most rows have the same. */
  private spans = { text: '', first: 0, last: 0 };

  constructor(
    private readonly sheet: ReadSheet,
    private readonly patch: SheetPatch,
    private readonly out: ByteWriter,
  ) {
    this.cells = new CellWriter(out, sheet.frame.prefix);
    this.row = new RowScanner(sheet.frame.prefix);
    const unshared = sheet.sharedFormulas.filter(({ id }) => patch.unshared.has(id));
    this.firstShared = unshared.reduce((first, { firstRow }) => Math.min(first, firstRow), Infinity);
    this.lastShared = unshared.reduce((last, { lastRow }) => Math.max(last, lastRow), -1);
  }

  /** Whether anything changes in the row. */
  changes(row: number): boolean {
    return this.hasWrite(row) || this.patch.stale.has(row) || (row >= this.firstShared && row <= this.lastShared);
  }

  /** Whether a row that the sheet does not have goes before the one given. */
  goesBefore(row: number): boolean {
    return (this.patch.writes[this.next]?.row ?? Infinity) < row;
  }

  /** Writes rows that the sheet does not have, up to the row given. */
  newRows(before: number): void {
    const { writes, styleOf } = this.patch;
    const { out, sheet } = this;
    for (let write = writes[this.next]; write !== undefined && write.row < before; write = writes[this.next]) {
      const { row } = write;
      let open = false;
      for (; write?.row === row; write = writes[++this.next]) {
        const style = styleOf(write, sheet.columnStyles[write.column] ?? 0);
        if (isNothing(write, style)) continue;
        if (!open) out.ascii(`<${sheet.frame.prefix}row r="${String(row + 1)}"${this.heightOf(row)}>`);
        open = true;
        this.cells.write(row, write.column, style, write.formula, write.value);
      }
      if (open) out.ascii(`</${sheet.frame.prefix}row>`);
    }
  }

  /**
   * Writes a row of the sheet with its changes.
   * @param plain whether what stands to the left of the first write need not be looked at
   */
  patchRow(bytes: Uint8Array, start: number, end: number, rowNumber: number, plain: boolean): void {
    const { scanner, row, patch, out } = this;
    scanner.bytes = bytes;
    scanner.position = start;
    scanner.end = end;
    scanner.next();
    const stale = patch.stale.get(rowNumber);
    row.read(scanner, rowNumber - 1, plain && stale === undefined && this.hasWrite(rowNumber) ? this.column() : 0);

    const { cells } = row;
    let copied = this.openRow(bytes, start, rowNumber);
    const isWritten = this.hasWrite(rowNumber);
    for (let cell = 0; cell < cells.count; cell++) {
      const column = cells.column[cell]!;
      const cellStart = cells.start[cell]!;
      const cellEnd = cells.end[cell]!;
      if (this.hasWrite(rowNumber) && this.column() <= column) {
        out.bytes(bytes, copied, cellStart);
        copied = cellStart;
        while (this.hasWrite(rowNumber) && this.column() < column) this.writeNew();
        if (this.hasWrite(rowNumber) && this.column() === column) {
          this.writeOver(cells.style[cell]!);
          copied = cellEnd;
          continue;
        }
      }
      if (stale?.has(column) === true || (patch.unshared.size > 0 && cells.formulaSpecial[cell] === 1)) {
        out.bytes(bytes, copied, cellStart);
        this.rewriteCell(bytes, cell, rowNumber, column, stale?.has(column) === true);
        copied = cellEnd;
      }
    }
    const bodyEnd = row.bodyEnd === -1 ? end : row.bodyEnd;
    if (this.hasWrite(rowNumber)) {
      out.bytes(bytes, copied, bodyEnd);
      copied = bodyEnd;
      while (this.hasWrite(rowNumber)) this.writeNew();
    }
    out.bytes(bytes, copied, end);
    // Only a row that is written to was given a start tag that needs an end tag.
    if (isWritten && row.bodyEnd === -1) out.ascii(`</${this.sheet.frame.prefix}row>`);
  }

  private hasWrite(row: number): boolean {
    return this.patch.writes[this.next]?.row === row;
  }

  private column(): number {
    return this.patch.writes[this.next]?.column ?? Infinity;
  }

  /** Writes a cell that the row does not have yet. */
  private writeNew(): void {
    const write = this.patch.writes[this.next++];
    if (write === undefined) return;
    const base = this.row.style === -1 ? (this.sheet.columnStyles[write.column] ?? 0) : this.row.style;
    const style = this.patch.styleOf(write, base);
    if (!isNothing(write, style)) this.cells.write(write.row, write.column, style, write.formula, write.value);
  }

  private writeOver(base: number): void {
    const write = this.patch.writes[this.next++];
    if (write !== undefined) this.cells.write(write.row, write.column, this.patch.styleOf(write, base), write.formula, write.value);
  }

  /**
   * Writes the row's start tag, its `spans` widened to what is written.
   * @returns up to where the row has been copied
   */
  private openRow(bytes: Uint8Array, start: number, rowNumber: number): number {
    const { row, out, patch } = this;
    if (!this.hasWrite(rowNumber)) return start;
    const height = patch.heights?.get(rowNumber);
    if (height !== undefined) {
      const tag = this.text.decode(bytes, start, row.tagEnd).replace(/\sspans\s*=\s*(?:"[^"]*"|'[^']*')/, '');
      const higher = setAttribute(setAttribute(tag, 'ht', String(height)), 'customHeight', '1');
      out.text(row.bodyEnd === -1 ? openedTag(higher) : higher);
      return row.tagEnd;
    }
    let copied = start;
    if (row.spansStart !== -1) {
      const first = this.column() + 1;
      let last = first;
      for (let i = this.next; patch.writes[i]?.row === rowNumber; i++) last = (patch.writes[i]?.column ?? 0) + 1;
      const spans = this.spansOf(this.text.decode(bytes, row.spansStart, row.spansEnd));
      if (spans !== undefined && (first < spans.first || last > spans.last)) {
        out.bytes(bytes, start, row.spansStart);
        out.ascii(`${String(Math.min(first, spans.first))}:${String(Math.max(last, spans.last))}`);
        copied = row.spansEnd;
      }
    }
    if (row.bodyEnd === -1) {
      // `<row …/>` gets an end tag of its own.
      const slash = bytes.lastIndexOf(0x2f, row.tagEnd - 1);
      out.bytes(bytes, copied, slash);
      out.ascii('>');
      return row.tagEnd;
    }
    return copied;
  }

  private heightOf(row: number): string {
    const height = this.patch.heights?.get(row);
    return height === undefined ? '' : ` ht="${String(height)}" customHeight="1"`;
  }

  /** The first and last column, from 1, of a list of ranges such as `1:3 5:10`; undefined when it is none. */
  private spansOf(text: string): { first: number; last: number } | undefined {
    if (text === this.spans.text) return this.spans;
    const ends = text.split(/[\s:]+/).map(Number);
    if (ends.some((end) => !(end > 0))) return undefined;
    this.spans = { text, first: ends.reduce((a, b) => Math.min(a, b)), last: ends.reduce((a, b) => Math.max(a, b)) };
    return this.spans;
  }

  /** Writes a cell without its value, or with a formula of its own in place of a shared one, or both. */
  private rewriteCell(bytes: Uint8Array, cell: number, rowNumber: number, column: number, dropValue: boolean): void {
    const { out, sheet } = this;
    const { cells } = this.row;
    let copied = cells.start[cell]!;
    if (dropValue) {
      const tagEnd = this.tagEnd(copied);
      out.text(this.text.decode(bytes, copied, tagEnd).replace(/\st\s*=\s*(?:"[^"]*"|'[^']*')/, ''));
      copied = tagEnd;
    }
    const formulaTag = cells.formulaTag[cell]!;
    if (formulaTag !== -1 && cells.formulaSpecial[cell] === 1) {
      const attributes = this.text.attributes(bytes, formulaTag, cells.formulaStart[cell]!);
      const formula = sheet.snapshot.formulas[rowNumber]?.[column];
      if (attributes.get('t') === 'shared' && this.patch.unshared.has(attributes.get('si') ?? '') && formula) {
        const { prefix } = sheet.frame;
        out.bytes(bytes, copied, formulaTag);
        out.bytes(this.encoder.encode(`<${prefix}f>${escapeFormula(formula.slice(1))}</${prefix}f>`));
        copied = cells.formulaTagEnd[cell]!;
      }
    }
    if (dropValue && cells.valueTag[cell] !== -1) {
      out.bytes(bytes, copied, Math.max(copied, cells.valueTag[cell]!));
      copied = Math.max(copied, cells.valueTagEnd[cell]!);
    }
    out.bytes(bytes, copied, cells.end[cell]);
  }

  /** Where the start tag ends that begins here. */
  private tagEnd(start: number): number {
    const { scanner } = this;
    scanner.position = start;
    scanner.next();
    return scanner.position;
  }
}

/** Whether writing this to a cell that is not there changes nothing. */
function isNothing(write: CellWrite, style: number): boolean {
  return write.formula === null && write.value === null && style === 0;
}
