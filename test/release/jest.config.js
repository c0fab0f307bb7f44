const base = require('../../jest.config.js');

/** @type {import('jest').Config} */
module.exports = {
  ...base,
  rootDir: '../..',
  roots: ['<rootDir>/test/release'],
  testMatch: ['**/*.release.ts'],
  globalSetup: '<rootDir>/test/release/build-workbench.ts',
  // Two builds and a browser on a busy machine take their time.
  testTimeout: 180_000,
  maxWorkers: 1,
};
