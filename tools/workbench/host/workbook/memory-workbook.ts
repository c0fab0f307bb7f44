import type { CellRange } from '../../../../src/evaluation/workbook/snapshot';
import { renameSheets } from '../../../../src/evaluation/workbook/formula/rename-sheets';
import { accessDenied, HostError, invalidArgument, itemNotFound } from '../wire/host-error';
import type { HostComment, HostEvent, HostSheet, HostWorkbook, Origin, Scalar } from '../host-workbook';
import { MemorySheet } from './memory-sheet';

/** Gives a formula's value now. `valueOf` reads any cell of the workbook. */
export type Calculate = (
  formula: string,
  at: { readonly sheet: string; readonly row: number; readonly column: number },
  valueOf: (sheet: string, row: number, column: number) => Scalar,
) => Scalar;

type ChangedEvent = Extract<HostEvent, { kind: 'changed' }>;

/** A workbook kept as plain objects: for tests, and beneath the workbench's grid. */
export class MemoryWorkbook implements HostWorkbook {
  name: string;
  readOnly = false;
  date1904 = false;
  structureProtected = false;
  /**
   * Whether formulas that name their own sheet go on naming the original once the sheet is copied. What Excel does is written nowhere;
   * the product must be right either way.
   */
  copiesKeepOwnName = false;
  readonly settings = new Map<string, unknown>();
  readonly comments: HostComment[] = [];
  sheets: MemorySheet[] = [];
  selection: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };
  private active = 0;
  private origin: Origin = 'person';
  private made = 0;
  private depth = 0;
  private stale = false;
  private readonly listeners = new Set<(event: HostEvent) => void>();

  /**
   * @param options.calculate gives formulas their values; without it a formula written anew has the value 0 and loaded
   * ones keep what {@link MemorySheet.setResult} gave them
   */
  constructor(
    private readonly options: { readonly name?: string; readonly sheets?: readonly string[]; readonly calculate?: Calculate } = {},
  ) {
    this.name = options.name ?? 'book.xlsx';
    // As a file has them: other programs write names that Excel would not let anybody type.
    for (const name of options.sheets ?? ['Sheet1']) this.enter(name);
  }

  get activeSheet(): MemorySheet {
    const sheet = this.sheets[this.active] ?? this.sheets[0];
    if (sheet === undefined) throw itemNotFound();
    return sheet;
  }

  /** The sheet of that name. @throws HostError ItemNotFound */
  sheet(name: string): MemorySheet {
    const found = this.sheets.find((sheet) => sheet.name === name);
    if (found === undefined) throw itemNotFound();
    return found;
  }

  addSheet(name: string | null): MemorySheet {
    if (this.structureProtected) throw accessDenied();
    const free = name ?? this.freeName('Sheet');
    this.refuseName(free, null);
    return this.enter(free);
  }

  renameSheet(sheet: HostSheet, name: string): void {
    if (this.structureProtected) throw accessDenied();
    const own = this.own(sheet);
    this.refuseName(name, own);
    const before = own.name;
    own.name = name;
    const names = new Map([[before, name]]);
    for (const one of this.sheets) one.rewriteFormulas((formula) => renameSheets(formula, names));
    this.emit({ kind: 'sheet-renamed', sheetId: own.id, before, after: name, origin: this.origin });
  }

  deleteSheet(sheet: HostSheet): void {
    if (this.structureProtected) throw accessDenied();
    const own = this.own(sheet);
    if (this.sheets.length === 1) throw invalidArgument();
    const active = this.activeSheet;
    this.sheets = this.sheets.filter((one) => one !== own);
    for (const comment of this.comments.filter(({ sheetId }) => sheetId === own.id))
      this.comments.splice(this.comments.indexOf(comment), 1);
    this.active = Math.max(0, this.sheets.indexOf(active));
    this.emit({ kind: 'sheet-deleted', sheetId: own.id, origin: this.origin });
  }

  copySheet(sheet: HostSheet, at: number): MemorySheet {
    if (this.structureProtected) throw accessDenied();
    const source = this.own(sheet);
    const name = this.freeName(`${source.name.slice(0, 27)} (`);
    const names = this.copiesKeepOwnName ? new Map<string, string>() : new Map([[source.name, name]]);
    const copy = this.make(name);
    this.sheets.splice(at, 0, copy);
    source.copyTo(
      copy,
      (table) => `${table}_${String(this.made)}`,
      (formula) => renameSheets(formula, names),
    );
    for (const comment of this.comments.filter(({ sheetId }) => sheetId === source.id))
      this.comments.push({ ...comment, id: `${comment.id}-${copy.id}`, sheetId: copy.id });
    this.stale = true;
    this.emit({ kind: 'sheet-added', sheetId: copy.id, origin: this.origin });
    return copy;
  }

  protectStructure(isProtected: boolean): void {
    this.structureProtected = isProtected;
  }

  activate(sheet: HostSheet): void {
    const before = this.activeSheet;
    const own = this.own(sheet);
    if (before === own) return;
    this.active = this.sheets.indexOf(own);
    this.selection = { top: 0, left: 0, bottom: 0, right: 0 };
    this.emit({ kind: 'sheet-deactivated', sheetId: before.id, origin: this.origin });
    this.emit({ kind: 'sheet-activated', sheetId: own.id, origin: this.origin });
  }

  select(sheet: HostSheet, range: CellRange): void {
    this.activate(sheet);
    this.selection = range;
    this.emit({ kind: 'selected', sheetId: sheet.id, range });
  }

  as<T>(origin: Origin, act: () => T): T {
    const before = this.origin;
    this.origin = origin;
    this.depth++;
    try {
      return act();
    } finally {
      this.depth--;
      if (this.depth === 0) this.calculate();
      this.origin = before;
    }
  }

  calculate(): void {
    const calculate = this.options.calculate;
    if (calculate === undefined || !this.stale) return;
    this.stale = false;
    const valueOf = (name: string, row: number, column: number): Scalar => this.sheet(name).value(row, column);
    const touched = new Set<string>();
    // Enough passes for formulas that feed on formulas; the tests' sheets are shallow.
    for (let pass = 0; pass < 10; pass++) {
      let changed = false;
      for (const sheet of this.sheets) {
        for (const { row, column, formula } of sheet.formulas()) {
          if (!sheet.setResult(row, column, calculate(formula, { sheet: sheet.name, row, column }, valueOf))) continue;
          changed = true;
          touched.add(sheet.id);
        }
      }
      if (!changed) break;
    }
    for (const sheetId of touched) this.emit({ kind: 'calculated', sheetId, origin: this.origin });
  }

  /** Tells that a sheet's formulas have new values, where something outside calculates and sets them ({@link MemorySheet.setResult}). */
  tellCalculated(sheet: HostSheet): void {
    this.emit({ kind: 'calculated', sheetId: sheet.id, origin: this.origin });
  }

  listen(listener: (event: HostEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Notes stay on their cells when rows come or go above, and go with their rows. */
  private moveComments(sheetId: string, { range: { top, bottom }, changeType }: Pick<ChangedEvent, 'range' | 'changeType'>): void {
    if (changeType !== 'RowInserted' && changeType !== 'RowDeleted') return;
    const by = (bottom - top + 1) * (changeType === 'RowInserted' ? 1 : -1);
    for (const comment of this.comments.filter((one) => one.sheetId === sheetId && one.range.top >= top)) {
      const { range } = comment;
      if (by < 0 && range.top <= bottom) this.comments.splice(this.comments.indexOf(comment), 1);
      else comment.range = { ...range, top: range.top + by, bottom: range.bottom + by };
    }
  }

  private emit(event: HostEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  private enter(name: string): MemorySheet {
    const sheet = this.make(name);
    this.sheets.push(sheet);
    this.emit({ kind: 'sheet-added', sheetId: sheet.id, origin: this.origin });
    return sheet;
  }

  private make(name: string): MemorySheet {
    const id = `{0000000${String(++this.made)}-0001-0000-0000-000000000000}`;
    const tellChange = (change: Omit<ChangedEvent, 'kind' | 'sheetId' | 'origin'>): void => {
      this.stale = true;
      this.moveComments(id, change);
      this.emit({ kind: 'changed', sheetId: id, origin: this.origin, ...change });
      if (this.depth === 0) this.calculate();
    };
    return new MemorySheet(id, name, tellChange, () => this.sheets.map((one) => one.name));
  }

  private own(sheet: HostSheet): MemorySheet {
    const found = this.sheets.find((one) => one.id === sheet.id);
    if (found === undefined) throw itemNotFound();
    return found;
  }

  private freeName(start: string): string {
    for (let n = start.endsWith('(') ? 2 : 1; ; n++) {
      const name = `${start}${String(n)}${start.endsWith('(') ? ')' : ''}`;
      if (!this.sheets.some((sheet) => sheet.name === name)) return name;
    }
  }

  private refuseName(name: string, except: MemorySheet | null): void {
    if (name === '' || name.length > 31 || /[:\\/?*[\]]/.test(name)) throw invalidArgument();
    const taken = this.sheets.some((sheet) => sheet !== except && sheet.name.toLowerCase() === name.toLowerCase());
    if (taken) throw new HostError('ItemAlreadyExists', 'The resource being created already exists.');
  }
}
