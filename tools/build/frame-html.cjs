const path = require('node:path');
const { buildSync } = require('esbuild');

/** @returns {string} the pane's frame, for its page */
function frameHtml() {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(__dirname, 'frame-markup.tsx')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
    write: false,
  });
  const module = { exports: {} };
  // The project's own source, bundled a moment ago.
  new Function('module', 'exports', 'require', outputFiles[0].text)(module, module.exports, require);
  return module.exports.frameMarkup();
}

module.exports = { frameHtml };
