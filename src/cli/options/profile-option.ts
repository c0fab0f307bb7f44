import { DEFAULT_PRESET } from '../../evaluation/profile/default-profile';
import { findPreset, PRESET_NAMES } from '../../evaluation/profile/preset';
import type { Profile } from '../../evaluation/profile/profile';
import { parseProfile } from '../../evaluation/profile/profile-schema';
import { decodeText } from '../../evaluation/text/decode-text';
import { CommandError } from '../command/command-error';
import { readInput } from '../files/input-file';

/** In place of a profile: the rule that the sheet's own results show. */
export const SHOWN_RULE = 'auto';

/** The largest profile file that is read, in KiB; the longest that is valid has some twenty. */
const LARGEST = 256;

/**
 * The profile that `--profile` names.
 * @param value a preset's name, else a JSON file's path; null: the default preset
 * @throws CommandError when there is none, the file is too large or not JSON; EvaluationError
 * `text-not-utf8` when it is in another encoding, `profile-invalid` when it does not fit
 */
export async function loadProfile(value: string | null, directory: string): Promise<Profile> {
  const preset = findPreset(value ?? DEFAULT_PRESET);
  if (preset !== undefined) return preset;
  return parseProfile(await readJson(value ?? DEFAULT_PRESET, directory));
}

async function readJson(file: string, directory: string): Promise<unknown> {
  const { bytes } = await readProfile(file, directory);
  if (bytes.length > LARGEST * 1024) throw new CommandError('profile-too-large', { path: file, limit: `${LARGEST} KiB` });
  const text = decodeText(bytes);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new CommandError('profile-not-json', { path: file, reason: error instanceof Error ? error.message : '' });
  }
}

async function readProfile(file: string, directory: string) {
  try {
    return await readInput(file, directory);
  } catch (error) {
    const missing = error instanceof CommandError && error.code === 'file-not-found';
    throw missing ? new CommandError('profile-not-found', { name: file, presets: [SHOWN_RULE, ...PRESET_NAMES].join(', ') }) : error;
  }
}
