import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../../package.json';
import { ToolError } from '../command/tool-error';
import { bundleCommand } from '../build/bundle-command';
import { buildSite } from './site/build-site';
import { filesIn } from './files/files-in';
import { PROJECT } from '../project';
import { releaseDate } from './release-date';
import { releaseFiles } from './files/release-files';
import type { ReleaseOptions } from './release-options';
import { releaseZip } from './files/release-zip';
import { noticesText, packageFolders, readPackage } from './third-party-notices';

/** A release that stands. */
export interface MadeRelease {
  /** The zip file's absolute path. */
  readonly path: string;
  readonly files: number;
  /** In bytes. */
  readonly size: number;
  /** The add-in's id. */
  readonly id: string;
}

/**
 * Builds a release for an organisation and writes its zip file. The same sources and options give the same bytes.
 * @throws ToolError when something is missing, cannot be built or cannot be written
 */
export async function makeRelease(options: ReleaseOptions): Promise<MadeRelease> {
  const date = releaseDate();
  const built = await buildSite(options.offline);
  const doctor = bundleCommand('tools/doctor/main.ts');
  const command = bundleCommand('src/cli/main.ts', 'shinchoku');
  const packages = packageFolders([...built.sources, ...doctor.sources, ...command.sources]).map(readPackage);
  const parts = {
    version,
    site: built.files,
    doctor: doctor.script,
    command: command.script,
    notices: noticesText(packages),
    manual: filesIn(join(PROJECT, 'docs', 'manual')),
  };
  const files = releaseFiles(parts, options);
  const zip = releaseZip(files, date);
  const { id } = JSON.parse(Buffer.from(files.get('organisation.json') ?? []).toString('utf8')) as { id: string };
  const path = join(options.folder, fileName(options));
  write(path, zip);
  return { path, files: files.size, size: zip.length, id };
}

function fileName({ origin, offline }: ReleaseOptions): string {
  const host = new URL(origin).host.replace(':', '-');
  return `shinchoku-${version}-${host}${offline ? '-offline' : ''}.zip`;
}

/** A file that is half written never has the release's name. */
function write(path: string, content: Uint8Array): void {
  try {
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(`${path}.part`, content);
    renameSync(`${path}.part`, path);
  } catch (error) {
    throw new ToolError('not-written', { path, reason: (error as NodeJS.ErrnoException).code ?? '' });
  }
}
