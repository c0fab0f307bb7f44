const { gzipSync } = require('node:zlib');

/** Webpack plugin: the build fails when these files together are larger than that many bytes, gzipped. */
class SizeBudgetPlugin {
  constructor(files, budget) {
    this.files = files;
    this.budget = budget;
  }

  apply(compiler) {
    const { Compilation, WebpackError } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('SizeBudgetPlugin', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'SizeBudgetPlugin', stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }, (assets) => {
        const missing = this.files.filter((name) => !(name in assets));
        if (missing.length > 0) compilation.errors.push(new WebpackError(`No ${missing.join(', ')} to weigh.`));
        const sizes = this.files.flatMap((name) => (name in assets ? gzipSync(assets[name].buffer(), { level: 9 }).length : []));
        const size = sizes.reduce((sum, one) => sum + one, 0);
        if (size > this.budget)
          compilation.errors.push(new WebpackError(`The pane weighs ${size} bytes gzipped; it may weigh ${this.budget}.`));
      });
    });
  }
}

module.exports = { SizeBudgetPlugin };
