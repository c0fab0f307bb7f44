import { formWords } from '../../../src/i18n/year/form';
import { FORM_SHEET } from '../../../src/year/request/form-columns';
import { request } from '../../../src/year/request/request';
import { statusPlan } from '../../../src/year/status/status-plan';
import { STATUS_SHEETS } from '../../../src/year/status/status-sheets';
import { readYearBook } from '../../../src/year/book/year-book';
import { opened, PROFILE } from '../../year/sample';
import { sampleWithDepartments } from '../../year/town';
import { emulated } from '../emulated';

async function laidOut() {
  const { snapshot } = await opened(await sampleWithDepartments());
  const made = request(readYearBook(snapshot, { profile: PROFILE }), { year: 2019, due: null, contact: null, words: formWords });
  const form = made.forms[0]?.plan.sheets[0];
  const lists = statusPlan(made.status).sheets;
  const excel = emulated({ 表紙: [['x']] });
  const live = await excel.liveWorkbook.snapshot();
  const plan = { sheets: [...(form === undefined ? [] : [form]), ...lists] };
  const receipt = await excel.liveWorkbook.commit(plan, live);
  return { ...excel, live, receipt, form: form?.create?.layout, lists };
}

test('a form is protected, its cells to fill in are open, checked and marked, and its hidden columns hidden', async () => {
  const { book, form } = await laidOut();
  const sheet = book.sheet(FORM_SHEET);
  expect(sheet.protection).toEqual({
    allowFormatRows: form?.protection?.formatRows,
    allowFormatColumns: form?.protection?.formatColumns,
    allowAutoFilter: form?.protection?.filter,
    selectionMode: 'Normal',
  });
  expect(form?.hiddenColumns?.length).toBeGreaterThan(3);
  expect(form?.hiddenColumns?.every((column) => sheet.isColumnHidden(column))).toBe(true);
  expect(sheet.isColumnHidden(0)).toBe(false);
  expect(sheet.frozen).toEqual(form?.frozen ?? null);
  expect(sheet.filterRange).toEqual(form?.filter ?? null);
  expect(sheet.validations.map(({ areas }) => areas)).toEqual(form?.validations?.map(({ ranges }) => ranges));
  for (const [index, { accepts, onError, title, message, prompt }] of (form?.validations ?? []).entries()) {
    const rule =
      accepts.kind === 'list'
        ? { list: { inCellDropDown: true, source: accepts.values.join(',') } }
        : { custom: { formula: `=${accepts.formula}` } };
    expect(sheet.validations[index]).toMatchObject({
      rule,
      errorAlert: { showAlert: true, style: onError === 'stop' ? 'Stop' : 'Warning', title, message },
      prompt: prompt === null ? null : { showPrompt: true, title, message: prompt },
    });
    for (const { top, left } of sheet.validations[index]?.areas ?? []) expect(sheet.format(top, left).locked).toBe(false);
  }
  expect(sheet.format(0, 0).locked).toBe(true);
  expect(sheet.conditionalFormats.map(({ range, formula, fill }) => ({ range, formula, fill }))).toEqual(
    (form?.highlights ?? []).map(({ range, formula, fill }) => ({ range, formula: `=${formula}`, fill: `#${fill}` })),
  );
});

test('lists are filtered and frozen, and the record is hidden from the menu; undo takes all of them away', async () => {
  const { book, liveWorkbook, lists, live, receipt } = await laidOut();
  for (const { name, create } of lists) {
    const { frozen = null, filter = null, hidden } = create?.layout ?? {};
    const sheet = book.sheet(name);
    expect({ name, frozen: sheet.frozen, filter: sheet.filterRange }).toEqual({ name, frozen, filter });
    expect(sheet.visibility).toBe(hidden === undefined ? 'Visible' : 'VeryHidden');
  }
  expect(book.sheet(STATUS_SHEETS.record).visibility).toBe('VeryHidden');
  await liveWorkbook.undo(receipt);
  expect((await liveWorkbook.snapshot()).workbook).toEqual(live.workbook);
});
