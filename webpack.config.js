const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { frameHtml } = require('./tools/build/frame-html.cjs');
const { SizeBudgetPlugin } = require('./tools/build/size-budget-plugin.cjs');
const { StaticPagesPlugin } = require('./tools/build/static-pages-plugin.cjs');

const OFFICE_CDN = 'https://appsforoffice.microsoft.com';
const OFFICE_PACKAGE = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));

/** What Excel's kinds and versions load of office.js; everything beyond is other programs' or debugging. */
const OFFICE_FILES = [
  'office.js',
  'o15apptofilemappingtable.js',
  'excel-win32-16.01.js',
  'excel-win32-16.00.js',
  'excel-web-16.00.js',
  'excel-mac-16.00.js',
  'telemetry/oteljs_agave.js',
  'ja-jp/office_strings.js',
  'en-us/office_strings.js',
];

/**
 * What may be loaded, gzipped, in bytes. First what is needed before the first answer: the page, what people see and click
 * with all its words, the Excel layer, Preact. Then what evaluates, with its libraries. A chunk that is loaded when it is
 * first needed is weighed by itself against `LAZY_BUDGET`, unless it has a line of its own here.
 */
const BUDGETS = [
  { name: 'pane', files: ['taskpane.html', 'taskpane.css', 'page-rules.js', 'taskpane.js', 'pane.js'], budget: 60_000 },
  { name: 'engine', files: ['engine.js'], budget: 70_000 },
  // What evaluates that was read: results, counts, findings and the cells to write; loaded beside the pane while Excel answers. What not every
  // workbook needs: layouts in which an indicator is no row, several tables, years or sheets; rules other than the default ones, and stored
  // settings. What a later part needs that has all of the engine at once.
  { name: 'engine-results', files: ['engine-results.js'], budget: 57_000 },
  { name: 'engine-whole', files: ['engine-whole.js'], budget: 2_000 },
  { name: 'engine-layouts', files: ['engine-layouts.js'], budget: 12_000 },
  { name: 'engine-profiles', files: ['engine-profiles.js'], budget: 8_000 },
  // The library for Word documents, loaded when somebody asks for one.
  { name: 'word', files: ['word.js'], budget: 80_000 },
  // The year's work with its words, loaded when its tab is first opened; workbook files, loaded when one is first read or made, and
  // once more, without what writes, for the worker that reads replies, which shares nothing with the page.
  { name: 'year', files: ['year.js'], budget: 67_500 },
  { name: 'files', files: ['files.js'], budget: 62_000 },
  { name: 'reply-worker', files: ['reply-worker.js'], budget: 45_000 },
  { name: 'outcome', files: ['outcome.html', 'outcome.js'], budget: 2_000 },
];
const LAZY_BUDGET = 40_000;

/** The libraries of the engine. Those of other chunks (files, number formats) stay with the chunks that need them. */
const ENGINE_LIBRARIES = ['big.js', 'valibot'];

/** The files of the engine, wherever they are loaded. */
const ENGINE = new RegExp(String.raw`[\\/](src[\\/]evaluation|node_modules[\\/](${ENGINE_LIBRARIES.join('|')}))[\\/]`);

/** What of the engine stands in one chunk, gathered from all that need it into a chunk of its own; the first in order of priority has it. */
const engineOf = (chunkName, name, priority) => ({
  test: (module, { chunkGraph }) =>
    ENGINE.test(module.nameForCondition() ?? '') &&
    [...chunkGraph.getModuleChunksIterable(module)].some((chunk) => chunk.name === chunkName),
  name,
  priority,
  // The worker that reads replies is one file: its server may ask of it that nothing be brought in before it has its rules.
  chunks: (chunk) => !chunk.canBeInitial() && chunk.name !== 'reply-worker',
  enforce: true,
});

const here = (...parts) => path.resolve(__dirname, ...parts);
const read = (...parts) => readFileSync(here(...parts));

function files(isOffline) {
  const { version } = require('./package.json');
  const icons = readdirSync(here('assets/icons')).filter((name) => name.endsWith('.png'));
  const office = isOffline ? OFFICE_FILES : [];
  return {
    'taskpane.css': styles(),
    // Excel wants four numbers.
    'manifest.xml': read('manifest.xml').toString('utf8').replace('<Version>0.0.0.0</Version>', `<Version>${version}.0</Version>`),
    'samples/mine-r1.xlsx': read('assets/samples/mine-r1.xlsx'),
    ...Object.fromEntries(icons.map((name) => [`assets/${name}`, read('assets/icons', name)])),
    ...Object.fromEntries(office.map((name) => [`office-js/${name}`, readFileSync(path.join(OFFICE_PACKAGE, name))])),
  };
}

/** The styles without comments and line breaks. */
function styles() {
  return read('src/taskpane/taskpane.css')
    .toString('utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim();
}

/** A script that is small enough to stand in the page. */
function pageScript(name) {
  return read('src/taskpane/page', name)
    .toString('utf8')
    .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
    .replace(/\n\s*/g, '\n')
    .trim();
}

/** The certificate of `npm start`: office-addin-dev-certs makes one that this computer trusts. */
async function certificate() {
  return require('office-addin-dev-certs').getHttpsServerOptions();
}

/** @returns {Promise<import('webpack').Configuration & { devServer: object }>} */
module.exports = async (env = {}, argv = {}) => {
  const isOffline = env.offline === true;
  return {
    mode: argv.mode ?? 'production',
    devtool: false,
    target: ['web', 'es2022'],
    entry: {
      'page-rules': './src/taskpane/page/page-rules.ts',
      taskpane: './src/taskpane/taskpane.tsx',
      outcome: './src/commands/outcome.ts',
    },
    // What pages name keeps its name and is asked for anew each time; what that loads is named by its content, so that browsers
    // may keep it for ever and a pane that is open during an update never mixes two versions.
    output: { path: here('dist'), filename: '[name].js', chunkFilename: '[name].[contenthash:12].js', clean: true },
    // The package names entry files that it does not have: docs/development.md, "Toolchain traps".
    resolve: { extensions: ['.tsx', '.ts', '.js'], alias: { numfmt$: here('node_modules/numfmt/dist/index.mjs') } },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'ts-loader',
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
        { test: /numfmt[\\/]dist[\\/]index\.mjs$/, loader: here('tools/build/japanese-only-loader.cjs') },
      ],
    },
    optimization: {
      splitChunks: {
        cacheGroups: {
          default: false,
          defaultVendors: false,
          // What evaluates, apart from what people see: each has its own size, and a change of words does not change it.
          // What of it only a later part needs (presets, an explanation, copies of sheets, the year's work) is loaded with that part. Nothing else is
          // gathered: what `import()` names is a chunk of its own.
          engine: engineOf('pane', 'engine', 5),
          // What evaluates that was read.
          results: engineOf('results', 'engine-results', 4),
          // What of the engine not every workbook needs, for whoever is the first to need it.
          profiles: engineOf('profiles', 'engine-profiles', 3),
          layouts: engineOf('layouts', 'engine-layouts', 2),
          // What needs all of it at once.
          whole: engineOf('whole', 'engine-whole', 1),
        },
      },
    },
    plugins: [
      new StaticPagesPlugin({
        pages: { 'taskpane.html': here('src/taskpane/taskpane.html'), 'outcome.html': here('src/commands/outcome.html') },
        files: files(isOffline),
        values: {
          OFFICE_JS: isOffline ? 'office-js/office.js' : `${OFFICE_CDN}/lib/1/hosted/office.js`,
          OLD_BROWSER: pageScript('old-browser.js'),
          EARLY_FRAME: pageScript('early-frame.js'),
          FRAME: frameHtml(),
        },
        scripts: isOffline ? [] : [OFFICE_CDN],
        // What the CDN will serve one day may bring policies of its own; what the release brings does not.
        policies: isOffline ? ['default'] : null,
      }),
      ...(argv.mode === 'development' ? [] : [new SizeBudgetPlugin(BUDGETS, LAZY_BUDGET)]),
    ],
    performance: { hints: false },
    stats: { preset: 'errors-warnings', logging: 'info' },
    devServer: env.WEBPACK_SERVE ? { port: 3000, hot: false, client: false, server: { type: 'https', options: await certificate() } } : {},
  };
};
