const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const base = require('../jest.config.js');

/** Every test file that draws its cases, whichever run it belongs to. */
const drawing = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:test|slow)\.tsx?$/.test(file))
  .filter((file) => readFileSync(path.join(__dirname, file), 'utf8').includes("from 'fast-check'"));

/** What `npm run nightly` repeats with a seed of its own each time. @type {import('jest').Config} */
module.exports = { ...base, rootDir: '..', testMatch: drawing.map((file) => `<rootDir>/test/${file.split(path.sep).join('/')}`) };
