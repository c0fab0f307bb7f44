import type { ProfileInput } from '../profile-schema';

/** Mine City's own rules: every default. Source: docs/rules.md, "Progress and status". */
export const mine: ProfileInput = { version: 1, name: 'mine' };
