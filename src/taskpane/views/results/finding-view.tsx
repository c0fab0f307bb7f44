import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Finding } from '../../../evaluation/findings/finding';
import { cellAddress } from '../../../evaluation/workbook/address';
import { findingSentence } from '../../../i18n/findings/findings';
import type { PaneWord } from '../../../i18n/pane';
import type { PaneActions } from '../../actions/pane-actions';
import { findingKey, isSameFinding, remediesFor, type Remedy } from '../../model/remedies';
import type { Question } from '../../state/pane-state';
import { liveOf } from '../../state/workbook-state';
import { Field } from '../controls';
import type { EvaluationProperties, ViewProperties } from '../view';

/** Properties of a view that shows a finding. */
interface FindingProperties extends ViewProperties {
  readonly finding: Finding;
}

/** A finding: its cell, its sentence, and what helps against it. */
export function FindingView({ view, evaluation, finding }: FindingProperties & EvaluationProperties): VNode {
  const { state, actions } = view;
  const { sheet, row, column, code, severity } = finding;
  const isHere = state.selected?.sheet === sheet && state.selected.row === row;
  const cell = `${evaluation.tables.some((table) => table.sheet !== sheet) ? `${sheet}!` : ''}${cellAddress(row, column)}`;
  return (
    <li class={`finding ${severity}${isHere ? ' here' : ''}`}>
      <button
        type="button"
        class="finding-text"
        data-testid="finding"
        data-code={code}
        data-cell={cellAddress(row, column)}
        data-sheet={sheet}
        onClick={() => void actions.show(finding)}
      >
        <span class="cell">{cell}</span>
        {finding.indicator !== null && <strong>{finding.indicator}</strong>}
        <span class="sentence">{findingSentence(state.language, finding)}</span>
      </button>
      <RemediesView view={view} evaluation={evaluation} finding={finding} />
    </li>
  );
}

/** What each remedy's button says, and which action it names. */
const REMEDIES: Readonly<Record<Remedy, { name: PaneWord; act: (actions: PaneActions, finding: Finding) => void }>> = {
  'apply-rule': { name: 'applyRule', act: (actions, finding) => void actions.applyRule(finding) },
  'add-mark': { name: 'addMark', act: (actions, finding) => void actions.toggleMark(finding) },
  'make-number': {
    name: 'makeNumber',
    act: (actions, finding) => {
      actions.ask({ finding: findingKey(finding), kind: 'number' });
    },
  },
  'confirm-reading': { name: 'confirmReading', act: (actions, finding) => void actions.confirmReading(finding) },
  'use-shown-rule': { name: 'useShownRule', act: (actions) => void actions.useShownRule() },
  keep: {
    name: 'keep',
    act: (actions, finding) => {
      actions.ask({ finding: findingKey(finding), kind: 'reason' });
    },
  },
};

function RemediesView({ view, evaluation, finding }: FindingProperties & EvaluationProperties): VNode | null {
  const { state, actions, word, sentence } = view;
  const dismissed = state.settings.dismissed.find((one) => isSameFinding(one, finding));
  if (dismissed !== undefined) {
    return (
      <div class="remedies">
        <span class="hint">{sentence('keptBecause', dismissed.reason)}</span>
        <button type="button" class="quiet" onClick={() => void actions.restore(finding)}>
          {word('keepAgain')}
        </button>
      </div>
    );
  }
  const live = liveOf(state.workbook);
  const remedies = live === null || live.readOnly ? [] : remediesFor(finding, evaluation, live.workbook);
  if (remedies.length === 0) return null;
  if (state.question?.finding === findingKey(finding)) return <QuestionView view={view} finding={finding} kind={state.question.kind} />;
  return (
    <div class="remedies">
      {remedies.map((remedy) => (
        <button
          key={remedy}
          type="button"
          class="quiet"
          data-testid={`remedy-${remedy}`}
          onClick={() => {
            REMEDIES[remedy].act(actions, finding);
          }}
        >
          {word(REMEDIES[remedy].name)}
        </button>
      ))}
    </div>
  );
}

function QuestionView({ view, finding, kind }: FindingProperties & Pick<Question, 'kind'>): VNode {
  const { actions, word } = view;
  const input = useRef<HTMLInputElement>(null);
  // Whoever asked to be asked wants to answer.
  useLayoutEffect(() => input.current?.focus(), []);
  return (
    <form
      class="question"
      onSubmit={(event) => {
        event.preventDefault();
        const answer = input.current?.value ?? '';
        void (kind === 'number' ? actions.enterNumber(finding, answer) : actions.dismiss(finding, answer));
      }}
    >
      <Field label={word(kind)}>
        <input
          ref={input}
          data-testid={`answer-${kind}`}
          maxlength={200}
          {...(kind === 'number' ? { inputmode: 'decimal', placeholder: finding.recorded ?? '' } : {})}
        />
      </Field>
      <div class="row">
        <button type="submit" class="primary">
          {word(kind === 'number' ? 'write' : 'keep')}
        </button>
        <button
          type="button"
          class="quiet"
          onClick={() => {
            actions.ask(null);
          }}
        >
          {word('cancel')}
        </button>
      </div>
    </form>
  );
}
