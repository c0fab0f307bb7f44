import type { VNode } from 'preact';
import type { Mark } from '../../../evaluation/profile/profile';
import { columnMark, directionMark, ruleWord, type RuleWord } from '../../../i18n/settings/rule-words';
import { Field, Select, Switch, TextInput } from '../controls';
import type { RulesFormProperties } from './rules-form';

export const RULES = ['change', 'ratio', 'inverse-ratio', 'inverse-quotient', 'ceiling'] as const;

/** Marks in names, or values of a column, that have a rule of their own. */
export function MarksFormView({ view, input, edit }: RulesFormProperties): VNode {
  const { language } = view.state;
  const word = (name: RuleWord): string => ruleWord(language, name);
  const { marks } = input;
  const replace = (index: number, mark: Mark): void => edit({ marks: (marks ?? []).map((one, at) => (at === index ? mark : one)) });
  return (
    <fieldset>
      <legend>{word('marks')}</legend>
      <Switch
        data-testid="marks-of-sheet"
        on={marks === undefined}
        onSwitch={(isOfSheet) => edit({ marks: isOfSheet ? undefined : [{ mark: '※', rule: 'ratio' }] })}
      >
        {word('marksOfSheet')}
      </Switch>
      {(marks ?? []).map((mark, index) => (
        <div key={index} class="status-row">
          {'mark' in mark ? (
            <Field label={word('mark')}>
              <TextInput
                data-testid="mark"
                placeholder="※"
                maxlength={20}
                value={mark.mark}
                onValue={(typed) => replace(index, { ...mark, mark: typed })}
              />
            </Field>
          ) : (
            <p class="hint">
              {'column' in mark ? columnMark(language, mark.column, mark.equals) : directionMark(language, mark.direction)}
            </p>
          )}
          <Field label={word('rule')}>
            <Select
              value={mark.rule}
              options={RULES.map((rule) => [rule, word(rule)])}
              onValue={(value) => {
                const rule = RULES.find((one) => one === value);
                if (rule !== undefined) replace(index, { ...mark, rule });
              }}
            />
          </Field>
          <button type="button" class="quiet" onClick={() => edit({ marks: (marks ?? []).filter((_, at) => at !== index) })}>
            {word('remove')}
          </button>
        </div>
      ))}
      {marks !== undefined && (
        <button type="button" onClick={() => edit({ marks: [...marks, { mark: '※', rule: 'ratio' }] })}>
          {word('addMark')}
        </button>
      )}
    </fieldset>
  );
}
