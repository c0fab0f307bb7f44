import type { VNode } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Evaluation } from '../../../evaluation/evaluation';
import type { Finding } from '../../../evaluation/findings/finding';
import { cellAddress } from '../../../evaluation/workbook/address';
import type { Language } from '../../../i18n/language';
import type { PaneWord } from '../../../i18n/pane';
import type { PaneActions } from '../../actions/pane-actions';
import { loadFindingSentences, saidFinding } from '../../model/findings/said-finding';
import { dismissalKey, reasonsOf } from '../../model/findings/open-findings';
import { findingKey, remediesFor, type Remedy } from '../../model/findings/remedies';
import { effectOf } from '../../model/findings/remedy-effect';
import { liveOf } from '../../state/workbook-state';
import type { EvaluationProperties, View } from '../view';
import { QuestionView } from './question-view';

/** Properties of a view that shows a finding. */
interface FindingProperties extends EvaluationProperties {
  readonly finding: Finding;
}

/** A finding: its cell, its sentence, and what helps against it. */
export function FindingView({ view, evaluation, finding }: FindingProperties): VNode {
  const { state, actions } = view;
  const { sheet, row, column, code, severity } = finding;
  const isHere = state.selected?.sheet === sheet && state.selected.row === row;
  return (
    <div class={`finding ${severity}${isHere ? ' here' : ''}`}>
      <button
        type="button"
        class="finding-text"
        data-testid="finding"
        data-code={code}
        data-cell={cellAddress(row, column)}
        data-sheet={sheet}
        onClick={() => void actions.show(finding)}
      >
        <span class="cell">{cellName(finding, evaluation)}</span>
        {finding.indicator !== null && <strong>{finding.indicator}</strong>}
        <span class="sentence">
          <SentenceView language={state.language} finding={finding} />
        </span>
      </button>
      <RemediesView view={view} evaluation={evaluation} finding={finding} />
    </div>
  );
}

/** A finding's sentence, as soon as the sentences are there; until then the heading of its group says what it is about. */
function SentenceView({ language, finding }: { readonly language: Language; readonly finding: Finding }): VNode {
  const said = saidFinding(language, finding);
  const [, draw] = useState(false);
  const isMissing = said === null;
  useLayoutEffect(() => {
    if (!isMissing) return;
    loadFindingSentences().then(
      () => {
        draw(true);
      },
      () => undefined,
    );
  }, [isMissing]);
  return <>{said}</>;
}

/** A finding's cell, with its sheet where the evaluation has several. */
export function cellName({ sheet, row, column }: Finding, { tables }: Evaluation): string {
  return `${tables.some((table) => table.sheet !== sheet) ? `${sheet}!` : ''}${cellAddress(row, column)}`;
}

/** What each remedy's button says, and which action it names. */
const REMEDIES: Readonly<Record<Remedy, { name: PaneWord; act: (actions: PaneActions, finding: Finding) => void }>> = {
  'apply-rule': { name: 'applyRule', act: (actions, finding) => void actions.applyRule([finding]) },
  'lower-is-better': { name: 'lowerIsBetter', act: (actions, finding) => void actions.treatAsLower([finding]) },
  'add-mark': { name: 'addMark', act: (actions, finding) => void actions.toggleMark(finding) },
  'make-number': {
    name: 'makeNumber',
    act: (actions, finding) => actions.ask({ about: findingKey(finding), kind: 'number' }),
  },
  'confirm-reading': { name: 'confirmReading', act: (actions, finding) => void actions.confirmReading(finding) },
  'use-shown-rule': { name: 'useShownRule', act: (actions) => void actions.useShownRule() },
  dismiss: {
    name: 'dismiss',
    act: (actions, finding) => actions.ask({ about: findingKey(finding), kind: 'reason' }),
  },
};

function RemediesView({ view, evaluation, finding }: FindingProperties): VNode | null {
  const { state, actions, word, sentence } = view;
  const reason = state.settings.dismissed.length === 0 ? undefined : reasonsOf(state.settings.dismissed).get(dismissalKey(finding));
  if (reason !== undefined) {
    return (
      <div class="remedies">
        <span class="hint">{sentence('dismissedBecause', reason)}</span>
        <button type="button" class="quiet" onClick={() => void actions.restore(finding)}>
          {word('restoreFinding')}
        </button>
      </div>
    );
  }
  const live = liveOf(state.workbook);
  const remedies = live === null || live.readOnly ? [] : remediesFor(finding, evaluation, live.workbook);
  if (live === null || remedies.length === 0) return null;
  const { question } = state;
  if (question?.about === findingKey(finding) && question.kind !== 'apply-all') {
    return (
      <QuestionView
        view={view}
        kind={question.kind}
        recorded={finding.recorded ?? ''}
        answer={(typed) => void (question.kind === 'number' ? actions.enterNumber(finding, typed) : actions.dismiss([finding], typed))}
      />
    );
  }
  return (
    <div class="remedies">
      {remedies.map((remedy) => (
        <button
          key={remedy}
          type="button"
          class="quiet"
          data-testid={`remedy-${remedy}`}
          onClick={() => REMEDIES[remedy].act(actions, finding)}
        >
          {word(REMEDIES[remedy].name)}
          <EffectView view={view} effect={effectOf(remedy, finding, evaluation, live.workbook, state.settings)} />
        </button>
      ))}
    </div>
  );
}

/** What a remedy changes, on its button. */
function EffectView({ view, effect }: { readonly view: View; readonly effect: ReturnType<typeof effectOf> }): VNode | null {
  if (effect === null) return null;
  const { before, after } = effect;
  return <small> {before === after ? view.sentence('staysAs', before) : view.sentence('becomes', before, after)}</small>;
}
