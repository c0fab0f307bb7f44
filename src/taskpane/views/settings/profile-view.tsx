import type { VNode } from 'preact';
import { foldWord } from '../../../i18n/fold-words';
import { PRESET_NAMES } from '../../../evaluation/profile/preset';
import { profileName } from '../../../i18n/pane';
import { presetDescription } from '../../../i18n/settings/preset-words';
import { ruleWord } from '../../../i18n/settings/rule-words';
import { profileText } from '../../../evaluation/profile/profile-input';
import { profileOf } from '../../state/settings-profile';
import { Field, FileInput, Select, useGiven } from '../controls';
import { Fold } from '../fold';
import { lazily } from '../lazily';
import type { ViewProperties } from '../view';

const RulesFormView = lazily(async () => (await import(/* webpackChunkName: "rules" */ '../rules/rules-form-view')).RulesFormView);

/** The select's value for a profile of the body's own. */
const OWN = '';

/** The rules by which the workbook is evaluated: one of those that come with the product, or the body's own. */
export function ProfileView({ view }: ViewProperties): VNode {
  const { state, actions, word } = view;
  const { settings, language } = state;
  const profile = profileOf(settings);
  const presets = PRESET_NAMES.map((name) => [name, profileName(language, name)] as const);
  const description = settings.preset === null ? null : presetDescription(language, settings.preset);
  return (
    <fieldset>
      <legend>{word('profile')}</legend>
      <Field label={foldWord(state.language, 'preset')}>
        <Select
          data-testid="profile"
          value={settings.preset ?? OWN}
          options={settings.preset === null ? [...presets, [OWN, `${foldWord(state.language, 'ownProfile')}: ${profile.name}`]] : presets}
          onValue={(name) => {
            if (name !== OWN) void actions.usePreset(name);
          }}
        />
      </Field>
      {description !== null && (
        <p class="hint" data-testid="preset-description">
          {description}
        </p>
      )}
      <Fold title={ruleWord(language, 'adjust')} data-testid="unfold-rules">
        <RulesFormView view={view} />
      </Fold>
      <Fold title={foldWord(state.language, 'profileText')} data-testid="unfold-profile-text">
        <ProfileTextView view={view} />
      </Fold>
    </fieldset>
  );
}

/** The rules as JSON, for import and export. */
function ProfileTextView({ view }: ViewProperties): VNode {
  const { state, actions, word } = view;
  const text = useGiven<HTMLTextAreaElement, 'value'>('value', profileText(profileOf(state.settings)));
  return (
    <>
      <textarea ref={text} rows={12} spellcheck={false} aria-label={foldWord(state.language, 'profileText')} data-testid="profile-text" />
      <div class="row">
        <button type="button" data-testid="apply-profile" onClick={() => void actions.adoptProfile(text.current?.value ?? '')}>
          {word('apply')}
        </button>
        <button type="button" class="quiet" data-testid="export-profile" onClick={() => void actions.exportProfile()}>
          {foldWord(state.language, 'exportProfile')}
        </button>
        <button
          type="button"
          class="quiet"
          data-testid="copy-profile"
          onClick={() => {
            if (text.current !== null) void actions.copyText(text.current);
          }}
        >
          {word('copy')}
        </button>
      </div>
      <p class="hint">{foldWord(state.language, 'downloadHint')}</p>
      <FileInput
        data-testid="import-profile"
        accept=".json,application/json"
        label={foldWord(state.language, 'importProfile')}
        onFile={(file) => void actions.importProfile(file)}
      />
    </>
  );
}
