import { join } from 'node:path';
import { CHECK_HINT } from '../../../src/evaluation/vocabulary/statuses/status-words';
import type { OnWorkbench } from '../on-workbench';
import { SAMPLES } from '../published-report';
import { servedWorkbench } from '../served-workbench';
import { isTooWide, violations } from './axe';

const visit = servedWorkbench();

/** Whether the first of these is in the window as it opens, without scrolling. */
async function isInView(here: OnWorkbench, id: string): Promise<boolean> {
  const box = await here.control(id).first().boundingBox();
  const height = here.page.viewportSize()?.height ?? 0;
  return box !== null && box.y >= 0 && box.y + Math.min(box.height, 60) <= height;
}

describe.each([
  [320, 600, 'ja', { colorScheme: 'light' }, '81指標を評価し、284セルに書き込みました。要確認 4件'],
  [1280, 800, 'ja', { colorScheme: 'dark' }, '81指標を評価し、284セルに書き込みました。要確認 4件'],
  [320, 600, 'en', { colorScheme: 'dark' }, '81 indicators evaluated, 284 cells written.4 to check'],
  [1280, 800, 'en', { forcedColors: 'active' }, '81 indicators evaluated, 284 cells written.4 to check'],
] as const)('after one click, at %d by %d, in %s, %j', (width, height, language, context, said) => {
  let here: OnWorkbench;
  beforeAll(async () => {
    here = await visit({ language, context, paneSize: { width, height } });
    await here.openFile(join(SAMPLES, 'mine-r1-published.xlsx'));
    await here.press('evaluate');
  });
  afterAll(() => here.close());

  test('one line says what came of it, and the counts and the first finding are in view', async () => {
    expect((await here.control('status').innerText()).replaceAll('\n', '')).toBe(said);
    expect(await isInView(here, 'summary')).toBe(true);
    expect(await isInView(here, 'finding')).toBe(true);
    expect(await isTooWide(here)).toBe(false);
  });

  test('what was read is one line', async () => {
    const box = await here.control('reading').boundingBox();
    expect(box?.height).toBeLessThan(32);
    expect(await here.control('reading').innerText()).toContain('R1');
  });

  test('the number of findings leads to them', async () => {
    await here.control('to-findings').click();
    expect(await here.pane.locator(':focus').getAttribute('data-testid')).toBe('findings');
  });

  test('tiles, bars and table say whether 基本目標 is in', async () => {
    const goals = language === 'ja' ? /うち基本目標7/ : /7 of the overall goals/;
    expect(await here.control('summary').innerText()).toMatch(goals);
    expect(await here.control('strategies').innerText()).toMatch(language === 'ja' ? /30（うち基本目標3）/ : /30 \(3 overall\)/);
    await here.control('strategies').locator('summary').click();
    expect(await here.control('strategies').innerText()).toMatch(language === 'ja' ? /基本目標を含みません/ : /does not include/);
  });

  test('axe finds nothing', async () => {
    expect(await violations(here)).toEqual([]);
    expect(here.complaints).toEqual([]);
  });
});

test('the main job takes two clicks: evaluate, and the count tables', async () => {
  const here = await visit({ paneSize: { width: 320, height: 600 } });
  await here.control('evaluate').click();
  await here.idle();
  await here.control('build-counts').click();
  await here.idle();
  expect(await here.sheetNames()).toEqual(['評価', '集計表']);
  expect(here.complaints).toEqual([]);
  await here.close();
});

test.each([
  ['ja', 320, { colorScheme: 'light' }],
  ['en', 1280, { colorScheme: 'dark' }],
] as const)(
  'a noted figure typed over another while nobody evaluates: the cell says what to do, %s at %d',
  async (language, width, context) => {
    const here = await visit({ language, context, paneSize: { width, height: 600 } });
    await here.openFile(join(SAMPLES, 'mine-r1.xlsx'));
    await here.press('evaluate');
    await here.press('tab-settings');
    await here.press('auto-refresh');
    // 農業産出額: its actual is `3,510(H30)`.
    await here.type('評価', 'G5', '3,620(R1)');
    const row = async (): Promise<string[]> => ((await here.texts('評価'))[4] ?? []).slice(8, 10);
    expect(await row()).toEqual(['要確認', '要確認']);
    const held = (await here.inputs('評価'))[4] ?? [];
    expect(held.slice(8, 10).map((formula) => String(formula).includes(CHECK_HINT))).toContain(true);
    await here.press('tab-results');
    await here.press('evaluate');
    expect(await row()).toEqual(['85.7%', '改善↑']);
    await here.close();
  },
);
