const { gzipSync } = require('node:zlib');

/**
 * Webpack plugin: says what files weigh together, gzipped, and fails the build where that is more than they may weigh. Every
 * script is weighed: one that stands in no group is a chunk loaded when it is first needed, and weighed by itself.
 */
class SizeBudgetPlugin {
  /**
   * @param {readonly { name: string, files: readonly string[], budget: number }[]} groups files by their names without the hash of
   * their content; budgets in bytes
   * @param {number} lazyBudget what a script that stands in no group may weigh, in bytes
   */
  constructor(groups, lazyBudget) {
    this.groups = groups;
    this.lazyBudget = lazyBudget;
  }

  apply(compiler) {
    const { Compilation, WebpackError } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('SizeBudgetPlugin', (compilation) => {
      const logger = compilation.getLogger('SizeBudgetPlugin');
      compilation.hooks.processAssets.tap({ name: 'SizeBudgetPlugin', stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }, (assets) => {
        const named = new Map(Object.entries(assets).map(([file, asset]) => [file.replace(/\.[0-9a-f]{12}(?=\.js$)/, ''), asset]));
        for (const { name, files, budget } of [...this.groups, ...this.lazyGroups(compilation, named)]) {
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

  /** A group for each script of a chunk that stands in no group. */
  lazyGroups(compilation, named) {
    const grouped = new Set(this.groups.flatMap(({ files }) => files));
    const scripts = new Set(
      [...compilation.chunks].flatMap(({ files }) => [...files]).map((file) => file.replace(/\.[0-9a-f]{12}(?=\.js$)/, '')),
    );
    return [...named.keys()]
      .filter((file) => scripts.has(file) && !grouped.has(file))
      .map((file) => ({ name: file.replace(/\.js$/, ''), files: [file], budget: this.lazyBudget }));
  }
}

module.exports = { SizeBudgetPlugin };
