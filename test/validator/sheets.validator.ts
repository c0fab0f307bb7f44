import { openWorkbook } from '../../src/xlsx/open-workbook';
import { createWorkbook } from '../../src/xlsx/create/create-workbook';
import { NEW_WORKBOOK } from '../xlsx/create/new-workbook';
import { addedErrors } from './added-errors';
import { WORKBOOKS } from './inputs';
import { openXmlErrors } from './open-xml-errors';

test.each(WORKBOOKS.map((input) => [input.name, input] as const))('%s has no new error when each sheet is copied', async (_name, input) => {
  const copyAll = async (bytes: Uint8Array) => {
    const opened = await openWorkbook(bytes, 'book.xlsx');
    const copies = opened.snapshot.sheets.map(({ name }, index) => ({
      name: `写し${String(index)}`,
      create: null,
      copyOf: name,
      writes: [],
    }));
    return opened.commit({ sheets: copies });
  };
  expect(await addedErrors(input, copyAll)).toEqual([]);
});

test('a new workbook with everything that a plan can lay out has no error', async () => {
  expect(await openXmlErrors(await createWorkbook(NEW_WORKBOOK))).toEqual([]);
});
