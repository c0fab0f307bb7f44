import { readYearBook } from '../../../src/year/book/year-book';
import { opened, PROFILE, sampleBytes, sheetOf } from '../../year/sample';
import { yearPane } from './year-pane';

const published = sampleBytes('mine-r1-published.xlsx');
const snapshot = opened(published, 'mine-r1.xlsx').then((book) => book.snapshot);

test.each(['window', 'file'] as const)('the next year of a copy, as a %s: this workbook stays as it is', async (place) => {
  const { host, actions, notice } = await yearPane(await snapshot);
  host.file = published;
  await actions.nextYearElsewhere(place);
  expect(notice()).toContain('「mine-r1_R2年度更新.xlsx」');
  const bytes = place === 'file' ? host.savedBytes.get('mine-r1_R2年度更新.xlsx')! : host.openedBytes[0]!;
  const made = (await opened(bytes)).snapshot;
  expect(made.sheets.map(({ name }) => name)).toEqual(['評価', '評価 R2']);
  expect(sheetOf(made, '評価')).toEqual(sheetOf(await snapshot, '評価'));
  const book = readYearBook(made, { profile: PROFILE });
  expect([book.year, book.indicators.length]).toEqual([2020, 81]);
  expect(book.indicators.every(({ indicator }) => indicator.actual.kind === 'missing')).toBe(true);
  expect(host.commits).toEqual([]);
});

test('where Excel does not hand the workbook over, that is said and nothing is opened', async () => {
  const { host, store, actions } = await yearPane(await snapshot);
  await actions.nextYearElsewhere('window');
  expect(store.get().notice?.tone).toBe('bad');
  expect(host.openedBytes).toEqual([]);
});

test('what Excel hands over and is no workbook is refused by name', async () => {
  const { host, store, actions } = await yearPane(await snapshot);
  host.file = new Uint8Array();
  await actions.nextYearElsewhere('file');
  expect(store.get().notice).toMatchObject({ tone: 'bad', text: expect.stringContaining('0 バイト') });
});
