export { chooseLastYear, makeComparison } from './compare-work';
export { addReplies, handOverStatus, takeIn } from './collect-work';
export { chooseDepartments } from './departments-work';
export { makeNextYear, nextYearElsewhere } from './next-year-work';
export { openForm, saveForms } from './request-work';
