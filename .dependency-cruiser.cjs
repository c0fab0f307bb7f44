/**
 * The walls between the layers (docs/architecture.md). A layer may import itself and what its line says; the rest is an
 * error. Type-only imports count: a type that crosses a wall is a wall that leaks.
 */
const layers = {
  evaluation: { packages: ['big\\.js', '@types/big\\.js', 'numfmt', 'valibot'] },
  i18n: {},
  year: { layers: ['evaluation'] },
  xlsx: { layers: ['evaluation'], packages: ['fflate', 'saxes', 'xmlchars'] },
  excel: { layers: ['evaluation'], packages: ['@types/office-js'] },
  report: { layers: ['evaluation', 'year'], packages: ['docx'] },
  cli: { layers: ['evaluation', 'year', 'report', 'xlsx', 'i18n'], packages: ['get-east-asian-width'], node: true },
  taskpane: {
    layers: ['evaluation', 'year', 'report', 'excel', 'xlsx', 'i18n', 'commands'],
    packages: ['preact', 'valibot', '@types/office-js'],
  },
  commands: { layers: ['evaluation', 'excel', 'i18n'], packages: ['@types/office-js'] },
};

const wallOf = (layer, { layers: others = [], packages = [], node = false }) => ({
  name: `wall-${layer}`,
  severity: 'error',
  from: { path: `^src/${layer}/`, pathNot: '^src/xlsx/node/' },
  to: {
    pathNot: [
      ...[layer, ...others].map((other) => `^src/${other}/`),
      ...packages.map((name) => `node_modules/${name}`),
      '\\.(css|svg|html)$',
      '^package\\.json$',
    ],
    ...(node ? { dependencyTypesNot: ['core'] } : {}),
  },
});

/**
 * The layers of a folder, from the bottom: each may import those before it, and the types that stand beside the folders.
 * What puts the layers together stands on top.
 */
const layersOf = (folder, layers, onTop) =>
  layers.map((layer, index) => ({
    name: `layer-${layer}`,
    severity: 'error',
    from: { path: `^${folder}/${layer}/` },
    to: { path: `^${folder}/(?:${[...layers.slice(index + 1).map((above) => `${above}/`), ...onTop].join('|')})` },
  }));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.entries(layers).map(([layer, may]) => wallOf(layer, may)),
    ...layersOf(
      'src/evaluation',
      ['workbook', 'profile', 'vocabulary', 'figures', 'rules', 'reading', 'doubts', 'findings', 'counts', 'plan', 'shown'],
      ['evaluate'],
    ),
    ...layersOf('src/evaluation/reading', ['table', 'count-table', 'outline'], ['read-']),
    {
      name: 'wall-xlsx-in-the-browser',
      comment: 'The workbook file layer runs in a browser too: what needs Node stands in src/xlsx/node, and only its users import that.',
      severity: 'error',
      from: { path: '^src/(?!cli/|xlsx/node/)' },
      to: { path: '^src/xlsx/node/' },
    },
    {
      name: 'wall-xlsx-node',
      severity: 'error',
      from: { path: '^src/xlsx/node/' },
      to: { pathNot: ['^src/(xlsx|evaluation)/', 'node_modules/(fflate|saxes)/'], dependencyTypesNot: ['core'] },
    },
    {
      name: 'views-carry-nothing-out',
      comment: 'A view shows the state and names actions: it holds nothing with which to carry them out.',
      severity: 'error',
      from: { path: '^src/taskpane/views/' },
      to: { path: '^src/(excel|commands|xlsx|taskpane/(actions|control|files|host|page))/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'workbook-files-in-a-chunk',
      comment:
        'Workbook files weigh more than the pane: what knows them stands in src/taskpane/files, which is loaded when it is first needed.',
      severity: 'error',
      from: { path: '^src/taskpane/(?!files/)' },
      to: { path: '^src/xlsx/' },
    },
    {
      name: 'product-knows-no-tools',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|tools)/' },
    },
    {
      name: 'wall-shipped-tools',
      comment: 'The doctor is shipped as one file: it knows the checks, the sentences and how a command is read, and no other tool.',
      severity: 'error',
      from: { path: '^tools/(?:doctor|command)/' },
      to: { path: '^(?:tools|test)/', pathNot: '^tools/(?:doctor|command|release/add-in-id\\.ts$|project\\.ts$)' },
    },
    {
      name: 'tools-know-no-tests',
      comment: "What is tried against tests' own workbooks and hosts may import them; what makes or checks the product may not.",
      severity: 'error',
      from: { path: '^tools/(?:audit|build|command|deploy|doctor|icons|lint|manual|release|samples|workbench)/' },
      to: { path: '^test/' },
    },
    {
      name: 'shipped-code-uses-shipped-packages',
      comment: 'A devDependency is not there where the product runs. Types are erased and may come from anywhere.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-library-by-itself',
      comment:
        'What `import()` gives of a library depends on how the library is packed and on the bundler: load a file of ours that exports what is used.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dynamic: true, path: 'node_modules/' },
    },
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'not-found',
      comment: 'The grid of the workbench, and what the bench measures the product beside, are installed when they are first used.',
      severity: 'error',
      from: { pathNot: '^tools/bench/(?:first-paint-template|yardsticks)/' },
      to: { couldNotResolve: true, pathNot: '^@univerjs/' },
    },
    {
      name: 'no-orphan',
      comment: 'A file that nothing imports and that imports nothing is left over, unless a page runs it.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$|^src/(taskpane/page/(?:old-browser|early-frame)|commands/outcome)[/.]' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'tools/(?:workbench/grid|bench/(?:first-paint-template|yardsticks))/node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json', '.d.ts'],
      exportsFields: ['exports'],
      // Not `require` and `types`: numfmt names files there that it does not have (docs/development.md, "Toolchain traps").
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
