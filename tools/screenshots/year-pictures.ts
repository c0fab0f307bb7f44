import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LANGUAGES } from '../../src/i18n/language';
import type { OnWorkbench } from '../../test/e2e/on-workbench';
import { touchedBook, twelvePeople } from '../../test/year/collect/twelve-people';
import { bringToTop, type Picture } from './picture';

/** Twelve departments' replies as files, and the workbook that they belong to. */
async function town(): Promise<{ book: string; replies: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'shinchoku-pictures-'));
  const file = (name: string, bytes: Uint8Array): string => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  const played = await twelvePeople();
  return {
    book: file('評価.xlsx', await touchedBook(played)),
    replies: [...played.files].map(([name, bytes]) => file(name, bytes)),
  };
}

async function unfolded(here: OnWorkbench, step: 'request' | 'collect'): Promise<string[]> {
  const { book, replies } = await town();
  await here.openFile(book);
  await here.press('tab-year');
  await here.control(`step-${step}`).click();
  await here.control(step).waitFor();
  return replies;
}

const STEPS: readonly Omit<Picture, 'visit'>[] = [
  {
    name: 'year',
    of: 'pane',
    act: async (here) => {
      await unfolded(here, 'request');
    },
  },
  {
    name: 'year-collect',
    of: 'pane',
    act: async (here) => {
      const replies = await unfolded(here, 'collect');
      await here.control('choose-replies').setInputFiles(replies);
      await here.control('states').waitFor();
      await here.idle();
      // What was said is two lines: it is in the way of what the picture is to show.
      await here.press('tab-results');
      await here.press('tab-year');
      await here.control('states').waitFor();
      await bringToTop(here, 'states');
    },
  },
];

/** The pictures of the chapter about the year's work, in each language. */
export const YEAR_PICTURES: readonly Picture[] = LANGUAGES.flatMap((language) =>
  STEPS.map((step) => ({ ...step, name: `manual/images/${step.name}-${language}`, visit: { language } })),
);
