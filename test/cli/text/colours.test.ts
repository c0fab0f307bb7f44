import { coloursFor } from '../../../src/cli/text/colours';

test.each([
  ['a terminal', true, {}, true],
  ['a pipe', false, {}, false],
  ['NO_COLOR', true, { NO_COLOR: '1' }, false],
  ['an empty NO_COLOR', true, { NO_COLOR: '' }, true],
  ['FORCE_COLOR in a pipe', false, { FORCE_COLOR: '1' }, true],
  ['FORCE_COLOR beside NO_COLOR', false, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
  ['FORCE_COLOR=0', true, { FORCE_COLOR: '0' }, false],
  ['a dumb terminal', true, { TERM: 'dumb' }, false],
])('%s: %s', (_, isTTY, env, coloured) => {
  const { bold } = coloursFor({ stdout: { isTTY, columns: 80, write: () => Promise.resolve() }, env });
  expect(bold('x')).toBe(coloured ? '\u001b[1mx\u001b[22m' : 'x');
});
