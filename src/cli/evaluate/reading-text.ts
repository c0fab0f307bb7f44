import { explainReading } from '../../evaluation/explain-reading';
import type { Evaluation } from '../../evaluation/evaluation';
import type { Language } from '../../i18n/language';
import { readingLines } from '../../i18n/reading';
import type { Colours } from '../text/colours';
import { displayWidth, padEndToWidth } from '../text/display-width';
import { printable } from '../text/printable';
import { wrappedText } from '../text/wrapped-text';

/** How the reading is printed. */
export interface ReadingStyle {
  readonly language: Language;
  readonly colours: Colours;
  /** Where sentences are broken; Infinity: not at all. */
  readonly columns: number;
}

/** What was taken for what on each sheet, and why: a block for each table. */
export function readingText(evaluation: Evaluation, { language, colours, columns }: ReadingStyle): string[][] {
  return explainReading(evaluation).flatMap(({ sheet, tables }) =>
    tables.map((table) => {
      const lines = readingLines(language, table);
      const width = Math.max(...lines.map(({ name }) => displayWidth(name)));
      return [
        colours.bold(printable(sheet)),
        ...lines.flatMap(({ name, text }) =>
          wrappedText(printable(text), columns - width - 4).map(
            (part, index) => `  ${colours.dim(padEndToWidth(index === 0 ? name : '', width))}  ${part}`,
          ),
        ),
      ];
    }),
  );
}
