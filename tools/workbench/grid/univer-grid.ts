import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import cfEnglish from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import cfJapanese from '@univerjs/preset-sheets-conditional-formatting/locales/ja-JP';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreEnglish from '@univerjs/preset-sheets-core/locales/en-US';
import coreJapanese from '@univerjs/preset-sheets-core/locales/ja-JP';
import {
  createUniver,
  LocaleType,
  mergeLocales,
  type CellData,
  type FUniver,
  type FWorkbook,
  type FWorksheet,
  type GridRange,
} from '@univerjs/presets';
import type { CellRange } from '../../../src/evaluation/workbook/snapshot';
import type { HostSheet, HostWorkbook } from '../host/host-workbook';
import { CalculationWatch } from './calculation-watch';
import { cellRange, gridCells, gridColumns, gridRange, gridSheet } from './grid-sheet';
import { PLAIN_LOOK, type SheetLook } from './sheet-look';

/** What somebody did in the grid, or the grid itself. Sheets are named by their id in the grid. */
export type GridEvent =
  | { readonly kind: 'edited'; readonly sheetId: string }
  | { readonly kind: 'rows-inserted' | 'rows-deleted'; readonly sheetId: string; readonly top: number; readonly count: number }
  | { readonly kind: 'calculated'; readonly sheetId: string; readonly cells: CellsByPlace }
  | { readonly kind: 'selected'; readonly sheetId: string; readonly range: CellRange }
  | { readonly kind: 'sheets-changed' };

/** Cells by row, then column. */
export type CellsByPlace = Readonly<Record<number, Readonly<Record<number, CellData | null>>>>;

/** What commands of the grid bring with them, as far as it is looked at. */
interface Params {
  readonly subUnitId?: string;
  readonly cellValue?: CellsByPlace;
  readonly range?: GridRange;
  readonly selections?: readonly { readonly range: GridRange }[];
}

const SETS_CELLS = 'sheet.mutation.set-range-values';
const EDITS =
  /^sheet\.mutation\.(set-range-values|move-|reorder-range|insert-col|remove-col|(add|remove)-worksheet-merge|set-row-(hidden|visible)|set-col-(hidden|visible)|set\.numfmt|remove\.numfmt)/;
const CHANGES_SHEETS = /^sheet\.(mutation\.(insert-sheet|remove-sheet|set-worksheet-(name|order|hidden))|operation\.set-worksheet-active)/;

/** Univer, showing one workbook and calculating it. */
export class UniverGrid {
  /** Told of everything that did not come from this class's own methods. */
  listener: (event: GridEvent) => void = () => undefined;
  private readonly univer: FUniver;
  private readonly calculation = new CalculationWatch();
  private workbook: FWorkbook | null = null;
  private readonly added = new Set<string>();
  private ownDoing = 0;
  /** The grid's ids of sheets that were added in the grid, by their ids in the workbook. */
  private readonly ids = new Map<string, string>();
  private opened = 0;

  /** @param container is filled with the grid */
  constructor(
    private readonly container: HTMLElement,
    language: 'ja' | 'en',
  ) {
    this.univer = createUniver({
      locale: language === 'ja' ? LocaleType.JA_JP : LocaleType.EN_US,
      locales: {
        [LocaleType.JA_JP]: mergeLocales(coreJapanese, cfJapanese),
        [LocaleType.EN_US]: mergeLocales(coreEnglish, cfEnglish),
      },
      presets: [UniverSheetsCorePreset({ container, toolbar: false }), UniverSheetsConditionalFormattingPreset()],
    }).univerAPI;
    this.univer.addEvent(this.univer.Event.CommandExecuted, ({ id, params, options }) => {
      this.calculation.heard(id, params);
      this.heard(id, params ?? {}, options?.fromFormula === true);
    });
  }

  /** Shows a workbook instead of the one before. */
  open(book: HostWorkbook, lookOf: (sheet: HostSheet) => SheetLook): void {
    this.byItself(() => {
      if (this.workbook !== null) this.univer.disposeUnit(this.workbook.getId());
      this.workbook = this.univer.createWorkbook({
        id: `book${String(++this.opened)}`,
        name: book.name,
        styles: {},
        sheetOrder: book.sheets.map(({ id }) => id),
        sheets: Object.fromEntries(book.sheets.map((sheet) => [sheet.id, gridSheet(sheet, lookOf(sheet), this.container.clientWidth)])),
      });
    });
    // A file may hold formulas without values; those are calculated at once.
    this.calculation.changed();
  }

  /** Resolves when formulas show what they come to. */
  settled(): Promise<void> {
    return this.calculation.settled();
  }

  /** Shows the cells of a range as they are in the workbook. */
  showCells(sheet: HostSheet, range: CellRange): void {
    this.command(SETS_CELLS, { subUnitId: this.idOf(sheet), cellValue: gridCells(sheet, range) });
    this.calculation.changed();
  }

  /** Makes rows as high as their texts want, on a sheet that was added since the file was opened. */
  fitRows(sheet: HostSheet, { top, bottom }: CellRange): void {
    if (!this.added.has(sheet.id)) return;
    this.byItself(() => {
      this.sheet(this.idOf(sheet))?.autoResizeRows(top, bottom - top + 1);
    });
  }

  /** Shows widths, merges and what is hidden as they are in the workbook. */
  showLayout(sheet: HostSheet): void {
    const used = sheet.usedRange(false);
    const before = this.sheet(this.idOf(sheet))?.getSheet().getMergeData() ?? [];
    const after = sheet.merges.map(gridRange);
    const key = ({ startRow, startColumn, endRow, endColumn }: GridRange): string => [startRow, startColumn, endRow, endColumn].join();
    const kept = new Set(after.map(key));
    const known = new Set(before.map(key));
    const gone = before.filter((range) => !kept.has(key(range)));
    const fresh = after.filter((range) => !known.has(key(range)));
    if (gone.length > 0) this.command('sheet.mutation.remove-worksheet-merge', { subUnitId: this.idOf(sheet), ranges: gone });
    if (fresh.length > 0) this.command('sheet.mutation.add-worksheet-merge', { subUnitId: this.idOf(sheet), ranges: fresh });
    this.command('sheet.mutation.set-col-data', { subUnitId: this.idOf(sheet), columnData: gridColumns(sheet, (used?.right ?? 0) + 1) });
  }

  /** Shows conditional formats as they are in the workbook. */
  showConditionalFormats(sheet: HostSheet): void {
    const target = this.sheet(this.idOf(sheet));
    if (target === null) return;
    this.byItself(() => {
      target.clearConditionalFormatRules();
      for (const { range, formula, fill, fontColor } of sheet.conditionalFormats) {
        const rule = target
          .newConditionalFormattingRule()
          .whenFormulaSatisfied(formula)
          .setRanges([gridRange(range)]);
        if (fill !== null) rule.setBackground(fill);
        if (fontColor !== null) rule.setFontColor(fontColor);
        target.addConditionalFormattingRule(rule.build());
      }
    });
  }

  /** Adds a sheet at the end. */
  addSheet(sheet: HostSheet): void {
    const index = this.workbook?.getSheets().length ?? 0;
    this.added.add(sheet.id);
    this.command('sheet.mutation.insert-sheet', { index, sheet: gridSheet(sheet, PLAIN_LOOK, this.container.clientWidth) });
  }

  /** Takes a sheet away. @param id its id in the workbook */
  removeSheet(id: string): void {
    const subUnitId = this.ids.get(id) ?? id;
    const name = this.sheet(subUnitId)?.getSheetName();
    if (name === undefined) return;
    try {
      this.command('sheet.mutation.remove-sheet', { subUnitId, subUnitName: name });
    } catch (error) {
      // It complains of a sheet that it has just drawn, when the sheet is gone; what Excel answers does not depend on what is drawn.
      this.calculation.broken();
      reportError(error);
    }
  }

  /** Deletes a sheet as a person does. @param id its id in the grid */
  deleteSheet(id: string): void {
    const sheet = this.sheet(id);
    if (sheet !== null) this.workbook?.deleteSheet(sheet);
  }

  /** Gives a sheet another name. */
  renameSheet(sheet: HostSheet): void {
    this.command('sheet.mutation.set-worksheet-name', { subUnitId: this.idOf(sheet), name: sheet.name });
    this.calculation.changed();
  }

  /** Brings a sheet to the front and selects a range on it. */
  select(sheet: HostSheet, { top, left, bottom, right }: CellRange): void {
    const target = this.sheet(this.idOf(sheet));
    if (target === null) return;
    this.byItself(() => {
      if (this.workbook?.getActiveSheet().getSheetId() !== this.idOf(sheet)) target.activate();
      target.getRange(top, left, bottom - top + 1, right - left + 1).activate();
      target.scrollToCell(Math.max(0, top - 4), 0);
    });
  }

  /** The grid's sheets in order. */
  get sheets(): readonly FWorksheet[] {
    return this.workbook?.getSheets() ?? [];
  }

  /** The id of the sheet in front. */
  get activeSheetId(): string | null {
    return this.workbook?.getActiveSheet().getSheetId() ?? null;
  }

  /** The sheet of that id, or null. */
  sheet(id: string): FWorksheet | null {
    return this.workbook?.getSheetBySheetId(id) ?? null;
  }

  /** The number format that the grid shows a cell with. */
  numberFormat(cell: CellData): string {
    return this.workbook?.getWorkbook().getStyles().getStyleByCell(cell)?.n?.pattern ?? 'General';
  }

  /** Puts something into a cell as if a person had typed it there. */
  type(sheetId: string, row: number, column: number, value: string | number): void {
    this.sheet(sheetId)
      ?.getRange(row, column)
      .setValue(typeof value === 'string' && value.startsWith('=') ? { f: value } : value);
  }

  /** Ends an edit in progress, so that what has been typed counts. */
  async endEditing(): Promise<void> {
    await this.workbook?.endEditingAsync(true);
  }

  /** From now on the workbook's sheet `id` is the grid's sheet `gridId`, which was added there. */
  nameSheet(id: string, gridId: string): void {
    this.ids.set(id, gridId);
  }

  private idOf({ id }: HostSheet): string {
    return this.ids.get(id) ?? id;
  }

  private command(id: string, params: object): void {
    const unitId = this.workbook?.getId();
    if (unitId === undefined) return;
    this.byItself(() => this.univer.syncExecuteCommand(id, { unitId, ...params }));
  }

  private byItself(act: () => void): void {
    this.ownDoing++;
    try {
      act();
    } finally {
      this.ownDoing--;
    }
  }

  private heard(id: string, params: Params, fromFormula: boolean): void {
    const { subUnitId: sheetId, range } = params;
    if (id === SETS_CELLS && fromFormula) {
      if (sheetId !== undefined && params.cellValue !== undefined) this.listener({ kind: 'calculated', sheetId, cells: params.cellValue });
      return;
    }
    if (this.ownDoing > 0) return;
    if (CHANGES_SHEETS.test(id)) this.listener({ kind: 'sheets-changed' });
    if (sheetId === undefined) return;
    if ((id === 'sheet.mutation.insert-row' || id === 'sheet.mutation.remove-rows') && range !== undefined) {
      const { top, bottom } = cellRange(range);
      const kind = id === 'sheet.mutation.insert-row' ? 'rows-inserted' : 'rows-deleted';
      this.calculation.changed();
      this.listener({ kind, sheetId, top, count: bottom - top + 1 });
      this.listener({ kind: 'edited', sheetId });
    } else if (EDITS.test(id)) {
      this.calculation.changed();
      this.listener({ kind: 'edited', sheetId });
    } else if (id === 'sheet.operation.set-selections') {
      const selected = params.selections?.[params.selections.length - 1]?.range;
      if (selected !== undefined) this.listener({ kind: 'selected', sheetId, range: cellRange(selected) });
    }
  }
}
