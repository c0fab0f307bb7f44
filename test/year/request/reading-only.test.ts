import { formWords } from '../../../src/i18n/year/form';
import { letterWords } from '../../../src/i18n/year/letter';
import { readYearBook } from '../../../src/year/book/year-book';
import { letterPages } from '../../../src/year/request/letter-pages';
import { request } from '../../../src/year/request/request';
import { WorkbookDraft } from '../../workbook-draft';
import { opened, PROFILE } from '../sample';

/** A plan in which 農林課 only gets to read what 観光課 answers. */
const made = (async () => {
  const workbook = new WorkbookDraft();
  const sheet = workbook.addWorksheet('評価');
  sheet.addRow(['計画 令和2年度評価']);
  sheet.addRow(['目標指標', '単位', '現状', 'R2実績', '目標', '担当課']);
  sheet.addRow(['入込客数', '人', 10, null, 20, '観光課、農林課']);
  sheet.addRow(['宿泊者数', '人', 10, null, 20, '観光課']);
  const book = readYearBook((await opened(await workbook.bytes())).snapshot, { profile: PROFILE });
  return request(book, { year: 2020, due: '令和3年5月14日', contact: '企画課', words: formWords });
})();

test('a department that only reads along is told so in its form, and has nothing to fill in', async () => {
  const { forms } = await made;
  expect(forms.map(({ department: { name, answers, reads } }) => [name, answers.length, reads.length])).toEqual([
    ['観光課', 2, 0],
    ['農林課', 0, 1],
  ]);
  const [sheet] = forms[1]!.plan.sheets;
  const texts = sheet!.writes.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  expect(texts).toContain('参考として送付します。この所属で回答する指標はありません。記入や提出は不要です。');
  expect(texts.filter((text) => /提出してください|記入してください|令和3年5月14日/.test(text))).toEqual([]);
  expect(sheet!.writes.filter(({ format }) => format?.unlocked === true)).toEqual([]);
  expect(texts).toContain('入込客数');
});

test('its letter asks for nothing', async () => {
  const [asked, reading] = letterPages(await made, '企画課', letterWords);
  expect(asked?.items.map(([label]) => label)).toEqual(['回答様式', '対象', '提出期限', '提出方法', '連絡先']);
  expect(reading?.items.map(([label, value]) => [label, value])).toEqual([
    ['回答様式', '02_農林課_R2実績値照会.xlsx'],
    ['対象', '参考 1 指標(回答は不要です)'],
    ['連絡先', '企画課'],
  ]);
  expect(reading?.title).toMatch(/\(参考送付\)$/);
  expect(reading?.paragraphs.join('')).not.toMatch(/提出してください|提出をお願い/);
});

test('the list of who has answered does not say that it has', async () => {
  const { status } = await made;
  expect(status.departments.map(({ name, state }) => [name, state])).toEqual([['観光課', '未提出']]);
  expect(status.rows.filter(({ department }) => department === '農林課').map(({ answers }) => answers)).toEqual([false]);
});
