import { columnLetters } from '../../evaluation/workbook/address';
import { isErrorValue } from '../../evaluation/workbook/error-value';
import { OWN_ROW } from '../../evaluation/workbook/plan';
import type { CellValue } from '../../evaluation/workbook/snapshot';
import { escapeCellText, escapeFormula } from '../xml/xml-text';
import type { ByteWriter } from './byte-writer';
import { RowText } from './row-text';

/** Texts and formulas that are kept encoded; a sheet's results use the same few again and again. */
const REMEMBERED = 4096;

/** Writes `c` elements. */
export class CellWriter {
  private readonly encoder = new TextEncoder();
  private readonly columns: Uint8Array[] = [];
  private readonly texts = new Map<string, Uint8Array>();
  private readonly formulas = new Map<string, RowText>();
  /** Formulas met once: of those that hold a row's own texts there are as many as rows, and none comes again. */
  private readonly metOnce = new Set<string>();
  private readonly styles: string[] = [];
  private readonly tags;
  private rowDigits = '';
  private row = -1;

  /** @param prefix the elements' namespace prefix with its colon */
  constructor(
    private readonly out: ByteWriter,
    private readonly prefix: string,
  ) {
    const p = prefix;
    const encode = (text: string) => this.encoder.encode(text);
    this.tags = {
      cell: encode(`<${p}c r="`),
      style: encode('" s="'),
      types: { number: encode('">'), boolean: encode('" t="b">'), error: encode('" t="e">'), string: encode('" t="str">') },
      inline: encode(`" t="inlineStr"><${p}is><${p}t>`),
      inlineSpaced: encode(`" t="inlineStr"><${p}is><${p}t xml:space="preserve">`),
      inlineEnd: encode(`</${p}t></${p}is></${p}c>`),
      empty: encode('"/>'),
      value: encode(`<${p}v>`),
      valueEnd: encode(`</${p}v></${p}c>`),
      end: encode(`</${p}c>`),
    };
  }

  /**
   * Writes one cell.
   * @param row from 0
   * @param column from 0
   * @param style index of its style
   * @param formula with its leading `=`, {@link OWN_ROW} for its row; null for a constant
   * @param value the formula's value now, or the constant
   */
  write(row: number, column: number, style: number, formula: string | null, value: CellValue): void {
    const { out, tags } = this;
    out.bytes(tags.cell);
    out.bytes((this.columns[column] ??= this.encoder.encode(columnLetters(column))));
    out.ascii(this.digitsOf(row));
    if (style !== 0) {
      out.bytes(tags.style);
      out.ascii((this.styles[style] ??= String(style)));
    }
    const held = typeof value === 'number' && !Number.isFinite(value) ? null : value;
    if (formula === null) this.writeConstant(held);
    else this.writeFormula(row, formula, held);
  }

  private digitsOf(row: number): string {
    if (row !== this.row) {
      this.row = row;
      this.rowDigits = String(row + 1);
    }
    return this.rowDigits;
  }

  private writeConstant(value: CellValue): void {
    const { out, tags } = this;
    if (value === null) out.bytes(tags.empty);
    else if (typeof value === 'string') {
      out.bytes(/^\s|\s$|\n|\s\s/.test(value) ? tags.inlineSpaced : tags.inline);
      out.bytes(this.encoded(value));
      out.bytes(tags.inlineEnd);
    } else {
      out.bytes(typeof value === 'boolean' ? tags.types.boolean : tags.types.number);
      this.writeValue(value);
    }
  }

  private writeFormula(row: number, formula: string, value: CellValue): void {
    const { out, tags } = this;
    out.bytes(this.typeOf(value));
    const element = this.formulaElement(formula);
    if (element === undefined) this.writeOnce(formula, this.digitsOf(row));
    else out.bytes(element.in(this.digitsOf(row)));
    if (value === null) out.bytes(tags.end);
    else this.writeValue(value);
  }

  private typeOf(value: CellValue): Uint8Array {
    const { types } = this.tags;
    if (typeof value === 'boolean') return types.boolean;
    if (typeof value !== 'string') return types.number;
    return isErrorValue(value) ? types.error : types.string;
  }

  private writeValue(value: string | number | boolean): void {
    const { out, tags } = this;
    out.bytes(tags.value);
    if (typeof value === 'string') out.bytes(this.encoded(value));
    else out.ascii(typeof value === 'boolean' ? String(Number(value)) : String(value));
    out.bytes(tags.valueEnd);
  }

  private encoded(text: string): Uint8Array {
    return remembered(this.texts, text, () => this.encoder.encode(escapeCellText(text)));
  }

  /** The element of a formula that has been met before; undefined for one that is new. */
  private formulaElement(formula: string): RowText | undefined {
    const known = this.formulas.get(formula);
    if (known !== undefined) return known;
    if (!this.metOnce.delete(formula)) {
      if (this.metOnce.size >= REMEMBERED) this.metOnce.clear();
      this.metOnce.add(formula);
      return undefined;
    }
    return remembered(this.formulas, formula, () => {
      const { prefix } = this;
      const pieces = formula.replace(/^=/, '').split(OWN_ROW).map(escapeFormula);
      pieces[0] = `<${prefix}f>${pieces[0] ?? ''}`;
      pieces[pieces.length - 1] += `</${prefix}f>`;
      return new RowText(pieces.map((piece) => this.encoder.encode(piece)));
    });
  }

  private writeOnce(formula: string, digits: string): void {
    const { out, prefix } = this;
    const text = escapeFormula(formula.replace(/^=/, '').replaceAll(OWN_ROW, digits));
    out.text(`<${prefix}f>${text}</${prefix}f>`);
  }
}

function remembered<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  if (map.size >= REMEMBERED) map.clear();
  map.set(key, made);
  return made;
}
