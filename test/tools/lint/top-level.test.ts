import { execFileSync } from 'node:child_process';
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
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
  const topLevel = [...new Set(tracked.map((file) => file.split('/')[0]))];
  expect(topLevel.sort()).toEqual([...demandedByTools, ...forReaders, ...folders].sort());
});
