import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { noticesText, packageFolders, readPackage } from '../release/third-party-notices';
import { PROJECT } from '../project';
import { bundleCommand } from './bundle-command';

/* `npm run build:cli`: the program `shinchoku` as one file, `dist-cli/shinchoku.cjs`. It ends with the licences of what is in it. */
const { script, sources } = bundleCommand('src/cli/main.ts', 'shinchoku');
const folder = join(PROJECT, 'dist-cli');
mkdirSync(folder, { recursive: true });
const file = join(folder, 'shinchoku.cjs');
const notices = inAscii(noticesText(packageFolders(sources).map(readPackage)).replaceAll('*/', '* /'));
writeFileSync(file, Buffer.concat([script, Buffer.from(`\n/*\n${notices}*/\n`)]), { mode: 0o755 });
console.log(`${file} (${Math.round(script.length / 1000)} kB)`);

/** A text for people in the signs that the program consists of: a single other one would have Node read all of it in a slower way. */
function inAscii(text: string): string {
  return text
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\u00a9/g, '(c)')
    .replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
