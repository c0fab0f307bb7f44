import { PRESET_NAMES } from '../../evaluation/profile/preset';
import { parseProfile } from '../../evaluation/profile/profile-schema';
import { decodeText } from '../../evaluation/text/decode-text';
import { profileName } from '../../i18n/pane';
import { h, type Child } from '../element';
import { errorText } from '../error-text';
import { profileInput, profileOf } from '../pane-settings';
import { downloadText } from '../download-text';
import type { ViewContext } from './view-context';

/** The select's value for a profile of the body's own. */
const OWN = '';

/** Rules, formulas or values, colours, opening with the workbook. Kept in the workbook. */
export function settingsView(context: ViewContext): Child {
  const { state, controller, word } = context;
  const { settings } = state;
  return h(
    'section.settings',
    { key: 'settings', 'data-testid': 'settings' },
    profileView(context),
    h(
      'fieldset',
      { key: 'write' },
      h('legend', {}, word('writeAs')),
      (['formulas', 'values'] as const).map((write) =>
        h(
          'label.choice',
          { key: write },
          h('input', {
            type: 'radio',
            name: 'write',
            value: write,
            'data-testid': `write-${write}`,
            checked: settings.write === write,
            onchange: () => void controller.changeSettings({ write }),
          }),
          h('span', {}, word(write === 'formulas' ? 'writeFormulas' : 'writeValues')),
        ),
      ),
    ),
    h(
      'label.switch',
      { key: 'colours' },
      h('input', {
        type: 'checkbox',
        role: 'switch',
        'data-testid': 'status-colours',
        checked: settings.statusColours,
        onchange: (event) => {
          void controller.changeSettings({ statusColours: isOn(event) });
        },
      }),
      h('span', {}, word('statusColours')),
    ),
    h(
      'label.switch',
      { key: 'open' },
      h('input', {
        type: 'checkbox',
        role: 'switch',
        'data-testid': 'open-with-workbook',
        disabled: state.opensWithWorkbook === null,
        checked: state.opensWithWorkbook === true,
        onchange: (event) => {
          const opens = isOn(event);
          void controller.openWithWorkbook(opens);
        },
      }),
      h('span', {}, word('openWithWorkbook'), h('span.hint', {}, word('openWithWorkbookHint'))),
    ),
    h('p.hint', { key: 'hint' }, word('savedInWorkbook')),
  );
}

function profileView({ state, controller, word }: ViewContext): Child {
  const { settings, language } = state;
  const profile = profileOf(settings);
  const text = JSON.stringify(profileInput(profile), null, 2);
  const adopt = (typed: string): void => {
    let input: unknown;
    try {
      input = JSON.parse(typed) as unknown;
    } catch {
      controller.refuse(word('notJson'));
      return;
    }
    try {
      parseProfile(input);
    } catch (error) {
      controller.refuse(errorText(language, error));
      return;
    }
    void controller.changeSettings({ preset: null, profile: input });
  };
  return h(
    'fieldset',
    { key: 'profile' },
    h('legend', {}, word('profile')),
    h(
      'label.field',
      { key: 'preset' },
      h('span', {}, word('preset')),
      h(
        'select',
        {
          'data-testid': 'profile',
          value: settings.preset ?? OWN,
          onchange: (event) => {
            const name = event.target instanceof HTMLSelectElement ? event.target.value : OWN;
            if (name !== OWN) void controller.changeSettings({ preset: name });
          },
        },
        PRESET_NAMES.map((name) => h('option', { value: name }, profileName(language, name))),
        settings.preset === null && h('option', { value: OWN }, `${word('ownProfile')}: ${profile.name}`),
      ),
    ),
    h(
      'details',
      { key: 'text' },
      h('summary', {}, word('profileText')),
      h('textarea', {
        id: 'profile-text',
        rows: 12,
        spellcheck: 'false',
        'aria-label': word('profileText'),
        'data-testid': 'profile-text',
        value: text,
      }),
      h(
        'div.row',
        {},
        h(
          'button',
          {
            type: 'button',
            'data-testid': 'apply-profile',
            onclick: () => {
              const area = document.getElementById('profile-text');
              if (area instanceof HTMLTextAreaElement) adopt(area.value);
            },
          },
          word('apply'),
        ),
        h(
          'button.quiet',
          {
            type: 'button',
            'data-testid': 'export-profile',
            onclick: () => {
              downloadText(`${profile.name}.json`, text);
            },
          },
          word('exportProfile'),
        ),
      ),
      h(
        'label.field',
        {},
        h('span', {}, word('importProfile')),
        h('input', {
          type: 'file',
          accept: '.json,application/json',
          'data-testid': 'import-profile',
          onchange: (event) => {
            const file = event.target instanceof HTMLInputElement ? event.target.files?.[0] : undefined;
            void file?.arrayBuffer().then((buffer) => {
              try {
                adopt(decodeText(new Uint8Array(buffer)));
              } catch (error) {
                controller.refuse(errorText(language, error));
              }
            });
          },
        }),
      ),
    ),
  );
}

function isOn({ target }: Event): boolean {
  return target instanceof HTMLInputElement && target.checked;
}
