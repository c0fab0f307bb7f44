import type { VNode } from 'preact';
import type { Finding } from '../../../evaluation/findings/finding';
import { findingKindTitle } from '../../../i18n/findings/finding-kinds';
import { severityTitle } from '../../../i18n/findings/finding-titles';
import { filterChoices, NO_FILTER, type FindingFilter } from '../../model/findings/finding-filter';
import { liveOf } from '../../state/workbook-state';
import { Field, Select } from '../controls';
import type { EvaluationProperties } from '../view';

/** The select's value for what is not filtered by. */
const ALL = '';

/** Shows only some of the findings: by kind, severity, department and status. */
export function FilterView({ view, evaluation, findings }: EvaluationProperties & { readonly findings: readonly Finding[] }): VNode | null {
  const { state, actions, word } = view;
  const { filter, language } = state;
  const live = liveOf(state.workbook);
  if (live === null) return null;
  const choices = filterChoices(findings, evaluation, live.workbook);
  const select = <Name extends keyof FindingFilter>(
    name: Name,
    label: string,
    options: readonly (readonly [value: NonNullable<FindingFilter[Name]>, name: string])[],
  ): VNode => (
    <Field key={name} label={label}>
      <Select
        data-testid={`filter-${name}`}
        value={filter[name] ?? ALL}
        options={[[ALL, word('all')], ...options]}
        onValue={(value) => actions.filterFindings({ [name]: options.find(([one]) => one === value)?.[0] ?? null })}
      />
    </Field>
  );
  const named = (texts: readonly string[]): (readonly [string, string])[] => texts.map((text) => [text, text]);
  return (
    <div class="filter" data-testid="filter">
      {select(
        'kind',
        word('kind'),
        choices.kind.map((kind) => [kind, findingKindTitle(language, kind)]),
      )}
      {select(
        'severity',
        word('severity'),
        choices.severity.map((severity) => [severity, severityTitle(language, severity)]),
      )}
      {choices.department.length > 0 && select('department', word('department'), named(choices.department))}
      {choices.status.length > 0 && select('status', word('columnStatus'), named(choices.status))}
      {filter !== NO_FILTER && (
        <button type="button" class="quiet" onClick={() => actions.filterFindings(NO_FILTER)}>
          {word('showAll')}
        </button>
      )}
    </div>
  );
}
