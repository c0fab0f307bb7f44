import type { VNode } from 'preact';
import { comparisonNotes } from '../../../../i18n/year/compare-notes';
import { stateWord, yearSentence, yearWord } from '../../../../i18n/year/year-pane';
import { CHANGES } from '../../../../year/compare/changes';
import { yearNames } from '../../../../year/compare/year-names';
import { lastTime } from '../../../model/last-time';
import { attempt } from '../../../model/year/attempt';
import { type Comparing, comparing } from '../../../model/year/comparing';
import { ReportView } from '../../share/report-view';
import type { ViewProperties } from '../../view';
import { ActButton } from '../parts/act-button';
import { FileDrop } from '../parts/file-drop';
import { FirstFew } from '../parts/first-few';
import { ProblemText } from '../parts/problem-text';
import type { StepProperties } from './step';

const workedOut = lastTime((...facts: Parameters<typeof comparing>) => attempt(() => comparing(...facts)));

/** Step 4, 比較・報告: this year beside the one before, and the report. */
export function CompareStep({ view, workbook }: StepProperties): VNode {
  const { state, actions } = view;
  const { language, year } = state;
  const found = workedOut(workbook.live.workbook, state.settings, year.lastYear);
  return (
    <div class="stack" data-testid="compare">
      <p class="hint">{yearWord(language, 'compareHint')}</p>
      {'problem' in found ? <ProblemText view={view} problem={found.problem} /> : <Compared view={view} compared={found.value} />}
      {year.lastYear !== null && (
        <p class="hint" data-testid="last-year-file">
          {yearSentence(language, 'withFile', year.lastYear.name)}
        </p>
      )}
      <FileDrop
        id="choose-last-year"
        label={yearWord(language, 'chooseLastYear')}
        multiple={false}
        onFiles={([file]) => {
          if (file !== undefined) void actions.chooseLastYear(file);
        }}
      />
      {year.lastYear !== null && (
        <ActButton view={view} id="own-last-year" kind="quiet" act={() => void actions.chooseLastYear(null)}>
          {yearWord(language, 'useOwnLastYear')}
        </ActButton>
      )}
      <ReportView view={view} />
    </div>
  );
}

function Compared({ view, compared }: ViewProperties & { readonly compared: Comparing | null }): VNode {
  const { state, actions } = view;
  const { language } = state;
  if (compared === null) {
    return (
      <p class="notice" data-testid="no-last-year">
        {yearWord(language, 'noLastYear')}
      </p>
    );
  }
  return (
    <>
      <Matrix view={view} compared={compared} />
      <dl class="counts" data-testid="changes">
        {compared.changes.map(([change, count]) => (
          <div key={change} class="count" data-change={change}>
            <dt>{change === CHANGES.unmeasured ? yearWord(language, 'unmeasured') : stateWord(language, change)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <Changed view={view} compared={compared} />
      {comparisonNotes(language, compared.facts).map((note) => (
        <p key={note} class="notice" data-testid="compare-note">
          {note}
        </p>
      ))}
      <ActButton view={view} id="make-comparison" kind="primary" act={() => void actions.makeComparison()}>
        {yearWord(language, 'makeComparison')}
      </ActButton>
    </>
  );
}

interface ComparedProperties extends ViewProperties {
  readonly compared: Comparing;
}

/** Statuses of last year down, of this year across. */
function Matrix({ view, compared: { matrix, comparison } }: ComparedProperties): VNode {
  const { language } = view.state;
  const { statuses, counts } = matrix;
  const [last, now] = yearNames(comparison.before.year, comparison.now.year);
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
  const across = statuses.map((_, column) => sum(counts.map((row) => row[column] ?? 0)));
  const title = yearSentence(language, 'compared', last, now);
  return (
    // Wider than a narrow pane: it is scrolled with the keyboard, too.
    <div class="scroll" role="group" aria-label={title} tabIndex={0}>
      <table data-testid="matrix">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{`${last}＼${now}`}</th>
            {statuses.map((status) => (
              <th key={status} scope="col">
                {status}
              </th>
            ))}
            <th scope="col">{yearWord(language, 'total')}</th>
          </tr>
        </thead>
        <tbody>
          {statuses.map((status, row) => (
            <tr key={status}>
              <th scope="row">{status}</th>
              {(counts[row] ?? []).map((count, column) => (
                <td key={statuses[column]}>{count}</td>
              ))}
              <td>{sum(counts[row] ?? [])}</td>
            </tr>
          ))}
          <tr class="strategy">
            <th scope="row">{yearWord(language, 'total')}</th>
            {across.map((count, column) => (
              <td key={statuses[column]}>{count}</td>
            ))}
            <td data-testid="matrix-total">{sum(across)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

/** Indicators that are not what they were, which a person confirms. */
function Changed({ view, compared: { changed } }: ComparedProperties): VNode | null {
  const { language } = view.state;
  if (changed.length === 0) return null;
  return (
    <section data-testid="changed">
      <h3>{yearSentence(language, 'titled', yearWord(language, 'changesOfIndicators'), changed.length)}</h3>
      <FirstFew
        view={view}
        items={changed}
        keyOf={({ now, before, change }) => {
          const indicator = (now ?? before)?.indicator;
          return `${change} ${indicator?.sheet ?? ''} ${String(indicator?.row ?? '')}`;
        }}
        draw={({ now, before, change, nearest }) => (
          <div class="change">
            {(now ?? before)?.indicator.name}
            <span class="effect">
              {stateWord(language, change)}
              {nearest !== null && ` ${yearSentence(language, 'nearest', nearest.indicator.name)}`}
            </span>
          </div>
        )}
      />
      <p class="hint">{yearWord(language, 'confirmChanges')}</p>
    </section>
  );
}
