/** A reporter of jest: fails a run in which two tests have the same name, for a name must lead to its test. */
module.exports = class UniqueTitles {
  onRunComplete(_contexts, { testResults }) {
    const places = new Map();
    for (const { testFilePath, testResults: tests } of testResults)
      for (const { fullName } of tests) places.set(fullName, [...(places.get(fullName) ?? []), testFilePath]);
    const repeated = [...places].filter(([, files]) => files.length > 1);
    if (repeated.length === 0) return;
    const lines = repeated.map(([name, files]) => `  ${JSON.stringify(name.slice(0, 120))}: ${[...new Set(files)].join(', ')}`);
    this.error = new Error(`Tests with the same name:\n${lines.join('\n')}`);
    console.error(this.error.message);
  }

  /** What jest asks for whether the run has failed, whatever its tests say. */
  getLastError() {
    return this.error;
  }
};
