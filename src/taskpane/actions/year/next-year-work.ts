import { shortYear } from '../../../evaluation/vocabulary/figures/year-mentions';
import type { Plan } from '../../../evaluation/workbook/plan';
import { yearSentence, yearWord } from '../../../i18n/year/year-pane';
import type { PaneParts } from '../../control/pane-parts';
import { fileSentence } from '../../model/year/file-sentence';
import { nextYearOf } from '../../model/year/next-year';
import { bareName, handOver, type Place } from './hand-over';

const NOTHING: Plan = { sheets: [] };

/** Makes the next year's sheets in this workbook, and shows the first of them. */
export async function makeNextYear({ host, store, work, session }: PaneParts): Promise<void> {
  const { language } = store.get();
  let sheets: readonly string[] = [];
  const receipt = await session.write('next-year', (live, settings) => {
    const next = nextYearOf(live.workbook, settings);
    sheets = [...next.copies.map(({ to }) => to), ...next.ofYears.flatMap(({ sheet, column }) => (column === null ? [] : [sheet]))];
    return next.plan.sheets.length === 0 ? NOTHING : next.plan;
  });
  if (receipt === null) {
    work.say('bad', yearWord(language, 'updateNothing'));
    return;
  }
  const said = yearSentence(language, 'nextYearMade', sheets);
  work.say('good', receipt.notesMayStand === true ? `${said}${yearWord(language, 'notesMayStand')}` : said);
  const made = receipt.sheets.find(({ name }) => sheets.includes(name));
  if (made !== undefined) await host.showCell(made.id, 0, 0);
}

/** Makes the next year in a copy of this workbook. This one stays as it is. */
export async function nextYearElsewhere(parts: PaneParts, place: Place): Promise<void> {
  const { host, store, work } = parts;
  const { settings, language } = store.get();
  const { openWorkbook, WorkbookFileError } = await import(/* webpackChunkName: "files" */ '../../files/workbook-files');
  const { workbook: live } = await host.snapshot();
  try {
    const file = await openWorkbook(await host.currentFile(), live.name);
    const next = nextYearOf(file.snapshot, settings);
    const bytes = await file.commit(next.plan);
    const year = next.to === null ? '' : shortYear(next.to);
    await handOver(parts, place, yearSentence(language, 'nextYearFile', bareName(live.name), year), bytes);
  } catch (error) {
    if (!(error instanceof WorkbookFileError)) throw error;
    work.say('bad', fileSentence(language, live.name, error));
  }
}
