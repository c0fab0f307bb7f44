import type { VNode } from 'preact';
import { stateWord, yearSentence, yearWord } from '../../../../i18n/year/year-pane';
import type { DepartmentStatus } from '../../../../year/status/status-book';
import type { ViewProperties } from '../../view';

/** 提出状況: how far the answer of each department is. */
export function StatesView({ view, departments }: ViewProperties & { readonly departments: readonly DepartmentStatus[] }): VNode {
  const { language } = view.state;
  return (
    <section data-testid="states">
      <h3>{yearWord(language, 'states')}</h3>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{yearWord(language, 'department')}</th>
              <th scope="col">{yearWord(language, 'answered')}</th>
              <th scope="col">{yearWord(language, 'conflicts')}</th>
              <th scope="col">{yearWord(language, 'state')}</th>
            </tr>
          </thead>
          <tbody>
            {departments.map(({ name, answered, indicators, conflicts, state }) => (
              <tr key={name} data-testid="department-state" data-state={state}>
                <th scope="row">{stateWord(language, name)}</th>
                <td>{yearSentence(language, 'ofIndicators', answered, indicators)}</td>
                <td>{conflicts === 0 ? '' : conflicts}</td>
                <td>{stateWord(language, state)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
