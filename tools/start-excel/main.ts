import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** `npm start` and `npm stop`: puts the add-in into desktop Excel, and takes it out again, where there is a desktop Excel. */
const MANIFEST = path.resolve(__dirname, '../../dist/manifest.xml');
const SYSTEMS_WITH_EXCEL: readonly NodeJS.Platform[] = ['win32', 'darwin'];

function run(command: string, args: readonly string[]): number {
  return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;
}

function main(): number {
  if (!SYSTEMS_WITH_EXCEL.includes(process.platform)) {
    console.log('デスクトップ版 Excel は Windows と Mac にしかありません。ブラウザーで試すには: npm run workbench');
    console.log('There is no desktop Excel on this system. To try the add-in in a browser: npm run workbench');
    return 0;
  }
  if (process.argv[2] === 'stop') return run('npx', ['office-addin-debugging', 'stop', MANIFEST]);
  // The sideloaded manifest is the built one: its version is stamped.
  const built = run('npm', ['run', 'build']);
  if (built !== 0) return built;
  const server = ['--dev-server', 'npx webpack serve --mode development', '--dev-server-port', '3000'];
  return run('npx', ['office-addin-debugging', 'start', MANIFEST, 'desktop', ...server]);
}

process.exitCode = main();
