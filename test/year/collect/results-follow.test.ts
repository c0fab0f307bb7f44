import { evaluateWorkbook } from '../../../src/evaluation/evaluate';
import { readYearBook } from '../../../src/year/book/year-book';
import { FormCopy } from '../form-copy';
import { opened, PROFILE, sheetOf } from '../sample';
import { ask, collectInto } from '../town';
import { WorkbookDraft } from '../../workbook-draft';

/* Results that stand on a sheet as values follow the figures that come in, as far as they are the rule's and nobody's opinion. */

async function town(): Promise<Uint8Array> {
  const draft = new WorkbookDraft();
  const sheet = draft.addWorksheet('評価');
  sheet.addRow(['基本目標', '指標名', '単位', '基準値', 'R5実績', '目標値', '進捗率', '状況', '担当課']);
  const names = ['来館者数', '貸出数', '講座数', '会員数'];
  names.forEach((name, index) => {
    const actual = [12, 14, null, 18][index] ?? null;
    // What a person thinks of the last one.
    const status = name === '会員数' ? '目標達成' : null;
    sheet.addRow(['基本目標1 学び', name, '人', 10, actual, 20, null, status, '図書館']);
  });
  return draft.bytes();
}

async function asValues(): Promise<Uint8Array> {
  const book = await opened(await town());
  const { plan } = evaluateWorkbook(book.snapshot, { profile: PROFILE, write: 'values' });
  return book.commit(plan);
}

test('an evaluation in values is evaluated anew with the answers; what a person thinks stays', async () => {
  const bytes = await asValues();
  const before = sheetOf((await opened(bytes)).snapshot, '評価');
  expect(before.formulas.every((cells) => cells?.every((formula) => formula === null) !== false)).toBe(true);
  const { forms, record } = await ask((await opened(bytes)).snapshot, 2023);
  const form = await FormCopy.of(forms.get('図書館')!);
  for (const [name, value] of [
    ['来館者数', 21],
    ['講座数', 15],
    ['会員数', 19],
  ] as const)
    form.type(form.row(name), form.actual, value);
  const { collected, after, output } = await collectInto(bytes, new Map([['図書館.xlsx', await form.bytes()]]), record, {
    // The figures were there when the request was made: they may be replaced.
    decides: () => 'take',
  });
  expect(collected.written.filter(({ part }) => part === 'actual')).toHaveLength(3);
  const { evaluation } = readYearBook(after, { profile: PROFILE });
  const rows = evaluation.results.map(({ indicator, judgement, recorded }) => [
    indicator.name,
    recorded.progressText === judgement.progressText,
    recorded.status,
  ]);
  expect(rows).toEqual([
    ['来館者数', true, '目標達成'],
    ['貸出数', true, '改善↑'],
    ['講座数', true, '改善↑'],
    ['会員数', true, '目標達成'],
  ]);
  expect(evaluation.findings.filter(({ severity }) => severity !== 'info').map(({ code, indicator }) => [code, indicator])).toEqual([
    ['status-differs', '会員数'],
  ]);
  const counts = after.sheets.find(({ name }) => name.startsWith('集計表'))!;
  expect(counts.values.find((cells) => cells.includes(4))?.filter((value) => typeof value === 'number')).toEqual([2, 2, 0, 0, 4]);
  const again = await collectInto(output, new Map([['図書館.xlsx', await form.bytes()]]), { ...record, rows: collected.rows });
  expect(again.collected.written).toEqual([]);
  expect(Buffer.from(again.output).equals(Buffer.from(output))).toBe(true);
});

test.each<[string, number, string[], string[]]>([
  ['another figure is asked about', 140, [], ['formula']],
  ['the same figure is nothing to write', 12, [], []],
])('a figure that is a formula is not replaced unasked: %s', async (_, answer, written, why) => {
  const open = await opened(await town());
  const write = { row: 1, column: 4, value: 12, formula: '=5+7', numberFormat: null, format: null };
  const bytes = await open.commit({ sheets: [{ name: '評価', create: null, writes: [write] }] });
  const { forms, record } = await ask((await opened(bytes)).snapshot, 2023);
  const form = await FormCopy.of(forms.get('図書館')!);
  form.type(form.row('来館者数'), form.actual, answer);
  const files = new Map([['図書館.xlsx', await form.bytes()]]);
  const { collected } = await collectInto(bytes, files, record);
  expect(collected.written.map(({ after }) => after)).toEqual(written);
  expect(collected.conflicts.map((one) => one.why)).toEqual(why);
  if (why.length === 0) return;
  expect(collected.conflicts).toMatchObject([{ code: 'changed-since', current: '12', answer: '140', detail: '=5+7' }]);
  const taken = await collectInto(bytes, files, record, { decides: () => 'take' });
  expect(taken.collected.written.map(({ after }) => after)).toEqual(['140']);
});
