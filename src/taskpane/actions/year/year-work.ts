import type { PaneParts } from '../../control/pane-parts';
import type { ChosenFile } from '../../files/file-read';

export { addReplies, handOverStatus, takeIn } from './collect-work';
export { chooseDepartments } from './departments-work';
export { makeNextYear, nextYearElsewhere } from './next-year-work';
export { openForm, saveForms } from './request-work';

const comparison = () => import(/* webpackChunkName: "comparison" */ './compare-work');

/** Compares with the year before in another workbook. */
export async function chooseLastYear(parts: PaneParts, file: ChosenFile): Promise<void> {
  await (await comparison()).chooseLastYear(parts, file);
}

/** Makes the sheets of the comparison. */
export async function makeComparison(parts: PaneParts): Promise<void> {
  await (await comparison()).makeComparison(parts);
}
