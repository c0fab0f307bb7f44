/** What was called otherwise in an earlier report: old names by new ones. */
export interface Renames {
  readonly strategies: ReadonlyMap<string, string>;
  readonly indicators: ReadonlyMap<string, string>;
}
