import type { VNode } from 'preact';
import { columnLetters } from '../../../evaluation/workbook/address';
import type { PaneWord } from '../../../i18n/pane';
import { NO_CORRECTIONS, type Corrections } from '../../state/pane-settings';
import { evaluationOf, liveOf } from '../../state/workbook-state';
import { Field, NumberInput, Select, TextInput } from '../controls';
import { Fold } from '../fold';
import type { ViewProperties } from '../view';
import { HeadingLevelsView } from './heading-levels-view';

type ColumnName = keyof Corrections['columns'];

const COLUMNS: readonly (readonly [ColumnName, PaneWord])[] = [
  ['indicator', 'columnIndicator'],
  ['unit', 'columnUnit'],
  ['baseline', 'columnBaseline'],
  ['actual', 'columnActual'],
  ['target', 'columnTarget'],
  ['progress', 'columnProgress'],
  ['status', 'columnStatus'],
];

/** The reading, to be checked and corrected. What is left empty is found by the product. */
export function CorrectionsView({ view }: ViewProperties): VNode {
  const { state, actions, word } = view;
  const { corrections } = state.settings;
  const evaluation = evaluationOf(state.workbook);
  const table = evaluation?.tables[0];
  const sheets = liveOf(state.workbook)?.workbook.sheets ?? [];
  return (
    <div class="corrections" data-testid="corrections">
      <Field label={word('sheet')}>
        <Select
          data-testid="correct-sheet"
          value={corrections.sheet ?? ''}
          options={[['', word('allSheets')], ...sheets.map(({ name }) => [name, name] as const)]}
          onValue={(sheet) => void actions.correctSheet(sheet === '' ? null : sheet)}
        />
      </Field>
      <Field label={word('headingRow')}>
        <NumberInput
          data-testid="correct-heading-row"
          placeholder={table === undefined ? word('detected') : String(table.headingRows[1] + 1)}
          value={corrections.headingRow === null ? '' : String(corrections.headingRow + 1)}
          onValue={(typed) => void actions.correctHeadingRow(typed)}
        />
      </Field>
      <Field label={word('year')}>
        <TextInput
          data-testid="correct-year"
          placeholder={table?.year ?? word('detected')}
          value={corrections.year ?? ''}
          onValue={(typed) => void actions.correctYear(typed)}
        />
      </Field>
      <fieldset>
        <legend>{word('columns')}</legend>
        <div class="grid">
          {COLUMNS.map(([name, label]) => (
            <ColumnField key={name} view={view} name={name} label={word(label)} />
          ))}
        </div>
      </fieldset>
      {evaluation !== null && (
        <Fold title={word('levels')} data-testid="unfold-levels">
          <HeadingLevelsView view={view} evaluation={evaluation} />
        </Fold>
      )}
      {JSON.stringify(corrections) !== JSON.stringify(NO_CORRECTIONS) && (
        <button type="button" class="quiet" onClick={() => void actions.discardCorrections()}>
          {word('forgetCorrections')}
        </button>
      )}
      <p class="hint">{word('savedInWorkbook')}</p>
    </div>
  );
}

function ColumnField({ view, name, label }: ViewProperties & { readonly name: ColumnName; readonly label: string }): VNode {
  const { state, actions, word } = view;
  const found = evaluationOf(state.workbook)?.tables[0]?.columns[name];
  const corrected = state.settings.corrections.columns[name];
  return (
    <Field label={label}>
      <TextInput
        data-testid={`correct-${name}`}
        maxlength={3}
        autocapitalize="characters"
        placeholder={found === null || found === undefined ? word('detected') : columnLetters(found)}
        value={corrected === undefined ? '' : columnLetters(corrected)}
        onValue={(typed) => void actions.correctColumn(name, typed)}
      />
    </Field>
  );
}
