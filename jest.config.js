/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.ts$': [
      'ts-jest',
      {
        tsconfig: {
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
