import { packageHelp, packageSentences } from './sentences';
import { errorLine } from '../command/error-line';
import { languageOf } from '../../src/cli/options/common-options';
import { makeRelease } from './make-release';
import { readReleaseOptions } from './release-options';

/** `npm run package`: exit code 0 when the release stands, 2 when there is none. */
async function main(argv: readonly string[]): Promise<number> {
  const language = languageOf(argv);
  try {
    const options = readReleaseOptions(argv);
    if (options === null) {
      process.stdout.write(packageHelp[language]);
      return 0;
    }
    const made = await makeRelease(options);
    process.stdout.write(`${packageSentences.made[language](made.path, made.files, made.size)}\n`);
    process.stdout.write(`${packageSentences.id[language](made.id)}\n`);
    return 0;
  } catch (error) {
    process.stderr.write(`${errorLine(language, error)}\n`);
    return 2;
  }
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
