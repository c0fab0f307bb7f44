import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { blankSample } from './blank-sample';
import { publishedSample } from './published-sample';
import { readReport } from './report-data';
import { workbookFile } from './writer/workbook-file';

/** Makes the sample workbooks in `assets/samples` again from the report in `data`. */
function makeSamples(): void {
  const folder = join(__dirname, '..', '..', 'assets', 'samples');
  mkdirSync(folder, { recursive: true });
  const strategies = readReport();
  writeFileSync(join(folder, 'mine-r1.xlsx'), workbookFile(blankSample(strategies)));
  writeFileSync(join(folder, 'mine-r1-published.xlsx'), workbookFile(publishedSample(strategies)));
}

makeSamples();
