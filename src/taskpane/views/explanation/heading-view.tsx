import type { VNode } from 'preact';
import { LEVELS } from '../../../evaluation/evaluation';
import { cellAddress } from '../../../evaluation/workbook/address';
import type { PlacedHeading } from '../../model/evaluate-workbook';
import { Radio } from '../controls';
import { LEVEL_WORDS } from '../levels';
import type { ViewProperties } from '../view';

/** A heading whose row is selected: the level that it was taken for, to be corrected in its place. */
export function HeadingView({ view, heading: { heading, level } }: ViewProperties & { readonly heading: PlacedHeading }): VNode {
  const { actions, word } = view;
  return (
    <aside class="explanation" data-testid="heading-level" aria-label={word('levels')}>
      <div class="explanation-head">
        <h2>
          <small>{cellAddress(heading.row, heading.column)}</small> {heading.label}
        </h2>
        <button type="button" class="quiet" onClick={() => actions.closeExplanation()}>
          {word('close')}
        </button>
      </div>
      <div class="row" role="radiogroup" aria-label={word('levels')}>
        {LEVELS.map((one) => (
          <Radio
            key={one}
            name="level"
            value={one}
            data-testid={`level-${one}`}
            chosen={one === level}
            onChoose={() => void actions.correctLevel(heading.label, one)}
          >
            {word(LEVEL_WORDS[one])}
          </Radio>
        ))}
      </div>
    </aside>
  );
}
