import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * The path that is meant by what somebody typed. A name such as ガ.xlsx can be written in two ways that look the same (one sign, or a
 * letter and its mark, as on a Mac): where nothing stands under the name as typed, the only one that looks like it is meant.
 */
export function pathThere(directory: string, typed: string): string {
  const whole = path.resolve(directory, typed);
  if (existsSync(whole)) return whole;
  const { root } = path.parse(whole);
  let at = root;
  for (const name of whole.slice(root.length).split(path.sep)) {
    const next = path.join(at, name);
    const alike = existsSync(next) ? [] : namesIn(at).filter((one) => one.normalize('NFC') === name.normalize('NFC'));
    at = alike.length === 1 ? path.join(at, alike[0] ?? name) : next;
  }
  return at;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
