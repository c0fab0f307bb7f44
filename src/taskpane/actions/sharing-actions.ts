import { REPORT_WORDS } from '../../evaluation/vocabulary/headings/report-words';
import type { PaneParts } from '../control/pane-parts';
import { ExcelError } from '../../excel/excel-error';
import type { LiveSnapshot } from '../../excel/reading/live-snapshot';
import { isEvaluable } from '../state/workbook-state';

/** What a person does to pass results on. */
export interface SharingActions {
  /** Copies the evaluated sheets and the count tables as values, and stores in the workbook that these are copies. */
  copyAsValues(): Promise<void>;
  /** Copies the report as values, for publication. */
  copyReportAsValues(): Promise<void>;
  /** Puts a field's text on the clipboard. */
  copyText(field: HTMLTextAreaElement): Promise<void>;
}

/** What the copies' names end in: of what is evaluated, and of what is published. */
const SUFFIX = '(値)';
const PUBLIC_SUFFIX = '(公表用)';

/** Carries out what is done to pass results on. */
export function sharingActions({ host, store, work, session }: PaneParts): SharingActions {
  const copy = async (live: LiveSnapshot, sheets: readonly string[], suffix: string): Promise<void> => {
    await session.settings.takeOver();
    const { settings } = store.get();
    const copies = await host.copyAsValues(
      sheets.flatMap((name) => live.sheets.get(name)?.id ?? []),
      suffix,
    );
    await session.settings.followNames(copies);
    const ids = copies.map(({ id }) => id);
    const names = copies.map(({ name }) => name);
    const made = contentsOf(await host.snapshot(undefined, true), ids);
    session.did('copy-as-values', async () => {
      // Somebody may have gone on working on a copy: that is theirs.
      const now = contentsOf(await host.snapshot(undefined, true), ids);
      const changed = [...now].filter(([id, content]) => content !== made.get(id));
      if (changed.length > 0) throw new ExcelError('changed-since', { cells: names });
      await host.deleteSheets([...now.keys()]);
    });
    await session.changeSettings('copy-as-values', { ...settings, copies: [...settings.copies, ...names] }, true);
    work.say('good', work.sentence('copied', names));
  };
  return {
    copyAsValues: () =>
      work.run('writing', async () => {
        const { workbook } = store.get();
        if (!isEvaluable(workbook)) return;
        await copy(workbook.live, [...new Set([...workbook.evaluation.tables.map(({ sheet }) => sheet), REPORT_WORDS.countSheet])], SUFFIX);
      }),
    copyReportAsValues: () =>
      work.run('writing', async () => {
        const { reportSheets, reportPaneSentences } = await import(/* webpackChunkName: "report" */ '../model/report');
        const { settings, language } = store.get();
        const live = await host.snapshot();
        const sheets = reportSheets(live.workbook, settings);
        if (sheets.length === 0) work.say('bad', reportPaneSentences.missing[language]());
        else await copy(live, sheets, PUBLIC_SUFFIX);
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

/** What the sheets with these ids hold, as far as they are there, in one text each. */
function contentsOf({ workbook, sheets }: LiveSnapshot, ids: readonly string[]): Map<string, string> {
  const contents = new Map<string, string>();
  for (const { name, values, formulas } of workbook.sheets) {
    const id = sheets.get(name)?.id;
    if (id !== undefined && ids.includes(id)) contents.set(id, JSON.stringify([values, formulas]));
  }
  return contents;
}
