import type { VNode } from 'preact';
import { NO_DEPARTMENT } from '../../../../year/request/departments';
import { stateWord, yearSentence, yearWord } from '../../../../i18n/year/year-pane';
import { lastTime } from '../../../model/last-time';
import { type Asking, asking, lettersOf, letterText } from '../../../model/year/asking';
import { attempt } from '../../../model/year/attempt';
import { remindersBefore } from '../../../model/year/reminding';
import type { RequestChoices, YearState } from '../../../state/year-state';
import { Field, Radio, TextInput, useGiven } from '../../controls';
import { Fold } from '../../fold';
import type { ViewProperties } from '../../view';
import { ActButton } from '../parts/act-button';
import { DepartmentsChoice } from '../parts/departments-choice';
import { RemindersView } from '../told/reminders-view';
import { ProblemText } from '../parts/problem-text';
import type { StepProperties } from './step';
import { TextForEach } from '../parts/text-for-each';

const workedOut = lastTime((...[whole, settings, request, record, departments]: WorkFacts) =>
  attempt(() => asking(whole, settings, { request, record, departments })),
);

type WorkFacts = [
  whole: Parameters<typeof asking>[0],
  settings: Parameters<typeof asking>[1],
  request: Parameters<typeof asking>[2]['request'],
  record: Parameters<typeof asking>[2]['record'],
  departments: YearState['departments'],
];

const ONLY: readonly (readonly [RequestChoices['only'], 'onlyAll' | 'onlyMissing' | 'onlyPending'])[] = [
  ['all', 'onlyAll'],
  ['missing', 'onlyMissing'],
  ['pending', 'onlyPending'],
];

/** Step 2, 照会: what is asked of whom, by when; the forms, the letter, and what reminds those who owe. */
export function RequestStep({ view, workbook }: StepProperties): VNode {
  const { state, actions } = view;
  const { language, year } = state;
  const found = workedOut(workbook.live.workbook, state.settings, year.request, year.record, year.departments);
  if ('problem' in found) return <ProblemText view={view} problem={found.problem} />;
  const asked = found.value;
  if (asked === null) return <p class="notice">{yearWord(language, 'noYear')}</p>;
  return (
    <div class="stack" data-testid="request">
      <p class="hint">{yearWord(language, 'requestHint')}</p>
      <div class="grid wide">
        <Field label={yearWord(language, 'due')}>
          <DateInput value={year.request.due} onValue={(due) => actions.chooseRequest({ due })} />
        </Field>
        <Field label={yearWord(language, 'contact')}>
          <TextInput
            data-testid="contact"
            value={year.request.contact}
            placeholder={yearWord(language, 'contactExample')}
            onValue={(contact) => actions.chooseRequest({ contact })}
          />
        </Field>
      </div>
      <fieldset>
        <legend>{yearWord(language, 'asked')}</legend>
        {ONLY.map(([only, word]) => (
          <Radio
            key={only}
            name="only"
            value={only}
            data-testid={`only-${only}`}
            chosen={year.request.only === only}
            onChoose={() => actions.chooseRequest({ only })}
          >
            {yearWord(language, word)}
          </Radio>
        ))}
      </fieldset>
      <DepartmentsChoice view={view} />
      {asked.made.forms.length === 0 ? (
        <p data-testid="nothing-to-ask">{yearWord(language, 'nothingToAsk')}</p>
      ) : (
        <AskedOf view={view} asked={asked} />
      )}
      <RemindersView view={view} reminders={remindersBefore(asked, year, language)} />
    </div>
  );
}

interface AskedProperties extends ViewProperties {
  readonly asked: Asking;
}

function AskedOf({ view, asked }: AskedProperties): VNode {
  const { state, actions } = view;
  const { language } = state;
  const { forms, made } = asked;
  const indicators = forms.reduce((sum, { department }) => sum + department.answers.length, 0);
  const letters = lettersOf(asked);
  return (
    <>
      <p class="result" data-testid="asked-of">
        {yearSentence(language, 'askedOf', forms.length, indicators)}
      </p>
      <DepartmentsTable view={view} asked={asked} />
      {made.forms.some(({ department }) => department.name === NO_DEPARTMENT) && (
        <p class="hint">{yearWord(language, 'noDepartmentHint')}</p>
      )}
      {made.unusedNames.length > 0 && (
        <p class="hint" data-testid="unused-names">
          {yearSentence(language, 'unusedNames', made.unusedNames)}
        </p>
      )}
      {made.alikeDepartments.length > 0 && (
        <p class="hint" data-testid="alike-departments">
          {yearSentence(language, 'alikeDepartments', made.alikeDepartments)}
        </p>
      )}
      {made.alike.length > 0 && (
        <p class="hint" data-testid="alike">
          {yearSentence(language, 'alikeIndicators', made.alike)}
        </p>
      )}
      <ActButton view={view} id="save-forms" kind="primary" act={() => void actions.saveForms()}>
        {yearWord(language, 'saveForms')}
      </ActButton>
      <p class="hint">{yearWord(language, 'saveFormsHint')}</p>
      {letters.length > 0 && (
        <Fold title={yearWord(language, 'letter')} data-testid="unfold-letter">
          <TextForEach
            view={view}
            id="letter"
            title={yearWord(language, 'letter')}
            texts={letters.map((letter, index) => [forms[index]?.department.name ?? '', letterText(letter)])}
          />
        </Fold>
      )}
    </>
  );
}

function DepartmentsTable({ view, asked: { made } }: AskedProperties): VNode {
  const { state, actions } = view;
  const { language, year } = state;
  const { leftOut } = year.request;
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{yearWord(language, 'department')}</th>
            <th scope="col">{yearWord(language, 'answers')}</th>
            <th scope="col">{yearWord(language, 'reads')}</th>
            <th scope="col">
              <span class="unseen">{yearWord(language, 'open')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {made.forms.map(({ department: { name, answers, reads } }) => (
            <tr key={name} data-testid="asked-department">
              <th scope="row">
                <label class="choice">
                  <input
                    type="checkbox"
                    aria-label={yearSentence(language, 'ask', name)}
                    checked={!leftOut.includes(name)}
                    onChange={({ currentTarget: { checked } }) =>
                      actions.chooseRequest({ leftOut: checked ? leftOut.filter((one) => one !== name) : [...leftOut, name] })
                    }
                  />
                  <span>{stateWord(language, name)}</span>
                </label>
              </th>
              <td>{answers.length}</td>
              <td>{reads.length}</td>
              <td>
                <ActButton
                  view={view}
                  id="open-form"
                  kind="quiet"
                  label={yearSentence(language, 'openForm', name)}
                  act={() => void actions.openForm(name)}
                >
                  {yearWord(language, 'open')}
                </ActButton>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DateInput({ value, onValue }: { readonly value: string; readonly onValue: (date: string) => void }): VNode {
  const input = useGiven<HTMLInputElement, 'value'>('value', value);
  return <input ref={input} type="date" data-testid="due" onChange={({ currentTarget }) => onValue(currentTarget.value)} />;
}
