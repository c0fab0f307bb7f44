const { gzipSync } = require('node:zlib');

/** Webpack plugin: says what files weigh together, gzipped, and fails the build where that is more than they may weigh. */
class SizeBudgetPlugin {
  /**
   * @param {readonly { name: string, files: readonly string[], budget: number }[]} groups files by their names without the hash of
   * their content; budgets in bytes
   */
  constructor(groups) {
    this.groups = groups;
  }

  apply(compiler) {
    const { Compilation, WebpackError } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('SizeBudgetPlugin', (compilation) => {
      const logger = compilation.getLogger('SizeBudgetPlugin');
      compilation.hooks.processAssets.tap({ name: 'SizeBudgetPlugin', stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }, (assets) => {
        const named = new Map(Object.entries(assets).map(([file, asset]) => [file.replace(/\.[0-9a-f]{12}(?=\.js$)/, ''), asset]));
        for (const { name, files, budget } of this.groups) {
          const missing = files.filter((file) => !named.has(file));
          if (missing.length > 0) compilation.errors.push(new WebpackError(`No ${missing.join(', ')} to weigh.`));
          const sizes = files.flatMap((file) => (named.has(file) ? gzipSync(named.get(file).buffer(), { level: 9 }).length : []));
          const size = sizes.reduce((sum, one) => sum + one, 0);
          const line = `${name}: ${(size / 1000).toFixed(1)} kB gzipped of ${(budget / 1000).toFixed(0)}`;
          if (size > budget) compilation.errors.push(new WebpackError(line));
          else logger.info(line);
        }
      });
    });
  }
}

module.exports = { SizeBudgetPlugin };
