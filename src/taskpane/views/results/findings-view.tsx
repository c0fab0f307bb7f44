import type { VNode } from 'preact';
import type { Finding, Severity } from '../../../evaluation/findings/finding';
import { severityTitle } from '../../../i18n/findings/findings';
import { findingKey, isDismissed } from '../../model/remedies';
import { FindingView } from './finding-view';
import type { EvaluationProperties } from '../view';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** As many findings of one severity as are shown at once: a sheet of thousands must not freeze the pane. */
const SHOWN = 100;

/** What a person should look at, most serious first. */
export function FindingsView({ view, evaluation }: EvaluationProperties): VNode {
  const { state, word, sentence } = view;
  const open = evaluation.findings.filter((finding) => !isDismissed(finding, state.settings.dismissed));
  const dismissed = evaluation.findings.filter((finding) => isDismissed(finding, state.settings.dismissed));
  const serious = open.filter(({ severity }) => severity !== 'info').length;
  const list = (findings: readonly Finding[]): VNode => (
    <ul class="finding-list">
      {findings.map((finding) => (
        <FindingView key={findingKey(finding)} view={view} evaluation={evaluation} finding={finding} />
      ))}
    </ul>
  );
  const group = (severity: Severity): VNode | null => {
    const found = open.filter((finding) => finding.severity === severity);
    if (found.length === 0) return null;
    const title = `${severityTitle(state.language, severity)} (${found.length})`;
    const shown = list(found.slice(0, SHOWN));
    // What is only for information is there for whoever asks.
    return severity === 'info' ? (
      <details key={severity}>
        <summary>{title}</summary>
        {shown}
      </details>
    ) : (
      <div key={severity}>
        <h3 class={severity}>{title}</h3>
        {shown}
      </div>
    );
  };
  return (
    <section class="findings" data-testid="findings" aria-label={word('findings')}>
      <h2>
        {word('findings')}
        <span class="badge">{sentence('indicatorCount', serious)}</span>
      </h2>
      {serious === 0 && <p class="hint">{word('noFindings')}</p>}
      {SEVERITIES.map(group)}
      {dismissed.length > 0 && (
        <details key="dismissed">
          <summary>{`${word('keptFindings')} (${dismissed.length})`}</summary>
          {list(dismissed)}
        </details>
      )}
    </section>
  );
}
