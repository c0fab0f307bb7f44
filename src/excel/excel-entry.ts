/**
 * The way into a live workbook: `Excel` itself in the pane, a client bound to an emulated host in tests.
 * Everything here that talks to Excel is handed this, so that the global name is used in one place.
 */
export interface ExcelEntry {
  run<T>(options: Excel.RunOptions, batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
}
