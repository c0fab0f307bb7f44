/** @jest-environment jsdom */
import { render } from 'preact';
import { drawPane } from '../../../src/taskpane/start-pane';
import { createPane } from '../../../src/taskpane/create-pane';
import { initialState } from '../../../src/taskpane/state/pane-state';
import { createStore } from '../../../src/taskpane/state/store';
import { frameView } from '../../../src/taskpane/views/frame-view';
import { FakeHost } from '../fake-host';
import { sample } from '../sample';

const byText = (text: string): HTMLButtonElement => {
  const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === text);
  if (found === undefined) throw new Error(text);
  return found;
};

test('before Excel answers, everything is in its place and nothing can be pressed', () => {
  render(frameView('ja', { isFirstRun: true }), document.body);
  expect(document.body.textContent).toMatch(
    /評価進行管理配布・依頼設定.*評価表を見つけ.*Excel につないでいます.*評価する集計表を作成元に戻す$/,
  );
  const pressable = [...document.querySelectorAll<HTMLButtonElement>('main button, main input')].filter(({ disabled }) => !disabled);
  expect(pressable).toEqual([]);
  expect(document.querySelector('main')?.getAttribute('aria-busy')).toBe('true');
  // Whoever waits for a control by its name waits until it answers.
  expect(document.querySelector('[data-testid="evaluate"]')).toBeNull();
});

test.each([
  ['a newcomer', true],
  ['everybody else', false],
])('for %s the same elements come to life', async (_, isFirstRun) => {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  render(frameView('ja', { isFirstRun }), root);
  const [evaluate, tab, welcome] = [byText('評価する'), byText('設定'), document.querySelector('.welcome')];
  const host = new FakeHost(await sample('mine-r1'));
  if (!isFirstRun) host.remember('welcomed', 'yes');
  const store = createStore(initialState('ja'));
  const { actions, start } = createPane(host, store);
  const ready = start();
  drawPane(root, store, actions);
  await ready;
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(byText('評価する')).toBe(evaluate);
  expect(byText('設定')).toBe(tab);
  expect(document.querySelector('.welcome')).toBe(welcome);
  expect(evaluate.disabled).toBe(false);
  expect(evaluate.dataset['testid']).toBe('evaluate');
  evaluate.click();
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(host.commits).toHaveLength(1);
});
