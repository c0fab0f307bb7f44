/**
 * The walls between the rooms (docs/architecture.md). A room may import itself and what its line says; the rest is an
 * error. Type-only imports count: a type that crosses a wall is a wall that leaks.
 */
const rooms = {
  evaluation: { packages: ['big\\.js', '@types/big\\.js', 'numfmt', 'valibot'] },
  i18n: {},
  xlsx: { rooms: ['evaluation'], packages: ['fflate', 'saxes', 'xmlchars'] },
  excel: { rooms: ['evaluation'], packages: ['@types/office-js'] },
  cli: { rooms: ['evaluation', 'xlsx', 'i18n'], node: true },
  taskpane: { rooms: ['evaluation', 'excel', 'i18n', 'commands'], packages: ['preact', 'valibot', '@types/office-js'] },
  commands: { rooms: ['evaluation', 'excel', 'i18n'], packages: ['@types/office-js'] },
};

const wallOf = (room, { rooms: others = [], packages = [], node = false }) => ({
  name: `wall-${room}`,
  severity: 'error',
  from: { path: `^src/${room}/`, pathNot: '^src/xlsx/node/' },
  to: {
    pathNot: [
      ...[room, ...others].map((other) => `^src/${other}/`),
      ...packages.map((name) => `node_modules/${name}`),
      '\\.(css|svg|html)$',
      '^package\\.json$',
    ],
    ...(node ? { dependencyTypesNot: ['core'] } : {}),
  },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.entries(rooms).map(([room, may]) => wallOf(room, may)),
    {
      name: 'wall-xlsx-in-the-browser',
      comment: 'The workbook file room runs in a browser too: what needs Node stands in src/xlsx/node, and only its users import that.',
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
      to: { path: '^src/(excel|commands|taskpane/(actions|control|host|page))/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'product-knows-no-tools',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|tools)/' },
    },
    {
      name: 'shipped-code-uses-shipped-packages',
      comment: 'A devDependency is not there where the product runs. Types are erased and may come from anywhere.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'not-found',
      comment: 'The grid of the workbench, and the pane that first paint is measured beside, are installed when they are first used.',
      severity: 'error',
      from: { pathNot: '^tools/bench/first-paint-template/' },
      to: { couldNotResolve: true, pathNot: '^@univerjs/' },
    },
    {
      name: 'no-orphan',
      comment: 'A file that nothing imports and that imports nothing is left over, unless a page runs it.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$|^src/(taskpane/page/old-browser|commands/outcome)[/.]' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'tools/(?:workbench/grid|bench/first-paint-template)/node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
