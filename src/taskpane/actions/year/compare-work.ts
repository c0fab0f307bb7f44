import { yearSentence, yearWord } from '../../../i18n/year/year-pane';
import { COMPARE_SHEETS } from '../../../year/compare/changes';
import type { PaneParts } from '../../control/pane-parts';
import type { ChosenFile } from '../../files/file-read';
import { comparing } from '../../model/year/comparing';
import { fileSentence } from '../../model/year/file-sentence';

/** Compares with the year before in another workbook. Nothing is written. */
export async function chooseLastYear({ store, work }: PaneParts, file: ChosenFile): Promise<void> {
  const { openChosenFile } = await import(/* webpackChunkName: "files" */ '../../files/workbook-files');
  const opened = await openChosenFile(file);
  if ('refusal' in opened) {
    work.say('bad', fileSentence(store.get().language, file.name, opened.refusal));
    return;
  }
  store.set({ year: { ...store.get().year, lastYear: opened.workbook.snapshot } });
}

/** Makes the sheets of the comparison, or renews them, and shows the first. */
export async function makeComparison({ host, store, work, session }: PaneParts): Promise<void> {
  const { comparisonPlan } = await import(/* webpackChunkName: "comparison" */ '../../model/year/comparison-plan');
  const { language, year } = store.get();
  let isPossible = true;
  const receipt = await session.write('compare', (live, settings) => {
    const found = comparing(live.workbook, settings, year.lastYear);
    isPossible = found !== null;
    return found === null ? { sheets: [] } : comparisonPlan(live.workbook, settings, found);
  });
  if (!isPossible) {
    work.say('bad', yearWord(language, 'noLastYear'));
    return;
  }
  const own: readonly string[] = Object.values(COMPARE_SHEETS);
  const made = receipt?.sheets.filter(({ name }) => own.some((sheet) => name.startsWith(sheet))) ?? [];
  const [first] = made;
  if (first === undefined) {
    work.say('good', yearWord(language, 'comparisonCurrent'));
    return;
  }
  work.say(
    'good',
    yearSentence(
      language,
      'comparisonMade',
      made.map(({ name }) => name),
    ),
  );
  await host.showCell(first.id, 0, 0);
}
