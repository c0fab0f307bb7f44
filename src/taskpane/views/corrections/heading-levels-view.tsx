import type { VNode } from 'preact';
import type { Level } from '../../../evaluation/evaluation';
import type { PaneWord } from '../../../i18n/pane';
import { headingsOf } from '../../model/evaluate-workbook';
import { Field, Select } from '../controls';
import type { EvaluationProperties } from '../view';

const LEVELS: readonly (readonly [Level, PaneWord])[] = [
  ['strategy', 'levelStrategy'],
  ['direction', 'levelDirection'],
  ['measure', 'levelMeasure'],
];

/** The headings above the indicators with their levels, to be corrected. */
export function HeadingLevelsView({ view, evaluation }: EvaluationProperties): VNode {
  const { actions, word } = view;
  const headings = headingsOf(evaluation);
  const options = LEVELS.map(([level, name]) => [level, word(name)] as const);
  return (
    <div>
      <div class="levels">
        {headings.map(({ heading, level }) => (
          <Field label={heading.label} class={`level ${level}`}>
            <Select
              value={level}
              options={options}
              onValue={(value) => {
                const chosen = LEVELS.find(([one]) => one === value)?.[0];
                if (chosen !== undefined) void actions.correctLevel(heading.label, chosen);
              }}
            />
          </Field>
        ))}
      </div>
    </div>
  );
}
