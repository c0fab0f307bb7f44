// As much of Univer as the workbench uses. Declared here, so that type-checking and linting need no Univer installed.

declare module '@univerjs/presets' {
  export interface ColourStyle {
    readonly rgb?: string | null;
  }

  export interface BorderStyle {
    readonly s: number;
    readonly cl: ColourStyle;
  }

  export interface StyleData {
    readonly ff?: string | null;
    readonly fs?: number;
    readonly it?: number;
    readonly bl?: number;
    readonly bg?: ColourStyle | null;
    readonly cl?: ColourStyle | null;
    readonly bd?: Readonly<Partial<Record<'t' | 'r' | 'b' | 'l', BorderStyle | null>>> | null;
    readonly n?: { readonly pattern: string } | null;
    readonly ht?: number | null;
    readonly vt?: number | null;
    readonly tb?: number | null;
    readonly pd?: { readonly l?: number } | null;
  }

  export interface CellData {
    readonly v?: string | number | boolean | null;
    /** 1 text, 2 number, 3 boolean, 4 text that looks like a number. */
    readonly t?: number | null;
    readonly f?: string | null;
    /** Names a formula that several cells share. */
    readonly si?: string | null;
    readonly s?: StyleData | string | null;
    /** Text with lines or type faces of its own. */
    readonly p?: { readonly body?: { readonly dataStream: string } } | null;
  }

  export interface GridRange {
    readonly startRow: number;
    readonly endRow: number;
    readonly startColumn: number;
    readonly endColumn: number;
  }

  export interface WorksheetData {
    readonly id: string;
    readonly name: string;
    readonly hidden: number;
    readonly rowCount: number;
    readonly columnCount: number;
    readonly rowHeader: { readonly width: number };
    readonly columnHeader: { readonly height: number };
    readonly zoomRatio: number;
    readonly scrollTop: number;
    readonly scrollLeft: number;
    readonly rightToLeft: number;
    readonly tabColor: string;
    readonly defaultRowHeight: number;
    readonly defaultColumnWidth: number;
    readonly showGridlines: number;
    readonly freeze: { readonly xSplit: number; readonly ySplit: number; readonly startRow: number; readonly startColumn: number };
    readonly mergeData: readonly GridRange[];
    readonly cellData: Readonly<Record<number, Readonly<Record<number, CellData>>>>;
    readonly rowData: Readonly<Record<number, { readonly h?: number; readonly ia?: number; readonly hd?: number }>>;
    readonly columnData: Readonly<Record<number, { readonly w?: number; readonly hd?: number }>>;
  }

  export interface WorksheetModel {
    getCellMatrix(): { forValue(act: (row: number, column: number, cell: CellData | null) => void): void };
    getMergeData(): readonly GridRange[];
    getRawVisible?(row: number): boolean;
  }

  export interface FRange {
    getFormula(): string;
    activate(): FRange;
    setValue(value: string | number | boolean | CellData): FRange;
    getRange(): GridRange;
  }

  export interface FWorksheet {
    getSheetId(): string;
    getSheetName(): string;
    setName(name: string): FWorksheet;
    getSheet(): WorksheetModel;
    getRange(row: number, column: number, rows?: number, columns?: number): FRange;
    activate(): FWorksheet;
    insertRows(index: number, count: number): FWorksheet;
    autoResizeRows(start: number, count: number): FWorksheet;
    scrollToCell(row: number, column: number): FWorksheet;
    clearConditionalFormatRules(): FWorksheet;
    addConditionalFormattingRule(rule: unknown): FWorksheet;
    newConditionalFormattingRule(): ConditionalFormatBuilder;
  }

  export interface ConditionalFormatBuilder {
    whenFormulaSatisfied(formula: string): ConditionalFormatBuilder;
    setRanges(ranges: readonly GridRange[]): ConditionalFormatBuilder;
    setBackground(colour: string): ConditionalFormatBuilder;
    setFontColor(colour: string): ConditionalFormatBuilder;
    build(): unknown;
  }

  export interface FWorkbook {
    getId(): string;
    getSheets(): FWorksheet[];
    getSheetBySheetId(id: string): FWorksheet | null;
    getActiveSheet(): FWorksheet;
    deleteSheet(sheet: FWorksheet): boolean;
    getActiveRange(): FRange | null;
    getWorkbook(): { getStyles(): { getStyleByCell(cell: CellData | null): StyleData | null | undefined } };
    endEditingAsync(save?: boolean): Promise<boolean>;
  }

  export interface CommandEvent {
    readonly id: string;
    readonly params?: unknown;
    readonly options?: { readonly fromFormula?: boolean } | undefined;
  }

  export interface FUniver {
    readonly Event: { readonly CommandExecuted: string };
    addEvent(event: string, act: (event: CommandEvent) => void): { dispose(): void };
    createWorkbook(data: {
      readonly id: string;
      readonly name: string;
      readonly styles: Readonly<Record<string, StyleData>>;
      readonly sheetOrder: readonly string[];
      readonly sheets: Readonly<Record<string, WorksheetData>>;
    }): FWorkbook;
    disposeUnit(id: string): boolean;
    getActiveWorkbook(): FWorkbook | null;
    syncExecuteCommand(id: string, params: unknown, options?: unknown): unknown;
    toggleDarkMode(isDark: boolean): void;
  }

  export const LocaleType: { readonly JA_JP: string; readonly EN_US: string };
  export function mergeLocales(...locales: unknown[]): unknown;
  export function createUniver(options: {
    readonly locale: string;
    readonly locales: Readonly<Record<string, unknown>>;
    readonly presets: readonly unknown[];
  }): { readonly univerAPI: FUniver };
}

declare module '@univerjs/preset-sheets-core' {
  export function UniverSheetsCorePreset(options: { readonly container: HTMLElement; readonly [option: string]: unknown }): unknown;
}

declare module '@univerjs/preset-sheets-conditional-formatting' {
  export function UniverSheetsConditionalFormattingPreset(): unknown;
}

declare module '@univerjs/preset-sheets-core/locales/*' {
  const words: unknown;
  export default words;
}

declare module '@univerjs/preset-sheets-conditional-formatting/locales/*' {
  const words: unknown;
  export default words;
}
