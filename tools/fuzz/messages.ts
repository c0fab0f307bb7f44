/** A spoilt workbook, handed to the process that reads it. */
export interface Order {
  readonly number: number;
  readonly file: Uint8Array;
  /** The codec of the command instead of the one that runs everywhere. */
  readonly native: boolean;
}

/** What became of it. */
export interface Answer {
  readonly number: number;
  /** `evaluated` or a refusal's code; null when it broke. */
  readonly outcome: string | null;
  /** How it broke. */
  readonly failure: string;
  /** CPU time of the process that it took, in milliseconds. */
  readonly cpu: number;
  /** The most memory that the process ever held, in bytes. */
  readonly peak: number;
}
