import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import webpack, { type Configuration, type Stats } from 'webpack';

const PROJECT = join(__dirname, '..', '..', '..');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chunks-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const { SizeBudgetPlugin } = jest.requireActual<{
  SizeBudgetPlugin: new (groups: readonly object[], lazyBudget: number) => NonNullable<Configuration['plugins']>[number];
}>('../../../tools/build/size-budget-plugin.cjs');

/** Builds a small project, by the product's own rules for chunks. @param sources by their path */
async function build(sources: Readonly<Record<string, string>>, groups: readonly object[], lazyBudget: number): Promise<Stats> {
  const configure = (await import(join(PROJECT, 'webpack.config.js'))).default as (env: object) => Promise<Configuration>;
  const { optimization, output } = await configure({});
  for (const [path, source] of Object.entries(sources)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), source);
  }
  const compiler = webpack({
    mode: 'production',
    devtool: false,
    context: folder,
    entry: { taskpane: './src/taskpane.js' },
    output: { ...output, path: join(folder, 'dist') },
    optimization: { ...optimization, minimize: false, concatenateModules: false },
    plugins: [new SizeBudgetPlugin(groups, lazyBudget)],
    infrastructureLogging: { level: 'none' },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error !== null || stats === undefined) reject(error ?? new Error('no build'));
      else
        compiler.close(() => {
          resolve(stats);
        });
    });
  });
}

const PROJECT_WITH_FILES = {
  'src/taskpane.js':
    'import(/* webpackChunkName: "pane" */ \'./pane\'); export const files = () => import(/* webpackChunkName: "files" */ \'./xlsx/open\');',
  'src/pane.js': "import '../src/evaluation/evaluate'; import 'valibot'; console.log('pane');",
  'src/evaluation/evaluate.js': "import 'big.js'; console.log('evaluate');",
  'src/xlsx/open.js': "import '../evaluation/evaluate'; import 'zip'; console.log('open');",
  'node_modules/valibot/index.js': "console.log('valibot');",
  'node_modules/big.js/index.js': "console.log('big.js');",
  'node_modules/zip/index.js': "console.log('zip');",
};

/** The modules of each chunk, by the chunk's name. */
function modulesByChunk(stats: Stats): Record<string, string[]> {
  const { chunks = [] } = stats.toJson({ all: false, chunks: true, chunkModules: true, dependentModules: true, ids: true });
  return Object.fromEntries(
    chunks.map(({ names = [], modules = [] }) => [
      names.join(),
      modules.flatMap(({ name }) => (name?.startsWith('./') ? [name.split(' ')[0]!] : [])).sort(),
    ]),
  );
}

const lines = (stats: Stats): string[] =>
  Object.values(stats.toJson({ all: false, logging: 'info' }).logging ?? {})
    .flatMap(({ entries }) => entries)
    .flatMap(({ message }) => (message?.includes('gzipped') === true ? [message] : []));

test('what is loaded when it is first needed is a chunk of its own with its libraries; the engine is gathered once', async () => {
  const chunks = modulesByChunk(await build(PROJECT_WITH_FILES, [], 1_000_000));
  expect(chunks['files']).toEqual(['./node_modules/zip/index.js', './src/xlsx/open.js']);
  expect(chunks['engine']).toEqual(['./node_modules/big.js/index.js', './node_modules/valibot/index.js', './src/evaluation/evaluate.js']);
});

test.each(['results', 'layouts', 'profiles', 'whole'])(
  'what of the engine not every workbook needs is gathered once, whoever needs it first: %s',
  async (name) => {
    const chunks = modulesByChunk(
      await build(
        {
          ...PROJECT_WITH_FILES,
          'src/pane.js': `import '../src/evaluation/steps'; console.log('pane'); export const needed = () => import(/* webpackChunkName: "${name}" */ './evaluation/needed'); export const year = () => import(/* webpackChunkName: "year" */ './year');`,
          'src/year.js': "import './evaluation/needed'; console.log('year');",
          'src/evaluation/needed.js': "import './steps'; console.log('needed');",
          'src/evaluation/steps.js': "console.log('steps');",
        },
        [],
        1_000_000,
      ),
    );
    expect(chunks['engine']).toEqual(['./src/evaluation/steps.js']);
    expect(chunks[`engine-${name}`]).toEqual(['./src/evaluation/needed.js']);
    expect(chunks['year']).toEqual(['./src/year.js']);
  },
);

test('every script is weighed: by its group, or by itself', async () => {
  const stats = await build(PROJECT_WITH_FILES, [{ name: 'first', files: ['taskpane.js', 'engine.js'], budget: 1_000_000 }], 1_000_000);
  expect(stats.hasErrors()).toBe(false);
  expect(lines(stats)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^first: /), expect.stringMatching(/^files: \d+\.\d kB gzipped of 1000$/)]),
  );
});

test.each([
  ['a group', [{ name: 'first', files: ['taskpane.js'], budget: 10 }], 1_000_000, /^first: .* of 0$/],
  ['a chunk that stands in no group', [], 10, /^files: .* of 0$/],
  ['a file that is not there', [{ name: 'first', files: ['gone.js'], budget: 10 }], 1_000_000, /^No gone\.js to weigh\.$/],
])('the build fails for %s', async (_, groups, lazyBudget, message) => {
  const { errors = [] } = (await build(PROJECT_WITH_FILES, groups, lazyBudget)).toJson({ all: false, errors: true });
  expect(errors.map((error) => error.message)).toEqual(expect.arrayContaining([expect.stringMatching(message)]));
});
