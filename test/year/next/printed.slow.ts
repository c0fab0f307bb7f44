import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { nextYear } from '../../../src/year/next/next-year';
import { opened, PROFILE, sampleBytes } from '../sample';

/** Whether LibreOffice is there to print, and a program that reads what was printed. */
const canPrint = (() => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** The pages of a workbook as LibreOffice prints them. */
function printed(bytes: Uint8Array): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'printed-'));
  try {
    writeFileSync(path.join(folder, 'book.xlsx'), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path.join(folder, 'book.xlsx')], {
      stdio: 'ignore',
    });
    execFileSync('pdftotext', ['-layout', path.join(folder, 'book.pdf'), path.join(folder, 'book.txt')]);
    return readFileSync(path.join(folder, 'book.txt'), 'utf8').split('\f').slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A page without what differs between two years: figures, results and the years themselves. */
function lasting(page: string): string {
  return page.replace(/目標達成|改善↑|悪化↓|令和(?:元|\d+)年度|[\d.,()%RH\s△▲-]|[a-z]/g, '');
}

(canPrint ? test : test.skip)(
  'the next year of the sample is printed on as many pages as this year, with the same on each',
  async () => {
    const book = await opened(sampleBytes('mine-r1.xlsx'));
    const pages = printed(await book.commit(nextYear(book.snapshot, { profile: PROFILE }).plan));
    const own = printed(sampleBytes('mine-r1.xlsx')).length;
    expect(own).toBeGreaterThan(1);
    const [before, after] = [pages.slice(0, own), pages.slice(own, 2 * own)];
    expect(after.map(lasting)).toEqual(before.map(lasting));
    expect(before.map(lasting).join('').length).toBeGreaterThan(1000);
    // What it leaves out of the comparison is there: figures of this year, and none of the next.
    const figures = (all: readonly string[]): number => all.join('').match(/\d/g)?.length ?? 0;
    expect(figures(before)).toBeGreaterThan(figures(after));
  },
  240_000,
);
