const base = require('../../jest.config.js');

/** @type {import('jest').Config} */
module.exports = {
  ...base,
  rootDir: '../..',
  roots: ['<rootDir>/test/e2e'],
  testMatch: ['**/*.e2e.ts'],
  globalSetup: '<rootDir>/test/e2e/build-everything.ts',
  // A browser on a busy machine takes its time; what is waited for is always something on the page.
  testTimeout: 180_000,
  maxWorkers: 1,
};
