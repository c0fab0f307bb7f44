import type { VNode } from 'preact';
import { ruleWord, type RuleWord } from '../../../i18n/settings/rule-words';
import { Field, Switch, useGiven } from '../controls';
import type { RulesFormProperties } from './rules-form';

/** Where a plan's time begins that a person has not said yet: five years, of which one has passed. */
const EXAMPLE = { from: '2020-04', to: '2025-03', at: '2021-03' };

/** The plan's months, and the month up to which the actuals run. */
export function PaceFormView({ view, input, edit }: RulesFormProperties): VNode {
  const word = (name: RuleWord): string => ruleWord(view.state.language, name);
  const { pace } = input;
  return (
    <fieldset>
      <legend>{word('pace')}</legend>
      <Switch data-testid="has-pace" on={pace !== undefined} onSwitch={(hasPace) => edit({ pace: hasPace ? EXAMPLE : undefined })}>
        {word('hasPace')}
      </Switch>
      {pace !== undefined &&
        (['from', 'to', 'at'] as const).map((name) => (
          <Field key={name} label={word(name)}>
            <MonthInput
              value={pace[name]}
              onValue={(month) => {
                if (month !== '') edit({ pace: { ...pace, [name]: month } });
              }}
            />
          </Field>
        ))}
    </fieldset>
  );
}

function MonthInput({ value, onValue }: { readonly value: string; readonly onValue: (month: string) => void }): VNode {
  const input = useGiven<HTMLInputElement, 'value'>('value', value);
  return <input ref={input} type="month" placeholder="2020-04" onChange={({ currentTarget }) => onValue(currentTarget.value)} />;
}
