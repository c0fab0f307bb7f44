import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(__dirname, '../../..');

const demandedByTools = [
  '.ci',
  '.dependency-cruiser.cjs',
  '.gitignore',
  '.npmrc',
  '.prettierignore',
  '.prettierrc.json',
  'eslint.config.js',
  'jest.config.js',
  'manifest.xml',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'webpack.config.js',
];
const forReaders = ['CHANGELOG.md', 'LICENSE', 'README.ja.md', 'README.md'];
const folders = ['assets', 'docs', 'src', 'test', 'tools'];

/** Two downloaded packages once lay here, because nobody looks at a list that grows by itself. */
test('the top level holds what tools demand, what readers look for, and five folders', () => {
  const ignored = readFileSync(path.join(root, '.gitignore'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((pattern) => new RegExp(`^${pattern.replaceAll('/', '').replaceAll('.', '\\.').replaceAll('*', '.*')}$`));
  // Only git itself need not be here: a copy of the sources without it is tested just as well.
  const shown = readdirSync(root).filter((name) => name !== '.git' && !ignored.some((pattern) => pattern.test(name)));
  expect(shown.sort()).toEqual([...demandedByTools, ...forReaders, ...folders].sort());
});
