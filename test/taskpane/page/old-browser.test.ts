import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const SCRIPT = readFileSync(join(__dirname, '..', '..', '..', 'src', 'taskpane', 'page', 'old-browser.js'), 'utf8');

/** Runs the script in a browser with or without what the bundles need. @returns what the pane says then */
function paneIn(knowsModules: boolean, globalObject: object): string {
  const pane = { innerText: '' };
  const document = { createElement: () => (knowsModules ? { noModule: false } : {}), getElementById: () => pane };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  new Function('document', 'Object', SCRIPT)(document, globalObject);
  return pane.innerText;
}

test.each([
  ['Internet Explorer', false, {}],
  ['a browser that knows modules and lacks what came later', true, {}],
])('%s shows words in both languages instead of a blank pane', (_, knowsModules, globalObject) => {
  expect(paneIn(knowsModules, globalObject)).toMatch(/この Excel では使えません。[\s\S]*Excel 2021[\s\S]*not supported/);
});

test('a browser that can run the bundles is left alone', () => {
  expect(paneIn(true, Object)).toBe('');
});

test('the script itself is ECMAScript 5: an old browser must not stumble over it', () => {
  const code = SCRIPT.replace(/\/\*[\s\S]*?\*\//g, '').replace(/'[^'\n]*'/g, "''");
  expect(code).not.toMatch(/=>|`|\b(?:let|const|class|async|await|import|export)\b|\.{3}|\?\.|\?\?/);
});
