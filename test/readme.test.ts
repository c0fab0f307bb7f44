import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../tools/project';

const commandsOf = (readme: string) =>
  [...readFileSync(join(PROJECT, readme), 'utf8').matchAll(/^```sh\r?\n([\s\S]*?)^```/gm)].flatMap(([, block = '']) =>
    block.trim().split('\n'),
  );

test('both READMEs begin with the two commands that the gate runs', () => {
  const commands = ['npm ci && npm run evaluate -- assets/samples/mine-r1.xlsx --out evaluated.xlsx', 'npm ci && npm test'];
  expect(commandsOf('README.md').slice(0, 2)).toEqual(commands);
  expect(commandsOf('README.ja.md').slice(0, 2)).toEqual(commands);
});
