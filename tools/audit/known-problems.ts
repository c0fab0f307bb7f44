import { Range, SemVer } from 'semver';

/** A published problem of a package. */
export interface Advisory {
  readonly package: string;
  /** The versions that have it. */
  readonly affected: string;
  /** Its CVE or GHSA number. */
  readonly id: string;
}

/** `tools/audit/known-problems.json`. */
export interface KnownProblems {
  /** The day on which the list was last looked through. */
  readonly reviewed: string;
  readonly source: string;
  readonly advisories: readonly Advisory[];
  /** Problems that do no harm here, each with the reason. */
  readonly accepted: readonly { readonly package: string; readonly id: string; readonly reason: string }[];
}

/** A lock file, as much of it as is asked. */
export interface LockFile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** A package of a lock file. */
export interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  /** Where a package is installed under another name. */
  readonly name?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

/** A package's name by its place in a lock file; null for the project itself. */
export function packageName(place: string, { name }: LockedPackage): string | null {
  return name ?? (place === '' ? null : place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length));
}

/** The packages of a lock file that a published problem affects and that nobody has accepted, each in one line. */
export function affectedPackages(lock: LockFile, { advisories, accepted }: KnownProblems): string[] {
  return Object.entries(lock.packages).flatMap(([place, locked]) => {
    const name = packageName(place, locked);
    const { version } = locked;
    if (name === null || version === undefined) return [];
    return advisories
      .filter((advisory) => advisory.package === name && isInRange(version, advisory.affected))
      .filter(({ id }) => !accepted.some((one) => one.package === name && one.id === id))
      .map(({ id }) => `${name} ${version}: ${id}`);
  });
}

/**
 * Whether a version is in a range as advisories write it.
 * @throws TypeError for a range or version of any other form: nothing may pass because it was not understood
 */
function isInRange(version: string, range: string): boolean {
  // Advisories mean pre-releases as well.
  return new Range(range, { includePrerelease: true }).test(new SemVer(version));
}
