/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render } from 'preact';
import { frameMarkup } from '../../../tools/build/frame-markup';
import { frameView } from '../../../src/taskpane/views/frame-view';

const SCRIPT = readFileSync(join(__dirname, '..', '..', '..', 'src', 'taskpane', 'page', 'early-frame.js'), 'utf8');

/** The page as it was read, before any bundle has run. */
function pageIn(browser: string, storage: { getItem: (key: string) => string | null }, frame = frameMarkup()): HTMLElement {
  // eslint-disable-next-line no-restricted-syntax -- the page's own markup, as its author wrote it
  document.body.replaceChildren(document.createRange().createContextualFragment(`<div id="pane">${frame}</div>`));
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  new Function('navigator', 'localStorage', SCRIPT)({ language: browser }, storage);
  return document.querySelector<HTMLElement>('#pane')!;
}

const newcomer = { getItem: () => null };
const everybodyElse = { getItem: (key: string) => (key === 'shinchoku.welcomed' ? 'yes' : null) };
const refused = {
  getItem: () => {
    throw new Error('refused');
  },
};

test.each<[string, typeof newcomer | typeof everybodyElse, boolean]>([
  ['ja-JP', newcomer, true],
  ['ja', everybodyElse, false],
  ['JA-jp', refused, true],
])('the page brings along what is drawn first, in a browser in %s', (browser, storage, isFirstRun) => {
  const page = pageIn(browser, storage);
  const drawn = document.createElement('div');
  render(frameView('ja', { isFirstRun }), drawn);
  expect(page.isEqualNode(Object.assign(drawn, { id: 'pane' }))).toBe(true);
});

test.each(['en-US', 'de'])('nobody is shown Japanese in a browser in %s', (browser) => {
  expect(pageIn(browser, newcomer).childNodes).toHaveLength(0);
});

test('it is drawn on and not anew, so that what has the focus keeps it', () => {
  const page = pageIn('ja', newcomer);
  const elements = [...page.querySelectorAll('*')];
  render(frameView('ja', { isFirstRun: true }), page);
  const now = [...page.querySelectorAll('*')];
  expect(now).toHaveLength(elements.length);
  expect(now.every((element, index) => element === elements[index])).toBe(true);
});

test('what old browsers are told stays, whatever their language', () => {
  expect(pageIn('en', newcomer, 'この Excel では使えません。').textContent).toBe('この Excel では使えません。');
});

test('the script that chooses the frame is ECMAScript 5', () => {
  const code = SCRIPT.replace(/\/\*[\s\S]*?\*\//g, '').replace(/'[^'\n]*'/g, "''");
  expect(code).not.toMatch(/=>|`|\b(?:let|const|class|async|await|import|export)\b|\.{3}|\?\.|\?\?/);
});
