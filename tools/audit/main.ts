import { counted } from '../../src/i18n/counted';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Advisory, KnownProblems } from './known-problems';
import { PROJECT } from '../project';

/*
 * Replaces the list of known problems by what npm's registry says of this project's packages today. Needs the network;
 * where there is none, or the registry does not answer such questions, nothing is changed. What was accepted stays, and
 * so do advisories for other versions of our packages: the list is what the gate compares with, also after an update.
 */
const FILE = join(__dirname, 'known-problems.json');

interface AuditReport {
  readonly vulnerabilities?: Readonly<Record<string, { readonly via: readonly (string | { name: string; range: string; url: string })[] }>>;
}

const { stdout } = spawnSync('npm', ['audit', '--json'], { cwd: PROJECT, encoding: 'utf8', shell: process.platform === 'win32' });
const { vulnerabilities } = JSON.parse(stdout || '{}') as AuditReport;
if (vulnerabilities === undefined) {
  console.error('npm audit did not answer; tools/audit/known-problems.json stays as it is.');
  process.exitCode = 1;
} else {
  const before = JSON.parse(readFileSync(FILE, 'utf8')) as KnownProblems;
  const found = Object.values(vulnerabilities).flatMap(({ via }) =>
    via.flatMap((one): Advisory[] =>
      typeof one === 'string' ? [] : [{ package: one.name, affected: one.range, id: one.url.slice(one.url.lastIndexOf('/') + 1) }],
    ),
  );
  const all = new Map([...before.advisories, ...found].map((advisory) => [`${advisory.package} ${advisory.id}`, advisory]));
  const after: KnownProblems = {
    reviewed: new Date().toISOString().slice(0, 10),
    source: 'npm audit, beside what earlier lists held.',
    advisories: [...all.keys()].sort().flatMap((key) => all.get(key) ?? []),
    accepted: before.accepted,
  };
  writeFileSync(FILE, `${JSON.stringify(after, null, 2)}\n`);
  console.log(`${counted(found.length, 'problem')} of the installed packages; ${after.advisories.length} in the list.`);
}
