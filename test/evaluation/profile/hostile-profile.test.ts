import { EvaluationError } from '../../../src/evaluation/evaluation-error';
import { evaluateWorkbook } from '../../../src/evaluation/evaluate';
import { parseProfile } from '../../../src/evaluation/profile/profile-schema';
import { workbookOf } from '../snapshot-of';

/* A profile comes from a file or out of somebody else's workbook: it may be made to do harm. */

const ROWS = [
  ['指標', '現状', '実績', '目標', '進捗率', '状況'],
  ['観光客数', 10, 20, 20, null, null],
  ['人口', 10, 12, 20, null, null],
  ['空き家', 10, 5, 20, null, null],
];

function refusalOf(json: string): Readonly<Record<string, string>> {
  try {
    parseProfile(JSON.parse(json));
  } catch (error) {
    if (error instanceof EvaluationError) return error.details;
    throw error;
  }
  throw new Error('It was accepted.');
}

test.each(['__proto__', 'constructor', 'prototype', 'toString'])('a key %s is refused wherever it stands, and changes nothing', (key) => {
  const before = Object.getOwnPropertyNames(Object.prototype);
  const evil = `"${key}":{"polluted":true}`;
  for (const json of [
    `{${evil}}`,
    `{"progress":{${evil}}}`,
    `{"marks":[{"mark":"※","rule":"ratio",${evil}}]}`,
    `{"statuses":[{"label":"A","when":{${evil}}}]}`,
    `{"notMeasured":{${evil}}}`,
  ]) {
    expect(refusalOf(json)['kind']).toMatch(/^(unknown-key|empty)$/);
  }
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
});

test('labels and marks named like parts of every object are counted like any other', () => {
  const profile = parseProfile({
    statuses: [
      { label: '__proto__', when: { progressAtLeast: 1 } },
      { label: 'constructor', when: { change: 'better' } },
      { label: 'toString', when: 'otherwise' },
    ],
    marks: [{ mark: '__proto__', rule: 'ratio' }],
    notMeasured: { label: 'valueOf' },
  });
  const { counts, results } = evaluateWorkbook(workbookOf(ROWS), { profile });
  expect(results.map(({ recorded }) => recorded.status)).toEqual(['__proto__', 'constructor', 'toString']);
  expect(Object.entries(counts[0]?.rows[0]?.counts ?? {})).toEqual([
    ['__proto__', 1],
    ['constructor', 1],
    ['toString', 1],
    ['valueOf', 0],
  ]);
});

test('texts that are patterns elsewhere are plain text here', () => {
  const label = '(a+)+$';
  const profile = parseProfile({
    statuses: [{ label, when: 'otherwise' }],
    marks: [
      { mark: '(.*)*x', rule: 'ratio' },
      { mark: '.', rule: 'ratio' },
    ],
  });
  const rows = ROWS.map(([name, ...rest]) => [
    typeof name === 'string' && name !== '指標' ? `${name}${'a'.repeat(30_000)}` : (name ?? null),
    ...rest,
  ]);
  const { results } = evaluateWorkbook(workbookOf(rows), { profile });
  expect(results.map(({ judgement }) => judgement.rule)).toEqual(['change', 'change', 'change']);
  expect(results[0]?.recorded.status).toBe(label);
});

test('a label that is a formula is written as text inside a formula', () => {
  const label = '"&HYPERLINK("http://evil.example","x")&"';
  const profile = parseProfile({ statuses: [{ label, when: 'otherwise' }] });
  const { plan } = evaluateWorkbook(workbookOf(ROWS), { profile });
  const formulas = plan.sheets.flatMap(({ writes }) => writes.flatMap(({ formula }) => (formula === null ? [] : [formula])));
  const naming = formulas.filter((formula) => formula.includes('HYPERLINK'));
  expect(naming.length).toBeGreaterThan(0);
  // Every quote of the label is doubled, so what is left without texts names no function of the label's.
  for (const formula of naming) expect(formula.replace(/"(?:[^"]|"")*"/g, '')).not.toContain('HYPERLINK');
});
