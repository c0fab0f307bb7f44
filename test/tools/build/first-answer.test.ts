import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';

const PROJECT = join(__dirname, '..', '..', '..');

/** The product's sources by their paths in the project. */
const SOURCES = new Map(
  readdirSync(join(PROJECT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => [`src/${file.split(sep).join('/')}`, readFileSync(join(PROJECT, 'src', file), 'utf8').replace(/^ *\*.*$/gm, '')]),
);

/** The file that an import in another one names. */
function fileOf(from: string, path: string): string {
  const named = relative(PROJECT, normalize(join(PROJECT, dirname(from), path)))
    .split(sep)
    .join('/');
  const file = [named, `${named}.ts`, `${named}.tsx`].find((name) => SOURCES.has(name));
  if (file === undefined) throw new Error(`${from} imports ${path}, which is not there.`);
  return file;
}

/** What is named by `import()` for a chunk. */
function namedFor(chunk: string): string[] {
  return [...SOURCES].flatMap(([from, text]) =>
    [...text.matchAll(/import\(\/\* webpackChunkName: "([a-z-]+)" \*\/ '([^']+)'\)/g)].flatMap(([, name, path = '']) =>
      name === chunk ? [fileOf(from, path)] : [],
    ),
  );
}

/** All that is loaded with some files: what they import, and what that imports, types aside. */
function loadedWith(files: readonly string[]): ReadonlySet<string> {
  const loaded = new Set<string>();
  const open = [...files];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (loaded.has(file)) continue;
    loaded.add(file);
    for (const [, path = ''] of (SOURCES.get(file) ?? '').matchAll(/^(?:import|export) (?!type )[^;]*?from '(\.[^']+)';$/gm))
      open.push(fileOf(file, path));
  }
  return loaded;
}

const WHOLE = 'src/evaluation/whole-engine.ts';
const SCHEMA = 'src/evaluation/profile/profile-schema.ts';
const RESULTS = 'src/evaluation/evaluate-readings.ts';
const LAYOUTS = 'src/evaluation/reading/all-layouts.ts';

test.each([
  ['pane', [WHOLE, SCHEMA, RESULTS, LAYOUTS]],
  ['services', [WHOLE, SCHEMA, RESULTS, LAYOUTS]],
  ['results', [WHOLE, SCHEMA, LAYOUTS]],
  ['profiles', [WHOLE, RESULTS, LAYOUTS]],
  ['layouts', [WHOLE, SCHEMA, RESULTS]],
])('what the first answer may need brings nothing along that it does not: %s', (chunk, others) => {
  const loaded = loadedWith(namedFor(chunk));
  expect(loaded.size).toBeGreaterThan(0);
  expect(others.filter((file) => loaded.has(file))).toEqual([]);
});

test('the worker that reads replies brings along nothing that writes workbooks', () => {
  const loaded = [...loadedWith(['src/taskpane/files/reply-worker.ts'])];
  expect(loaded).toContain('src/xlsx/read-workbook-file.ts');
  expect(loaded.filter((file) => /^src\/xlsx\/(?:commit|copy|create)\//.test(file))).toEqual([]);
});

test('what has all of the engine at hand is found to have it', () => {
  const loaded = loadedWith(namedFor('whole'));
  expect([WHOLE, SCHEMA, RESULTS, LAYOUTS].filter((file) => loaded.has(file))).toEqual([WHOLE, SCHEMA, RESULTS, LAYOUTS]);
});
