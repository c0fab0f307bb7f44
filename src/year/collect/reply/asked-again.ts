import type { AskedRow } from '../../status/status-book';
import { replyDate, usualDate } from './reply-date';
import type { Reply } from './reply';

/** Of several requests for a year the one with the latest 提出期限 counts: a re-request goes out in a form of its own, with a later one. */
export class LatestDue {
  private readonly listed: number | null;
  private value: number | null;

  /** @param due of the request that the list is of */
  constructor(
    private due: string | null,
    private readonly year: number | null,
  ) {
    this.listed = this.valueOf(due);
    this.value = this.listed;
  }

  /** 提出期限 of the last request that is known; null where none says one. */
  get text(): string | null {
    return this.due;
  }

  /** Takes a reply's into account. @returns whether its form was sent with a later one than the list says */
  hear({ due }: Pick<Reply, 'due'>): boolean {
    const value = this.valueOf(due);
    if (due === null || value === null) return false;
    if (value > (this.value ?? -Infinity)) [this.value, this.due] = [value, due];
    return value > (this.listed ?? -Infinity);
  }

  private valueOf(due: string | null): number | null {
    return due === null ? null : replyDate(due, { isDate: false, date1904: false, near: usualDate(this.year) });
  }
}

/** A row that was asked for, by the form in which it came back. */
export function inForm(row: AskedRow, file: string): AskedRow {
  return { ...row, file: file.replace(/^.*[\\/]/, '') };
}
