import { trustedTypesRules } from '../../../src/taskpane/page/trusted-types';

const PAGE = 'https://addin.example.lg.jp/shinchoku/taskpane.html?_host_Info=Excel';
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const rules = trustedTypesRules(PAGE, ['taskpane.js', CDN]);

test.each<[string, string, boolean]>([
  ['a chunk of the pane', 'https://addin.example.lg.jp/shinchoku/pane.0123.js', true],
  ['a chunk by its relative address', 'engine.js', true],
  ['what office.js loads from where it came itself', 'https://appsforoffice.microsoft.com/lib/1.1/hosted/excel-web-16.00.js', true],
  ['another origin', 'https://evil.example/x.js', false],
  ['another port', 'https://addin.example.lg.jp:8443/x.js', false],
  ['without encryption', 'http://addin.example.lg.jp/x.js', false],
  ['an origin that only begins the same', 'https://addin.example.lg.jp.evil.example/x.js', false],
  ['another origin without a protocol', '//evil.example/x.js', false],
  ['a user name that looks like the origin', 'https://addin.example.lg.jp@evil.example/x.js', false],
  ['data', 'data:text/javascript,alert(1)', false],
  ['a blob', 'blob:https://addin.example.lg.jp/0', false],
  ['javascript', 'javascript:alert(1)', false],
  ['what is no address', 'https://[', false],
])('scripts from %s', (_, url, allowed) => {
  expect(rules.createScriptURL(url)).toBe(allowed ? url : null);
});

test('text handed over as HTML stays text', () => {
  expect(rules.createHTML('<img src=x onerror="alert(1)"> &lt;b>')).toBe('&lt;img src=x onerror="alert(1)"> &amp;lt;b>');
  expect(rules.createHTML('')).toBe('');
});

test('there is no rule that makes scripts from text', () => {
  expect(Object.keys(rules).sort()).toEqual(['createHTML', 'createScriptURL']);
});
