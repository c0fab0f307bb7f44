import type { VNode } from 'preact';
import { explainReading } from '../../../evaluation/explain-reading';
import { readingLines } from '../../../i18n/explanation/reading';
import type { EvaluationProperties } from '../view';

/** What was taken for what in each table, and why, as the command's `--explain` says it; of alike forms once. */
export function ReadingLinesView({ view, evaluation }: EvaluationProperties): VNode {
  const { language } = view.state;
  const tables = explainReading(evaluation).flatMap(({ sheet, tables: ofSheet }) =>
    ofSheet.map((table) => ({ sheet, isForm: table.layout !== null, lines: readingLines(language, table) })),
  );
  const seen = new Set<string>();
  const shown = tables.filter(({ isForm, lines }) => {
    const key = JSON.stringify(lines);
    if (isForm && seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return (
    <div data-testid="reading-lines">
      {shown.map(({ sheet, lines }) => (
        <section>
          <h4>{sheet}</h4>
          <dl class="facts">
            {lines.map(({ name, text }) => (
              <div>
                <dt>{name}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
