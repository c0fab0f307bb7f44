const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');

/**
 * Webpack plugin: puts out the pages, styles and other files beside the bundles. In pages, `%NAME%` is filled in; an
 * inline script is allowed by its hash, and nothing else inline is.
 */
class StaticPagesPlugin {
  /**
   * @param {{ pages: Record<string, string>, files: Record<string, string | Buffer>, values: Record<string, string>, scripts: readonly string[], policies: readonly string[] | null }} what
   * pages and files by the name that they get: a page's source file, a file's content; `scripts`: sources of scripts besides the page's own origin;
   * `policies`: names of the Trusted Types policies that may be made, null for any
   */
  constructor(what) {
    this.what = what;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('StaticPagesPlugin', (compilation) => {
      // Nothing is made smaller than it is: a page's script must stay what its hash says, and Microsoft's files what they are.
      const emit = (name, content) => compilation.emitAsset(name, new sources.RawSource(content), { minimized: true });
      compilation.hooks.processAssets.tap({ name: 'StaticPagesPlugin', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        for (const [name, content] of Object.entries(this.what.files)) emit(name, content);
        for (const [name, file] of Object.entries(this.what.pages)) {
          compilation.fileDependencies.add(file);
          emit(name, this.page(file));
        }
      });
    });
  }

  page(file) {
    const { values, scripts, policies } = this.what;
    const filled = readFileSync(file, 'utf8').replace(/%([A-Z_]+)%/g, (place, name) => values[name] ?? place);
    const hashes = [...filled.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
      ([, script]) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
    );
    const policy = [
      "default-src 'self'",
      ["script-src 'self'", ...scripts, ...hashes].join(' '),
      "img-src 'self' data:",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      ...(policies === null ? [] : [`trusted-types ${policies.join(' ')}`]),
    ].join('; ');
    return filled.replace('%CSP%', policy);
  }
}

module.exports = { StaticPagesPlugin };
