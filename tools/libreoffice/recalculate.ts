import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * Lets LibreOffice compute all formulas of workbooks anew.
 * @param books workbook files; the values stored with their formulas are taken out first, so that none can be passed on
 * @returns the workbooks as LibreOffice saves them, in the same order
 */
export function recalculate(books: readonly Uint8Array[]): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'recalculate-'));
  try {
    mkdirSync(join(folder, 'out'));
    const files = books.map((bytes, index) => {
      const file = join(folder, `${String(index)}.xlsx`);
      writeFileSync(file, withoutStoredValues(bytes));
      return file;
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const arguments_ = ['--headless', profile, '--convert-to', 'xlsx', '--outdir', join(folder, 'out'), ...files];
    execFileSync('soffice', arguments_, { stdio: 'ignore' });
    return books.map((_bytes, index) => new Uint8Array(readFileSync(join(folder, 'out', `${String(index)}.xlsx`))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const FORMULA_WITH_VALUE = /(<f(?:\s[^>]*)?(?:\/>|>[^<]*<\/f>))\s*<v>[^<]*<\/v>/g;

function withoutStoredValues(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(name)) parts[name] = strToU8(strFromU8(part).replace(FORMULA_WITH_VALUE, '$1'));
  }
  return zipSync(parts, { level: 1 });
}
