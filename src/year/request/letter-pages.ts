import { longYear } from '../../evaluation/vocabulary/figures/year-mentions';
import type { YearRequest } from './request';

/** The sentences of the letter. They are Japanese whatever the language of the program is: departments read them. */
export interface LetterWords {
  readonly date: string;
  to(department: string): string;
  from(contact: string | null): string;
  title(plan: string, year: string): string;
  body(plan: string, year: string, file: string): readonly string[];
  /** The same for a department that only gets what others answer to read. */
  readonly toRead: { title(plan: string, year: string): string; body(plan: string, year: string, file: string): readonly string[] };
  indicators(answers: number, reads: number): string;
  readonly items: Readonly<Record<'file' | 'indicators' | 'due' | 'how' | 'contact', string>>;
  readonly how: string;
  readonly noDue: string;
}

export interface DepartmentLetter {
  readonly to: string;
  readonly from: string;
  readonly date: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** What is asked, item by item: a label and what it says. */
  readonly items: readonly (readonly [label: string, value: string])[];
}

/** The letter to each department, with its own file, number of indicators and date. */
export function letterPages(
  { year, due, forms }: Pick<YearRequest, 'year' | 'due' | 'forms'>,
  contact: string | null,
  words: LetterWords,
): DepartmentLetter[] {
  return forms.map(({ file, planName, department: { name, answers, reads } }) => {
    const isAsked = answers.length > 0;
    const said = isAsked ? words : words.toRead;
    return {
      to: words.to(name),
      from: words.from(contact),
      date: words.date,
      title: said.title(planName, longYear(year)),
      paragraphs: said.body(planName, longYear(year), file),
      items: [
        [words.items.file, file],
        [words.items.indicators, words.indicators(answers.length, reads.length)],
        ...(isAsked ? ([[words.items.due, due ?? words.noDue] as const, [words.items.how, words.how] as const] as const) : []),
        ...(contact === null ? [] : [[words.items.contact, contact] as const]),
      ],
    };
  });
}
