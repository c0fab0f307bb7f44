import { readFileSync } from 'node:fs';
import path from 'node:path';
import { jsonText } from '../../src/cli/evaluate/json-text';
import { resultObject } from '../../src/cli/evaluate/result-object';
import { PRESET_NAMES } from '../../src/evaluation/profile/preset';
import { parseProfile } from '../../src/evaluation/profile/profile-schema';
import { helpText } from '../../src/i18n/command';
import { FINDING_SENTENCE_CODES } from '../../src/i18n/findings/findings';
import { sampleEvaluation } from './evaluate/sample-evaluation';

describe.each([
  ['docs/command.md', 'en'],
  ['docs/command.ja.md', 'ja'],
] as const)('%s', (file, language) => {
  const text = readFileSync(path.join(__dirname, '../..', file), 'utf8');

  test('names every finding, preset and option of the help text', () => {
    const options = helpText(language, PRESET_NAMES).match(/--[a-z-]+/g) ?? [];
    expect(options.length).toBeGreaterThan(12);
    const missing = [...FINDING_SENTENCE_CODES, ...PRESET_NAMES].map((name) => `\`${name}\``).filter((name) => !text.includes(name));
    expect([...missing, ...options.filter((option) => !text.includes(option))]).toEqual([]);
  });

  test('shows the keys of the result object that are printed', () => {
    const block = text.split('```jsonc\n').find((part) => part.startsWith('{\n  "workbook"')) ?? '';
    const shown = [...(block.split('```')[0] ?? '').matchAll(/^ {2}"(\w+)":/gm)].map(([, key]) => key);
    const printed = JSON.parse([...jsonText(resultObject(sampleEvaluation(), language, null, true))].join('')) as object;
    expect(shown).toEqual(Object.keys(printed));
  });

  test('shows a profile that is one', () => {
    const block =
      text
        .split('```jsonc\n')
        .find((part) => part.includes('"version": 1'))
        ?.split('```')[0] ?? '';
    const json = block.replace(/\/\/ .*$/gm, '').replace('"…"', '"例"');
    expect(parseProfile(JSON.parse(json)).columnOrder).toEqual(['目標達成', '順調', '改善↑', '横ばい', '-']);
  });
});
