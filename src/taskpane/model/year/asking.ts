import { longYear } from '../../../evaluation/vocabulary/figures/year-mentions';
import type { WorkbookSnapshot } from '../../../evaluation/workbook/snapshot';
import { formWords } from '../../../i18n/year/form';
import { letterWords, reminderWords } from '../../../i18n/year/letter';
import { readYearBook, type YearBook } from '../../../year/book/year-book';
import { departmentsToAsk } from '../../../year/request/ask';
import { dueDate } from '../../../year/request/due-date';
import { type DepartmentLetter, letterPages } from '../../../year/request/letter-pages';
import { planTitle, request, type RequestForm, type YearRequest } from '../../../year/request/request';
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
export type AskFacts = Pick<YearState, 'request' | 'record'>;

/**
 * Works out what is asked of whom.
 * @returns null where nothing in the workbook says which year it is
 * @throws EvaluationError as evaluating does
 */
export function asking(whole: WorkbookSnapshot, settings: PaneSettings, { request: choices, record }: AskFacts): Asking | null {
  const { workbook, options } = yearOptions(whole, settings);
  const book = readYearBook(workbook, options);
  if (book.year === null) return null;
  const { plan } = options.profile.report;
  const contact = choices.contact.trim() === '' ? null : choices.contact.trim();
  const made = request(
    book,
    {
      year: book.year,
      due: dueOf(choices),
      contact,
      words: formWords,
      ...(plan === undefined ? {} : { plan }),
      ...(choices.only === 'all' ? {} : { only: choices.only }),
    },
    record ?? undefined,
  );
  return { book, made, forms: made.forms.filter(({ department }) => !choices.leftOut.includes(department.name)), contact };
}

function dueOf({ due }: Pick<RequestChoices, 'due'>): string | null {
  const typed = due.trim();
  return typed === '' ? null : (dueDate(typed) ?? null);
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

/** What a department still owes. */
export interface Owed {
  readonly department: string;
  readonly indicators: readonly string[];
}

/** What departments owe as the workbook stands: their indicators without a figure. */
export function owedBy({ book }: Pick<Asking, 'book'>): Owed[] {
  return departmentsToAsk(book, { only: 'missing' })
    .filter(({ answers }) => answers.length > 0)
    .map(({ name, answers }) => ({ department: name, indicators: answers.map(({ indicator }) => indicator.name) }));
}

/** What reminds a department of what it owes. */
export interface ReminderFacts {
  readonly plan: string;
  readonly year: number;
  readonly due: string | null;
  readonly contact: string | null;
}

/** The facts of a reminder, as the workbook and an earlier request say them. */
export function reminderFacts(book: YearBook, { request: choices, record }: AskFacts): ReminderFacts {
  return {
    plan: record?.plan ?? book.options.profile.report.plan ?? planTitle(book),
    year: book.year ?? record?.year ?? 0,
    due: dueOf(choices) ?? record?.due ?? null,
    contact: choices.contact.trim() === '' ? null : choices.contact.trim(),
  };
}

/** The text that reminds a department (再依頼). */
export function reminderText({ plan, year, due, contact }: ReminderFacts, { department, indicators }: Owed): string {
  const { items } = letterWords;
  return [
    letterWords.to(department),
    '',
    letterWords.from(contact),
    '',
    reminderWords.title(plan, longYear(year)),
    '',
    ...reminderWords.body,
    '',
    letterWords.heading,
    `1　${items.due}　${due ?? letterWords.noDue}`,
    `2　${reminderWords.owed}`,
    ...indicators.map((name) => `　・${name}`),
    ...(contact === null ? [] : [`3　${items.contact}　${contact}`]),
    letterWords.end,
    '',
  ].join('\n');
}
