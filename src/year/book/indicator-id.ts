import type { Indicator } from '../../evaluation/evaluation';
import { matchKey } from '../../evaluation/vocabulary/clean-text';

/** What an indicator is told from others by: what it stands under, its name and its unit. */
export type Identity = Pick<Indicator, 'name' | 'unit'> & { readonly levels: readonly { readonly name: string }[] };

/** The same text for what people take for the same indicator, however it is typed. */
export function identityKey({ levels, name, unit }: Identity): string {
  return [...levels.map((level) => level.name), name, unit ?? ''].map(matchKey).join('\n');
}

/**
 * The id of an indicator: made of what it is told from others by, so that it needs no place in the workbook and cannot come apart
 * from its row. It changes when the row is renamed.
 * @param occurrence from 1: among indicators that say all the same, which one
 */
export function indicatorId(key: string, occurrence = 1): string {
  return `K${hash(key, 0x811c9dc5)}${hash(key, 0x01000193)}${occurrence === 1 ? '' : `-${String(occurrence)}`}`;
}

/** 32 bits of a text, as seven signs. */
export function hash(text: string, seed: number): string {
  let bits = seed;
  for (let at = 0; at < text.length; at++) {
    bits = Math.imul(bits ^ text.charCodeAt(at), 0x01000193);
    bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
  }
  bits = Math.imul(bits ^ (bits >>> 13), 0x297a2d39);
  return ((bits ^ (bits >>> 16)) >>> 0).toString(36).toUpperCase().padStart(7, '0');
}
