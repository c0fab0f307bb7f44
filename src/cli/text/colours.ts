import type { CommandIo } from '../command/command-io';

/** Ways to set a text off. Without colours they return it as it is. */
export interface Colours {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly green: (text: string) => string;
  readonly cyan: (text: string) => string;
}

/**
 * Colours for standard output: only on a terminal, and none where NO_COLOR is set (no-color.org); FORCE_COLOR goes
 * before both, as in Node itself.
 */
export function coloursFor({ stdout, env }: Pick<CommandIo, 'stdout' | 'env'>): Colours {
  const use = wanted(stdout.isTTY, env);
  const set = (on: number, off: number) => (text: string) => (use ? `\u001b[${on}m${text}\u001b[${off}m` : text);
  return { bold: set(1, 22), dim: set(2, 22), red: set(31, 39), yellow: set(33, 39), green: set(32, 39), cyan: set(36, 39) };
}

function wanted(isTTY: boolean, env: CommandIo['env']): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTTY && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
}
