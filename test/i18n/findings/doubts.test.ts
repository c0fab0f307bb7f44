import type { DoubtKind } from '../../../src/evaluation/doubts/seen-doubt';
import { DOUBT_SENTENCE_KINDS, doubtSentence } from '../../../src/i18n/findings/doubts';
import { forReader } from '../../../src/i18n/findings/readers';
import { LANGUAGES } from '../../../src/i18n/language';

/** Every kind of the engine, once: TypeScript refuses the list when one is missing or too many. */
const engineKinds: Record<DoubtKind, true> = {
  'inner-heading': true,
  'label-rows': true,
  'left-out-sheet': true,
  'mixed-groups': true,
  'name-rhythm': true,
  'other-column-fits': true,
  'other-magnitude': true,
  'other-rates': true,
  'other-rule': true,
  'result-before-target': true,
  'rows-left-out': true,
  'shared-actual': true,
  'shared-result': true,
  'shared-target': true,
  'shifted-row': true,
  'single-years': true,
  'unknown-figures': true,
  'unused-figures': true,
  'wrapped-names': true,
  'year-rows': true,
  'years-as-figures': true,
};

const details = {
  ...{ role: 'actual', column: 'G', heading: '実績値', otherRole: 'target', other: 'H', otherHeading: '目標値', rates: 'I' },
  ...{ first: '目標', second: '実績', cell: 'B7', rows: 2, name: '入込客数', times: 2 },
  ...{ formulas: 4, results: 3, before: '57.6%', now: '12.0%' },
};

test('every kind of the engine has words', () => {
  expect([...DOUBT_SENTENCE_KINDS].sort()).toEqual(Object.keys(engineKinds).sort());
});

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(DOUBT_SENTENCE_KINDS)('%s says what was seen and what to do', (kind) => {
    const sentence = forReader(doubtSentence(language, [{ kind, details }], '評価'), 'anybody');
    expect(sentence).toMatch(
      language === 'ja' ? /^[^。]*[ぁ-ん][^。]*。このため.*--confirm "評価" .*。$/ : /^["A-Z].*--confirm "評価" to the command\.$/,
    );
    expect(sentence).not.toMatch(/undefined|null|\[object|\$\{|\n| {2}|「」|""/);
  });
});
