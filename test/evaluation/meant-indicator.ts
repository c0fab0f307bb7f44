/** What is meant by a row of a random sheet. */
export interface MeantIndicator {
  /** From 0. */
  readonly row: number;
  readonly name: string;
  readonly levels: readonly string[];
  readonly baseline: number | null;
  /** null: the cell says nothing of this year. */
  readonly actual: number | null;
  readonly target: number;
  /** Whether the actual meets the target. */
  readonly met: boolean;
}
