/** Packages that are ECMAScript modules only, which jest does not load as they are. */
const modulesOnly = '/node_modules/(?:get-east-asian-width|hucre|preact)/';

/**
 * A test's world is one of its own, in which looking up a global is slow: a quarter of the engine's time, unless they are handed in.
 * `Set` is not among them: asn1js has a class of that name.
 */
const globals = 'Array Infinity JSON Map Math Number Object Promise RegExp String Uint8Array WeakMap'.split(' ');

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.{ts,tsx}'],
  setupFiles: ['<rootDir>/test/format-library.ts'],
  sandboxInjectedGlobals: globals,
  reporters: ['default', '<rootDir>/test/unique-titles.js'],
  maxWorkers: '100%',
  // Only what hangs should fail for time: a busy machine takes long over what is right.
  testTimeout: 60_000,
  moduleNameMapper: {
    // numfmt names entry files that it does not have: docs/development.md, "Toolchain traps".
    '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js',
    '^fast-check$': '<rootDir>/test/seeded-properties.js',
  },
  transform: { '^.+\\.tsx?$': '<rootDir>/test/with-esbuild.js', [`${modulesOnly}.+\\.m?js$`]: '<rootDir>/test/with-esbuild.js' },
  transformIgnorePatterns: [`^(?!.*${modulesOnly}).*/node_modules/`],
};
