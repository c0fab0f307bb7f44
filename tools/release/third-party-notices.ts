import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ToolError } from '../command/tool-error';
import { PROJECT } from '../project';

/** A package of which something ships. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** As its `package.json` says it. */
  readonly licence: string;
  /** The texts of its licence and notice files. */
  readonly texts: readonly string[];
}

/** The folders of the packages that files belong to, each once. @param files paths; those of the project itself count for nothing */
export function packageFolders(files: readonly string[]): string[] {
  const folders = files.flatMap((file) => {
    const match = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(file);
    return match?.[1] === undefined ? [] : [match[1]];
  });
  return [...new Set(folders)].sort();
}

/**
 * What ships of a package. A package that leaves its licence out of what it publishes has it in `tools/deploy/licences`, and so have
 * the packages that one publishes within its own files (`within-NAME.txt`).
 * @throws ToolError when a package has no licence text: then it may not ship
 */
export function readPackage(folder: string): ShippedPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>;
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)([.-]|$)/i.test(file));
  const kept = join(PROJECT, 'tools', 'deploy', 'licences', `${name?.replace('/', '-')}.txt`);
  const paths = files.length > 0 ? files.sort().map((file) => join(folder, file)) : existsSync(kept) ? [kept] : [];
  if (name === undefined || version === undefined || paths.length === 0) throw new ToolError('licence-missing', { name: name ?? folder });
  const within = join(PROJECT, 'tools', 'deploy', 'licences', `within-${name.replace('/', '-')}.txt`);
  const texts = [...paths, ...(existsSync(within) ? [within] : [])].map((path) =>
    readFileSync(path, 'utf8').replaceAll('\r\n', '\n').trim(),
  );
  return { name, version, licence: license ?? '–', texts };
}

/** What Microsoft's terms ask of whoever passes its client on. */
const OFFICE_JS_NOTICE =
  'Microsoft is not responsible for maintaining, updating or supporting this add-in. The files in office-js/ are unchanged. ' +
  'You may use them with this add-in only, and under terms that protect them at least as much as those below.';

/** The notices of everything third-party in a release, as one text in the packages' order of name. */
export function noticesText(packages: readonly ShippedPackage[]): string {
  const sorted = [...packages].sort((a, b) => (a.name < b.name ? -1 : 1));
  const sections = sorted.map(({ name, version, licence, texts }) =>
    [
      '='.repeat(80),
      `${name} ${version} (${/^licen[cs]e$|^see /i.test(licence) ? 'own terms' : licence})`,
      '',
      ...(name === '@microsoft/office-js' ? [OFFICE_JS_NOTICE, ''] : []),
      texts.join('\n\n'),
    ].join('\n'),
  );
  const head = [
    'Third-party software in this release, and its licences.',
    '',
    ...sorted.map(({ name, version }) => `- ${name} ${version}`),
  ];
  return `${[head.join('\n'), ...sections].join('\n\n')}\n`;
}
