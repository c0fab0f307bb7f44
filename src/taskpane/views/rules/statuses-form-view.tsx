import type { VNode } from 'preact';
import type { StatusBand } from '../../../evaluation/profile/profile';
import { ruleWord, type RuleWord } from '../../../i18n/settings/rule-words';
import { conditionKind, hasThreshold, thresholdOf, withCondition, type ConditionKind } from '../../model/rules/status-conditions';
import { Field, NumberInput, Select, TextInput } from '../controls';
import type { RulesFormProperties } from './rules-form';

const KINDS = ['progressAtLeast', 'progressAbove', 'paceAtLeast', 'better', 'none', 'worse', 'otherwise'] as const;
/** The threshold of a status that is added. */
const NEW_THRESHOLD = 50;

/** The statuses in order: label, condition, threshold; and the order of the count columns. */
export function StatusesFormView({ view, input, edit }: RulesFormProperties): VNode {
  const word = (name: RuleWord): string => ruleWord(view.state.language, name);
  const { statuses, columnOrder: order } = input;
  const change = (changed: readonly StatusBand[], columnOrder: readonly string[] = order): void => {
    const labels = new Set([...changed.map(({ label }) => label), input.notMeasured?.label ?? '-']);
    edit({ statuses: [...changed], columnOrder: columnOrder.filter((label) => labels.has(label)) });
  };
  const replace = (index: number, status: StatusBand): void => {
    const before = statuses[index]?.label;
    change(
      statuses.map((one, at) => (at === index ? status : one)),
      order.map((label) => (label === before ? status.label : label)),
    );
  };
  const move = (index: number, by: number): void => {
    const moved = [...statuses];
    const [status] = moved.splice(index, 1);
    if (status !== undefined) moved.splice(index + by, 0, status);
    change(moved);
  };
  const options = (kind: ConditionKind): (readonly [string, string])[] =>
    [...KINDS, ...(kind === 'special' ? (['special'] as const) : [])].map((name) => [name, word(name)]);
  return (
    <fieldset>
      <legend>{word('statuses')}</legend>
      <ol class="statuses">
        {statuses.map((status, index) => {
          const kind = conditionKind(status);
          return (
            <li key={index} class="status-row" data-testid="status-row">
              <Field label={word('label')}>
                <TextInput
                  data-testid="status-label"
                  placeholder=""
                  maxlength={100}
                  value={status.label}
                  onValue={(label) => replace(index, { ...status, label })}
                />
              </Field>
              <Field label={word('condition')}>
                <Select
                  data-testid="status-condition"
                  value={kind}
                  options={options(kind)}
                  onValue={(value) => {
                    const wanted = KINDS.find((one) => one === value);
                    if (wanted !== undefined) replace(index, withCondition(status, wanted, thresholdOf(status) ?? NEW_THRESHOLD));
                  }}
                />
              </Field>
              {hasThreshold(kind) && (
                <Field label={word('threshold')}>
                  <NumberInput
                    data-testid="status-threshold"
                    placeholder=""
                    min={-1000}
                    max={1000}
                    value={String(thresholdOf(status) ?? '')}
                    onValue={(typed) => {
                      if (typed !== '') replace(index, withCondition(status, kind, Number(typed)));
                    }}
                  />
                </Field>
              )}
              <div class="row">
                <button type="button" class="quiet" disabled={index === 0} onClick={() => move(index, -1)}>
                  {word('up')}
                </button>
                <button type="button" class="quiet" disabled={index === statuses.length - 1} onClick={() => move(index, 1)}>
                  {word('down')}
                </button>
                <button
                  type="button"
                  class="quiet"
                  disabled={statuses.length === 1}
                  onClick={() => change(statuses.filter((_, at) => at !== index))}
                >
                  {word('remove')}
                </button>
              </div>
            </li>
          );
        })}
      </ol>
      <button
        type="button"
        data-testid="add-status"
        onClick={() => {
          const last = statuses.at(-1);
          const added: StatusBand = { label: freeLabel(statuses), when: { progressAtLeast: NEW_THRESHOLD / 100 } };
          change(last?.when === 'otherwise' ? [...statuses.slice(0, -1), added, last] : [...statuses, added]);
        }}
      >
        {word('addStatus')}
      </button>
      <Field label={word('columnOrder')}>
        <TextInput
          data-testid="column-order"
          placeholder={statuses.map(({ label }) => label).join('、')}
          value={order.join('、')}
          onValue={(typed) => {
            edit({
              columnOrder: typed
                .split(/[、,，]/)
                .map((label) => label.trim())
                .filter((label) => label !== ''),
            });
          }}
        />
      </Field>
    </fieldset>
  );
}

/** A label that no status has. */
function freeLabel(statuses: readonly StatusBand[]): string {
  const taken = new Set(statuses.map(({ label }) => label));
  for (let code = 'A'.charCodeAt(0); code <= 'Z'.charCodeAt(0); code++) {
    const label = String.fromCharCode(code);
    if (!taken.has(label)) return label;
  }
  return String(statuses.length + 1);
}
