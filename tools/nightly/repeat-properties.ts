import { spawnSync } from 'node:child_process';
import { PROJECT } from '../project';

/**
 * Runs the tests that draw their cases, which the gate runs with one seed only, with as many others. A failure names the seed
 * that repeats it.
 * @returns whether all have passed
 */
export function repeatProperties(first: number, rounds: number): boolean {
  for (let seed = first; seed < first + rounds; seed++) {
    const { status } = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', '--config', 'test/jest.random.config.js'], {
      cwd: PROJECT,
      env: { ...process.env, PROPERTY_SEED: String(seed) },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0) {
      console.error(`A property fails: PROPERTY_SEED=${seed} npx jest --config test/jest.random.config.js`);
      return false;
    }
  }
  console.log(`The properties of the tests hold with ${rounds} seeds, from ${first} on`);
  return true;
}
