import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { idFrom } from '../add-in-id';
import { checksumList } from './checksums';
import { fillTemplate } from '../site/fill-template';
import { manualPages } from '../manuals';
import { PROJECT } from '../../project';
import type { ReleaseOptions } from '../release-options';
import { servedPolicy } from '../site/served-policy';
import { iisConfiguration, nginxConfiguration, type ServedRelease } from '../site/server-files';
import { idOfManifest, stampManifest } from '../stamp-manifest';
import { catalogueFiles } from '../trusted-catalogue';

/** What was built for a release. */
export interface ReleaseParts {
  readonly version: string;
  /** The built bundle, with its unstamped manifest. */
  readonly site: ReadonlyMap<string, Uint8Array>;
  /** The command `doctor` as one file. */
  readonly doctor: Uint8Array;
  /** The program `shinchoku` as one file. */
  readonly command: Uint8Array;
  /** The notices of everything third-party. */
  readonly notices: string;
  /** What stands in `docs/manual`. */
  readonly manual: ReadonlyMap<string, Uint8Array>;
}

/** The share that the template of the registry file names where none was given. */
const SHARE_TO_FILL_IN = String.raw`\\SERVER\SHARE`;

/**
 * Every file of a release by its path in the zip, the list of checksums last.
 * @throws ToolError for a broken link in a manual
 */
export function releaseFiles(
  { version, site: built, doctor, command, notices, manual }: ReleaseParts,
  { origin, name, id: givenId, share }: ReleaseOptions,
): Map<string, Uint8Array> {
  const plainManifest = textOf(built, 'manifest.xml');
  const id = givenId ?? idFrom(idOfManifest(plainManifest), origin);
  const manifest = bytes(stampManifest(plainManifest, { origin, id, provider: name }));
  const site = new Map([...built, ['manifest.xml', manifest]] as const);
  const served: ServedRelease = { origin, version, policy: servedPolicy(textOf(built, 'taskpane.html')), files: [...site.keys()] };

  const files = new Map<string, Uint8Array>();
  for (const [path, content] of site) files.set(`site/${path}`, content);
  // For the server's own check. What an administrator may change is not in it.
  files.set('site/SHA256SUMS.txt', bytes(checksumList(site)));
  files.set('site/web.config', bytes(windowsLines(iisConfiguration(deployed('iis/web.config'), served))));
  files.set('server/nginx/shinchoku.conf', bytes(nginxConfiguration(deployed('nginx/shinchoku.conf'), served)));
  files.set('handout/manifest.xml', manifest);
  const { register, remove } = catalogueFiles(id, share ?? SHARE_TO_FILL_IN);
  // Without a share it is a template: `.txt` keeps it from being run as it is.
  const suffix = share === null ? '.reg.txt' : '.reg';
  files.set(`handout/trusted-catalogue${suffix}`, register);
  files.set(`handout/remove-trusted-catalogue${suffix}`, remove);
  files.set('doctor/doctor.cjs', doctor);
  files.set('command/shinchoku.cjs', command);
  for (const [path, content] of manualPages(manual)) files.set(`manual/${path}`, content);
  files.set('licences/LICENSE.txt', bytes(windowsText(readFileSync(join(PROJECT, 'LICENSE'), 'utf8'))));
  files.set('licences/third-party-notices.txt', bytes(windowsText(notices)));
  files.set('organisation.json', bytes(`${JSON.stringify({ id, origin, ...(name === null ? {} : { name }) }, null, 2)}\n`));
  files.set('README.txt', bytes(windowsText(fillTemplate(deployed('README.txt'), { VERSION: version, ORIGIN: origin }))));
  files.set('SHA256SUMS.txt', bytes(checksumList(files)));
  return files;
}

function deployed(path: string): string {
  return readFileSync(join(PROJECT, 'tools', 'deploy', path), 'utf8');
}

function textOf(files: ReadonlyMap<string, Uint8Array>, path: string): string {
  const content = files.get(path);
  if (content === undefined) throw new Error(`The bundle has no ${path}.`);
  return Buffer.from(content).toString('utf8');
}

function bytes(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'utf8'));
}

/** A text that Windows' own editor shows as it is, also on older servers: it guesses the encoding without a byte order mark. */
function windowsText(text: string): string {
  return `\ufeff${windowsLines(text)}`;
}

function windowsLines(text: string): string {
  return text.replaceAll('\n', '\r\n');
}
