import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

/** Draws the ribbon's icons from their SVG in every size that Excel asks for. Needs a Chromium (`CHROMIUM` names it). */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const FOLDER = path.resolve(__dirname, '../../assets/icons');

async function main(): Promise<void> {
  const executablePath = process.env['CHROMIUM'] ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync);
  if (executablePath === undefined) throw new Error('No Chromium found: set CHROMIUM to one.');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  for (const name of ['icon', 'evaluate']) {
    const svg = readFileSync(path.join(FOLDER, `${name}.svg`), 'utf8').replace('<svg ', '<svg width="100%" height="100%" ');
    for (const size of SIZES) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>html,body{margin:0;height:100%}svg{display:block}</style>${svg}`);
      writeFileSync(path.join(FOLDER, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
    }
  }
  await browser.close();
}

void main();
