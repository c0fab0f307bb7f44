import { evaluateOptions, readCommandLine, type CommandLine } from '../../../src/cli/evaluate/command-line';
import { askedForText, languageOf } from '../../../src/cli/options/common-options';
import { parseOptions } from '../../../src/cli/options/option-values';
import { CommandError } from '../../../src/cli/command/command-error';

const plain: CommandLine = {
  inputs: ['a.xlsx'],
  outDir: null,
  jobs: null,
  output: null,
  json: false,
  strict: false,
  explain: false,
  sheets: [],
  confirmed: [],
  write: 'formulas',
  applyRule: false,
  countSheet: undefined,
  profile: null,
  columns: {},
  year: null,
};

test.each([
  ['a.xlsx', {}],
  ['-- -a.xlsx', { inputs: ['-a.xlsx'] }],
  ['a.xlsx --out b.xlsx', { output: { to: 'file', path: 'b.xlsx' } }],
  ['--out=b.xlsx a.xlsx', { output: { to: 'file', path: 'b.xlsx' } }],
  ['--out=-b.xlsx a.xlsx', { output: { to: 'file', path: '-b.xlsx' } }],
  ['a.xlsx b.xlsx c --out-dir d --jobs 3', { inputs: ['a.xlsx', 'b.xlsx', 'c'], outDir: 'd', jobs: 3 }],
  ['a.xlsx --in-place', { output: { to: 'input' } }],
  ['--json --strict --apply-rule a.xlsx', { json: true, strict: true, applyRule: true }],
  ['a.xlsx --sheet 評価 --sheet=評価2', { sheets: ['評価', '評価2'] }],
  ['a.xlsx --write formulas --write values', { write: 'values' }],
  ['a.xlsx --counts none', { countSheet: null }],
  ['a.xlsx --counts まとめ', { countSheet: 'まとめ' }],
  ['a.xlsx --profile rules.json', { profile: 'rules.json' }],
  ['a.xlsx --columns baseline=F,actual=g,target=AB', { columns: { baseline: 5, actual: 6, target: 27 } }],
  ['a.xlsx --year R5', { year: 'R5' }],
  ['a.xlsx --lang en', {}],
] as [string, Partial<CommandLine>][])('reads %j', (argv, given) => {
  expect(readCommandLine(argv.split(' '))).toEqual({ ...plain, ...given });
});

test.each([
  ['', 'no-input', {}],
  ['--json', 'no-input', {}],
  ['a.xlsx --out-dir d --out b.xlsx', 'out-dir-alone', {}],
  ['a.xlsx --out-dir d --in-place', 'out-dir-alone', {}],
  ['a.xlsx --jobs 0', 'option-value-unknown', { option: '--jobs', value: '0', allowed: '1–256' }],
  ['a.xlsx --jobs two', 'option-value-unknown', { option: '--jobs', value: 'two', allowed: '1–256' }],
  ['a.xlsx --bogus', 'unknown-option', { option: '--bogus' }],
  ['a.xlsx -o b.xlsx', 'unknown-option', { option: '-o' }],
  ['a.xlsx --no-json', 'unknown-option', { option: '--no-json' }],
  ['a.xlsx --constructor', 'unknown-option', { option: '--constructor' }],
  ['a.xlsx --out', 'option-without-value', { option: '--out' }],
  ['a.xlsx --out --json', 'option-without-value', { option: '--out' }],
  ['a.xlsx --sheet=', 'option-without-value', { option: '--sheet' }],
  ['a.xlsx --json=yes', 'option-with-value', { option: '--json', value: 'yes' }],
  ['a.xlsx --write both', 'option-value-unknown', { option: '--write', value: 'both', allowed: 'formulas, values' }],
  ['a.xlsx --lang fr', 'option-value-unknown', { option: '--lang', value: 'fr' }],
  ['a.xlsx --out b.xlsx --in-place', 'out-and-in-place', {}],
  ['a.xlsx --counts a/b', 'sheet-name-invalid', { value: 'a/b' }],
  [`a.xlsx --counts ${'あ'.repeat(32)}`, 'sheet-name-invalid', {}],
  ['a.xlsx --columns baseline', 'columns-unreadable', { value: 'baseline' }],
  ['a.xlsx --columns baseline=5', 'columns-unreadable', { value: 'baseline=5' }],
  ['a.xlsx --columns base=F', 'columns-unreadable', { value: 'base=F' }],
  ['a.xlsx --columns actual=XFE', 'columns-unreadable', { value: 'actual=XFE' }],
  ['a.xlsx --columns actual=F,actual=G', 'columns-unreadable', { value: 'actual=G' }],
  ['a.xlsx --columns actual=F,', 'columns-unreadable', { value: '' }],
])('refuses %j', (argv, code, details) => {
  const call = () => readCommandLine(argv.split(' ').filter((word) => word !== ''));
  expect(call).toThrow(CommandError);
  try {
    call();
  } catch (error) {
    expect(error).toMatchObject({ code, details });
  }
});

test.each([
  [['--help'], 'help'],
  [['-h'], 'help'],
  [['--version'], 'version'],
  [['--bogus', '--help'], 'help'],
  [['a.xlsx', '--', '--help'], null],
  [['a.xlsx'], null],
])('%j asks for %j', (argv, asked) => {
  expect(askedForText(argv, parseOptions(evaluateOptions))).toBe(asked);
});

test.each([
  [['a.xlsx'], 'ja'],
  [['--lang', 'en'], 'en'],
  [['--lang=en', '--lang', 'ja'], 'ja'],
  [['--lang', 'fr'], 'ja'],
  [['--lang'], 'ja'],
])('%j is answered in %s', (argv, language) => {
  expect(languageOf(argv, parseOptions(evaluateOptions))).toBe(language);
});
