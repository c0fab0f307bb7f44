import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const DATA = join(__dirname, '..', '..', 'tools', 'data');
export const SAMPLES = join(__dirname, '..', '..', 'assets', 'samples');

/** The lines of a table of tab-separated text, by the names in its first line. */
export function table(name: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(join(DATA, name), 'utf8').trimEnd().split('\n');
  const names = head.split('\t');
  return lines.map((line) => Object.fromEntries(line.split('\t').map((text, index) => [names[index] ?? '', text])));
}
