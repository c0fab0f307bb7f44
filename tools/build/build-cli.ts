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
const notices = noticesText(packageFolders(sources).map(readPackage)).replaceAll('*/', '* /');
writeFileSync(file, Buffer.concat([script, Buffer.from(`\n/*\n${notices}*/\n`)]), { mode: 0o755 });
console.log(`${file} (${Math.round(script.length / 1000)} kB)`);
