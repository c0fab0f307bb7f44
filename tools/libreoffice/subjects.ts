import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseProfile } from '../../src/evaluation/profile/profile-schema';
import { nearThresholds } from './near-thresholds';
import { randomFigures } from './random-figures';
import type { Subject } from './subject';
import { ties } from './ties';
import { ALL_BODIES } from '../../test/acceptance/bodies/all-bodies';
import { bytesOf } from '../../test/acceptance/evaluate';
import { hurriedSheet } from '../../test/acceptance/hurry/hurried-sheet';
import { TYPISTS } from '../../test/acceptance/hurry/typed-figure';
import { ALL_LAYOUTS } from '../../test/acceptance/layouts/all-layouts';

/**
 * The samples, every layout of the report, the sheets typed in a hurry, the other bodies, ties, near misses, and sheets of random figures.
 * @param seed says which random figures
 */
export async function subjects(seed: number): Promise<Subject[]> {
  const found: Subject[] = [];
  for (const name of ['mine-r1.xlsx', 'mine-r1-published.xlsx']) {
    const bytes = new Uint8Array(readFileSync(join(__dirname, '..', '..', 'assets', 'samples', name)));
    found.push(
      { name, bytes, options: {}, typedOver: true },
      { name: `${name}, rule applied`, bytes, options: { applyRule: true }, typedOver: true },
    );
  }
  for (const layout of ALL_LAYOUTS) {
    const bytes = await bytesOf(layout.build());
    found.push({ name: layout.name, bytes, options: {}, typedOver: true });
    if (layout.results === 'published')
      found.push({ name: `${layout.name}, rule applied`, bytes, options: { applyRule: true }, typedOver: true });
  }
  for (const turn of TYPISTS.keys()) {
    found.push({
      name: `in a hurry, way ${String(turn)} first`,
      bytes: await bytesOf(hurriedSheet(turn).workbook),
      options: {},
      typedOver: true,
    });
  }
  for (const body of ALL_BODIES) {
    const { name, profile, columns } = body;
    const options = { profile: parseProfile(profile), ...(columns === undefined ? {} : { columns }) };
    const bytes = await bytesOf(body.build());
    found.push(
      { name, bytes, options, typedOver: true },
      { name: `${name}, rule applied`, bytes, options: { ...options, applyRule: true }, typedOver: true },
    );
  }
  found.push({ name: 'ties', bytes: await bytesOf(ties()), options: {}, typedOver: true });
  found.push({ name: 'near thresholds', bytes: await bytesOf(nearThresholds()), options: {}, typedOver: true });
  return [...found, ...(await randomFigures(seed, bytesOf))];
}
