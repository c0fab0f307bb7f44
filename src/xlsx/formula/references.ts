import type { CellRange } from '../../evaluation/workbook/snapshot';
import { MAX_COLUMNS, MAX_ROWS } from '../sheet/cell-reference';
import { formulaTokens, type Corner } from './formula-tokens';

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
  /** Tables by name. */
  readonly tables: readonly { readonly name: string; readonly sheet: number; readonly range: CellRange }[];
}

/** What a formula reads; `unknown`: it may read any cell. */
export type References = readonly SheetRange[] | 'unknown';

/** Functions that make references out of text or numbers. */
const ANYWHERE = new Set(['INDIRECT', 'OFFSET', 'CELL', 'INFO', 'EVALUATE', 'SHEET', 'SHEETS']);

/** Finds out what formulas read. */
export class ReferenceFinder {
  private readonly sheets: ReadonlyMap<string, number>;
  private readonly defined = new Map<string, { formula: string; sheet: number | null }>();
  private readonly tables: ReadonlyMap<string, SheetRange>;
  private readonly ofNames = new Map<string, References>();

  constructor(names: Names) {
    this.sheets = new Map(names.sheets.map((name, index) => [name.toUpperCase(), index]));
    for (const { name, formula, sheet } of names.defined) this.defined.set(nameKey(name, sheet), { formula, sheet });
    this.tables = new Map(names.tables.map(({ name, sheet, range }) => [name.toUpperCase(), { sheet, range }]));
  }

  /**
   * What a formula reads.
   * @param sheet the index of the sheet on which it stands
   */
  find(formula: string, sheet: number): References {
    const found: SheetRange[] = [];
    for (const token of formulaTokens(formula)) {
      let more: References = [];
      if (token.kind === 'reference') more = this.ofReference(token.sheet, token.from, token.to, sheet);
      else if (token.kind === 'name') more = this.ofName(token.text, sheet);
      else if (token.kind === 'table') more = this.ofTable(token.text);
      else if (token.kind === 'range-operator' || ANYWHERE.has(token.text.toUpperCase())) more = 'unknown';
      if (more === 'unknown') return 'unknown';
      found.push(...more);
    }
    return found;
  }

  private ofReference(on: string | null, from: Corner, to: Corner | null, own: number): References {
    if (on?.includes('[') === true) return [];
    const sheet = on === null ? own : this.sheets.get(on.toUpperCase());
    // A reference to a row of sheets, or to a sheet that is not there.
    if (sheet === undefined) return on?.includes(':') === true ? 'unknown' : [];
    return [{ sheet, range: rangeOf(from, to ?? from) }];
  }

  private ofName(name: string, sheet: number): References {
    const key = this.defined.has(nameKey(name, sheet)) ? nameKey(name, sheet) : nameKey(name, null);
    const defined = this.defined.get(key);
    if (defined === undefined) return this.tables.has(name.toUpperCase()) ? this.ofTable(name) : [];
    const known = this.ofNames.get(key);
    if (known !== undefined) return known;
    // Names that go round in circles read whatever the others read.
    this.ofNames.set(key, []);
    const references = this.find(defined.formula, defined.sheet ?? sheet);
    this.ofNames.set(key, references);
    return references;
  }

  private ofTable(name: string): References {
    const table = this.tables.get(name.toUpperCase());
    return table === undefined ? 'unknown' : [table];
  }
}

function nameKey(name: string, sheet: number | null): string {
  return `${sheet === null ? '' : String(sheet)}!${name.toUpperCase()}`;
}

function rangeOf(from: Corner, to: Corner): CellRange {
  const top = from.row ?? 0;
  const bottom = to.row ?? MAX_ROWS - 1;
  const left = from.column ?? 0;
  const right = to.column ?? MAX_COLUMNS - 1;
  return { top: Math.min(top, bottom), left: Math.min(left, right), bottom: Math.max(top, bottom), right: Math.max(left, right) };
}
