/** Numbers of a version; what stands behind a hyphen or plus sign (a pre-release, a build) is left out. */
function numbersOf(version: string): readonly number[] {
  return (version.split(/[-+]/)[0] ?? '').split('.').map(Number);
}

/** Below 0 when the first version is older, above when it is newer. */
function compare(a: string, b: string): number {
  const [as, bs] = [numbersOf(a), numbersOf(b)];
  for (let place = 0; place < 3; place++) {
    const difference = (as[place] ?? 0) - (bs[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * Whether a version is in a range as advisories write it: comparisons side by side must all hold, and of alternatives
 * (`||`) one.
 * @example isInRange('1.1.11', '>=1.0.0 <=1.1.11 || =3.0.0') // true
 * @throws Error for a range of any other form: nothing may pass because it was not understood
 */
export function isInRange(version: string, range: string): boolean {
  return range.split('||').some((alternative) =>
    alternative
      .trim()
      .split(/\s+(?=[<>=*\d])/)
      .every((comparison) => holds(version, comparison)),
  );
}

function holds(version: string, comparison: string): boolean {
  if (comparison === '*') return true;
  const match = /^(<=|>=|<|>|=)?\s*v?(\d+(?:\.\d+){0,2}(?:[-+][\w.+-]+)?)$/.exec(comparison);
  if (match === null) throw new Error(`No range of versions: ${comparison}`);
  const difference = compare(version, match[2] ?? '');
  switch (match[1]) {
    case '<':
      return difference < 0;
    case '<=':
      return difference <= 0;
    case '>':
      return difference > 0;
    case '>=':
      return difference >= 0;
    default:
      return difference === 0;
  }
}
