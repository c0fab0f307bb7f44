/** @jest-environment jsdom */
import type { Indicator } from '../../../src/evaluation/evaluation';
import type { Language } from '../../../src/i18n/language';
import { createPane } from '../../../src/taskpane/create-pane';
import { drawPane } from '../../../src/taskpane/start-pane';
import { initialState, type PaneState } from '../../../src/taskpane/state/pane-state';
import { evaluationOf } from '../../../src/taskpane/state/workbook-state';
import { createStore } from '../../../src/taskpane/state/store';
import type { ReplyFile } from '../../../src/year/collect/collected';
import { FakeHost } from '../fake-host';
import { sample } from '../sample';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** The year's work drawn on the sample, whose year is R1. */
async function yearTab(language: Language = 'ja') {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const host = new FakeHost(await sample('mine-r1'));
  const store = createStore(initialState(language));
  const { actions, start } = createPane(host, store);
  drawPane(root, store, actions);
  await start();
  const all = (id: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(`[data-testid="${id}"]`)];
  const one = (id: string): HTMLElement => {
    const [found] = all(id);
    if (found === undefined) throw new Error(`nothing called ${id}`);
    return found;
  };
  const click = async (id: string): Promise<void> => {
    one(id).click();
    do await settled();
    while (document.querySelector('.waiting') !== null || store.get().busy !== null);
    await settled();
  };
  const unfold = async (id: string): Promise<void> => {
    const details = one(id).closest('details')!;
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    do await settled();
    while (document.querySelector('.waiting') !== null);
    await settled();
  };
  await click('tab-year');
  return { host, store, all, one, click, unfold };
}

/** A reply that answers one indicator, without what a form keeps hidden. */
function replyTo({ name, unit, levels }: Indicator, actual: number): ReplyFile {
  const cell = (value: number | null) => ({
    value,
    numberFormat: 'General',
    text: value === null ? '' : String(value),
    uncalculated: false,
  });
  const none = cell(null);
  const inputs = { actual: cell(actual), kind: none, asOf: none, expected: none, lastFinal: none, cause: none, issue: none, remark: none };
  const row = { row: 14, number: '1', id: null, name, unit: unit ?? '', levels: levels.map((level) => level.name), inputs };
  return {
    file: '観光課.xlsx',
    department: '観光課',
    askedDepartment: '観光課',
    person: '',
    date: '',
    dateValue: null,
    due: null,
    saved: null,
    year: 2019,
    plan: '',
    rows: [{ ...row, baseline: null, last: null, target: null, asked: null, answers: true }],
  };
}

/** An indicator that has a plain figure already. */
function measured({ workbook }: PaneState): Indicator {
  const { results } = evaluationOf(workbook)!;
  return results.map(({ indicator }) => indicator).find(({ actual }) => actual.kind === 'number' && actual.note === null)!;
}

test.each([
  ['ja', '年度更新', '照会', '回答の取りまとめ', '比較・報告'],
  ['en', 'Next year', 'Ask departments', 'Collect replies', 'Compare and report'],
] as const)('four steps, folded, in %s', async (language, ...titles) => {
  const { one } = await yearTab(language);
  const steps = [...one('year').querySelectorAll('details h2')].map(({ textContent }) => textContent);
  expect(steps).toEqual(titles.map((title, index) => `${String(index + 1)}${title}`));
  expect([...one('year').querySelectorAll('details')].some(({ open }) => open)).toBe(false);
});

test('a step is worked out when it is unfolded; unfolding another folds it', async () => {
  const { one, all, unfold } = await yearTab();
  expect(all('update')).toEqual([]);
  await unfold('step-update');
  expect(one('next-years').textContent).toBe('R1 → R2');
  expect(one('next-sheets').textContent).toContain('シート「評価」を写して「評価 R2」を作る');
  await unfold('step-request');
  expect(all('update')).toEqual([]);
  expect(one('asked-of').textContent).toBe('1所属に、81指標を照会');
  expect(all('asked-department').map(({ textContent }) => textContent)).toEqual([expect.stringContaining('所管未設定')]);
});

test('a conflict shows both values; decided, it stands among what was decided, and can be decided again', async () => {
  const { store, one, all, click, unfold } = await yearTab();
  const indicator = measured(store.get());
  store.set({ year: { ...store.get().year, replies: [replyTo(indicator, 77_777)] } });
  await unfold('step-collect');
  expect(one('conflict').getAttribute('data-code')).toBe('changed-since');
  expect(one('take').textContent).toBe('回答の「77777」を採る');
  expect(one('keep').textContent).toBe(`評価シートの「${indicator.actual.text.replace(/,/g, '')}」を残す`);
  expect(one('will-take-in').textContent).toContain('新しく書き込むものはありません');
  await click('take');
  expect(all('conflict')).toEqual([]);
  expect(one('will-take-in').textContent).toContain('77777');
  await unfold('unfold-decided');
  expect(one('conflict').textContent).toContain('回答の値を採ります');
  await click('undecide');
  expect(one('conflict').closest('[data-testid="conflict-group"]')).not.toBeNull();
});

test('without an earlier year the comparison asks for last year’s workbook', async () => {
  const { one, all, unfold } = await yearTab('en');
  await unfold('step-compare');
  expect(one('no-last-year').textContent).toMatch(/Choose last year’s workbook/);
  expect(all('make-comparison')).toEqual([]);
  expect(one('report-sheet').textContent).toBe('Report sheet');
});
