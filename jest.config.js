const typescript = {
  tsconfig: {
    module: 'CommonJS',
    moduleResolution: 'node10',
    ignoreDeprecations: '6.0',
    target: 'ES2022',
    lib: ['ES2023', 'DOM'],
    jsx: 'react-jsx',
    jsxImportSource: 'preact',
    allowJs: true,
    esModuleInterop: true,
    isolatedModules: true,
    resolveJsonModule: true,
    types: ['node', 'jest'],
  },
  diagnostics: false,
};

/** Packages that are ECMAScript modules only, which jest does not load as they are. */
const modulesOnly = '/node_modules/(?:get-east-asian-width|hucre|preact)/';

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.{ts,tsx}'],
  setupFiles: ['<rootDir>/test/format-library.ts'],
  reporters: ['default', '<rootDir>/test/unique-titles.js'],
  maxWorkers: '100%',
  // Only what hangs should fail for time: a busy machine takes long over what is right.
  testTimeout: 60_000,
  // numfmt names entry files that it does not have: docs/development.md, "Toolchain traps".
  moduleNameMapper: { '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js' },
  transform: { '^.+\\.tsx?$': ['ts-jest', typescript], [`${modulesOnly}.+\\.m?js$`]: ['ts-jest', typescript] },
  transformIgnorePatterns: [`^(?!.*${modulesOnly}).*/node_modules/`],
};
