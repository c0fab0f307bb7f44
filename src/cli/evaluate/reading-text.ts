import { explainReading } from '../../evaluation/explain-reading';
import type { Evaluation } from '../../evaluation/evaluation';
import { commandSentences } from '../../i18n/command';
import type { Language } from '../../i18n/language';
import { readingLines } from '../../i18n/explanation/reading';
import type { Colours } from '../text/colours';
import { displayWidth, padEndToWidth } from '../text/display-width';
import { groupBy } from '../text/group-by';
import { printable } from '../text/printable';
import { wrappedText } from '../text/wrapped-text';

/** How the reading is printed. */
export interface ReadingStyle {
  readonly language: Language;
  readonly colours: Colours;
  /** Where sentences are broken; Infinity: not at all. */
  readonly columns: number;
}

/** What was taken for what on each sheet, and why: a block for each table, one for all sheets of the same form. */
export function readingText(evaluation: Evaluation, { language, colours, columns }: ReadingStyle): string[][] {
  const tables = explainReading(evaluation).flatMap(({ sheet, tables: ofSheet }) =>
    ofSheet.map((table) => ({ sheet, isForm: table.layout !== null, lines: readingLines(language, table) })),
  );
  const alike = groupBy(tables, ({ sheet, isForm, lines }) => JSON.stringify(isForm ? lines : [sheet, lines]));
  return [...alike.values()].flatMap((group) =>
    group.slice(0, group[0]?.isForm === true ? 1 : undefined).map(({ sheet, isForm, lines }) => {
      const width = Math.max(...lines.map(({ name }) => displayWidth(name)));
      const others = isForm ? group.length - 1 : 0;
      return [
        colours.bold(printable(sheet)) + (others === 0 ? '' : ` ${commandSentences.alikeSheets[language](others)}`),
        ...lines.flatMap(({ name, text }) =>
          wrappedText(printable(text), columns - width - 4).map(
            (part, index) => `  ${colours.dim(padEndToWidth(index === 0 ? name : '', width))}  ${part}`,
          ),
        ),
      ];
    }),
  );
}
