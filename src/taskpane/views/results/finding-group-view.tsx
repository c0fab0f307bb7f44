import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Finding } from '../../../evaluation/findings/finding';
import { findingKindTitle } from '../../../i18n/findings/finding-kinds';
import { severityTitle } from '../../../i18n/findings/finding-titles';
import { seemsOverwritten, type FindingGroup } from '../../model/findings/finding-groups';
import { findingKey, remediesFor } from '../../model/findings/remedies';
import { onceFor } from '../../model/once-for';
import { liveOf } from '../../state/workbook-state';
import type { EvaluationProperties } from '../view';
import { ApplyAllView } from './apply-all-view';
import { FindingView } from './finding-view';
import { QuestionView } from './question-view';
import { WindowedList } from './windowed-list';

interface FindingGroupProperties extends EvaluationProperties {
  readonly group: FindingGroup;
}

/** So many findings of a group are shown before all are asked for. */
const SHOWN = 3;

/** Findings of one kind: what they have in common, what can be done about all of them at once, and each of them. */
export function FindingGroupView({ view, evaluation, group }: FindingGroupProperties): VNode {
  const { state, word, sentence } = view;
  const { findings, kind, severity } = group;
  const [showsAll, setShowsAll] = useState(false);
  const fewest = findings.length <= SHOWN + 1 ? findings.length : SHOWN;
  const shown = showsAll ? findings.length : fewest;
  const live = liveOf(state.workbook);
  const isOverwritten = kind === 'typed-results' && live !== null && seemsOverwritten(findings, evaluation, live.workbook);
  return (
    <section class={`group ${severity}`} data-testid="finding-group" data-kind={kind}>
      <h3>
        {severity !== 'info' && <span class={`severity ${severity}`}>{severityTitle(state.language, severity)}</span>}{' '}
        {findingKindTitle(state.language, kind)}
        <span class="badge">{sentence('indicatorCount', findings.length)}</span>
      </h3>
      {isOverwritten && (
        <p class="overwritten" data-testid="seems-overwritten">
          {word('seemsOverwritten')}
        </p>
      )}
      {findings.length > 1 && <AllAtOnceView view={view} evaluation={evaluation} group={group} />}
      <FindingsList view={view} evaluation={evaluation} findings={showsAll ? findings : findings.slice(0, shown)} />
      {fewest < findings.length && (
        <button type="button" class="quiet" data-testid="show-group" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? word('showFewer') : sentence('showMore', findings.length - shown)}
        </button>
      )}
    </section>
  );
}

const keysOf = onceFor((findings: readonly Finding[]) => findings.map(findingKey));

/** Findings one below the other, however many. */
export function FindingsList({
  view,
  evaluation,
  findings,
}: EvaluationProperties & { readonly findings: readonly Finding[] }): VNode | null {
  if (findings.length === 0) return null;
  return (
    <WindowedList
      class="finding-list"
      keys={keysOf(findings)}
      estimate={120}
      draw={(index) => {
        const finding = findings[index];
        return finding === undefined ? null : <FindingView view={view} evaluation={evaluation} finding={finding} />;
      }}
    />
  );
}

function AllAtOnceView({ view, evaluation, group: { key, findings } }: FindingGroupProperties): VNode | null {
  const { state, actions, word, sentence } = view;
  const live = liveOf(state.workbook);
  const [first] = findings;
  if (live === null || live.readOnly || first === undefined) return null;
  const { question } = state;
  if (question?.about === key) {
    return question.kind === 'apply-all' ? (
      <ApplyAllView view={view} evaluation={evaluation} findings={findings} />
    ) : (
      <QuestionView
        view={view}
        kind="reason"
        recorded=""
        answer={(typed) => void actions.dismiss(findings, typed)}
        button={sentence('keepMany', findings.length)}
      />
    );
  }
  const remedies = remediesFor(first, evaluation, live.workbook);
  return (
    <div class="row all">
      {remedies.includes('apply-rule') && (
        <button type="button" data-testid="all-apply-rule" onClick={() => actions.ask({ about: key, kind: 'apply-all' })}>
          {word('allApplyRule')}
        </button>
      )}
      {remedies.includes('lower-is-better') && (
        <button type="button" data-testid="all-lower-is-better" onClick={() => void actions.treatAsLower(findings)}>
          {word('allLowerIsBetter')}
        </button>
      )}
      {remedies.includes('dismiss') && (
        <button type="button" data-testid="all-keep" onClick={() => actions.ask({ about: key, kind: 'reason' })}>
          {word('dismissAll')}
        </button>
      )}
    </div>
  );
}
