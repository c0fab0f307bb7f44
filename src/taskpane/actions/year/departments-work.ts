import { yearSentence } from '../../../i18n/year/year-pane';
import { departmentMapIn } from '../../../year/request/departments';
import type { PaneParts } from '../../control/pane-parts';
import type { ChosenFile } from '../../files/file-read';

/** Reads a table of departments' old and new names, by which they are asked and their replies known. */
export async function chooseDepartments({ store, work }: PaneParts, { name, content }: ChosenFile): Promise<void> {
  const { language, year } = store.get();
  const bytes = await content.arrayBuffer().catch(() => null);
  if (bytes === null) {
    work.say('bad', yearSentence(language, 'fileUnreadable', name));
    return;
  }
  const read = departmentMapIn(new Uint8Array(bytes));
  if ('map' in read) {
    store.set({ year: { ...year, departments: { file: name, map: read.map } } });
    work.say('good', yearSentence(language, 'departmentsRead', name, read.map.size));
  } else if (read.twice === undefined) work.say('bad', yearSentence(language, 'departmentsUnreadable', name, read.line));
  else work.say('bad', yearSentence(language, 'departmentsTwice', name, read.line, read.twice));
}
