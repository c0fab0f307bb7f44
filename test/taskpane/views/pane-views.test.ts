/** @jest-environment jsdom */
import type { WorkbookSnapshot } from '../../../src/evaluation/workbook/snapshot';
import { ExcelError } from '../../../src/excel/excel-error';
import type { Language } from '../../../src/i18n/language';
import { drawPane } from '../../../src/taskpane/start-pane';
import { createPane } from '../../../src/taskpane/create-pane';
import { initialState, type PaneState } from '../../../src/taskpane/state/pane-state';
import { evaluationOf } from '../../../src/taskpane/state/workbook-state';
import { createStore, type Store } from '../../../src/taskpane/state/store';
import { FakeHost } from '../fake-host';
import { sample } from '../sample';

let blank: WorkbookSnapshot;
let published: WorkbookSnapshot;
beforeAll(async () => {
  blank = await sample('mine-r1');
  published = await sample('mine-r1-published');
});

/** Lets what was asked for come to its end and be drawn. */
const settled = async (): Promise<void> => {
  // The pane evaluates in slices: as many turns as it is busy, but for one that waits for something else.
  for (let turn = 0; turn === 0 || (turn < 200 && document.querySelector('main[aria-busy="true"]') !== null); turn++)
    await new Promise((resolve) => setTimeout(resolve, 0));
};

/** The store of the pane that was drawn last. */
let drawn: Store<PaneState> | null = null;

/** Lets what was asked for come to its end: evaluating goes on in slices for as long as it takes. */
async function done(): Promise<void> {
  do await settled();
  while (drawn !== null && drawn.get().busy !== null);
  await settled();
}

/** Lets a part of the pane be loaded. */
async function loaded(): Promise<void> {
  do await settled();
  while (document.querySelector('.waiting') !== null);
}

async function pane(workbook: WorkbookSnapshot, language: Language = 'ja') {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const host = new FakeHost(workbook);
  host.remember('welcomed', 'yes');
  const store = createStore(initialState(language));
  const { actions, start } = createPane(host, store);
  drawPane(root, store, actions);
  await start();
  drawn = store;
  await done();
  const all = (id: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(`[data-testid="${id}"]`)];
  const one = (id: string): HTMLElement => {
    const [found] = all(id);
    if (found === undefined) throw new Error(`nothing called ${id}`);
    return found;
  };
  const click = async (id: string): Promise<void> => {
    one(id).click();
    await done();
  };
  /** Unfolds something, as a click on its summary does in a browser, and waits until what is in it has been loaded. */
  const unfold = async (id: string): Promise<void> => {
    const details = one(id).closest('details')!;
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    await loaded();
  };
  const turnTo = async (tab: string): Promise<void> => {
    await click(`tab-${tab}`);
    await loaded();
  };
  const type = async (element: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement, text: string): Promise<void> => {
    element.value = text;
    element.dispatchEvent(new Event('change', { bubbles: true }));
    await done();
  };
  return { host, store, all, one, click, unfold, turnTo, type };
}

describe('the pane', () => {
  test('opens with what it sees and what it will write', async () => {
    const { one, all } = await pane(blank);
    expect(one('result').textContent).toBe('81指標を読み取りました。評価すると162セルに書き込みます。');
    expect(one('reading').textContent).toBe('読み取り 評価 / R1 / 標準（目標達成・改善・悪化）');
    expect(one('preview').textContent).toMatch(/進捗率 81セル.*状況 81セル/);
    expect(all('summary')).toHaveLength(0);
    expect((one('undo') as HTMLButtonElement).disabled).toBe(true);
  });

  test('shows counts, bars with a table behind them, and findings after 評価する', async () => {
    const { one, all, click } = await pane(published);
    await click('evaluate');
    expect(one('summary').textContent).toBe('目標達成13改善↑27-28悪化↓1381指標（うち基本目標7）、実績あり78「-」は変化なしか実績なし');
    expect(document.querySelectorAll('svg.bar')).toHaveLength(5);
    expect(document.querySelector('svg.bar')?.getAttribute('aria-label')).toContain('目標達成 3、改善↑ 9、- 13、悪化↓ 5');
    expect(one('count-table').querySelectorAll('tbody tr')).toHaveLength(25);
    expect(
      all('finding')
        .filter(({ parentElement }) => parentElement?.classList.contains('warning'))
        .map(({ dataset }) => dataset['code']),
    ).toEqual(['progress-differs', 'progress-differs', 'status-differs', 'label-differs']);
    expect((one('undo') as HTMLButtonElement).disabled).toBe(false);
  });

  test('every segment of a bar has a pattern, and no colour of its own in the markup', async () => {
    const { click } = await pane(published);
    await click('evaluate');
    const patterns = new Set([...document.querySelectorAll('svg.bar rect')].map((rect) => rect.getAttribute('fill')));
    expect([...patterns].sort()).toEqual(['url(#tone-bad)', 'url(#tone-best)', 'url(#tone-good)', 'url(#tone-neutral)']);
    for (const pattern of patterns) expect(document.querySelector(pattern!.slice(4, -1))).not.toBeNull();
    expect(document.querySelectorAll('[style]')).toHaveLength(0);
  });

  test('choosing a finding shows its cell and explains its indicator', async () => {
    const { host, one, click } = await pane(published);
    await click('evaluate');
    await click('finding');
    await loaded();
    expect(host.shown).toEqual([{ sheetId: 'id-評価', row: 42, column: 8 }]);
    expect(one('explanation').textContent).toContain('(12 - 9) / (15 - 9) = 50.0 %');
  });

  test('このまま残す wants a reason, leaves it on the cell and sets the finding aside', async () => {
    const { host, store, one, all, click, unfold } = await pane(published);
    await click('evaluate');
    const before = all('finding').length;
    await click('remedy-dismiss');
    const form = document.querySelector('form')!;
    form.requestSubmit();
    await done();
    expect(one('alert').textContent).toContain('理由');
    (one('answer-reason') as HTMLInputElement).value = '県の公表値による';
    form.requestSubmit();
    await done();
    expect(host.notes).toEqual([{ row: 42, column: 8, text: '手動判定：県の公表値による' }]);
    expect(store.get().settings.dismissed).toHaveLength(1);
    expect(all('finding')).toHaveLength(before - 1);
    expect(document.querySelector('[data-testid="finding-group"] [data-cell="I43"]')).toBeNull();
    await unfold('unfold-dismissed');
    expect(document.querySelector('details .finding [data-cell="I43"]')).not.toBeNull();
  });

  test('a status can be set to the rule’s', async () => {
    const { host, all, click } = await pane(published);
    await click('evaluate');
    all('remedy-apply-rule').at(-1)!.click();
    await done();
    const { values } = host.workbook.sheets.find(({ name }) => name === '評価')!;
    expect(values[138]?.[9]).toBe('目標達成');
  });

  test('※ can be taken away where a name carries it, and is not offered where it cannot be meant', async () => {
    const { host, all, click } = await pane(blank);
    host.select({ sheetId: 'id-評価', row: 42, column: 3 });
    await loaded();
    expect(all('explanation')).toHaveLength(1);
    expect(all('toggle-mark')).toHaveLength(0);
    const name = '認知症サポーター養成講座受講者数(年間)';
    const nameOf = (row: number): unknown => host.workbook.sheets[0]?.values[row]?.[3];
    const row = blank.sheets[0]!.values.findIndex((cells) => cells[3] === `${name}※`);
    host.select({ sheetId: 'id-評価', row, column: 3 });
    await loaded();
    await click('toggle-mark');
    expect(nameOf(row)).toBe(name);
  });

  test('a corrected column is stored in the workbook and read by', async () => {
    const { host, one, type, unfold, store } = await pane(blank);
    await unfold('unfold-reading');
    await type(one('correct-progress') as HTMLSelectElement, '2');
    expect(store.get().settings.corrections.columns).toEqual({ progress: 2 });
    expect(host.savedSettings).toHaveLength(1);
    expect(evaluationOf(store.get().workbook)?.results[0]?.indicator.columns.progress).toBe(2);
  });

  test('what was taken for what is said with its reasons', async () => {
    const { one, unfold } = await pane(blank);
    await unfold('unfold-reading');
    await unfold('unfold-reading-basis');
    const said = one('reading-lines').textContent;
    expect(said).toContain('評価');
    expect(said).toContain('G 列「R1実績 b」 … 見出しの「実績」による');
    expect(said).toMatch(/計算式.*見出しによる/);
  });

  test('a profile that does not fit is refused with its place, and one that fits is stored', async () => {
    const { host, one, click, turnTo, unfold, store } = await pane(blank);
    await turnTo('settings');
    await unfold('unfold-profile-text');
    const area = one('profile-text') as HTMLTextAreaElement;
    area.value = '{"statuses":[{"label":"A","when":{"progressAtLeast":80}}]}';
    await click('apply-profile');
    expect(one('alert').textContent).toContain('statuses[0].when.progressAtLeast');
    expect(host.savedSettings).toHaveLength(0);
    area.value = '{"name":"わが市","statuses":[{"label":"A","when":{"progressAtLeast":0.8}},{"label":"B","when":"otherwise"}]}';
    await click('apply-profile');
    expect(evaluationOf(store.get().workbook)?.profile.name).toBe('わが市');
  });

  test('what is exported is what would be imported', async () => {
    const { one, click, turnTo, unfold, store } = await pane(blank);
    await turnTo('settings');
    await unfold('unfold-profile-text');
    const before = evaluationOf(store.get().workbook)?.profile;
    await click('apply-profile');
    expect(one('alert').textContent).toBe('');
    expect(evaluationOf(store.get().workbook)?.profile).toEqual(before);
  });

  test.each([
    ['on', true],
    ['off', false],
  ])('status colours %s', async (_, on) => {
    const { host, one, turnTo } = await pane(blank);
    await turnTo('settings');
    const box = one('status-colours') as HTMLInputElement;
    box.checked = on;
    box.dispatchEvent(new Event('change'));
    await done();
    expect(host.coloured.length > 0).toBe(on);
  });

  test('lists who owes an actual', async () => {
    const { one, turnTo } = await pane(blank);
    await turnTo('share');
    const { value } = one('reminders').querySelector('textarea')!;
    expect(value).toContain('合計特殊出生率');
    expect(value.split('\n')).toHaveLength(4);
  });

  test('the list is copied as it stands there', async () => {
    const { host, one, turnTo } = await pane(blank);
    await turnTo('share');
    const field = one('reminders').querySelector('textarea')!;
    one('reminders').querySelector('button')!.click();
    await done();
    expect(host.copied).toEqual([field.value]);
    expect(one('status').textContent).toBe('コピーしました。');
  });

  test('speaks English', async () => {
    const { one, click } = await pane(published, 'en');
    await click('evaluate');
    expect(one('evaluate').textContent).toBe('Evaluate');
    expect(one('findings').textContent).toContain('Progress was typed as "56.7%", but the rule gives 50.0%.');
    expect(document.body.textContent).not.toMatch(/ません|です。|ください/);
  });

  test('without a table explains itself and offers corrections and the sample', async () => {
    const empty = { ...blank, sheets: [{ ...blank.sheets[0]!, values: [['memo']], formulas: [], styles: [], merges: [] }] };
    const { one, all } = await pane(empty);
    await loaded();
    expect(one('no-table').textContent).toContain('評価表が見つかりません');
    expect(all('correct-heading-row')).toHaveLength(1);
    expect(all('open-sample')).toHaveLength(1);
    expect(all('evaluate')).toHaveLength(0);
  });

  test('what can be taken back no more can be left as it is, beside the sentence that says so', async () => {
    const { host, one, all, click } = await pane(published);
    await click('evaluate');
    expect(all('leave-step')).toHaveLength(0);
    host.undo = () => Promise.reject(new ExcelError('rows-moved', { cells: ['評価!D9'], cellCount: 1 }));
    await click('undo');
    expect(one('alert').textContent).toMatch(/^書き込んだあとに行や列が.*評価!D9/);
    expect(one('leave-step').textContent).toBe('「評価する」は元に戻さない');
    await click('leave-step');
    expect(all('leave-step')).toHaveLength(0);
    expect(one('status').textContent).toBe('「評価する」はそのままにしました。ほかに元に戻せる操作はありません。');
    expect((one('undo') as HTMLButtonElement).disabled).toBe(true);
  });

  test('動作確認 gives a report that is copied as it stands', async () => {
    const { host, one, click, turnTo } = await pane(blank);
    await turnTo('settings');
    await click('run-self-check');
    const report = one('self-check-report') as HTMLTextAreaElement;
    expect(report.value).toBe('ExcelApi 1.15\nフィルターの行への書き込み: 想定と違う [filter] [1,2]');
    one('self-check').querySelector<HTMLElement>('button.quiet')!.click();
    await done();
    expect(host.copied).toEqual([report.value]);
  });

  test('tabs turn with the arrow keys', async () => {
    const { one, store } = await pane(blank);
    one('tab-results').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
    await done();
    expect(store.get().tab).toBe('year');
    expect(document.activeElement?.id).toBe('tab-year');
  });

  test('text from a sheet never becomes markup', async () => {
    const hostile = JSON.parse(JSON.stringify(blank).replaceAll('合計特殊出生率', '<img src=x onerror=alert(1)>')) as WorkbookSnapshot;
    const { click, turnTo, unfold } = await pane(hostile);
    await click('evaluate');
    await turnTo('share');
    await turnTo('year');
    await unfold('step-update');
    await unfold('step-request');
    expect(document.querySelector('[data-testid="request"]')).not.toBeNull();
    expect(document.querySelectorAll('img')).toHaveLength(0);
  });
});
