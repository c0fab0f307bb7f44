import { DEFAULT_PROFILE } from '../../evaluation/profile/default-profile';
import { findPreset } from '../../evaluation/profile/preset';
import type { Profile } from '../../evaluation/profile/profile';
import { parseProfile } from '../../evaluation/profile/profile-schema';
import type { PaneSettings } from './pane-settings';

/** The rules that the settings ask for; the standard ones where a workbook's own no longer make sense. */
export function profileOf(settings: PaneSettings): Profile {
  if (settings.preset !== null) return findPreset(settings.preset) ?? DEFAULT_PROFILE;
  try {
    return parseProfile(settings.profile);
  } catch {
    return DEFAULT_PROFILE;
  }
}
