import { columnLetters, columnNumber } from '../../evaluation/workbook/address';
import type { Level } from '../../evaluation/evaluation';
import type { PaneWord } from '../../i18n/pane';
import { h, type Child } from '../element';
import { headingsOf } from '../evaluate-workbook';
import { NO_CORRECTIONS, type Corrections } from '../pane-settings';
import type { ViewContext } from './view-context';

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

const LEVELS: readonly (readonly [Level, PaneWord])[] = [
  ['strategy', 'levelStrategy'],
  ['direction', 'levelDirection'],
  ['measure', 'levelMeasure'],
];

/** The reading, to be checked and corrected. What is left empty is found by the product. */
export function correctionsView(context: ViewContext): Child {
  const { state, controller, word } = context;
  const { corrections } = state.settings;
  const change = (part: Partial<Corrections>): void => {
    void controller.changeSettings({ corrections: { ...corrections, ...part } });
  };
  const table = state.evaluation?.tables[0];
  const detectedHeading = table === undefined ? null : table.headingRows[1] + 1;
  return h(
    'div.corrections',
    { 'data-testid': 'corrections' },
    field(
      word('sheet'),
      h(
        'select',
        {
          'data-testid': 'correct-sheet',
          value: corrections.sheet ?? '',
          onchange: (event) => {
            const sheet = valueOf(event);
            change({ sheet: sheet === '' ? null : sheet, headingRow: null });
          },
        },
        h('option', { value: '' }, word('allSheets')),
        (state.live?.workbook.sheets ?? []).map(({ name }) => h('option', { value: name }, name)),
      ),
    ),
    field(
      word('headingRow'),
      h('input', {
        type: 'number',
        min: 1,
        inputmode: 'numeric',
        'data-testid': 'correct-heading-row',
        placeholder: String(detectedHeading ?? word('detected')),
        value: corrections.headingRow === null ? '' : String(corrections.headingRow + 1),
        onchange: (event) => {
          const row = Number(valueOf(event));
          // A heading row belongs to a sheet: without one chosen, it is the one that was read.
          const sheet = corrections.sheet ?? table?.sheet ?? state.live?.workbook.sheets[0]?.name ?? null;
          change(Number.isInteger(row) && row > 0 ? { sheet, headingRow: row - 1 } : { headingRow: null });
        },
      }),
    ),
    field(
      word('year'),
      h('input', {
        'data-testid': 'correct-year',
        placeholder: table?.year ?? word('detected'),
        value: corrections.year ?? '',
        onchange: (event) => {
          const year = valueOf(event).trim();
          change({ year: year === '' ? null : year });
        },
      }),
    ),
    h(
      'fieldset',
      {},
      h('legend', {}, word('columns')),
      h(
        'div.grid',
        {},
        COLUMNS.map(([name, label]) => columnField(context, name, word(label), change)),
      ),
    ),
    levelsField(context, change),
    JSON.stringify(corrections) !== JSON.stringify(NO_CORRECTIONS) &&
      h(
        'button.quiet',
        {
          key: 'forget',
          type: 'button',
          onclick: () => {
            change(NO_CORRECTIONS);
          },
        },
        word('forgetCorrections'),
      ),
    h('p.hint', { key: 'hint' }, word('savedInWorkbook')),
  );
}

function columnField({ state, word }: ViewContext, name: ColumnName, label: string, change: (part: Partial<Corrections>) => void): Child {
  const { columns } = state.settings.corrections;
  const found = state.evaluation?.tables[0]?.columns[name];
  const corrected = columns[name];
  return field(
    label,
    h('input', {
      'data-testid': `correct-${name}`,
      maxlength: 3,
      autocapitalize: 'characters',
      placeholder: found === null || found === undefined ? word('detected') : columnLetters(found),
      value: corrected === undefined ? '' : columnLetters(corrected),
      onchange: (event) => {
        const { [name]: _before, ...others } = columns;
        const column = columnNumber(valueOf(event).normalize('NFKC').trim());
        change({ columns: column === undefined ? others : { ...others, [name]: column } });
      },
    }),
  );
}

function levelsField({ state, controller, word }: ViewContext, change: (part: Partial<Corrections>) => void): Child {
  const { evaluation, settings } = state;
  if (evaluation === null) return null;
  const headings = state.showsLevels ? headingsOf(evaluation) : [];
  const { levels } = settings.corrections;
  return h(
    'details',
    {
      key: 'levels',
      open: state.showsLevels,
      ontoggle: ({ target }) => {
        if (target instanceof HTMLDetailsElement && target.open !== state.showsLevels) controller.showLevels(target.open);
      },
    },
    h('summary', {}, word('levels')),
    h(
      'div.levels',
      {},
      headings.map(({ heading, level }) =>
        field(
          heading.label,
          h(
            'select',
            {
              value: level,
              onchange: (event) => {
                const chosen = LEVELS.find(([one]) => one === valueOf(event))?.[0];
                if (chosen !== undefined) change({ levels: { ...levels, [heading.label]: chosen } });
              },
            },
            LEVELS.map(([one, label]) => h('option', { value: one }, word(label))),
          ),
          `level ${level}`,
        ),
      ),
    ),
  );
}

function field(label: string, control: Child, look = ''): Child {
  return h('label', { key: label, class: `field ${look}`.trim() }, h('span', {}, label), control);
}

function valueOf(event: Event): string {
  const { target } = event;
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.value : '';
}
