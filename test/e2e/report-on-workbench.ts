import { join } from 'node:path';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { Browser } from 'playwright-core';
import { OnWorkbench, type Visit } from './on-workbench';
import { SAMPLES, table } from './published-report';

const SHEET = '評価';
const COUNTS = '集計表';
const [NAME, ACTUAL, PROGRESS, STATUS] = [3, 6, 8, 9];
/** Where the printed report departs from its own rule (docs/rules): there the rule's status is written on the blank sample. */
const RULE_SAYS: Readonly<Record<string, string>> = { '認知症サポーター養成講座受講者数(年間)※': '目標達成' };
/** The two count rows that this changes. */
const CHANGED_COUNTS: Readonly<Record<string, readonly number[]>> = {
  '4 「結婚・出産・子育て・老後の望みをかなえる」地域社会の構築': [5, 3, 8, 1, 17],
};

/** Rows of indicators: those with a name and something in the target column. */
function indicatorRows(texts: readonly (readonly string[])[]): { row: number; name: string; progress: string; status: string }[] {
  return texts.flatMap((cells, row) => {
    const name = (cells[NAME] ?? '').replace(/<[^>]*>/g, '').trim();
    if (row < 3 || name === '' || (cells[ACTUAL] ?? '') === '') return [];
    return [{ row, name, progress: cells[PROGRESS] ?? '', status: cells[STATUS] ?? '' }];
  });
}

/** Count rows of a sheet: label and figures, where a line ends in five whole numbers. */
function countRows(texts: readonly (readonly string[])[]): { label: string; counts: number[] }[] {
  return texts.flatMap((cells) => {
    const filled = cells.filter((text) => text !== '');
    const figures = filled.slice(-5);
    if (figures.length < 5 || !figures.every((text) => /^\d+$/.test(text))) return [];
    return [{ label: filled.slice(0, -5).join(' '), counts: figures.map(Number) }];
  });
}

/** A workbench that is being served, and how a browser looks at it. */
export interface ServedReport {
  readonly address: string;
  readonly visit?: Omit<Visit, 'language'>;
  close(): Promise<void>;
}

/** What the report is tried on. */
export interface ReportSubject {
  readonly language: 'ja' | 'en';
  readonly browser: () => Browser;
  readonly serve: () => Promise<ServedReport>;
  /** Addresses of other origins that are asked for. */
  readonly elsewhere: readonly string[];
}

/** The tests of the real report, from its opening to the published one's departures; stands within `describe`. */
export function testReport({ language, browser, serve, elsewhere }: ReportSubject): void {
  let served: ServedReport;
  let here: OnWorkbench;
  let before: unknown[][];
  const folder = mkdtempSync(join(tmpdir(), 'shinchoku-e2e-'));
  const saved = join(folder, 'saved.xlsx');

  beforeAll(async () => {
    served = await serve();
    here = await OnWorkbench.visit(browser(), served.address, { ...served.visit, language });
    before = await here.inputs(SHEET);
  });
  afterAll(async () => {
    await here.close();
    await served.close();
    rmSync(folder, { recursive: true });
  });

  test('the pane says what it sees and what it will write, and has written nothing', async () => {
    expect(await here.control('reading').innerText()).toMatch(/評価[\s\S]*R1/);
    expect(await here.control('preview').innerText()).toMatch(/81[\s\S]*81/);
    expect(indicatorRows(await here.texts(SHEET)).map(({ status }) => status)).toEqual(Array.from({ length: 81 }, () => ''));
  });

  test('評価する fills all 81 rows as published, but for what departs from the rule', async () => {
    await here.press('evaluate');
    const published = table('mine-r1-indicators.tsv');
    const rows = indicatorRows(await here.texts(SHEET));
    expect(rows.map(({ status }) => status)).toEqual(
      published.map((row, index) => RULE_SAYS[rows[index]?.name ?? ''] ?? row['published_status']),
    );
    // Where nothing was measured the report leaves the progress blank, or prints a dash.
    const departing = rows.filter(({ progress }, index) => progress !== (published[index]?.['published_progress'] || '-'));
    expect(departing.map(({ progress }) => progress)).toEqual(['50.0%', '72.0%']);
  });

  test('the pane counts what stands on the sheet', async () => {
    const statuses = indicatorRows(await here.texts(SHEET)).map(({ status }) => status);
    const summary = await here.summary();
    for (const [label, count] of Object.entries(summary)) expect(statuses.filter((status) => status === label)).toHaveLength(count);
    expect(Object.values(summary).reduce((sum, count) => sum + count, 0)).toBe(81);
    await expect(here.control('strategies').locator('svg[role=img]').count()).resolves.toBe(5);
  });

  test('集計表 has the 25 published rows, with the two that the rule changes', async () => {
    await here.press('build-counts');
    expect(await here.sheetNames()).toEqual([SHEET, COUNTS]);
    const published = table('mine-r1-counts.tsv').map((row) =>
      ['achieved', 'improved', 'unchanged', 'worsened', 'total'].map((name) => Number(row[name])),
    );
    const rows = countRows(await here.texts(COUNTS)).slice(0, 25);
    expect(rows).toHaveLength(25);
    const differing = rows.filter(({ counts }, index) => counts.join() !== published[index]?.join());
    expect(differing.map(({ counts }) => counts)).toEqual([...Object.values(CHANGED_COUNTS), [1, 2, 0, 0, 3]]);
    expect((await here.selection()).sheet).toBe(COUNTS);
  });

  test('choosing a finding selects its cell and explains its indicator', async () => {
    await here.control('unfold-info').click();
    const finding = here.control('finding').first();
    const cell = (await finding.getAttribute('data-cell')) ?? '';
    await finding.click();
    await here.idle();
    const { sheet, row, column } = await here.selection();
    expect({ sheet, cell: `${String.fromCharCode(65 + column)}${String(row + 1)}` }).toEqual({ sheet: SHEET, cell });
    const name = indicatorRows(await here.texts(SHEET)).find((indicator) => indicator.row === row)?.name;
    expect(await here.control('explanation').innerText()).toContain(name);
  });

  test('an edited figure: status, counts and bars follow', async () => {
    const rows = indicatorRows(await here.texts(SHEET));
    const edited = rows.find(({ status }) => status === '悪化↓');
    if (edited === undefined) throw new Error('The report has rows that got worse.');
    const bars = (): Promise<string[]> =>
      here
        .control('strategies')
        .locator('svg[role=img]')
        .evaluateAll((drawings) => drawings.map((drawing) => drawing.getAttribute('aria-label') ?? ''));
    const [summary, barsBefore, countsBefore] = [await here.summary(), await bars(), countRows(await here.texts(COUNTS))];

    await here.type(SHEET, `G${String(edited.row + 1)}`, 999_999);
    const after = indicatorRows(await here.texts(SHEET)).find(({ row }) => row === edited.row);
    expect(after?.status).toBe('目標達成');
    expect(countRows(await here.texts(COUNTS))).not.toEqual(countsBefore);

    const achieved = (summary['目標達成'] ?? 0) + 1;
    await here
      .control('summary')
      .locator('[data-status="目標達成"]', { hasText: String(achieved) })
      .waitFor();
    expect(await here.summary()).toEqual({ ...summary, 目標達成: achieved, '悪化↓': (summary['悪化↓'] ?? 0) - 1 });
    expect(await bars()).not.toEqual(barsBefore);

    await here.type(SHEET, `G${String(edited.row + 1)}`, before[edited.row]?.[ACTUAL] as number);
    await here
      .control('summary')
      .locator('[data-status="目標達成"]', { hasText: String(achieved - 1) })
      .waitFor();
  });

  test('元に戻す restores every cell', async () => {
    const evaluated = await here.inputs(SHEET);
    while (await here.control('undo').isEnabled()) await here.press('undo');
    expect(await here.inputs(SHEET)).toEqual(before);
    expect(await here.sheetNames()).toEqual([SHEET]);
    await here.press('evaluate');
    await here.press('build-counts');
    expect(await here.inputs(SHEET)).toEqual(evaluated);
  });

  test('saved and opened again, there is nothing to do', async () => {
    await (await here.saveFile()).saveAs(saved);
    const [sheet, counts] = [await here.texts(SHEET), await here.texts(COUNTS)];
    await here.openFile(saved);
    expect(await here.texts(SHEET)).toEqual(sheet);
    expect(await here.texts(COUNTS)).toEqual(counts);
    await expect(here.control('preview').count()).resolves.toBe(0);
    const inputs = await here.inputs(SHEET);
    await here.press('evaluate');
    expect(await here.control('status').innerText()).toBe(
      language === 'ja' ? '81指標を評価し、書き込むセルはありませんでした。' : '81 indicators evaluated, nothing to write.',
    );
    expect(await here.inputs(SHEET)).toEqual(inputs);
  });

  test('the four departures of the published report are listed, each with its cell', async () => {
    await here.openFile(join(SAMPLES, 'mine-r1-published.xlsx'));
    await here.press('evaluate');
    const warnings = await here
      .control('findings')
      .locator('.finding.warning [data-testid="finding"]')
      .evaluateAll((found) => found.map((finding) => [finding.getAttribute('data-code'), finding.querySelector('strong')?.textContent]));
    expect(warnings.map(([code]) => code).sort()).toEqual(['label-differs', 'progress-differs', 'progress-differs', 'status-differs']);
    expect(warnings.map(([, name]) => name)).toEqual(
      expect.arrayContaining([
        '市内の高校の新卒者の美祢市内就職率',
        '市内中学校へ入学する生徒の割合',
        expect.stringContaining('認知症サポーター養成講座受講者数'),
      ]),
    );
  });

  test(`${elsewhere.length === 0 ? 'nothing' : 'only office.js'} is asked of another origin, and nothing complains`, () => {
    const asked = here.requests.filter((url) => !url.startsWith(served.address) && !/^(data|blob):/.test(url));
    expect(new Set(asked)).toEqual(new Set(elsewhere));
    expect(here.requests.length).toBeGreaterThan(10);
    expect(here.complaints).toEqual([]);
  });
}
