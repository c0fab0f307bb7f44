import { join, posix } from 'node:path';
import { filesIn } from '../../../tools/release/files/files-in';
import { manualPages } from '../../../tools/release/manuals';

const NEEDED = { 'ja/user.md': '', 'ja/administrator.md': '', 'en/user.md': '', 'en/administrator.md': '' };

const files = (texts: Record<string, string>): Map<string, Uint8Array> =>
  new Map(Object.entries({ ...NEEDED, ...texts }).map(([path, text]) => [path, new Uint8Array(Buffer.from(text))]));
const page = (texts: Record<string, string>, path: string): string => Buffer.from(manualPages(files(texts)).get(path) ?? []).toString();

test('a manual becomes a page in its language, with its title', () => {
  expect(page({ 'ja/user.md': '# 使い方\n\n本文' }, 'ja/user.html')).toMatch(
    /<html lang="ja">[\s\S]*<title>使い方<\/title>[\s\S]*<p>本文<\/p>/,
  );
  expect(page({ 'en/user.md': '# A <b> & B' }, 'en/user.html')).toMatch(/<html lang="en">[\s\S]*<title>A &lt;b> &amp; B<\/title>/);
});

test('links among manuals lead to pages, and to headings as GitHub names them', () => {
  const texts = {
    'ja/user.md': '# a\n[管理](admin.md#証明書を-用意する) [English](../en/user.md) [ここ](#a)',
    'ja/admin.md': '## 証明書を 用意する\n## 証明書を 用意する',
    'en/user.md': '',
  };
  expect(page(texts, 'ja/user.html')).toMatch(/href="admin.html#%?[^"]*".*href="\.\.\/en\/user\.html".*href="#a"/);
  const ids = [...page(texts, 'ja/admin.html').matchAll(/<h2 id="([^"]*)"/g)].map(([, id]) => id);
  expect(ids).toEqual(['証明書を-用意する', '証明書を-用意する-1']);
});

test('pictures come along as they are', () => {
  const texts = { 'ja/user.md': '![画面](../images/pane.png)', 'images/pane.png': 'PNG' };
  expect(page(texts, 'ja/user.html')).toContain('src="../images/pane.png"');
  expect(page(texts, 'images/pane.png')).toBe('PNG');
});

test('a link out of the manual becomes its text', () => {
  const text = page({ 'ja/user.md': '[開発](../../architecture.md)を見る' }, 'ja/user.html');
  expect(text).toContain('開発を見る');
  expect(text).not.toContain('href');
});

test.each([
  ['a page', '[x](nowhere.md)'],
  ['a picture', '![x](nowhere.png)'],
  ['a picture out of the manual', '![x](../../images/pane.png)'],
])('%s that is not there is refused', (_, text) => {
  expect(() => manualPages(files({ 'ja/user.md': text }))).toThrow(expect.objectContaining({ code: 'manual-link-broken' }));
});

test.each(Object.keys(NEEDED))('no release without %s', (missing) => {
  const others = files({});
  others.delete(missing);
  expect(() => manualPages(others)).toThrow(expect.objectContaining({ code: 'manual-missing', details: { file: missing } }));
});

test("the project's own manuals become pages whose links and anchors all lead somewhere", () => {
  const pages = manualPages(filesIn(join(__dirname, '..', '..', '..', 'docs', 'manual')));
  const html = [...pages].filter(([path]) => path.endsWith('.html')).map(([path, bytes]) => [path, Buffer.from(bytes).toString()] as const);
  expect(html.length).toBeGreaterThan(8);
  const broken = html.flatMap(([path, text]) =>
    [...text.matchAll(/(?:href|src)="([^"]*)"/g)]
      .map(([, link]) => decodeURI(link ?? ''))
      .filter((link) => !/^[a-z]+:/.test(link))
      .filter((link) => {
        const [file = '', anchor] = link.split('#');
        const target = file === '' ? path : posix.normalize(posix.join(posix.dirname(path), file));
        if (!pages.has(target)) return true;
        return (
          anchor !== undefined &&
          !Buffer.from(pages.get(target) ?? [])
            .toString()
            .includes(`id="${anchor}"`)
        );
      })
      .map((link) => `${path}: ${link}`),
  );
  expect(broken).toEqual([]);
});
