import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(__dirname, '../../..');

const pages = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join('docs', name)),
];

/** Files that are linked to, and files and folders of the project that are named as code. */
function namedBy(page: string): string[] {
  const text = readFileSync(path.join(root, page), 'utf8');
  const links = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, link = '']) => path.join(path.dirname(page), link));
  const names = [...text.matchAll(/`((?:src|test|tools|docs|assets)\/[\w./-]+)`/g)].map(([, name = '']) => name);
  return [...links, ...names];
}

test('what the documents link to and name is there', () => {
  const gone = pages.flatMap((page) =>
    namedBy(page)
      .filter((name) => !existsSync(path.join(root, name)))
      .map((name) => `${page}: ${name}`),
  );
  expect(gone).toEqual([]);
});
