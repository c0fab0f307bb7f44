import type { Finding, FindingCode } from '../../../src/evaluation/findings/finding';
import { findingTitle } from '../../../src/i18n/findings/finding-titles';
import { FINDING_SENTENCE_CODES, findingSentence, type FindingMessage } from '../../../src/i18n/findings/findings';
import { LANGUAGES } from '../../../src/i18n/language';

/** Every code of the engine, once: TypeScript refuses the list when one is missing or too many. */
const engineCodes: Record<FindingCode, true> = {
  'progress-differs': true,
  'status-differs': true,
  'results-differ': true,
  'formula-differs': true,
  'rule-shown': true,
  'rule-taken': true,
  'counts-differ': true,
  'label-differs': true,
  'missing-actual': true,
  'missing-target': true,
  'missing-baseline': true,
  'unreadable-figure': true,
  'error-cell': true,
  'target-equals-baseline': true,
  'target-zero': true,
  'actual-zero': true,
  'milestone-open': true,
  'target-below-baseline': true,
  'direction-differs': true,
  'rule-by-bound': true,
  'mark-unneeded': true,
  'extreme-progress': true,
  'achieved-at-baseline': true,
  'cumulative-fell': true,
  'scale-mixed': true,
  'unit-mixed': true,
  'name-missing': true,
  'listed-again': true,
  'indicator-ended': true,
  'struck-out': true,
  'duplicate-indicator': true,
  'years-differ': true,
  'hidden-sheet': true,
  'outdated-sheet': true,
  'structure-unclear': true,
  'left-out-of-counts': true,
  'sheet-name-taken': true,
};

const bare = (code: FindingCode): Finding => ({
  code,
  severity: 'warning',
  sheet: '評価',
  row: 0,
  column: 0,
  indicator: null,
  recorded: null,
  computed: null,
});

const variants = [
  undefined,
  'baseline',
  'actual',
  'target',
  'progress',
  'status',
  'not-assessed',
  'first-available',
  'no-column',
  'no-row',
  'expected',
  'uncalculated',
  'of-no-kind',
];

test('every code of the engine has words', () => {
  expect([...FINDING_SENTENCE_CODES].sort()).toEqual(Object.keys(engineCodes).sort());
});

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(FINDING_SENTENCE_CODES)('%s is said whole, with everything known and with nothing', (code) => {
    for (const variant of variants) {
      const known: Finding = {
        ...bare(code),
        recorded: '記載',
        computed: '計算',
        details: { label: '1 観光', status: '改善↑', why: 'several', first: 'D4', baseline: '9', cells: 12 },
        ...(variant === undefined ? {} : { variant }),
      };
      for (const finding of [known, bare(code)]) {
        const sentence = findingSentence(language, finding);
        expect(sentence).toMatch(language === 'ja' ? /[ぁ-ん].*。$/ : /^["A-Z].*[.?]$/);
        expect(sentence).not.toMatch(/undefined|null|\[object|\$\{|\n| {2}|「」|""/);
      }
    }
  });

  test.each(FINDING_SENTENCE_CODES)('%s has a title', (code) => {
    expect(findingTitle(language, code)).toMatch(language === 'ja' ? /[ぁ-ん]/ : /^[A-Z]/);
  });
});

const cases: [string, FindingMessage, string][] = [
  [
    'both values',
    { code: 'progress-differs', recorded: '56.7%', computed: '50.0%' },
    '進捗率は「56.7%」と入力されていますが、規則では 50.0% です。どちらが正しいか確認してください。',
  ],
  [
    'which figure, and why',
    { code: 'unreadable-figure', recorded: '10～20', computed: null, variant: 'actual', details: { why: 'several' } },
    '実績値の「10～20」は数値が複数あり、どれか決められません。数値だけの入力に直してください（注記は括弧に入れると読めます）。',
  ],
  [
    'an empty cell in words',
    { code: 'missing-actual', recorded: '', computed: null },
    '実績値が空欄のため、進捗率を計算していません（未測定）。',
  ],
  ['a dash as it stands', { code: 'missing-baseline', recorded: '-', computed: null }, '基準値が「-」のため、0 として計算しました。'],
  [
    'which count',
    { code: 'counts-differ', recorded: '5', computed: '4', details: { label: '1 観光', status: '改善↑' } },
    '集計表の「1 観光」の「改善↑」は 5 件と入力されていますが、数えると 4 件です。',
  ],
  [
    'which row is missing',
    { code: 'counts-differ', recorded: null, computed: '7', variant: 'no-row', details: { label: '5 交流' } },
    '集計表に「5 交流」の行がなく、この 7 指標が合計に入っていません。行を加えて、もう一度評価してください。',
  ],
];

test.each(cases)('a sentence names %s', (_, finding, sentence) => {
  expect(findingSentence('ja', finding)).toBe(sentence);
});

test.each([
  ['target', 'text', true],
  ['target', 'several', false],
  ['actual', 'text', false],
])('a %s that holds %s may be a direction: %s', (variant, why, expected) => {
  const finding = { code: 'unreadable-figure', recorded: '増加', computed: null, variant, details: { why } } as const;
  expect(findingSentence('ja', finding).includes('状況を手で入力')).toBe(expected);
  expect(findingSentence('en', finding).includes('enter the status by hand')).toBe(expected);
});
