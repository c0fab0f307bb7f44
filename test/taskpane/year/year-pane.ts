import type { Language } from '../../../src/i18n/language';
import { createPane } from '../../../src/taskpane/create-pane';
import type { ChosenFile } from '../../../src/taskpane/files/file-read';
import { initialState } from '../../../src/taskpane/state/pane-state';
import { createStore } from '../../../src/taskpane/state/store';
import type { WorkbookSnapshot } from '../../../src/evaluation/workbook/snapshot';
import { FakeHost } from '../fake-host';

/** The pane on a workbook in memory, as far as its actions. */
export async function yearPane(workbook: WorkbookSnapshot, language: Language = 'ja') {
  const host = new FakeHost(workbook);
  const store = createStore(initialState(language));
  const { actions, start } = createPane(host, store);
  await start();
  return { host, store, actions, notice: () => store.get().notice?.text ?? '' };
}

/** A file as a browser hands it over. */
export function chosen(name: string, bytes: Uint8Array): ChosenFile {
  return { name, content: { lastModified: 1_600_000_000_000, arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes).buffer) } };
}
