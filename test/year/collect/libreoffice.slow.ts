import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readYearBook } from '../../../src/year/book/year-book';
import { openWorkbook } from '../../../src/xlsx/open-workbook';
import { opened, PROFILE } from '../sample';
import { ask, collectInto, nextYearOfSample } from '../town';
import { touchedBook, twelvePeople } from './twelve-people';
import { hasLibreOffice } from '../../../tools/libreoffice/has-libreoffice';

const hasOffice = hasLibreOffice();

/** A file as LibreOffice saves it. */
function resaved(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), 'resaved-'));
  try {
    writeFileSync(path.join(folder, 'in.xlsx'), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(
      'soffice',
      [
        profile,
        '--headless',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        path.join(folder, 'out'),
        path.join(folder, 'in.xlsx'),
      ],
      {
        stdio: 'ignore',
      },
    );
    return new Uint8Array(readFileSync(path.join(folder, 'out', 'in.xlsx')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

(hasOffice ? test : test.skip)(
  'what LibreOffice saved again is taken in as well',
  async () => {
    const played = await twelvePeople();
    const { files, record, meant, conflicts } = played;
    const some = new Map([...files].map(([name, bytes], index) => [name, index % 4 === 2 ? resaved(bytes) : bytes]));
    const { collected, after } = await collectInto(await touchedBook(played), some, record);
    expect(collected.conflicts.map(({ code }) => code).sort()).toEqual([...conflicts].sort());
    const actuals = new Map(
      readYearBook(after, { profile: PROFILE }).indicators.map(({ indicator, actual }) => [indicator.name, actual?.value]),
    );
    for (const [name, value] of meant) expect([name, String(actuals.get(name))]).toEqual([name, value]);
  },
  120_000,
);

(hasOffice ? test : test.skip)(
  'a form that LibreOffice opened and saved is still the form, protected and hidden as it was',
  async () => {
    const { forms } = await ask((await opened(await nextYearOfSample())).snapshot);
    const { snapshot } = await openWorkbook(resaved(forms.get('観光課')!), 'form.xlsx');
    const [sheet] = snapshot.sheets;
    expect(sheet?.protected).toBe(true);
    expect(sheet?.hiddenColumns.length).toBe(6);
    // It works the status out: nothing is measured yet.
    expect(sheet?.values.flat()).toContain('-');
    expect(sheet?.values.flat()).not.toContain('要確認');
  },
  120_000,
);
