import type { VNode } from 'preact';
import { profileName } from '../../../i18n/pane';
import { ruleWord, type RuleWord } from '../../../i18n/settings/rule-words';
import { rulesInput, type RulesInput } from '../../model/rules/rules-input';
import { profileOf } from '../../state/settings-profile';
import { Field, NumberInput, Select, Switch, TextInput } from '../controls';
import type { ViewProperties } from '../view';
import { DraftEffectView } from './draft-effect-view';
import { MarksFormView, RULES } from './marks-form-view';
import { PaceFormView } from './pace-form-view';
import { StatusesFormView } from './statuses-form-view';

const AGAINST = ['target', 'expected', 'yearly-target'] as const;
const MISSING = ['zero', 'first-available', 'not-assessed'] as const;
const ROUNDING = ['half-away', 'truncate'] as const;
/** The select's value for what the sheet itself says. */
const OF_SHEET = '';

/** The rules that hold, as the beginning of rules of the body's own: with a name that tells them from the preset's. */
function begun({ state: { settings, language } }: ViewProperties['view']): RulesInput {
  const input = rulesInput(profileOf(settings));
  return settings.preset === null
    ? input
    : { ...input, name: `${profileName(language, settings.preset)}${ruleWord(language, 'adjusted')}` };
}

/** The rules of a body's own, field by field, with what each change does to the counts before it is applied. */
export function RulesFormView({ view }: ViewProperties): VNode {
  const { state, actions } = view;
  const word = (name: RuleWord): string => ruleWord(state.language, name);
  const input = state.draft?.input ?? begun(view);
  const edit = (change: Partial<RulesInput>): void => void actions.editRules({ ...input, ...change });
  const progress = input.progress ?? {};
  const report = input.report ?? {};
  const notMeasured = input.notMeasured ?? {};
  const editProgress = (change: Partial<NonNullable<RulesInput['progress']>>): void => edit({ progress: { ...progress, ...change } });
  const options = <Name extends RuleWord>(names: readonly Name[]): (readonly [Name, string])[] => names.map((name) => [name, word(name)]);
  const chosen = <Name extends string>(names: readonly Name[], value: string): Name | undefined => names.find((name) => name === value);
  return (
    <div class="rules" data-testid="rules-form">
      <fieldset>
        <legend>{word('general')}</legend>
        <Field label={word('rule')}>
          <Select
            data-testid="rule"
            value={progress.rule ?? OF_SHEET}
            options={[[OF_SHEET, word('ruleOfSheet')], ...options(RULES)]}
            onValue={(value) => {
              const { rule: _before, ...others } = progress;
              const rule = chosen(RULES, value);
              edit({ progress: rule === undefined ? others : { ...others, rule } });
            }}
          />
        </Field>
        <Field label={word('against')}>
          <Select
            data-testid="against"
            value={progress.against ?? 'target'}
            options={options(AGAINST)}
            onValue={(value) => {
              const against = chosen(AGAINST, value);
              if (against !== undefined) editProgress({ against });
            }}
          />
        </Field>
        <div class="grid wide">
          <Field label={word('decimals')}>
            <NumberInput
              data-testid="decimals"
              placeholder="1"
              min={0}
              max={4}
              value={String(progress.decimals ?? 1)}
              onValue={(typed) => editProgress({ decimals: Number(typed) })}
            />
          </Field>
          <Field label={word('rounding')}>
            <Select
              data-testid="rounding"
              value={progress.rounding ?? 'half-away'}
              options={options(ROUNDING)}
              onValue={(value) => {
                const rounding = chosen(ROUNDING, value);
                if (rounding !== undefined) editProgress({ rounding });
              }}
            />
          </Field>
        </div>
        <Field label={word('missingBaseline')}>
          <Select
            data-testid="missing-baseline"
            value={progress.missingBaseline ?? 'zero'}
            options={options(MISSING)}
            onValue={(value) => {
              const missingBaseline = chosen(MISSING, value);
              if (missingBaseline !== undefined) editProgress({ missingBaseline });
            }}
          />
        </Field>
        <Field label={word('notMeasured')}>
          <TextInput
            data-testid="not-measured"
            placeholder="-"
            maxlength={100}
            value={notMeasured.label ?? '-'}
            onValue={(label) => {
              const before = notMeasured.label ?? '-';
              const columnOrder = input.columnOrder.map((one) => (one === before ? label : one));
              edit({ notMeasured: { ...notMeasured, label }, columnOrder });
            }}
          />
        </Field>
        <Switch
          data-testid="in-total"
          on={notMeasured.inTotal ?? true}
          onSwitch={(inTotal) => edit({ notMeasured: { ...notMeasured, inTotal } })}
        >
          {word('inTotal')}
        </Switch>
        <Switch
          data-testid="overall-goal"
          on={input.overallGoalInStrategyTotal ?? false}
          onSwitch={(overallGoalInStrategyTotal) => edit({ overallGoalInStrategyTotal })}
        >
          {word('overallGoal')}
        </Switch>
      </fieldset>
      <StatusesFormView view={view} input={input} edit={edit} />
      <MarksFormView view={view} input={input} edit={edit} />
      <PaceFormView view={view} input={input} edit={edit} />
      <fieldset>
        <legend>{word('name')}</legend>
        {(['name', 'municipality', 'plan', 'font'] as const).map((name) => (
          <Field key={name} label={word(name)}>
            <TextInput
              data-testid={`rules-${name}`}
              placeholder=""
              maxlength={100}
              value={(name === 'name' ? input.name : report[name]) ?? ''}
              onValue={(typed) => {
                const text = typed.trim();
                if (name === 'name') {
                  if (text !== '') edit({ name: text });
                  return;
                }
                const { [name]: _before, ...others } = report;
                edit({ report: text === '' ? others : { ...others, [name]: text } });
              }}
            />
          </Field>
        ))}
      </fieldset>
      {state.draft !== null && <DraftEffectView view={view} draft={state.draft} />}
    </div>
  );
}
