import { yearSentence } from '../../../i18n/year/year-pane';
import type { PaneParts } from '../../control/pane-parts';

/** Where a file goes: into a window of its own, or to the browser, which saves it where it lets a page do that. */
export type Place = 'window' | 'file';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Hands a workbook over, and says so. */
export async function handOver({ host, store, work }: PaneParts, place: Place, name: string, bytes: Uint8Array): Promise<void> {
  const { language } = store.get();
  if (place === 'file') host.saveFile(name, bytes, WORKBOOK);
  else await host.openAsNew(bytes);
  work.say('good', yearSentence(language, place === 'file' ? 'saved' : 'opened', name));
}

/** A workbook's name without what it ends in. */
export function bareName(fileName: string): string {
  return fileName.replace(/\.[^.]*$/, '');
}
