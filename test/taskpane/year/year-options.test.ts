import { readYearBook } from '../../../src/year/book/year-book';
import { yearOptions } from '../../../src/taskpane/model/year/year-options';
import type { PaneSettings } from '../../../src/taskpane/state/pane-settings';
import { parseSettings } from '../../../src/taskpane/state/stored-settings';
import { opened, sampleBytes } from '../../year/sample';

const snapshot = opened(sampleBytes('mine-r1-published.xlsx')).then((book) => book.snapshot);

function settings(corrections: Partial<PaneSettings['corrections']>): PaneSettings {
  const plain = parseSettings(undefined);
  return { ...plain, corrections: { ...plain.corrections, ...corrections } };
}

test('corrected levels and heading rows hold for the year’s work, too', async () => {
  const plain = yearOptions(await snapshot, settings({}));
  const [first] = readYearBook(plain.workbook, plain.options).indicators;
  const measure = readYearBook(plain.workbook, plain.options).evaluation.results.find(
    ({ indicator }) => indicator.measure !== null,
  )?.indicator;
  const label = measure?.measure?.label ?? '';
  const corrected = yearOptions(await snapshot, settings({ levels: { [label]: 'direction' } }));
  const rows = Object.entries(corrected.options.levels ?? {}).flatMap(([sheet, levels]) =>
    Object.keys(levels).map((row) => [sheet, Number(row)]),
  );
  expect(rows).toEqual([['評価', measure?.measure?.row]]);
  const moved = readYearBook(corrected.workbook, corrected.options).indicators.find(({ indicator }) => indicator.row === measure?.row);
  expect(moved?.indicator.direction?.label).toBe(label);
  const headed = yearOptions(await snapshot, settings({ sheet: '評価', headingRow: 2 }));
  expect(headed.options).toMatchObject({ sheets: ['評価'], headingRows: { 評価: 2 } });
  expect(first?.indicator.sheet).toBe('評価');
});
