/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render } from 'preact';
import { frameMarkup } from '../../../tools/build/frame-markup';
import type { Language } from '../../../src/i18n/language';
import { frameView } from '../../../src/taskpane/views/frame-view';

const SCRIPT = readFileSync(join(__dirname, '..', '..', '..', 'src', 'taskpane', 'page', 'early-frame.js'), 'utf8');

/** The page as it was read, before any bundle has run. */
function pageIn(browser: string, storage: { getItem: (key: string) => string | null }, frame = frameMarkup('ja')): HTMLElement {
  document.documentElement.lang = 'ja';
  const page = `<div id="pane">${frame}</div><template id="frame-en" hidden>${frameMarkup('en')}</template>`;
  // eslint-disable-next-line no-restricted-syntax -- the page's own markup, as its author wrote it
  document.body.replaceChildren(document.createRange().createContextualFragment(page));
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

test.each<[string, typeof newcomer | typeof everybodyElse, Language, boolean]>([
  ['ja-JP', newcomer, 'ja', true],
  ['ja', everybodyElse, 'ja', false],
  ['en-US', newcomer, 'en', true],
  ['de', everybodyElse, 'en', false],
  ['JA-jp', refused, 'ja', true],
])('the page brings along what is drawn first, in a browser in %s', (browser, storage, language, isFirstRun) => {
  const page = pageIn(browser, storage);
  const drawn = document.createElement('div');
  render(frameView(language, { isFirstRun }), drawn);
  expect(page.isEqualNode(Object.assign(drawn, { id: 'pane' }))).toBe(true);
  expect(document.documentElement.lang).toBe(language);
});

test('it is drawn on and not anew, so that what has the focus keeps it', () => {
  const page = pageIn('ja', newcomer);
  const elements = [...page.querySelectorAll('*')];
  render(frameView('ja', { isFirstRun: true }), page);
  expect([...page.querySelectorAll('*')]).toEqual(elements);
  expect([...page.querySelectorAll('*')].every((element, index) => element === elements[index])).toBe(true);
});

test('what old browsers are told stays, whatever their language', () => {
  expect(pageIn('en', newcomer, 'この Excel では使えません。').textContent).toBe('この Excel では使えません。');
});

test('the script that chooses the frame is ECMAScript 5', () => {
  const code = SCRIPT.replace(/\/\*[\s\S]*?\*\//g, '').replace(/'[^'\n]*'/g, "''");
  expect(code).not.toMatch(/=>|`|\b(?:let|const|class|async|await|import|export)\b|\.{3}|\?\.|\?\?/);
});
