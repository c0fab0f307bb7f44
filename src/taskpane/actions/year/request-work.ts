import { shortYear } from '../../../evaluation/vocabulary/figures/year-mentions';
import { letterWords } from '../../../i18n/year/letter';
import { yearSentence, yearWord } from '../../../i18n/year/year-pane';
import { LETTER_FILE, STATUS_FILE } from '../../../year/request/request';
import { statusPlan } from '../../../year/status/status-plan';
import type { PaneParts } from '../../control/pane-parts';
import type { PackedFile } from '../../files/workbook-files';
import { type Asking, asking, lettersOf } from '../../model/year/asking';
import { handOver } from './hand-over';

const ZIP = 'application/zip';

const files = () => import(/* webpackChunkName: "files" */ '../../files/workbook-files');

/** Saves the forms of those that are asked, the letter, and the list of who has answered. */
export async function saveForms(parts: PaneParts): Promise<void> {
  const { host, store, work } = parts;
  const asked = await askedNow(parts);
  if (asked === null) return;
  const { createWorkbook, zipFiles } = await files();
  const packed: PackedFile[] = [];
  for (const [index, { file, plan }] of asked.forms.entries()) {
    store.set({ progress: index / (asked.forms.length + 2) });
    packed.push({ name: file, bytes: await createWorkbook(plan) });
  }
  const { letterDocument } = await import(/* webpackChunkName: "word" */ '../../../report/letter/letter');
  packed.push({ name: LETTER_FILE, bytes: await letterDocument(lettersOf(asked), letterWords) });
  packed.push({ name: STATUS_FILE, bytes: await createWorkbook(statusPlan(asked.made.status)) });
  const { language } = store.get();
  const name = yearSentence(language, 'zipFile', shortYear(asked.made.year));
  host.saveFile(name, zipFiles(packed), ZIP);
  work.say('good', yearSentence(language, 'saved', name));
}

/** Opens one form in a window of its own. */
export async function openForm(parts: PaneParts, department: string): Promise<void> {
  const asked = await askedNow(parts);
  const form = asked?.made.forms.find((one) => one.department.name === department);
  if (form === undefined) return;
  const { createWorkbook } = await files();
  await handOver(parts, 'window', form.file, await createWorkbook(form.plan));
}

/** What is asked by the workbook as it is now; null, and said, where there is nothing to ask. */
async function askedNow({ host, store, work }: PaneParts): Promise<Asking | null> {
  const { workbook } = await host.snapshot(undefined, true);
  const { settings, year, language } = store.get();
  const asked = asking(workbook, settings, year);
  if (asked !== null && asked.forms.length > 0) return asked;
  work.say('bad', yearWord(language, asked === null ? 'noYear' : 'nothingToAsk'));
  return null;
}
