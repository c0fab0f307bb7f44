import { readYearBook } from '../../../src/year/book/year-book';
import { departmentsToAsk } from '../../../src/year/request/ask';
import { isNotFinal } from '../../../src/year/request/form-columns';
import { FormCopy } from '../form-copy';
import { opened, PROFILE } from '../sample';
import { ask, collectInto } from '../town';
import { WorkbookDraft } from '../../workbook-draft';

/* A figure that is not final says so on the sheet, where that has a place for it; else the list alone does, and that is told. */

async function town(heading: string | null): Promise<Uint8Array> {
  const draft = new WorkbookDraft();
  const sheet = draft.addWorksheet('評価');
  sheet.addRow(['指標名', '単位', '基準値', 'R5実績', '目標値', '担当課', ...(heading === null ? [] : [heading])]);
  for (const name of ['来館者数', '貸出数', '講座数', '会員数']) sheet.addRow([name, '人', 10, null, 20, '図書館']);
  return draft.bytes();
}

async function answered(heading: string | null) {
  const bytes = await town(heading);
  const { forms, record } = await ask((await opened(bytes)).snapshot, 2023);
  const form = await FormCopy.of(forms.get('図書館')!);
  const kind = form.column('区分');
  form.type(form.row('来館者数'), form.actual, 15).type(form.row('来館者数'), kind, '速報');
  form.type(form.row('貸出数'), form.actual, 16).type(form.row('貸出数'), kind, '確定');
  form.type(form.row('講座数'), kind, '調査年度外');
  form.type(form.row('会員数'), form.actual, '隔年調査のためなし');
  return collectInto(bytes, new Map([['図書館.xlsx', await form.bytes()]]), record);
}

test.each([
  ['no column for it', null, ['来館者数']],
  ['a column 区分', '区分', []],
])('%s: what has no place is told', async (_, heading, unmarked) => {
  expect((await answered(heading)).collected.unmarked).toEqual(unmarked);
});

test.each([null, '区分'])(
  'what was not final is asked for again by the list, and no figure that will never be: column %s',
  async (heading) => {
    const { collected, after } = await answered(heading);
    const pending = new Set(collected.rows.filter(({ kind }) => isNotFinal(kind)).map(({ id }) => id));
    const asked = departmentsToAsk(readYearBook(after, { profile: PROFILE }), { only: 'pending', pending });
    expect(asked.flatMap(({ answers }) => answers.map(({ indicator }) => indicator.name))).toEqual(['来館者数']);
  },
);
