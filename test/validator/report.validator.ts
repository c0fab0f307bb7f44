import { reportWords } from '../../src/i18n/report/report-words';
import { NO_BOXES } from '../../src/report/content/kept-boxes';
import { planPublicReport } from '../../src/report/sheet/plan-report-sheet';
import { wordReport } from '../../src/report/word/word-report';
import { createWorkbook } from '../../src/xlsx/create/create-workbook';
import { openWorkbook } from '../../src/xlsx/open-workbook';
import { reportedFile, reportOf, sample } from '../report/made-report';
import { addedErrors } from './added-errors';
import { BODIES, WORKBOOKS } from './inputs';
import { openXmlErrors } from './open-xml-errors';

test.each([...WORKBOOKS, ...BODIES].map((input) => [input.name, input] as const))(
  '%s has no new error with a report',
  async (_name, input) => {
    expect(await addedErrors(input, (bytes) => reportedFile(bytes, input.options))).toEqual([]);
  },
);

test('a report that is laid out anew has no error', async () => {
  const first = await reportedFile(sample());
  const opened = await openWorkbook(first, 'book.xlsx');
  // One indicator less moves everything up, in merged cells, page breaks and the chart, too.
  const row = opened.snapshot.sheets[0]?.values.findIndex((cells) => cells[3] === 'Wi-Fi設置数') ?? 0;
  const writes = Array.from({ length: 10 }, (_, column) => ({ row, column, value: null, formula: null, numberFormat: null, format: null }));
  const again = await reportedFile(await opened.commit({ sheets: [{ name: '評価', create: null, writes }] }));
  expect(await openXmlErrors(again)).toEqual([]);
  const { snapshot } = await openWorkbook(again, 'book.xlsx');
  expect(snapshot.sheets.at(-1)?.values.some((cells) => cells[3] === 'Wi-Fi設置数')).toBe(false);
});

test('a report for publication has no error', async () => {
  const { snapshot, evaluation, report } = await reportOf(sample());
  const sheet = planPublicReport({ snapshot, evaluation, report, words: reportWords.ja, languages: Object.values(reportWords) });
  expect(await openXmlErrors(await createWorkbook({ sheets: [sheet] }))).toEqual([]);
});

test.each([
  ['the sample', { bytes: () => Promise.resolve(sample()), options: {} }] as const,
  ...BODIES.map((body) => [body.name, body] as const),
])('the Word document of %s has no error', async (_name, { bytes, options }) => {
  const { report } = await reportOf(await bytes(), options);
  expect(await openXmlErrors(await wordReport(report, reportWords.ja, NO_BOXES), '.docx')).toEqual([]);
});
