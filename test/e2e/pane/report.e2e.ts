import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { reportPane } from '../../../src/i18n/report/report-pane';
import { reportWords } from '../../../src/i18n/report/report-words';
import type { OnWorkbench } from '../on-workbench';
import { SAMPLES } from '../published-report';
import { servedWorkbench } from '../served-workbench';

const visit = servedWorkbench();

describe.each(['ja', 'en'] as const)('the report, in %s', (language) => {
  const words = reportWords[language];
  let here: OnWorkbench;
  beforeAll(async () => {
    here = await visit({ language });
    await here.openFile(join(SAMPLES, 'mine-r1-published.xlsx'));
    await here.press('tab-share');
  });
  afterAll(() => here.close());

  const said = (): Promise<string> => here.control('status').innerText();

  test('its sheet has every section, and the indicators with their figures', async () => {
    await here.press('report-sheet');
    const texts = await here.texts('報告書');
    const first = texts.map(([cell = '']) => cell);
    for (const caption of [words.contents, words.classes, words.overall, words.boxes.summary, words.worsened])
      expect(first).toContain(caption);
    const line = texts.find((cells) => cells[3] === '三洞入洞者数');
    expect(line?.slice(5, 10)).toEqual(['499', '487', '540', '-29.3%', '悪化↓']);
    const total = texts.find(([cell, , , , first_]) => cell === words.total && first_ !== '');
    expect(total?.slice(4, 9)).toEqual(['13', '25', '24', '12', '74']);
    expect((await here.sheetNames()).filter((name) => name === '報告書')).toHaveLength(1);
  });

  test('the Word document is downloaded, with the same figures', async () => {
    const [download] = await Promise.all([here.page.waitForEvent('download'), here.control('report-word').click()]);
    await here.idle();
    expect(download.suggestedFilename()).toBe(language === 'ja' ? 'mine-r1-published_報告書.docx' : 'mine-r1-published_report.docx');
    const parts = unzipSync(new Uint8Array(await readFile(await download.path())));
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    for (const text of ['三洞入洞者数', '-29.3%', words.worsened, words.boxes.committee]) expect(document).toContain(text);
    expect(await said()).toContain(download.suggestedFilename());
  });

  test('the copy for publication holds values only, and undo takes it away', async () => {
    await here.press('report-public');
    expect(await here.sheetNames()).toContain('報告書(公表用)');
    const [copy, report] = [await here.inputs('報告書(公表用)'), await here.inputs('報告書')];
    const formulas = (cells: (string | number | boolean)[][]) =>
      cells.flat().filter((cell) => typeof cell === 'string' && cell.startsWith('='));
    expect(formulas(report).length).toBeGreaterThan(500);
    expect(formulas(copy)).toEqual([]);
    expect(copy.find((cells) => cells[3] === '三洞入洞者数')?.slice(5, 8)).toEqual([499, 487, 540]);
    await here.press('tab-results');
    await here.press('undo');
    expect(await here.sheetNames()).not.toContain('報告書(公表用)');
    expect(here.complaints).toEqual([]);
  });
});

test('where downloads are refused, nothing fails, and the pane says what to do instead', async () => {
  const here = await visit({ context: { acceptDownloads: false } });
  await here.press('tab-share');
  await here.press('report-word');
  expect(await here.control('report').innerText()).toContain(reportPane.wordHint.ja);
  await here.press('report-sheet');
  expect(await here.sheetNames()).toContain('報告書');
  expect(here.complaints).toEqual([]);
  await here.close();
});
