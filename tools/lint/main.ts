import { spawn } from 'node:child_process';

/*
 * The static checks, side by side, so that two cores are used and a run says all that is wrong. Each check's output
 * stands together.
 */
const CHECKS = [
  ['eslint', '--max-warnings', '0', '.'],
  ['tsc', '--noEmit'],
  ['prettier', '--check', '--log-level', 'warn', '.'],
  ['depcruise', 'src', 'test', 'tools', '--config', '.dependency-cruiser.cjs'],
] as const;

void Promise.all(CHECKS.map(run)).then((passed) => {
  process.exitCode = passed.every(Boolean) ? 0 : 1;
});

/** Runs one check (npm has put the tools on the path) and prints what it said. */
function run([tool, ...parameters]: readonly [string, ...string[]]): Promise<boolean> {
  return new Promise((resolve) => {
    const start = performance.now();
    const check = spawn(tool, parameters, { shell: process.platform === 'win32' });
    let output = '';
    check.stdout.on('data', (data: Buffer) => (output += data.toString()));
    check.stderr.on('data', (data: Buffer) => (output += data.toString()));
    check.on('error', (error) => (output += error.message));
    check.on('close', (code) => {
      console.log(`${code === 0 ? '✔' : '✘'} ${tool} (${((performance.now() - start) / 1000).toFixed(1)} s)\n${output}`);
      resolve(code === 0);
    });
  });
}
