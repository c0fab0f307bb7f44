import { DOUBT_SENTENCE_KINDS } from '../../../src/i18n/findings/doubts';
import { FINDING_SENTENCE_CODES, findingSentence, type FindingMessage } from '../../../src/i18n/findings/findings';
import { LANGUAGES } from '../../../src/i18n/language';

const VARIANTS = [
  ...[undefined, 'doubt', 'actual', 'target', 'baseline', 'rule', 'open', 'own', 'mark-assumed', 'mark-unexplained', 'other-year'],
  ...[
    'no-column',
    'beside',
    'two-bases',
    'forecast',
    'two-groups',
    'part-of-year',
    'every-year',
    'levels',
    'provisional',
    'zeros',
    'uncalculated',
  ],
];

const findings = FINDING_SENTENCE_CODES.flatMap((code) =>
  VARIANTS.map((variant): FindingMessage => ({
    code,
    recorded: '甲',
    computed: '乙',
    ...(variant === undefined ? {} : { variant }),
    details: { why: 'text', open: 'x', sheet: '評価', mark: '※', rows: 4 },
    doubts: DOUBT_SENTENCE_KINDS.map((kind) => ({ kind, details: {} })),
  })),
);

describe.each(LANGUAGES)('in %s', (language) => {
  test('nobody in the pane is told options of the command', () => {
    const sentences = findings.map((finding) => findingSentence(language, finding, 'pane'));
    expect(sentences.filter((sentence) => /コマンド|command| --[a-z]/.test(sentence))).toEqual([]);
  });

  test('whoever has the command is told them', () => {
    const sentences = findings.map((finding) => findingSentence(language, finding)).join('');
    const options = ['--columns', '--confirm', '--apply-rule', '--profile auto', '--year', '--sheet'];
    expect(options.filter((option) => !sentences.includes(option))).toEqual([]);
  });

  test('the marks of what is for whom are gone', () => {
    const sentences = findings.flatMap((finding) =>
      (['pane', 'anybody'] as const).map((reader) => findingSentence(language, finding, reader)),
    );
    expect(sentences.filter((sentence) => /[\uFDD0-\uFDD3]/u.test(sentence))).toEqual([]);
  });
});

test('both are whole sentences', () => {
  const results: FindingMessage = { code: 'results-differ', recorded: null, computed: null };
  expect(findingSentence('ja', results, 'pane')).toMatch(/すべて規則の値に更新するには、「規則の値にする」を押してください。$/);
  expect(findingSentence('ja', results)).toMatch(/画面では「規則の値にする」を押し、コマンドでは --apply-rule を付けてください。$/);
  expect(findingSentence('en', results, 'pane')).toMatch(/Press "Use the rule’s value" to renew them all\.$/);
});
