import type { IndicatorColumns, Level } from '../evaluation';

/** What a caller says about the sheet; everything else is found. */
export interface SheetChoice {
  readonly columns: Partial<IndicatorColumns>;
  readonly year: string | null;
  readonly levels: Readonly<Record<number, Level>>;
  readonly headingRow: number | null;
}
