const base = require('../../jest.config.js');

/** @type {import('jest').Config} */
module.exports = {
  ...base,
  rootDir: '../..',
  roots: ['<rootDir>/test/validator'],
  testMatch: ['**/*.validator.ts'],
  // A program is started for every workbook, and takes its time on a busy machine.
  testTimeout: 180_000,
};
