/** The sentences of a form. They are Japanese whatever the language of the program is: departments read them. */
export interface FormWords {
  /** @param year as letters write it: 令和2年度 @param short R2 */
  title(plan: string, year: string, short: string): string;
  /** How the form is filled in, line by line. @param actual the heading of the cells for this year's figures */
  instructions(actual: string, lastYear: string, due: string | null): readonly string[];
  /** What a department is told that has nothing to fill in. */
  readonly onlyReading: readonly string[];
  /** Above rows that are there to be read. */
  readonly reading: string;
  readonly figure: { readonly title: string; readonly message: string };
  readonly kind: { readonly title: string; readonly message: string; readonly prompt: string };
}
