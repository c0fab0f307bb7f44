import type { VNode } from 'preact';
import { PRESET_NAMES } from '../../../evaluation/profile/preset';
import { profileName } from '../../../i18n/pane';
import { profileOf, profileText } from '../../state/pane-settings';
import { Field, Select, useGiven } from '../controls';
import type { ViewProperties } from '../view';

/** The select's value for a profile of the body's own. */
const OWN = '';

/** The rules by which the workbook is evaluated: one of those that come with the product, or the body's own as JSON. */
export function ProfileView({ view }: ViewProperties): VNode {
  const { state, actions, word } = view;
  const { settings, language } = state;
  const profile = profileOf(settings);
  const text = useGiven<HTMLTextAreaElement, 'value'>('value', profileText(profile));
  const presets = PRESET_NAMES.map((name) => [name, profileName(language, name)] as const);
  return (
    <fieldset>
      <legend>{word('profile')}</legend>
      <Field label={word('preset')}>
        <Select
          data-testid="profile"
          value={settings.preset ?? OWN}
          options={settings.preset === null ? [...presets, [OWN, `${word('ownProfile')}: ${profile.name}`]] : presets}
          onValue={(name) => {
            if (name !== OWN) void actions.usePreset(name);
          }}
        />
      </Field>
      <details>
        <summary>{word('profileText')}</summary>
        <textarea ref={text} rows={12} spellcheck={false} aria-label={word('profileText')} data-testid="profile-text" />
        <div class="row">
          <button type="button" data-testid="apply-profile" onClick={() => void actions.adoptProfile(text.current?.value ?? '')}>
            {word('apply')}
          </button>
          <button
            type="button"
            class="quiet"
            data-testid="export-profile"
            onClick={() => {
              actions.exportProfile();
            }}
          >
            {word('exportProfile')}
          </button>
        </div>
        <Field label={word('importProfile')}>
          <input
            type="file"
            accept=".json,application/json"
            data-testid="import-profile"
            onChange={({ currentTarget: { files } }) => {
              const file = files?.[0];
              if (file !== undefined) void actions.importProfile(file);
            }}
          />
        </Field>
      </details>
    </fieldset>
  );
}
