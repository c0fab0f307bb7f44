/*
 * Names of parts. A package writes one name in several ways: `xl/workbook.xml`, `/xl/workbook.xml`, `xl\\workbook.xml`,
 * `XL/Workbook.xml` and `xl/%77orkbook.xml` are the same part, in the zip archive, in the list of content types and in relationships.
 * Names are carried as somebody wrote them and compared by what they mean.
 */

/** What a part's name means: two names with one key are one part. */
export function partKey(name: string): string {
  return stepsOf(decoded(name.replaceAll('\\', '/')))
    .join('/')
    .toLowerCase();
}

/** Whether two names are of one part. */
export function isSamePart(a: string, b: string): boolean {
  return partKey(a) === partKey(b);
}

/** The name of the part that holds a part's relationships. @example relationshipsOf('xl/workbook.xml') // 'xl/_rels/workbook.xml.rels' */
export function relationshipsOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The part that a relationship's target names. @param from the part that holds the relationship, empty for the package */
export function resolveTarget(from: string, target: string): string {
  const path = target.replaceAll('\\', '/').split('#', 1)[0] ?? '';
  const steps = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of stepsOf(path)) {
    if (step === '..') steps.pop();
    else steps.push(step);
  }
  return steps.join('/');
}

/** How a part names another one in its relationships. */
export function relativeTarget(from: string, target: string): string {
  const folders = from.split('/').slice(0, -1);
  const steps = target.split('/');
  let common = 0;
  while (common < folders.length && common < steps.length - 1 && folders[common] === steps[common]) common++;
  return [...folders.slice(common).map(() => '..'), ...steps.slice(common)].join('/');
}

function stepsOf(path: string): string[] {
  return path.split('/').filter((step) => step !== '' && step !== '.');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
