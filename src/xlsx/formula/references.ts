import type { CellRange } from '../../evaluation/workbook/snapshot';
import { MAX_COLUMNS, MAX_ROWS } from '../../evaluation/workbook/address';
import { FormulaScanner } from '../../evaluation/workbook/formula/formula-scanner';
import { type TablePlace, tablePart } from './table-reference';

/** A range on one of the workbook's sheets, by index. */
export interface SheetRange {
  readonly sheet: number;
  readonly range: CellRange;
}

/** What the words in formulas stand for. */
export interface Names {
  /** The workbook's worksheets, in the order of their indexes. */
  readonly sheets: readonly string[];
  /** Defined names; `sheet`: the index of the sheet that the name belongs to, null for the whole workbook. */
  readonly defined: readonly { readonly name: string; readonly formula: string; readonly sheet: number | null }[];
  readonly tables: readonly (TablePlace & { readonly name: string; readonly sheet: number })[];
}

/** What a formula reads; `unknown`: it may read any cell. */
export type References = readonly SheetRange[] | 'unknown';

/** Looks at one range that a formula reads. */
type Visit = (sheet: number, top: number, left: number, bottom: number, right: number) => void;

/** Functions that make references out of text or numbers. */
const ANYWHERE = new Set(['INDIRECT', 'OFFSET', 'CELL', 'INFO', 'EVALUATE', 'SHEET', 'SHEETS']);

/** Finds out what formulas read. */
export class ReferenceFinder {
  private readonly sheets: ReadonlyMap<string, number>;
  private readonly defined = new Map<string, { formula: string; sheet: number | null }>();
  private readonly tables: ReadonlyMap<string, TablePlace & { readonly sheet: number }>;
  private readonly ofNames = new Map<string, References>();
  private readonly scanner = new FormulaScanner();

  constructor(names: Names) {
    this.sheets = new Map(names.sheets.map((name, index) => [name.toUpperCase(), index]));
    for (const { name, formula, sheet } of names.defined) this.defined.set(nameKey(name, sheet), { formula, sheet });
    this.tables = new Map(names.tables.map(({ name, ...place }) => [name.toUpperCase(), place]));
  }

  /**
   * What a formula reads.
   * @param sheet the index of the sheet on which it stands
   * @param row its row, from 0; null: it stands in none
   */
  find(formula: string, sheet: number, row: number | null = null): References {
    const found: SheetRange[] = [];
    const isKnown = this.walk(new FormulaScanner(), formula, sheet, row, (on, top, left, bottom, right) => {
      found.push({ sheet: on, range: { top, left, bottom, right } });
    });
    return isKnown ? found : 'unknown';
  }

  /**
   * Shows every range that a formula reads.
   * @param sheet the index of the sheet on which it stands
   * @param row its row, from 0
   * @returns false when what it reads cannot be told
   */
  visit(formula: string, sheet: number, row: number, visit: Visit): boolean {
    return this.walk(this.scanner, formula, sheet, row, visit);
  }

  private walk(scanner: FormulaScanner, formula: string, own: number, row: number | null, visit: Visit): boolean {
    scanner.begin(formula);
    for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
      if (token === 'range-operator') return false;
      if (token === 'function') {
        if (scanner.end - scanner.start >= 4 && ANYWHERE.has(scanner.text.toUpperCase())) return false;
      } else if (token === 'reference') {
        if (!this.visitReference(scanner, own, visit)) return false;
      } else if (!visitAll(token === 'name' ? this.ofName(scanner.text, own) : this.ofTable(scanner.text, row), visit)) {
        return false;
      }
    }
    return true;
  }

  private visitReference({ sheet: on, from, to }: FormulaScanner, own: number, visit: Visit): boolean {
    let sheet = own;
    if (on !== null) {
      if (on.includes('[')) return true;
      const index = this.sheets.get(on.toUpperCase());
      // A reference to a row of sheets, or to a sheet that is not there.
      if (index === undefined) return !on.includes(':');
      sheet = index;
    }
    const top = from.row === -1 ? 0 : Math.min(from.row, to.row);
    const bottom = from.row === -1 ? MAX_ROWS - 1 : Math.max(from.row, to.row);
    const left = from.column === -1 ? 0 : Math.min(from.column, to.column);
    const right = from.column === -1 ? MAX_COLUMNS - 1 : Math.max(from.column, to.column);
    visit(sheet, top, left, bottom, right);
    return true;
  }

  private ofName(name: string, sheet: number): References {
    const key = this.defined.has(nameKey(name, sheet)) ? nameKey(name, sheet) : nameKey(name, null);
    const defined = this.defined.get(key);
    if (defined === undefined) return this.tables.has(name.toUpperCase()) ? this.ofTable(name, null) : [];
    const known = this.ofNames.get(key);
    if (known !== undefined) return known;
    // Names that go round in circles read whatever the others read.
    this.ofNames.set(key, []);
    const references = this.find(defined.formula, defined.sheet ?? sheet);
    this.ofNames.set(key, references);
    return references;
  }

  /** @param text the table's name, and the brackets behind it */
  private ofTable(text: string, row: number | null): References {
    const bracket = text.indexOf('[');
    const table = this.tables.get((bracket === -1 ? text : text.slice(0, bracket)).toUpperCase());
    if (table === undefined) return 'unknown';
    const { sheet } = table;
    return [{ sheet, range: bracket === -1 ? table.range : tablePart(table, text.slice(bracket), row) }];
  }
}

function visitAll(references: References, visit: Visit): boolean {
  if (references === 'unknown') return false;
  for (const { sheet, range } of references) visit(sheet, range.top, range.left, range.bottom, range.right);
  return true;
}

function nameKey(name: string, sheet: number | null): string {
  return `${sheet === null ? '' : String(sheet)}!${name.toUpperCase()}`;
}
