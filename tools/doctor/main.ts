import { doctorHelp } from './sentences/doctor';
import { errorLine } from '../command/error-line';
import { languageOf } from '../../src/cli/options/common-options';
import { readDoctorOptions } from './doctor-options';
import { examine } from './examine';
import { countsOf, reportJson, reportText } from './report';

/** `npm run doctor`: exit code 0 when all is well, 1 when there are problems, 2 when nothing could be checked. */
async function main(argv: readonly string[], script: string): Promise<number> {
  const language = languageOf(argv);
  try {
    const options = readDoctorOptions(argv, script);
    if (options === null) {
      process.stdout.write(doctorHelp[language]);
      return 0;
    }
    const { origin, manifest, checksums, ca } = options;
    const examined = await examine({ origin, manifest, checksums, ...(ca === null ? {} : { ca }) });
    process.stdout.write((options.json ? reportJson : reportText)(origin, examined, language));
    return countsOf(examined).problems === 0 ? 0 : 1;
  } catch (error) {
    process.stderr.write(`${errorLine(language, error)}\n`);
    return 2;
  }
}

void main(process.argv.slice(2), process.argv[1] ?? '').then((code) => {
  process.exitCode = code;
});
