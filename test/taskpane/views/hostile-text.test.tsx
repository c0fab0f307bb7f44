/** @jest-environment jsdom */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render } from 'preact';

const HOSTILE = '<img src=x onerror="alert(1)"><script>alert(2)</script>&lt;b>';

test('a text from a sheet is shown as it is written, in an element and in an attribute', () => {
  const root = document.createElement('div');
  render(
    <p title={HOSTILE}>
      {HOSTILE}
      <strong>{HOSTILE}</strong>
    </p>,
    root,
  );
  const paragraph = root.firstElementChild;
  expect(paragraph?.firstChild?.nodeType).toBe(Node.TEXT_NODE);
  expect(paragraph?.firstChild?.textContent).toBe(HOSTILE);
  expect(paragraph?.getAttribute('title')).toBe(HOSTILE);
  expect(root.querySelectorAll('img, script, b')).toHaveLength(0);
});

test('no view makes an element or attribute that loads or runs what a sheet says', () => {
  const views = join(__dirname, '..', '..', '..', 'src', 'taskpane');
  const files = readdirSync(views, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'));
  expect(files.length).toBeGreaterThan(15);
  const loads =
    /<(?:a|iframe|script|img|object|embed|link|base|form\s[^>]*action)\b|\s(?:href|src|srcset|action|formaction|formAction|style)=/;
  expect(files.filter((name) => loads.test(readFileSync(join(views, name), 'utf8')))).toEqual([]);
});
