import type { Report } from './report';
import type { ReportWords } from './report-words';

/** The two lines above everything. */
export interface FrontLines {
  readonly title: string;
  /** Whose report it is, and of when its figures are. */
  readonly subtitle: string;
}

/** The lines as the report makes them. */
export function frontLines({ title, municipality, year }: Report, words: ReportWords): FrontLines {
  const figures = year === null ? '' : words.figuresOf(year.japanese);
  return { title, subtitle: [municipality ?? '', figures].filter((part) => part !== '').join('\u3000') };
}
