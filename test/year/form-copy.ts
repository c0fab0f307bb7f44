import type { CellValue } from '../../src/evaluation/workbook/snapshot';
import { openWorkbook } from '../../src/xlsx/open-workbook';
import { WorkbookDraft } from '../workbook-draft';

interface Cell {
  value: CellValue;
  numberFormat: string;
  /** Without its value, as programs that do not calculate save it. */
  formula?: string;
}

/**
 * A form in somebody's hands: its cells as they show, to be sorted, filled in and pulled about, and saved by another program
 * (formulas, protection and looks are gone then, as in a copy by value).
 */
export class FormCopy {
  rows: Cell[][] = [];
  /** Cells merged downwards: the row, the column, and how many rows. */
  private readonly merges: { readonly row: Cell[]; readonly column: number; readonly rows: number }[] = [];

  static async of(bytes: Uint8Array): Promise<FormCopy> {
    const { snapshot } = await openWorkbook(bytes, 'form.xlsx');
    const [sheet] = snapshot.sheets;
    const copy = new FormCopy();
    copy.rows = (sheet?.values ?? []).map((row, r) =>
      row.map((value, c) => ({ value, numberFormat: snapshot.styles[sheet?.styles[r]?.[c] ?? 0]?.numberFormat ?? 'General' })),
    );
    return copy;
  }

  get heading(): number {
    return this.rows.findIndex((row) => row.some(({ value }) => value === '目標指標'));
  }

  /** The rows of the indicators that the department answers, which are numbered. */
  get body(): Cell[][] {
    return this.everyRow.filter((row) => /^\d/.test(String(row[0]?.value)));
  }

  /** The rows of all indicators, those for reading along too. */
  get everyRow(): Cell[][] {
    return this.rows.slice(this.heading + 1).filter((row) => row[this.column('目標指標')]?.value != null);
  }

  column(heading: string): number {
    const headings = this.rows[this.heading]?.map(({ value }) => (typeof value === 'string' ? value : '')) ?? [];
    const exact = headings.indexOf(heading);
    const found = exact < 0 ? headings.findIndex((own) => own.startsWith(heading)) : exact;
    if (found < 0) throw new Error(`No column ${heading}`);
    return found;
  }

  get actual(): number {
    return this.rows[this.heading]?.findIndex(({ value }) => typeof value === 'string' && /^R\d+実績$/.test(value)) ?? -1;
  }

  row(name: string): Cell[] {
    const found = this.everyRow.find((row) => row[this.column('目標指標')]?.value === name);
    if (found === undefined) throw new Error(`No indicator ${name}`);
    return found;
  }

  names(): string[] {
    return this.body.map((row) => String(row[this.column('目標指標')]?.value));
  }

  /** Types into a cell. */
  type(row: Cell[], column: number, value: CellValue, numberFormat = 'General'): this {
    while (row.length <= column) row.push({ value: null, numberFormat: 'General' });
    row[column] = { value, numberFormat };
    return this;
  }

  /** Puts in a formula whose value the file does not say. */
  typeFormula(row: Cell[], column: number, formula: string): this {
    this.type(row, column, null);
    row[column] = { value: null, numberFormat: 'General', formula };
    return this;
  }

  /** Merges a cell with those below it, which lose what they hold. */
  mergeDown(row: Cell[], column: number, rows: number): this {
    const from = this.rows.indexOf(row);
    for (const below of this.rows.slice(from + 1, from + rows)) this.type(below, column, null);
    this.merges.push({ row, column, rows });
    return this;
  }

  /** Types into the head, behind a label. */
  head(label: string, value: CellValue, numberFormat = 'General'): this {
    for (const row of this.rows.slice(0, this.heading)) {
      const at = row.findIndex((cell) => cell.value === label);
      if (at >= 0) return this.type(row, at + (at === 0 ? 2 : 2), value, numberFormat);
    }
    throw new Error(`No label ${label}`);
  }

  /** Sorts the rows by what a key says of them; whole rows move. */
  sort(key: (row: Cell[]) => string | number): this {
    const from = this.heading + 1;
    const sorted = this.rows.slice(from).sort((one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0));
    this.rows.splice(from, sorted.length, ...sorted);
    return this;
  }

  remove(name: string): this {
    const row = this.row(name);
    this.rows = this.rows.filter((other) => other !== row);
    return this;
  }

  insertColumn(at: number, heading: string, value: CellValue = 'メモ'): this {
    this.rows.forEach((row, index) => {
      while (row.length < at) row.push({ value: null, numberFormat: 'General' });
      row.splice(at, 0, { value: index === this.heading ? heading : index > this.heading ? value : null, numberFormat: 'General' });
    });
    return this;
  }

  /** As a network does that cleans files of hidden parts. */
  dropHidden(): this {
    const from = this.column('照会ID');
    this.rows = this.rows.map((row) => row.slice(0, from));
    return this;
  }

  /** @param behind forms on sheets of their own behind it */
  async bytes(sheet = '回答様式', behind: readonly FormCopy[] = []): Promise<Uint8Array> {
    const workbook = new WorkbookDraft();
    this.writeTo(workbook, sheet);
    behind.forEach((form, index) => {
      form.writeTo(workbook, `${sheet} (${String(index + 2)})`);
    });
    return workbook.bytes();
  }

  private writeTo(workbook: WorkbookDraft, sheet: string): void {
    const draft = workbook.addWorksheet(sheet);
    this.rows.forEach((row, index) => {
      const own = draft.getRow(index + 1);
      row.forEach(({ value, numberFormat, formula }, column) => {
        if (formula !== undefined) own.getCell(column + 1).value = { formula };
        if (value === null) return;
        const cell = own.getCell(column + 1);
        // A text that begins like a formula is a text all the same.
        cell.value = typeof value === 'string' && value.startsWith('=') ? { richText: [{ text: value }] } : value;
        if (numberFormat !== 'General') cell.numberFormat = numberFormat;
      });
    });
    for (const { row, column, rows } of this.merges) {
      const top = this.rows.indexOf(row) + 1;
      draft.mergeCells(top, column + 1, top + rows - 1, column + 1);
    }
  }
}
