import type { WorkbookSnapshot } from '../../../evaluation/workbook/snapshot';
import { formWords } from '../../../i18n/year/form';
import { letterWords } from '../../../i18n/year/letter';
import { readYearBook, type YearBook } from '../../../year/book/year-book';
import { dueDate } from '../../../year/request/due-date';
import { type DepartmentLetter, letterPages } from '../../../year/request/letter-pages';
import { request, type RequestForm, type YearRequest } from '../../../year/request/request';
import { listOfBook } from '../../../year/status/list-of-book';
import type { PaneSettings } from '../../state/pane-settings';
import type { RequestChoices, YearState } from '../../state/year-state';
import { yearOptions } from './year-options';

/** What would be asked, and of whom. Nothing is made yet. */
export interface Asking {
  readonly book: YearBook;
  /** Every department that could be asked. */
  readonly made: YearRequest;
  /** The forms of those that are asked. */
  readonly forms: readonly RequestForm[];
  readonly contact: string | null;
}

/** What asking is worked out from, besides the workbook. */
export type AskFacts = Pick<YearState, 'request' | 'record'> & Partial<Pick<YearState, 'departments'>>;

/**
 * Works out what is asked of whom.
 * @returns null where nothing in the workbook says which year it is
 * @throws EvaluationError as evaluating does
 */
export function asking(
  whole: WorkbookSnapshot,
  settings: PaneSettings,
  { request: choices, record, departments }: AskFacts,
): Asking | null {
  const { workbook, options } = yearOptions(whole, settings);
  const book = readYearBook(workbook, options);
  if (book.year === null) return null;
  const { plan } = options.profile.report;
  const contact = contactOf(choices);
  const made = request(
    book,
    {
      year: book.year,
      due: dueOf(choices),
      contact,
      words: formWords,
      ...(departments == null ? {} : { map: departments.map }),
      ...(plan === undefined ? {} : { plan }),
      ...(choices.only === 'all' ? {} : { only: choices.only }),
    },
    listOfBook(record, book),
  );
  return { book, made, forms: made.forms.filter(({ department }) => !choices.leftOut.includes(department.name)), contact };
}

/** The date as letters write it; null where none was chosen. */
export function dueOf({ due }: Pick<RequestChoices, 'due'>): string | null {
  const typed = due.trim();
  return typed === '' ? null : (dueDate(typed) ?? null);
}

/** Whom to ask; null where nobody was named. */
export function contactOf({ contact }: Pick<RequestChoices, 'contact'>): string | null {
  return contact.trim() === '' ? null : contact.trim();
}

/** The letters to those that are asked. */
export function lettersOf({ made, forms, contact }: Asking): DepartmentLetter[] {
  return letterPages({ ...made, forms }, contact, letterWords);
}

/** A letter as text, for whoever sends it by mail. */
export function letterText({ to, from, title, paragraphs, items }: DepartmentLetter): string {
  return [
    to,
    '',
    from,
    '',
    title,
    '',
    ...paragraphs,
    '',
    letterWords.heading,
    ...items.map(([label, value], index) => `${String(index + 1)}　${label}　${value}`),
    letterWords.end,
    '',
  ].join('\n');
}
