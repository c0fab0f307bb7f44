/** The sentences of a reminder (再依頼), in one language. */
export interface ReminderWords {
  /** @param year the year that was asked for; null where nothing says it */
  readonly subject: (plan: string, year: ReminderYear | null) => string;
  readonly to: (department: string) => string;
  readonly opening: (plan: string, year: ReminderYear | null) => string;
  readonly form: (file: string) => string;
  readonly due: (due: string) => string;
  readonly contact: (contact: string) => string;
  readonly missing: (count: number) => string;
  readonly pending: (count: number) => string;
  readonly unreadable: (count: number) => string;
  /** @param note what a person wrote beside it; '' for nothing */
  readonly returned: (note: string) => string;
  readonly indicator: (name: string) => string;
  readonly pendingIndicator: (name: string, kind: string, expected: string) => string;
  readonly unreadableIndicator: (name: string, answer: string) => string;
}

/** A year in the notations that letters use. */
export interface ReminderYear {
  /** 令和2年度 */
  readonly long: string;
  readonly western: number;
}
