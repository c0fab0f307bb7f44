import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../../../tools/release/files/files-in';
import { releaseFiles } from '../../../tools/release/files/release-files';
import type { ReleaseOptions } from '../../../tools/release/release-options';
import { PROJECT } from '../../../tools/project';

const POLICY = "default-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'";

const page = (body: string): string =>
  `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="${POLICY}" /></head><body>${body}</body></html>`;

/** A bundle that is small and quick to have, with everything that a release and its check look at. */
export function smallSite(): Map<string, Uint8Array> {
  const icons = filesIn(join(PROJECT, 'assets', 'icons'));
  const texts: Record<string, string> = {
    'manifest.xml': readFileSync(join(PROJECT, 'manifest.xml'), 'utf8').replace('0.0.0.0', '1.2.3.0'),
    'taskpane.html': page(
      '<link rel="stylesheet" href="taskpane.css"><script src="taskpane.js"></script><script src="office-js/office.js"></script>',
    ),
    'outcome.html': page('<script src="outcome.js"></script>'),
    'taskpane.css': 'body{}',
    'taskpane.js': 'taskpane',
    'outcome.js': 'outcome',
    'engine.0123456789ab.js': `// ${'long '.repeat(4000)}`,
    'office-js/office.js': 'office',
  };
  return new Map([
    ...Object.entries(texts).map(([path, text]) => [path, new Uint8Array(Buffer.from(text))] as const),
    ...[...icons].filter(([path]) => path.endsWith('.png')).map(([path, bytes]) => [`assets/${path}`, bytes] as const),
  ]);
}

const smallManual = new Map(['ja/user', 'ja/administrator', 'en/user', 'en/administrator'].map((name) => [`${name}.md`, new Uint8Array()]));

/** A release of the small bundle. */
export function smallRelease(options: Partial<ReleaseOptions> = {}): Map<string, Uint8Array> {
  const parts = {
    version: '1.2.3',
    site: smallSite(),
    doctor: new Uint8Array(),
    command: new Uint8Array(),
    notices: 'big.js\n',
    manual: smallManual,
  };
  return releaseFiles(parts, {
    origin: 'https://addin.example.lg.jp',
    offline: true,
    name: null,
    id: null,
    share: null,
    folder: '',
    ...options,
  });
}
