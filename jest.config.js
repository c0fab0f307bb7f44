/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.{ts,tsx}'],
  reporters: ['default', '<rootDir>/test/unique-titles.js'],
  maxWorkers: '100%',
  // Only what hangs should fail for time: a busy machine takes long over what is right.
  testTimeout: 60_000,
  transformIgnorePatterns: ['/node_modules/(?!preact/)'],
  transform: {
    // Preact is published as ECMAScript modules only, which Jest does not run as they are.
    '^.+\\.(tsx?|mjs)$': [
      'ts-jest',
      {
        tsconfig: {
          allowJs: true,
          jsx: 'react-jsx',
          jsxImportSource: 'preact',
          module: 'CommonJS',
          moduleResolution: 'node10',
          ignoreDeprecations: '6.0',
          target: 'ES2022',
          lib: ['ES2023', 'DOM'],
          esModuleInterop: true,
          isolatedModules: true,
          resolveJsonModule: true,
          types: ['node', 'jest'],
        },
        diagnostics: false,
      },
    ],
  },
};
