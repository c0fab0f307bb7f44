import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../../tools/project';

interface Pages {
  readonly what: { readonly pages: Readonly<Record<string, string>> };
  page(file: string): string;
}

/** The pages of a build, as they are put out. */
async function pagesOf(offline: boolean): Promise<Record<string, string>> {
  const configure = (await import(join(PROJECT, 'webpack.config.js'))).default as (env: object) => Promise<{ plugins: object[] }>;
  const { plugins } = await configure({ offline });
  const pages = plugins.find((plugin): plugin is Pages => plugin.constructor.name === 'StaticPagesPlugin');
  if (pages === undefined) throw new Error('Nothing makes the pages.');
  return Object.fromEntries(Object.entries(pages.what.pages).map(([name, file]) => [name, pages.page(file)]));
}

/** A policy's directives by name. */
function policyOf(page: string): Map<string, string[]> {
  const content = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
  return new Map(content.split('; ').map((directive) => [directive.split(' ')[0] ?? '', directive.split(' ').slice(1)]));
}

describe.each([
  ['offline', true],
  ['with the CDN', false],
])('the pages of the build %s', (_, offline) => {
  let pages: Record<string, string>;
  beforeAll(async () => {
    pages = await pagesOf(offline);
  });

  test('each has a policy, before anything that it loads', () => {
    expect(Object.keys(pages).sort()).toEqual(['outcome.html', 'taskpane.html']);
    for (const page of Object.values(pages)) {
      const policy = page.indexOf('Content-Security-Policy');
      expect(policy).toBeGreaterThan(0);
      for (const loads of ['<script', '<link', '<style'])
        expect(page.includes(loads) ? page.indexOf(loads) : policy + 1).toBeGreaterThan(policy);
    }
  });

  test('nothing inline but scripts whose hash is known, nothing evaluated, nothing from elsewhere but office.js', () => {
    for (const page of Object.values(pages)) {
      const policy = policyOf(page);
      expect(policy.get('default-src')).toEqual(["'self'"]);
      expect(policy.get('object-src')).toEqual(["'none'"]);
      expect(policy.get('base-uri')).toEqual(["'none'"]);
      expect(policy.get('form-action')).toEqual(["'none'"]);
      const scripts = policy.get('script-src')?.filter((source) => !source.startsWith("'sha256-"));
      expect(scripts).toEqual(offline ? ["'self'"] : ["'self'", 'https://appsforoffice.microsoft.com']);
      expect([...policy.values()].flat().filter((source) => /unsafe|\*|^https?:$|blob:/.test(source))).toEqual([]);
    }
  });

  test('Trusted Types are required, and their rules run before every other script', () => {
    for (const page of Object.values(pages)) {
      const policy = policyOf(page);
      expect(policy.get('require-trusted-types-for')).toEqual(["'script'"]);
      expect(policy.get('trusted-types')).toEqual(offline ? ['default'] : undefined);
      const scripts = [...page.matchAll(/<script[^>]* src="([^"]*)"/g)].map(([, src]) => src);
      expect(scripts[0]).toBe('page-rules.js');
      expect([...page.matchAll(/<script[^>]* src="[^"]*"[^>]*>/g)].every(([tag]) => tag.includes('defer'))).toBe(true);
    }
  });

  test('no handler, style or address of a script stands in the pages themselves', () => {
    for (const page of Object.values(pages)) expect(page).not.toMatch(/\son\w+=|\sstyle=|javascript:|<style/i);
  });
});

/** What makes HTML or a program from text, however it is written: the lint rule sees only the usual ways. */
const SINKS =
  /(?:inner|Inner)HTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|document\.write|DOMParser|srcdoc|\beval\(|new Function|javascript:/;

test('no file that is shipped makes HTML or programs from text', () => {
  const rooms = ['commands', 'evaluation', 'excel', 'i18n', 'taskpane'];
  const files = rooms.flatMap((room) =>
    readdirSync(join(PROJECT, 'src', room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(tsx?|js|html)$/.test(name))
      .map((name) => join(PROJECT, 'src', room, name)),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => SINKS.test(readFileSync(file, 'utf8')))).toEqual([]);
});
