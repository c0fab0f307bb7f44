import { COUNT_SHEET } from '../../evaluation/evaluate';
import type { PaneParts } from '../control/pane-parts';
import { isEvaluable } from '../state/workbook-state';

/** What a person does to pass results on. */
export interface SharingActions {
  /** Copies the evaluated sheets and the count tables as values, and stores in the workbook that these are copies. */
  copyAsValues(): Promise<void>;
  /** Puts a field's text on the clipboard. */
  copyText(field: HTMLTextAreaElement): Promise<void>;
}

/** What the copies' names end in. */
const SUFFIX = '(値)';

/** Carries out what is done to pass results on. */
export function sharingActions({ host, store, work }: PaneParts): SharingActions {
  return {
    copyAsValues: () =>
      work.run('writing', async () => {
        const { workbook, settings } = store.get();
        if (!isEvaluable(workbook)) return;
        const sheets = new Set([...workbook.evaluation.tables.map(({ sheet }) => sheet), COUNT_SHEET]);
        const names = await host.copyAsValues(
          [...sheets].flatMap((name) => workbook.live.sheets.get(name)?.id ?? []),
          SUFFIX,
        );
        const changed = { ...settings, copies: [...settings.copies, ...names] };
        await host.writeSettings(changed);
        store.set({ settings: changed });
        work.say('good', work.sentence('copied', names));
      }),
    copyText: async (field) => {
      // At once: browsers let a page use the clipboard only while a click is being answered.
      host.copyText(field);
      await work.run('writing', async () => {
        work.say('good', work.word('copied'));
      });
    },
  };
}
