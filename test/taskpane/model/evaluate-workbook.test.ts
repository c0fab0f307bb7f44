import type { WorkbookSnapshot } from '../../../src/evaluation/workbook/snapshot';
import { inSlices } from '../../../src/excel/in-slices';
import { evaluateBySettings } from '../../../src/taskpane/model/evaluate-whole';
import { evaluateBySettingsInSteps, resultsAtHand } from '../../../src/taskpane/model/evaluate-workbook';
import type { PaneSettings } from '../../../src/taskpane/state/pane-settings';
import { parseSettings } from '../../../src/taskpane/state/stored-settings';
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
  expect(resultsAtHand(workbook, settings)).toMatchObject({ results, counts });
});

const pairs = workbookOf(
  rowsOf(`
    指標 | 区分 | R4 | R5
    来訪者数 | 目標 | 10 | 20
     | 実績 | 12 | 15`),
);
const form = workbookOf(
  rowsOf(`
    指標名 | 来訪者数
    基準値 | 10
    目標値 | 20
    実績値 | 15`),
);

test.each([
  ['a sheet with a table', plain, {}, ['evaluate-readings']],
  ['a sheet that is to have counts', plain, { buildCounts: true }, ['evaluate-readings']],
  ['plan and actual as rows, without a column for results', pairs, {}, ['all-layouts', 'evaluate-readings']],
  ['a form', form, {}, ['all-layouts', 'evaluate-readings']],
])('what is loaded for %s is what it needs', async (_, workbook, request, needed) => {
  const { loaded, evaluateBySettingsInSteps: inSteps } = await freshPage();
  const settings = parseSettings({});
  expect(await inSlices(inSteps(workbook, settings, request))).toEqual(evaluateBySettings(workbook, settings, request));
  expect(loaded).toEqual(needed);
});

test('rules are loaded where others than the default ones are chosen, and parts where a sheet differs from them, once', async () => {
  const { loaded, resultsAtHand: results, evaluateBySettingsInSteps: inSteps } = await freshPage();
  expect(results(await sample('mine-r1'), parseSettings({}))).toBeUndefined();
  await inSlices(inSteps(plain, parseSettings({})));
  expect(results(await sample('mine-r1'), parseSettings({}))).toBeDefined();
  expect(results(pairs, parseSettings({}))).toBeUndefined();
  for (let time = 0; time < 2; time++)
    await inSlices(inSteps(await sample('mine-r1-published'), parseSettings({ preset: 'achievement-letters' })));
  expect(loaded).toEqual(['evaluate-readings', 'all-layouts', 'settings-profile', 'all-of-several']);
});

/** What evaluates on a page that has just been opened, and what it has loaded since. */
async function freshPage(): Promise<{
  readonly loaded: readonly string[];
  readonly resultsAtHand: typeof resultsAtHand;
  readonly evaluateBySettingsInSteps: typeof evaluateBySettingsInSteps;
}> {
  const loaded: string[] = [];
  jest.resetModules();
  for (const path of [
    'evaluation/evaluate-readings',
    'evaluation/all-of-several',
    'evaluation/reading/all-layouts',
    'taskpane/state/settings-profile',
  ]) {
    jest.doMock(`../../../src/${path}`, () => {
      loaded.push(path.split('/').at(-1) ?? '');
      return jest.requireActual<object>(`../../../src/${path}`);
    });
  }
  await import('../../format-library');
  return { loaded, ...(await import('../../../src/taskpane/model/evaluate-workbook')) };
}
