import type { VNode } from 'preact';
import type { Tab } from '../state/pane-state';
import { lazily } from './lazily';
import { resultsPanel } from './results/results-panel';
import type { View, ViewProperties } from './view';

/**
 * What each part of the pane shows. The results are there from the beginning; every other part is a chunk of its own, loaded
 * when a person first turns to it.
 */
const PANELS: Readonly<Record<Exclude<Tab, 'results'>, (properties: ViewProperties) => VNode>> = {
  year: lazily(async () => (await import(/* webpackChunkName: "year" */ './year/year-view')).YearView),
  share: lazily(async () => (await import(/* webpackChunkName: "share" */ './share/share-view')).ShareView),
  settings: lazily(async () => (await import(/* webpackChunkName: "settings" */ './settings/settings-view')).SettingsView),
};

/** What the part of the pane that a person has turned to consists of, below what was just said. */
export function panelOf(view: View): readonly (VNode | false)[] {
  const { tab } = view.state;
  if (tab === 'results') return resultsPanel(view);
  const Panel = PANELS[tab];
  return [<Panel key={tab} view={view} />];
}
