import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noticesText, packageFolders, readPackage } from '../../../tools/release/third-party-notices';
import { PROJECT } from '../../../tools/project';

test('files are put down to their packages, each once; the project itself is none', () => {
  const files = [
    '/p/src/a.ts',
    '/p/node_modules/big.js/big.mjs',
    '/p/node_modules/big.js/other.mjs',
    '/p/node_modules/@microsoft/office-js/dist/office.js',
    '/p/node_modules/a/node_modules/b/index.js',
    'C:\\p\\node_modules\\valibot\\dist\\index.mjs',
  ];
  expect(packageFolders(files)).toEqual([
    '/p/node_modules/@microsoft/office-js',
    '/p/node_modules/a/node_modules/b',
    '/p/node_modules/big.js',
    'C:\\p\\node_modules\\valibot',
  ]);
});

test('notices hold name, version, licence and its text, and what Microsoft asks for', () => {
  const packages = ['valibot', 'big.js', '@microsoft/office-js'].map((name) => readPackage(join(PROJECT, 'node_modules', name)));
  const text = noticesText(packages);
  expect(text).toMatch(/- @microsoft\/office-js [\d.]+\n- big\.js [\d.]+\n- valibot [\d.]+\n/);
  expect(text).toMatch(/big\.js 7\.0\.1 \(MIT\)[\s\S]*Copyright[\s\S]*Permission is hereby granted/);
  expect(text).toMatch(/office-js [\d.]+ \(own terms\)\n\nMicrosoft is not responsible for maintaining, updating or supporting/);
});

test('a package that publishes no licence text has it in the project', () => {
  expect(readPackage(join(PROJECT, 'node_modules', 'saxes'))).toMatchObject({
    licence: 'ISC',
    texts: [expect.stringContaining('ISC License')],
  });
});

test('what docx publishes within its own files is named with its licence', () => {
  const { texts } = readPackage(join(PROJECT, 'node_modules', 'docx'));
  const named = [...(texts.at(-1) ?? '').matchAll(/^--- (\S+) \(/gm)].map(([, name]) => name);
  const within = ['index.mjs', 'layout.mjs'].flatMap((file) => {
    const script = readFileSync(join(PROJECT, 'node_modules', 'docx', 'dist', file), 'utf8');
    const marked = [
      ...script.matchAll(/^(?:\t)*\/\/ (?:\\0)?(?:.*node_modules\/)?((?:@[\w.-]+[/+])?[\w.-]+?)(?:@[\d.]+)?\/\S+\.[cm]?js$/gm),
    ].flatMap(([line, name = '']) =>
      line.includes('// src/') ? [] : [name.replace('+', '/').replace('@oxc-project/runtime', '@oxc-project/runtime')],
    );
    const adapted = [...script.matchAll(/Adapted from (\S+) /g)].map(([, name = '']) => name);
    return [
      ...marked,
      ...adapted,
      ...(script.includes('EventEmitter.call(this)') || script.includes('function EventEmitter') ? ['events'] : []),
    ];
  });
  expect(within).toEqual(expect.arrayContaining(['fflate', 'nanoid', 'events', 'stream-browserify']));
  expect([...new Set(within)].filter((name) => !named.includes(name))).toEqual([]);
});

test('a package without a licence text may not ship', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shinchoku-package-'));
  mkdirSync(join(folder, 'x'));
  writeFileSync(join(folder, 'x', 'package.json'), '{"name":"x","version":"1.0.0","license":"MIT"}');
  expect(() => readPackage(join(folder, 'x'))).toThrow(expect.objectContaining({ code: 'licence-missing', details: { name: 'x' } }));
  rmSync(folder, { recursive: true });
});
