import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDoctorOptions } from '../../../tools/doctor/doctor-options';
import { readReleaseOptions } from '../../../tools/release/release-options';
import { readCommandLine } from '../../../src/cli/evaluate/command-line';
import { LANGUAGES } from '../../../src/i18n/language';
import { PROJECT } from '../../../tools/project';

const { scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

interface Command {
  readonly manual: string;
  readonly line: string;
}

/** What the manuals give to be typed: the lines of their blocks marked `sh`. Others (`text`) are for other programs. */
const COMMANDS: readonly Command[] = LANGUAGES.flatMap((language) =>
  readdirSync(join(PROJECT, 'docs', 'manual', language))
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => {
      const text = readFileSync(join(PROJECT, 'docs', 'manual', language, name), 'utf8');
      const blocks = [...text.matchAll(/^```sh\r?\n([\s\S]*?)^```/gm)].map(([, block = '']) => block);
      return blocks
        .flatMap((block) => block.split(/\r?\n/))
        .flatMap((line) => (line === '' ? [] : [{ manual: `${language}/${name}`, line }]));
    }),
);

/** A line's words as a shell takes them apart: single quotes keep what is in them. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

/** Files that the reader has and this project does not. */
const FOR_EXAMPLE = ['--ca', '--manifest', '--checksums', '--id'];

function withoutExamples(argv: readonly string[]): string[] {
  return argv.filter((word, index) => !FOR_EXAMPLE.includes(word) && !FOR_EXAMPLE.includes(argv[index - 1] ?? ''));
}

/** Has the command read its arguments as it would when it is run. @throws what the command refuses */
function readArguments(script: string, argv: readonly string[]): void {
  switch (script) {
    case 'evaluate':
      expect(existsSync(join(PROJECT, readCommandLine(argv).inputs[0]))).toBe(true);
      break;
    case 'package':
      expect(readReleaseOptions(withoutExamples(argv))).not.toBeNull();
      break;
    case 'doctor':
      expect(readDoctorOptions(withoutExamples(argv), 'doctor.ts')).not.toBeNull();
      break;
    default:
      expect(argv).toEqual([]);
  }
}

test('the manuals give commands in both languages, the same ones', () => {
  const of = (language: string) =>
    COMMANDS.filter(({ manual }) => manual.startsWith(language)).map(({ line }) => line.split(' ').slice(0, 3));
  expect(of('ja').length).toBeGreaterThan(5);
  expect(of('en')).toEqual(of('ja'));
});

test.each(COMMANDS)('$manual: $line', ({ line }) => {
  const [program, ...words] = wordsOf(line);
  if (program === 'node') {
    expect(words[0]).toBe('doctor/doctor.cjs');
    readArguments('doctor', words.slice(1));
    return;
  }
  expect(program).toBe('npm');
  if (words[0] === 'ci') return;
  const script = words[0] === 'run' ? words[1] : words[0];
  expect(scripts).toHaveProperty([script ?? '']);
  const behind = words.indexOf('--');
  readArguments(script ?? '', behind < 0 ? [] : words.slice(behind + 1));
});

test('every file in a folder of the manual that is named as a link or picture is there', () => {
  for (const language of LANGUAGES) {
    const folder = join(PROJECT, 'docs', 'manual', language);
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
      const text = readFileSync(join(folder, name), 'utf8');
      const targets = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target);
      expect([name, targets.filter((target) => !/^https?:/.test(target) && !existsSync(join(folder, target)))]).toEqual([name, []]);
    }
  }
});

test('both languages have the same pages', () => {
  const [ja, en] = LANGUAGES.map((language) => readdirSync(join(PROJECT, 'docs', 'manual', language)).sort());
  expect(en).toEqual(ja);
});
