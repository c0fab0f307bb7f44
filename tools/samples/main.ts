import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { blankSample } from './blank-sample';
import { publishedSample } from './published-sample';
import { readReport } from './report-data';
import { reproducibleFile } from './reproducible-file';

/** Makes the sample workbooks in `assets/samples` again from the report in `data`. */
async function makeSamples(): Promise<void> {
  const folder = join(__dirname, '..', '..', 'assets', 'samples');
  mkdirSync(folder, { recursive: true });
  const strategies = readReport();
  writeFileSync(join(folder, 'mine-r1.xlsx'), await reproducibleFile(blankSample(strategies)));
  writeFileSync(join(folder, 'mine-r1-published.xlsx'), await reproducibleFile(publishedSample(strategies)));
}

void makeSamples();
