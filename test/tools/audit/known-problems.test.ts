import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { affectedPackages, packageName, type KnownProblems, type LockFile } from '../../../tools/audit/known-problems';
import { PROJECT } from '../../../tools/project';

const read = <T>(path: string): T => JSON.parse(readFileSync(join(PROJECT, path), 'utf8')) as T;
const known = read<KnownProblems>('tools/audit/known-problems.json');
const LOCKS = [
  'package-lock.json',
  ...['workbench/grid', 'bench/yardsticks', 'bench/first-paint-template'].map((folder) => `tools/${folder}/package-lock.json`),
];

test.each(LOCKS)('no package of %s has a known problem that nobody has accepted', (path) => {
  expect(affectedPackages(read<LockFile>(path), known)).toEqual([]);
});

test('what was accepted has a reason and is still in the list', () => {
  for (const { package: name, id, reason } of known.accepted) {
    expect(reason.length).toBeGreaterThan(20);
    expect(known.advisories.some((advisory) => advisory.package === name && advisory.id === id)).toBe(true);
  }
  expect(Date.parse(known.reviewed)).not.toBeNaN();
});

test('an affected package is found, wherever it is installed', () => {
  const advisories = [{ package: 'a', affected: '<1.2.0', id: 'X-1' }];
  const packages = {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.2.0' },
    'node_modules/b/node_modules/a': { version: '1.1.9' },
  };
  expect(affectedPackages({ packages }, { ...known, advisories, accepted: [] })).toEqual(['a 1.1.9: X-1']);
  const accepted = [{ package: 'a', id: 'X-1', reason: '' }];
  expect(affectedPackages({ packages }, { ...known, advisories, accepted })).toEqual([]);
});

test.each<[string, string, boolean]>([
  ['1.1.11', '>=1.0.0 <=1.1.11 || =3.0.0', true],
  ['1.1.12', '>=1.0.0 <=1.1.11 || =3.0.0', false],
  ['3.0.0', '>=1.0.0 <=1.1.11 || =3.0.0', true],
  ['10.0.0', '<9.0.0', false],
  ['2.0.0', '>1.9.9', true],
  ['2.0.0-beta.1', '<=2.0.0', true],
  ['5.0.0', '*', true],
])('version %s is affected by a problem of %s: %s', (version, affected, isAffected) => {
  const packages = { 'node_modules/a': { version } };
  expect(affectedPackages({ packages }, { ...known, advisories: [{ package: 'a', affected, id: 'X-1' }], accepted: [] })).toHaveLength(
    isAffected ? 1 : 0,
  );
});

test('a range or version that is not understood lets nothing pass', () => {
  const check = (version: string, affected: string) =>
    affectedPackages({ packages: { 'node_modules/a': { version } } }, { ...known, advisories: [{ package: 'a', affected, id: 'X-1' }] });
  expect(() => check('1.0.0', 'before 1.0.0')).toThrow();
  expect(() => check('latest', '<1.0.0')).toThrow();
});

/** Licences under which something may ship with an MIT-licensed product, and be handed on by a municipality. */
const MAY_SHIP = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0']);

/** What ships under terms of its own, each with the reason. */
const OWN_TERMS = new Map([
  ['@microsoft/office-js', 'Microsoft’s terms allow handing it on with an add-in that uses it; the notices carry them.'],
]);

/** Licences of tools, which nobody is given: besides those that may ship. */
const MAY_BE_A_TOOL = new Set([
  ...['MIT-0', 'MPL-2.0', 'BlueOak-1.0.0', 'Python-2.0', 'Unlicense', 'CC-BY-4.0', 'MIT/X11', 'CC0-1.0', 'Zlib'],
  ...MAY_SHIP,
]);

/** One licence of the alternatives that a package offers, or all of those that hold together. */
function isAllowed(licence: string, allowed: ReadonlySet<string>): boolean {
  const words = licence.replace(/[()]/g, '');
  if (words.includes(' OR ')) return words.split(' OR ').some((one) => allowed.has(one));
  return words.split(' AND ').every((one) => allowed.has(one));
}

describe('licences', () => {
  const packages = Object.entries(read<LockFile>('package-lock.json').packages).flatMap(([place, locked]) => {
    const name = packageName(place, locked);
    return name === null ? [] : [{ name, licence: locked.license ?? '', isTool: locked.dev === true || locked.devOptional === true }];
  });

  test('what ships may be handed on', () => {
    const shipped = packages.filter(({ isTool }) => !isTool);
    expect(shipped.map(({ name }) => name)).toEqual(expect.arrayContaining(['@microsoft/office-js', 'fflate', 'saxes', 'valibot']));
    expect(shipped.filter(({ name, licence }) => !OWN_TERMS.has(name) && !isAllowed(licence, MAY_SHIP))).toEqual([]);
  });

  test('what is only a tool has a licence that is known', () => {
    const tools = packages.filter(({ isTool }) => isTool);
    expect(tools.length).toBeGreaterThan(500);
    expect(tools.filter(({ licence }) => !isAllowed(licence, MAY_BE_A_TOOL))).toEqual([]);
  });

  test.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['GPL-3.0-only', false],
    ['(MIT AND GPL-2.0)', false],
    ['', false],
  ])('%s may ship: %s', (licence, may) => {
    expect(isAllowed(licence, MAY_SHIP)).toBe(may);
  });
});
