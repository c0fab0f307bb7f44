/** A stream that the command prints to. */
export interface TextOutput {
  readonly isTTY: boolean;
  /** The terminal's width, where it is one and says so. */
  readonly columns: number | undefined;
  /** Resolves when more may be written. */
  write(text: string): Promise<void>;
}

/** What the command has around it besides files. */
export interface CommandIo {
  readonly stdout: TextOutput;
  readonly stderr: TextOutput;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder from which relative paths are meant. */
  readonly directory: string;
  /** The product's version. */
  readonly version: string;
  /** The file that was started, for threads that do the same; absent: there can be none. */
  readonly program?: string;
}
