import type { WorkbookSnapshot } from '../../../src/evaluation/workbook/snapshot';
import { inSlices } from '../../../src/excel/in-slices';
import { evaluateBySettings } from '../../../src/taskpane/model/evaluate-whole';
import { evaluateBySettingsInSteps, resultsBySettings } from '../../../src/taskpane/model/evaluate-workbook';
import { parseSettings, type PaneSettings } from '../../../src/taskpane/state/pane-settings';
import { rowsOf, workbookOf } from '../../evaluation/snapshot-of';
import { sample } from '../sample';

const plain = workbookOf(
  rowsOf(`
    指標 | 基準値 | 実績値 | 目標値 | 進捗率 | 状況
    来訪者数 | 10 | 15 | 20 | 50.0% | 改善↑
    宿泊者数 | 10 | 20 | 20 | 100.0% | 目標達成`),
);

const books: readonly (readonly [string, () => Promise<WorkbookSnapshot>, PaneSettings])[] = [
  ['a sheet that agrees with the rules', () => Promise.resolve(plain), parseSettings({})],
  ['a sheet that follows another rule', () => sample('mine-r1-published'), parseSettings({ preset: 'achievement-letters' })],
  ['a whole report', () => sample('mine-r1'), parseSettings({})],
  [
    'a report with a corrected level',
    () => sample('mine-r1'),
    parseSettings({ corrections: { levels: { '1 「働きたい！」': 'direction' } } }),
  ],
];

test.each(books)('%s is evaluated to the same in steps as at once', async (_, open, settings) => {
  const workbook = await open();
  for (const request of [{}, { buildCounts: true }, { applyRule: true }]) {
    const whole = evaluateBySettings(workbook, settings, request);
    expect(await inSlices(evaluateBySettingsInSteps(workbook, settings, request))).toEqual(whole);
  }
  const { results, counts } = evaluateBySettings(workbook, settings);
  expect(resultsBySettings(workbook, settings)).toMatchObject({ results, counts });
});

test('parts are asked for once something was judged, and not for results alone', async () => {
  const loading = jest.fn();
  const { resultsBySettings: results, evaluateBySettingsInSteps: inSteps } = await freshPage(loading);
  results(await sample('mine-r1'), parseSettings({}));
  expect(loading).not.toHaveBeenCalled();
  await inSlices(inSteps(plain, parseSettings({})));
  await inSlices(inSteps(plain, parseSettings({}), { buildCounts: true }));
  await inSlices(inSteps(await sample('mine-r1-published'), parseSettings({ preset: 'achievement-letters' })));
  expect(loading).toHaveBeenCalledTimes(1);
});

/** What evaluates on a page that has just been opened. */
async function freshPage(loading: () => void): Promise<{
  readonly resultsBySettings: typeof resultsBySettings;
  readonly evaluateBySettingsInSteps: typeof evaluateBySettingsInSteps;
}> {
  jest.resetModules();
  jest.doMock('../../../src/evaluation/all-parts', () => {
    loading();
    return jest.requireActual<object>('../../../src/evaluation/all-parts');
  });
  await import('../../format-library');
  return import('../../../src/taskpane/model/evaluate-workbook');
}
