import type { VNode } from 'preact';
import { severityTitle } from '../../../i18n/findings/finding-titles';
import { filtered } from '../../model/findings/finding-filter';
import { groupFindings, type FindingGroup } from '../../model/findings/finding-groups';
import { openFindings } from '../../model/findings/open-findings';
import { liveOf } from '../../state/workbook-state';
import { Fold } from '../fold';
import { lazily } from '../lazily';
import type { EvaluationProperties } from '../view';
import { FindingGroupView, FindingsList } from './finding-group-view';
import { FINDINGS } from './to-findings';

const FilterView = lazily(async () => (await import(/* webpackChunkName: "filter" */ '../filter/filter-view')).FilterView);

/** Fewer findings need no filter. */
const MANY = 6;

/** Whether findings are told only to those who ask: information, but for the rule that the sheet follows, which may be adopted. */
function isAside({ severity, kind }: FindingGroup): boolean {
  return severity === 'info' && kind !== 'rule-shown';
}

/** What a person should look at: grouped by kind, most serious first. */
export function FindingsView({ view, evaluation }: EvaluationProperties): VNode {
  const { state, word, sentence } = view;
  const live = liveOf(state.workbook);
  const { open, dismissed, toCheck } = openFindings(evaluation, state.settings.dismissed);
  const shown = live === null ? open : filtered(open, state.filter, evaluation, live.workbook);
  const isFiltered = Object.values(state.filter).some((value) => value !== null);
  const groups = groupFindings(shown);
  // What is only for information is there for whoever asks.
  const information = groups.filter(isAside);
  const informed = information.reduce((sum, { findings }) => sum + findings.length, 0);
  const draw = (group: FindingGroup): VNode => <FindingGroupView key={group.key} view={view} evaluation={evaluation} group={group} />;
  return (
    <section class="findings" id={FINDINGS} tabindex={-1} data-testid="findings" aria-label={word('findings')}>
      <h2>
        {word('findings')}
        <span class="badge">{sentence('indicatorCount', toCheck)}</span>
      </h2>
      {(open.length >= MANY || isFiltered) && (
        <Fold
          class="filter-fold"
          title={isFiltered ? sentence('filteredTo', shown.length, open.length) : word('filter')}
          data-testid="unfold-filter"
        >
          <FilterView view={view} evaluation={evaluation} findings={open} />
        </Fold>
      )}
      {toCheck === 0 && <p class="hint">{word('noFindings')}</p>}
      {groups.filter((group) => !isAside(group)).map(draw)}
      {information.length > 0 && (
        <Fold title={sentence('titled', severityTitle(state.language, 'info'), informed)} data-testid="unfold-info">
          <div class="groups">{information.map(draw)}</div>
        </Fold>
      )}
      {dismissed.length > 0 && (
        <Fold title={sentence('titled', word('dismissedFindings'), dismissed.length)} data-testid="unfold-dismissed">
          <FindingsList view={view} evaluation={evaluation} findings={dismissed} />
        </Fold>
      )}
    </section>
  );
}
