import { DEFAULT_PRESET, DEFAULT_PROFILE } from '../../../src/evaluation/profile/default-profile';
import { findPreset, PRESET_NAMES } from '../../../src/evaluation/profile/preset';
import { parseProfile } from '../../../src/evaluation/profile/profile-schema';

test('the default is Mine, and its rule is left to the sheet', () => {
  expect(PRESET_NAMES[0]).toBe(DEFAULT_PRESET);
  expect(findPreset(DEFAULT_PRESET)).toEqual(DEFAULT_PROFILE);
  expect(parseProfile({})).toEqual(DEFAULT_PROFILE);
});

test.each(PRESET_NAMES)('%s is sound', (name) => {
  const profile = findPreset(name);
  expect(profile?.name).not.toBe('');
  expect(profile?.statuses.at(-1)?.when).toBe('otherwise');
  expect(new Set(profile?.columnOrder)).toEqual(
    new Set([...(profile?.statuses ?? []).map(({ label }) => label), profile?.notMeasured.label]),
  );
});

test.each(['', 'MINE', '__proto__', 'constructor', 'toString'])('there is no preset %j', (name) => {
  expect(findPreset(name)).toBeUndefined();
});
