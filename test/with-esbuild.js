const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { transformSync, version } = require('esbuild');

const own = readFileSync(__filename);

/** Makes a module ready for jest. Types are checked apart, so nothing but the syntax changes: ten times as fast as the compiler. */
module.exports = {
  getCacheKey: (text, file) => createHash('sha256').update(own).update(`${version}\0${file}\0${text}`).digest('hex'),

  process(text, file) {
    // The other ways into jest's registry work as they stand; this one would have to come before the imports above it.
    if (/^jest\.mock\(/m.test(text))
      throw new Error(`${file}: jest.mock comes after the imports here; use jest.doMock and an import() after it`);
    return transformSync(text, {
      loader: /\.(tsx?)$/.exec(file)?.[1] ?? 'js',
      format: 'cjs',
      target: 'es2022',
      supported: { 'dynamic-import': false },
      jsx: 'automatic',
      jsxImportSource: 'preact',
      sourcemap: 'external',
      sourcefile: file,
    });
  },
};
