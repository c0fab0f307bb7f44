import type { PaneParts } from '../control/pane-parts';

/** What a person does to have the report. */
export interface ReportActions {
  /** Makes the report's sheet, or renews it, and shows it. */
  makeReportSheet(): Promise<void>;
  saveReportAsWord(): Promise<void>;
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Carries out what is done to have the report. What makes it is loaded when it is first asked for. */
export function reportActions({ host, store, work, session }: PaneParts): ReportActions {
  const load = () => import(/* webpackChunkName: "report" */ '../model/report');
  return {
    makeReportSheet: () =>
      work.run('writing', async () => {
        const { reportPlan, reportPaneSentences } = await load();
        const { language } = store.get();
        let name = '';
        let said: readonly string[] = [];
        const receipt = await session.write('make-report', (live, settings) => {
          const { plan, sheet, notes } = reportPlan(live.workbook, settings, language);
          [name, said] = [sheet, notes];
          return plan;
        });
        const made = receipt?.sheets.find((sheet) => sheet.name === name);
        const done = reportPaneSentences[made === undefined ? 'unchanged' : 'made'][language](name);
        work.say('good', [done, ...(made === undefined ? [] : said)].join(language === 'ja' ? '' : ' '));
        if (made !== undefined) await host.showCell(made.id, 0, 0);
      }),
    saveReportAsWord: () =>
      work.run('reading', async () => {
        const { reportDocument, reportPaneSentences } = await load();
        const { language, settings } = store.get();
        const { workbook } = await host.snapshot();
        const bytes = await reportDocument(workbook, settings, language);
        const file = reportPaneSentences.file[language](workbook.name.replace(/\.[^.]*$/, ''));
        host.saveFile(file, bytes, WORD);
        work.say('good', reportPaneSentences.saved[language](file));
      }),
  };
}
