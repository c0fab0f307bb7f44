const base = require('../jest.config.js');

/** The tests that take most of the time. @type {import('jest').Config} */
module.exports = { ...base, rootDir: '..', testMatch: ['**/*.slow.ts'] };
