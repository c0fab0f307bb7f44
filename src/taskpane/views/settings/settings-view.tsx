import type { VNode } from 'preact';
import { foldWord } from '../../../i18n/fold-words';
import { Radio, Switch } from '../controls';
import type { ViewProperties } from '../view';
import { ProfileView } from './profile-view';
import { SelfCheckView } from './self-check-view';

/** Rules, formulas or values, colours, opening with the workbook. Stored in the workbook. */
export function SettingsView({ view }: ViewProperties): VNode {
  const { state, actions, word } = view;
  const { settings } = state;
  return (
    <section class="settings" data-testid="settings">
      <ProfileView view={view} />
      <fieldset>
        <legend>{foldWord(state.language, 'writeAs')}</legend>
        {(['formulas', 'values'] as const).map((write) => (
          <Radio
            key={write}
            name="write"
            value={write}
            data-testid={`write-${write}`}
            chosen={settings.write === write}
            onChoose={() => void actions.writeAs(write)}
          >
            {foldWord(state.language, write === 'formulas' ? 'writeFormulas' : 'writeValues')}
          </Radio>
        ))}
      </fieldset>
      <Switch data-testid="auto-refresh" on={state.autoRefresh} onSwitch={(on) => void actions.setAutoRefresh(on)}>
        {foldWord(state.language, 'autoRefresh')}
        <span class="hint">{foldWord(state.language, 'autoRefreshHint')}</span>
      </Switch>
      <Switch data-testid="status-colours" on={settings.statusColours} onSwitch={(on) => void actions.colourStatuses(on)}>
        {word('statusColours')}
      </Switch>
      <Switch
        data-testid="open-with-workbook"
        disabled={state.opensWithWorkbook === null}
        on={state.opensWithWorkbook === true}
        onSwitch={(opens) => void actions.openWithWorkbook(opens)}
      >
        {foldWord(state.language, 'openWithWorkbook')}
        <span class="hint">{foldWord(state.language, 'openWithWorkbookHint')}</span>
      </Switch>
      <p class="hint">{word('savedInWorkbook')}</p>
      <SelfCheckView view={view} />
    </section>
  );
}
