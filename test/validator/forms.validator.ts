import { request } from '../../src/year/request/request';
import { statusPlan } from '../../src/year/status/status-plan';
import { formWords } from '../../src/i18n/year/form';
import { readYearBook } from '../../src/year/book/year-book';
import { comparePlan } from '../../src/year/compare/compare-plan';
import { compare, twoYears } from '../../src/year/compare/comparison';
import { createWorkbook } from '../../src/xlsx/create/create-workbook';
import { opened, PROFILE } from '../year/sample';
import { nextYearOfSample } from '../year/town';
import { openXmlErrors } from './open-xml-errors';

const book = nextYearOfSample().then((bytes) => opened(bytes));

test('next year of the sample has no error', async () => {
  expect(await openXmlErrors(await nextYearOfSample())).toEqual([]);
});

test('forms and the list of who has answered have no error', async () => {
  const made = request(readYearBook((await book).snapshot, { profile: PROFILE }), {
    year: 2020,
    due: '令和3年5月14日',
    contact: null,
    words: formWords,
  });
  for (const { plan } of made.forms) expect(await openXmlErrors(await createWorkbook(plan))).toEqual([]);
  expect(await openXmlErrors(await createWorkbook(statusPlan(made.status)))).toEqual([]);
});

test('a comparison has no error', async () => {
  const opening = await book;
  const years = twoYears(opening.snapshot, { profile: PROFILE });
  if (years === undefined) throw new Error('No earlier year');
  expect(await openXmlErrors(await opening.commit(comparePlan(compare(years))))).toEqual([]);
});
