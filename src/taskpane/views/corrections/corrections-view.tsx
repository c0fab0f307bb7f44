import type { VNode } from 'preact';
import { foldWord } from '../../../i18n/fold-words';
import { columnLetters } from '../../../evaluation/workbook/address';
import type { PaneWord } from '../../../i18n/pane';
import { columnChoices, type ColumnChoice } from '../../model/column-choices';
import { NO_CORRECTIONS, type Corrections } from '../../state/pane-settings';
import { evaluationOf, liveOf } from '../../state/workbook-state';
import { Field, NumberInput, Select } from '../controls';
import type { ViewProperties } from '../view';
import { Fold } from '../fold';
import { ReadingLinesView } from './reading-lines-view';
import { CorrectedLevelsView } from './corrected-levels-view';

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

/** The select's value for what the product finds. */
const FOUND = '';

/** The reading, to be checked and corrected. What is not chosen is found by the product. */
export function CorrectionsView({ view }: ViewProperties): VNode {
  const { state, actions, word, sentence } = view;
  const { corrections } = state.settings;
  const evaluation = evaluationOf(state.workbook);
  const table = evaluation?.tables[0];
  const sheets = liveOf(state.workbook)?.workbook.sheets ?? [];
  const sheet = sheets.find(({ name }) => name === (corrections.sheet ?? table?.sheet)) ?? sheets[0];
  const choices = sheet === undefined ? [] : columnChoices(sheet, table, corrections.headingRow);
  const years = [
    ...new Set((evaluation?.tables ?? []).flatMap(({ year, evidence }) => [...evidence.years, ...(year === null ? [] : [year])])),
  ];
  const found = table?.year ?? null;
  return (
    <div class="corrections" data-testid="corrections">
      <Field label={word('sheet')}>
        <Select
          data-testid="correct-sheet"
          value={corrections.sheet ?? FOUND}
          options={[[FOUND, foldWord(state.language, 'allSheets')], ...sheets.map(({ name }) => [name, name] as const)]}
          onValue={(name) => void actions.correctSheet(name === FOUND ? null : name)}
        />
      </Field>
      <Field label={foldWord(state.language, 'headingRow')}>
        <NumberInput
          data-testid="correct-heading-row"
          placeholder={table === undefined ? word('detected') : String(table.headingRows[1] + 1)}
          value={corrections.headingRow === null ? '' : String(corrections.headingRow + 1)}
          onValue={(typed) => void actions.correctHeadingRow(typed)}
        />
      </Field>
      <Field label={word('yearEvaluated')}>
        <Select
          data-testid="correct-year"
          value={corrections.year ?? FOUND}
          options={[
            [FOUND, corrections.year === null && found !== null ? sentence('foundAs', found) : word('detected')],
            ...withCurrent(years, corrections.year).map((year) => [year, year] as const),
          ]}
          onValue={(year) => void actions.correctYear(year)}
        />
      </Field>
      <fieldset>
        <legend>{word('columns')}</legend>
        <div class="grid wide">
          {COLUMNS.map(([name, label]) => (
            <ColumnField key={name} view={view} name={name} label={word(label)} choices={choices} />
          ))}
        </div>
      </fieldset>
      {evaluation !== null && (
        <Fold title={foldWord(state.language, 'readingBasis')} data-testid="unfold-reading-basis">
          <ReadingLinesView view={view} evaluation={evaluation} />
        </Fold>
      )}
      <CorrectedLevelsView view={view} />
      {JSON.stringify(corrections) !== JSON.stringify(NO_CORRECTIONS) && (
        <button type="button" class="quiet" data-testid="discard-corrections" onClick={() => void actions.discardCorrections()}>
          {foldWord(state.language, 'forgetCorrections')}
        </button>
      )}
      <p class="hint">{word('savedInWorkbook')}</p>
    </div>
  );
}

/** The choices with the one that was made, should the sheet not have it any more. */
function withCurrent(choices: readonly string[], current: string | null): readonly string[] {
  return current === null || choices.includes(current) ? choices : [...choices, current];
}

interface ColumnFieldProperties extends ViewProperties {
  readonly name: ColumnName;
  readonly label: string;
  readonly choices: readonly ColumnChoice[];
}

function ColumnField({ view, name, label, choices }: ColumnFieldProperties): VNode {
  const { state, actions, word, sentence } = view;
  const found = evaluationOf(state.workbook)?.tables[0]?.columns[name] ?? null;
  const corrected = state.settings.corrections.columns[name] ?? null;
  const nameOf = (column: number): string => choices.find((one) => one.column === column)?.name ?? columnLetters(column);
  const all =
    corrected === null || choices.some(({ column }) => column === corrected)
      ? choices
      : [...choices, { column: corrected, name: nameOf(corrected) }];
  return (
    <Field label={label}>
      <Select
        data-testid={`correct-${name}`}
        value={corrected === null ? FOUND : String(corrected)}
        options={[
          [FOUND, corrected === null && found !== null ? sentence('foundAs', nameOf(found)) : word('detected')],
          ...all.map((one) => [String(one.column), one.name] as const),
        ]}
        onValue={(value) => void actions.correctColumn(name, value === FOUND ? null : Number(value))}
      />
    </Field>
  );
}
